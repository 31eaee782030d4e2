/** The teacher's own progress, and the next task. */

import type { RecordId } from '#domain/ground/id.ts'
import { type CalendarDate, instantOf } from '#domain/ground/time.ts'
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
  /** She joined in the last day, and nothing about her has arrived: the coach's device has yet to open it to her. */
  isArriving: boolean
  account: AccountBook | undefined
  /** Notes of feedback to this account, latest first. */
  received: Feedback[]
}

const DAY_MS = 86_400_000

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
  const book = own && accountBookOf(own)
  const received = feedbackReceived(records.values(), { receiver: account, now })
  const since = instantOf(now - DAY_MS)
  const hasJoined = book?.contacts.some(({ metBy, at }) => metBy === 'invited-by' && at > since) ?? false
  return { allProgress, isArriving: hasJoined && allProgress.length === 0, account: book, received }
}

/** A visit with one of its reports. */
export type ReportOf = VisitProgress & { conversation: Conversation }

export type NextTask =
  | { is: 'privacy' }
  | { is: 'read' | 'again'; report: ReportOf }
  | { is: 'feedback'; feedback: Feedback }
  | { is: 'lookBack'; step: AgreedStep }
  | { is: 'nothing' }

/**
 * The oldest report that waits for a choice comes first, so that whoever joins after a lesson reads about it before
 * anything is asked. Then the privacy page, the oldest note without an answer, and the agreement whose look-back day
 * came first.
 */
export function nextTask(
  own: OwnProgress,
  ends: ReadonlyMap<RecordId, ConversationEnd>,
  today: CalendarDate,
): NextTask {
  const { allProgress, account, received } = own
  for (const report of allProgress.flatMap((progress) => progress.visits.flatMap(reportsOf))) {
    const end = ends.get(report.conversation.recordId)
    if (end === 'shared') return { is: 'read', report }
    if (end === 'changed_after_agreement') return { is: 'again', report }
  }
  const isInformed =
    account?.informed !== undefined ||
    (allProgress.length > 0 && allProgress.every(({ trajectory }) => trajectory.informed))
  if (!isInformed) return { is: 'privacy' }
  const feedback = received.findLast((one) => !one.isAnswered)
  if (feedback) return { is: 'feedback', feedback }
  const step = ownAgreements(own).find((one) => isToLookBack(one, today))
  return step ? { is: 'lookBack', step } : { is: 'nothing' }
}

/**
 * How one lesson stands, as far as her records tell. A coach's preparation is never hers to read, so it is `held` until
 * the report is shared. `passed`: the planned day is over, and nothing says that the lesson was observed.
 */
type OwnStage =
  | ('cancelled' | 'planned' | 'today' | 'passed' | 'held' | 'waiting' | 'opened')
  | Exclude<ConversationEnd, 'preparing' | 'shared'>

export function ownStage(
  { visit, lesson, conversation }: VisitProgress,
  end: ConversationEnd | undefined,
  today: CalendarDate,
): OwnStage {
  if (visit.isCancelled) return 'cancelled'
  if (conversation) {
    if (end && end !== 'shared' && end !== 'preparing') return end
    return conversation.openedAt ? 'opened' : 'waiting'
  }
  if (lesson || visit.isObserved) return 'held'
  return visit.date < today ? 'passed' : visit.date === today ? 'today' : 'planned'
}

/** One item per report of the visit. More than one report is rare. */
export const reportsOf = (visit: VisitProgress): ReportOf[] =>
  [visit.conversation, ...visit.otherConversations].flatMap((conversation) =>
    conversation ? [{ ...visit, conversation }] : [],
  )

/** Agreements of all conversations, and own steps from feedback. */
export const ownAgreements = ({ allProgress, received }: OwnProgress): AgreedStep[] =>
  [...allProgress.flatMap(agreedWith), ...ownSteps(received)].sort(byLookBack)
