/**
 * A book for room tests: the real storage over tables in memory (`memory-disk`), opened at once. Entries of others
 * are put in as opened entries.
 */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { AccountId, DeviceId, EntryId, ItemId, RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type Change, ENTRY_VERSION, Entry, type EntryDraft, type Path } from '#domain/record/entry.ts'
import type { FoldEntry } from '#domain/record/fold.ts'
import type { Book, Me } from '#storage/book.ts'
import { createBin } from '#storage/erasing/bin.ts'
import { keepCopies } from '#storage/erasing/copies.ts'
import { forgetRecord } from '#storage/erasing/erase-record.ts'
import { createBook, createSession } from '#storage/open-book.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { createWriting } from '#storage/session/writing.ts'
import type { World } from '#world.ts'
import { createMemoryDisk, createPlainBox, createPlainSealing, SOME_KEY } from './memory-disk.ts'

/** A world whose clock advances only by `turn`. Timers of `after` follow that clock. */
export type StillWorld = World & { turn: (ms: number) => void }

export function createStillWorld(startAt = Date.parse('2026-11-23T09:00:00Z')): StillWorld {
  let now = startAt
  let timers: { at: number; step: () => void }[] = []
  return {
    now: () => now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    newId: () => crypto.randomUUID(),
    fetch: () => Promise.reject(new TypeError('no network in this world')),
    after: (ms, step) => {
      const timer = { at: now + ms, step }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    painted: async () => {},
    log: () => {},
    turn: (ms) => {
      const until = now + ms
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.step()
      }
      now = until
    },
  }
}

export type MemoryBook = Book & {
  /** Merges entries of another device or account, or entries that cannot be folded. */
  merge: (...arrived: FoldEntry[]) => void
  /** An entry by another author. It replaces what is seen here, unless `draft.replaces` says otherwise. */
  entryBy: (author: AccountId, recordId: RecordId, draft: EntryDraft) => FoldEntry
  entries: (recordId: RecordId) => readonly FoldEntry[]
  /** Another account erased these records for everybody. */
  erasedBy: (account: AccountId, ...records: RecordId[]) => Promise<void>
  /** The owner ended the access of this account to the record. */
  endAccess: (recordId: RecordId) => Promise<void>
  /** From now on writes fail with this problem. Undefined makes them succeed again. */
  failWith: (problem: ProblemCode | undefined) => void
}

export type MemoryBookOptions = {
  world?: World
  me?: Partial<Me>
  entries?: readonly FoldEntry[]
}

export const newAccountId = (): AccountId => AccountId.parse(crypto.randomUUID())

/** A placeholder, because memory books neither seal nor sign. */
const noKey = {} as CryptoKey

export function createMemoryBook({
  world = createStillWorld(),
  me: facts,
  entries = [],
}: MemoryBookOptions = {}): MemoryBook {
  const me: Me = {
    personKey: crypto.randomUUID(),
    accountId: newAccountId(),
    deviceId: DeviceId.parse(crypto.randomUUID()),
    roles: ['coach'],
    accountRecord: RecordId.parse(crypto.randomUUID()),
    ...facts,
  }
  const account: OpenAccount = {
    accountId: me.accountId,
    ak: new Uint8Array(32),
    ...{ sealKey: SOME_KEY, signKey: SOME_KEY, sealPrivate: noKey, signPrivate: noKey },
  }
  const connection = createMemoryDisk()
  const unlocked = { me, account, devicePrivate: noKey, connection, world }
  const session: OpenSession = {
    ...createSession(unlocked, createPlainBox(), () => {}),
    sealing: createPlainSealing(me.accountId),
  }
  const writing = createWriting(session)
  const book = createBook(session, writing, createBin(session, writing))
  const merge = (...arrived: FoldEntry[]) => putOpened(session, arrived)
  merge(...entries)
  return {
    ...book,
    merge,
    entryBy: (author, recordId, draft) => ({
      is: 'verified',
      entry: entryBy(book, author, recordId, draft),
    }),
    entries: session.recordStore.entriesOf,
    erasedBy: (by, ...records) => eraseAs(session, by, records),
    endAccess: (recordId) => endAccess(session, recordId),
    failWith: connection.failWith,
  }
}

/** Adds entries as if they had arrived with their keys. */
export function putOpened({ keyring, recordStore }: OpenSession, arrived: readonly FoldEntry[]): void {
  for (const one of arrived) {
    const { recordId } = one.is === 'verified' ? one.entry : one
    if (keyring.keysOf(recordId).length === 0) void keyring.make(recordId)
  }
  recordStore.put(arrived)
}

function entryBy(book: Book, author: AccountId, recordId: RecordId, draft: EntryDraft): Entry {
  const changes: Record<Path, Change> = {}
  for (const [path, value] of Object.entries(draft.changes))
    changes[path] = { value, replaces: draft.replaces?.[path] ?? book.seen(recordId, path) }
  const isMine = author === book.me.accountId
  return Entry.parse({
    v: ENTRY_VERSION,
    entryId: EntryId.parse(crypto.randomUUID()),
    recordId,
    owner: book.record(recordId)?.owner ?? author,
    author,
    device: isMine ? book.me.deviceId : DeviceId.parse(crypto.randomUUID()),
    at: instantOf(book.world.now()),
    changes,
    ...(draft.onBehalf ? { onBehalf: draft.onBehalf } : {}),
    ...(draft.instrument ? { instrument: draft.instrument } : {}),
  })
}

/** Does what `carryOutErasures` does after checking the signature. */
async function eraseAs(session: OpenSession, author: AccountId, records: readonly RecordId[]) {
  const erasures = await Promise.all(
    records.map(async (recordId) => {
      const owner = session.recordStore.records().get(recordId)?.owner ?? author
      const itemId = ItemId.parse(crypto.randomUUID())
      return [recordId, await createPlainSealing(author).erasure({ itemId, recordId, owner })] as const
    }),
  )
  await keepCopies(session, new Map(erasures))
  for (const recordId of records) await forgetRecord(session, recordId)
}

/** Does what a withdrawal does: notes the owner's grant to this account and its end. */
export async function endAccess({ readers, recordStore, me, keyring }: OpenSession, recordId: RecordId) {
  const owner = recordStore.records().get(recordId)?.owner
  if (!owner) throw new Error('no such record')
  const sealing = createPlainSealing(owner)
  const [itemId, endId] = [ItemId.parse(crypto.randomUUID()), ItemId.parse(crypto.randomUUID())]
  const facts = { recordId, owner, reader: me.accountId, readerSealKey: SOME_KEY, coOwner: true }
  readers.note([
    await sealing.grant({ itemId, ...facts, keys: keyring.keysOf(recordId) }),
    await sealing.withdrawal({ itemId: endId, recordId, owner, grantId: itemId }),
  ])
}
