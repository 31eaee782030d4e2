/** note-lint/3: the notes that it was made for, and its rules for quotes, phrases, longer findings and aliases. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Language } from '#domain/ground/localized.ts'
import { lintNote } from '#domain/instrument/note-lint.ts'
import { noteLint, noteLint2 } from '#instruments/note-lint.ts'
import vectors from './note-lint-vectors.json'

const InBoth = <T extends z.ZodType>(one: T) => z.strictObject({ nl: one, en: one })
const Vectors = z.array(
  z.strictObject({ id: z.string(), note: InBoth(z.string()), expected: InBoth(z.array(z.string())) }),
)
const { neutral, flagged } = z.strictObject({ neutral: Vectors, flagged: Vectors }).parse(vectors)
const notes = [...neutral, ...flagged].flatMap(({ id, note, expected }) =>
  (['nl', 'en'] as const).map((language) => [id, language, note[language], expected[language]] as const),
)

const said = (text: string, language: Language = 'nl', lint = noteLint) =>
  lintNote(text, lint, language).map(({ signal, term }) => `${signal}: ${term}`)

describe('the note lint, version 3', () => {
  it('has 40 neutral notes and 24 with findings', () => {
    expect([neutral.length, flagged.length]).toEqual([40, 24])
    expect(new Set(notes.map(([id]) => id)).size).toBe(64)
  })

  it.each(notes)('%s in %s: %s', (_, language, note, expected) => {
    expect(said(note, language)).toEqual(expected)
  })
})

describe('literal speech', () => {
  it.each([
    '‘Goed zo, altijd doen’',
    "'Goed zo', zegt docent",
    '“Goed zo” en "Stil"',
    '„Goed zo” of „Goed zo“',
    '«Goed zo»',
    '‘Wat goed, die foto’s van ’s ochtends’',
    "docent zegt: 'Goed dat je 't zag, pak je foto's.'",
    '‘Zo’n goede tekening!’ en “Die foto’s zijn mooi”',
    '‘Dat is goed,\nga zitten’',
    '‘Hij zei "stil", dat is goed’',
  ])('allows judging words: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['‘Goed zo, zegt docent', 'judgement: Goed'],
    ["'s ochtends is het rommelig, de foto's hangen", 'judgement: rommelig'],
    ["'s ochtends rommelig en 's middags stil", 'judgement: rommelig'],
    ['‘s-Middags is het rommelig. Docent zegt: ‘Stil’', 'judgement: rommelig'],
    ['‘t is rommelig, de foto’s liggen los', 'judgement: rommelig'],
    ["Hans' tafel is rommelig, zegt de buurman van Hans'", 'judgement: rommelig'],
    ['Het scherm van 15" is goed, dat van 17" staat uit', 'judgement: goed'],
    ['‘Stil’, zegt docent goed hoorbaar. ‘Ja’', 'judgement: goed'],
  ])('is not recognised in: %s', (text, finding) => {
    expect(said(text)).toContain(finding)
  })

  it('still has findings for names and groups', () => {
    expect(said('‘Jij altijd, Femke, met je moslims’')).toEqual(['name: Femke', 'group: moslims'])
  })

  it('does not turn a known word into a name', () => {
    expect(said('‘Heel Goed gedaan’')).toEqual([])
  })

  it('does not change version 2', () => {
    expect(said('‘Goed zo’', 'nl', noteLint2)).toEqual(['judgement: Goed'])
  })
})

describe('phrases, longer findings and aliases', () => {
  it('ignores a word within a fixed phrase, and finds it elsewhere', () => {
    expect(said('De figuur lijkt op een cirkel, het is een sterk  werkwoord')).toEqual([])
    expect(said('Leerling A lijkt moe, een sterke les')).toEqual(['mind_reading: lijkt', 'judgement: sterke'])
    expect(said('He did as well as she did, and read well', 'en')).toEqual(['judgement: well'])
  })

  it('reports only the longer of two nested findings', () => {
    expect(said('Leerling A is onzeker en komt nog nooit')).toEqual([
      'mind_reading: is onzeker',
      'absolute: nog nooit',
    ])
    expect(said('She finds it boring in the foster family', 'en')).toEqual([
      'mind_reading: finds it boring',
      'group: foster family',
    ])
  })

  it('reads the possessive of an alias as no name, and that of a name as a name', () => {
    expect(said('naast leerling C’s tafel, bij H4b’s deur')).toEqual([])
    expect(said("next to pupil C's table and Emma's bag", 'en')).toEqual(["name: Emma's"])
    expect(said('naast leerling C’s tafel', 'nl', noteLint2)).toEqual(['name: C’s'])
  })

  it('allows a hyphenated word as a whole', () => {
    expect(said('op de kaart van Noord-Holland en Noord-Brabant')).toEqual(['name: Noord-Brabant'])
  })

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      ...' ‘’\'"“”„«»',
      '’s ',
      "'t ",
      'goed',
      'is onzeker',
      'lijkt op',
      'Femke',
      'C’s',
      'İ',
      'ADHD',
    ),
  )

  it('points at the words of the note, once per place, whatever characters surround them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 16 }), (pieces) => {
        const text = pieces.join('')
        const found = lintNote(text, noteLint, 'nl')
        for (const { start, end, term } of found) {
          expect(text.slice(start, end)).toBe(term)
          const around = found.filter((other) => other.start <= start && end <= other.end)
          expect(around.every((other) => other.start === start && other.end === end)).toBe(true)
        }
      }),
    )
  })
})
