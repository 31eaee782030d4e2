/** Progress of the teachers whom the unlocked person coaches, and names of schools. */
import { useMemo } from 'react'
import { type PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { type PersonProgress, progressByPerson } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { useBook, useRecords } from '#storage/live.ts'
import type { SchoolName } from './teacher-form.tsx'

const allProgress = (records: ReadonlyMap<RecordId, RecordState>) => progressByPerson(records.values())

export function useCoachedPeople(): Map<PersonId, PersonProgress> {
  const { me } = useBook()
  const all = useRecords(allProgress)
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

/** School ids of a coach: those of the coach's teachers and those of the coach's invitation. */
export const schoolsOf = (
  allProgress: Iterable<PersonProgress>,
  invitedFor: readonly string[] = [],
): string[] => [...invitedFor, ...[...allProgress].flatMap(({ trajectory }) => trajectory.schoolId ?? [])]
