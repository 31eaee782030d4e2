/** What another tab of this person wrote, fetched, sent or erased: read from the database both stand on. */
import type { RecordId } from '#domain/ground/id.ts'
import { BIN } from '#storage/erasing/binned.ts'
import { forgetRecord } from '#storage/erasing/erase-record.ts'
import type { Desk } from '#storage/session/open-session.ts'
import { openWhatWaited } from './merge-page.ts'

export async function readFromOtherTab(desk: Desk, recordIds: RecordId[]): Promise<void> {
  const before = desk.outgoing.view()
  const rows = await desk.connection.read(async (db) => ({
    keys: await db.recordKeys.where('recordId').anyOf(recordIds).toArray(),
    grants: await db.grants.where('recordId').anyOf(recordIds).toArray(),
    withdrawals: await db.withdrawals.where('recordId').anyOf(recordIds).toArray(),
    erased: await db.tombstones.where('recordId').anyOf(recordIds).toArray(),
    outgoing: await db.outgoing.toArray(),
  }))
  if (!rows.ok) return
  // This tab wrote or sent something while that was read: what it knows itself is newer.
  if (desk.outgoing.view() !== before) return readFromOtherTab(desk, recordIds)
  if (recordIds.length === 0 || rows.value.erased.length > 0) await desk.drafts.reread(BIN)
  for (const { recordId } of rows.value.erased) await forgetRecord(desk, recordId)
  desk.outgoing.load(rows.value.outgoing)
  await desk.keyring.load(rows.value.keys)
  const { grants, withdrawals } = rows.value
  desk.readers.note(grants.flatMap((row) => (row.isOpened ? [row.grant] : [])))
  desk.readers.note(withdrawals.flatMap((row) => (row.isOpened ? [row.withdrawal] : [])))
  await openWhatWaited(desk, new Set(recordIds))
}
