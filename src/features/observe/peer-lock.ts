/** The lock of a sheet about a colleague's lesson: it opens to the others once they have locked theirs. */
import type { RecordId } from '#domain/ground/id.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { lockObservation } from '#domain/programme/observation.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import type { Book } from '#storage/book.ts'

export async function lockPeerSheet(
  book: Book,
  sheetId: RecordId,
  items: readonly string[],
): Promise<Outcome<RecordId>> {
  await book.flush()
  const state = book.record(sheetId)
  if (!state) return failed('not_found')
  return book.lockApart(lockObservation(worksheetOf(state), items, book.world.now()), (made) => [
    { recordId: sheetId, draft: pointToLocked(made) },
  ])
}
