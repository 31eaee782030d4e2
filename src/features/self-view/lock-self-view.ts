/** The lock of a self-view: it opens to the coach once both have locked, or stays with the teacher. */
import type { RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { answer } from '#domain/instrument/answering.ts'
import { lockSelfView, maySelfViewBeOpened, openKeptSelfView, SHARE } from '#domain/programme/self-view.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import type { Book } from '#storage/book.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'

export async function lockOwnView(
  book: Book,
  sheetId: RecordId,
  isOpened: boolean,
): Promise<Outcome<RecordId>> {
  await book.flush()
  await sealLeftDrafts(book, sheetId)
  const answered = await book.append(sheetId, answer(SHARE, isOpened))
  if (!answered.ok) return answered
  const sheet = book.record(sheetId)
  if (!sheet) return failed('not_found')
  const draft = lockSelfView(sheet)
  const also = (made: RecordId) => [{ recordId: sheetId, draft: pointToLocked(made) }]
  if (maySelfViewBeOpened(sheet)) return book.lockApart(draft, also)
  const { recordId, kept } = book.create(draft, also)
  const outcome = await kept
  return outcome.ok ? done(recordId) : outcome
}

/** The teacher opens what was kept at first. */
export async function openOwnView(book: Book, keptId: RecordId): Promise<Outcome<RecordId>> {
  const kept = book.record(keptId)
  return kept ? book.lockApart(openKeptSelfView(kept)) : failed('not_found')
}
