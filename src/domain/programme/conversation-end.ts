/** How a conversation stands: what an agreement is about, and whether it changed after that. */
import { canonical, type Json } from '#domain/ground/canonical.ts'
import type { Conversation } from './conversation.ts'
import type { Lesson } from './lesson.ts'

/** The closing rule of the form that an agreement needs. */
export const AGREED = 'agreed'

/**
 * The canonical text of what both see: every answer and mark of the conversation and the lesson beneath it, without agreement,
 * ids of records or moments of sharing. Its SHA-256 is what an agreement holds.
 */
export function shownText({ answers }: Conversation, lesson: Lesson | undefined): string {
  const shown = {
    conversation: answers,
    lesson: lesson?.locked ?? null,
    amendments: (lesson?.amendments ?? []).map(({ key, text }) => ({ key, text })),
  } satisfies Json
  return canonical(shown)
}

/** Is all of it on screen? Nobody agrees to what only a newer release can show; not agreeing and ending it need no such thing. */
export const isAllShown = (conversation: Conversation, lesson: Lesson | undefined): boolean =>
  !conversation.hasNewer && !lesson?.hasNewer

export type ConversationEnd =
  | 'preparing'
  | 'shared'
  | 'agreed'
  | 'agreed_with_statement'
  | 'not_agreed'
  | 'changed_after_agreement'
  | 'not_completed'

/**
 * What the teacher said of the conversation as it stands outlives breaking it off: nobody ends it to hide her answer.
 * `shownNow`: SHA-256 of `shownText` as it stands; undefined while it is still being computed, then taken as unchanged.
 */
export function conversationEnd(conversation: Conversation, shownNow: string | undefined): ConversationEnd {
  const { agreement, notCompleted } = conversation
  const isChanged = agreement && shownNow !== undefined && shownNow !== agreement.shown
  if (agreement && !isChanged) return agreement.choice
  if (notCompleted) return 'not_completed'
  if (isChanged) return 'changed_after_agreement'
  return conversation.sharedAt ? 'shared' : 'preparing'
}

/** She chose, and the report is still what she chose about. */
export const isChosen = (end: ConversationEnd): boolean =>
  end === 'agreed' || end === 'agreed_with_statement' || end === 'not_agreed'

export const isEnded = (end: ConversationEnd): boolean => isChosen(end) || end === 'not_completed'
