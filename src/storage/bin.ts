/**
 * What was thrown away on this device: out of sight at once, erased for all its readers after 30 days, and until then put back
 * with one tap. It is a sealed keepsake of this device; the records themselves stay as they are.
 */
import { z } from 'zod'
import type { RecordState } from '#domain/fold.ts'
import { PersonId, RecordId } from '#domain/id.ts'
import { done, type Outcome } from '#domain/problem.ts'
import { BIN_DAYS } from '#domain/sharing.ts'
import type { Binned } from './book.ts'
import type { Desk } from './desk.ts'
import { eraseRecord } from './erasing.ts'
import { isCoachOf } from './grant-rows.ts'

const KEEPSAKE = 'bin'
const DAY_MS = 86_400_000
const Kept = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    at: z.number(),
    records: z.array(RecordId),
    person: PersonId.optional(),
  }),
)

type Records = ReadonlyMap<RecordId, RecordState>

export type Bin = {
  view(): readonly Binned[]
  /** The records that are not thrown away; the same map until something changes. */
  visible(): Records
  put(what: Omit<Binned, 'key' | 'at'>): Promise<Outcome<void>>
  takeOut(key: string): Promise<Outcome<void>>
  erase(key: string): Promise<Outcome<void>>
  /** Erases what lay here long enough. */
  sweep(): Promise<void>
}

export function createBin(desk: Desk): Bin {
  let binned: readonly Binned[] = Kept.safeParse(desk.drafts.keepsake(KEEPSAKE)).data ?? []
  let seen: { all: Records; of: readonly Binned[]; left: Records } | undefined

  const holds = ({ records, person }: Binned, state: RecordState): boolean =>
    records.includes(state.recordId) || (person !== undefined && state.person === person)

  async function keep(next: readonly Binned[]): Promise<Outcome<void>> {
    const outcome = await desk.drafts.keep(KEEPSAKE, Kept.parse(next))
    if (!outcome.ok) return outcome
    binned = next
    desk.shelf.notify()
    return done(undefined)
  }
  const without = (key: string) => binned.filter((one) => one.key !== key)

  async function erase(key: string): Promise<Outcome<void>> {
    const one = binned.find((each) => each.key === key)
    for (const state of [...desk.shelf.records().values()]) {
      if (!one || !holds(one, state) || !isCoachOf(desk, state)) continue
      const outcome = await eraseRecord(desk, state.recordId)
      if (!outcome.ok) return outcome
    }
    return keep(without(key))
  }

  return {
    view: () => binned,
    visible() {
      const all = desk.shelf.records()
      if (binned.length === 0) return all
      if (seen?.all === all && seen.of === binned) return seen.left
      const left = new Map([...all].filter(([, state]) => !binned.some((one) => holds(one, state))))
      seen = { all, of: binned, left }
      return left
    },
    put: (what) => keep([...binned, { ...what, key: desk.world.newId(), at: desk.world.now() }]),
    takeOut: (key) => keep(without(key)),
    erase,
    async sweep() {
      for (const { key, at } of binned) if (desk.world.now() - at > BIN_DAYS * DAY_MS) await erase(key)
    },
  }
}
