/**
 * Runs a transaction on either database. SQLite has one writer, which commits the waiting transactions together
 * (`group-commit.ts`). PostgreSQL runs transactions in parallel, and a transaction that loses a race runs again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { codeOf } from '#server/ground/log.ts'
import type { World } from '#server/ground/world.ts'
import { createGroupCommit } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** The connection for queries. `dialect` only decides whether they take a row lock. */
export type Tx = { q: Kysely<Tables>; dialect: 'sqlite' | 'postgres' }

/** Randomness for the delay before a transaction runs again. */
export type Chance = Pick<World, 'random'>

/** `work` may run more than once, so it must change nothing outside the transaction. */
export type Transact = <T>(
  work: (tx: Tx) => Promise<T>,
  isolation?: 'read committed' | 'serializable',
) => Promise<T>

/** Thrown by `work` to run it again, because something that it read has changed. */
export class RaceLost extends Error {
  override name = 'RaceLost'
  readonly code = '40001'
}

const MAX_TRIES = 8
/**
 * A serialization failure, a deadlock, and a unique key that another transaction inserted first. The next run finds
 * that row.
 */
const LOST_RACES = ['40001', '40P01', '23505']

export function createTransact(dialect: Tx['dialect'], kysely: Kysely<Tables>, { random }: Chance): Transact {
  const once = dialect === 'sqlite' ? onSqlite(kysely) : onPostgres(kysely)
  return async (work, isolation = 'read committed') => {
    for (let tries = 1; ; tries++) {
      try {
        return await once(work, isolation)
      } catch (error) {
        if (tries === MAX_TRIES || !LOST_RACES.includes(codeOf(error) ?? '')) throw error
        await sleep(jitterMs(tries, random(1)))
      }
    }
  }
}

function onSqlite(kysely: Kysely<Tables>): Transact {
  const together = createGroupCommit(kysely)
  return (work) => together((q) => work({ q, dialect: 'sqlite' }))
}

const onPostgres =
  (kysely: Kysely<Tables>): Transact =>
  (work, isolation = 'read committed') =>
    kysely
      .transaction()
      .setIsolationLevel(isolation)
      .execute((q) => work({ q, dialect: 'postgres' }))

/** Up to 10, 20 … 640 ms, which is enough for the other transaction to finish. */
function jitterMs(tries: number, [byte = 0]: Uint8Array): number {
  return (byte / 255) * 10 * 2 ** (tries - 1)
}
