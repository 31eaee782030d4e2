/** Merges a page of the inbox: checks the chain, stores the items with the cursor, and opens those whose key is known. */
import { concatBytes, fromBase64Url, utf8 } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/digest.ts'
import { openGrant, verifyItem } from '#crypto/grant.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { Delivered, Digest, Envelope, Erasure, Grant, Withdrawal } from '#domain/wire/item.ts'
import { type ArrivedItem, type ArrivedPage, Cursor } from '#domain/wire/post.ts'
import type {
  GrantRow,
  NewerItemRow,
  PersonDatabase,
  RecordKeyRow,
  WithdrawalRow,
} from '#storage/disk/database.ts'
import { carryOutErasures, waitingErasure } from '#storage/erasing/erase-record.ts'
import {
  contactOf,
  type OpenSession,
  openAll,
  ownerOfRecord,
  signKeyOf,
} from '#storage/session/open-session.ts'
import { newerRow, showNewer } from './from-newer-release.ts'

/** 32 zero bytes. */
const FIRST_CHAIN = 'A'.repeat(43)
const firstCursor = (epoch: number): Cursor => ({ epoch, n: 0, chain: FIRST_CHAIN })

export async function readCursor(session: OpenSession): Promise<Outcome<Cursor>> {
  const row = await session.connection.read((db) => db.meta.get('cursor'))
  return row.ok ? done(Cursor.safeParse(row.value?.value).data ?? firstCursor(1)) : row
}

/** For a restored server or a broken chain: the inbox is fetched again from its beginning. Stored records stay. */
export async function resetCursor(session: OpenSession, epoch: number): Promise<Outcome<void>> {
  return session.connection.write(async (db) => {
    await db.meta.put({ name: 'cursor', value: firstCursor(epoch) })
  })
}

/**
 * Stores a page and its cursor in one transaction. Stores nothing on `epoch_changed`, or on `chain_broken`: a number is
 * missing or the chain does not match.
 */
export async function mergePage(
  session: OpenSession,
  page: ArrivedPage,
): Promise<Outcome<{ recordIds: RecordId[] }>> {
  const read = await readCursor(session)
  if (!read.ok) return read
  const cursor = read.value
  if (page.epoch !== cursor.epoch) return failed('epoch_changed')
  const last = await followChain(cursor, page.items)
  if (!last) return failed('chain_broken')

  const known: Read[] = []
  const newerItems: NewerItemRow[] = []
  for (const { item, receipt } of page.items) {
    if (item.kind === 'unread') newerItems.push(newerRow(item, receipt))
    else if (isItself(item)) known.push({ item, receipt })
    else return failed('chain_broken')
  }
  const taken = await takeIn(session, known, async (db) => {
    await db.newerItems.bulkPut(newerItems)
    await db.meta.put({ name: 'cursor', value: { epoch: page.epoch, ...last } })
  })
  if (taken.ok) showNewer(session, newerItems)
  return taken
}

export type Read = { item: Delivered; receipt: Digest }

