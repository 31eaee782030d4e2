/** Published instruments do not change: a hash per version, and both languages complete. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Edition } from '#domain/instrument/edition.ts'
import { Field, type Form } from '#domain/instrument/form.ts'
import { familyOf, versionOf } from '#domain/instrument/heading.ts'
import { Instrument, LintSignal } from '#domain/instrument/instrument.ts'
import { catalogue, editions } from '#instruments/catalogue.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { conversationFormFor, isKnownForm, isKnownFramework, newestEdition } from '#instruments/editions.ts'
import { conversationForms, formById, forms } from '#instruments/forms.ts'
import { noteLint } from '#instruments/note-lint.ts'

/** A new version needs a new line. Existing lines never change. */
const published: Record<string, string> = {
  'F01/1': '8b3ea06c6dc7a73ea6f80610ad43b773bcb1e49230538703fab7cf287fa48634',
  'F01/2': 'c033e025726ae4c5a7476542a2e062b01a2fca65a9c8369398a4c340da9bfdee',
  'F02/1': '631a8555b0e07e357ccc12095c7afca9d992017524c737c1c84a7c8137e32679',
  'F02/2': '72a2dea2ac06029c8978673b15ea9688d7ac83a33035dd2795d3b84926ee81c2',
  'F06/1': '7ae4673f8f6803f6524efe91b8db96bab1794055c7010f80bb08f0abdb56fa65',
  'F03/1': '8e09de337a54fafaf2481fefdb5506171bb53f735c1f141abfd4efb0559fdd7b',
  'F07/1': '3bb8009b1fd8d70c44ef1213063d3222b139b5229a0da40ae66fda4f14a26856',
  'F08/1': '0ad20f1dcd5a041f0d1752c3343d56a6072660ae77d8fde0bc5a020e58149e4e',
  'F08/2': 'bea3d935a587a6b25999349666b2d9ce0467525d7aab74aebad38689653b6f3e',
  'ZE/1': '3c72435309e7f4fec202a5b5b3788753d190acb31b6aecbe1a127fa331e25b65',
  'kantelmoment/1': 'bd40aa8b89b2b413cbf99e93fef0f810615c562f6c313b289fe64f83a11f03f5',
  'kantelmoment/2': 'be8628453e449c1f7fad243642d240b0f1d914f6c588e3549aa5b8021d6d8588',
  'note-lint/1': '620f7c69c3616e9eefd38fdf3d371dde77118b08b50a78390b064008a4fcc69a',
  'note-lint/2': '7a7f4fe6f02aabe11b6ba95681d7a16ef6d6dfaf7394beb9db20bcd66c35c2c9',
  'note-lint/3': 'cd674b717af191d426f06fbe4c76c7776a1c69a5c57f13a1935546ebd23f0688',
  'ts4-2019-draft/1': '19d816dd27b41cc9c586abe6865c45d90e967f27b8afa95a62ab2379a06e5a6d',
  'ts4-2026-draft/1': '61a248773940db83d8458081afb1f86f25a456ec088c22abcf57c2f41a24ebbf',
}

/** Hashes of the texts of the first framework. Its shape changed once, its texts never did. */
const wordsOf2019 = '17d1b7e2ffa11a6e43b09f0b32e00a3829377d1173ee911c67f176b0d58323be'

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** What was asked, in which words. The material beside a step is layout. */
const askedIn = (instrument: Instrument): unknown =>
  instrument.kind === 'form' && instrument.steps
    ? { ...instrument, steps: instrument.steps.map(({ id, name }) => ({ id, name })) }
    : instrument

