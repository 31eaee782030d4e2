/** How a note of feedback stands, in words, for both its giver and its receiver. */
import { instantOf } from '#domain/ground/time.ts'
import { DOES, disappearsAt, type Feedback } from '#domain/programme/feedback.ts'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useChoiceName } from '#workbench/form/question-words.ts'

export function useFeedbackStand(): (one: Feedback) => string {
  const text = useOwnText().feedback.row
  const format = useFormat()
  const nameOf = useChoiceName()
  return (one) => {
    const until = disappearsAt(one)
    if (one.isSheet) return text.sheet
    if (until !== undefined) return text.waiting(format.date(instantOf(until), 'day'))
    const stand = one.closedAt ? text.closed : text.answered
    return [stand, nameOf(DOES, one.does)].filter(Boolean).join(': ')
  }
}
