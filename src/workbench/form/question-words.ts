/** The words of questions and options, from this release or from the record. */
import { useMemo } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import { CarriedForms, formWords, type QuestionWords } from '#domain/instrument/form-words.ts'
import type { Option } from '#domain/instrument/heading.ts'
import { isKnownForm, newestEdition } from '#instruments/editions.ts'
import { formById, forms } from '#instruments/forms.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { usePathValue } from '#workbench/living/record-part.ts'

/** Words for records that carry none, such as a visit. The newest are last, and the last match wins. */
const ours: CarriedForms = [...forms.map(formWords), ...lessonWords(newestEdition)]

const questionsOf = (carried: CarriedForms = ours): readonly QuestionWords[] =>
  carried.flatMap(({ questions }) => questions)

/** `at` may name a part of a list, such as `pulses/value`. */
export function optionsAt(carried: CarriedForms | undefined, at: string): readonly Option[] {
  const [list = '', part] = at.split('/')
  return questionsOf(carried).flatMap((question) =>
    question.at === at
      ? (question.options ?? [])
      : question.at === list
        ? (question.parts?.find(({ id }) => id === part)?.options ?? [])
        : [],
  )
}

/** The label of a chosen option. A code without an option is shown as it is. */
export function useChoiceName(carried?: CarriedForms): (at: string, code: string | undefined) => string {
  const pick = usePick()
  return (at, code = '') => {
    const option = optionsAt(carried, at).findLast((one) => one.code === code)
    return option ? pick(option.label) : code
  }
}

/** As `useChoiceName`, with the short label where there is one. */
export function useShortName(carried?: CarriedForms): (at: string, code: string) => string {
  const pick = usePick()
  return (at, code) => {
    const option = optionsAt(carried, at).findLast((one) => one.code === code)
    return option ? pick(option.short ?? option.label) : code
  }
}

/** The place of the answer to a momentary judgement. */
export const PULSE_AT = 'pulses/value'

/** How often each judgement was given, in the order of its options and in their short labels. */
export function usePulseCounts(
  carried: CarriedForms | undefined,
): (pulses: readonly { value: string }[]) => string {
  const text = useText().workbench
  const shortName = useShortName(carried)
  return (pulses) => {
    const codes = optionsAt(carried, PULSE_AT).map(({ code }) => code)
    const given = new Set([...codes, ...pulses.map(({ value }) => value)])
    return [...given]
      .flatMap((code) => {
        const count = pulses.filter(({ value }) => value === code).length
        return count > 0 ? [text.times(count, shortName(PULSE_AT, code))] : []
      })
      .join(', ')
  }
}

const readForms = (value: Json) => CarriedForms.safeParse(value).data

/** The forms that a worksheet or a lesson carries. The result keeps its identity. */
export const useCarriedForms = (recordId: RecordId): CarriedForms | undefined =>
  usePathValue(recordId, 'forms', readForms)

/** The carried markers and forms that this release does not know. */
export const unknownIn = (carried: CarriedForms = []): CarriedForms =>
  carried.filter(({ instrumentId }) => !isKnownForm(instrumentId) && !formById(instrumentId))

/** `boolean`: yes or no; otherwise one or several of the options. */
export type MomentQuestion = {
  field: string
  label: QuestionWords['label']
  isBoolean: boolean
  options: readonly Option[]
}

/** The questions about a tipping point, in order. */
export const momentQuestions = (carried: CarriedForms | undefined): readonly MomentQuestion[] =>
  questionsOf(carried).flatMap(({ at, label, type, options = [] }) => {
    const isBoolean = type === 'boolean'
    if (!at.startsWith('moments/') || (options.length === 0 && !isBoolean)) return []
    return [{ field: at.slice('moments/'.length), label, isBoolean, options }]
  })

/** The questions about a tipping point of a worksheet. */
export function useMomentQuestions(sheetId: RecordId): readonly MomentQuestion[] {
  const carried = useCarriedForms(sheetId)
  return useMemo(() => momentQuestions(carried), [carried])
}
