/**
 * The edition of 2026 keeps its own limits: short, observable, possible in a calm lesson, with placeholders for a
 * teacher.
 */
import { describe, expect, it } from 'vitest'
import type { Localized } from '#domain/ground/localized.ts'
import type { QuestionnaireItem } from '#domain/instrument/questionnaire.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'

const { framework, conversation, marker, visit, observation } = edition2026
const { items, blocks, scale, missing } = framework
const count = (text: string) => text.split(/\s+/).length

type Text = Localized & { at: string }
function textsOf(value: unknown, at: string): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && 'en' in value) return [{ at, nl: String(value.nl), en: String(value.en) }]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}/${key}`))
}
const texts = Object.values(edition2026).flatMap((one) => textsOf(one, one.instrumentId))

describe('the framework of 2026', () => {
  it('has 28 items, seven per block, four of each in the core, with ids of their block', () => {
    expect([items.length, blocks.length]).toEqual([28, 4])
    for (const { id } of blocks) {
      const inBlock = items.filter(({ block }) => block === id)
      expect([inBlock.length, inBlock.filter(({ core }) => core).length]).toEqual([7, 4])
      expect(inBlock.map((item) => item.id)).toEqual([1, 2, 3, 4, 5, 6, 7].map((place) => `${id}${place}`))
    }
  })

  it('has a unique title of at most four words for every item', () => {
    for (const { id, short } of items)
      for (const name of [short?.nl, short?.en]) {
        expect(name, id).toBeDefined()
        expect(count(name ?? ''), `${id} ${name}`).toBeLessThanOrEqual(4)
        expect(name?.length, `${id} ${name}`).toBeLessThanOrEqual(28)
      }
    for (const language of ['nl', 'en'] as const)
      expect(new Set(items.map(({ short }) => short?.[language])).size).toBe(28)
  })

  it('describes one action in 4 to 12 words, and to pupils in at most 12', () => {
    const lengths = items.map(({ text }) => count(text.nl))
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([4, 12])
    expect(lengths.reduce((sum, length) => sum + length, 0) / 28).toBeLessThan(9)
    for (const { id, pupil } of items) expect(count(pupil?.nl ?? ''), id).toBeLessThanOrEqual(12)
  })

  it('has four anchors for every item, lowest first, each of at most 14 words', () => {
    for (const { id, anchors = [] } of items) {
      expect(
        anchors.map(({ level }) => level),
        id,
      ).toEqual([1, 2, 3, 4])
      expect(new Set(anchors.map(({ text }) => text.nl)).size, id).toBe(4)
      for (const { text } of anchors) expect(count(text.nl), `${id} ${text.nl}`).toBeLessThanOrEqual(14)
    }
  })

  it('explains every level, every missing code, every block and its counting words', () => {
    for (const { value, label, meaning } of scale) expect(label && meaning, String(value)).toBeDefined()
    for (const { id, description, calm } of blocks) expect(description && calm, id).toBeDefined()
    for (const { code, meaning, allowed, self } of missing)
      expect(meaning && allowed && self, code).toBeDefined()
    expect(missing.map(({ code, means }) => [code, means])).toEqual([
      ['nvt', 'not-applicable'],
      ['ntz', 'not-seen'],
    ])
    expect([framework.counting?.length, framework.scoringRules?.length]).toEqual([7, 7])
    for (const { id, lookFor } of items) expect(lookFor, id).toBeDefined()
  })

  it('has texts for the teacher in the first person', () => {
    for (const { id, self } of items) {
      expect(self?.nl, id).toMatch(/\b[Ii]k\b/)
      expect(self?.en, id).toMatch(/\bI\b/)
    }
  })

  it('names an opportunity for seven items, at most two per block, none in the core', () => {
    const conditional = items.filter(({ opportunity }) => opportunity)
    expect(conditional.map(({ id }) => id)).toEqual(['SG2', 'SG4', 'SE4', 'SE5', 'GZ2', 'GZ4', 'LD5'])
    expect(conditional.filter(({ core }) => core)).toEqual([])
    expect(missing.map(({ onlyWithOpportunity }) => onlyWithOpportunity === true)).toEqual([true, false])
  })
})

/** Words for what happens only in a rough lesson. */
const rough = {
  nl: /onrust|correct|corrig|grens|grenzen|bots|conflict|uitdag|weerstand|ruzie|verzet|stoor|storen|storing|straf|waarschuw|lastig/i,
  en: /unrest|correct|boundar|clash|conflict|challeng|resist|quarrel|defian|disturb|disrupt|punish|warn|difficult/i,
}
/** Anchors of level 3 and 4 that need unrest, for an item that every lesson offers. */
const needsUnrest = ({ id, opportunity, anchors = [] }: QuestionnaireItem): string[] =>
  opportunity
    ? []
    : anchors
        .filter(({ level, text }) => level >= 3 && (rough.nl.test(text.nl) || rough.en.test(text.en)))
        .map(({ level, text }) => `${id}, level ${level}: ${text.nl}`)

describe('a calm lesson', () => {
  it('can reach level 3 and 4 on every item without an opportunity', () => {
    expect(items.flatMap(needsUnrest)).toEqual([])
  })

  it.each([
    ['Blijft rustig als een leerling een grens opzoekt.', 'Stays calm when a pupil looks for a limit.'],
    ['Kijkt op bij elk eerste teken.', 'Looks up at every first sign of unrest.'],
    ['Doet dat ook bij een botsing.', 'Does so in a clash as well.'],
    ['Ook op een lastig moment.', 'Also at a difficult moment.'],
  ])('is checked: an anchor that says “%s” is detected', (nl, en) => {
    const [first] = items
    if (!first) throw new Error('an item')
    const with3 = { ...first, anchors: [{ level: 3, text: { nl, en } }] }
    expect(needsUnrest(with3)).toHaveLength(1)
    expect(needsUnrest({ ...with3, anchors: [{ level: 1, text: { nl, en } }] })).toEqual([])
    expect(needsUnrest({ ...with3, opportunity: { nl: 'Er is onrust.', en: 'There is unrest.' } })).toEqual(
      [],
    )
  })

  it('can have tipping points upwards', () => {
    const direction = marker.fields.find(({ id }) => id === 'direction')
    expect(direction).toMatchObject({ options: ['omhoog', 'omlaag', 'gekeerd'].map((code) => ({ code })) })
    expect([marker.definition, marker.counts, marker.countsNot, marker.marking].every(Boolean)).toBe(true)
  })
})

describe('the placeholders for a teacher', () => {
  const tokens = /\{(leraar|Leraar|leraren)\}/g
  const isBare = ({ nl }: Localized) =>
    /docent|leerkracht|leraar|leraren|\bjuf\b|\bmeester\b/i.test(nl.replace(tokens, ''))

  it('are used everywhere: no text says docent, leerkracht or leraar itself', () => {
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter(isBare)).toEqual([])
    expect(texts.filter(({ nl }) => nl.match(tokens)).length).toBeGreaterThan(30)
    for (const nl of ['De docent kijkt.', 'Leerkrachten', 'de {leraar} en de leraar'])
      expect(isBare({ nl, en: '' }), nl).toBe(true)
  })

  it('are the known ones, and are absent in English', () => {
    expect(texts.filter(({ nl, en }) => /[{}]/.test(nl.replace(tokens, '') + en))).toEqual([])
  })

  it('have a capital at the start of a sentence', () => {
    expect(texts.filter(({ nl }) => /(^|[.?!]\s)\{lera/.test(nl) && count(nl) > 2)).toEqual([])
  })
})

describe('the forms of 2026', () => {
  it("ask for the goal in step 1, in the teacher's words", () => {
    const feedUp = conversation.fields.find(({ id }) => id === 's1_feed_up')
    expect(feedUp).toMatchObject({ at: 's1/feed_up', step: 1, required: true, writer: ['teacher'] })
  })

  it('make an agreement of an action, a situation, a moment and a noticeable effect', () => {
    const agreements = conversation.fields.find(({ at }) => at === 's6')
    const parts = agreements && 'parts' in agreements ? agreements.parts : []
    expect(parts.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      ...['action', 'situation', 'when', 'noticeableBy', 'lookBackOn'],
    ])
  })

  it('ask the kind of lesson, when its first content began, and when its last task ended', () => {
    expect(visit.fields.find(({ id }) => id === 'lesson_type')).toMatchObject({
      options: ['gewoon', 'toets', 'film', 'zelfstandig', 'anders'].map((code) => ({ code })),
    })
    expect(observation.fields.filter(({ at }) => at?.startsWith('watched/')).map(({ at }) => at)).toEqual([
      ...['watched/began', 'watched/ended'],
    ])
  })

  it('have no number of items, blocks or levels in their texts', () => {
    const promise =
      /\b\d+ (indicator|item|blok|block|niveau|level)|vier (blokken|niveaus)|four (blocks|levels)/i
    const said = [visit, observation, conversation].flatMap((form) => textsOf(form, form.instrumentId))
    expect(said.filter(({ nl, en }) => promise.test(nl) || promise.test(en))).toEqual([])
    expect(['28 indicatoren', 'de vier niveaus', 'four blocks'].every((text) => promise.test(text))).toBe(
      true,
    )
  })
})
