/** One connection to one database: sentinel, reconnect, and the plain name of what went wrong. */
import Dexie, { type Transaction } from 'dexie'
import { failed, type Outcome, type ProblemCode, ProblemError } from '#domain/problem.ts'
import type { World } from '#world.ts'
import { PersonDatabase } from './database.ts'

const RETRY_MS = [100, 300, 1000] as const

export type Connection = {
  /** A write in one transaction; done once it has completed on disk. Checks the sentinel first. */
  write<T>(step: (db: PersonDatabase, transaction: Transaction) => Promise<T>): Promise<Outcome<T>>
  read<T>(step: (db: PersonDatabase) => Promise<T>): Promise<Outcome<T>>
  close(): void
  /** Called when another tab upgrades or deletes the database under us. */
  onStale(step: () => void): void
}

/** `dbId` is the sentinel: a database without it is not the one this person was promised. */
export function connect(personKey: string, dbId: string, world: World): Connection {
  let db = open()
  let stale = () => {}
  /** Another tab upgraded the database: an older schema must not open it again, which Dexie would do. */
  let isStale = false

  function open(): PersonDatabase {
    const one = new PersonDatabase(personKey)
    one.on('versionchange', () => {
      one.close({ disableAutoOpen: true })
      isStale = true
      stale()
      return false
    })
    return one
  }

  async function attempt<T>(step: () => Promise<T>): Promise<Outcome<T>> {
    for (let tries = 0; ; tries++) {
      if (isStale) return failed('database_stale')
      try {
        return { ok: true, value: await step() }
      } catch (error) {
        const problem = problemOf(error)
        const wait = RETRY_MS[tries]
        if (problem !== 'storage_blocked' || wait === undefined) {
          world.log('storage problem', { problem, tries, error: nameOf(error) })
          return failed(problem)
        }
        await new Promise<void>((resolve) => world.after(wait, resolve))
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
    close: () => db.close({ disableAutoOpen: true }),
    onStale: (step) => {
      stale = step
    },
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown')

/** A full disk arrives as an AbortError with the quota error inside (Safari, Chrome); the rest is worth a new connection. */
export function problemOf(error: unknown): ProblemCode {
  const names = new Set<string>()
  let inner: unknown = error
  for (let depth = 0; inner instanceof Error && depth < 5; depth++) {
    names.add(inner.name)
    if (inner instanceof ProblemError) return inner.problem
    inner = innerOf(inner)
  }
  if (names.has('QuotaExceededError')) return 'disk_full'
  if (names.has(Dexie.errnames.Version) || names.has('VersionError')) return 'database_stale'
  if (names.has('DataError') || names.has('ConstraintError') || names.has('UpgradeError'))
    return 'database_damaged'
  return 'storage_blocked'
}

const innerOf = (error: Error): unknown => ('inner' in error ? error.inner : error.cause)
