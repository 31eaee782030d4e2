import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGuesser } from '#domain/instrument/likely-items.ts'
import { cueWords } from '#instruments/cue-words.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { demoLessons } from '../../bots/demo-lessons.ts'

const { items } = framework2026
const dutch = { items, language: 'nl', cues: cueWords } as const

describe('the items a note is probably about', () => {
  it.each([
    ['Kijkt tijdens de uitleg twee keer de hele klas rond.', 'SG1'],
    ['Loopt langs de achterste rij en blijft bij het raam staan.', 'SG3'],
    ['Leerling roept iets, de klas lacht; na drie zinnen over en weer gaat de uitleg verder.', 'SG4'],
    ['“Ik merk dat het drukker wordt in de groep.”', 'SG7'],
    ['Wacht tot het stil is en begint dan met de uitleg.', 'SE1'],
    ['Zet de timer op tien minuten en zegt het als de tijd om is.', 'SE6'],
    ['Leerlingen overleggen in tweetallen over de vraag.', 'SE7'],
    ['Geeft een compliment: “Daardoor kon je zelf verder.”', 'GZ3'],
    ['Verheft de stem om boven de klas uit te komen.', 'GZ5'],
    ['Groet leerlingen bij de deur en vraagt naar het weekend.', 'GZ7'],
    ['Schrijft het lesdoel op het bord en leest het voor.', 'LD1'],
    ['Vraagt door: “Hoe weet je dat zo zeker?”', 'LD3'],
    ['Geeft een beurt aan twee leerlingen die geen vinger opsteken.', 'LD4'],
    ['Leerlingen schrijven bij de afsluiting op een briefje wat zij hebben geleerd.', 'LD7'],
  ])('%s', (note, item) => {
    expect(createGuesser(dutch)(note, [])).toContain(item)
  })

  it('include one that the observer chose for most notes of the invented lessons', () => {
    const guess = createGuesser(dutch)
    const linked = demoLessons.flatMap(({ notes }) => notes).filter(({ links }) => links.length > 0)
    const met = linked.filter(({ text, links }) => guess(text, []).some((id) => links.includes(id)))
    expect(met.length / linked.length).toBeGreaterThan(0.7)
  })

  it('are at most three of the asked items, each once, whatever was typed', () => {
    const guess = createGuesser(dutch)
    const ids = new Set(items.map(({ id }) => id))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = guess(text, [])
        return found.length <= 3 && new Set(found).size === found.length && found.every((id) => ids.has(id))
      }),
    )
  })

  it('are none without a telling word, and only those of the framework that is shown', () => {
    expect(createGuesser(dutch)('12:40 …', [])).toEqual([])
    expect(createGuesser(dutch)('Dat is wat er is.', [])).toEqual([])
    const narrow = createGuesser({ ...dutch, items: items.filter(({ id }) => id === 'SG1' || id === 'LD1') })
    expect(narrow('Zet de timer op tien minuten', [])).not.toContain('SE6')
  })
})

describe('earlier links', () => {
  const zoemer = { text: 'Drukt op de zoemer', links: ['SE6'] }
  const others = items.slice(0, 12).map(({ id }, at) => ({ text: `Regel nummer ${at}`, links: [id] }))

  it('teach a word that no framework has, also those of the same lesson', () => {
    expect(createGuesser(dutch)('De zoemer gaat', [])).not.toContain('SE6')
    const taught = createGuesser({ ...dutch, earlier: [zoemer, zoemer, ...others] })
    expect(taught('De zoemer gaat', [])[0]).toBe('SE6')
    expect(createGuesser(dutch)('De zoemer gaat', [zoemer, zoemer, ...others])).toContain('SE6')
  })

  it('teach nothing when everything was linked to one item, and nothing about an unknown item', () => {
    const always = Array.from({ length: 50 }, (_, at) => ({ text: `Zoemer nummer ${at}`, links: ['SE6'] }))
    expect(createGuesser({ ...dutch, earlier: always })('De zoemer gaat', [])).not.toContain('SE6')
    const unknown = always.map((note) => ({ ...note, links: ['XX1'] }))
    expect(createGuesser({ ...dutch, earlier: [...unknown, ...others] })('De zoemer gaat', [])).toEqual([])
  })
})
