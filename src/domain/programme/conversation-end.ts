/** How a conversation stands: what is still empty, what was agreed to, and whether it changed after that. */
import { canonical, type Json } from '#domain/ground/canonical.ts'
import type { Conversation } from './conversation.ts'
import type { Lesson } from './lesson.ts'

/** The steps that must be filled before it closes as agreed: look-back, what works (two), agreements, reflection. */
export type Step = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export const MIN_WHAT_WORKS = 2
export const MAX_OPPORTUNITIES = 2

/** Steps that only the coach can fill; step 1 and 7 are the teacher's. */
export const isCoachStep = (step: Step): boolean => step === 3 || step === 6

export function missingSteps(conversation: Conversation): Step[] {
  const missing: Step[] = []
  if (conversation.s1.trim() === '') missing.push(1)
  if (conversation.s3.filter((line) => line.text.trim() !== '').length < MIN_WHAT_WORKS) missing.push(3)
  if (!conversation.s6.some((action) => action.action.trim() !== '')) missing.push(6)
  if (conversation.s7.trim() === '') missing.push(7)
  return missing
}

/**
 * The canonical text of what both see: the conversation and the lesson beneath it, without agreement, ids of records
 * or moments of sharing. Its SHA-256 is what an agreement holds.
 */
export function shownText(conversation: Conversation, lesson: Lesson | undefined): string {
  const { s1, s2, s3, s4, s5, s6, s7, statement, passages, duration, nextVisit } = conversation
  const byKey = <T extends { key: string }>(list: T[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1))
  const shown = {
    conversation: {
      s1,
      s2: byKey(s2),
      s3: byKey(s3),
      s4,
      s5: byKey(s5),
      s6: byKey(s6),
      s7,
      statement,
      passages,
      duration,
      nextVisit,
    },
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
