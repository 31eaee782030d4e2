/** Opening the database: SQLite in one file (the default) or PostgreSQL; from here on both look the same. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteFile from 'better-sqlite3'
import {
  Kysely,
  type MigrationResultSet,
  Migrator,
  PostgresDialect,
  type SqliteDatabase,
  SqliteDialect,
} from 'kysely'
import pg from 'pg'
import { codeOf } from '#server/log.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'
import { createTransact, type Transact, type Tx } from './transact.ts'

export type Database = {
  dialect: 'sqlite' | 'postgres'
  /** Reads outside a transaction, without waiting for one; what writes goes through `transact`. */
  reader: Tx
  transact: Transact
  close: () => Promise<void>
}

/** A second process on one SQLite file would hand out the same inbox numbers from its own memory of the head. */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
}

/** Brings the schema up to date. @throws DatabaseInUse, or what a migration threw. */
export async function openSqlite(path: string): Promise<Database> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = path === ':memory:' ? undefined : takeLock(`${path}.lock`)
  try {
    const file = new SqliteFile(path)
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    file.pragma('foreign_keys = ON')
    file.pragma('busy_timeout = 5000')
    // Ids are random, so every insert touches another page: room for them, and a log that takes a school's morning in one go.
    file.pragma('cache_size = -32000')
    file.pragma('wal_autocheckpoint = 8000')
    const db = await ready('sqlite', kyselyOn(file), () => lock?.close())
    return path === ':memory:' ? db : withOwnReader(db, path)
  } catch (error) {
    lock?.close()
    throw error
  }
}

/** With a write-ahead log a reader sees what was committed and waits for nobody: who asks who he is does not queue behind posts. */
function withOwnReader(db: Database, path: string): Database {
  const q = kyselyOn(new SqliteFile(path, { readonly: true }))
  return { ...db, reader: { q, dialect: 'sqlite' }, close: () => q.destroy().then(db.close) }
}

const kyselyOn = (file: SqliteFile.Database) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatements(file) }) })

const MAX_STATEMENTS = 300

/** Compiling a statement costs as much as running it; the few hundred that the queries make are kept. */
function withStatements(file: SqliteFile.Database): SqliteDatabase {
  const statements = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => file.close(),
    prepare(text) {
      const known = statements.get(text)
      if (known) return known
      const made = file.prepare<unknown[]>(text)
      const statement: ReturnType<SqliteDatabase['prepare']> = {
        reader: made.reader,
        all: (parameters) => made.all(...parameters),
        run: (parameters) => made.run(...parameters),
        iterate: (parameters) => made.iterate(...parameters),
      }
      if (statements.size >= MAX_STATEMENTS) statements.clear()
      statements.set(text, statement)
      return statement
    },
  }
}

/** Beside a running server, for the commands: without the lock, and the schema stays as it is. */
export function openBeside(place: { databaseUrl: string | undefined; path: string }): Database {
  if (place.databaseUrl) return databaseOn('postgres', kyselyAt(place.databaseUrl, 1))
  const file = new SqliteFile(place.path, { fileMustExist: true })
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  return databaseOn('sqlite', kyselyOn(file))
}

export async function openPostgres(url: string, poolSize = 10): Promise<Database> {
  return ready('postgres', kyselyAt(url, poolSize), () => undefined)
}

function kyselyAt(url: string, poolSize: number): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000 })
  // An idle connection that breaks is replaced by the pool; the request that needs one gets the error.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * An exclusive transaction on a file of its own, held as long as the process lives: the operating system lets go of it when
 * the process dies, so no stale lock stays behind.
 */
export function takeLock(path: string): SqliteFile.Database {
  const lock = new SqliteFile(path, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (codeOf(error) === 'SQLITE_BUSY') throw new DatabaseInUse('another process has this database open')
    throw error
  }
}

async function ready(
  dialect: Database['dialect'],
  kysely: Kysely<Tables>,
  release: () => void,
): Promise<Database> {
  try {
    await migrate(kysely)
    await kysely
      .insertInto('counters')
      .values({ name: 'epoch', value: 1 })
      .onConflict((c) => c.doNothing())
      .execute()
  } catch (error) {
    await kysely.destroy()
    throw error
  }
  return databaseOn(dialect, kysely, release)
}

function databaseOn(dialect: Database['dialect'], kysely: Kysely<Tables>, release = () => {}): Database {
  const close = async () => {
    await kysely.destroy()
    release()
  }
  return { dialect, reader: { q: kysely, dialect }, transact: createTransact(dialect, kysely), close }
}

/** Runs the missing steps, or those up to and including `target`. */
export async function migrate(kysely: Kysely<Tables>, target?: string): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } })
  const outcome: MigrationResultSet = target
    ? await migrator.migrateTo(target)
    : await migrator.migrateToLatest()
  if (outcome.error) throw outcome.error
}
