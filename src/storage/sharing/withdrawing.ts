/** Withdraws an account: ends its grants, and gives those who stay a new key for later entries. */
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, ItemId, type RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { duoOf } from '#domain/programme/duo.ts'
import { endBinding } from '#domain/record/binding.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { opensTo } from '#domain/record/opening.ts'
import { isOwnerIn, isSpent } from '#domain/record/readership.ts'
import type { Withdrawal } from '#domain/wire/item.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { grantRows, isOnOwnersSide, noteGranted } from '#storage/session/grant-rows.ts'
import { type OpenSession, sealingKeyOf } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { duosOfCoach, visitsOf } from './pairing.ts'

/**
 * On a trajectory the account is withdrawn from all records of that person. The trajectory comes first, because records
 * are shared with every account that it binds. `wordsStand`: what the account wrote so far still counts.
 */
export async function withdraw(
  session: OpenSession,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  wordsStand: boolean,
): Promise<Outcome<void>> {
  const state = session.recordStore.records().get(recordId)
  if (!state) return failed('not_found')
  const first = await withdrawFromOne(session, writing, recordId, reader, wordsStand)
  if (!first.ok || state.kind !== 'trajectory') return first
  for (const one of [...session.recordStore.records().values()]) {
    const isAboutHer = one.person === state.person || isAmongColleagues(session, one, reader)
    if (!isAboutHer || one === state || !isReaderOf(session, one.recordId, reader)) continue
    const outcome = await withdrawFromOne(session, writing, one.recordId, reader, wordsStand)
    if (!outcome.ok) return outcome
  }
  return done(undefined)
}

/**
 * Completes a withdrawal that was interrupted. Makes a new key where a former reader has the current one, for example
 * after two owners withdrew at once.
 */
export async function withdrawWhatIsMissing(session: OpenSession, writing: Writing): Promise<void> {
  const coached = [...session.recordStore.records().values()].filter((state) =>
    isOnOwnersSide(session, state),
  )
  await endDuos(session, writing)
  for (const { kind, person, former } of coached) {
    if (kind !== 'trajectory') continue
    for (const one of coached)
      for (const account of former.keys())
        if (isAmongColleagues(session, one, account))
          await withdrawFromOne(session, writing, one.recordId, account, true)
    for (const one of coached.filter((record) => record.person === person)) {
      const left = [...one.parties.keys()].filter((account) => former.has(account))
      for (const account of left) await withdrawFromOne(session, writing, one.recordId, account, true)
    }
  }
  for (const { recordId } of coached) {
    const readership = session.readers.of(recordId)
    const key = sealingKeyOf(session, recordId)
    const isUnsafe = readership && key && isSpent(readership, key.keyId)
    if (isUnsafe) await commit(session, await newKeyRows(session, recordId, undefined))
  }
}

/** After a duo ended, its two teachers get nothing more of it. What was seen on its visits: `revealing.ts`. */
async function endDuos(session: OpenSession, writing: Writing): Promise<void> {
  for (const duo of duosOfCoach(session)) {
    if (!duoOf(duo).ended) continue
    for (const one of [...visitsOf(session, duo), duo])
      for (const [account, party] of one.parties)
        if (party !== 'coach') await withdrawFromOne(session, writing, one.recordId, account, true)
  }
}

/** A record of several teachers, of which this account is one: a duo, its visits. This person may withdraw her there. */
function isAmongColleagues(
  session: OpenSession,
  { kind, recordId, parties }: RecordState,
  account: AccountId,
) {
  const readership = session.readers.of(recordId)
  const isShared = parties.has(account) && opensTo(kind, 'teacher') === undefined
  return isShared && readership !== undefined && isOwnerIn(readership, session.account.accountId)
}

const isReaderOf = (session: OpenSession, recordId: RecordId, account: AccountId): boolean =>
  session.readers.of(recordId)?.readers.has(account) === true

/** `withdraw` for this record alone. */
export async function withdrawFromOne(
  session: OpenSession,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  wordsStand: boolean,
): Promise<Outcome<void>> {
  const state = session.recordStore.records().get(recordId)
  const readership = session.readers.of(recordId)
  const me = session.account.accountId
  if (!state || !readership) return failed('not_found')
  if (!isOwnerIn(readership, me)) return failed('not_owner')
  if (reader === me || reader === state.owner) return failed('may_not_write')
  if (readership.readers.has(reader)) {
    const ended = await withdrawalRows(session, recordId, state.owner, reader)
    const rekeyed = await newKeyRows(session, recordId, reader)
    const outgoing = [...(ended.outgoing ?? []), ...(rekeyed.outgoing ?? [])]
    const outcome = await commit(session, { ...ended, ...rekeyed, outgoing })
    if (!outcome.ok) return outcome
  }
  const party = state.parties.get(reader)
  if (!isOnOwnersSide(session, state) || !party) return done(undefined)
  const own = session.recordStore
    .entriesOf(recordId)
    .flatMap((one) => (one.is === 'verified' ? [one.entry] : []))
  const stillCounts = wordsStand
    ? own.filter(({ author }) => author === reader).map(({ entryId }) => entryId)
    : []
  const unbound = await writing.append(recordId, endBinding(reader, party, stillCounts))
  return unbound.ok ? done(undefined) : unbound
}

async function withdrawalRows(
  session: OpenSession,
  recordId: RecordId,
  owner: AccountId,
  reader: AccountId,
): Promise<Rows> {
  const signed: Withdrawal[] = []
  for (const grant of session.readers.grantsTo(recordId, reader)) {
    const itemId = ItemId.parse(session.world.newId())
    signed.push(await session.sealing.withdrawal({ itemId, recordId, owner, grantId: grant.itemId }))
  }
  return {
    withdrawals: signed.map((withdrawal) => ({
      itemId: withdrawal.itemId,
      recordId,
      withdrawal,
      isOpened: 1,
    })),
    outgoing: signed.map((withdrawal) => {
      const item: Json = { ...withdrawal }
      return { ...pendingRow(withdrawal.itemId, recordId, 'withdrawal', session.world.now()), item }
    }),
  }
}

/** A further key for all readers except `leaving`. */
async function newKeyRows(
  session: OpenSession,
  recordId: RecordId,
  leaving: AccountId | undefined,
): Promise<Rows> {
  const readers = [...(session.readers.of(recordId)?.readers ?? [])]
  const { row } = await session.keyring.make(recordId)
  const stay = readers.flatMap(([reader, coOwner]) => (reader === leaving ? [] : [{ reader, coOwner }]))
  const granted = await grantRows(session, recordId, session.keyring.keysOf(recordId), stay)
  return { recordKeys: [row], ...granted }
}

/** Memory is updated after the commit, so that a failed withdrawal can be tried again. */
async function commit(session: OpenSession, rows: Rows): Promise<Outcome<void>> {
  const outcome = await session.groupCommit.commit(rows)
  if (!outcome.ok) {
    session.keyring.forget(rows.recordKeys ?? [])
    return outcome
  }
  noteGranted(session, rows)
  session.outgoing.add(rows.outgoing ?? [])
  session.tell([...new Set((rows.outgoing ?? []).map(({ recordId }) => recordId))])
  return outcome
}
