/**
 * SQLite's transactions. There is one writer, and what a commit costs is waiting for the disk: so what is waiting goes in
 * together, in the order it came, each in a savepoint of its own, with one commit at the end. Nobody is answered before that.
 * (Kysely's own lock wakes everybody who waits for the connection and lets the first runner have it: with 200 devices some
 * waited twenty seconds.)
 */
import { setImmediate as turn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { codeOf } from '#server/ground/log.ts'
import type { Tables } from './tables.ts'

/** Few enough that the first of a group does not wait long for the last. */
const MAX_TOGETHER = 100

/** So many turns of the event loop a group may grow before it is written. */
const MAX_TURNS = 64

/** Does its work inside the open transaction. @returns how its caller is told once that is committed. */
type Job = { run: (q: Kysely<Tables>) => Promise<() => void>; reject: (error: unknown) => void }

type GroupCommit = <T>(work: (q: Kysely<Tables>) => Promise<T>) => Promise<T>

export function createGroupCommit(kysely: Kysely<Tables>): GroupCommit {
  const waiting: Job[] = []
  let isWriting = false

  async function writeAll(): Promise<void> {
    isWriting = true
    while (waiting.length > 0) {
      await gather(waiting)
      await commitTogether(kysely, waiting.splice(0, MAX_TOGETHER))
    }
    isWriting = false
  }

  return <T>(work: (q: Kysely<Tables>) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      const run = async (q: Kysely<Tables>) => {
        const outcome = await inSavepoint(q, () => work(q))
        return () => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value))
      }
      waiting.push({ run, reject })
      if (!isWriting) void writeAll()
    })
}

/**
 * Lets the event loop turn as long as that brings more. Node takes on one new connection a turn: while everything is written
 * at once in every turn, 200 tablets that come together would be let in one commit after the other.
 */
async function gather(waiting: readonly Job[]): Promise<void> {
  let quiet = 0
  for (let turns = 0; turns < MAX_TURNS && quiet < 2; turns++) {
    const before = waiting.length
    await turn()
    quiet = waiting.length > before ? 0 : quiet + 1
  }
}

async function commitTogether(kysely: Kysely<Tables>, jobs: Job[]): Promise<void> {
  try {
    const told = await kysely.connection().execute((q) => inTransaction(q, jobs))
    for (const tell of told) tell()
  } catch (error) {
    for (const { reject } of jobs) reject(error)
  }
}

async function inTransaction(q: Kysely<Tables>, jobs: Job[]): Promise<(() => void)[]> {
  await sql`begin immediate`.execute(q)
  try {
    const told: (() => void)[] = []
    for (const { run } of jobs) told.push(await run(q))
    await sql`commit`.execute(q)
    return told
  } catch (error) {
    // SQLite ends the transaction by itself on a full disk; then there is nothing left to roll back.
    await sql`rollback`.execute(q).catch((second: unknown) => {
      if (codeOf(second) !== 'SQLITE_ERROR') throw second
    })
    throw error
  }
}

/** What fails takes only its own writes back. @throws the error when SQLite has given up the whole transaction over it. */
async function inSavepoint<T>(q: Kysely<Tables>, work: () => Promise<T>) {
  await sql`savepoint one`.execute(q)
  try {
    const value = await work()
    await sql`release one`.execute(q)
    return { value }
  } catch (error) {
    await sql`rollback to one`.execute(q).catch(() => Promise.reject(error))
    await sql`release one`.execute(q)
    return { error }
  }
}
