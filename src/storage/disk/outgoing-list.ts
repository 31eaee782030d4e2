/** The items that the server has not acknowledged, in memory beside their table: the screen shows their number and age. */
import type { ItemId, RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { Outgoing } from '#storage/book.ts'
import type { OutgoingRow } from './database.ts'

export type OutgoingList = {
  /** Replaces the whole list. */
  load(rows: readonly OutgoingRow[]): void
  ids(): ItemId[]
  add(rows: readonly OutgoingRow[]): void
  remove(items: readonly ItemId[]): void
  park(items: readonly { itemId: ItemId; problem: ProblemCode }[]): void
  unpark(): void
  dropRecord(recordId: RecordId): void
  /** The same object until something changes. */
  view(): Outgoing
}

/** A row for an item that was never sent. */
export const pendingRow = (
  itemId: ItemId,
  recordId: RecordId,
  kind: OutgoingRow['kind'],
  at: number,
): OutgoingRow => ({ itemId, recordId, kind, state: 'pending', at })

type Waiting = Pick<OutgoingRow, 'itemId' | 'recordId' | 'at' | 'problem'>

export function createOutgoingList(notify: () => void): OutgoingList {
  const waiting = new Map<ItemId, Waiting>()
  let view: Outgoing = { count: 0, oldestAt: undefined, parked: [] }

  function changed() {
    const pending = [...waiting.values()].filter(({ problem }) => !problem)
    view = {
      count: pending.length,
      oldestAt: pending.reduce<number | undefined>((oldest, { at }) => Math.min(oldest ?? at, at), undefined),
      parked: [...waiting.values()].flatMap(({ itemId, recordId, problem }) =>
        problem ? [{ itemId, recordId, problem }] : [],
      ),
    }
    notify()
  }
  const put = (rows: readonly OutgoingRow[]) => {
    for (const { itemId, recordId, at, state, problem } of rows) {
      waiting.set(
        itemId,
        problem && state === 'parked' ? { itemId, recordId, at, problem } : { itemId, recordId, at },
      )
    }
  }

  return {
    load(rows) {
      waiting.clear()
      put(rows)
      changed()
    },
    add(rows) {
      put(rows)
      if (rows.length > 0) changed()
    },
    ids: () => [...waiting.keys()],
    remove(items) {
      for (const itemId of items) waiting.delete(itemId)
      if (items.length > 0) changed()
    },
    park(items) {
      for (const { itemId, problem } of items) {
        const one = waiting.get(itemId)
        if (one) waiting.set(itemId, { ...one, problem })
      }
      if (items.length > 0) changed()
    },
    unpark() {
      for (const [itemId, { problem: _, ...one }] of waiting) waiting.set(itemId, one)
      changed()
    },
    dropRecord(recordId) {
      for (const [itemId, one] of waiting) if (one.recordId === recordId) waiting.delete(itemId)
      changed()
    },
    view: () => view,
  }
}
