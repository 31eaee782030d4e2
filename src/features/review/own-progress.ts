/** The teacher's own progress, and the next task. */

import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { type AccountBook, accountBookOf } from '#domain/programme/account.ts'
import type { ActionAgreement, Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { type PersonProgress, progressByPerson, type VisitProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type OwnProgress = { allProgress: PersonProgress[]; account: AccountBook | undefined }

/** Selects the trajectories that are bound to this account. */
export function ownProgress(
  records: ReadonlyMap<RecordId, RecordState>,
  account: AccountId,
  accountRecord: RecordId,
): OwnProgress {
  const allProgress = [...progressByPerson(records.values()).values()].filter(({ trajectory }) =>
    trajectory.accounts.includes(account),
  )
  const own = records.get(accountRecord)
  return { allProgress, account: own && accountBookOf(own) }
}

export type NextTask =
  | { is: 'privacy' }
  | { is: 'read' | 'again'; visit: VisitProgress; conversation: RecordId }
  | { is: 'nothing' }

/** The privacy page comes first, then the oldest report that waits for a choice. */
export function nextTask(
  { allProgress, account }: OwnProgress,
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
  return { is: 'nothing' }
}

/** One item per report of the visit. More than one report is rare. */
export const reportsOf = (visit: VisitProgress): (VisitProgress & { conversation: Conversation })[] =>
  [visit.conversation, ...visit.otherConversations].flatMap((conversation) =>
    conversation ? [{ ...visit, conversation }] : [],
  )

export type OwnAgreement = { action: ActionAgreement; visit: VisitProgress; conversation: RecordId }

/** Agreements of all conversations, sorted by look-back date. Those without a date come last. */
export function ownAgreements(allProgress: readonly PersonProgress[]): OwnAgreement[] {
  const all = allProgress.flatMap((progress) =>
    progress.visits.flatMap((visit) => {
      const { conversation } = visit
      if (!conversation) return []
      return conversation.agreements
        .filter(({ action }) => action.trim() !== '')
        .map((action) => ({ action, visit, conversation: conversation.recordId }))
    }),
  )
  const dateOf = ({ action }: OwnAgreement) => action.lookBackOn ?? '9999'
  return all.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}
