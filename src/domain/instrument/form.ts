/**
 * A form: steps and fields. Each field type has one control, one reading view and one rule, so a further form needs one
 * file and one row in the table of record types.
 */
import { z } from 'zod'
import { Localized } from '#domain/ground/localized.ts'
import { Party } from '#domain/record/entry.ts'
import { atOf, familyOf, heading, Options } from './heading.ts'

const Id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/)
/** The path of the answer in the record. */
const At = z.string().regex(/^(?!.*__proto__)[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)?$/)

/** `folded`: shown after one more tap. */
const asked = {
  id: Id,
  label: Localized,
  help: Localized.optional(),
  required: z.boolean(),
  folded: z.boolean().optional(),
}
/**
 * `title`: the heading of the answer in a reading view. `writer`: the only parties that may answer (default: coach and
 * teacher). `minutes`, `prompts` (possible openings) and `pitfall` help to hold a conversation. `shownWhen`: the field is
 * shown only while another field has this answer.
 */
const field = {
  ...asked,
  title: Localized.optional(),
  at: At.optional(),
  writer: z.array(Party).min(1).readonly().optional(),
  step: z.number().int().positive().optional(),
  minutes: z.number().int().positive().optional(),
  prompts: z.array(Localized).min(1).readonly().optional(),
  pitfall: Localized.optional(),
  shownWhen: z
    .strictObject({ field: Id, is: z.union([z.string(), z.boolean()]) })
    .readonly()
    .optional(),
}

const count = z.number().int().min(0).max(10_000)
const range = {
  min: z.number(),
  max: z.number(),
  step: z.number().positive().optional(),
  ends: z.array(Localized).length(2).readonly().optional(),
}

const text = { type: z.literal('text'), max: z.number().int().positive().max(6000) }
/** With fewer than `minChosen` options the question is not answered. */
const choice = {
  type: z.literal('choice'),
  options: Options,
  minChosen: count.optional(),
  maxChosen: count.optional(),
}
const scale = { type: z.literal('scale'), ...range }
const number = { type: z.literal('number'), min: z.number(), max: z.number(), unit: Localized.optional() }
const boolean = { type: z.literal('boolean') }
const date = { type: z.literal('date') }
const time = { type: z.literal('time') }
/** Minutes and seconds are the only way in which screens write a time of the lesson. */
const timecode = { type: z.literal('timecode'), format: z.literal('mm:ss') }
/** A person in the writer's own circle, by role or name; never a pupil. */
const person = { type: z.literal('person') }
/** References to items of the questionnaire. */
const indicator = {
  type: z.literal('indicator'),
  set: z.enum(['core', 'full']),
  minChosen: count.optional(),
  maxChosen: count.optional(),
}
/** A reference to a note of the lesson. */
const evidence = { type: z.literal('evidence') }

const partOf = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ ...asked, ...shape }).readonly()
const noSuchType = 'unknown field type'
export const Part = z.discriminatedUnion(
  'type',
  [
    partOf(text),
    partOf(choice),
    partOf(scale),
    partOf(number),
    partOf(boolean),
    partOf(date),
    partOf(time),
    partOf(timecode),
    partOf(person),
    partOf(indicator),
    partOf(evidence),
  ],
  noSuchType,
)
export type Part = z.infer<typeof Part>

/** Rows with parts. `min` and `max`: numbers of rows. `rowName`: the name of one row. */
const rows = {
  min: count.optional(),
  max: count.optional(),
  rowName: Localized.optional(),
  parts: z.array(Part).min(1).max(12).readonly(),
}

