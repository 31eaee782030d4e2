/**
 * The grammar of an instrument: what a framework, a tipping-point marker, a form or a note lint may consist of. Screens and
 * rules read instruments through these shapes only, so a newer framework is another file and never another screen.
 */
import { z } from 'zod'

export const Language = z.enum(['nl', 'en'])
export type Language = z.infer<typeof Language>

const Sentence = z.string().min(1).max(400)

/** One text in every language of the app; an instrument is complete in all of them. */
export const Localized = z.strictObject({ nl: Sentence, en: Sentence }).readonly()
export type Localized = z.infer<typeof Localized>

export const Option = z.strictObject({ code: z.string().min(1).max(60), label: Localized }).readonly()
export type Option = z.infer<typeof Option>
const Options = z.array(Option).min(1).max(60).readonly()

/** `name/version`, for example `ts4-2019-draft/1`. A published id always means the same text. */
const InstrumentId = z
  .string()
  .max(60)
  .regex(/^[A-Za-z0-9-]+\/\d+$/)

/** `status` is the wording shown beside the title; `origin` says whose words these are. */
const heading = { instrumentId: InstrumentId, title: Localized, status: Localized, origin: Localized }

export const Level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Level = z.infer<typeof Level>

export const MissingCode = z.enum(['nvt', 'ntz'])
export type MissingCode = z.infer<typeof MissingCode>

/** `short` is what fits on a tab or at the head of a column. */
const Block = z
  .strictObject({
    id: z.string().min(1),
    key: z.string().min(1),
    name: Localized,
    short: Localized,
    description: Localized,
  })
  .readonly()

const ScaleLevel = z.strictObject({ value: Level, label: Localized, anchor: Localized }).readonly()

/** `short` is what fits on the button beside the four levels. */
const MissingReason = z
  .strictObject({ code: MissingCode, short: Localized, label: Localized, description: Localized })
  .readonly()

/**
 * One observable kind of behaviour. `text` is said of the teacher, `selfText` by the teacher; `anchor1` and `anchor4` fix
 * the ends of the scale; without the `opportunity` the answer is `nvt`; `lookFor` says what to watch.
 */
export const Indicator = z
  .strictObject({
    id: z.string().min(1),
    block: z.string().min(1),
    core: z.boolean(),
    text: Localized,
    selfText: Localized,
    anchor1: Localized,
    anchor4: Localized,
    opportunity: Localized,
    lookFor: Localized,
  })
  .readonly()
export type Indicator = z.infer<typeof Indicator>

export const Framework = z
  .strictObject({
    kind: z.literal('framework'),
    ...heading,
    /** The framework's own name without the version of its wording. */
    id: z.string().min(1),
    blocks: z.array(Block).min(1).readonly(),
    scale: z.array(ScaleLevel).length(4).readonly(),
    missingCodes: z.array(MissingReason).length(2).readonly(),
    indicators: z.array(Indicator).min(1).readonly(),
  })
  .readonly()
export type Framework = z.infer<typeof Framework>

/** Another's client may have written what a record carries: nothing in it is longer than a screen can show. */
const Id = z.string().min(1).max(60)

/**
 * What it takes to read a lesson: the framework's names, questions and levels, without what helps to fill it in. A record
 * carries it, so that a lesson can be read by a release that does not know the framework (yet, or any more).
 */
export const FrameworkWords = z
  .object({
    instrumentId: InstrumentId,
    title: Localized,
    blocks: z
      .array(z.object({ id: Id, name: Localized, short: Localized }).readonly())
      .max(12)
      .readonly(),
    scale: z
      .array(z.object({ value: Level, label: Localized }).readonly())
      .max(4)
      .readonly(),
    missingCodes: z
      .array(z.object({ code: MissingCode, short: Localized }).readonly())
      .max(2)
      .readonly(),
    indicators: z
      .array(z.object({ id: Id, block: Id, core: z.boolean(), text: Localized }).readonly())
      .max(200)
      .readonly(),
  })
  .readonly()
export type FrameworkWords = z.infer<typeof FrameworkWords>

/** The words of a framework: any other property is left out. */
export const wordsOf = (framework: FrameworkWords): FrameworkWords => FrameworkWords.parse(framework)

/**
 * What it takes to read what was filled in: each question's name, and the names of its options. `at` is where its answers
 * stand: a path of the record, or `moments/<field>`. A record carries them for the same reason as a framework's words.
 */
const QuestionWords = z
  .object({
    at: Id,
    label: Localized,
    options: Options.optional(),
  })
  .readonly()
export type QuestionWords = z.infer<typeof QuestionWords>

export const AskedWords = z
  .array(
    z
      .object({
        instrumentId: InstrumentId,
        title: Localized,
        questions: z.array(QuestionWords).max(40).readonly(),
      })
      .readonly(),
  )
  .max(8)
  .readonly()
