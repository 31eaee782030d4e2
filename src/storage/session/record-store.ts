/** The opened records of one person in memory: entries in, folded states out. Lists never wait for the disk. */

import type { EntryId, RecordId } from '#domain/ground/id.ts'
import type { Entry } from '#domain/record/entry.ts'
import { type FoldEntry, fold, lowerOf, type RecordState } from '#domain/record/fold.ts'
import { foldFresh } from '#domain/record/fold-fresh.ts'
import { formRights } from './form-rights.ts'

export type RecordStore = {
  records(): ReadonlyMap<RecordId, RecordState>
  /** Shows an entry that was written here just now. */
  write(entry: Entry): void
  /** Adds opened entries (any order, any repetition) and folds the records they belong to. */
  put(entries: readonly FoldEntry[]): void
  entriesOf(recordId: RecordId): FoldEntry[]
  holds(recordId: RecordId, entryId: EntryId): boolean
  /** Entries that do not verify. They are opened again once a card arrives. */
  unverified(): { recordId: RecordId; entryId: EntryId }[]
  remove(recordId: RecordId): void
  subscribe(listener: () => void): () => void
  notify(): void
}

const keyOf = (one: FoldEntry): { recordId: RecordId; entryId: EntryId } =>
  one.is === 'verified' ? one.entry : one

/**
 * `mayBeBorn`: may the owner create a record of this kind, as far as her role is known? If not, its entries are kept and
 * the record is not shown.
 */
export function createRecordStore(mayBeBorn: (state: RecordState) => boolean): RecordStore {
  const entries = new Map<RecordId, Map<EntryId, FoldEntry>>()
  const listeners = new Set<() => void>()
  let records: ReadonlyMap<RecordId, RecordState> = new Map()

  const notify = () => {
    for (const listener of listeners) listener()
  }

  return {
    records: () => records,
    write(entry) {
      const state = records.get(entry.recordId)
      const quick = state && foldFresh(state, entry)
      if (!quick) return this.put([{ is: 'verified', entry }])
      entries.get(entry.recordId)?.set(entry.entryId, { is: 'verified', entry })
      records = new Map(records).set(entry.recordId, quick)
      notify()
    },
    put(added) {
      const touched = new Set<RecordId>()
      for (const one of added) {
        const { recordId, entryId } = keyOf(one)
        const own = entries.get(recordId) ?? new Map<EntryId, FoldEntry>()
        const known = own.get(entryId)
        if (known?.is === 'verified') continue
        own.set(entryId, known ? lowerOf(known, one) : one)
        entries.set(recordId, own)
        touched.add(recordId)
      }
      if (touched.size === 0) return
      const next = new Map(records)
      for (const recordId of touched) {
        const state = fold(entries.get(recordId)?.values() ?? [], formRights)
        if (state && mayBeBorn(state)) next.set(recordId, state)
        else next.delete(recordId)
      }
      records = next
      notify()
    },
    entriesOf: (recordId) => [...(entries.get(recordId)?.values() ?? [])],
    holds: (recordId, entryId) => entries.get(recordId)?.has(entryId) ?? false,
    unverified: () =>
      [...entries.values()].flatMap((own) =>
        [...own.values()].flatMap((one) => (one.is === 'unverified' ? [keyOf(one)] : [])),
      ),
    remove(recordId) {
      entries.delete(recordId)
      const next = new Map(records)
      next.delete(recordId)
      records = next
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notify,
  }
}
