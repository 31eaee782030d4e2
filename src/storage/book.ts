/** The interface of storage for rooms: the opened records of one person, and the functions that write to them. */
import type { Json } from '#domain/ground/canonical.ts'
import type { AccountId, DeviceId, EntryId, ItemId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { Entry, EntryDraft, Party, Path } from '#domain/record/entry.ts'
import type { FoldEntry, RecordState } from '#domain/record/fold.ts'
import type { RecordKind } from '#domain/record/record-types.ts'
import type { Base64Url, Digest } from '#domain/wire/item.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import type { World } from '#world.ts'

export type Me = {
  /** Names this person's database on this device. */
  personKey: string
  accountId: AccountId
  deviceId: DeviceId
  roles: readonly AccountRole[]
  /** The own `account` record. */
  accountRecord: RecordId
}

/** `saved`: every write's transaction has completed. `failed`: the text is on screen and in the emergency copy only. */
export type Saving = 'saved' | 'saving' | 'failed'

/** Why the database refuses, and whether the emergency copy could be kept. */
export type Refused = { problem: ProblemCode; hasCopy: boolean }

/** A write that was refused for good, kept until the person has read that it was. `texts`: what she typed, for copying. */
export type RefusedWrite = {
  key: string
  problem: ProblemCode
  recordId: RecordId
  kind?: RecordKind | undefined
  texts: string[]
  at: number
}

type ParkedItem = { itemId: ItemId; recordId: RecordId; problem: ProblemCode }

export type Outgoing = {
  /** Items not yet acknowledged by the server, parked ones not included. */
  count: number
  /** When the oldest of them was written, ms. */
  oldestAt: number | undefined
  parked: ParkedItem[]
}

/** Text that is being typed, with the writes that were on screen when typing began. */
export type Draft = { value: Json; replaces: EntryId[]; at: number }
export type PlacedDraft = Draft & { recordId: RecordId; path: Path }

/**
 * An item in the bin of this device: these records, or all records of a person. `copy`: a report in which this teacher
 * wrote and that the account `by` erased for all readers. She keeps it, first in `states`, with its lesson.
 */
export type Binned = {
  key: string
  title: string
  at: number
  records: RecordId[]
  person?: PersonId | undefined
  copy?: { by: AccountId; parts: FoldEntry[][]; states: RecordState[] } | undefined
}

/** A further entry in the transaction that creates a record: in the new record, or in the one it is made from. */
export type FollowUp = { recordId: RecordId; draft: EntryDraft }
type Also = (recordId: RecordId) => readonly FollowUp[]

export type HistoryEntry = Pick<Entry, 'entryId' | 'author' | 'at'>

export type Book = {
  readonly me: Me
  readonly world: World

  /** All records this person can open. A new map after every change; a record's state keeps its identity until it changes. */
  records(): ReadonlyMap<RecordId, RecordState>
  /** Also finds a record that exists only as a copy in the bin. */
  record(recordId: RecordId): RecordState | undefined
  /** Who wrote each readable entry of a record, and when: oldest first. */
  history(recordId: RecordId): readonly HistoryEntry[]
  /** The record as it was when only these of its entries were there. */
  recordWith(recordId: RecordId, entries: ReadonlySet<EntryId>): RecordState | undefined
  /** Called after any change of records, saving or outgoing. */
  subscribe(listener: () => void): () => void
  saving(): Saving
  /** For what was typed and is on its way to a draft or an entry: `saving()` counts it until the returned function is called. */
  beginSaving(): () => void
  /** Undefined while nothing is refused; the same object until something changes. */
  refused(): Refused | undefined
  outgoing(): Outgoing

  /**
   * Writes a new record (`draft.birth` is set). The record is in `records()` when this function returns; `kept` resolves
   * once the transaction has completed. The entries of `also` are written in the same transaction.
   */
  create(draft: EntryDraft, also?: Also): { recordId: RecordId; kept: Promise<Outcome<EntryId>> }
  /**
   * Writes a record that others compare with their own: with a salt, and with its commitment in the record that all of
   * them read. It opens to them once they have locked too. The entries of `also` are written in the same transaction.
   */
  lockApart(draft: EntryDraft, also?: Also): Promise<Outcome<RecordId>>
  /**
   * Writes to a record: on screen at once, durable when the promise resolves. The caller must report a problem:
   * may_not_write, app_outdated, not_found, not_owner, too_large, unknown, or one of the disk (disk_full,
   * storage_blocked, database_…).
   */
  append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  /** `append` for callers that show no message of their own: a refusal goes to `refusedWrites`. */
  appendOrTell(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  /** `appendOrTell` and `create` for callers that do not wait for the outcome. */
  write(recordId: RecordId, draft: EntryDraft): void
  writeNew(draft: EntryDraft, also?: Also): RecordId
  readonly refusedWrites: {
    /** The same list until it changes. */
    view(): readonly RefusedWrite[]
    markRead(key: string): Promise<void>
  }
  /** The heads of a path on screen: the `replaces` of an edit that begins now. */
  seen(recordId: RecordId, path: Path): EntryId[]

  /** Drafts are sealed and durable, and never leave the device. */
  draft(recordId: RecordId, path: Path): Draft | undefined
  drafts(): PlacedDraft[]
  /** A refused draft stays readable here, counts in `saving()` and `refused()`, and is retried. */
  saveDraft(recordId: RecordId, path: Path, draft: Draft): Promise<Outcome<void>>
  dropDraft(recordId: RecordId, path: Path): Promise<void>
  /** A sealed value of this device only: a cached answer of the server, a preference. */
  keepsake(name: string): Json | undefined
  keep(name: string, value: Json): Promise<void>

  /** The accounts that can read a record now, by its signed grants. The owner is among them only when granted too. */
  readersOf(recordId: RecordId): AccountId[]
  /** Binds an account as this party and grants it the record. Its card must be among the contacts of the account record. */
  share(recordId: RecordId, reader: AccountId, party: Party): Promise<Outcome<void>>
  /** Erases a record on this device and, once sent, for all its readers; ids stay as tombstones. */
  erase(recordId: RecordId): Promise<Outcome<void>>
  /**
   * Ends the access of an account: entries written from now on do not reach it; what it read it may have kept. On a
   * trajectory this covers all records of that person. `wordsStand`: what it wrote so far still counts.
   */
  withdraw(recordId: RecordId, reader: AccountId, wordsStand: boolean): Promise<Outcome<void>>
  /** Hands a teacher with all her shared records over to another coach whose card this person has. */
  handOver(trajectory: RecordId, to: AccountId): Promise<Outcome<void>>
  /**
   * The bin: records deleted on this device. They are in no list, and are erased for all readers after 30 days. Copies of
   * records that others erased are deleted then too.
   */
  readonly bin: {
    view(): readonly Binned[]
    put(what: Omit<Binned, 'key' | 'at'>): Promise<Outcome<void>>
    takeOut(key: string): Promise<Outcome<void>>
    erase(key: string): Promise<Outcome<void>>
  }
  /** SHA-256 of a text, base64url. */
  digest(text: string): Promise<Digest>
  /** A fresh secret of 256 bits, base64url. */
  newSecret(): Base64Url
  /** A key for a member of a collection inside a record; later ones sort after earlier ones, for display only. */
  newKey(): string
  /** Saves every draft and waits for every write; called before locking, leaving and updating. */
  flush(): Promise<void>
  /** Registers something that must be written out on `flush` (a form with text not yet in a draft). */
  onFlush(step: () => Promise<void>): () => void
}
