/**
 * Stores a batch of items and appends them to the inboxes of their readers (protocol, section 6). Locks are taken on
 * records by id, then on inboxes by id, and the readers are determined after that. So grants and envelopes of a
 * record are ordered, and two batches cannot deadlock.
 */
import { AccountId, type RecordId } from '#domain/ground/id.ts'
import type { CalendarMonth, Instant } from '#domain/ground/time.ts'
import { erasedAfter } from '#domain/record/retention.ts'
import { type Item, ownerOf, recordOf } from '#domain/wire/item.ts'
import type { ItemAnswer } from '#domain/wire/post.ts'
import { appendToInbox, type Inbox, lockInboxes } from '#server/db/inbox.ts'
import { eraseItems, findItems, insertItems, itemsMissedBy, type NewItem } from '#server/db/items.ts'
import {
  deleteEmptyRecords,
  endGrants,
  type GrantRow,
  insertGrants,
  insertRecords,
  lockRecords,
  ownersOf,
  type RecordRow,
  readersOf,
  saveRecords,
} from '#server/db/records.ts'
import type { Tx } from '#server/db/transact.ts'
import type { CheckedItem, ItemResult } from './item-check.ts'

type DeliveryOutcome = { answers: ItemAnswer[]; head: number; rung: AccountId[] }

/** A batch in progress: the locked rows, and the writes to make. */
type Batch = {
  tx: Tx
  author: AccountId
  at: Instant
  records: Map<RecordId, RecordRow>
  inboxes: Map<string, Inbox>
  known: Map<string, { hash: string; isErased: boolean }>
  newItems: NewItem[]
  newGrants: (GrantRow & { recordId: RecordId })[]
  endedGrants: string[]
  erased: Set<RecordId>
  /** Ids to append per account, in order. A Set, because an item is delivered once. */
  post: Map<AccountId, Set<string>>
}

type Good = Extract<CheckedItem, { ok: true }>

export async function deliver(
  tx: Tx,
  author: AccountId,
  checked: CheckedItem[],
  at: Instant,
): Promise<DeliveryOutcome> {
  const good = checked.filter((item): item is Good => item.ok)
  const { batch, ownRecordIds } = await lockAll(tx, author, good, at)
  const answers: ItemAnswer[] = []
  for (const item of checked) {
    const result = item.ok ? await takeIn(batch, item) : item.result
    answers.push({ itemId: item.itemId, result })
  }
  await write(batch)
  await deleteEmptyRecords(
    tx,
    ownRecordIds.filter((recordId) => batch.records.get(recordId)?.seq === 0),
  )
  const head = batch.inboxes.get(author)?.head ?? 0
  return { answers, head: head + (batch.post.get(author)?.size ?? 0), rung: [...batch.post.keys()] }
}

async function lockAll(
  tx: Tx,
  author: AccountId,
  good: Good[],
  at: Instant,
): Promise<{ batch: Batch; ownRecordIds: RecordId[] }> {
  const recordIds = [...new Set(good.map(({ item }) => recordOf(item)))].sort()
  const ownRecordIds = [
    ...new Set(good.filter(({ item }) => ownerOf(item) === author).map(({ item }) => recordOf(item))),
  ]
  await insertRecords(tx, ownRecordIds, author)
  const records = recordIds.length > 0 ? await lockRecords(tx, recordIds) : new Map<RecordId, RecordRow>()
  const concerned = [...records.values()].flatMap((record) => [record.owner, ...readersOf(record)])
  const grantees = good.flatMap(({ item }) => (item.kind === 'grant' ? [item.reader] : []))
  const asAccounts = recordIds.map((recordId) => AccountId.parse(recordId))
  const inboxes = await lockInboxes(tx, [...new Set([author, ...concerned, ...grantees, ...asAccounts])])
  const known = await findItems(
    tx,
    good.map(({ itemId }) => itemId),
  )
  const batch: Batch = {
    ...{ tx, author, at, records, inboxes, known },
    ...{ newItems: [], newGrants: [], endedGrants: [], erased: new Set(), post: new Map() },
  }
  return { batch, ownRecordIds }
}

/** Decides about one item and adds its writes to the batch. */
async function takeIn(batch: Batch, { item, itemId, text, hash }: Good): Promise<ItemResult> {
  const known = batch.known.get(itemId)
  if (known) return known.isErased || known.hash === hash ? 'duplicate' : 'hash_conflict'
  const record = batch.records.get(recordOf(item))
  if (!record || record.erased || record.owner !== ownerOf(item)) return 'denied'
  if (isOthersAccountRecord(batch, record)) return 'denied'
  const place = await mayTakeIn(batch, record, item)
  if (!place) return 'denied'
  record.seq += 1
  batch.known.set(itemId, { hash, isErased: false })
  batch.newItems.push({
    ...{
      itemId,
      recordId: record.recordId,
      seq: record.seq,
      kind: item.kind,
      author: batch.author,
      hash,
      text,
    },
    eraseAfter: eraseMonthOf(batch, record, item),
  })
  await place()
  return 'stored'
}

