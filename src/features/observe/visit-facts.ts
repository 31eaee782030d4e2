/** What the lesson room needs to know of one visit, found in all records of the coach. */
import type { RecordState } from '#domain/fold.ts'
import type { PersonId, RecordId } from '#domain/id.ts'
import { trajectoryOf } from '#domain/trajectory.ts'
import { type Visit, visitOf } from '#domain/visit.ts'

type Records = ReadonlyMap<RecordId, RecordState>

export type VisitFound = {
  visit: RecordState | undefined
  /** More than one when two devices opened the lesson before they knew of each other; the fullest first. */
  worksheets: RecordId[]
  /** The lessons that were locked from it; two when that was done on two devices apart. */
  lessons: RecordId[]
  teacherName: string
  hasEarlierLesson: boolean
}

/** Paths that every worksheet has from its birth. */
const BIRTH_PATHS = 2

export const isUsedSheet = (state: RecordState | undefined): boolean =>
  state !== undefined && Object.keys(state.paths).length > BIRTH_PATHS

export function findVisit(records: Records, visitId: RecordId): VisitFound {
  const state = records.get(visitId)
  const visit = state?.kind === 'visit' ? state : undefined
  const ofVisit = (kind: RecordState['kind']) =>
    [...records.values()].filter((one) => one.kind === kind && one.paths.visit?.value === visitId)
  const size = (one: RecordState) => Object.keys(one.paths).length
  return {
    visit,
    worksheets: ofVisit('worksheet')
      .sort((a, b) => size(b) - size(a) || (a.recordId < b.recordId ? -1 : 1))
      .map(({ recordId }) => recordId),
    lessons: ofVisit('lesson')
      .map(({ recordId }) => recordId)
      .sort(),
    teacherName: teacherNameOf(records, visit?.person),
    hasEarlierLesson: visit !== undefined && hasLessonOne(records, visitOf(visit)),
  }
}

function teacherNameOf(records: Records, person: PersonId | undefined): string {
  if (!person) return ''
  for (const state of records.values()) {
    if (state.kind === 'trajectory' && state.person === person) return trajectoryOf(state).name
  }
  return ''
}

function hasLessonOne(records: Records, visit: Visit | undefined): boolean {
  if (visit?.ordinal !== 2) return false
  return [...records.values()].some(
    (state) => state.kind === 'visit' && state.person === visit.personId && state.paths.ordinal?.value === 1,
  )
}

export const sameFound = (a: VisitFound, b: VisitFound): boolean =>
  a.visit === b.visit &&
  sameIds(a.worksheets, b.worksheets) &&
  sameIds(a.lessons, b.lessons) &&
  a.teacherName === b.teacherName &&
  a.hasEarlierLesson === b.hasEarlierLesson

/** Order left out: which sheet is the fullest must not change the room while somebody writes. */
const sameIds = (a: readonly RecordId[], b: readonly RecordId[]) =>
  a.length === b.length && a.every((id) => b.includes(id))
