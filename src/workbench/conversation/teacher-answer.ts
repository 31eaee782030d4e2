/** What a teacher answered to a report: news to her coach until the coach opened the conversation after it came. */
import { useEffect } from 'react'
import type { Debrief } from '#domain/programme/conversation.ts'
import type { DebriefEnd } from '#domain/programme/conversation-end.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

export type TeacherAnswer = Exclude<DebriefEnd, 'preparing' | 'shared'>

const placeOf = ({ recordId }: Debrief) => `answer/${recordId}`
const markOf = (end: DebriefEnd, { agreement, notCompleted }: Debrief) =>
  `${end} ${agreement?.at} ${notCompleted?.at}`

/** Only what she did without the coach: a choice on the coach's screen and an end of the coach's are no news. */
export function unseenAnswer(book: Book, debrief: Debrief, end: DebriefEnd): TeacherAnswer | undefined {
  const isTogether =
    end === 'not_completed'
      ? debrief.notCompleted?.by === 'coach'
      : end !== 'changed_after_agreement' && debrief.agreement?.onBehalf
  if (end === 'preparing' || end === 'shared' || isTogether) return undefined
  return book.keepsake(placeOf(debrief)) === markOf(end, debrief) ? undefined : end
}

/** For the page that shows the conversation: what stands there now was seen, on this device. */
export function useSeenAnswer(debrief: Debrief, end: DebriefEnd): void {
  const book = useBook()
  const answer = unseenAnswer(book, debrief, end)
  useEffect(() => {
    if (answer) void book.keep(placeOf(debrief), markOf(answer, debrief))
  }, [book, debrief, answer])
}
