/** The session of one unlocked person, and how it is loaded at unlocking. For storage only. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { openEnvelope } from '#crypto/envelope.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import type { RecordKey } from '#crypto/record-key.ts'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { accountBookOf, type Contact } from '#domain/programme/account.ts'
import type { FoldEntry, RecordState } from '#domain/record/fold.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import type { Envelope, PublicKey } from '#domain/wire/item.ts'
import type { Me } from '#storage/book.ts'
import type { Connection } from '#storage/disk/connection.ts'
import type { Drafts } from '#storage/disk/drafts.ts'
import type { GroupCommit } from '#storage/disk/group-commit.ts'
import type { Keyring } from '#storage/disk/keyring.ts'
import type { OutgoingList } from '#storage/disk/outgoing-list.ts'
import type { Refusals } from '#storage/disk/refusals.ts'
import type { Snapshots } from '#storage/disk/snapshots.ts'
import type { World } from '#world.ts'
import type { EntryWriter } from './entry-writer.ts'
import type { Readers } from './readers.ts'
import type { RecordStore } from './record-store.ts'
import type { Sealing } from './sealing.ts'

export type OpenSession = {
  me: Me
  world: World
  account: OpenAccount
  devicePrivate: CryptoKey
  connection: Connection
  groupCommit: GroupCommit
  recordStore: RecordStore
  keyring: Keyring
  box: LocalBox
  entryWriter: EntryWriter
  sealing: Sealing
  drafts: Drafts
  refusals: Refusals
  snapshots: Snapshots
  outgoing: OutgoingList
  readers: Readers
  /** Tells this person's other tabs that these records changed. An empty list: the outgoing items or a keepsake changed. */
  tell: (recordIds: RecordId[]) => void
}

/** The sign key of the own account, or of a contact's card. Never taken from the server. */
export function signKeyOf(session: OpenSession, account: AccountId): PublicKey | undefined {
  if (account === session.account.accountId) return session.account.signKey
  return contactOf(session, account)?.signKey
}

export const contactOf = (session: OpenSession, account: AccountId): Contact | undefined =>
  contactsOf(session).get(account)

/** Cached per state of the account record, because every signature check needs the contacts. */
const contactsByState = new WeakMap<RecordState, ReadonlyMap<AccountId, Contact>>()

export function contactsOf(session: OpenSession): ReadonlyMap<AccountId, Contact> {
  const state = session.recordStore.records().get(session.me.accountRecord)
  if (!state) return new Map()
  const known = contactsByState.get(state)
  if (known) return known
  const contacts = new Map(accountBookOf(state).contacts.map((contact) => [contact.accountId, contact]))
  contactsByState.set(state, contacts)
  return contacts
}

/**
 * May the owner create a record of this kind? Her role is on her card. Without a card the answer does not matter, because
 * her entries do not verify.
 */
export function mayBeBorn(session: OpenSession, { kind, owner }: RecordState): boolean {
  const isOwn = owner === session.account.accountId
  const role = contactOf(session, owner)?.role
  const roles = isOwn ? session.me.roles : role ? [role] : []
  return roles.length === 0 || recordTypeOf(kind).bornBy.some((one) => roles.includes(one))
}

/**
 * The entry in an envelope; undefined without its key. A damaged envelope counts as unverified: kept and listed, not
 * folded.
 */
async function openOne(session: OpenSession, envelope: Envelope): Promise<FoldEntry | undefined> {
  const key = session.keyring.key(envelope.header.keyId)
  if (!key) return undefined
  const opened: Outcome<FoldEntry> = await openEnvelope(envelope, key, (account) =>
    signKeyOf(session, account),
  )
  if (opened.ok) return opened.value
  const { entryId, recordId } = envelope.header
  return { is: 'unverified', entryId, recordId }
}

/** The owner of a record, if known. Keys, grants and erasures in the name of another owner do not count. */
export const ownerOfRecord = (session: OpenSession, recordId: RecordId): AccountId | undefined =>
  recordId === session.me.accountRecord
    ? session.account.accountId
    : (session.recordStore.records().get(recordId)?.owner ?? session.readers.of(recordId)?.owner)

/** The key for the next entry: preferably one that no former reader has. */
export function sealingKeyOf(session: OpenSession, recordId: RecordId): RecordKey | undefined {
  const keyIds = session.keyring.keysOf(recordId).map(({ keyId }) => keyId)
  const keyId = session.readers.sealingKey(recordId, keyIds)
  return keyId && session.keyring.key(keyId)
}

/** Loads from disk: keys, snapshots, entries outside the snapshots, drafts, outgoing items. */
export async function loadFromDisk(session: OpenSession): Promise<Outcome<void>> {
  const rows = await session.connection.read(async (db) => {
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
  await session.keyring.load(keys)
  session.readers.note([...grants.map(({ grant }) => grant), ...withdrawals.map((row) => row.withdrawal)])
  session.outgoing.load(outgoing)
  const { entries, damaged } = await session.snapshots.open(snapshots)
  // The own account record comes first: it holds the cards, and a card gives the role that decides what its person may
  // create.
  const isOwn = (one: FoldEntry) =>
    (one.is === 'verified' ? one.entry : one).recordId === session.me.accountRecord
  session.recordStore.put(entries.filter(isOwn))
  session.recordStore.put(entries.filter((one) => !isOwn(one)))
  const again = await session.connection.read((db) => db.envelopes.where('recordId').anyOf(damaged).toArray())
  if (!again.ok) return again
  const newer = entries.flatMap((one) => (one.is === 'newer' ? [one.entryId] : []))
  const perhapsKnown = await session.connection.read((db) => db.envelopes.bulkGet(newer))
  if (!perhapsKnown.ok) return perhapsKnown
  const behind = [...missing, ...perhapsKnown.value, ...again.value]
  await openAll(
    session,
    behind.flatMap((row) => (row ? [row.envelope] : [])),
  )
  return session.drafts.load()
}

/** The own account record comes first: it holds the cards that verify the others. */
export async function openAll(session: OpenSession, envelopes: readonly Envelope[]): Promise<void> {
  const isOwn = ({ header }: Envelope) => header.recordId === session.me.accountRecord
  for (const group of [envelopes.filter(isOwn), envelopes.filter((one) => !isOwn(one))]) {
    const opened = await Promise.all(group.map((envelope) => openOne(session, envelope)))
    session.recordStore.put(opened.flatMap((one) => one ?? []))
    session.snapshots.touch(group.map(({ header }) => header.recordId))
  }
}

export function ownName(session: OpenSession): string {
  const state = session.recordStore.records().get(session.me.accountRecord)
  return state ? accountBookOf(state).name : ''
}
