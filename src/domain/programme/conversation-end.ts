/** The status of a conversation: the text of an agreement, and whether the text changed afterwards. */
import { canonical, type Json } from '#domain/ground/canonical.ts'
import type { Conversation } from './conversation.ts'
import type { Lesson } from './lesson.ts'

/** The closing rule of the form that an agreement needs. */
export const AGREED = 'agreed'

/**
 * The canonical text of what both parties see: all answers and marks of the conversation and its lesson, without the
 * agreement, ids of records and times of sharing. An agreement holds its SHA-256.
 */
export function shownText({ answers }: Conversation, lesson: Lesson | undefined): string {
  const shown = {
    conversation: answers,
    lesson: lesson?.locked ?? null,
    amendments: (lesson?.amendments ?? []).map(({ key, text }) => ({ key, text })),
  } satisfies Json
  return canonical(shown)
}

/** True when no entry of a newer release is hidden. Agreeing requires that; not agreeing and ending do not. */
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
 * The teacher's answer to the current text takes precedence over an end without agreement, so that nobody can end a
 * conversation to hide her answer. `shownNow`: SHA-256 of the current `shownText`; undefined while it is being computed,
 * and then taken as unchanged.
 */
export function conversationEnd(conversation: Conversation, shownNow: string | undefined): ConversationEnd {
  const { agreement, notCompleted } = conversation
  const isChanged = agreement && shownNow !== undefined && shownNow !== agreement.shown
  if (agreement && !isChanged) return agreement.choice
  if (notCompleted) return 'not_completed'
  if (isChanged) return 'changed_after_agreement'
  return conversation.sharedAt ? 'shared' : 'preparing'
}

/** The teacher has chosen, and the report has not changed since. */
export const isChosen = (end: ConversationEnd): boolean =>
  end === 'agreed' || end === 'agreed_with_statement' || end === 'not_agreed'

export const isEnded = (end: ConversationEnd): boolean => isChosen(end) || end === 'not_completed'
