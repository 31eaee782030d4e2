/** What a teacher has on her way, and the one thing that is asked of her now. */

import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { type AccountBook, accountBookOf } from '#domain/programme/account.ts'
import type { ActionAgreement, Debrief } from '#domain/programme/conversation.ts'
import type { DebriefEnd } from '#domain/programme/conversation-end.ts'
import { type PersonWay, type VisitWay, waysByPerson } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type OwnWays = { ways: PersonWay[]; account: AccountBook | undefined }

/** Only trajectories that are bound to this account. */
export function ownWays(
  records: ReadonlyMap<RecordId, RecordState>,
  account: AccountId,
  accountRecord: RecordId,
): OwnWays {
  const ways = [...waysByPerson(records.values()).values()].filter(({ trajectory }) =>
    trajectory.accounts.includes(account),
  )
  const own = records.get(accountRecord)
  return { ways, account: own && accountBookOf(own) }
}

export type Asked =
  | { is: 'privacy' }
  | { is: 'read' | 'again'; visit: VisitWay; debrief: RecordId }
  | { is: 'nothing' }

/** The privacy page before anything else, then the oldest report that waits for her. */
export function askedNow({ ways, account }: OwnWays, ends: ReadonlyMap<RecordId, DebriefEnd>): Asked {
  const isInformed =
    account?.informed !== undefined ||
    (ways.length > 0 && ways.every(({ trajectory }) => trajectory.informed))
  if (!isInformed) return { is: 'privacy' }
  for (const visit of ways.flatMap((way) => way.visits.flatMap(reportsOf))) {
    const { recordId } = visit.debrief
    const end = ends.get(recordId)
    if (end === 'shared') return { is: 'read', visit, debrief: recordId }
    if (end === 'changed_after_agreement') return { is: 'again', visit, debrief: recordId }
  }
  return { is: 'nothing' }
}

/** A visit once for each of its reports: almost always one. */
export const reportsOf = (visit: VisitWay): (VisitWay & { debrief: Debrief })[] =>
  [visit.debrief, ...visit.otherDebriefs].flatMap((debrief) => (debrief ? [{ ...visit, debrief }] : []))

export type OwnAgreement = { action: ActionAgreement; visit: VisitWay; debrief: RecordId }

/** Agreements of all conversations: those with a date to look back first, the earliest on top. */
export function ownAgreements(ways: readonly PersonWay[]): OwnAgreement[] {
  const all = ways.flatMap((way) =>
    way.visits.flatMap((visit) => {
      const { debrief } = visit
      if (!debrief) return []
      return debrief.s6
        .filter(({ action }) => action.trim() !== '')
        .map((action) => ({ action, visit, debrief: debrief.recordId }))
    }),
  )
  const dateOf = ({ action }: OwnAgreement) => action.lookBackOn ?? '9999'
  return all.sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}
