/** What one teacher has of the self-view of one visit. */
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { selfViewOf, selfViewRecordsOf } from '#domain/programme/self-view.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { type Visit, visitOf } from '#domain/programme/visit.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'

export type OwnView = {
  record: RecordState
  visit: Visit
  person: PersonId
  framework: string
  sheet: RecordState | undefined
  /** Locked: the version that was opened, else the one that was kept, else the one from the coach's screen. */
  locked: RecordState | undefined
}

/** Undefined for a visit that is not a visit to this teacher. */
export function findOwnView(
  records: ReadonlyMap<RecordId, RecordState>,
  visitId: RecordId,
  me: AccountId,
): OwnView | undefined {
  const state = records.get(visitId)
  const visit = state?.kind === 'visit' ? visitOf(state) : undefined
  if (!state || !visit?.personId || !accountsAs('teacher', state).includes(me)) return undefined
  const all = [...records.values()]
  const trajectory = all.find(({ kind, person }) => kind === 'trajectory' && person === visit.personId)
  const framework = trajectory && trajectoryOf(trajectory).framework
  if (!framework) return undefined
  const { sheets, locked, together } = selfViewRecordsOf(all, visitId)
  const own = locked.filter(({ owner }) => owner === me)
  return {
    ...{ record: state, visit, person: visit.personId, framework },
    sheet: sheets.find(({ owner }) => owner === me),
    locked:
      own.find(({ paths }) => paths.salt) ?? own[0] ?? together.find((one) => selfViewOf(one)?.lockedAt),
  }
}

export const sameOwnView = (a: OwnView | undefined, b: OwnView | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.sheet === b.sheet &&
    a.locked === b.locked &&
    a.framework === b.framework &&
    a.record === b.record)
