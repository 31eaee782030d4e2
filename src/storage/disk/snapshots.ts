/** One sealed snapshot per record: all its opened entries in one row, so that a list opens rows, not envelopes. */
import { z } from 'zod'
import type { LocalBox } from '#crypto/local-box.ts'
import { AccountId, EntryId, RecordId } from '#domain/ground/id.ts'
import type { Entry } from '#domain/record/entry.ts'
import type { FoldEntry } from '#domain/record/fold.ts'
import type { World } from '#world.ts'
import type { Connection } from './connection.ts'
import type { SnapshotRow } from './database.ts'

const Unopened = { entryId: EntryId, recordId: RecordId }
/** Sealed by this device under this person's key, so the shape of the entries inside is not checked again. */
export const KeptEntries = z.array(
  z.discriminatedUnion('is', [
    z.object({ is: z.literal('verified'), entry: z.custom<Entry>((value) => typeof value === 'object') }),
    z.object({ is: z.literal('unverified'), ...Unopened }),
    z.object({ is: z.literal('newer'), ...Unopened, author: AccountId.optional() }),
  ]),
)

/** Sealing a whole record could delay a tap. It is debounced until a quiet moment, but not longer than AT_LATEST_MS. */
const QUIET_MS = 4000
const AT_LATEST_MS = 60_000

export type Snapshots = {
  /** `damaged`: records whose snapshot does not open. They are read from their envelopes. */
  open(rows: readonly SnapshotRow[]): Promise<{ entries: FoldEntry[]; damaged: RecordId[] }>
  /** Marks records whose snapshot is out of date. Snapshots are written after a delay, or at once by `flush`. */
  touch(recordIds: readonly RecordId[]): void
  flush(): Promise<void>
  stop(): void
}

export function createSnapshots(
  connection: Connection,
  box: LocalBox,
  /** All opened entries of a record. */
  entriesOf: (recordId: RecordId) => FoldEntry[],
  world: World,
): Snapshots {
  const behind = new Set<RecordId>()
  let cancel: (() => void) | undefined
  let dueBy: number | undefined
  const labelOf = (recordId: RecordId) => `snapshot/${recordId}`

  function rest() {
    cancel?.()
    cancel = undefined
    dueBy = undefined
  }

  async function write() {
    rest()
    const recordIds = [...behind]
    behind.clear()
    for (const recordId of recordIds) {
      const entries = entriesOf(recordId)
      if (entries.length === 0) continue
      const sealed = await box.seal(labelOf(recordId), entries)
      const held = entries.map((one) => (one.is === 'verified' ? one.entry.entryId : one.entryId))
      const outcome = await connection.write(async (db) => {
        const durable = new Set<string>(await db.envelopes.where('recordId').equals(recordId).primaryKeys())
        for (const itemId of await db.newerItems.where('recordId').equals(recordId).primaryKeys())
          durable.add(itemId)
        if (held.some((entryId) => !durable.has(entryId))) return false
        await db.snapshots.put({ recordId, sealed })
        // Another tab may have put more entries into the snapshot that this one replaces. Those are in no snapshot now.
        const inThis = new Set<string>(held)
        const left = [...durable].filter((entryId) => !inThis.has(entryId))
        await db.unfolded.bulkPut(left.map((entryId) => ({ entryId: EntryId.parse(entryId), recordId })))
        await db.unfolded.bulkDelete(held)
        return true
      })
      if (!outcome.ok || !outcome.value) behind.add(recordId)
    }
  }

  return {
    async open(rows) {
      const opened = await Promise.all(
        rows.map(async ({ recordId, sealed }) => {
          const content = await box.open(labelOf(recordId), sealed)
          const kept = content.ok ? KeptEntries.safeParse(content.value) : undefined
          return kept?.success ? { entries: kept.data, damaged: [] } : { entries: [], damaged: [recordId] }
        }),
      )
      return { entries: opened.flatMap((one) => one.entries), damaged: opened.flatMap((one) => one.damaged) }
    },
    touch(recordIds) {
      for (const recordId of recordIds) behind.add(recordId)
      dueBy ??= world.now() + AT_LATEST_MS
      cancel?.()
      cancel = world.after(Math.max(0, Math.min(QUIET_MS, dueBy - world.now())), () => void write())
    },
    flush: write,
    stop: rest,
  }
}
