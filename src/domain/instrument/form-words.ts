/**
 * The words of a form: the labels of its questions and options. A record carries them, so that a release that does not
 * know the form can show the answers. `at`: where the answers are stored, a path of the record or `moments/<field>`.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { Localized } from '#domain/ground/localized.ts'
import type { Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'
import type { Form } from './form.ts'
import { atOf, InstrumentId, type Option, Options } from './heading.ts'
import type { Marker } from './instrument.ts'

const At = z.string().min(1).max(120)
/**
 * The type of the field, which decides how a value is formatted. A later release may add types, so any string is
 * accepted.
 */
const TypeWord = z.string().max(20).optional()
const PartWords = z
  .object({ id: At, label: Localized, type: TypeWord, options: Options.optional() })
  .readonly()
const QuestionWords = z
  .object({
    at: At,
    label: Localized,
    type: TypeWord,
    options: Options.optional(),
    parts: z.array(PartWords).max(12).readonly().optional(),
  })
  .readonly()
export type QuestionWords = z.infer<typeof QuestionWords>

export const FormWords = z
  .object({
    instrumentId: InstrumentId,
    title: Localized,
    questions: z.array(QuestionWords).max(60).readonly(),
  })
  .readonly()
export type FormWords = z.infer<typeof FormWords>

/** The words of every form whose answers the record holds. */
export const CarriedForms = z.array(FormWords).max(8).readonly()
export type CarriedForms = z.infer<typeof CarriedForms>

/** The words of a form, without computed fields. */
export const formWords = ({ instrumentId, title, fields }: Form): FormWords => ({
  instrumentId,
  title,
  questions: fields.flatMap((field) => {
    if (field.type === 'computed') return []
    const parts =
      'parts' in field ? { parts: field.parts.map((part) => ({ id: part.id, ...named(part) })) } : {}
    return [{ at: atOf(field), ...named(field), ...parts }]
  }),
})

/** The words of the marker. Its answers are stored beneath each moment. */
export const markerWords = ({ instrumentId, title, fields }: Marker): FormWords => ({
  instrumentId,
  title,
  questions: fields.map((field) => ({ at: `moments/${field.id}`, ...named(field) })),
})

const named = (one: { label: Localized; type: string; options?: readonly Option[] | undefined }) => ({
  label: one.label,
  type: one.type,
  ...(one.options ? { options: one.options } : {}),
})

/** Types whose answers are codes. */
const coded: readonly (string | undefined)[] = ['choice', 'indicator', 'evidence']

/** Whether every question that is answered at this path asks for codes. False where these words ask nothing. */
export function isCodeAt(words: CarriedForms, path: Path): boolean {
  const types = words.flatMap(({ questions }) => questions.flatMap((question) => typesAt(question, path)))
  return types.length > 0 && types.every((type) => coded.includes(type))
}

/** The answer stands at the path of its question, or in a row beneath it; a marker's (`moments/scope`) in a moment. */
function typesAt({ at, type, parts = [] }: QuestionWords, path: Path): QuestionWords['type'][] {
  const rows = path.match(/^(.+)\/[^/]+\/([^/]+)$/)
  const [, list, part] = rows ?? []
  if (path === at || `${list}/${part}` === at) return [type]
  return list === at ? parts.filter(({ id }) => id === part).map((one) => one.type) : []
}

/** The answers to one question as texts: one line per value and per row. */
type CarriedAnswer = { at: string; label: Localized; lines: string[] }

const MOST_CHARACTERS = 6000

/** How to format a value: the type of its field, and the labels of its codes. */
type ToldAs = { type?: string | undefined; options?: readonly Option[] | undefined }
/** Formats a single value; empty for a value that cannot be formatted. */
export type Tell = (value: Json, as: ToldAs) => string

/** Formats texts, numbers and options with a label: the same in every language. */
export const tellCode =
  (pick: (localized: Localized) => string): Tell =>
  (value, { options = [] }) => {
    if (typeof value !== 'string' && typeof value !== 'number') return ''
    const option = options.find(({ code }) => code === value)
    return option ? pick(option.label) : String(value).slice(0, MOST_CHARACTERS)
  }

/**
 * The answers of a record, in the words that the record carries: every value at or beneath the path of a question. A path
 * that has its own question is not repeated under a question above it.
 */
export function carriedAnswers(
  carried: CarriedForms,
  paths: RecordState['paths'],
  tell: Tell,
): CarriedAnswer[] {
  const inWords = (value: Json | undefined, as: ToldAs): string[] =>
    value === undefined || value === null
      ? []
      : (Array.isArray(value) ? value : [value]).map((one) => tell(one, as)).filter(Boolean)
  const questions = new Map<string, QuestionWords>()
  for (const one of carried.flatMap((form) => form.questions))
    if (!questions.has(one.at)) questions.set(one.at, one)
  return [...questions.values()].map(({ at, label, type, options, parts = [] }) => {
    const rows = [...membersOf(paths, at)]
      .filter(([key]) => !questions.has(`${at}/${key}`))
      .map(([key, fields]) =>
        [...fields]
          .flatMap((field) => {
            const place = field === '' ? `${at}/${key}` : `${at}/${key}/${field}`
            return inWords(paths[place]?.value, parts.find(({ id }) => id === field) ?? {})
          })
          .join(' · '),
      )
    return { at, label, lines: [...inWords(paths[at]?.value, { type, options }), ...rows].filter(Boolean) }
  })
}
