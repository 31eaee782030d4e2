/** What a teacher answered to a report: news to her coach until the coach opened the conversation after it came. */
import { useEffect } from 'react'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

export type TeacherAnswer = Exclude<ConversationEnd, 'preparing' | 'shared'>

const placeOf = ({ recordId }: Conversation) => `answer/${recordId}`
const markOf = (end: ConversationEnd, { agreement, notCompleted }: Conversation) =>
  `${end} ${agreement?.at} ${notCompleted?.at}`

/** Only what she did without the coach: a choice on the coach's screen and an end of the coach's are no news. */
export function unseenAnswer(
  book: Book,
  conversation: Conversation,
  end: ConversationEnd,
): TeacherAnswer | undefined {
  const isTogether =
    end === 'not_completed'
      ? conversation.notCompleted?.by === 'coach'
      : end !== 'changed_after_agreement' && conversation.agreement?.onBehalf
  if (end === 'preparing' || end === 'shared' || isTogether) return undefined
  return book.keepsake(placeOf(conversation)) === markOf(end, conversation) ? undefined : end
}

/** For the page that shows the conversation: what stands there now was seen, on this device. */
export function useSeenAnswer(conversation: Conversation, end: ConversationEnd): void {
  const book = useBook()
  const answer = unseenAnswer(book, conversation, end)
  useEffect(() => {
    if (answer) void book.keep(placeOf(conversation), markOf(answer, conversation))
  }, [book, conversation, answer])
}
