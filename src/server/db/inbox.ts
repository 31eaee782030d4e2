/** Inboxes: per account the numbers 1, 2, 3 … without a gap. Each number is chained to the one before. */
import { AccountId } from '#domain/ground/id.ts'
import { nextChain } from '#server/ground/digest.ts'
import type { Tx } from './transact.ts'

export type Inbox = { accountId: AccountId; head: number; chain: string }

/** Locks the counters in account order. An id without a counter is not an account. */
export async function lockInboxes(tx: Tx, accountIds: AccountId[]): Promise<Map<string, Inbox>> {
  const rows = await tx.q
    .selectFrom('inboxes')
    .selectAll()
    .where('account_id', 'in', accountIds)
    .orderBy('account_id')
    .$if(tx.dialect === 'postgres', (q) => q.forUpdate())
    .execute()
  return new Map(
    rows.map((row) => [
      row.account_id,
      { accountId: AccountId.parse(row.account_id), head: row.head, chain: row.chain },
    ]),
  )
}

export async function headOf(tx: Tx, accountId: AccountId): Promise<number> {
  const row = await tx.q
    .selectFrom('inboxes')
    .select('head')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.head
}

export async function headsOf(
  tx: Tx,
  accountIds: AccountId[],
): Promise<{ accountId: AccountId; head: number }[]> {
  if (accountIds.length === 0) return []
  const rows = await tx.q
    .selectFrom('inboxes')
    .select(['account_id', 'head'])
    .where('account_id', 'in', accountIds)
    .execute()
  return rows.map((row) => ({ accountId: AccountId.parse(row.account_id), head: row.head }))
}

const ROWS_PER_INSERT = 1000

/** Appends the ids in order and raises the counter. The caller holds the lock of the counter. */
export async function appendToInbox(tx: Tx, inbox: Inbox, itemIds: string[]): Promise<void> {
  let { head: n, chain } = inbox
  const rows = itemIds.map((item_id) => {
    n += 1
    chain = nextChain(chain, item_id)
    return { account_id: inbox.accountId, n, item_id, chain }
  })
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await tx.q
      .insertInto('inbox_items')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute()
  }
  await tx.q
    .updateTable('inboxes')
    .set({ head: n, chain })
    .where('account_id', '=', inbox.accountId)
    .execute()
}

export type InboxRow = {
  n: number
  itemId: string
  recordId: string
  author: string
  hash: string
  chain: string
  /** The canonical item; null once erased. */
  text: string | null
}

/**
 * The items after number `after`, in order, limited to `limit` items and `maxBytes`. The first item is always
 * included.
 */
export async function pageOf(
  tx: Tx,
  accountId: AccountId,
  { after, limit, maxBytes }: { after: number; limit: number; maxBytes: number },
): Promise<InboxRow[]> {
  const page = tx.q
    .selectFrom('inbox_items')
    .innerJoin('items', 'items.item_id', 'inbox_items.item_id')
    .where('account_id', '=', accountId)
    .where('n', '>', after)
    .orderBy('n')
  const sizes = await page.select(['n', 'size']).limit(limit).execute()
  let bytes = 0
  const fitting = sizes.filter(({ size }, i) => {
    bytes += size
    return i === 0 || bytes <= maxBytes
  })
  const last = fitting.at(-1)
  if (!last) return []
  const rows = await page
    .select(['n', 'items.item_id', 'items.record_id', 'author', 'hash', 'chain', 'item'])
    .where('n', '<=', last.n)
    .execute()
  return rows.map((row) => ({
    n: row.n,
    itemId: row.item_id,
    recordId: row.record_id,
    author: row.author,
    hash: row.hash,
    chain: row.chain,
    text: row.item,
  }))
}
