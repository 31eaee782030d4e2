import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#domain/ground/localized.ts'
import { lintNote } from '#domain/instrument/note-lint.ts'
import { noteLint2 } from '#instruments/note-lint.ts'

const lint = (text: string, language: Language = 'nl') => lintNote(text, noteLint2, language)
const said = (text: string, language: Language = 'nl') =>
  lint(text, language).map(({ signal, term }) => `${signal}: ${term}`)

describe('the note lint', () => {
  it('asks what was seen when a note has a judging word', () => {
    expect(lint('De sfeer was Rommelig.')).toEqual([
      {
        signal: 'judgement',
        start: 13,
        end: 21,
        term: 'Rommelig',
        question: 'Wat zag of hoorde je precies?',
      },
    ])
  })

  it('finds phrases across a line break and inside a sentence', () => {
    expect(said('leerling A praat de hele\ntijd en heeft geen zin')).toEqual([
      'absolute: de hele\ntijd',
      'mind_reading: heeft geen zin',
    ])
  })

  it('ignores words that only contain a term', () => {
    expect(said('luisteren, goederen, drukknop, gezinslid, turkije')).toEqual([])
  })

  it('treats accented letters as letters', () => {
    expect(said('de drukë klas en Syriërs')).toEqual(['group: Syriërs'])
  })

  it('matches longer words of a stem', () => {
    expect(said('een autistische leerling met dyslexie')).toEqual(['group: autistische', 'group: dyslexie'])
  })

  it('reports a possible name inside a sentence', () => {
    expect(said('daarna roept Ahmed naar Fatima-Zahra en meneer Jansen')).toEqual([
      'name: Ahmed',
      'name: Fatima-Zahra',
      'name: Jansen',
    ])
    expect(said('bijv. Ahmed of dhr. Jansen, o.a. Noor')).toEqual([
      'name: Ahmed',
      'name: Jansen',
      'name: Noor',
    ])
    expect(said('om 12:40 Ahmed')).toEqual(['name: Ahmed'])
  })

  it('reports a possible name at the start of a sentence, by a first name or by a verb for people', () => {
    expect(said('Ahmed staat op. Lieke kijkt')).toEqual(['name: Ahmed', 'name: Lieke'])
    expect(said('Zoubida roept door de klas')).toEqual(['name: Zoubida'])
    expect(said('Daarna zegt niemand iets. Klas lacht. Docent loopt rond. Bord hangt vol')).toEqual([
      'absolute: niemand',
    ])
  })

  it.each([
    'Drie leerlingen kijken. Daarna werken ze! Klaar? Nee… Toch',
    '12:40 Drie leerlingen staan op',
    '- Drie leerlingen\n- Vier leerlingen',
    'docent: Pak je boek. Zegt: “Ga zitten” en "Stil"',
    'op maandag bij Nederlands en Engels, leerling A en B, zie SG3, klas H4b',
    'vraagt Meneer en Mevrouw, Juf en Meester; de PO-leerkracht, vmbo en VMBO',
    'leerling A. Daarna leerling B',
  ])('reports no name in "%s"', (text) => {
    expect(said(text).filter((finding) => finding.startsWith('name'))).toEqual([])
  })

  it('does not report a group word as a name too', () => {
    expect(said('zegt iets tegen de Marokkaanse jongens')).toEqual(['group: Marokkaanse'])
  })

  it('reads English notes with English words', () => {
    expect(said('the class was always chaotic, Tom doesn’t want to; on Monday I saw', 'en')).toEqual([
      'absolute: always',
      'judgement: chaotic',
      'name: Tom',
      'mind_reading: doesn’t want',
    ])
  })

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(' ', '. ', ': ', '\n', 'Ahmed', 'goed', 'de hele tijd', 'SG3', '"', 'ADHD', '12:40 '),
  )
  const note = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('points at the words of the note, in order, and never throws', () => {
    fc.assert(
      fc.property(note, fc.constantFrom('nl' as const, 'en' as const), (text, language) => {
        const findings = lint(text, language)
        for (const { start, end, term, question } of findings) {
          expect(start).toBeLessThan(end)
          expect(text.slice(start, end)).toBe(term)
          expect(question).not.toBe('')
        }
        expect(findings.map(({ start }) => start)).toEqual(
          findings.map(({ start }) => start).sort((a, b) => a - b),
        )
      }),
    )
  })

  it('finds a judging word in any case, wherever it is a whole word', () => {
    const around = fc.constantFrom('', ' ', '\n', ', ', '(', '"')
    fc.assert(
      fc.property(around, around, fc.constantFrom('goed', 'GOED', 'Goed', 'gOeD'), (before, after, word) => {
        expect(said(`${before}${word}${after}`)).toContain(`judgement: ${word}`)
      }),
    )
  })

  it('finds nothing in lower-case words that are on no list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('leerling', 'kijkt', 'naar', 'het', 'bord', 'drie', 'ä', '12')),
        (words) => {
          expect(lint(words.join(' '))).toEqual([])
        },
      ),
    )
  })
})
