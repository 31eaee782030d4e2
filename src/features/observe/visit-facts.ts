/** What the lesson room needs to know of one visit, found in all records of the coach. */

import type { RecordId } from '#domain/ground/id.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import type { Visit } from '#domain/programme/visit.ts'
import {
  isUsedSheet,
  type LinkedRecords,
  lessonsOf,
  linkRecords,
  toParent,
  worksheetsOf,
} from '#domain/programme/visit-records.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'

type Records = ReadonlyMap<RecordId, RecordState>

export type VisitFound = {
  visit: RecordState | undefined
  /** More than one when two devices created a worksheet before they synced. The fullest comes first. */
  worksheets: RecordId[]
  /** Of several worksheets, those on which something was written. */
  used: RecordId[]
  /** The lessons that were locked from this visit. Two when two devices locked it apart. */
  lessons: RecordId[]
  teacherName: string
  /** The framework with which the teacher's trajectory began. */
  framework: string | undefined
  hasEarlierLesson: boolean
}

/** Runs after every write, so it compares raw values and parses nothing. */
export function findVisit(records: Records, visitId: RecordId): VisitFound {
  const visit = records.get(visitId)
  if (visit?.kind !== 'visit')
    return {
      visit: undefined,
      worksheets: [],
      used: [],
      lessons: [],
      teacherName: '',
      framework: undefined,
      hasEarlierLesson: false,
    }
  const ofPerson = [...records.values()].filter(({ person }) => person === visit.person)
  const links = linkRecords(ofPerson)
  const parent = toParent(visit)
  const worksheets = worksheetsOf(links, parent)
  const trajectory = visit.person && links.trajectories.get(visit.person)
  const framework = trajectory?.paths.framework?.value
  const hasLessonOne = links.visits.some(isLessonOne)
  return {
    visit,
    worksheets: worksheets.map(idOf),
    used: worksheets.length > 1 ? worksheets.filter(isUsedSheet).map(idOf) : [],
    lessons: lessonsOf(links, parent).map(idOf),
    teacherName: String(trajectory?.paths.name?.value ?? ''),
    framework: typeof framework === 'string' ? framework : undefined,
    hasEarlierLesson: hasLessonOne && visit.paths.ordinal?.value === 2,
  }
}

const isLessonOne = ({ paths }: RecordState) => paths.ordinal?.value === 1

/** The set of indicators with which the first lesson of this teacher was watched. */
export function setOfLessonOne(records: Records, { personId }: Visit): ItemSet | undefined {
  const links = linkRecords([...records.values()].filter(({ person }) => person === personId))
  return links.visits
    .filter(isLessonOne)
    .flatMap((first) => setOf(links, toParent(first)) ?? [])
    .at(-1)
}

/** Of the locked lesson, or else of the sheet in use: a sheet is erased some time after its lesson. */
function setOf(links: LinkedRecords, visit: ReturnType<typeof toParent>): ItemSet | undefined {
  const [lesson] = lessonsOf(links, visit)
  const [sheet] = worksheetsOf(links, visit).filter(isUsedSheet)
  return (lesson && lessonOf(lesson)?.locked.set) ?? (sheet && worksheetOf(sheet).set)
}

const idOf = ({ recordId }: RecordState) => recordId

export const sameFound = (a: VisitFound, b: VisitFound): boolean =>
  a.visit === b.visit &&
  sameIds(a.worksheets, b.worksheets) &&
  sameIds(a.used, b.used) &&
  sameIds(a.lessons, b.lessons) &&
  a.teacherName === b.teacherName &&
  a.framework === b.framework &&
  a.hasEarlierLesson === b.hasEarlierLesson

/** The order is ignored, so that the room does not change when another worksheet becomes the fullest. */
const sameIds = (a: readonly RecordId[], b: readonly RecordId[]) =>
  a.length === b.length && a.every((id) => b.includes(id))
