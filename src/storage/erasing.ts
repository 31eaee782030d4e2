/** Taking records away: from this device, and, by a signed erasure, from everybody who reads them. */
import { signErasure } from '#crypto/grant.ts'
import { ItemId, type RecordId } from '#domain/id.ts'
import { done, failed, type Outcome } from '#domain/problem.ts'
import type { OutgoingRow } from './database.ts'
import type { Desk } from './desk.ts'
import { pendingRow } from './outgoing-list.ts'

/** Erases a record here, and with its readers once it is sent. What was never sent leaves no trace at all. */
export async function eraseRecord(desk: Desk, recordId: RecordId): Promise<Outcome<void>> {
  const owner = desk.shelf.records().get(recordId)?.owner
  if (!owner) return failed('not_found')
  const itemId = ItemId.parse(desk.world.newId())
  const item = await signErasure({ itemId, recordId, owner }, desk.account)
  const outgoing = [{ ...pendingRow(itemId, recordId, 'erasure', desk.world.now()), item }]
  const outcome = await removeRecord(desk, recordId, outgoing)
  if (outcome.ok) desk.outgoing.add(outgoing)
  return outcome
}

/** Takes a record's bodies, keys and drafts off this device; its id stays as a tombstone. */
export async function removeRecord(
  desk: Desk,
  recordId: RecordId,
  outgoing: OutgoingRow[],
): Promise<Outcome<void>> {
  await desk.drafts.dropOf(recordId)
  const outcome = await desk.connection.write(async (db) => {
    const { envelopes, grants, withdrawals, recordKeys, snapshots, unfolded, unread } = db
    for (const table of [envelopes, grants, withdrawals, recordKeys, snapshots, unfolded, unread]) {
      await table.where('recordId').equals(recordId).delete()
    }
    await db.outgoing.filter((row) => row.recordId === recordId).delete()
    await db.tombstones.put({ recordId })
    await db.outgoing.bulkAdd(outgoing)
  })
  if (!outcome.ok) return outcome
  desk.keyring.drop(recordId)
  desk.readers.drop(recordId)
  desk.outgoing.dropRecord(recordId)
  desk.shelf.remove(recordId)
  return done(undefined)
}