export type AskedWords = z.infer<typeof AskedWords>

/** The tipping-point marker. Of `response` several may be chosen, of the others one. */
export const Marker = z
  .strictObject({
    kind: z.literal('marker'),
    ...heading,
    questions: z
      .strictObject({
        direction: Localized,
        trigger: Localized,
        scope: Localized,
        response: Localized,
        effect: Localized,
      })
      .readonly(),
    direction: Options,
    trigger: Options,
    scope: Options,
    response: Options,
    effect: Options,
  })
  .readonly()
export type Marker = z.infer<typeof Marker>

const FieldType = z.enum([
  'automatic',
  'reference',
  'date',
  'time',
  'time_range',
  'choice',
  'choices',
  'text',
  'list',
  'number',
  'score',
  'evidence',
  'note',
  'tipping_point',
  'pulse',
  'computed',
])

/** A part of one row of a list: one agreement has an action, a situation and so on. */
const FieldPart = z
  .strictObject({
    id: z.string().min(1),
    type: z.enum(['text', 'date']),
    required: z.boolean(),
    label: Localized,
    hint: Localized.optional(),
  })
  .readonly()

/**
 * One question. `required`: the form cannot be closed while it is empty. `writer`: the only one who may write it; without
 * it both may. `min` and `max`: rows of a list, characters of a text, or the value of a number. `everySeconds`: the rhythm
 * of a pulse. `minutes`, `prompts` (possible openings) and `pitfall` belong to a step of a conversation.
 */
export const Field = z
  .strictObject({
    id: z.string().min(1),
    type: FieldType,
    required: z.boolean(),
    label: Localized,
    hint: Localized.optional(),
    options: Options.optional(),
    writer: z.enum(['coach', 'teacher']).optional(),
    min: z.number().int().nonnegative().optional(),
    max: z.number().int().positive().optional(),
    everySeconds: z.number().int().positive().optional(),
    minutes: z.number().int().positive().optional(),
    prompts: z.array(Localized).min(1).readonly().optional(),
    pitfall: Localized.optional(),
    parts: z.array(FieldPart).min(1).readonly().optional(),
  })
  .readonly()
export type Field = z.infer<typeof Field>

/** `leftOut` says what a reader may expect here and will not find, and why. */
export const Form = z
  .strictObject({
    kind: z.literal('form'),
    ...heading,
    id: z.string().regex(/^F\d{2}$/),
    key: z.string().min(1),
    who: Localized,
    when: Localized,
    purpose: Localized,
    fields: z.array(Field).min(1).readonly(),
    leftOut: z.array(Localized).readonly(),
  })
  .readonly()
export type Form = z.infer<typeof Form>

export const LintSignal = z.enum(['judgement', 'absolute', 'mind_reading', 'group', 'name'])
export type LintSignal = z.infer<typeof LintSignal>

const Words = z
  .strictObject({ nl: z.array(z.string().min(1)).readonly(), en: z.array(z.string().min(1)).readonly() })
  .readonly()

/**
 * What makes a note less factual, with the question that helps. A term is a word or a phrase; one that ends in `*` also
 * matches longer words. The signal `name` has no terms: it looks for capitals outside `allowedWords`, and
 * `abbreviations` are the words whose full stop does not end a sentence. Where a sentence begins a capital says nothing:
 * there a word counts as a possible name when it is one of `firstNames`, or when one of `personVerbs` follows it and it is
 * not one of `openers`. With `possessiveAlias` the C’s of "leerling C’s" is no name.
 * A finding within one of the phrases in `exceptions` is dropped, and so is one within a longer finding. Literal speech may
 * contain what `allowedInSpeech` names.
 */
export const Lint = z
  .strictObject({
    kind: z.literal('lint'),
    ...heading,
    signals: z
      .array(
        z
          .strictObject({
            signal: LintSignal,
            label: Localized,
            reason: Localized,
            question: Localized,
            terms: Words,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
    allowedWords: Words,
    abbreviations: Words,
    firstNames: Words.optional(),
    personVerbs: Words.optional(),
    openers: Words.optional(),
    possessiveAlias: z.literal(true).optional(),
    exceptions: Words.optional(),
    allowedInSpeech: z.array(LintSignal).readonly().optional(),
  })
  .readonly()
export type Lint = z.infer<typeof Lint>

export const Instrument = z.discriminatedUnion('kind', [Framework, Marker, Form, Lint])
export type Instrument = z.infer<typeof Instrument>

/** The same instrument, frozen to its last word: nobody can change a published text while the app runs. */
export function published<T extends Instrument>(instrument: T): T {
  freezeDeep(instrument)
  return instrument
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeDeep(inner)
}
