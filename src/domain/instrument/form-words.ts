/**
 * What it takes to read the answers to a form: each question's name and the names of its options. A record carries it for the
 * same reason as a questionnaire's words. `at` is where the answers stand: a path of the record, or `moments/<field>`.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { Localized } from '#domain/ground/localized.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'
import type { Form } from './form.ts'
import { atOf, InstrumentId, type Option, Options } from './heading.ts'
import type { Marker } from './instrument.ts'

const At = z.string().min(1).max(120)
const PartWords = z.object({ id: At, label: Localized, options: Options.optional() }).readonly()
const QuestionWords = z
  .object({
    at: At,
    label: Localized,
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

/** The words of every form that a record was asked with. */
export const CarriedForms = z.array(FormWords).max(8).readonly()
export type CarriedForms = z.infer<typeof CarriedForms>

/** Of a form; what the program fills in carries no words. */
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

/** Of the marker: its answers stand beneath each moment. */
export const markerWords = ({ instrumentId, title, fields }: Marker): FormWords => ({
  instrumentId,
  title,
  questions: fields.map((field) => ({ at: `moments/${field.id}`, ...named(field) })),
})

const named = (one: { label: Localized; options?: readonly Option[] | undefined }) => ({
  label: one.label,
  ...(one.options ? { options: one.options } : {}),
})

/** What was answered to a question, as texts: one line for a value, one for each row. */
type CarriedAnswer = { at: string; label: Localized; lines: string[] }

const MOST_CHARACTERS = 6000

/**
 * The answers of a record to forms that this release does not know, in the words that the record carries: every text, number and
 * named option that stands at or beneath the place of a question. Each place is read once: under the first question that names
 * it, and not again under a question above it.
 */
export function carriedAnswers(
  carried: CarriedForms,
  paths: RecordState['paths'],
  pick: (localized: Localized) => string,
): CarriedAnswer[] {
  const inWords = (value: Json | undefined, options: readonly Option[] = []) =>
    [value].flat().flatMap((one) => {
      if (typeof one !== 'string' && typeof one !== 'number') return []
      const option = options.find(({ code }) => code === one)
      return [option ? pick(option.label) : String(one).slice(0, MOST_CHARACTERS)]
    })
  const questions = new Map<string, QuestionWords>()
  for (const one of carried.flatMap((form) => form.questions))
    if (!questions.has(one.at)) questions.set(one.at, one)
  return [...questions.values()].map(({ at, label, options, parts = [] }) => {
    const rows = [...membersOf(paths, at)]
      .filter(([key]) => !questions.has(`${at}/${key}`))
      .map(([key, fields]) =>
        [...fields]
          .flatMap((field) => {
            const place = field === '' ? `${at}/${key}` : `${at}/${key}/${field}`
            return inWords(paths[place]?.value, parts.find(({ id }) => id === field)?.options)
          })
          .join(' · '),
      )
    return { at, label, lines: [...inWords(paths[at]?.value, options), ...rows].filter(Boolean) }
  })
}
