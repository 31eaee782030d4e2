/** The words of questions and options: this release's own, or the words that the record carries itself. */
import { useMemo } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import { CarriedForms, formWords, type QuestionWords } from '#domain/instrument/form-words.ts'
import type { Option } from '#domain/instrument/heading.ts'
import { isKnownForm, newestEdition } from '#instruments/editions.ts'
import { formById, forms } from '#instruments/forms.ts'
import { usePick } from '#ui/text/language.tsx'
import { usePathValue } from '#workbench/living/record-part.ts'

/** The newest last: a record that carries no words, such as a visit, is read with the newest ones that fit. */
const ours: CarriedForms = [...forms.map(formWords), ...lessonWords(newestEdition)]

const questionsOf = (carried: CarriedForms = ours): readonly QuestionWords[] =>
  carried.flatMap(({ questions }) => questions)

/** `at` may name a part of a list: `pulses/value`. */
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

/** What was chosen at a question, in words; a code that nobody has words for is shown as it is. */
export function useChoiceName(carried?: CarriedForms): (at: string, code: string | undefined) => string {
  const pick = usePick()
  return (at, code = '') => {
    const option = optionsAt(carried, at).findLast((one) => one.code === code)
    return option ? pick(option.label) : code
  }
}

/** The same, in as few words as there are. */
export function useShortName(carried?: CarriedForms): (at: string, code: string) => string {
  const pick = usePick()
  return (at, code) => {
    const option = optionsAt(carried, at).findLast((one) => one.code === code)
    return option ? pick(option.short ?? option.label) : code
  }
}

const readForms = (value: Json) => CarriedForms.safeParse(value).data

/** What a worksheet or a lesson carries; keeps its identity. */
export const useCarriedForms = (recordId: RecordId): CarriedForms | undefined =>
  usePathValue(recordId, 'forms', readForms)

/** The markers and forms in it that this release does not know. */
export const unknownIn = (carried: CarriedForms = []): CarriedForms =>
  carried.filter(({ instrumentId }) => !isKnownForm(instrumentId) && !formById(instrumentId))

/** `boolean`: yes or no; otherwise one or several of the options. */
export type MomentQuestion = {
  field: string
  label: QuestionWords['label']
  isBoolean: boolean
  options: readonly Option[]
}

/** What is asked of a tipping point, in order. */
export const momentQuestions = (carried: CarriedForms | undefined): readonly MomentQuestion[] =>
  questionsOf(carried).flatMap(({ at, label, type, options = [] }) => {
    const isBoolean = type === 'boolean'
    if (!at.startsWith('moments/') || (options.length === 0 && !isBoolean)) return []
    return [{ field: at.slice('moments/'.length), label, isBoolean, options }]
  })

/** The same for a worksheet. */
export function useMomentQuestions(sheetId: RecordId): readonly MomentQuestion[] {
  const carried = useCarriedForms(sheetId)
  return useMemo(() => momentQuestions(carried), [carried])
}
