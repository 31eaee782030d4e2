/** The teacher's own progress, and the next task. */

import type { RecordId } from '#domain/ground/id.ts'
import type { CalendarDate } from '#domain/ground/time.ts'
import { type AccountBook, accountBookOf } from '#domain/programme/account.ts'
import {
  type AgreedStep,
  agreedWith,
  byLookBack,
  isToLookBack,
  ownSteps,
} from '#domain/programme/agreements.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { type Feedback, feedbackReceived } from '#domain/programme/feedback.ts'
import { type PersonProgress, progressByPerson, type VisitProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Me } from '#storage/book.ts'

export type OwnProgress = {
  allProgress: PersonProgress[]
  account: AccountBook | undefined
  /** Notes of feedback to this account, latest first. */
  received: Feedback[]
}

/** Selects the trajectories that are bound to this account, and the notes that it received. */
export function ownProgress(
  records: ReadonlyMap<RecordId, RecordState>,
  { accountId: account, accountRecord }: Pick<Me, 'accountId' | 'accountRecord'>,
  now: number,
): OwnProgress {
  const allProgress = [...progressByPerson(records.values()).values()].filter(({ trajectory }) =>
    trajectory.accounts.includes(account),
  )
  const own = records.get(accountRecord)
  const received = feedbackReceived(records.values(), { receiver: account, now })
  return { allProgress, account: own && accountBookOf(own), received }
}

export type NextTask =
  | { is: 'privacy' }
  | { is: 'read' | 'again'; visit: VisitProgress; conversation: RecordId }
  | { is: 'feedback'; feedback: Feedback }
  | { is: 'lookBack'; step: AgreedStep }
  | { is: 'nothing' }

/**
 * The privacy page comes first, then the oldest report that waits for a choice, the oldest note without an answer, and
 * the agreement whose look-back day came first.
 */
export function nextTask(
  own: OwnProgress,
  ends: ReadonlyMap<RecordId, ConversationEnd>,
  today: CalendarDate,
): NextTask {
  const { allProgress, account, received } = own
  const isInformed =
    account?.informed !== undefined ||
    (allProgress.length > 0 && allProgress.every(({ trajectory }) => trajectory.informed))
  if (!isInformed) return { is: 'privacy' }
  for (const visit of allProgress.flatMap((progress) => progress.visits.flatMap(reportsOf))) {
    const { recordId } = visit.conversation
    const end = ends.get(recordId)
    if (end === 'shared') return { is: 'read', visit, conversation: recordId }
    if (end === 'changed_after_agreement') return { is: 'again', visit, conversation: recordId }
  }
  const feedback = received.findLast((one) => !one.isAnswered)
  if (feedback) return { is: 'feedback', feedback }
  const step = ownAgreements(own).find((one) => isToLookBack(one, today))
  return step ? { is: 'lookBack', step } : { is: 'nothing' }
}

/** One item per report of the visit. More than one report is rare. */
export const reportsOf = (visit: VisitProgress): (VisitProgress & { conversation: Conversation })[] =>
  [visit.conversation, ...visit.otherConversations].flatMap((conversation) =>
    conversation ? [{ ...visit, conversation }] : [],
  )

/** Agreements of all conversations, and own steps from feedback. */
export const ownAgreements = ({ allProgress, received }: OwnProgress): AgreedStep[] =>
  [...allProgress.flatMap(agreedWith), ...ownSteps(received)].sort(byLookBack)
