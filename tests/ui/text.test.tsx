// @vitest-environment jsdom
/** Every sentence exists in both languages, is not empty, and judges nobody. */
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { editions } from '#instruments/catalogue.ts'
import { en } from '#ui/text/en.ts'
import { formatOf } from '#ui/text/format.ts'
import { TextProvider, useLanguage } from '#ui/text/front.tsx'
import { useText } from '#ui/text/language.tsx'
import { nl } from '#ui/text/nl.ts'
import { createCount } from '#ui/text/plural.ts'

afterEach(cleanup)

function Said() {
  return <p>{`${useLanguage()} ${useText().words.save}`}</p>
}

type Leaf = { path: string; kind: string; value: unknown }

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, kind: typeof value, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}

/** Functions as source text, so that their words are searched too. */
const spoken = (leaf: Leaf) =>
  typeof leaf.value === 'function' ? String(leaf.value) : String(leaf.value ?? '')

/** What only an instrument may say. Its other words, such as “zichtbaar” and “niet te zien”, are also everyday words. */
const instrumentWords = editions.flatMap(({ framework: { blocks, items, scale, missing } }) => [
  ...[...blocks, ...items].map(({ id }) => id),
  ...missing.flatMap(({ code, short }) => [code, short.nl, short.en].filter((word) => !word.includes(' '))),
  ...scale.flatMap(({ label }) => (label && label.nl !== 'Zichtbaar' ? [label.nl, label.en] : [])),
])

/** Words that judge a person or promise a measurement. `beoordeling` is allowed only in a denial. */
const forbidden =
  /\b(resultaten?|voldoende|onvoldoende|prestaties?|rapportcijfers?|ranglijst|ranking|eindscore|totaalscore|beoordelaar|slechts?te|zwakke docent)\b|score van de docent/i

/** Words that people stumbled over. The other word is in use: cijfers, peildatum, totaal, Excel, klas, in grote lijnen. */
const stumbled =
  /groepsbeeld|rekenblad|bewust grof|optelsom|^nu niets|\bklasse\b|\bstand van\b|\b(die|volgende|laatste) stand\b/i

