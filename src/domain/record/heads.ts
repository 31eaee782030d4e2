/** The heads of one path. */
import type { EntryId } from '#domain/ground/id.ts'

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
