/**
 * The lowest two layers of storage in memory: tables without IndexedDB, and boxes that do not encrypt. All other
 * layers are the real storage.
 */
import type { LocalBox } from '#crypto/local-box.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, ItemId } from '#domain/ground/id.ts'
import { done, failed, type ProblemCode } from '#domain/ground/problem.ts'
import { monthAfter } from '#domain/ground/time.ts'
import { Base64Url, PublicKey, Signature } from '#domain/wire/item.ts'
import type { Connection } from '#storage/disk/connection.ts'
import { type PersonDatabase, schemaSteps } from '#storage/disk/database.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'
import type { Sealing } from '#storage/session/sealing.ts'

type Row = Readonly<Record<string, unknown>>

/** Refuses a key that exists, as IndexedDB does: the primary key and the indexes that start with `&`. */
const constraint = (key: unknown) =>
  Object.assign(new Error(`key ${key} exists`), { name: 'ConstraintError' })

/** The part of Dexie's table that storage uses. `fields` is the schema of the table. */
function createTable(fields: string) {
  const [primaryKey = '', ...indexes] = fields.split(/, */)
  const unique = indexes.filter((one) => one.startsWith('&')).map((one) => one.slice(1))
  let rows = new Map<unknown, Row>()
  let last = 0
  const keyOf = (row: Row) => row[primaryKey.replace('++', '')]
  const put = (row: Row) => {
    const isCounted = primaryKey.startsWith('++') && row[primaryKey.slice(2)] === undefined
    const whole = isCounted ? { ...row, [primaryKey.slice(2)]: ++last } : row
    const isTwin = ([key, other]: [unknown, Row]) =>
      key !== keyOf(whole) && unique.some((field) => other[field] === whole[field])
    if (unique.length > 0 && [...rows].some(isTwin)) throw constraint(keyOf(whole))
    rows.set(keyOf(whole), whole)
  }
  const add = (row: Row) => {
    if (rows.has(keyOf(row))) throw constraint(keyOf(row))
    put(row)
  }
  const found = (isWanted: (row: Row) => boolean) => {
    const list = () => [...rows].filter(([, row]) => isWanted(row))
    return {
      toArray: async () => list().map(([, row]) => row),
      primaryKeys: async () => list().map(([key]) => key),
      delete: async () => list().forEach(([key]) => void rows.delete(key)),
    }
  }
  return {
    ...found(() => true),
    /** What restores the rows of this moment. */
    kept: () => {
      const before = new Map(rows)
      return () => {
        rows = before
      }
    },
    get: async (key: unknown) => rows.get(key),
    bulkGet: async (keys: unknown[]) => keys.map((key) => rows.get(key)),
    put: async (row: Row) => put(row),
    bulkPut: async (more: Row[]) => more.forEach(put),
    bulkAdd: async (more: Row[]) => more.forEach(add),
    bulkUpdate: async (updates: { key: unknown; changes: Row }[]) => {
      for (const { key, changes } of updates)
        if (rows.has(key)) rows.set(key, { ...rows.get(key), ...changes })
    },
    delete: async (key: unknown) => void rows.delete(key),
    bulkDelete: async (keys: unknown[]) => keys.forEach((key) => void rows.delete(key)),
    filter: found,
    toCollection: () => found(() => true),
    where: (field: string) => ({
      equals: (value: unknown) => found((row) => row[field] === value),
      anyOf: (values: readonly unknown[]) => found((row) => values.includes(row[field])),
      startsWith: (start: string) => found((row) => String(row[field]).startsWith(start)),
    }),
  }
}

export type MemoryDisk = Connection & {
  /** From now on writes fail with this problem. Undefined makes them succeed again. */
  failWith: (problem: ProblemCode | undefined) => void
}

export function createMemoryDisk(): MemoryDisk {
  const stores = Object.assign({}, ...schemaSteps.map((step) => step.stores)) as Record<string, string>
  const tables = Object.fromEntries(
    Object.entries(stores).map(([name, fields]) => [name, createTable(fields)]),
  )
  const db = tables as unknown as PersonDatabase
  let problem: ProblemCode | undefined
  let last: Promise<unknown> = Promise.resolve()
  /** Runs transactions one after another. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const next = last.then(step)
    last = next.catch(() => undefined)
    return next
  }
  return {
    write: (step) =>
      inTurn(async () => {
        if (problem) return failed(problem)
        const undo = Object.values(tables).map((table) => table.kept())
        try {
          return done(await step(db, {} as Parameters<typeof step>[1]))
        } catch (error) {
          for (const restore of undo) restore()
          return failed(problemOf(error))
        }
      }),
    read: (step) => inTurn(async () => done(await step(db))),
    close: () => {},
    onStale: () => {},
    failWith: (next) => {
      problem = next
    },
  }
}

/** Bytes with their label, which open only under that label. The counter makes every sealing different. */
export function createPlainBox(): LocalBox {
  let count = 0
  return {
    seal: async (label, value) => new TextEncoder().encode(JSON.stringify({ n: ++count, label, value })),
    open: async (label, bytes) => {
      const kept: { label: string; value: Json } = JSON.parse(new TextDecoder().decode(bytes))
      return kept.label === label ? done(kept.value) : failed('database_damaged')
    },
    blindName: async (label) => label,
  }
}

const NONCE = Base64Url.parse('A'.repeat(16))
const SIGNATURE = Signature.parse('A'.repeat(86))
export const SOME_KEY = PublicKey.parse('A'.repeat(87))

/** Items of the right shape. Nothing opens or verifies them. */
export const createPlainSealing = (author: AccountId): Sealing => ({
  entry: async (entry, _kind, { keyId }) => {
    const { entryId, recordId, owner, at } = entry
    const header = {
      v: 1 as const,
      entryId,
      recordId,
      owner,
      author,
      keyId,
      eraseAfter: monthAfter(at, 12),
    }
    return { kind: 'envelope', itemId: ItemId.parse(entryId), header, nonce: NONCE, body: NONCE } as const
  },
  grant: async ({ keys, readerSealKey, ...facts }) => {
    const keyIds = keys.map(({ keyId }) => keyId)
    return {
      kind: 'grant',
      ...facts,
      author,
      keyIds,
      enc: readerSealKey,
      sealed: NONCE,
      signature: SIGNATURE,
    }
  },
  withdrawal: async (facts) => ({ kind: 'withdrawal', ...facts, author, signature: SIGNATURE }),
  erasure: async (facts) => ({ kind: 'erasure', ...facts, author, signature: SIGNATURE }),
})
