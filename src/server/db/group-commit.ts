/**
 * Group commit for SQLite, which has one writer and waits for the disk at every commit. Waiting transactions run in
 * order of arrival, each in a savepoint, with one commit at the end. No caller gets an answer before that commit.
 * Kysely's own connection lock was tried before. It is not fair: with 200 devices some waited twenty seconds.
 */
import { setImmediate as turn } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { codeOf } from '#server/ground/log.ts'
import type { Tables } from './tables.ts'

/** Limits how long the first transaction of a group waits for the last one. */
const MAX_TOGETHER = 100

/** A group grows during at most this many turns of the event loop. */
const MAX_TURNS = 64

/** `run` works inside the open transaction. It returns the function that answers the caller after the commit. */
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
 * Waits while turns of the event loop bring more transactions. Node accepts one new connection per turn. With a
 * commit in every turn, 200 tablets that connect at once would each wait for the commits of the earlier ones.
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
    // After a full disk SQLite has rolled back already, and this rollback fails.
    await sql`rollback`.execute(q).catch((second: unknown) => {
      if (codeOf(second) !== 'SQLITE_ERROR') throw second
    })
    throw error
  }
}

/** A failure rolls back only its own writes. @throws the error when SQLite has rolled back the whole transaction. */
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