const fieldOf = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ ...field, ...shape }).readonly()
export const Field = z.discriminatedUnion(
  'type',
  [
    fieldOf(text),
    fieldOf(choice),
    fieldOf(scale),
    fieldOf(number),
    fieldOf(boolean),
    fieldOf(date),
    fieldOf(time),
    fieldOf(timecode),
    fieldOf(person),
    fieldOf(indicator),
    fieldOf(evidence),
    fieldOf({ type: z.literal('slider'), ...range }),
    /** Three weights with the sum 100. */
    fieldOf({ type: z.literal('triad'), corners: z.array(Localized).length(3).readonly() }),
    fieldOf({ type: z.literal('time_range') }),
    /**
     * A score for every item of the questionnaire. `voice`: the wording of the items. `pupil` has no screen yet; the
     * questionnaire for pupils will show it.
     */
    fieldOf({
      type: z.literal('scores'),
      set: z.enum(['core', 'full']),
      voice: z.enum(['observer', 'self', 'pupil']).optional(),
    }),
    fieldOf({ type: z.literal('list'), ...rows }),
    /** Lines of the timeline. */
    fieldOf({ type: z.literal('note'), ...rows }),
    /** Moments at which the class tips. */
    fieldOf({ type: z.literal('tipping_point'), ...rows }),
    /** One momentary judgement per `everySeconds`. */
    fieldOf({ type: z.literal('pulse'), ...rows, everySeconds: z.number().int().positive() }),
    /** Filled in by the program, never typed. */
    fieldOf({ type: z.literal('computed') }),
  ],
  noSuchType,
)
export type Field = z.infer<typeof Field>

/**
 * What is shown beside a step: the focus of the lesson, what was agreed the time before, the lesson as a timeline or as
 * a picture of its scores, the whole conversation, or the answers to one list.
 */
const Material = z.union(
  [
    z.enum(['focus', 'earlier', 'timeline', 'picture', 'conversation']),
    z.strictObject({ answers: Id }).readonly(),
  ],
  'unknown material',
)
export type StepMaterial = z.infer<typeof Material>

/** A step of a conversation. `name`: short enough for the line of steps. */
const Step = z
  .strictObject({
    id: z.number().int().positive(),
    name: Localized,
    material: z.array(Material).min(1).readonly().optional(),
  })
  .readonly()

/** A closing rule: the form may be closed `as` this when the fields in `needs` are filled. */
const Closing = z.strictObject({ as: Id, needs: z.array(Id).min(1).readonly() }).readonly()

/**
 * `leftOut`: what a reader may expect in this form but does not find, with the reason. It has no screen yet, nor have
 * `who`, `when`, `purpose`, `privacy`, `opening` and `rules`: the page about the instruments will show them. `key`:
 * a name in English for readers of the data.
 */
export const Form = z
  .strictObject({
    kind: z.literal('form'),
    ...heading,
    id: z.string().regex(/^[A-Z]{1,3}\d{0,3}$/),
    key: z.string().min(1),
    who: Localized,
    when: Localized,
    purpose: Localized,
    privacy: Localized.optional(),
    opening: Localized.optional(),
    steps: z.array(Step).min(1).readonly().optional(),
    fields: z.array(Field).min(1).max(60).readonly(),
    closing: z.array(Closing).readonly().optional(),
    rules: z.array(Localized).readonly().optional(),
    leftOut: z.array(Localized).readonly(),
  })
  .readonly()
  .superRefine(({ instrumentId, id, fields, steps = [], closing = [] }, context) => {
    const say = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    if (familyOf(instrumentId) !== id) say(`the id is not that of ${instrumentId}`, 'id')
    for (const [at, step] of steps.entries())
      if (steps.findIndex((one) => one.id === step.id) < at)
        say(`the step ${step.id} is used twice`, 'steps', at, 'id')
    for (const [at, { material = [] }] of steps.entries())
      for (const [place, one] of material.entries())
        if (typeof one === 'object' && !fields.some(({ id, type }) => id === one.answers && type === 'list'))
          say(`there is no list ${one.answers}`, 'steps', at, 'material', place)
    for (const [at, one] of fields.entries()) {
      const twin = fields.findIndex((other) => other.id === one.id || atOf(other) === atOf(one))
      if (twin < at) say(`the id or the path of ${one.id} is used twice`, 'fields', at, 'id')
      if (one.step !== undefined && !steps.some((step) => step.id === one.step))
        say(`there is no step ${one.step}`, 'fields', at, 'step')
      for (const problem of problemsOfPlace(one, fields)) say(problem, 'fields', at, 'at')
      const asked = fields.find((other) => other.id === one.shownWhen?.field)
      if (one.shownWhen && asked === one) say('it depends on its own answer', 'fields', at, 'shownWhen')
      if (one.shownWhen && !asked) say(`there is no field ${one.shownWhen.field}`, 'fields', at, 'shownWhen')
      if (one.shownWhen && asked && !mayAnswer(asked, one.shownWhen.is))
        say(`${asked.id} is never answered with ${one.shownWhen.is}`, 'fields', at, 'shownWhen', 'is')
      for (const problem of problemsIn(one)) say(problem, 'fields', at)
      const parts = 'parts' in one ? one.parts : []
      for (const { path, message } of problemsOfParts(parts)) say(message, 'fields', at, 'parts', ...path)
    }
    for (const [at, { as, needs }] of closing.entries()) {
      if (closing.findIndex((other) => other.as === as) < at)
        say(`the rule ${as} is used twice`, 'closing', at, 'as')
      for (const need of needs) {
        const needed = fields.find((one) => one.id === need)
        if (!needed) say(`there is no field ${need}`, 'closing', at, 'needs')
        if (needed?.type === 'computed') say(`nobody fills in ${need}`, 'closing', at, 'needs')
      }
    }
  })
