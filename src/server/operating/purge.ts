/**
 * Erases expired records. Texts and grants are deleted, and ids stay as tombstones, as after an erasure by an owner.
 */
import { eraseItems, expiredRecords } from '#server/db/items.ts'
import { lockRecords, saveRecords } from '#server/db/records.ts'
import type { Tx } from '#server/db/transact.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

const AT_ONCE = 200

/** Uses small transactions, so that deliveries in between wait briefly. @returns the number of erased items. */
export async function purge({ db, world }: Pick<ServerContext, 'db' | 'world'>): Promise<number> {
  const at = instantAt(world)
  let items = 0
  for (;;) {
    const erased = await db.transact((tx) => purgeSome(tx, at))
    if (erased === undefined) return items
    items += erased
  }
}

/** Reads the expired records again under their locks, because a record that was written meanwhile must stay. */
async function purgeSome(tx: Tx, at: string): Promise<number | undefined> {
  const month = at.slice(0, 7)
  const expired = (await expiredRecords(tx, month)).slice(0, AT_ONCE)
  if (expired.length === 0) return undefined
  const records = await lockRecords(tx, expired)
  const still = new Set(await expiredRecords(tx, month))
  let items = 0
  for (const record of [...records.values()].filter(({ recordId }) => still.has(recordId))) {
    items += await eraseItems(tx, record.recordId)
    await saveRecords(tx, [{ ...record, erased: true }], at)
  }
  return items
}
