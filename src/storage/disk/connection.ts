/** One connection to one database: the sentinel, retries with a new connection, and problem codes for errors. */
import type { Transaction } from 'dexie'
import { failed, type Outcome, type ProblemCode, ProblemError } from '#domain/ground/problem.ts'
import type { World } from '#world.ts'
import { PersonDatabase } from './database.ts'
import { problemOf } from './disk-problem.ts'
import { openInTime } from './open-in-time.ts'

const RETRY_MS = [100, 300, 1000] as const

export type Connection = {
  /** A write in one transaction; done once it has completed on disk. Checks the sentinel first. */
  write<T>(step: (db: PersonDatabase, transaction: Transaction) => Promise<T>): Promise<Outcome<T>>
  read<T>(step: (db: PersonDatabase) => Promise<T>): Promise<Outcome<T>>
  /** Final: later reads and writes are refused. */
  close(): void
  /** Called when another tab upgrades or deletes the database. */
  onStale(step: () => void): void
}

/** `dbId` is the sentinel: a database without it is not the one that was created for this person. */
export function connect(personKey: string, dbId: string, world: World): Connection {
  let db = open()
  let stale = () => {}
  /** Set once the connection is closed: a page that arrives after locking must not be stored. */
  let ended: ProblemCode | undefined

  function open(): PersonDatabase {
    const one = new PersonDatabase(personKey)
    one.on('versionchange', () => {
      end('database_stale')
      stale()
      return false
    })
    return one
  }

  function end(problem: ProblemCode) {
    ended ??= problem
    db.close({ disableAutoOpen: true })
  }

  async function attempt<T>(step: () => Promise<T>): Promise<Outcome<T>> {
    for (let tries = 0; ; tries++) {
      if (ended) return failed(ended)
      try {
        await openInTime(db, world)
        return { ok: true, value: await step() }
      } catch (error) {
        const problem = problemOf(error)
        const wait = RETRY_MS[tries]
        if (ended) return failed(ended)
        if (!isPassing(problem, error) || wait === undefined) {
          world.log('storage problem', { problem, tries, error: nameOf(error) })
          return failed(problem)
        }
        await new Promise<void>((resolve) => world.after(wait, resolve))
        if (ended) return failed(ended)
        db.close()
        db = open()
      }
    }
  }

  return {
    write: (step) =>
      attempt(() => {
        const one = db
        return one.transaction('rw', one.tables, async (transaction) => {
          const sentinel = await one.meta.get('dbId')
          if (sentinel?.value !== dbId) throw new ProblemError('database_wiped')
          return step(one, transaction)
        })
      }),
    read: (step) => attempt(() => step(db)),
    close: () => end('storage_blocked'),
    onStale: (step) => {
      stale = step
    },
  }
}

/** A browser may refuse once and not again. A ProblemError is our own finding, and stands. */
const isPassing = (problem: ProblemCode, error: unknown) =>
  (problem === 'storage_blocked' || problem === 'database_unreadable') && !(error instanceof ProblemError)

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')
