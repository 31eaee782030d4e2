/** Readers: sealing a record's keys to an account whose card is known, and catching up when a teacher joins. */
import { sealGrant, signErasure, signWithdrawal } from '#crypto/grant.ts'
import type { RecordKey } from '#crypto/record-key.ts'
import { type AccountId, ItemId, type PersonId, type RecordId } from '#domain/id.ts'
import { done, failed, type Outcome } from '#domain/problem.ts'
import { sharedWithTeacher } from '#domain/sharing.ts'
import { bindTeacher } from '#domain/trajectory.ts'
import type { Rows } from './committer.ts'
import type { OutgoingRow } from './database.ts'
import { contactOf, type Desk, noteReader } from './desk.ts'
import type { Writing } from './writing.ts'

type Reader = { reader: AccountId; coOwner: boolean }

/** The accounts the coach bound to a person, from her trajectory. */
export function accountsOfPerson(desk: Desk, person: PersonId): AccountId[] {
  for (const state of desk.shelf.records().values()) {
    if (state.kind === 'trajectory' && state.person === person) return state.teachers
  }
  return []
}

/** Rows of one grant per reader. A reader whose card is not known gets none: keys are never taken from the server. */
export async function grantRows(
  desk: Desk,
  recordId: RecordId,
  keys: readonly RecordKey[],
  readers: readonly Reader[],
): Promise<Pick<Rows, 'grants' | 'outgoing'>> {
  const owner = desk.shelf.records().get(recordId)?.owner ?? desk.account.accountId
  const grants = await Promise.all(
    readers.map(async ({ reader, coOwner }) => {
      const readerSealKey = sealKeyOf(desk, reader)
      if (!readerSealKey) return undefined
      const itemId = ItemId.parse(desk.world.newId())
      return sealGrant({ itemId, recordId, owner, reader, readerSealKey, keys, coOwner }, desk.account)
    }),
  )
  const made = grants.flatMap((grant) => grant ?? [])
  for (const grant of made) noteReader(desk, grant)
  return {
    grants: made.map((grant) => ({
      itemId: grant.itemId,
      recordId,
      reader: grant.reader,
      grant,
      isOpened: 1,
    })),
    outgoing: made.map(({ itemId }) => outgoingOf(desk, itemId, recordId, 'grant')),
  }
}

const sealKeyOf = (desk: Desk, reader: AccountId) =>
  reader === desk.account.accountId ? desk.account.sealKey : contactOf(desk, reader)?.sealKey

const outgoingOf = (
  desk: Desk,
  itemId: ItemId,
  recordId: RecordId,
  kind: OutgoingRow['kind'],
): OutgoingRow => ({
  itemId,
  recordId,
  kind,
  state: 'pending',
  at: desk.world.now(),
})

/** Binds and grants one record to one account; doing it again does nothing. */
export async function shareRecord(
  desk: Desk,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  coOwner: boolean,
): Promise<Outcome<void>> {
  const state = desk.shelf.records().get(recordId)
  if (!state) return failed('not_found')
  if (sharedWithTeacher[state.kind] === 'never') return failed('may_not_write')
  if (!contactOf(desk, reader)) return failed('not_found')
  if (state.owner === desk.account.accountId && !state.teachers.includes(reader)) {
    const bound = await writing.append(recordId, bindTeacher(reader))
    if (!bound.ok) return bound
  }
  if (desk.readers.get(recordId)?.has(reader)) return done(undefined)
  const rows = await grantRows(desk, recordId, desk.keyring.keysOf(recordId), [{ reader, coOwner }])
  const outcome = await desk.committer.commit(rows)
  if (outcome.ok) desk.outgoing.add(rows.outgoing ?? [])
  return outcome
}

/** A teacher joined: everything of hers that the sharing table gives her, and what was already shared with her. */
export async function shareWithPerson(
  desk: Desk,
  writing: Writing,
  person: PersonId,
  reader: AccountId,
): Promise<void> {
  for (const state of desk.shelf.records().values()) {
    if (state.person !== person || state.owner !== desk.account.accountId) continue
    const rule = sharedWithTeacher[state.kind]
    const isShared = state.paths.shared !== undefined && state.paths.shared.value !== null
    if (rule === 'at-birth' || (rule === 'when-shared' && isShared)) {
      await shareRecord(desk, writing, state.recordId, reader, true)
    }
  }
}

/**
 * What a bound teacher should have been given and was not: the app was killed between two steps, or this tablet did not know
 * yet that she had joined. Returns how many records were granted.
 */
export async function shareWhatIsMissing(desk: Desk, writing: Writing): Promise<number> {
  const before = desk.outgoing.view().count
  for (const state of [...desk.shelf.records().values()]) {
    if (state.kind !== 'trajectory' || state.owner !== desk.account.accountId || !state.person) continue
    for (const teacher of state.teachers) await shareWithPerson(desk, writing, state.person, teacher)
  }
  return desk.outgoing.view().count - before
}

/** Ends one grant. What was read may have been kept; the screen says so. */
export async function withdrawGrant(desk: Desk, recordId: RecordId, grantId: ItemId): Promise<Outcome<void>> {
  const owner = desk.shelf.records().get(recordId)?.owner
  if (!owner) return failed('not_found')
  const itemId = ItemId.parse(desk.world.newId())
  const item = await signWithdrawal({ itemId, recordId, owner, grantId }, desk.account)
  const outgoing = [{ ...outgoingOf(desk, itemId, recordId, 'withdrawal'), item }]
  const outcome = await desk.committer.commit({ outgoing })
  if (outcome.ok) desk.outgoing.add(outgoing)
  return outcome
}

/** Erases a record here, and with its readers once it is sent. What was never sent leaves no trace at all. */
export async function eraseRecord(desk: Desk, recordId: RecordId): Promise<Outcome<void>> {
  const owner = desk.shelf.records().get(recordId)?.owner
  if (!owner) return failed('not_found')
  const itemId = ItemId.parse(desk.world.newId())
  const item = await signErasure({ itemId, recordId, owner }, desk.account)
  const outgoing = [{ ...outgoingOf(desk, itemId, recordId, 'erasure'), item }]
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
    for (const table of [db.envelopes, db.grants, db.recordKeys, db.snapshots, db.unfolded]) {
      await table.where('recordId').equals(recordId).delete()
    }
    await db.outgoing.filter((row) => row.recordId === recordId).delete()
    await db.tombstones.put({ recordId })
    await db.outgoing.bulkAdd(outgoing)
  })
  if (!outcome.ok) return outcome
  desk.keyring.drop(recordId)
  desk.outgoing.dropRecord(recordId)
  desk.shelf.remove(recordId)
  return done(undefined)
}
