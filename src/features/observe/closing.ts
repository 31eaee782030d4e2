/** What is still open before a lesson is closed, and the command that locks it. */

import type { RecordId } from '#domain/ground/id.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import { type Completeness, completeness } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { lockLesson } from '#domain/programme/lesson.ts'
import { heldOn, replanVisit, visitOf } from '#domain/programme/visit.ts'
import { type Note, type Worksheet, worksheetOf } from '#domain/programme/worksheet.ts'
import type { Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conflictsOf } from '#domain/record/path-view.ts'
import type { Book } from '#storage/book.ts'
import { wallTimeOf } from '#workbench/local-date.ts'

export type OpenEnds = Completeness & {
  /** Keys of tipping points without a description. */
  undescribed: readonly string[]
  notes: readonly Note[]
  /** Paths with two concurrent values. The lock holds one value, so a person must choose first. */
  conflicts: { path: Path; label: string }[]
}

export function openEnds(state: RecordState, framework: Questionnaire | undefined): OpenEnds {
  const sheet = worksheetOf(state)
  const known = framework
    ? completeness(framework, sheet.set, sheet.scores, evidenceCounts(sheet))
    : { blocks: [], empty: [], withoutEvidence: [] }
  return {
    ...known,
    notes: sheet.notes,
    undescribed: sheet.moments.flatMap(({ key, direction, text }) => (direction || text ? [] : [key])),
    conflicts: conflictsOf(state)
      .filter((path) => !isGone(state, path))
      .map((path) => ({ path, label: labelOf(path, sheet) })),
  }
}

function evidenceCounts(sheet: Worksheet): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const code of sheet.notes.flatMap(({ links }) => links)) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

function isGone(state: RecordState, path: Path): boolean {
  const [name, key] = path.split('/')
  const gone = state.paths[`${name}/${key}/gone`]
  return gone?.value === true && !gone.isConflict
}

function labelOf(path: Path, sheet: Worksheet): string {
  const [name, key] = path.split('/')
  const line = [...sheet.notes, ...sheet.moments].find((one) => one.key === key)
  if (line) return lessonTimeToText(line.time)
  return name === 'scores' ? (key ?? path) : path
}

/**
 * Creates the lesson from the current worksheet, and commits to it in the visit: from then on a self-view of the teacher
 * opens. A visit on another day than planned gets the day of its lesson, which every list then shows; the plan stays in
 * the lesson. The outcome says whether it is durable.
 */
export async function lockSheet(
  book: Book,
  sheetId: RecordId,
  visitId: RecordId,
): Promise<Outcome<RecordId>> {
  await book.flush()
  const state = book.record(sheetId)
  const visitState = book.record(visitId)
  const visit = visitState && visitOf(visitState)
  if (!state || !visit) return failed('not_found')
  const sheet = worksheetOf(state)
  const began = wallTimeOf(sheet.clock.startedAt)
  const locked = lockLesson(sheet, visit, book.world.now(), began)
  const { planned, ...held } = heldOn(visit, began)
  return book.lockApart(locked, (lesson) => [
    { recordId: sheetId, draft: pointToLocked(lesson) },
    ...(planned ? [{ recordId: visitId, draft: replanVisit({ ...held, end: null }) }] : []),
  ])
}
