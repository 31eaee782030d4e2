/** The tables of one person's database. Schema steps only add; older rows are converted when they are read. */
import Dexie, { type Table } from 'dexie'
import type { Json } from '#domain/ground/canonical.ts'
import type { AccountId, EntryId, InvitationId, ItemId, KeyId, RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { Base64Url, Digest, Envelope, Grant, Withdrawal } from '#domain/wire/item.ts'

/** A fact about this database: its id, the sealed keys, the cursor. Only ids, states and parameters are in plaintext. */
type MetaRow = { name: string; value: Json }
/**
 * `receipt`: the server's, for an item from the inbox. It is kept for offering the item again after a restore (not built
 * yet).
 */
export type EnvelopeRow = { entryId: EntryId; recordId: RecordId; envelope: Envelope; receipt?: Digest }
export type OutgoingRow = {
  n?: number
  itemId: ItemId
  recordId: RecordId
  kind: 'envelope' | 'grant' | 'withdrawal' | 'erasure'
  /** The item itself, for a withdrawal or an erasure. Envelopes and grants are read from their tables. */
  item?: Json
  state: 'pending' | 'parked'
  problem?: ProblemCode
  /** ms */
  at: number
}
export type GrantRow = {
  itemId: ItemId
  recordId: RecordId
  reader: AccountId
  grant: Grant
  receipt?: Digest
  /** 1 once its author's signature was checked against a card. */
  isOpened: 0 | 1
}
export type WithdrawalRow = {
  itemId: ItemId
  recordId: RecordId
  withdrawal: Withdrawal
  receipt?: Digest
  isOpened: 0 | 1
}
export type RecordKeyRow = { keyId: KeyId; recordId: RecordId; sealed: Uint8Array<ArrayBuffer> }
/** All opened entries of one record, sealed: a list need not open a school year of envelopes. */
export type SnapshotRow = { recordId: RecordId; sealed: Uint8Array<ArrayBuffer> }
/** An envelope that no snapshot holds yet. */
type UnfoldedRow = { entryId: EntryId; recordId: RecordId }
/** `name` is an HMAC: it reveals neither record nor path. */
export type SealedRow = { name: string; sealed: Uint8Array<ArrayBuffer> }
/** An item of a newer release, unchanged. `recordId` is absent when the item names no record. */
export type NewerItemRow = { itemId: ItemId; recordId?: RecordId; item: Json; receipt: Digest }
type TombstoneRow = { recordId: RecordId }

export class PersonDatabase extends Dexie {
  declare meta: Table<MetaRow, string>
  declare envelopes: Table<EnvelopeRow, string>
  declare outgoing: Table<OutgoingRow, number>
  declare grants: Table<GrantRow, string>
  declare withdrawals: Table<WithdrawalRow, string>
  declare recordKeys: Table<RecordKeyRow, string>
  declare snapshots: Table<SnapshotRow, string>
  declare unfolded: Table<UnfoldedRow, string>
  declare drafts: Table<SealedRow, string>
  declare keepsakes: Table<SealedRow, string>
  declare tombstones: Table<TombstoneRow, string>
  declare newerItems: Table<NewerItemRow, string>

  constructor(personKey: string) {
    super(databaseName(personKey), { chromeTransactionDurability: 'strict', cache: 'disabled' })
    for (const { version, stores } of schemaSteps) this.version(version).stores(stores)
  }
}

export const databaseName = (personKey: string): string => `lesspiegel-${personKey}`

/**
 * Every released step, oldest first. A step is never edited; a change is a further step. The steps before 4 never held
 * real data.
 */
export const schemaSteps: readonly { version: number; stores: Record<string, string> }[] = [
  {
    version: 4,
    stores: {
      meta: 'name',
      envelopes: 'entryId, recordId',
      outgoing: '++n, &itemId, state',
      grants: 'itemId, recordId, isOpened',
      withdrawals: 'itemId, recordId, isOpened',
      recordKeys: 'keyId, recordId',
      snapshots: 'recordId',
      unfolded: 'entryId, recordId',
      drafts: 'name',
      keepsakes: 'name',
      tombstones: 'recordId',
      newerItems: 'itemId, recordId',
    },
  },
]

/** A person on this device. Initials and colour are in plaintext: the lock screen shows them before anything is opened. */
export type PersonRow = {
  personKey: string
  initials: string
  colour: number
  /** Also kept as the sentinel inside the person's own database. */
  dbId: string
  lastUsedAt: number
  wrongPins: number
  wrongPinAt: number
  /** Her removal has begun: she is in no list, and the row is deleted after her database. */
  isLeaving?: true
}

/** A join whose answer has not arrived: its keys under the secret of the link, or the person here who uses the link. */
type JoinRow = { invitationId: InvitationId; at: number; sealed?: Base64Url; personKey?: string }

export class DeviceDatabase extends Dexie {
  declare persons: Table<PersonRow, string>
  declare joins: Table<JoinRow, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({ persons: 'personKey' })
    this.version(2).stores({ persons: 'personKey', joins: 'invitationId' })
  }
}
