/**
 * One way to run a transaction on either database. SQLite has a single writer, who takes what is waiting in the order it came
 * and commits it together (`group-commit.ts`). PostgreSQL runs transactions side by side; what loses a race is tried again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { codeOf } from '#server/ground/log.ts'
import type { World } from '#server/ground/world.ts'
import { createGroupCommit } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** What the queries work on; `dialect` only decides whether a row lock is asked for. */
export type Tx = { q: Kysely<Tables>; dialect: 'sqlite' | 'postgres' }

/** What spreads the tries of transactions that lost to each other. */
export type Chance = Pick<World, 'random'>

/** `work` may run more than once and must touch nothing but the transaction. */
export type Transact = <T>(
  work: (tx: Tx) => Promise<T>,
  isolation?: 'read committed' | 'serializable',
) => Promise<T>

/** Thrown by `work` to be run again: something it read has changed under it. */
export class RaceLost extends Error {
  override name = 'RaceLost'
  readonly code = '40001'
}

const MAX_TRIES = 8
/** Serialisation, a deadlock, and a unique key that another transaction took first: the next try sees it and says so. */
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

/** 0–10, 0–20 … 0–640 ms: enough to let the winner finish. */
function jitterMs(tries: number, [byte = 0]: Uint8Array): number {
  return (byte / 255) * 10 * 2 ** (tries - 1)
}
