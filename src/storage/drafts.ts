/** Text that is still being typed, and small things of this device alone: sealed rows under blinded names. */
import { z } from 'zod'
import type { LocalBox } from '#crypto/local-box.ts'
import type { Json } from '#domain/canonical.ts'
import type { Path } from '#domain/entry.ts'
import type { RecordId } from '#domain/id.ts'
import type { Outcome } from '#domain/problem.ts'
import type { Draft, PlacedDraft } from './book.ts'
import type { Connection } from './connection.ts'
import type { SealedRow } from './database.ts'
import { KeptDraft } from './emergency-copy.ts'
import type { Refusals } from './refusals.ts'

const Keepsake = z.object({ name: z.string(), value: z.json() })

export type Drafts = {
  /** All at unlocking; later those of these records, as another tab left them. */
  load(of?: readonly RecordId[]): Promise<Outcome<void>>
  draft(recordId: RecordId, path: Path): Draft | undefined
  drafts(): PlacedDraft[]
  saveDraft(recordId: RecordId, path: Path, draft: Draft): Promise<Outcome<void>>
  dropDraft(recordId: RecordId, path: Path): Promise<void>
  /** From an emergency copy, unless a later one is here. */
  rescue(draft: PlacedDraft): Promise<void>
  keepsake(name: string): Json | undefined
  keep(name: string, value: Json): Promise<Outcome<void>>
  /** Changes it as it lies on disk: of two tabs neither writes over what the other did. Undefined: it is right as it is. */
  change(name: string, step: (kept: Json | undefined) => Json | undefined): Promise<Outcome<void>>
  /** As another tab left it. */
  reread(name: string): Promise<void>
  /** The rows of a record's drafts, to be deleted with it; `forgetOf` once that is done. */
  namesOf(recordId: RecordId): Promise<string[]>
  forgetOf(recordId: RecordId): void
}

export function createDrafts(connection: Connection, box: LocalBox, refusals: Refusals): Drafts {
  const drafts = new Map<string, PlacedDraft>()
  const keepsakes = new Map<string, Json>()
  const keyOf = (recordId: RecordId, path: Path) => `${recordId}/${path}`
  const keysOf = (recordId: RecordId) => [...drafts.keys()].filter((key) => key.startsWith(`${recordId}/`))
  const draftName = (key: string) => box.blindName(`draft/${key}`)

  async function openKeepsake({ name, sealed }: SealedRow) {
    const opened = await box.open(`keepsake/${name}`, sealed)
    const kept = opened.ok ? Keepsake.safeParse(opened.value) : undefined
    if (kept?.success) keepsakes.set(kept.data.name, kept.data.value)
  }

  async function write(key: string): Promise<Outcome<void>> {
    const draft = drafts.get(key)
    if (!draft) return { ok: true, value: undefined }
    refusals.hold(key, { is: 'draft', draft }, () => write(key))
    const name = await draftName(key)
    const sealed = await box.seal(`draft/${name}`, draft)
    const outcome = await connection.write(async (db) => {
      const isErased = await db.tombstones.get(draft.recordId)
      if (drafts.get(key) === draft && !isErased) await db.drafts.put({ name, sealed })
    })
    if (drafts.get(key) === draft) await refusals.end(key, outcome)
    return outcome
  }

  return {
    async load(of) {
      const rows = await connection.read(async (db) => ({
        drafts: await db.drafts.toArray(),
        keepsakes: of ? [] : await db.keepsakes.toArray(),
      }))
      if (!rows.ok) return rows
      for (const { name, sealed } of rows.value.drafts) {
        const opened = await box.open(`draft/${name}`, sealed)
        const kept = opened.ok ? KeptDraft.safeParse(opened.value) : undefined
        const draft = kept?.data
        if (!draft || (of && !of.includes(draft.recordId))) continue
        const key = keyOf(draft.recordId, draft.path)
        if ((drafts.get(key)?.at ?? -1) < draft.at) drafts.set(key, draft)
      }
      for (const row of rows.value.keepsakes) await openKeepsake(row)
      return { ok: true, value: undefined }
    },
    draft: (recordId, path) => drafts.get(keyOf(recordId, path)),
    drafts: () => [...drafts.values()],
    saveDraft(recordId, path, draft) {
      drafts.set(keyOf(recordId, path), { ...draft, recordId, path })
      return write(keyOf(recordId, path))
    },
    async rescue(draft) {
      const key = keyOf(draft.recordId, draft.path)
      const here = drafts.get(key)
      if (here && here.at > draft.at) return
      drafts.set(key, draft)
      await write(key)
    },
    async dropDraft(recordId, path) {
      if (!drafts.delete(keyOf(recordId, path))) return
      await refusals.drop(keyOf(recordId, path))
      const name = await draftName(keyOf(recordId, path))
      await connection.write(async (db) => {
        if (!drafts.has(keyOf(recordId, path))) await db.drafts.delete(name)
      })
    },
    namesOf: (recordId) => Promise.all(keysOf(recordId).map(draftName)),
    forgetOf(recordId) {
      for (const key of keysOf(recordId)) drafts.delete(key)
    },
    keepsake: (name) => keepsakes.get(name),
    async keep(name, value) {
      keepsakes.set(name, value)
      const blind = await box.blindName(`keepsake/${name}`)
      const sealed = await box.seal(`keepsake/${blind}`, { name, value })
      return connection.write(async (db) => {
        await db.keepsakes.put({ name: blind, sealed })
      })
    },
    async change(name, step) {
      const blind = await box.blindName(`keepsake/${name}`)
      for (;;) {
        const before = await connection.read((db) => db.keepsakes.get(blind))
        if (!before.ok) return before
        if (before.value) await openKeepsake(before.value)
        const value = step(keepsakes.get(name))
        if (value === undefined) return { ok: true, value: undefined }
        const sealed = await box.seal(`keepsake/${blind}`, { name, value })
        // Sealing outlasts a transaction, so this one looks whether it is still what was changed; each sealing has other bytes.
        const outcome = await connection.write(async (db) => {
          const now = await db.keepsakes.get(blind)
          const isSame = String(now?.sealed) === String(before.value?.sealed)
          if (isSame) await db.keepsakes.put({ name: blind, sealed })
          return isSame
        })
        if (!outcome.ok) return outcome
        if (!outcome.value) continue
        keepsakes.set(name, value)
        return { ok: true, value: undefined }
      }
    },
    async reread(name) {
      const blind = await box.blindName(`keepsake/${name}`)
      const row = await connection.read((db) => db.keepsakes.get(blind))
      if (row.ok && row.value) await openKeepsake(row.value)
    },
  }
}
