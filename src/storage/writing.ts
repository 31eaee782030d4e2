/** Writing: on screen at once, durable a moment later, and never lost in between. */
import type { Entry, EntryDraft } from '#domain/entry.ts'
import type { EntryId, RecordId } from '#domain/id.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/problem.ts'
import { sharedWithTeacher } from '#domain/sharing.ts'
import type { Saving } from './book.ts'
import type { Rows } from './committer.ts'
import { type Desk, sealingKeyOf } from './desk.ts'
import { dropEmergencyCopy, readEmergencyCopy } from './emergency-copy.ts'
import { accountsOfPerson, grantRows } from './grant-rows.ts'
import { pendingRow } from './outgoing-list.ts'
import { itemIdOf } from './pen.ts'

export type Writing = {
  /** `recordId` only for the account record, whose id is fixed. */
  create(draft: EntryDraft, recordId?: RecordId): { recordId: RecordId; kept: Promise<Outcome<EntryId>> }
  append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>>
  saving(): Saving
  /** Waits for every write on its way; tries those that failed once more. */
  settle(): Promise<void>
  /** Writes again what an emergency copy of an earlier session holds. */
  rescue(): Promise<void>
}

export function createWriting(desk: Desk, changed: (recordIds: RecordId[]) => void): Writing {
  const { refusals } = desk
  const queues = new Map<RecordId, Promise<unknown>>()
  let onTheWay = 0

  /** Appends of one record follow each other, so two quick taps keep their order. */
  function inTurn<T>(recordId: RecordId, step: () => Promise<T>): Promise<T> {
    const next = (queues.get(recordId) ?? Promise.resolve()).then(step, step)
    const tail = next.catch(() => undefined)
    queues.set(recordId, tail)
    void tail.then(() => queues.get(recordId) === tail && queues.delete(recordId))
    return next
  }

  async function keep(entry: Entry, more: () => Promise<Rows>): Promise<Outcome<EntryId>> {
    refusals.hold(entry.entryId, { is: 'entry', entry }, () => keep(entry, () => bornRows(desk, entry)))
    onTheWay++
    const painted = desk.world.painted()
    const outcome = await inTurn(entry.recordId, async () => {
      await painted
      desk.shelf.notify()
      return sealAndCommit(entry, more)
    }).catch((error: unknown) => failed(error instanceof ProblemError ? error.problem : 'unknown'))
    await refusals.end(entry.entryId, outcome)
    onTheWay--
    desk.shelf.notify()
    return outcome.ok ? done(entry.entryId) : outcome
  }

  async function sealAndCommit(entry: Entry, more: () => Promise<Rows>): Promise<Outcome<void>> {
    const rows = await more()
    const key = sealingKeyOf(desk, entry.recordId)
    if (!key) return failed('not_owner')
    const envelope = await desk.pen.seal(entry, key)
    const { entryId, recordId } = entry
    const outgoing = [
      pendingRow(itemIdOf(entryId), recordId, 'envelope', desk.world.now()),
      ...(rows.outgoing ?? []),
    ]
    const outcome = await desk.committer.commit({
      ...rows,
      envelopes: [{ entryId, recordId, envelope }],
      outgoing,
    })
    if (!outcome.ok) return outcome
    desk.outgoing.add(outgoing)
    desk.snapshots.touch([recordId])
    changed([recordId])
    return outcome
  }

  function append(recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>> {
    const state = desk.shelf.records().get(recordId)
    if (!state) return Promise.resolve(failed('not_found'))
    // Whose access was ended keeps what was read; nobody would ever see what she adds.
    const readers = desk.readers.of(recordId)?.readers
    if (readers && !readers.has(desk.account.accountId)) return Promise.resolve(failed('may_not_write'))
    const entry = desk.pen.entry(state, draft)
    if (!entry.ok) return Promise.resolve(entry)
    desk.shelf.write(entry.value)
    return keep(entry.value, async () => ({}))
  }

  return {
    append,
    create(draft, recordId) {
      const teachers = accountsToShareWith(desk, draft)
      const bound = Object.fromEntries(teachers.map((account) => [`bind/${account}`, true]))
      const entry = desk.pen.birth({ ...draft, changes: { ...draft.changes, ...bound } }, recordId)
      desk.shelf.put([{ is: 'verified', entry }])
      const kept = keep(entry, async () => {
        const { key, row } = await desk.keyring.make(entry.recordId)
        const grants = await grantRows(
          desk,
          entry.recordId,
          [key],
          [
            { reader: desk.account.accountId, coOwner: false },
            ...teachers.map((reader) => ({ reader, coOwner: true })),
          ],
        )
        return { recordKeys: [row], ...grants }
      })
      return { recordId: entry.recordId, kept }
    },
    saving: () => (refusals.view() ? 'failed' : onTheWay > 0 ? 'saving' : 'saved'),
    async settle() {
      await Promise.all(queues.values())
      await refusals.retry()
      await desk.committer.idle()
    },
    async rescue() {
      const held = await readEmergencyCopy(desk.me.personKey, desk.box)
      if (!held) return desk.world.log('emergency copy not readable')
      const tries = held.map((one) => {
        if (one.is === 'draft') return desk.drafts.rescue(one.draft)
        const { entry } = one
        if (desk.shelf.holds(entry.recordId, entry.entryId)) return undefined
        desk.shelf.put([{ is: 'verified', entry }])
        return keep(entry, () => bornRows(desk, entry))
      })
      await Promise.all(tries)
      if (!refusals.view()) dropEmergencyCopy(desk.me.personKey)
    },
  }
}

/** A birth whose write failed still needs its key and the grant to oneself. */
async function bornRows(desk: Desk, entry: Entry): Promise<Rows> {
  if (!entry.birth) return {}
  const known = sealingKeyOf(desk, entry.recordId)
  const made = known ? undefined : await desk.keyring.make(entry.recordId)
  const keys = desk.keyring.keysOf(entry.recordId)
  const rows = made ? [made.row] : await desk.keyring.seal(entry.recordId)
  const grants = await grantRows(desk, entry.recordId, keys, [
    { reader: desk.account.accountId, coOwner: false },
  ])
  return { recordKeys: rows, ...grants }
}

/** Records of a person who has an account are hers to read from the start, where the sharing table says so. */
function accountsToShareWith(desk: Desk, { birth }: EntryDraft) {
  if (!birth?.person || sharedWithTeacher[birth.kind] !== 'at-birth') return []
  return accountsOfPerson(desk, birth.person)
}
