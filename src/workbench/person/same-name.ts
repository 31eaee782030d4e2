/** What tells teachers of one name apart: the school, else school and subject, else these and a number. */
import { useMemo } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { foldName } from '#domain/ground/name-order.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import type { Trajectory } from '#domain/programme/trajectory.ts'
import { useCoachedPeople } from './coached-people.ts'
import type { SchoolName } from './teacher-form.tsx'

export const schoolOf = ({ schoolId }: Trajectory, schools: readonly SchoolName[]): string =>
  schools.find((school) => school.schoolId === schoolId)?.name ?? ''

type Marks = { words: string; number: number | undefined }

function marksOf(people: readonly Trajectory[], schools: readonly SchoolName[]): Marks[] {
  const ofSchool = people.map((one) => schoolOf(one, schools))
  if (isAllDifferent(ofSchool)) return ofSchool.map((words) => ({ words, number: undefined }))
  const words = people.map((one, place) => [ofSchool[place], one.subject].filter(Boolean).join(' · '))
  if (isAllDifferent(words)) return words.map((one) => ({ words: one, number: undefined }))
  return words.map((one, place) => ({ words: one, number: place + 1 }))
}

const isAllDifferent = (words: readonly string[]) => new Set(words).size === words.length

function sameNames(all: Iterable<Trajectory>, schools: readonly SchoolName[]): ReadonlyMap<RecordId, Marks> {
  const byName = new Map<string, Trajectory[]>()
  for (const one of all) byName.set(foldName(one.name), [...(byName.get(foldName(one.name)) ?? []), one])
  const marks = new Map<RecordId, Marks>()
  for (const people of byName.values()) {
    if (people.length < 2) continue
    const inOrder = people.sort((a, b) => (a.recordId < b.recordId ? -1 : 1))
    const found = marksOf(inOrder, schools)
    for (const [place, { recordId }] of inOrder.entries()) {
      const mark = found[place]
      if (mark) marks.set(recordId, mark)
    }
  }
  return marks
}

/**
 * The marks of the coach's teachers whose name another one has. They are taken over all of them, also where a list shows
 * fewer, so that a number means the same person everywhere.
 */
export function useSameNames(schools: readonly SchoolName[]): ReadonlyMap<RecordId, Marks> {
  const all = useCoachedPeople()
  return sameNames(
    [...all.values()].map(({ trajectory }) => trajectory),
    schools,
  )
}

/** The name, with its number where nothing else differs. */
export const numbered = (name: string, mark: Marks | undefined): string =>
  mark?.number === undefined ? name : `${name} (${mark.number})`

/** The name for a place that has no room for the school beside it: “Jan de Vries (De Viaan)”. */
export const toldApart = (name: string, mark: Marks | undefined): string => {
  const words = mark && [mark.words, mark.number].filter(Boolean).join(', ')
  return words ? `${name} (${words})` : name
}

/** The coach's teachers under names that differ. For showing only: nothing of it is written. */
export function usePeopleToldApart(schools: readonly SchoolName[]): Map<PersonId, PersonProgress> {
  const all = useCoachedPeople()
  const key = schools.map(({ schoolId, name }) => `${schoolId} ${name}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the schools, whose list is new every time
  return useMemo(() => {
    const marks = sameNames(
      [...all.values()].map(({ trajectory }) => trajectory),
      schools,
    )
    const shown = ({ trajectory, ...rest }: PersonProgress): PersonProgress => {
      const name = toldApart(trajectory.name, marks.get(trajectory.recordId))
      return { ...rest, trajectory: { ...trajectory, name } }
    }
    return marks.size === 0 ? all : new Map([...all].map(([id, one]) => [id, shown(one)]))
  }, [all, key])
}
