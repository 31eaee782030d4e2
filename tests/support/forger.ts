/** Changed clients that sign and send what the app does not allow. */

import { sealEntry } from '#crypto/envelope.ts'
import { sealGrant } from '#crypto/grant.ts'
import { createRecordKey } from '#crypto/record-key.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, EntryId, ItemId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { ENTRY_VERSION, type Entry, type EntryDraft, type Party } from '#domain/record/entry.ts'
import { type Envelope, type Item, type PublicKey, recordOf } from '#domain/wire/item.ts'
import { itemIdOf } from '#storage/session/entry-writer.ts'
import { sealingKeyOf } from '#storage/session/open-session.ts'
import type { Tablet } from './post-office.ts'

type Forged = {
  author?: AccountId
  owner?: AccountId
  v?: number
  onBehalf?: Party
  /** Replaces nothing, so that it stands beside what is there. */
  isBlind?: boolean
}

/**
 * An entry that replaces the current heads, signed by this tablet's account as `author` and sealed under the key of
 * the record. `v` is the version of a later release.
 */
export async function forgedEnvelope(
  tablet: Tablet,
  recordId: RecordId,
  changes: Record<string, Json>,
  more: Forged = {},
): Promise<Envelope> {
  const session = tablet.entrance.opened()?.book.session
  const state = session?.recordStore.records().get(recordId)
  const key = session && sealingKeyOf(session, recordId)
  if (!session || !state || !key) throw new Error('nothing to forge here')
  const author = more.author ?? session.account.accountId
  const entry: Entry = {
    v: ENTRY_VERSION,
    entryId: EntryId.parse(session.world.newId()),
    recordId,
    owner: more.owner ?? state.owner,
    author,
    device: session.me.deviceId,
    at: instantOf(session.world.now()),
    ...(more.onBehalf ? { onBehalf: more.onBehalf } : {}),
    changes: Object.fromEntries(
      Object.entries(changes).map(([path, value]) => {
        const heads = more.isBlind ? [] : (state.paths[path]?.heads ?? [])
        const replaces = heads.map(({ entryId }) => entryId)
        return [path, { value, replaces }]
      }),
    ),
  }
  const written = more.v ? Object.assign(entry, { v: more.v }) : entry
  return sealEntry(written, key, '2028-01', { ...session.account, accountId: author })
}

/** The birth of a record that this account may not make, with its key granted to a reader as co-owner. */
export async function forgedBirth(
  tablet: Tablet,
  { birth, changes, instrument }: EntryDraft,
  reader: { accountId: AccountId; sealKey: PublicKey },
): Promise<Item[]> {
  const session = tablet.entrance.opened()?.book.session
  if (!session || !birth) throw new Error('nothing to forge here')
  const { account, me, world } = session
  const owner = account.accountId
  const recordId = RecordId.parse(world.newId())
  const key = createRecordKey()
  const entry: Entry = {
    ...{ v: ENTRY_VERSION, entryId: EntryId.parse(recordId), recordId, owner, author: owner },
    ...{ device: me.deviceId, at: instantOf(world.now()), birth },
    ...(instrument ? { instrument } : {}),
    changes: Object.fromEntries(
      Object.entries(changes).map(([path, value]) => [path, { value, replaces: [] }]),
    ),
  }
  const to = { reader: reader.accountId, readerSealKey: reader.sealKey, coOwner: true }
  const itemId = ItemId.parse(world.newId())
  const grant = await sealGrant({ itemId, recordId, owner, ...to, keys: [key] }, account)
  return [grant, await sealEntry(entry, key, '2028-01', account)]
}

/** Adds the envelope to what this tablet will send. */
export async function slipIn(tablet: Tablet, envelope: Envelope): Promise<void> {
  const session = tablet.entrance.opened()?.book.session
  if (!session) throw new Error('locked')
  const { entryId, recordId } = envelope.header
  const row = { itemId: itemIdOf(entryId), recordId, at: session.world.now() }
  const outgoing = [{ ...row, kind: 'envelope' as const, state: 'pending' as const }]
  const kept = await session.groupCommit.commit({ envelopes: [{ entryId, recordId, envelope }], outgoing })
  if (!kept.ok) throw new Error(kept.problem)
  session.outgoing.add(outgoing)
}

/** Adds these items, in this order, to what this tablet will send. */
export async function slipInAll(tablet: Tablet, items: readonly Item[]): Promise<void> {
  const session = tablet.entrance.opened()?.book.session
  if (!session) throw new Error('locked')
  const outgoing = items.map((item) => {
    const row = { itemId: item.itemId, recordId: recordOf(item), at: session.world.now() }
    return { ...row, kind: 'withdrawal' as const, state: 'pending' as const, item: { ...item } }
  })
  const kept = await session.groupCommit.commit({ outgoing })
  if (!kept.ok) throw new Error(kept.problem)
  session.outgoing.add(outgoing)
}
