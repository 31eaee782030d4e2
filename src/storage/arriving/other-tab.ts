/** Reads what another tab of this person wrote, fetched, sent or erased, from the database that both use. */
import type { RecordId } from '#domain/ground/id.ts'
import { BIN } from '#storage/erasing/binned.ts'
import { forgetRecord } from '#storage/erasing/erase-record.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { REFUSED_WRITES } from '#storage/session/refused-writes.ts'
import { openWhatWaited } from './merge-page.ts'

export async function readFromOtherTab(session: OpenSession, recordIds: RecordId[]): Promise<void> {
  const before = session.outgoing.view()
  const rows = await session.connection.read(async (db) => ({
    keys: await db.recordKeys.where('recordId').anyOf(recordIds).toArray(),
    grants: await db.grants.where('recordId').anyOf(recordIds).toArray(),
    withdrawals: await db.withdrawals.where('recordId').anyOf(recordIds).toArray(),
    erased: await db.tombstones.where('recordId').anyOf(recordIds).toArray(),
    outgoing: await db.outgoing.toArray(),
  }))
  if (!rows.ok) return
  // This tab wrote or sent something during the read: the rows are out of date.
  if (session.outgoing.view() !== before) return readFromOtherTab(session, recordIds)
  if (recordIds.length === 0 || rows.value.erased.length > 0) await session.drafts.reread(BIN)
  if (recordIds.length === 0) await session.drafts.reread(REFUSED_WRITES)
  for (const { recordId } of rows.value.erased) await forgetRecord(session, recordId)
  session.outgoing.load(rows.value.outgoing)
  await session.keyring.load(rows.value.keys)
  const { grants, withdrawals } = rows.value
  session.readers.note(grants.flatMap((row) => (row.isOpened ? [row.grant] : [])))
  session.readers.note(withdrawals.flatMap((row) => (row.isOpened ? [row.withdrawal] : [])))
  await openWhatWaited(session, new Set(recordIds))
}
