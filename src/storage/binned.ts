/** What this device keeps of records thrown away here or erased elsewhere: one sealed keepsake. */
import { z } from 'zod'
import { fold } from '#domain/fold.ts'
import { AccountId, PersonId, RecordId } from '#domain/id.ts'
import type { Outcome } from '#domain/problem.ts'
import type { Binned } from './book.ts'
import type { Desk } from './desk.ts'
import { KeptEntries } from './snapshots.ts'

export const BIN = 'bin'
const Kept = z.array(
  z.object({
    key: z.string(),
    title: z.string(),
    at: z.number(),
    records: z.array(RecordId),
    person: PersonId.optional(),
    copy: z
      .object({ by: AccountId, parts: z.array(KeptEntries) })
      .transform((copy) => ({ ...copy, states: copy.parts.flatMap((part) => fold(part) ?? []) }))
      .optional(),
  }),
)

const empty: readonly Binned[] = []
const readByValue = new WeakMap<object, readonly Binned[]>()

/** The same list until it changes. */
export function binnedOf(desk: Desk): readonly Binned[] {
  const kept = desk.drafts.keepsake(BIN)
  if (typeof kept !== 'object' || kept === null) return empty
  const binned = readByValue.get(kept) ?? Kept.safeParse(kept).data ?? empty
  readByValue.set(kept, binned)
  return binned
}

/** Where the disk refuses, what was there before is there still. */
export async function keepBinned(desk: Desk, next: readonly Binned[]): Promise<Outcome<void>> {
  const before = desk.drafts.keepsake(BIN) ?? []
  const outcome = await desk.drafts.keep(
    BIN,
    next.map(({ copy, ...one }) => (copy ? { ...one, copy: { by: copy.by, parts: copy.parts } } : one)),
  )
  if (!outcome.ok) await desk.drafts.keep(BIN, before)
  desk.shelf.notify()
  return outcome
}
