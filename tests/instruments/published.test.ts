/** What was published stays as it was: every version by its hash, complete in both languages. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Field, type Form } from '#domain/instrument/form.ts'
import { Instrument, LintSignal } from '#domain/instrument/instrument.ts'
import { catalogue, instrumentById } from '#instruments/catalogue.ts'
import { conversationForm as conversation } from '#instruments/conversation.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { lessonVisit } from '#instruments/lesson-visit.ts'
import { noteLint } from '#instruments/note-lint.ts'
import { observation } from '#instruments/observation.ts'
import { tippingPoint } from '#instruments/tipping-point.ts'

/** Add a line for a new version; a line that is here never changes. */
const published: Record<string, string> = {
  'F01/1': 'e063b876468dfcc762f819d5ec6642d3b217d10bac1e92eab2c5366e4bbeba82',
  'F02/1': 'd2197c0b4aaa19097cef63f8d29cbdb0647658d8064c637d0f95615bba7bad15',
  'F08/1': '61c064f7cf45d1a6a2eb505d1313fcdddf8c0ce2ceb0c0a778f414c3aeb7c341',
  'kantelmoment/1': '93f2f24b7b3223931fb0d0b7318b1cb8af3ce189c0139ac2b65c6a9e77daec8a',
  'note-lint/1': '620f7c69c3616e9eefd38fdf3d371dde77118b08b50a78390b064008a4fcc69a',
  'note-lint/2': '7a7f4fe6f02aabe11b6ba95681d7a16ef6d6dfaf7394beb9db20bcd66c35c2c9',
  'note-lint/3': 'cd674b717af191d426f06fbe4c76c7776a1c69a5c57f13a1935546ebd23f0688',
  'ts4-2019-draft/1': 'e51a6ce3439a6cc0c9d714d98ca03a6e01649ff6cca67df3a70fca318201ef50',
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

const hashOf = (instrument: Instrument) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(instrument)))
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
  it('never change: the hash of every version is the recorded one', () => {
    expect(Object.fromEntries(catalogue.map((one) => [one.instrumentId, hashOf(one)]))).toEqual(published)
  })

  it.each(catalogue.map((one) => [one.instrumentId, one] as const))(
    '%s follows the grammar and is frozen',
    (id, one) => {
      expect(Instrument.parse(one)).toEqual(one)
      expect(isFrozen(one)).toBe(true)
      expect(instrumentById(id)).toBe(one)
      expect(one.status).toEqual({
        nl: 'in ontwikkeling',
        en: 'in development',
      })
    },
  )

  it('are found by id, and an unknown version is not guessed', () => {
    expect(isUnique(catalogue.map(({ instrumentId }) => instrumentId))).toBe(true)
    expect(instrumentById('ts4-2019-draft/2')).toBeUndefined()
  })

  it('say everything in both languages', () => {
    expect(texts.length).toBeGreaterThan(300)
    const isSaid = (said: unknown) =>
      typeof said === 'string' ? said.trim() === said && said !== '' : Array.isArray(said)
    expect(texts.filter(({ nl, en }) => !isSaid(nl) || !isSaid(en))).toEqual([])
  })

  it('carry no source markers, no double spaces and no formal “u”', () => {
    const said = catalogue.map((one) => JSON.stringify(one)).join('\n')
    expect(said).not.toMatch(/\[[SBKO]\d*\]/)
    expect(said).not.toMatch(/ {2}/)
    const formal = texts.filter(({ nl }) => typeof nl === 'string' && /(^|\s)(u|uw)([\s?.,]|$)/iu.test(nl))
    expect(formal).toEqual([])
  })
})

describe('the framework of 2019', () => {
  const { indicators, blocks, scale, missing } = framework2019

  it('has 28 indicators, seven a block, 16 of them core', () => {
    expect(indicators).toHaveLength(28)
    expect(indicators.filter(({ core }) => core)).toHaveLength(16)
    expect(isUnique(indicators.map(({ id }) => id))).toBe(true)
    for (const { id } of blocks) expect(indicators.filter(({ block }) => block === id)).toHaveLength(7)
  })

  it('names every indicator after its block', () => {
    expect(indicators.filter(({ id, block }) => !id.startsWith(block)).map(({ id }) => id)).toEqual([])
  })

  it('lets the teacher speak in the first person', () => {
    expect(indicators.filter(({ selfText }) => !/\b[Ii]k\b/.test(selfText.nl)).map(({ id }) => id)).toEqual(
      [],
    )
    expect(indicators.filter(({ selfText }) => !/\bI\b/.test(selfText.en)).map(({ id }) => id)).toEqual([])
  })

  it('has four levels in order and two reasons for none', () => {
    expect(scale.map(({ value }) => value)).toEqual([1, 2, 3, 4])
    expect(missing.map(({ code, short }) => [code, short.nl, short.en])).toEqual([
      ['nvt', 'nvt', 'n/a'],
      ['ntz', 'niet te zien', 'not seen'],
    ])
  })
})

describe('the forms', () => {
  it('have unique fields and unique options', () => {
    for (const form of [lessonVisit, observation, conversation]) {
      expect(isUnique(form.fields.map(({ id }) => id))).toBe(true)
      for (const { options } of form.fields)
        expect(isUnique((options ?? []).map(({ code }) => code))).toBe(true)
    }
    for (const name of ['direction', 'trigger', 'scope', 'response', 'effect'] as const) {
      expect(isUnique(tippingPoint[name].map(({ code }) => code))).toBe(true)
    }
  })

  it('lead the debrief in eight steps of together 40 minutes, each with an opening and a pitfall', () => {
    const steps = conversation.fields.filter(({ minutes }) => minutes !== undefined)
    expect(steps.map(({ minutes }) => minutes)).toEqual([6, 8, 6, 5, 5, 6, 2, 2])
    expect(steps.filter(({ prompts, pitfall }) => !prompts || !pitfall)).toEqual([])
    expect(fieldOf(conversation, 's3_what_works').min).toBe(2)
    expect(fieldOf(conversation, 's5_opportunities').max).toBe(2)
    expect(fieldOf(conversation, 's8_agree').options?.map(({ code }) => code)).toEqual([
      'agreed',
      'agreed_with_statement',
      'not_agreed',
    ])
  })

  it('leave the teacher’s words to the teacher', () => {
    const teachers = conversation.fields.filter(({ writer }) => writer === 'teacher').map(({ id }) => id)
    expect(teachers).toEqual(['s1_teacher_lookback', 's7_teacher_reflection', 's8_agree', 'view_statement'])
  })

  it('cannot close the debrief as agreed while steps 1, 3, 6, 7 or 8 are empty', () => {
    const required = conversation.fields.filter((field) => field.required).map(({ id }) => id.slice(0, 2))
    expect(required).toEqual(['s1', 's3', 's6', 's7', 's8'])
  })

  it('ask at every pulse whether class and teacher are together', () => {
    const pulse = fieldOf(observation, 'time_on_task')
    expect(pulse.options?.map(({ code }) => code)).toEqual(['samen', 'deels', 'niet', 'nvt'])
    expect(pulse.everySeconds).toBe(120)
  })
})

describe('the note lint', () => {
  it('has every signal once, with terms in both languages but for names', () => {
    expect(noteLint.signals.map(({ signal }) => signal)).toEqual(LintSignal.options)
    for (const { signal, terms } of noteLint.signals) {
      expect(terms.nl.length > 0 && terms.en.length > 0).toBe(signal !== 'name')
      for (const words of [terms.nl, terms.en])
        expect(words.filter((word) => word.trim() !== word || !word)).toEqual([])
    }
  })
})
