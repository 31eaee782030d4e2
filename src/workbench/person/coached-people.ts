/** The ways of the teachers whom the unlocked person coaches, and the schools by name. */
import { useMemo } from 'react'
import { type PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { type PersonWay, waysByPerson } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { useBook, useRecords } from '#storage/live.ts'
import type { SchoolName } from './teacher-form.tsx'

const ways = (records: ReadonlyMap<RecordId, RecordState>) => waysByPerson(records.values())

export function useOwnWays(): Map<PersonId, PersonWay> {
  const { me } = useBook()
  const all = useRecords(ways)
  return useMemo(
    () => new Map([...all].filter(([, { trajectory }]) => trajectory.coaches.includes(me.accountId))),
    [all, me],
  )
}

export const schoolNames = (programme: ProgrammeAnswer | undefined): SchoolName[] =>
  (programme?.settings?.schools ?? []).flatMap(({ schoolId, name }) => {
    const id = SchoolId.safeParse(schoolId)
    return id.success ? [{ schoolId: id.data, name }] : []
  })

/** The schools a coach works for: those of her teachers, and those she was invited for. */
export const schoolsOf = (ways: Iterable<PersonWay>, invitedFor: readonly string[] = []): string[] => [
  ...invitedFor,
  ...[...ways].flatMap(({ trajectory }) => trajectory.schoolId ?? []),
]
