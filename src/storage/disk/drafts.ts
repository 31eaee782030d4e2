/** Drafts (text that is being typed) and keepsakes (values of this device only): sealed rows under blinded names. */
import { z } from 'zod'
import type { LocalBox } from '#crypto/local-box.ts'
import type { Json } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import type { Path } from '#domain/record/entry.ts'
import type { Draft, PlacedDraft } from '#storage/book.ts'
import type { Connection } from './connection.ts'
import type { SealedRow } from './database.ts'
import { KeptDraft } from './emergency-copy.ts'
import type { Refusals } from './refusals.ts'

const Keepsake = z.object({ name: z.string(), value: z.json() })

export type Drafts = {
  /** Loads all rows at unlocking; later, with `of`, the drafts of these records as another tab left them. */
  load(of?: readonly RecordId[]): Promise<Outcome<void>>
  draft(recordId: RecordId, path: Path): Draft | undefined
  drafts(): PlacedDraft[]
  saveDraft(recordId: RecordId, path: Path, draft: Draft): Promise<Outcome<void>>
  dropDraft(recordId: RecordId, path: Path): Promise<void>
  /** Restores a draft from an emergency copy, unless a later one exists. */
  rescue(draft: PlacedDraft): Promise<void>
  keepsake(name: string): Json | undefined
  keep(name: string, value: Json): Promise<Outcome<void>>
  /**
   * Changes a keepsake based on its value on disk, so that no tab overwrites the change of another. `step` returns
   * undefined for no change.
   */
  change(name: string, step: (kept: Json | undefined) => Json | undefined): Promise<Outcome<void>>
  /** Reads a keepsake as another tab left it. */
  reread(name: string): Promise<Outcome<unknown>>
  /**
   * The row names of a record's drafts, and of keepsakes whose name ends with its id. They are deleted with the record;
   * then call `forgetOf`.
   */
  namesOf(recordId: RecordId): Promise<{ drafts: string[]; keepsakes: string[] }>
  forgetOf(recordId: RecordId): void
}

export function createDrafts(connection: Connection, box: LocalBox, refusals: Refusals): Drafts {
  const drafts = new Map<string, PlacedDraft>()
  const keepsakes = new Map<string, Json>()
  const keyOf = (recordId: RecordId, path: Path) => `${recordId}/${path}`
  const keysOf = (recordId: RecordId) => [...drafts.keys()].filter((key) => key.startsWith(`${recordId}/`))
  const draftName = (key: string) => box.blindName(`draft/${key}`)
  const keepsakesOf = (id: RecordId) => [...keepsakes.keys()].filter((name) => name.endsWith(`/${id}`))

  async function openKeepsake({ name, sealed }: SealedRow) {
    const opened = await box.open(`keepsake/${name}`, sealed)
    const kept = opened.ok ? Keepsake.safeParse(opened.value) : undefined
    if (kept?.success) keepsakes.set(kept.data.name, kept.data.value)
  }

  /** Keeps the later of two drafts; true when it is this one. */
  function take(draft: PlacedDraft): boolean {
    const key = keyOf(draft.recordId, draft.path)
    const isLater = (drafts.get(key)?.at ?? -1) < draft.at
    if (isLater) drafts.set(key, draft)
    return isLater
  }

  const keepsakeName = (name: string) => box.blindName(`keepsake/${name}`)

  async function keepsakeRow(name: string, value: Json): Promise<SealedRow> {
    const blind = await keepsakeName(name)
    return { name: blind, sealed: await box.seal(`keepsake/${blind}`, { name, value }) }
  }

  async function reread(name: string): Promise<Outcome<SealedRow | undefined>> {
    const blind = await keepsakeName(name)
    const row = await connection.read((db) => db.keepsakes.get(blind))
    if (row.ok && row.value) await openKeepsake(row.value)
    return row
  }

  async function write(key: string): Promise<Outcome<void>> {
    const draft = drafts.get(key)
    if (!draft) return done(undefined)
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
        if (draft && (!of || of.includes(draft.recordId))) take(draft)
      }
      for (const row of rows.value.keepsakes) await openKeepsake(row)
      return done(undefined)
    },
    draft: (recordId, path) => drafts.get(keyOf(recordId, path)),
    drafts: () => [...drafts.values()],
    saveDraft(recordId, path, draft) {
      drafts.set(keyOf(recordId, path), { ...draft, recordId, path })
      return write(keyOf(recordId, path))
    },
    async rescue(draft) {
      if (take(draft)) await write(keyOf(draft.recordId, draft.path))
    },
    async dropDraft(recordId, path) {
      if (!drafts.delete(keyOf(recordId, path))) return
      await refusals.drop(keyOf(recordId, path))
      const name = await draftName(keyOf(recordId, path))
      await connection.write(async (db) => {
        if (!drafts.has(keyOf(recordId, path))) await db.drafts.delete(name)
      })
    },
    namesOf: async (recordId) => ({
      drafts: await Promise.all(keysOf(recordId).map(draftName)),
      keepsakes: await Promise.all(keepsakesOf(recordId).map(keepsakeName)),
    }),
    forgetOf(recordId) {
      for (const name of keepsakesOf(recordId)) keepsakes.delete(name)
      for (const key of keysOf(recordId)) drafts.delete(key)
    },
    keepsake: (name) => keepsakes.get(name),
    async keep(name, value) {
      keepsakes.set(name, value)
      const row = await keepsakeRow(name, value)
      return connection.write(async (db) => {
        await db.keepsakes.put(row)
      })
    },
    async change(name, step) {
      const before = await reread(name)
      if (!before.ok) return before
      const value = step(keepsakes.get(name))
      if (value === undefined) return done(undefined)
      const row = await keepsakeRow(name, value)
      const expected = [before.value, row].map((one) => String(one?.sealed))
      // Sealing cannot run inside a transaction. No two seals are equal: comparing them shows a write by another tab.
      const outcome = await connection.write(async (db) => {
        const isFirst = expected.includes(String((await db.keepsakes.get(row.name))?.sealed))
        if (isFirst) await db.keepsakes.put(row)
        return isFirst
      })
      if (!outcome.ok) return outcome
      if (!outcome.value) return this.change(name, step)
      keepsakes.set(name, value)
      return done(undefined)
    },
    reread,
  }
}
