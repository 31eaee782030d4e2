/** The teacher's own progress, and the next task. */

import type { RecordId } from '#domain/ground/id.ts'
import { type AccountBook, accountBookOf } from '#domain/programme/account.ts'
import type { ActionAgreement, Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { type Feedback, feedbackReceived } from '#domain/programme/feedback.ts'
import { type PersonProgress, progressByPerson, type VisitProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toFeedback, toReview } from '#paths.ts'
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
  | { is: 'nothing' }

/** The privacy page comes first, then the oldest report that waits for a choice, then the oldest note without an answer. */
export function nextTask(
  { allProgress, account, received }: OwnProgress,
  ends: ReadonlyMap<RecordId, ConversationEnd>,
): NextTask {
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
  return feedback ? { is: 'feedback', feedback } : { is: 'nothing' }
}

/** One item per report of the visit. More than one report is rare. */
export const reportsOf = (visit: VisitProgress): (VisitProgress & { conversation: Conversation })[] =>
  [visit.conversation, ...visit.otherConversations].flatMap((conversation) =>
    conversation ? [{ ...visit, conversation }] : [],
  )

/** `href`: where it was made. */
export type OwnAgreement = Pick<ActionAgreement, 'key' | 'action' | 'lookBackOn' | 'noticeableBy'> & {
  href: string
}

/** Agreements of all conversations, and own steps from feedback, sorted by look-back date. Those without one come last. */
export function ownAgreements({ allProgress, received }: OwnProgress): OwnAgreement[] {
  const agreed = allProgress.flatMap((progress) =>
    progress.visits.flatMap(({ conversation }) => {
      if (!conversation) return []
      return conversation.agreements
        .filter(({ action }) => action.trim() !== '')
        .map((one): OwnAgreement => ({ ...one, href: toReview(conversation.recordId) }))
    }),
  )
  const own = received.flatMap(({ recordId, ownStep }): OwnAgreement[] =>
    ownStep
      ? [{ key: recordId, action: ownStep.words, lookBackOn: ownStep.lookBackOn, href: toFeedback(recordId) }]
      : [],
  )
  const dateOf = ({ lookBackOn }: OwnAgreement) => lookBackOn ?? '9999'
  return [...agreed, ...own].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}
