/**
 * The bin of this device. A deleted record is hidden at once, can be restored with one tap for 30 days, and is then
 * erased for all readers. The bin is a sealed keepsake; the records themselves do not change.
 */

import type { RecordId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { BIN_DAYS } from '#domain/record/retention.ts'
import type { Binned } from '#storage/book.ts'
import { isOnOwnersSide } from '#storage/session/grant-rows.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { BIN, binnedOf, keepBinned } from './binned.ts'
import { eraseRecord, reportsFirst } from './erase-record.ts'
import { isOfHerDuo, leaveDuos, staysInDuo } from './her-duos.ts'

const DAY_MS = 86_400_000

type Records = ReadonlyMap<RecordId, RecordState>

export type Bin = {
  view(): readonly Binned[]
  /** The records outside the bin; the same map until something changes. */
  visible(): Records
  record(recordId: RecordId): RecordState | undefined
  put(what: Omit<Binned, 'key' | 'at'>): Promise<Outcome<void>>
  takeOut(key: string): Promise<Outcome<void>>
  erase(key: string): Promise<Outcome<void>>
  /** Erases what has been in the bin for more than 30 days. */
  sweep(): Promise<void>
}

export function createBin(session: OpenSession, writing: Writing): Bin {
  const view = () => binnedOf(session)
  let seen: { all: Records; of: readonly Binned[]; left: Records } | undefined

  const holds = ({ records, person }: Binned, state: RecordState): boolean =>
    records.includes(state.recordId) ||
    (person !== undefined && (state.person === person || isOfHerDuo(session, state, person)))

  const takeOut = (key: string) => keepBinned(session, (binned) => binned.filter((one) => one.key !== key))

  async function erase(key: string): Promise<Outcome<void>> {
    // Another tab may have restored it.
    const reread = await session.drafts.reread(BIN)
    if (!reread.ok) return reread
    const one = view().find((each) => each.key === key)
    const held = [...session.recordStore.records().values()].filter(
      (state) => one && holds(one, state) && isOnOwnersSide(session, state),
    )
    const { person } = one ?? {}
    const states = held.filter((state) => !person || !staysInDuo(session, state, person))
    const left = person ? await leaveDuos(session, writing, held, person) : done(undefined)
    if (!left.ok) return left
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
