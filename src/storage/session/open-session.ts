/** Everything one unlocked person works with, and how it is laid out at unlocking. Inside storage only. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { openEnvelope } from '#crypto/envelope.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import type { RecordKey } from '#crypto/record-key.ts'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { accountBookOf, type Contact } from '#domain/programme/account.ts'
import type { FoldEntry, RecordState } from '#domain/record/fold.ts'
import type { Envelope, PublicKey } from '#domain/wire/item.ts'
import type { Me } from '#storage/book.ts'
import type { Connection } from '#storage/disk/connection.ts'
import type { Drafts } from '#storage/disk/drafts.ts'
import type { Committer } from '#storage/disk/group-commit.ts'
import type { Keyring } from '#storage/disk/keyring.ts'
import type { OutgoingList } from '#storage/disk/outgoing-list.ts'
import type { Refusals } from '#storage/disk/refusals.ts'
import type { Snapshots } from '#storage/disk/snapshots.ts'
import type { World } from '#world.ts'
import type { Pen } from './entry-writer.ts'
import type { Readers } from './readers.ts'
import type { Shelf } from './record-store.ts'

export type Desk = {
  me: Me
  world: World
  account: OpenAccount
  devicePrivate: CryptoKey
  connection: Connection
  committer: Committer
  shelf: Shelf
  keyring: Keyring
  box: LocalBox
  pen: Pen
  drafts: Drafts
  refusals: Refusals
  snapshots: Snapshots
  outgoing: OutgoingList
  readers: Readers
  /** Tells this person's other tabs that these records, or what is unsent, changed. */
  tell: (recordIds: RecordId[]) => void
}

/** The sign key of an account whose card is known: one's own, or a contact's. Never the server's word. */
export function signKeyOf(desk: Desk, account: AccountId): PublicKey | undefined {
  if (account === desk.account.accountId) return desk.account.signKey
  return contactOf(desk, account)?.signKey
}

export const contactOf = (desk: Desk, account: AccountId): Contact | undefined =>
  contactsOf(desk).get(account)

/** Asked for every signature: read once per state of the account record. */
const contactsByState = new WeakMap<RecordState, ReadonlyMap<AccountId, Contact>>()

export function contactsOf(desk: Desk): ReadonlyMap<AccountId, Contact> {
  const state = desk.shelf.records().get(desk.me.accountRecord)
  if (!state) return new Map()
  const known = contactsByState.get(state)
  if (known) return known
  const contacts = new Map(accountBookOf(state).contacts.map((contact) => [contact.accountId, contact]))
  contactsByState.set(state, contacts)
  return contacts
}

/** What an envelope says; undefined while its key is not here. A damaged one counts as unverified: kept, shown, not folded. */
async function openOne(desk: Desk, envelope: Envelope): Promise<FoldEntry | undefined> {
  const key = desk.keyring.key(envelope.header.keyId)
  if (!key) return undefined
  const opened: Outcome<FoldEntry> = await openEnvelope(envelope, key, (account) => signKeyOf(desk, account))
  if (opened.ok) return opened.value
  const { entryId, recordId } = envelope.header
  return { is: 'unverified', entryId, recordId }
}

/** Whose record this is, as far as is known here: nobody else's key, grant or erasure counts for it. */
export const ownerOfRecord = (desk: Desk, recordId: RecordId): AccountId | undefined =>
  recordId === desk.me.accountRecord
    ? desk.account.accountId
    : (desk.shelf.records().get(recordId)?.owner ?? desk.readers.of(recordId)?.owner)

/** The key for what is written next: not one that somebody has whose access was ended. */
export function sealingKeyOf(desk: Desk, recordId: RecordId): RecordKey | undefined {
  const keyIds = desk.keyring.keysOf(recordId).map(({ keyId }) => keyId)
  const keyId = desk.readers.sealingKey(recordId, keyIds)
  return keyId && desk.keyring.key(keyId)
}

/** Loads what lies on disk: keys, snapshots, what no snapshot holds yet, drafts, what is unsent. */
export async function layOut(desk: Desk): Promise<Outcome<void>> {
  const rows = await desk.connection.read(async (db) => {
    const [keys, snapshots, unfolded, grants, withdrawals, outgoing] = await Promise.all([
      db.recordKeys.toArray(),
      db.snapshots.toArray(),
      db.unfolded.toArray(),
      db.grants.where('isOpened').equals(1).toArray(),
      db.withdrawals.where('isOpened').equals(1).toArray(),
      db.outgoing.toArray(),
    ])
    const missing = await db.envelopes.bulkGet(unfolded.map(({ entryId }) => entryId))
    return { keys, snapshots, missing, grants, withdrawals, outgoing }
  })
  if (!rows.ok) return rows
  const { keys, snapshots, missing, grants, withdrawals, outgoing } = rows.value
  await desk.keyring.load(keys)
  desk.readers.note([...grants.map(({ grant }) => grant), ...withdrawals.map((row) => row.withdrawal)])
  desk.outgoing.load(outgoing)
  const { entries, damaged } = await desk.snapshots.open(snapshots)
  desk.shelf.put(entries)
  const again = await desk.connection.read((db) => db.envelopes.where('recordId').anyOf(damaged).toArray())
  if (!again.ok) return again
  const newer = entries.flatMap((one) => (one.is === 'newer' ? [one.entryId] : []))
  const perhapsKnown = await desk.connection.read((db) => db.envelopes.bulkGet(newer))
  if (!perhapsKnown.ok) return perhapsKnown
  const behind = [...missing, ...perhapsKnown.value, ...again.value]
  await openAll(
    desk,
    behind.flatMap((row) => (row ? [row.envelope] : [])),
  )
  return desk.drafts.load()
}

/** The own account record first: it holds the cards by which the others are verified. */
export async function openAll(desk: Desk, envelopes: readonly Envelope[]): Promise<void> {
  const isOwn = ({ header }: Envelope) => header.recordId === desk.me.accountRecord
  for (const group of [envelopes.filter(isOwn), envelopes.filter((one) => !isOwn(one))]) {
    const opened = await Promise.all(group.map((envelope) => openOne(desk, envelope)))
    desk.shelf.put(opened.flatMap((one) => one ?? []))
    desk.snapshots.touch(group.map(({ header }) => header.recordId))
  }
}

export function ownName(desk: Desk): string {
  const state = desk.shelf.records().get(desk.me.accountRecord)
  return state ? accountBookOf(state).name : ''
}