export type Form = z.infer<typeof Form>

type PartProblem = { path: (string | number)[]; message: string }

export const problemsOfParts = (parts: readonly Part[]): PartProblem[] =>
  parts.flatMap((part, place) => [
    ...(parts.findIndex(({ id }) => id === part.id) < place
      ? [{ path: [place, 'id'], message: `the id ${part.id} is used twice` }]
      : []),
    ...(part.id === 'gone' ? [{ path: [place, 'id'], message: 'the id gone is reserved' }] : []),
    ...problemsIn(part).map((message) => ({ path: [place], message })),
  ])

const mayAnswer = (field: Field, answer: string | boolean): boolean =>
  field.type === 'boolean'
    ? typeof answer === 'boolean'
    : field.type === 'choice' && field.options.some(({ code }) => code === answer)

/** A right on a path covers the paths beneath it, and the paths beneath a list belong to its rows. */
function problemsOfPlace(field: Field, fields: readonly Field[]): string[] {
  if (field.type === 'scores' && atOf(field).includes('/')) return ['scores stand at a place of one segment']
  const above = fields.find((one) => atOf(field).startsWith(`${atOf(one)}/`))
  if (!above) return []
  if ('parts' in above || above.type === 'scores') return [`its path is among the rows of ${above.id}`]
  const writers = [above, field].map(({ writer = [] }) => [...writer].sort().join())
  return writers[0] === writers[1] ? [] : [`its path is beneath ${above.id}, which has other writers`]
}

/** The largest number of levels. People cannot tell more levels apart; a finer scale is a slider. */
const MOST_LEVELS = 11

function problemsIn(one: Field | Part): string[] {
  const found: string[] = []
  if ('min' in one && 'max' in one && one.min !== undefined && one.max !== undefined && one.min > one.max)
    found.push('min is greater than max')
  if ('parts' in one && one.max === 0) found.push('a list has at least one row')
  if (one.type === 'slider' && one.min === one.max) found.push('a slider has two ends')
  if ('minChosen' in one || 'maxChosen' in one) {
    const most = Math.min(one.maxChosen ?? 1, 'options' in one ? one.options.length : Infinity)
    if (one.maxChosen === 0) found.push('nothing can be chosen')
    if ((one.minChosen ?? 0) > most) found.push('minChosen is more than can be chosen')
  }
  if (one.type === 'scale') {
    const levels = (one.max - one.min) / (one.step ?? 1) + 1
    if (levels < 2 || levels > MOST_LEVELS || !Number.isInteger(levels))
      found.push(`a scale has 2 to ${MOST_LEVELS} levels`)
  }
  const codes = 'options' in one ? one.options.map(({ code }) => code) : []
  if (new Set(codes).size < codes.length) found.push('a code is used twice')
  return found
}
