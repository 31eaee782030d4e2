/** A name is found and sorted by its letters, whatever marks they have. */
import { describe, expect, it } from 'vitest'
import { compareNames, foldName, hasWords } from '#domain/ground/name-order.ts'

describe('a search', () => {
  it.each([
    ['francoise', 'Françoise Roux'],
    ['lefevre', 'Anne Lefèvre'],
    ['ibrahim', 'İbrahim Demir'],
    ['isik', 'Işık Yılmaz'],
    ['ISIK', 'Işık Yılmaz'],
    ['lukasz', 'Łukasz Nowak'],
    ['oystein', 'Øystein Dahl'],
    ['strasse', 'Eva Straße'],
    ['dorde', 'Đorđe Ilić'],
    ['aesop', 'Æsop'],
    ['oeuvre', 'Œuvre'],
    ['ijsbrand', 'Ĳsbrand'],
    ["d'angelo", 'Mia D’Angelo'],
    ['ingrid', 'INGRID'],
  ])('for “%s” finds %s, and the other way round', (typed, name) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(hasWords(name.normalize(form), typed)).toBe(true)
      expect(hasWords(name, typed.normalize(form))).toBe(true)
    }
    expect(hasWords(foldName(name), name.split(' ')[0] ?? '')).toBe(true)
  })

  it('needs every word, in any order', () => {
    expect(hasWords('Jan de Vries Duits', 'duits jan')).toBe(true)
    expect(hasWords('Jan de Vries Duits', 'frans jan')).toBe(false)
    expect(hasWords('Jan de Vries', '  ')).toBe(true)
  })
})

describe('the order of names', () => {
  it('puts a letter with a mark beside the letter without it', () => {
    const names = ['Zeynep', 'Øystein', 'Élodie', 'Pim', 'Eva', 'ingrid', 'İbrahim', 'Łukasz', 'Ingrid']
    expect(names.sort(compareNames)).toEqual([
      ...['Élodie', 'Eva', 'İbrahim', 'ingrid', 'Ingrid', 'Łukasz', 'Øystein', 'Pim', 'Zeynep'],
    ])
  })

  it('is the same for one code point and for two', () => {
    expect(compareNames('Zoë'.normalize('NFC'), 'Zoë'.normalize('NFD'))).toBe(0)
  })
})
