/** An answer to a note of feedback, and how its own step went. Both are unseen until its giver opens the note on this device. */
import { useEffect } from 'react'
import type { Feedback } from '#domain/programme/feedback.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

const placeOf = ({ recordId }: Feedback) => `answer/${recordId}`
const markOf = ({ answeredAt, closedAt, outcome }: Feedback) =>
  `${answeredAt} ${closedAt}${outcome ? ` ${outcome.at}` : ''}`

export const isUnseenAnswer = (book: Book, feedback: Feedback): boolean =>
  feedback.isAnswered && book.keepsake(placeOf(feedback)) !== markOf(feedback)

/** Marks the current answer as seen on this device. For the page that shows the note. */
export function useSeenFeedback(feedback: Feedback): void {
  const book = useBook()
  const isUnseen = isUnseenAnswer(book, feedback)
  useEffect(() => {
    if (isUnseen) void book.keep(placeOf(feedback), markOf(feedback))
  }, [book, feedback, isUnseen])
}
