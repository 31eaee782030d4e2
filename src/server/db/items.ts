/** Posted items by id. An erased item is a tombstone: it keeps its id and hash, and its text is deleted. */
import { type AccountId, type ItemId, RecordId } from '#domain/ground/id.ts'
import type { CalendarMonth } from '#domain/ground/time.ts'
import { RaceLost, type Tx } from './transact.ts'

export type NewItem = {
  itemId: ItemId
  recordId: RecordId
  seq: number
  kind: string
  author: AccountId
  hash: string
  /** The canonical item. */
  text: string
  eraseAfter: CalendarMonth | null
}

/** Hash and tombstone flag per known id. */
export async function findItems(
  tx: Tx,
  ids: ItemId[],
): Promise<Map<string, { hash: string; isErased: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.q
    .selectFrom('items')
    .select((e) => ['item_id', 'hash', e('item', 'is', null).as('erased')])
    .where('item_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.item_id, { hash: row.hash, isErased: Boolean(row.erased) }]))
}

/** @throws RaceLost when another transaction inserted an id under another record. */
export async function insertItems(tx: Tx, items: NewItem[]): Promise<void> {
  if (items.length === 0) return
  const done = await tx.q
    .insertInto('items')
    .values(
      items.map((item) => ({
        item_id: item.itemId,
        record_id: item.recordId,
        seq: item.seq,
        kind: item.kind,
        author: item.author,
        hash: item.hash,
        item: item.text,
        size: item.text.length,
        erase_after: item.eraseAfter,
      })),
    )
    .onConflict((c) => c.column('item_id').doNothing())
    .executeTakeFirst()
  if (Number(done.numInsertedOrUpdatedRows ?? 0n) !== items.length) throw new RaceLost()
}

/** Ids of a record's items of these kinds that are missing from the inbox, in order of arrival. */
export async function itemsMissedBy(
  tx: Tx,
  reader: AccountId,
  recordId: RecordId,
  kinds: string[],
): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('items')
    .select('item_id')
    .where('record_id', '=', recordId)
    .where('kind', 'in', kinds)
    .where('item', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('inbox_items')
            .select('n')
            .whereRef('inbox_items.item_id', '=', 'items.item_id')
            .where('inbox_items.account_id', '=', reader),
        ),
      ),
    )
    .orderBy('seq')
    .execute()
  return rows.map((row) => row.item_id)
}

/** Turns all items of a record into tombstones, except its erasure. @returns the number of items. */
export async function eraseItems(tx: Tx, recordId: RecordId): Promise<number> {
  const done = await tx.q
    .updateTable('items')
    .set({ item: null, size: 0, erase_after: null })
    .where('record_id', '=', recordId)
    .where('kind', '!=', 'erasure')
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/**
 * Records whose latest month is over. A record with one later item is kept whole. The record of an account, whose id
 * is that of the account, is kept as long as the account.
 */
export async function expiredRecords(tx: Tx, thisMonth: CalendarMonth): Promise<RecordId[]> {
  const rows = await tx.q
    .selectFrom('items')
    .select('record_id')
    .distinct()
    .where('erase_after', '<', thisMonth)
    .where('record_id', 'not in', (e) => e.selectFrom('accounts').select('account_id'))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('items as later')
            .select('later.item_id')
            .whereRef('later.record_id', '=', 'items.record_id')
            .where('later.erase_after', '>=', thisMonth),
        ),
      ),
    )
    .orderBy('record_id')
    .execute()
  return rows.map((row) => RecordId.parse(row.record_id))
}
