/** Erases records: from this device and, by a signed erasure, for all their readers. */
import { verifyItem } from '#crypto/grant.ts'
import { ItemId, type RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { isOwnerIn } from '#domain/record/readership.ts'
import { Erasure, type PublicKey } from '#domain/wire/item.ts'
import type { OutgoingRow } from '#storage/disk/database.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { type OpenSession, ownerOfRecord, signKeyOf } from '#storage/session/open-session.ts'
import { keepCopies } from './copies.ts'
import { keepToTakeBack } from './taken-back.ts'

/** Erases a record here, and for its readers once the erasure is sent. Its unsent items are dropped. */
export async function eraseRecord(session: OpenSession, recordId: RecordId): Promise<Outcome<void>> {
  const state = session.recordStore.records().get(recordId)
  if (!state) return failed('not_found')
  const { owner } = state
  const kept = await keepToTakeBack(session, state)
  if (!kept.ok) return kept
  const itemId = ItemId.parse(session.world.newId())
  const item = await session.sealing.erasure({ itemId, recordId, owner })
  const outgoing = [{ ...pendingRow(itemId, recordId, 'erasure', session.world.now()), item }]
  const outcome = await removeRecord(session, recordId, outgoing)
  if (outcome.ok) session.outgoing.add(outgoing)
  return outcome
}

/** Deletes a record's bodies, keys and drafts from this device. Its id stays as a tombstone. */
async function removeRecord(
  session: OpenSession,
  recordId: RecordId,
  outgoing: OutgoingRow[],
): Promise<Outcome<void>> {
  const loaded = await session.drafts.load([recordId])
  if (!loaded.ok) return loaded
  const { drafts, keepsakes } = await session.drafts.namesOf(recordId)
  const outcome = await session.connection.write(async (db) => {
    const { envelopes, grants, withdrawals, recordKeys, snapshots, unfolded, newerItems } = db
    for (const table of [envelopes, grants, withdrawals, recordKeys, snapshots, unfolded, newerItems]) {
      await table.where('recordId').equals(recordId).delete()
    }
    await db.outgoing.filter((row) => row.recordId === recordId).delete()
    await db.drafts.bulkDelete(drafts)
    await db.keepsakes.bulkDelete(keepsakes)
    await db.meta.where('name').startsWith(waitingErasure(recordId)).delete()
    await db.tombstones.put({ recordId })
    await db.outgoing.bulkAdd(outgoing)
  })
  if (!outcome.ok) return outcome
  await forgetRecord(session, recordId)
  session.tell([recordId])
  return done(undefined)
}

/** Removes a record that is erased on disk from memory and from the emergency copy. */
export async function forgetRecord(session: OpenSession, recordId: RecordId): Promise<void> {
  session.keyring.drop(recordId)
  session.readers.drop(recordId)
  session.outgoing.dropRecord(recordId)
  session.drafts.forgetOf(recordId)
  session.recordStore.remove(recordId)
  await session.refusals.dropRecord(recordId)
}

/**
 * The name in `meta` of an erasure that arrived. It is stored until it is carried out, because the inbox delivers it only
 * once.
 */
export const waitingErasure = (recordId: RecordId | '') => `erasure/${recordId}`

/**
 * Carries out the erasures that arrived, including earlier ones that the disk refused or whose author was not known yet.
 * An erasure whose author has no right to it is dropped.
 */
export async function carryOutErasures(session: OpenSession): Promise<Outcome<void>> {
  const waiting = await session.connection.read((db) =>
    db.meta.where('name').startsWith(waitingErasure('')).toArray(),
  )
  if (!waiting.ok) return waiting
  const erasures = new Map<RecordId, Erasure>()
  for (const { name, value } of waiting.value) {
    const erasure = Erasure.safeParse(value)
    const signKey = erasure.success ? signKeyOf(session, erasure.data.author) : undefined
    if (erasure.success && !signKey) continue
    if (erasure.success && signKey && (await mayErase(session, erasure.data, signKey))) {
      erasures.set(erasure.data.recordId, erasure.data)
      continue
    }
    const dropped = await session.connection.write((db) => db.meta.delete(name))
    if (!dropped.ok) return dropped
  }
  if (erasures.size === 0) return done(undefined)
  const kept = await keepCopies(session, erasures)
  if (!kept.ok) return kept
  for (const recordId of reportsFirst(session, [...erasures.values()])) {
    const outcome = await removeRecord(session, recordId, [])
    if (!outcome.ok) return outcome
  }
  return done(undefined)
}

/** Reports before lessons: the copy that a writer keeps of a report includes its lesson. */
export const reportsFirst = (
  session: OpenSession,
  records: readonly { recordId: RecordId }[],
): RecordId[] => {
  const rank = (recordId: RecordId) =>
    Number(session.recordStore.records().get(recordId)?.kind !== 'conversation')
  return records.map(({ recordId }) => recordId).sort((a, b) => rank(a) - rank(b))
}

async function mayErase(session: OpenSession, erasure: Erasure, signKey: PublicKey): Promise<boolean> {
  const owner = ownerOfRecord(session, erasure.recordId) ?? erasure.owner
  const readership = session.readers.of(erasure.recordId)
  const isOwners = erasure.author === owner || (readership && isOwnerIn(readership, erasure.author))
  return isOwners === true && verifyItem(erasure, signKey)
}

/** A record with a tombstone and rows on disk was written to while it was being erased. Its rows are deleted now. */
export async function finishErasures(session: OpenSession): Promise<Outcome<void>> {
  const erased = await session.connection.read((db) => db.tombstones.toCollection().primaryKeys())
  if (!erased.ok) return erased
  const tombstones = new Set<string>(erased.value)
  for (const recordId of [...session.recordStore.records().keys()]) {
    const outcome = tombstones.has(recordId) ? await removeRecord(session, recordId, []) : done(undefined)
    if (!outcome.ok) return outcome
  }
  return carryOutErasures(session)
}
