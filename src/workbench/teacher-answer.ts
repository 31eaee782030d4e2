/** What a teacher answered to a report: news to her coach until the coach opened the conversation after it came. */
import { useEffect } from 'react'
import type { Debrief } from '#domain/debrief.ts'
import type { DebriefEnd } from '#domain/debrief-end.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

export type TeacherAnswer = Exclude<DebriefEnd, 'preparing' | 'shared'>

const placeOf = ({ recordId }: Debrief) => `answer/${recordId}`
const markOf = (end: TeacherAnswer, { agreement, notCompleted }: Debrief) =>
  `${end} ${(end === 'not_completed' ? notCompleted : agreement)?.at}`

/** Only what she did without the coach: a choice on the coach's screen and an end of the coach's are no news. */
function answerOf(debrief: Debrief, end: DebriefEnd): TeacherAnswer | undefined {
  if (end === 'preparing' || end === 'shared') return undefined
  if (end === 'not_completed') return debrief.notCompleted?.by === 'teacher' ? end : undefined
  return end === 'changed_after_agreement' || !debrief.agreement?.onBehalf ? end : undefined
}

export function unseenAnswer(book: Book, debrief: Debrief, end: DebriefEnd): TeacherAnswer | undefined {
  const answer = answerOf(debrief, end)
  return answer && book.keepsake(placeOf(debrief)) !== markOf(answer, debrief) ? answer : undefined
}

/** For the page that shows the conversation: what stands there now was seen, on this device. */
export function useSeenAnswer(debrief: Debrief, end: DebriefEnd): void {
  const book = useBook()
  const answer = unseenAnswer(book, debrief, end)
  const [place, mark] = [placeOf(debrief), answer && markOf(answer, debrief)]
  useEffect(() => {
    if (mark) void book.keep(place, mark)
  }, [book, place, mark])
}
