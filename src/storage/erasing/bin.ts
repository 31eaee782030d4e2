/**
 * What was thrown away on this device: out of sight at once, erased for all its readers after 30 days, and until then put back
 * with one tap. It is a sealed keepsake of this device; the records themselves stay as they are.
 */

import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { BIN_DAYS } from '#domain/record/retention.ts'
import type { Binned } from '#storage/book.ts'
import { isOnOwnersSide } from '#storage/session/grant-rows.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { BIN, binnedOf, keepBinned } from './binned.ts'
import { eraseRecord, reportsFirst } from './erase-record.ts'

const DAY_MS = 86_400_000

type Records = ReadonlyMap<RecordId, RecordState>

export type Bin = {
  view(): readonly Binned[]
  /** The records that are not thrown away; the same map until something changes. */
  visible(): Records
  record(recordId: RecordId): RecordState | undefined
  put(what: Omit<Binned, 'key' | 'at'>): Promise<Outcome<void>>
  takeOut(key: string): Promise<Outcome<void>>
  erase(key: string): Promise<Outcome<void>>
  /** Erases what lay here long enough. */
  sweep(): Promise<void>
}

export function createBin(session: OpenSession): Bin {
  const view = () => binnedOf(session)
  let seen: { all: Records; of: readonly Binned[]; left: Records } | undefined

  const holds = ({ records, person }: Binned, state: RecordState): boolean =>
    records.includes(state.recordId) || (person !== undefined && state.person === person)

  const takeOut = (key: string) => keepBinned(session, (binned) => binned.filter((one) => one.key !== key))

  async function erase(key: string): Promise<Outcome<void>> {
    // In another tab it may have been put back.
    const reread = await session.drafts.reread(BIN)
    if (!reread.ok) return reread
    const one = view().find((each) => each.key === key)
    const states = [...session.recordStore.records().values()].filter(
      (state) => one && holds(one, state) && isOnOwnersSide(session, state),
    )
    for (const recordId of reportsFirst(session, states)) {
      const outcome = await eraseRecord(session, recordId)
      if (!outcome.ok) return outcome
    }
    return takeOut(key)
  }

  const bin: Bin = {
    view,
    visible() {
      const all = session.recordStore.records()
      const binned = view()
      if (binned.length === 0) return all
      if (seen?.all === all && seen.of === binned) return seen.left
      const left = new Map([...all].filter(([, state]) => !binned.some((one) => holds(one, state))))
      seen = { all, of: binned, left }
      return left
    },
    record: (recordId) =>
      bin.visible().get(recordId) ??
      view()
        .flatMap(({ copy }) => copy?.states ?? [])
        .find((state) => state.recordId === recordId),
    put(what) {
      const one = { ...what, key: session.world.newId(), at: session.world.now() }
      return keepBinned(session, (binned) => [...binned, one])
    },
    takeOut,
    erase,
    async sweep() {
      for (const { key, at } of view()) if (session.world.now() - at > BIN_DAYS * DAY_MS) await erase(key)
    },
  }
  return bin
}