describe('the sentences', () => {
  it('have the same keys in both languages', () => {
    const shape = (text: unknown) =>
      leaves(text)
        .map(({ path, kind }) => `${path}: ${kind}`)
        .sort()
    expect(shape(en)).toEqual(shape(nl))
  })

  /** The sign of a plain value is empty on purpose. */
  const silent = ['figures.said.value']

  it('name no block, item, level or code of a framework, and no step of a form', () => {
    const numbers =
      /\b(28|16|achtentwintig|zestien|vier (blokken|bouwstenen|niveaus)|four (blocks|levels))\b|\b(stap|step) \d/i
    const found = [...leaves(nl), ...leaves(en)].flatMap((leaf) => {
      const said = spoken(leaf)
      const word = instrumentWords.find((one) => new RegExp(`(?<![\\w'.])${one}(?!\\w)`, 'i').test(said))
      return word || numbers.test(said) ? [`${leaf.path}: ${word ?? numbers.exec(said)?.[0]}`] : []
    })
    expect(found).toEqual([])
  })

  it('are never empty', () => {
    const empty = [...leaves(nl), ...leaves(en)].filter((leaf) => spoken(leaf).trim() === '')
    expect(empty.map(({ path }) => path).filter((path) => !silent.includes(path))).toEqual([])
  })

  it('never judge a person', () => {
    expect(
      leaves(nl)
        .filter((leaf) => forbidden.test(spoken(leaf)))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it('use the words that people understood', () => {
    const found = leaves(nl).filter((leaf) => stumbled.test(spoken(leaf)))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it('use beoordeling only in a denial', () => {
    const said = leaves(nl).filter(
      (leaf) => /beoordel/i.test(spoken(leaf)) && !/(niet|nooit|geen)\b[^.]*beoordel/i.test(spoken(leaf)),
    )
    expect(said.map(({ path }) => path)).toEqual([])
  })

  it('address a person as je, not u', () => {
    const formal = leaves(nl).filter((leaf) => leaf.kind === 'string' && /\b(u|uw)\b/i.test(spoken(leaf)))
    expect(formal.map(({ path }) => path)).toEqual([])
  })

  it('have two sentences for every problem, and for an unknown one', () => {
    for (const text of [nl, en]) {
      expect(text.problems.of('disk_full')).toBe(text.problems.byCode.disk_full)
      expect(text.problems.of('something_new')).toBe(text.problems.byCode.unknown)
      expect(text.problems.of('toString')).toBe(text.problems.byCode.unknown)
      expect(text.problems.ofField('required')).not.toBe(text.problems.ofField('nobody_knows'))
    }
  })
})

describe('a language', () => {
  it('is Dutch by default', () => {
    render(<Said />)
    expect(screen.getByText('nl Bewaren')).toBeDefined()
  })

  it('is loaded on request', async () => {
    render(
      <TextProvider language="en">
        <Said />
      </TextProvider>,
    )
    await waitFor(() => expect(screen.getByText('en Save')).toBeDefined())
  })
})

describe('numbers and dates', () => {
  const dutch = formatOf('nl')
  const english = formatOf('en')

  it('are formatted in the language', () => {
    expect(dutch.number(2.6, 1)).toBe('2,6')
    expect(dutch.number(3, 1, true)).toBe('3,0')
    expect(english.number(2.6, 1)).toBe('2.6')
    expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c')
  })

  it('keep the day of a calendar date, also west of Greenwich', () => {
    expect(dutch.date('2026-11-24')).toBe('24 november 2026')
    expect(dutch.date('2026-11-24', 'day')).toBe('dinsdag 24 november')
    expect(english.date('2026-11-24', 'short')).toBe('24 Nov')
  })

  it('show the year when it is not the current one', () => {
    const now = Date.parse('2026-11-24T08:00:00Z')
    expect(formatOf('nl', now).date('2026-03-12', 'short')).toBe('12 mrt')
    expect(formatOf('nl', now).date('0026-03-12', 'short')).toBe('12 mrt 26')
    expect(formatOf('nl', now).date('2027-03-12', 'short')).toBe('12 mrt 2027')
    expect(formatOf('nl', now).date('2027-03-12', 'day')).toBe('vrijdag 12 maart 2027')
    expect(formatOf('en', now).date('2027-03-12', 'short')).toBe('12 Mar 2027')
    // 31 December on this device, which is west of Greenwich.
    expect(formatOf('nl', now).date('2027-01-01T03:00:00Z', 'short')).toBe('31 dec')
    expect(formatOf('nl', now).date('2027-01-01', 'short')).toBe('1 jan 2027')
  })

  it("show an instant in the device's time zone", () => {
    expect(dutch.time('2026-11-24T15:05:00.000Z')).toBe('08:05')
    expect(dutch.time('08:30')).toBe('08:30')
    expect(dutch.date('niet een datum')).toBe('niet een datum')
  })

  it('format a duration', () => {
    expect([0.4, 4, 59, 60, 150, 3000].map(dutch.relativeMinutes)).toEqual([
      '0 min',
      '4 min',
      '59 min',
      '1 uur',
      '2 uur',
      '2 dagen',
    ])
  })

  it('write lesson time in minutes and seconds', () => {
    expect([0, 751, 3725].map(dutch.lessonTime)).toEqual(['00:00', '12:31', '62:05'])
  })

  it('use the right plural', () => {
    const count = createCount('nl')
    expect([0, 1, 2, 1200].map((n) => count(n, 'les', 'lessen'))).toEqual([
      '0 lessen',
      '1 les',
      '2 lessen',
      '1.200 lessen',
    ])
  })
})
