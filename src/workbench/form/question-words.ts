/** The words of questions and options: this release's own, or the words that the record carries itself. */

import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { AskedWords, type Option, type QuestionWords } from '#domain/instrument/instrument.ts'
import { conversationQuestions, lessonQuestions } from '#instruments/asked.ts'
import { usePick } from '#ui/text/language.tsx'
import { usePathValue } from './record-part.ts'

const ours: AskedWords = [...lessonQuestions, ...conversationQuestions]

const known = (id: string) => ours.find(({ instrumentId }) => instrumentId === id)

/** Every question of a record. A record without words was made with this release's. */
export const questionsOf = (asked: AskedWords = ours): readonly QuestionWords[] =>
  asked.flatMap((one) => (known(one.instrumentId) ?? one).questions)

export const questionAt = (asked: AskedWords | undefined, at: string): QuestionWords | undefined =>
  questionsOf(asked).find((question) => question.at === at)

/** What was chosen at a question, in words; a code that nobody has words for is shown as it is. */
export function useChoiceName(asked?: AskedWords): (at: string, code: string | undefined) => string {
  const pick = usePick()
  return (at, code = '') => {
    const option = questionAt(asked, at)?.options?.find((one) => one.code === code)
    return option ? pick(option.label) : code
  }
}

/** The markers and forms in it that this release does not know. */
export const unknownIn = (asked: AskedWords = []): AskedWords =>
  asked.filter(({ instrumentId }) => !known(instrumentId))

export type MomentQuestion = { field: string; label: QuestionWords['label']; options: readonly Option[] }

/** What is asked of a tipping point, in order. */
export const momentQuestions = (asked: AskedWords | undefined): readonly MomentQuestion[] =>
  questionsOf(asked).flatMap(({ at, label, options = [] }) =>
    at.startsWith('moments/') ? [{ field: at.slice('moments/'.length), label, options }] : [],
  )

const ourMomentQuestions = momentQuestions(ours)
const readMomentQuestions = (value: Json) => {
  const asked = AskedWords.safeParse(value)
  return asked.success ? momentQuestions(asked.data) : undefined
}

/** The same for a worksheet; keeps its identity. */
export const useMomentQuestions = (sheetId: RecordId): readonly MomentQuestion[] =>
  usePathValue(sheetId, 'asked', readMomentQuestions) ?? ourMomentQuestions
