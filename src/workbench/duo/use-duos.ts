/** The duos that the unlocked person reads, and her own side in each. */
import { useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import type { Side } from '#domain/programme/duo.ts'
import { type DuoProgress, duosIn, sideIn } from '#domain/programme/duo-progress.ts'
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecord, useRecords } from '#storage/live.ts'

/** `mySide`: undefined for a coach. */
export type DuoSeen = DuoProgress & { mySide: Side | undefined }

const allDuos = (records: ReadonlyMap<RecordId, RecordState>) => duosIn(records.values())

export function useDuos(): DuoSeen[] {
  const account = useBook().me.accountId
  const all = useRecords(allDuos)
  return useMemo(() => all.map((one) => ({ ...one, mySide: sideIn(one, { account }) })), [all, account])
}

/** The duo with this record, which may be one that was joined to another. */
export const useDuo = (duoId: string): DuoSeen | undefined =>
  useDuos().find(({ duo, twins }) => [duo, ...twins].some(({ recordId }) => recordId === duoId))

export type VisitSeen = { progress: DuoSeen; visit: DuoVisit }

export const useDuoVisit = (visitId: string | undefined): VisitSeen | undefined =>
  duoVisitIn(useDuos(), visitId)

/** The visit and its duo, also when another visit of the same two counts. */
export function duoVisitIn(duos: readonly DuoSeen[], visitId: string | undefined): VisitSeen | undefined {
  for (const progress of duos) {
    const all = [progress.visits.a ?? [], progress.visits.b ?? [], progress.otherVisits].flat()
    const visit = all.find(({ recordId }) => recordId === visitId)
    if (visit) return { progress, visit }
  }
  return undefined
}

/** The name of a coach whose card this person has. */
export function useCoachName(): (account: string | undefined) => string | undefined {
  const record = useRecord(useBook().me.accountRecord)
  return (account) =>
    record && accountBookOf(record).contacts.find(({ accountId }) => accountId === account)?.name
}
