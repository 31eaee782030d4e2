/** The interface of storage for sync: sealed items to send, and functions that store what arrives. Sync never sees a key. */
import { signLogin } from '#crypto/device-key.ts'
import { hmac } from '#crypto/digest.ts'
import type { ItemId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { type Digest, Item, MAX_BATCH_BYTES, MAX_BATCH_ITEMS } from '#domain/wire/item.ts'
import type { ArrivedPage, Cursor, ItemAnswer } from '#domain/wire/post.ts'
import { mergePage, readCursor, resetCursor } from '#storage/arriving/merge-page.ts'
import type { OutgoingRow, PersonDatabase } from '#storage/disk/database.ts'
import { forgetTakenBack, secretsToTakeBack } from '#storage/erasing/taken-back.ts'
import type { OpenSession } from '#storage/session/open-session.ts'

export type Mailbag = {
  /** The oldest unsent items in order, at most one batch. */
  batch(): Promise<Outcome<{ items: Item[]; pendingCount: number }>>
  /**
   * Removes acknowledged items from the list, and parks refused ones. Parked items are visible, exportable and never
   * dropped.
   */
  acknowledge(answers: readonly ItemAnswer[]): Promise<Outcome<void>>
  /** Removes items that another tab has sent: the table has what is still unsent. */
  recount(): Promise<void>
  /** Makes parked items pending again. */
  unpark(): Promise<Outcome<void>>
  cursor(): Promise<Outcome<Cursor>>
  resetCursor(epoch: number): Promise<Outcome<void>>
  merge(page: ArrivedPage): Promise<Outcome<{ recordIds: RecordId[] }>>
  signChallenge(nonce: string): Promise<string>
  /** HMAC under a secret of a record: pseudonyms of contributions. */
  pseudonym(secret: string, text: string): Promise<Digest>
  /** Secrets of trajectories erased here whose contributions the server may still have. */
  toTakeBack(): string[]
  tookBack(secret: string): Promise<Outcome<void>>
}

const problemByResult: Record<Exclude<ItemAnswer['result'], 'stored' | 'duplicate'>, ProblemCode> = {
  denied: 'not_allowed',
  too_large: 'too_large',
  hash_conflict: 'hash_conflict',
  malformed: 'bad_request',
}

export function createMailbag(session: OpenSession): Mailbag {
  return {
    async batch() {
      const read = await session.connection.read(async (db) => {
        const rows = await db.outgoing.where('state').equals('pending').limit(MAX_BATCH_ITEMS).sortBy('n')
        return { items: await Promise.all(rows.map((row) => itemOf(db, row))), rows }
      })
      if (!read.ok) return read
      if (read.value.rows.length === 0) await recount(session)
      const lost = read.value.rows.filter((_, at) => !read.value.items[at]).map(({ itemId }) => itemId)
      if (lost.length > 0)
        await park(
          session,
          lost.map((itemId) => ({ itemId, problem: 'database_damaged' as const })),
        )
      return done({
        items: fitting(read.value.items.flatMap((item) => item ?? [])),
        pendingCount: session.outgoing.view().count,
      })
    },
    async acknowledge(answers) {
      const delivered: ItemId[] = []
      const refused: { itemId: ItemId; problem: ProblemCode }[] = []
      for (const { itemId, result } of answers) {
        if (result === 'stored' || result === 'duplicate') delivered.push(itemId)
        else refused.push({ itemId, problem: problemByResult[result] })
      }
      const outcome = await session.connection.write(async (db) => {
        await db.outgoing.where('itemId').anyOf(delivered).delete()
      })
      if (!outcome.ok) return outcome
      session.outgoing.remove(delivered)
      session.tell([])
      return refused.length > 0 ? park(session, refused) : done(undefined)
    },
    recount: () => recount(session),
    async unpark() {
      const outcome = await session.connection.write(async (db) => {
        await db.outgoing
          .where('state')
          .equals('parked')
          .modify((row) => {
            row.state = 'pending'
            delete row.problem
          })
      })
      if (!outcome.ok) return outcome
      session.outgoing.unpark()
      session.tell([])
      return outcome
    },
    cursor: () => readCursor(session),
    resetCursor: (epoch) => resetCursor(session, epoch),
    merge: (page) => mergePage(session, page),
    signChallenge: (nonce) => signLogin(session.devicePrivate, session.me.deviceId, nonce),
    pseudonym: (secret, text) => hmac(secret, text),
    toTakeBack: () => secretsToTakeBack(session),
    tookBack: (secret) => forgetTakenBack(session, secret),
  }
}

async function recount(session: OpenSession): Promise<void> {
  const ids = session.outgoing.ids()
  if (ids.length === 0) return
  const rows = await session.connection.read((db) => db.outgoing.where('itemId').anyOf(ids).toArray())
  if (!rows.ok) return
  const left = new Set(rows.value.map(({ itemId }) => itemId))
  session.outgoing.remove(ids.filter((itemId) => !left.has(itemId)))
}

async function park(
  session: OpenSession,
  items: { itemId: ItemId; problem: ProblemCode }[],
): Promise<Outcome<void>> {
  const outcome = await session.connection.write(async (db) => {
    for (const { itemId, problem } of items) {
      await db.outgoing.where('itemId').equals(itemId).modify({ state: 'parked', problem })
    }
  })
  if (!outcome.ok) return failed(outcome.problem)
  session.outgoing.park(items)
  session.tell([])
  return done(undefined)
}

async function itemOf(db: PersonDatabase, row: OutgoingRow): Promise<Item | undefined> {
  switch (row.kind) {
    case 'envelope':
      return (await db.envelopes.get(row.itemId))?.envelope
    case 'grant':
      return (await db.grants.get(row.itemId))?.grant
    default: {
      const item = Item.safeParse(row.item)
      return item.success ? item.data : undefined
    }
  }
}

/** As many of the first items as one request may carry; always at least one. */
function fitting(items: Item[]): Item[] {
  const room = MAX_BATCH_BYTES - 4096
  let bytes = 0
  const count = items.findIndex((item) => {
    bytes += item.kind === 'envelope' ? item.body.length + 600 : 6000
    return bytes > room
  })
  return count === -1 ? items : items.slice(0, Math.max(1, count))
}
