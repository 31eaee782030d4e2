/** What the lesson room needs to know of one visit, found in all records of the coach. */

import type { RecordId } from '#domain/ground/id.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'

type Records = ReadonlyMap<RecordId, RecordState>

export type VisitFound = {
  visit: RecordState | undefined
  /** More than one when two devices opened the lesson before they knew of each other; the fullest first. */
  worksheets: RecordId[]
  /** The lessons that were locked from it; two when that was done on two devices apart. */
  lessons: RecordId[]
  teacherName: string
  /** The framework that the teacher's trajectory began with. */
  framework: string | undefined
  hasEarlierLesson: boolean
}

/** Paths that every worksheet has from its birth. */
const BIRTH_PATHS = 2

export const isUsedSheet = (state: RecordState | undefined): boolean =>
  state !== undefined && Object.keys(state.paths).length > BIRTH_PATHS

/** Runs after every write, so it looks at raw values and parses nothing. */
export function findVisit(records: Records, visitId: RecordId): VisitFound {
  const state = records.get(visitId)
  const visit = state?.kind === 'visit' ? state : undefined
  const worksheets: RecordState[] = []
  const lessons: RecordId[] = []
  let teacherName = ''
  let framework: string | undefined
  let hasLessonOne = false
  for (const one of records.values()) {
    if (one.kind === 'worksheet' && one.paths.visit?.value === visitId) worksheets.push(one)
    if (one.kind === 'lesson' && one.paths.visit?.value === visitId) lessons.push(one.recordId)
    if (!visit || one.person !== visit.person) continue
    if (one.kind === 'trajectory') {
      teacherName = String(one.paths.name?.value ?? '')
      framework = trajectoryOf(one).framework
    }
    if (one.kind === 'visit' && one.paths.ordinal?.value === 1) hasLessonOne = true
  }
  return {
    visit,
    worksheets: fullestFirst(worksheets),
    lessons: lessons.sort(),
    teacherName,
    framework,
    hasEarlierLesson: hasLessonOne && visit?.paths.ordinal?.value === 2,
  }
}

function fullestFirst(sheets: RecordState[]): RecordId[] {
  const size = (one: RecordState) => Object.keys(one.paths).length
  if (sheets.length > 1) sheets.sort((a, b) => size(b) - size(a) || (a.recordId < b.recordId ? -1 : 1))
  return sheets.map(({ recordId }) => recordId)
}

export const sameFound = (a: VisitFound, b: VisitFound): boolean =>
  a.visit === b.visit &&
  sameIds(a.worksheets, b.worksheets) &&
  sameIds(a.lessons, b.lessons) &&
  a.teacherName === b.teacherName &&
  a.framework === b.framework &&
  a.hasEarlierLesson === b.hasEarlierLesson

/** Order left out: which sheet is the fullest must not change the room while somebody writes. */
const sameIds = (a: readonly RecordId[], b: readonly RecordId[]) =>
  a.length === b.length && a.every((id) => b.includes(id))
