/**
 * Runs a transaction on either database. SQLite has one writer, which commits the waiting transactions together
 * (`group-commit.ts`). PostgreSQL runs transactions in parallel, and one that loses a race is run again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { codeOf } from '#server/ground/log.ts'
import type { World } from '#server/ground/world.ts'
import { createGroupCommit } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** What queries run on; `dialect` only decides whether they take a row lock. */
export type Tx = { q: Kysely<Tables>; dialect: 'sqlite' | 'postgres' }

/** For the random delay before a transaction is run again. */
export type Chance = Pick<World, 'random'>

/** `work` may run more than once and must touch nothing but the transaction. */
export type Transact = <T>(
  work: (tx: Tx) => Promise<T>,
  isolation?: 'read committed' | 'serializable',
) => Promise<T>

/** Thrown by `work` to be run again, because something it read has changed since. */
export class RaceLost extends Error {
  override name = 'RaceLost'
  readonly code = '40001'
}

const MAX_TRIES = 8
/** A serialization failure, a deadlock, and a unique key that another transaction took first: the next run finds its row. */
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

/** 0–10, 0–20 … 0–640 ms: enough for the winner to finish. */
function jitterMs(tries: number, [byte = 0]: Uint8Array): number {
  return (byte / 255) * 10 * 2 ** (tries - 1)
}