const hashOf = (value: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

type Text = { at: string; nl: unknown; en: unknown }

function textsOf(value: unknown, at: string): Text[] {
  if (typeof value !== 'object' || value === null) return []
  if ('nl' in value && 'en' in value) return [{ at, nl: value.nl, en: value.en }]
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}/${key}`))
}

const texts = catalogue.flatMap((instrument) => textsOf(instrument, instrument.instrumentId))
const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen))
const fieldOf = (form: Form, id: string): Field => Field.parse(form.fields.find((field) => field.id === id))
const isUnique = (ids: readonly string[]) => new Set(ids).size === ids.length

describe('published instruments', () => {
  it('never change: every version has its recorded hash', () => {
    expect(Object.fromEntries(catalogue.map((one) => [one.instrumentId, hashOf(askedIn(one))]))).toEqual(
      published,
    )
  })

  it.each(catalogue.map((one) => [one.instrumentId, one] as const))(
    '%s follows the grammar and is frozen',
    (_, one) => {
      expect(Instrument.parse(one)).toEqual(one)
      expect(isFrozen(one)).toBe(true)
      expect(one.status).toEqual({ nl: 'in ontwikkeling', en: 'in development' })
    },
  )

  it('are found by id; an unknown version is not replaced by another', () => {
    expect(isUnique(catalogue.map(({ instrumentId }) => instrumentId))).toBe(true)
    for (const form of forms) expect(formById(form.instrumentId)).toBe(form)
    expect(formById('F08/99')).toBeUndefined()
    for (const { framework, marker, visit, observation, conversation } of editions) {
      expect(isKnownFramework(framework.instrumentId)).toBe(true)
      expect(conversationFormFor(framework.instrumentId)).toBe(conversation)
      for (const one of [marker, visit, observation]) expect(isKnownForm(one.instrumentId)).toBe(true)
    }
    expect([isKnownFramework('ts4-2019-draft/2'), isKnownFramework('constructor')]).toEqual([false, false])
    for (const id of ['F01/99', 'F01/0', 'F01', 'F01/x', 'F99/1']) expect(isKnownForm(id)).toBe(false)
  })

  it('belong together in editions, and a new trajectory gets the newest', () => {
    expect(newestEdition).toBe(editions.at(-1))
    const facts = editions.map(({ framework, conversation }) => [framework.instrumentId, conversation])
    expect([...conversationForms]).toEqual(facts)
    for (const edition of editions) for (const one of Object.values(edition)) expect(catalogue).toContain(one)
  })

  it('have every version up to the newest of their family', () => {
    const versions = new Map<string, number[]>()
    for (const { instrumentId } of catalogue) {
      const family = familyOf(instrumentId)
      versions.set(family, [...(versions.get(family) ?? []), versionOf(instrumentId)])
    }
    for (const of of versions.values()) expect(of.sort()).toEqual(of.map((_, place) => place + 1))
    const familiesOf = ({ marker, visit, observation }: Edition) =>
      [marker, visit, observation].map(({ instrumentId }) => familyOf(instrumentId))
    for (const edition of editions) expect(familiesOf(edition)).toEqual(familiesOf(newestEdition))
  })

  it('have all texts in both languages', () => {
    expect(texts.length).toBeGreaterThan(900)
    const isSaid = (said: unknown) =>
      typeof said === 'string' ? said.trim() === said && said !== '' : Array.isArray(said)
    expect(texts.filter(({ nl, en }) => !isSaid(nl) || !isSaid(en))).toEqual([])
  })

  it('contain no source markers, no double spaces and no formal “u”', () => {
    const said = catalogue.map((one) => JSON.stringify(one)).join('\n')
    expect(said).not.toMatch(/\[[SBKO]\d*\]/)
    expect(said).not.toMatch(/ {2}/)
    const formal = texts.filter(({ nl }) => typeof nl === 'string' && /(^|\s)(u|uw)([\s?.,]|$)/iu.test(nl))
    expect(formal).toEqual([])
  })
})

describe('the framework of 2019', () => {
  const { items, blocks, scale, missing } = edition2019.framework

  it('has the texts of its first publication', () => {
    const said = textsOf(edition2019.framework, '').map(({ nl, en }) => JSON.stringify([nl, en]))
    expect(hashOf(said.sort())).toBe(wordsOf2019)
  })

  it('has 28 items, seven per block, 16 of them core', () => {
    expect(items).toHaveLength(28)
    expect(items.filter(({ core }) => core)).toHaveLength(16)
    for (const { id } of blocks) expect(items.filter(({ block }) => block === id)).toHaveLength(7)
  })

  it('has item ids of their block', () => {
    expect(items.filter(({ id, block }) => !id.startsWith(block)).map(({ id }) => id)).toEqual([])
  })

  it('has texts for the teacher in the first person', () => {
    expect(items.filter(({ self }) => !/\b[Ii]k\b/.test(self?.nl ?? '')).map(({ id }) => id)).toEqual([])
    expect(items.filter(({ self }) => !/\bI\b/.test(self?.en ?? '')).map(({ id }) => id)).toEqual([])
  })

  it('has four levels in order and two missing codes', () => {
    expect(scale.map(({ value }) => value)).toEqual([1, 2, 3, 4])
    expect(missing.map(({ code, short, means }) => [code, short.nl, short.en, means])).toEqual([
      ['nvt', 'nvt', 'n/a', 'not-applicable'],
      ['ntz', 'niet te zien', 'not seen', 'not-seen'],
    ])
  })
})

describe.each(editions.map((edition) => [edition.framework.instrumentId, edition] as const))(
  'the forms beside %s',
  (_, { visit, observation, conversation, marker }) => {
    it('have unique fields and unique options', () => {
      for (const { fields } of [visit, observation, conversation, marker]) {
        expect(isUnique(fields.map(({ id }) => id))).toBe(true)
        for (const field of fields) {
          const codes = 'options' in field ? field.options.map(({ code }) => code) : []
          expect(isUnique(codes)).toBe(true)
        }
      }
      for (const id of ['direction', 'trigger', 'scope', 'responses', 'effect'])
        expect(marker.fields.map((field) => field.id)).toContain(id)
    })

    it('have eight conversation steps of 40 minutes together, each with an opening and a pitfall', () => {
      const timed = conversation.fields.filter(({ minutes }) => minutes !== undefined)
      const minutesOf = (step: number) =>
        timed.filter((field) => field.step === step).reduce((sum, { minutes = 0 }) => sum + minutes, 0)
      expect(conversation.steps?.map(({ id }) => minutesOf(id))).toEqual([6, 8, 6, 5, 5, 6, 2, 2])
      expect(timed.filter(({ prompts, pitfall }) => !prompts || !pitfall)).toEqual([])
      expect(fieldOf(conversation, 's3_what_works')).toMatchObject({ min: 2 })
      expect(fieldOf(conversation, 's5_opportunities')).toMatchObject({ max: 2 })
      expect(fieldOf(conversation, 's8_agree')).toMatchObject({
        options: ['agreed', 'agreed_with_statement', 'not_agreed'].map((code) => ({ code })),
      })
    })

    it('say for every step what stands beside it, and the look-back comes before the lesson', () => {
      const steps = conversation.steps ?? []
      expect(steps.filter(({ material }) => !material)).toEqual([])
      const withFocus = steps.filter(({ material = [] }) => material.includes('focus'))
      expect(withFocus.map(({ id }) => id)).toEqual([fieldOf(conversation, 's1_teacher_lookback').step])
    })

    it("give the teacher's words to the teacher only", () => {
      const hers = conversation.fields.filter(({ writer }) => writer?.join() === 'teacher')
      const places = hers.map(({ at }) => at).sort()
      expect(places.filter((at) => at !== 's1/feed_up')).toEqual(['agree', 's1', 's7', 'statement'])
      for (const { writer = [] } of conversation.fields) expect(writer.length).toBeLessThan(2)
    })

    it('cannot close the conversation as agreed while required fields before step 8 are empty', () => {
      const required = conversation.fields.filter((field) => field.required)
      expect([...new Set(required.map(({ step }) => step))]).toEqual([1, 3, 6, 7, 8])
      expect(conversation.closing).toEqual([
        { as: 'agreed', needs: required.filter(({ step }) => step !== 8).map(({ id }) => id) },
      ])
    })

    it('ask at every pulse whether class and teacher work together', () => {
      const pulse = fieldOf(observation, 'time_on_task')
      if (pulse.type !== 'pulse') throw new Error('a pulse')
      const value = pulse.parts.find(({ id }) => id === 'value')
      expect(value).toMatchObject({ options: ['samen', 'deels', 'niet', 'nvt'].map((code) => ({ code })) })
      expect(pulse.everySeconds).toBe(120)
    })
  },
)

describe('the note lint', () => {
  it('has every signal once, with terms in both languages except for names', () => {
    expect(noteLint.signals.map(({ signal }) => signal)).toEqual(LintSignal.options)
    for (const { signal, terms } of noteLint.signals) {
      expect(terms.nl.length > 0 && terms.en.length > 0).toBe(signal !== 'name')
      for (const words of [terms.nl, terms.en])
        expect(words.filter((word) => word.trim() !== word || !word)).toEqual([])
    }
  })
})
