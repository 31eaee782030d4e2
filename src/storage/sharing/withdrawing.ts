/** Ending what an account may read: its grants are withdrawn, and those who stay get a new key for all that follows. */
import { signWithdrawal } from '#crypto/grant.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, ItemId, type RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { unbind } from '#domain/programme/trajectory.ts'
import { isOwnerIn, isSpent } from '#domain/record/readership.ts'
import type { Withdrawal } from '#domain/wire/item.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { grantRows, isCoachOf, noteGranted } from '#storage/session/grant-rows.ts'
import { type Desk, sealingKeyOf } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'

/**
 * From a trajectory, an account is withdrawn from everything of that person; the trajectory comes first, because what it
 * binds is shared by itself. `wordsStand`: what the account wrote so far goes on counting.
 */
export async function withdraw(
  desk: Desk,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  wordsStand: boolean,
): Promise<Outcome<void>> {
  const state = desk.shelf.records().get(recordId)
  if (!state) return failed('not_found')
  const first = await withdrawFromOne(desk, writing, recordId, reader, wordsStand)
  if (!first.ok || state.kind !== 'trajectory') return first
  for (const one of [...desk.shelf.records().values()]) {
    if (one.person !== state.person || one === state || !isReaderOf(desk, one.recordId, reader)) continue
    const outcome = await withdrawFromOne(desk, writing, one.recordId, reader, wordsStand)
    if (!outcome.ok) return outcome
  }
  return done(undefined)
}

/** The app was killed while withdrawing, or two owners withdrew at once and neither key is safe: this ends it. */
export async function withdrawWhatIsMissing(desk: Desk, writing: Writing): Promise<void> {
  const coached = [...desk.shelf.records().values()].filter((state) => isCoachOf(desk, state))
  for (const { kind, person, former } of coached) {
    if (kind !== 'trajectory') continue
    for (const one of coached.filter((record) => record.person === person)) {
      const left = one.teachers.filter((account) => former[account])
      for (const account of left) await withdrawFromOne(desk, writing, one.recordId, account, true)
    }
  }
  for (const { recordId } of coached) {
    const readership = desk.readers.of(recordId)
    const key = sealingKeyOf(desk, recordId)
    const isUnsafe = readership && key && isSpent(readership, key.keyId)
    if (isUnsafe) await commit(desk, await newKeyRows(desk, recordId, undefined))
  }
}

const isReaderOf = (desk: Desk, recordId: RecordId, account: AccountId): boolean =>
  desk.readers.of(recordId)?.readers.has(account) === true

async function withdrawFromOne(
  desk: Desk,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  wordsStand: boolean,
): Promise<Outcome<void>> {
  const state = desk.shelf.records().get(recordId)
  const readership = desk.readers.of(recordId)
  const me = desk.account.accountId
  if (!state || !readership) return failed('not_found')
  if (!isOwnerIn(readership, me)) return failed('not_owner')
  if (reader === me || reader === state.owner) return failed('may_not_write')
  if (readership.readers.has(reader)) {
    const ended = await withdrawalRows(desk, recordId, state.owner, reader)
    const rekeyed = await newKeyRows(desk, recordId, reader)
    const outgoing = [...(ended.outgoing ?? []), ...(rekeyed.outgoing ?? [])]
    const outcome = await commit(desk, { ...ended, ...rekeyed, outgoing })
    if (!outcome.ok) return outcome
  }
  if (!isCoachOf(desk, state) || ![...state.teachers, ...state.coaches].includes(reader))
    return done(undefined)
  const own = desk.shelf.entriesOf(recordId).flatMap((one) => (one.is === 'verified' ? [one.entry] : []))
  const standing = wordsStand
    ? own.filter(({ author }) => author === reader).map(({ entryId }) => entryId)
    : []
  const unbound = await writing.append(recordId, unbind(reader, standing))
  return unbound.ok ? done(undefined) : unbound
}

async function withdrawalRows(
  desk: Desk,
  recordId: RecordId,
  owner: AccountId,
  reader: AccountId,
): Promise<Rows> {
  const signed: Withdrawal[] = []
  for (const grant of desk.readers.grantsTo(recordId, reader)) {
    const itemId = ItemId.parse(desk.world.newId())
    signed.push(await signWithdrawal({ itemId, recordId, owner, grantId: grant.itemId }, desk.account))
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
      return { ...pendingRow(withdrawal.itemId, recordId, 'withdrawal', desk.world.now()), item }
    }),
  }
}

/** A further key for all who read, but for the one who leaves. */
async function newKeyRows(desk: Desk, recordId: RecordId, leaving: AccountId | undefined): Promise<Rows> {
  const readers = [...(desk.readers.of(recordId)?.readers ?? [])]
  const { row } = await desk.keyring.make(recordId)
  const stay = readers.flatMap(([reader, coOwner]) => (reader === leaving ? [] : [{ reader, coOwner }]))
  const granted = await grantRows(desk, recordId, desk.keyring.keysOf(recordId), stay)
  return { recordKeys: [row], ...granted }
}

/** What was made is noted once it is on disk, so that a failed withdrawal can be tried again. */
async function commit(desk: Desk, rows: Rows): Promise<Outcome<void>> {
  const outcome = await desk.committer.commit(rows)
  if (!outcome.ok) {
    desk.keyring.forget(rows.recordKeys ?? [])
    return outcome
  }
  noteGranted(desk, rows)
  desk.outgoing.add(rows.outgoing ?? [])
  desk.tell([...new Set((rows.outgoing ?? []).map(({ recordId }) => recordId))])
  return outcome
}
