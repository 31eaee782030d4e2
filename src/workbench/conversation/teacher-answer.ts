/**
 * A teacher's answer to a report. It is unseen until the coach opens the conversation on this device, and with a
 * statement until the coach marks that as read.
 */
import { useEffect } from 'react'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

export type TeacherAnswer = Exclude<ConversationEnd, 'preparing' | 'shared'>

/**
 * An answer that asks for no act is news for one week. A new device does not know what was opened elsewhere, and would
 * otherwise show old ones.
 */
export const NEWS_MS = 7 * 24 * 3600 * 1000

const placeOf = ({ recordId }: Conversation) => `answer/${recordId}`
const markOf = (end: ConversationEnd, { agreement, notCompleted }: Conversation) =>
  `${end} ${agreement?.at} ${notCompleted?.at}`

/** The teacher chose with a statement, on an own device: it waits until the coach marks it as read. */
export const isStatementUnread = (conversation: Conversation, end: ConversationEnd): boolean =>
  hasStatement(conversation, end) && conversation.statementReadAt === undefined

const hasStatement = ({ agreement, statementBy }: Conversation, end: ConversationEnd): boolean =>
  (end === 'not_agreed' || end === 'agreed_with_statement') &&
  agreement?.onBehalf === false &&
  statementBy !== undefined

/** Answers on the coach's screen, and ends by the coach, are known to the coach already. */
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
  if (hasStatement(conversation, end)) return isStatementUnread(conversation, end) ? end : undefined
  return book.keepsake(placeOf(conversation)) === markOf(end, conversation) ? undefined : end
}

const closedPlaceOf = ({ recordId }: Conversation) => `closed/${recordId}`

/** The keys of the agreements that the other side closed since this device last showed the conversation. */
export function unseenClosings(book: Book, conversation: Conversation): string[] {
  const seen = book.keepsake(closedPlaceOf(conversation))
  return Object.entries(conversation.outcomes).flatMap(([key, { by, at, isConflict }]) =>
    by === book.me.accountId || isConflict || (typeof seen === 'string' && at <= seen) ? [] : [key],
  )
}

/** Marks the current answer and closings as seen on this device. For the page that shows the conversation. */
export function useSeenAnswer(conversation: Conversation, end: ConversationEnd): void {
  const book = useBook()
  const answer = unseenAnswer(book, conversation, end)
  const closedAt = unseenClosings(book, conversation)
    .map((key) => conversation.outcomes[key]?.at ?? '')
    .sort()
    .at(-1)
  useEffect(() => {
    if (closedAt) void book.keep(closedPlaceOf(conversation), closedAt)
  }, [book, conversation, closedAt])
  useEffect(() => {
    if (answer) void book.keep(placeOf(conversation), markOf(answer, conversation))
  }, [book, conversation, answer])
}
