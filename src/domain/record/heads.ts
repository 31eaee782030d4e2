/** The heads of one path. */
import type { AccountId, EntryId } from '#domain/ground/id.ts'
import { MAX_REPLACES } from './entry.ts'

type Linked = { entryId: EntryId; replaces: readonly EntryId[] }

/**
 * The writes that no other write replaces. Writes that replace each other in a ring replace nothing: they stay heads
 * until a write from outside the ring replaces them.
 */
export function headsOf<W extends Linked>(writes: readonly W[]): W[] {
  const named = new Set<EntryId>()
  for (const write of writes) for (const id of write.replaces) if (id !== write.entryId) named.add(id)
  const unnamed = writes.filter((write) => !named.has(write.entryId))

  const byId = new Map(writes.map((write) => [write.entryId, write]))
  const replaced = new Set<EntryId>()
  const toFollow = [...unnamed]
  for (let write = toFollow.pop(); write; write = toFollow.pop()) {
    for (const id of write.replaces) {
      const older = byId.get(id)
      if (!older || older === write || replaced.has(id)) continue
      replaced.add(id)
      toFollow.push(older)
    }
  }
  return writes.filter((write) => !replaced.has(write.entryId))
}

/**
 * Which of the writes on screen a new write names. An entry names only so many: first the author's own, which no other
 * account can replace in own words, then the other heads. The rest is named by writing again.
 */
export function namedBy(
  author: AccountId,
  onScreen: readonly EntryId[],
  heads: readonly { entryId: EntryId; author: AccountId; onBehalf: boolean }[],
): EntryId[] {
  const own = new Set<EntryId>()
  const others = new Set<EntryId>()
  for (const head of heads) (head.author === author && !head.onBehalf ? own : others).add(head.entryId)
  const rank = (id: EntryId) => (own.has(id) ? 0 : others.has(id) ? 1 : 2)
  return [...onScreen].sort((a, b) => rank(a) - rank(b)).slice(0, MAX_REPLACES)
}