/** Stores items, and what `beside` writes, in one transaction. Then opens them. */
export async function takeIn(
  session: OpenSession,
  read: readonly Read[],
  beside: (db: PersonDatabase) => Promise<void>,
): Promise<Outcome<{ recordIds: RecordId[] }>> {
  const items = read.map(({ item }) => item)
  const receiptById = new Map<string, Digest>(read.map(({ item, receipt }) => [item.itemId, receipt]))
  const doubtful = new Set(session.recordStore.unverified().map(({ entryId }) => entryId))
  const envelopes = items.filter((item): item is Envelope => item.kind === 'envelope')
  const erasures = items.filter((item): item is Erasure => item.kind === 'erasure')
  const { grants, withdrawals, keys } = await openPapers(session, items.filter(isPaper))
  const withReceipt = <T extends { itemId: string }>(row: T) => {
    const receipt = receiptById.get(row.itemId)
    return receipt ? { ...row, receipt } : row
  }

  const stored = await session.connection.write(async (db) => {
    const known = new Set(
      await db.envelopes
        .where('entryId')
        .anyOf(envelopes.map(({ header }) => header.entryId).filter((entryId) => !doubtful.has(entryId)))
        .primaryKeys(),
    )
    const erased = new Set(await db.tombstones.where('recordId').anyOf(items.map(recordOf)).primaryKeys())
    const fresh = envelopes.filter(({ header }) => !known.has(header.entryId) && !erased.has(header.recordId))
    const added = fresh.map((envelope) => {
      const receipt = receiptById.get(envelope.itemId)
      return { ...idsOf(envelope), envelope, ...(receipt ? { receipt } : {}) }
    })
    await db.envelopes.bulkPut(added)
    await db.unfolded.bulkPut(fresh.map(idsOf))
    const isKept = ({ recordId }: { recordId: RecordId }) => !erased.has(recordId)
    await db.grants.bulkPut(grants.filter(isKept).map(withReceipt))
    await db.withdrawals.bulkPut(withdrawals.filter(isKept).map(withReceipt))
    await db.recordKeys.bulkPut(keys.filter(({ recordId }) => !erased.has(recordId)))
    await db.meta.bulkPut(
      erasures.map((erasure) => ({
        name: waitingErasure(erasure.recordId) + erasure.itemId,
        value: erasure,
      })),
    )
    await beside(db)
    return fresh
  })
  if (!stored.ok) {
    session.keyring.forget(keys)
    return stored
  }
  const recordIds = [...new Set(items.map(recordOf))]
  session.tell(recordIds)
  await openAll(session, stored.value)
  const opened = await openWhatWaited(session, new Set(keys.map(({ recordId }) => recordId)))
  if (!opened.ok) return opened
  // On a new device the cards arrive with the own account record, after the grants that are verified by them.
  const retried = recordIds.includes(session.me.accountRecord) ? await retryGrants(session) : opened
  if (!retried.ok) return retried
  const erased = await carryOutErasures(session)
  return erased.ok ? done({ recordIds }) : erased
}

/** The chain covers item ids. An envelope whose header names another entry would replace that entry. */
const isItself = (item: Delivered): boolean =>
  item.kind !== 'envelope' || String(item.itemId) === String(item.header.entryId)

const recordOf = (item: Delivered): RecordId =>
  item.kind === 'envelope' ? item.header.recordId : item.recordId
const idsOf = ({ header }: Envelope) => ({ entryId: header.entryId, recordId: header.recordId })

async function followChain(
  cursor: Cursor,
  items: readonly ArrivedItem[],
): Promise<Omit<Cursor, 'epoch'> | undefined> {
  let { n, chain } = cursor
  for (const one of items) {
    if (
      one.n !== n + 1 ||
      one.chain !== (await sha256(concatBytes(fromBase64Url(chain), utf8(one.item.itemId))))
    )
      return undefined
    n = one.n
    chain = one.chain
  }
  return { n, chain }
}

/** A grant or a withdrawal. */
type Paper = Grant | Withdrawal
type PaperRows = { grants: GrantRow[]; withdrawals: WithdrawalRow[] }

const isPaper = (item: Delivered): item is Paper => item.kind === 'grant' || item.kind === 'withdrawal'

/**
 * Verifies grants and withdrawals, adds the verified ones to the readers, and opens the keys of every grant that counts
 * now, earlier ones included.
 */
