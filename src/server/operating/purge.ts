/** Erases the records whose time is over: bodies and grants go, ids stay as tombstones, as after an owner's own erasure. */
import { eraseItems, recordsOver } from '#server/db/items.ts'
import { lockRecords, saveRecords } from '#server/db/records.ts'
import type { Tx } from '#server/db/transact.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

const AT_ONCE = 200

/** In small transactions, so that nobody who is sending waits for a year's worth. @returns how many items. */
export async function purge({ db, world }: Pick<ServerContext, 'db' | 'world'>): Promise<number> {
  const at = instantAt(world)
  let items = 0
  for (;;) {
    const erased = await db.transact((tx) => purgeSome(tx, at))
    if (erased === undefined) return items
    items += erased
  }
}

/** Asked again under the records' locks: what was written to meanwhile stays. */
async function purgeSome(tx: Tx, at: string): Promise<number | undefined> {
  const month = at.slice(0, 7)
  const over = (await recordsOver(tx, month)).slice(0, AT_ONCE)
  if (over.length === 0) return undefined
  const records = await lockRecords(tx, over)
  const still = new Set(await recordsOver(tx, month))
  let items = 0
  for (const record of [...records.values()].filter(({ recordId }) => still.has(recordId))) {
    items += await eraseItems(tx, record.recordId)
    await saveRecords(tx, [{ ...record, erased: true }], at)
  }
  return items
}
