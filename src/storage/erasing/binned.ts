/** The content of the bin as one sealed keepsake: records deleted here, and copies of records erased elsewhere. */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { fold } from '#domain/record/fold.ts'
import type { Binned } from '#storage/book.ts'
import { KeptEntries } from '#storage/disk/snapshots.ts'
import { formRights } from '#storage/session/form-rights.ts'
import type { OpenSession } from '#storage/session/open-session.ts'

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
      .transform((copy) => ({ ...copy, states: copy.parts.flatMap((part) => fold(part, formRights) ?? []) }))
      .optional(),
  }),
)

const empty: readonly Binned[] = []
const readByValue = new WeakMap<object, readonly Binned[]>()

/** The same list until it changes. */
export const binnedOf = (session: OpenSession): readonly Binned[] => binnedIn(session.drafts.keepsake(BIN))

function binnedIn(kept: Json | undefined): readonly Binned[] {
  if (typeof kept !== 'object' || kept === null) return empty
  const binned = readByValue.get(kept) ?? Kept.safeParse(kept).data ?? empty
  readByValue.set(kept, binned)
  return binned
}

/**
 * Applies `change` to the bin as all tabs left it, stores it, and notifies the other tabs. If the disk refuses, the bin
 * stays as it was.
 */
export async function keepBinned(
  session: OpenSession,
  change: (binned: readonly Binned[]) => readonly Binned[],
): Promise<Outcome<void>> {
  const outcome = await session.drafts.change(BIN, (kept) => {
    const before = binnedIn(kept)
    const next = change(before)
    if (next === before) return undefined
    return next.map(({ copy, ...one }) => (copy ? { ...one, copy: { by: copy.by, parts: copy.parts } } : one))
  })
  session.recordStore.notify()
  if (outcome.ok) session.tell([])
  return outcome
}
