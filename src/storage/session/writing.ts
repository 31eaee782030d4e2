/** Writing: on screen at once, durable a moment later, and never lost in between. */

import { AccountId, type EntryId, type RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import type { Entry, EntryDraft } from '#domain/record/entry.ts'
import { sharedWithTeacher } from '#domain/record/sharing.ts'
import type { FollowUp, Saving } from '#storage/book.ts'
import { placeOf, readEmergencyCopies } from '#storage/disk/emergency-copy.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { itemIdOf } from './entry-writer.ts'
import { accountsOfPerson, grantRows, noteGranted } from './grant-rows.ts'
import { type Desk, sealingKeyOf } from './open-session.ts'

export type Writing = {
  /** `recordId` only for the account record, whose id is fixed. `also` is written in the same transaction. */
  create(
    draft: EntryDraft,
    recordId?: RecordId,
    also?: (recordId: RecordId) => readonly FollowUp[],
  ): { recordId: RecordId; kept: Promise<Outcome<EntryId>> }
  append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  saving(): Saving
  /** Waits for every write on its way; tries those that failed once more. */
  settle(): Promise<void>
  /** Writes again what an emergency copy of an earlier session holds. */
  rescue(): Promise<void>
}

export function createWriting(desk: Desk): Writing {
  const { refusals } = desk
  const { queues, inTurn } = createQueues()
  let onTheWay = 0

  async function keep(entry: Entry, more: readonly Entry[] = []): Promise<Outcome<EntryId>> {
    const entries = [entry, ...more]
    for (const one of entries) refusals.hold(one.entryId, { is: 'entry', entry: one }, () => keep(one))
    onTheWay++
    const painted = desk.world.painted()
    const outcome = await inTurn(entry.recordId, async () => {
      await painted
      desk.shelf.notify()
      await Promise.all(more.map(({ recordId }) => recordId !== entry.recordId && queues.get(recordId)))
      return sealAndCommit(entries)
    }).catch((error: unknown) => failed(error instanceof ProblemError ? error.problem : 'unknown'))
    for (const one of entries) await end(one, outcome)
    onTheWay--
    desk.shelf.notify()
    return outcome.ok ? done(entry.entryId) : outcome
  }

  /** What was on its way to a record that another tab erased meanwhile is wanted no more. */
  const end = ({ entryId }: Entry, outcome: Outcome<unknown>) =>
    !outcome.ok && outcome.problem === 'not_found' ? refusals.drop(entryId) : refusals.end(entryId, outcome)

  /** All of them in one transaction. */
  async function sealAndCommit(entries: readonly Entry[]): Promise<Outcome<void>> {
    const rows: Required<Pick<Rows, 'envelopes' | 'outgoing'>> = { envelopes: [], outgoing: [] }
    const born: Rows = { grants: [], recordKeys: [] }
    for (const entry of entries) {
      const first = await bearFirst(entry.recordId, entries)
      if (!first.ok) return first
      const made = entry.birth ? await bornRows(desk, entry) : {}
      const key = sealingKeyOf(desk, entry.recordId)
      if (!key) return failed('not_owner')
      const { entryId, recordId } = entry
      rows.envelopes.push({ entryId, recordId, envelope: await desk.pen.seal(entry, key) })
      rows.outgoing.push(pendingRow(itemIdOf(entryId), recordId, 'envelope', desk.world.now()))
      rows.outgoing.push(...(made.outgoing ?? []))
      born.grants?.push(...(made.grants ?? []))
      born.recordKeys?.push(...(made.recordKeys ?? []))
    }
    const outcome = await desk.committer.commit({ ...born, ...rows })
    if (!outcome.ok) return outcome
    noteGranted(desk, born)
    desk.outgoing.add(rows.outgoing)
    const recordIds = [...new Set(entries.map(({ recordId }) => recordId))]
    desk.snapshots.touch(recordIds)
    desk.tell(recordIds)
    return outcome
  }

  /** A record whose birth was refused has its key in memory only: nothing is sealed under it before the birth is on disk. */
  async function bearFirst(recordId: RecordId, among: readonly Entry[]): Promise<Outcome<void>> {
    const birth = refusals.refusedBirth(recordId)
    if (!birth || among.some(({ entryId }) => entryId === birth.entryId)) return done(undefined)
    const outcome = await sealAndCommit([birth])
    await end(birth, outcome)
    return outcome
  }

  function append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>> {
    const entry = entryFor(desk, recordId, draft)
    if (!entry.ok) return Promise.resolve(entry)
    desk.shelf.write(entry.value)
    return keep(entry.value)
  }

  return {
    append,
    create(draft, recordId, also) {
      const teachers = accountsToShareWith(desk, draft)
      const bound = Object.fromEntries(teachers.map((account) => [`bind/${account}`, true]))
      const entry = desk.pen.birth({ ...draft, changes: { ...draft.changes, ...bound } }, recordId)
      desk.shelf.put([{ is: 'verified', entry }])
      const more: Entry[] = []
      for (const one of also?.(entry.recordId) ?? []) {
        const next = entryFor(desk, one.recordId, one.draft)
        if (!next.ok) {
          desk.shelf.remove(entry.recordId)
          return { recordId: entry.recordId, kept: Promise.resolve(next) }
        }
        more.push(next.value)
      }
      for (const one of more) desk.shelf.write(one)
      return { recordId: entry.recordId, kept: keep(entry, more) }
    },
    saving: () => (refusals.view() ? 'failed' : onTheWay > 0 ? 'saving' : 'saved'),
    async settle() {
      await Promise.all(queues.values())
      await refusals.retry()
      await desk.committer.idle()
    },
    async rescue() {
      const { held, damaged, drop } = await readEmergencyCopies(desk.me.personKey, desk.box)
      if (damaged > 0) desk.world.log('emergency copy not readable', { damaged })
      const tombstones = await desk.connection.read((db) =>
        db.tombstones.where('recordId').anyOf(held.map(placeOf)).primaryKeys(),
      )
      if (!tombstones.ok) return desk.world.log('emergency copy not rescued', { problem: tombstones.problem })
      const erased = new Set<string>(tombstones.value)
      const tries = held.map((one) => {
        if (erased.has(placeOf(one))) return undefined
        if (one.is === 'draft') return desk.drafts.rescue(one.draft)
        const { entry } = one
        if (desk.shelf.holds(entry.recordId, entry.entryId)) return undefined
        desk.shelf.put([{ is: 'verified', entry }])
        return keep(entry)
      })
      await Promise.all(tries)
      if (!refusals.view()) drop()
    },
  }
}

/** Appends of one record follow each other, so two quick taps keep their order. */
function createQueues() {
  const queues = new Map<RecordId, Promise<unknown>>()

  function inTurn<T>(recordId: RecordId, step: () => Promise<T>): Promise<T> {
    const next = (queues.get(recordId) ?? Promise.resolve()).then(step, step)
    const tail = next.catch(() => undefined)
    queues.set(recordId, tail)
    void tail.then(() => queues.get(recordId) === tail && queues.delete(recordId))
    return next
  }

  return { queues, inTurn }
}

function entryFor(desk: Desk, recordId: RecordId, draft: EntryDraft): Outcome<Entry> {
  const state = desk.shelf.records().get(recordId)
  if (!state) return failed('not_found')
  // Whose access was ended keeps what was read; nobody would ever see what she adds.
  const readers = desk.readers.of(recordId)?.readers
  if (readers && !readers.has(desk.account.accountId)) return failed('may_not_write')
  return desk.pen.entry(state, draft)
}

/** What a birth brings with it: its key, and the grants to oneself and to the accounts it binds. */
async function bornRows(desk: Desk, entry: Entry): Promise<Rows> {
  const known = sealingKeyOf(desk, entry.recordId)
  const made = known ? undefined : await desk.keyring.make(entry.recordId)
  const keys = desk.keyring.keysOf(entry.recordId)
  const rows = made ? [made.row] : await desk.keyring.seal(entry.recordId)
  const bound = Object.keys(entry.changes).flatMap((path) => {
    const account = path.startsWith('bind/') ? AccountId.safeParse(path.slice('bind/'.length)) : undefined
    return account?.success ? [{ reader: account.data, coOwner: true }] : []
  })
  const self = { reader: desk.account.accountId, coOwner: false }
  const grants = await grantRows(desk, entry.recordId, keys, [self, ...bound])
  return { recordKeys: rows, ...grants }
}

/** Records of a person who has an account are hers to read from the start, where the sharing table says so. */
function accountsToShareWith(desk: Desk, { birth }: EntryDraft) {
  if (!birth?.person || sharedWithTeacher[birth.kind] !== 'at-birth') return []
  return accountsOfPerson(desk, birth.person)
}