async function openPapers(
  session: OpenSession,
  papers: readonly Paper[],
): Promise<PaperRows & { keys: RecordKeyRow[] }> {
  const rows: PaperRows = { grants: [], withdrawals: [] }
  for (const paper of papers) {
    const signKey = mayCount(session, paper) ? signKeyOf(session, paper.author) : undefined
    const isOpened = signKey && (await verifyItem(paper, signKey)) ? 1 : 0
    if (isOpened) session.readers.note([paper])
    const { itemId, recordId } = paper
    if (paper.kind === 'withdrawal') rows.withdrawals.push({ itemId, recordId, withdrawal: paper, isOpened })
    else rows.grants.push({ itemId, recordId, reader: paper.reader, grant: paper, isOpened })
  }
  const keys: RecordKeyRow[] = []
  for (const recordId of new Set(papers.map((paper) => paper.recordId))) {
    keys.push(...(await takeKeys(session, recordId)))
  }
  return { ...rows, keys }
}

async function takeKeys(session: OpenSession, recordId: RecordId): Promise<RecordKeyRow[]> {
  const keys: RecordKeyRow[] = []
  for (const grant of session.readers.grantsTo(recordId, session.account.accountId)) {
    const signKey = signKeyOf(session, grant.author)
    const isWanted = grant.keyIds.some((keyId) => !session.keyring.key(keyId))
    if (!signKey || !isWanted || !session.readers.of(recordId)?.holding.has(grant.itemId)) continue
    const opened = await openGrant(grant, session.account, signKey)
    if (opened.ok) keys.push(...(await session.keyring.add(recordId, opened.value)))
  }
  return keys
}

/**
 * All rights on a record come from its owner at birth. A key granted in the name of another owner would seal the next
 * entry. Whether the owner may create records of this kind is checked when the record is folded.
 */
const mayCount = (session: OpenSession, { recordId, owner }: Paper): boolean =>
  (ownerOfRecord(session, recordId) ?? owner) === owner

/** Opens envelopes that arrived before their key, and entries that arrived before their author's card. */
export async function openWhatWaited(
  session: OpenSession,
  withNewKeys: ReadonlySet<RecordId>,
): Promise<Outcome<void>> {
  const unverified = new Set(session.recordStore.unverified().map(({ recordId }) => recordId))
  const recordIds = [...new Set([...withNewKeys, ...unverified])]
  if (recordIds.length === 0) return done(undefined)
  const rows = await session.connection.read((db) =>
    db.envelopes.where('recordId').anyOf(recordIds).toArray(),
  )
  if (!rows.ok) return rows
  const missing = rows.value.filter(
    ({ recordId, entryId }) => !session.recordStore.holds(recordId, entryId) || unverified.has(recordId),
  )
  await openAll(
    session,
    missing.map(({ envelope }) => envelope),
  )
  return done(undefined)
}

/** After a new card: verifies the grants and withdrawals of that person that could not be checked before. */
export async function retryGrants(session: OpenSession): Promise<Outcome<void>> {
  const waiting = await session.connection.read(async (db) => ({
    grants: await db.grants.where('isOpened').equals(0).toArray(),
    withdrawals: await db.withdrawals.where('isOpened').equals(0).toArray(),
  }))
  if (!waiting.ok) return waiting
  const papers = [
    ...waiting.value.grants.map(({ grant }) => grant),
    ...waiting.value.withdrawals.map(({ withdrawal }) => withdrawal),
  ]
  const { grants, withdrawals, keys } = await openPapers(
    session,
    papers.filter(({ author }) => contactOf(session, author)),
  )
  if (grants.length + withdrawals.length === 0) return openWhatWaited(session, new Set())
  const stored = await session.connection.write(async (db) => {
    // An update keeps the receipt of the row.
    const updates = (rows: readonly (GrantRow | WithdrawalRow)[]) =>
      rows.map(({ itemId, isOpened }) => ({ key: itemId, changes: { isOpened } }))
    await db.grants.bulkUpdate(updates(grants))
    await db.withdrawals.bulkUpdate(updates(withdrawals))
    await db.recordKeys.bulkPut(keys)
  })
  if (!stored.ok) {
    session.keyring.forget(keys)
    return stored
  }
  const recordIds = [...new Set(keys.map(({ recordId }) => recordId))]
  session.tell(recordIds)
  return openWhatWaited(session, new Set(recordIds))
}
