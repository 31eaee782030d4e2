/** The lock of a sheet about a colleague's lesson: it opens to the others once they have locked theirs. */
import type { RecordId } from '#domain/ground/id.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { duoVisitOf, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { lockObservation } from '#domain/programme/observation.ts'
import { heldOn } from '#domain/programme/visit.ts'
import { type Worksheet, worksheetOf } from '#domain/programme/worksheet.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import type { Book } from '#storage/book.ts'
import { wallTimeOf } from '#workbench/local-date.ts'

export async function lockPeerSheet(
  book: Book,
  sheetId: RecordId,
  items: readonly string[],
): Promise<Outcome<RecordId>> {
  await book.flush()
  const state = book.record(sheetId)
  if (!state) return failed('not_found')
  const sheet = worksheetOf(state)
  keepDay(book, sheet)
  return book.lockApart(lockObservation(sheet, items, book.world.now()), (made) => [
    { recordId: sheetId, draft: pointToLocked(made) },
  ])
}

/** A visit on another day than planned gets the day of the first observer who locks. */
function keepDay(book: Book, sheet: Worksheet) {
  const state = sheet.visit && book.record(sheet.visit)
  const visit = state && duoVisitOf(state)
  if (!visit?.planned || visit.committed.length > 0) return
  const held = heldOn(visit.planned, wallTimeOf(sheet.clock.startedAt))
  if (!held.planned) return
  const { date, start } = held
  book.write(visit.recordId, planDuoVisit({ date, start, ...(visit.class ? { class: visit.class } : {}) }))
}
