/** What a room may ask of storage: the opened records of one person, and the ways to write to them. */
import type { Json } from '#domain/ground/canonical.ts'
import type { AccountId, DeviceId, EntryId, ItemId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { EntryDraft, Party, Path } from '#domain/record/entry.ts'
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

/** A write that was refused for good, until the person has read that it was: `texts` is what she typed, to copy. */
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
 * Something thrown away on this device: these records, or all of a person. With `copy`: a report in which this teacher wrote
 * and that the account `by` erased for all; she keeps it, first of `states`, with the lesson beneath it.
 */
export type Binned = {
  key: string
  title: string
  at: number
  records: RecordId[]
  person?: PersonId | undefined
  copy?: { by: AccountId; parts: FoldEntry[][]; states: RecordState[] } | undefined
}

/** An entry that belongs to the making of a record: in the new one, or in the one it was made from. */
export type FollowUp = { recordId: RecordId; draft: EntryDraft }
type Also = (recordId: RecordId) => readonly FollowUp[]

export type Book = {
  readonly me: Me
  readonly world: World

  /** All records this person can open. A new map after every change; a record's state keeps its identity until it changes. */
  records(): ReadonlyMap<RecordId, RecordState>
  /** Also one that is only here as a copy in the bin. */
  record(recordId: RecordId): RecordState | undefined
  /** Called after any change of records, saving or outgoing. */
  subscribe(listener: () => void): () => void
  saving(): Saving
  /** For what was typed and is on its way to a draft or an entry: `saving()` counts it until the returned function is called. */
  beginSaving(): () => void
  /** Undefined while nothing is refused; the same object until something changes. */
  refused(): Refused | undefined
  outgoing(): Outgoing

  /**
   * Writes a new record (`draft.birth` is set). It is in `records()` when this function returns its promise; the promise
   * resolves once the transaction has completed. What `also` names is written in that same transaction: all of it or nothing.
   */
  create(draft: EntryDraft, also?: Also): { recordId: RecordId; kept: Promise<Outcome<EntryId>> }
  /**
   * Writes to a record: on screen at once, the promise resolves once it is durable. Whoever calls it says what went wrong.
   * Problems: may_not_write, app_outdated, not_found, disk_full, storage_blocked.
   */
  append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  /** `append` for whoever has no place of its own for the sentence: a refusal is told by `refusedWrites`. */
  appendOrTell(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  /** `appendOrTell` and `create` for a tap that waits for nothing. */
  write(recordId: RecordId, draft: EntryDraft): void
  writeNew(draft: EntryDraft, also?: Also): RecordId
  readonly refusedWrites: {
    /** The same list until it changes. */
    view(): readonly RefusedWrite[]
    markRead(key: string): Promise<void>
  }
  /** The writes of a path that are on screen now: the `over` of an edit that begins now. */
  seen(recordId: RecordId, path: Path): EntryId[]

  /** Drafts are sealed and durable, and never leave the device. */
  draft(recordId: RecordId, path: Path): Draft | undefined
  drafts(): PlacedDraft[]
  /** One that is refused stays readable here, counts in `saving()` and `refused()`, and is tried again. */
  saveDraft(recordId: RecordId, path: Path, draft: Draft): Promise<Outcome<void>>
  dropDraft(recordId: RecordId, path: Path): Promise<void>
  /** A sealed note of this device alone: a cached answer of the server, a preference. */
  keepsake(name: string): Json | undefined
  keep(name: string, value: Json): Promise<void>

  /** Binds an account as this party and grants it the record; its card must be among the account record's contacts. */
  share(recordId: RecordId, reader: AccountId, party: Party): Promise<Outcome<void>>
  /** Erases a record on this device and, once sent, for all its readers; ids stay as tombstones. */
  erase(recordId: RecordId): Promise<Outcome<void>>
  /**
   * Ends what an account may read: nothing that is written from now on reaches it; what it read may have been kept. From a
   * trajectory it is withdrawn from all of that person. `wordsStand`: what it wrote so far goes on counting.
   */
  withdraw(recordId: RecordId, reader: AccountId, wordsStand: boolean): Promise<Outcome<void>>
  /** Hands a teacher with all her shared records over to another coach whose card this person has. */
  handOver(trajectory: RecordId, to: AccountId): Promise<Outcome<void>>
  /** What was thrown away here: in no list, and erased for all readers after 30 days; copies of what others erased go then. */
  readonly bin: {
    view(): readonly Binned[]
    put(what: Omit<Binned, 'key' | 'at'>): Promise<Outcome<void>>
    takeOut(key: string): Promise<Outcome<void>>
    /** Erases it now, for all readers. */
    erase(key: string): Promise<Outcome<void>>
  }
  /** SHA-256 of a text, base64url. */
  digest(text: string): Promise<Digest>
  /** A fresh secret of 256 bits, made in the vault. */
  newSecret(): Base64Url
  /** A key for a member of a collection inside a record; later ones sort after earlier ones, for display only. */
  newKey(): string
  /** Saves every draft and waits for every write; called before locking, leaving and updating. */
  flush(): Promise<void>
  /** Registers something that must be written out on `flush` (a form with text not yet in a draft). */
  onFlush(step: () => Promise<void>): () => void
}
