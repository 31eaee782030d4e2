/** Writing: an entry is on screen at once, then sealed and committed. `refusals` holds it until it is on disk. */

import { AccountId, type EntryId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import { bindParty } from '#domain/record/binding.ts'
import { type Entry, type EntryDraft, Party } from '#domain/record/entry.ts'
import { isCoOwner, opensTo } from '#domain/record/opening.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import type { FollowUp, Saving } from '#storage/book.ts'
import { placeOf, readEmergencyCopies } from '#storage/disk/emergency-copy.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { itemIdOf } from './entry-writer.ts'
import { accountsOfPerson, grantRows, noteGranted } from './grant-rows.ts'
import { type OpenSession, sealingKeyOf } from './open-session.ts'

export type Writing = {
  /** `recordId` only for the account record, whose id is fixed. `also` is written in the same transaction. */
  create(
    draft: EntryDraft,
    recordId?: RecordId,
    also?: (recordId: RecordId) => readonly FollowUp[],
  ): { recordId: RecordId; kept: Promise<Outcome<EntryId>> }
  append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  saving(): Saving
  /** Counts one more thing as not yet on disk, until the returned function is called. The screen learns it after the next frame. */
  begin(): () => void
  /** Waits for every write in progress, and retries the failed ones once. */
  idle(): Promise<void>
  /** Writes again what an emergency copy of an earlier session holds. */
  rescue(): Promise<void>
}

export function createWriting(session: OpenSession): Writing {
  const { refusals } = session
  const { queues, inTurn } = createQueues()
  const onTheWay = createOnTheWay(session.recordStore.notify)

  async function keep(entry: Entry, more: readonly Entry[] = []): Promise<Outcome<EntryId>> {
    const entries = [entry, ...more]
    for (const one of entries) refusals.hold(one.entryId, { is: 'entry', entry: one }, () => keep(one))
    const finish = onTheWay.begin()
    const painted = session.world.painted()
    const outcome = await inTurn(entry.recordId, async () => {
      await painted
      session.recordStore.notify()
      await Promise.all(more.map(({ recordId }) => recordId !== entry.recordId && queues.get(recordId)))
      return sealAndCommit(entries)
    }).catch((error: unknown) => failed(error instanceof ProblemError ? error.problem : 'unknown'))
    for (const one of entries) await end(one, outcome)
    finish()
    return outcome.ok ? done(entry.entryId) : outcome
  }

  /** A write to a record that another tab has erased is obsolete. */
  const end = ({ entryId }: Entry, outcome: Outcome<unknown>) =>
    !outcome.ok && outcome.problem === 'not_found' ? refusals.drop(entryId) : refusals.end(entryId, outcome)

  /** Commits all entries in one transaction. */
  async function sealAndCommit(entries: readonly Entry[]): Promise<Outcome<void>> {
    const rows: Required<Pick<Rows, 'envelopes' | 'outgoing'>> = { envelopes: [], outgoing: [] }
    const born: Rows = { grants: [], recordKeys: [] }
    for (const entry of entries) {
      const first = await writeBirthFirst(entry.recordId, entries)
      if (!first.ok) return first
      const made = await rowsOf(session, entry)
      if (!made.ok) return made
      rows.envelopes.push(...(made.value.envelopes ?? []))
      rows.outgoing.push(...(made.value.outgoing ?? []))
      born.grants?.push(...(made.value.grants ?? []))
      born.recordKeys?.push(...(made.value.recordKeys ?? []))
    }
    const outcome = await session.groupCommit.commit({ ...born, ...rows })
    if (!outcome.ok) return outcome
    noteGranted(session, born)
    session.outgoing.add(rows.outgoing)
    const recordIds = [...new Set(entries.map(({ recordId }) => recordId))]
    session.snapshots.touch(recordIds)
    session.tell(recordIds)
    return outcome
  }

  /** The key of a record whose birth was refused is in memory only: nothing is sealed under it before the birth is on disk. */
  async function writeBirthFirst(recordId: RecordId, among: readonly Entry[]): Promise<Outcome<void>> {
    const birth = refusals.refusedBirth(recordId)
    if (!birth || among.some(({ entryId }) => entryId === birth.entryId)) return done(undefined)
    const outcome = await sealAndCommit([birth])
    await end(birth, outcome)
    return outcome
  }

  function append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>> {
    const entry = entryFor(session, recordId, draft)
    if (!entry.ok) return Promise.resolve(entry)
    session.recordStore.write(entry.value)
    return keep(entry.value)
  }

  return {
    append,
    create(draft, recordId, also) {
      const made = birthFor(session, draft, recordId)
      if (!made.ok)
        return { recordId: recordId ?? RecordId.parse(session.world.newId()), kept: Promise.resolve(made) }
      const entry = made.value
      session.recordStore.put([{ is: 'verified', entry }])
      const more: Entry[] = []
      for (const one of also?.(entry.recordId) ?? []) {
        const next = entryFor(session, one.recordId, one.draft)
        if (!next.ok) {
          session.recordStore.remove(entry.recordId)
          return { recordId: entry.recordId, kept: Promise.resolve(next) }
        }
        more.push(next.value)
      }
      for (const one of more) session.recordStore.write(one)
      return { recordId: entry.recordId, kept: keep(entry, more) }
    },
    begin() {
      void session.world.painted().then(session.recordStore.notify)
      return onTheWay.begin()
    },
    saving: () => (refusals.view() ? 'failed' : onTheWay.isAny() ? 'saving' : 'saved'),
    async idle() {
      await Promise.all(queues.values())
      await refusals.retry()
      await session.groupCommit.idle()
    },
    async rescue() {
      const { held, damaged, drop } = await readEmergencyCopies(session.me.personKey, session.box)
      if (damaged > 0) session.world.log('emergency copy not readable', { damaged })
      const tombstones = await session.connection.read((db) =>
        db.tombstones.where('recordId').anyOf(held.map(placeOf)).primaryKeys(),
      )
      if (!tombstones.ok)
        return session.world.log('emergency copy not rescued', { problem: tombstones.problem })
      const erased = new Set<string>(tombstones.value)
      const tries = held.map((one) => {
        if (erased.has(placeOf(one))) return undefined
        if (one.is === 'draft') return session.drafts.rescue(one.draft)
        const { entry } = one
        if (session.recordStore.holds(entry.recordId, entry.entryId)) return undefined
        session.recordStore.put([{ is: 'verified', entry }])
        return keep(entry)
      })
      await Promise.all(tries)
      if (!refusals.view()) drop()
    },
  }
}

/** Counts what is not on disk yet. The end of each is told to the screen. */
function createOnTheWay(notify: () => void) {
  let count = 0
  return {
    begin() {
      count++
      return () => {
        count--
        notify()
      }
    },
    isAny: () => count > 0,
  }
}

/** Appends to one record run one after the other, so that two quick taps keep their order. */
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

function birthFor(session: OpenSession, draft: EntryDraft, recordId: RecordId | undefined): Outcome<Entry> {
  const teachers = accountsToShareWith(session, draft)
  const bound = teachers.map((account) => bindParty(account, 'teacher').changes)
  return session.entryWriter.birth(
    { ...draft, changes: Object.assign({}, draft.changes, ...bound) },
    recordId,
  )
}

function entryFor(session: OpenSession, recordId: RecordId, draft: EntryDraft): Outcome<Entry> {
  const state = session.recordStore.records().get(recordId)
  if (!state) return failed('not_found')
  // A former reader keeps what she read, but nobody would receive what she adds.
  const readers = session.readers.of(recordId)?.readers
  if (readers && !readers.has(session.account.accountId)) return failed('may_not_write')
  return session.entryWriter.entry(state, draft)
}

/** The rows of one entry. Records that never leave the device are not queued. */
async function rowsOf(session: OpenSession, entry: Entry): Promise<Outcome<Rows>> {
  const { entryId, recordId, birth } = entry
  const made = birth ? await bornRows(session, entry) : {}
  const key = sealingKeyOf(session, recordId)
  const kind = birth?.kind ?? session.recordStore.records().get(recordId)?.kind
  if (!key || !kind) return failed('not_owner')
  const envelopes = [{ entryId, recordId, envelope: await session.sealing.entry(entry, kind, key) }]
  if (recordTypeOf(kind).keeps.isDeviceOnly) return done({ ...made, envelopes, outgoing: [] })
  const row = pendingRow(itemIdOf(entryId), recordId, 'envelope', session.world.now())
  return done({ ...made, envelopes, outgoing: [row, ...(made.outgoing ?? [])] })
}

/** The rows of a birth: its key, and the grants to oneself and to the accounts that it binds. */
async function bornRows(session: OpenSession, entry: Entry): Promise<Rows> {
  const known = sealingKeyOf(session, entry.recordId)
  const made = known ? undefined : await session.keyring.make(entry.recordId)
  const keys = session.keyring.keysOf(entry.recordId)
  const rows = made ? [made.row] : await session.keyring.seal(entry.recordId)
  const bound = Object.entries(entry.changes).flatMap(([path, { value }]) => {
    const account = path.startsWith('bind/') ? AccountId.safeParse(path.slice('bind/'.length)) : undefined
    const party = Party.safeParse(value)
    return account?.success && party.success && entry.birth
      ? [{ reader: account.data, coOwner: isCoOwner(entry.birth.kind, party.data) }]
      : []
  })
  const self = { reader: session.account.accountId, coOwner: false }
  const grants = await grantRows(session, entry.recordId, keys, [self, ...bound])
  return { recordKeys: rows, ...grants }
}

/** The teacher's accounts that can read the new record from birth, if its record type says so. */
function accountsToShareWith(session: OpenSession, { birth }: EntryDraft) {
  if (!birth?.person || opensTo(birth.kind, 'teacher') !== 'at birth') return []
  return accountsOfPerson(session, birth.person)
}