/** Only envelopes of owners decide how long a record is kept. */
const eraseMonthOf = ({ author, at }: Batch, record: RecordRow, item: Item): CalendarMonth | null =>
  item.kind === 'envelope' && ownersOf(record).includes(author)
    ? erasedAfter(item.header.eraseAfter, at)
    : null

/**
 * The record of an account has the id of that account, so nobody else may begin a record with it. Older records stay
 * writable.
 */
const isOthersAccountRecord = ({ inboxes }: Batch, { recordId, owner, seq }: RecordRow): boolean =>
  seq === 0 && inboxes.has(recordId) && String(recordId) !== String(owner)

/** @returns the function that delivers the item. Undefined when its author may not send it. */
async function mayTakeIn(
  batch: Batch,
  record: RecordRow,
  item: Item,
): Promise<(() => void | Promise<void>) | undefined> {
  const { author } = batch
  if (item.kind === 'envelope') {
    const mayWrite = record.owner === author || readersOf(record).includes(author)
    return mayWrite ? () => post(batch, readersOf(record), item.itemId) : undefined
  }
  if (!ownersOf(record).includes(author)) return undefined
  if (item.kind === 'grant') {
    return batch.inboxes.has(item.reader) ? () => placeGrant(batch, record, item) : undefined
  }
  if (item.kind === 'erasure') return () => placeErasure(batch, record, item.itemId)
  const grant = record.grants.find(({ grantId }) => grantId === item.grantId)
  const isOwnersOwn = grant?.reader === record.owner && author !== record.owner
  return grant && !isOwnersOwn ? () => placeWithdrawal(batch, record, grant, item.itemId) : undefined
}

/** The grant comes first and the earlier items after it, because a reader needs the key before the envelopes. */
async function placeGrant(
  batch: Batch,
  record: RecordRow,
  item: Extract<Item, { kind: 'grant' }>,
): Promise<void> {
  const { recordId } = record
  const grant = { grantId: item.itemId, reader: item.reader, coOwner: item.coOwner, ended: false }
  record.grants.push(grant)
  batch.newGrants.push({ ...grant, recordId })
  post(batch, [item.reader, ...ownersOf(record)], item.itemId)
  const kinds =
    item.coOwner || item.reader === record.owner ? ['envelope', 'grant', 'withdrawal'] : ['envelope']
  const isNew = batch.newItems.filter((it) => it.recordId === recordId).length === record.seq
  const earlier = isNew ? [] : await itemsMissedBy(batch.tx, item.reader, recordId, kinds)
  const justNow = batch.newItems.filter((it) => it.recordId === recordId && kinds.includes(it.kind))
  for (const id of [...earlier, ...justNow.map(({ itemId }) => itemId)]) post(batch, [item.reader], id)
}

function placeWithdrawal(batch: Batch, record: RecordRow, grant: GrantRow, itemId: string): void {
  post(batch, [grant.reader, ...ownersOf(record)], itemId)
  grant.ended = true
  const justNow = batch.newGrants.find(({ grantId }) => grantId === grant.grantId)
  if (justNow) justNow.ended = true
  else batch.endedGrants.push(grant.grantId)
}

function placeErasure(batch: Batch, record: RecordRow, itemId: string): void {
  post(batch, [...readersOf(record), ...ownersOf(record)], itemId)
  record.erased = true
  batch.erased.add(record.recordId)
}

function post(batch: Batch, readers: AccountId[], itemId: string): void {
  for (const reader of readers) {
    const ids = batch.post.get(reader) ?? new Set()
    batch.post.set(reader, ids.add(itemId))
  }
}

async function write(batch: Batch): Promise<void> {
  const { tx, at } = batch
  await insertItems(tx, batch.newItems)
  await insertGrants(tx, batch.newGrants)
  await endGrants(tx, batch.endedGrants)
  const touched = new Set(batch.newItems.map(({ recordId }) => recordId))
  await saveRecords(
    tx,
    [...batch.records.values()].filter(({ recordId }) => touched.has(recordId)),
    at,
  )
  for (const recordId of batch.erased) await eraseItems(tx, recordId)
  for (const [reader, ids] of batch.post) {
    const inbox = batch.inboxes.get(reader)
    if (!inbox) throw new Error('a reader without an inbox')
    await appendToInbox(tx, inbox, [...ids])
  }
}
