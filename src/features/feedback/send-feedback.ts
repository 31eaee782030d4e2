/** Sending: the sheet becomes a record of giver and receiver, in one transaction. */
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { formView, missingFor } from '#domain/instrument/form-view.ts'
import { SENT, sendFeedbackSheet } from '#domain/programme/feedback.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { formById } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'

/**
 * Flushes the text that is being typed first. Undefined when something is still missing, or when the receiver has no
 * account: the sheet stays as it is.
 */
export async function sendFeedback(
  book: Book,
  sheetId: RecordId,
  receivers: readonly AccountId[],
): Promise<Outcome<RecordId> | undefined> {
  await book.flush()
  await sealLeftDrafts(book, sheetId)
  const sheet = book.record(sheetId)
  const form = formById(sheet?.instrument ?? '')
  if (!sheet || !form || receivers.length === 0) return undefined
  if (missingFor(SENT, formView(form, sheet, book.me.accountId)).length > 0) return undefined
  const drafts = sendFeedbackSheet(sheet, receivers)
  const { recordId, kept } = book.create(drafts.birth, (note) => [
    ...(drafts.onBehalf ? [{ recordId: note, draft: drafts.onBehalf }] : []),
    { recordId: sheetId, draft: pointToLocked(note) },
  ])
  const outcome = await kept
  // A write that the disk refused is kept in memory and repeated.
  return outcome.ok || book.record(recordId) ? done(recordId) : outcome
}
