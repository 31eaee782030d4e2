/** Opens the database: one SQLite file (the default) or PostgreSQL, behind one interface. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteFile from 'better-sqlite3'
import { Kysely, Migrator, PostgresDialect, type SqliteDatabase, SqliteDialect } from 'kysely'
import pg from 'pg'
import { codeOf } from '#server/ground/log.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'
import { type Chance, createTransact, type Transact, type Tx } from './transact.ts'

export type Database = {
  dialect: 'sqlite' | 'postgres'
  /** Reads outside a transaction, without waiting for one. On SQLite it cannot write: writes go through `transact`. */
  reader: Tx
  transact: Transact
  close: () => Promise<void>
}

/**
 * A second server process on one SQLite file is refused, because its event streams would miss the deliveries of the
 * first.
 */
export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
}

/** Brings the schema up to date. @throws DatabaseInUse, or what a migration threw. */
export async function openSqlite(path: string, chance: Chance): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const lock = takeLock(`${path}.lock`)
  try {
    const file = new SqliteFile(path)
    file.pragma('journal_mode = WAL')
    file.pragma('synchronous = FULL')
    file.pragma('foreign_keys = ON')
    file.pragma('busy_timeout = 5000')
    // Ids are random, so every insert touches another page. The cache holds these pages. The write-ahead log may grow
    // to the writes of a school's morning before it is copied into the file.
    file.pragma('cache_size = -32000')
    file.pragma('wal_autocheckpoint = 8000')
    const db = await migrated('sqlite', kyselyOn(file), chance, () => lock.close())
    return withOwnReader(db, path)
  } catch (error) {
    lock.close()
    throw error
  }
}

/**
 * With a write-ahead log a reader sees committed data and never waits, so a session check does not queue behind
 * deliveries.
 */
function withOwnReader(db: Database, path: string): Database {
  const q = kyselyOn(new SqliteFile(path, { readonly: true }))
  return { ...db, reader: { q, dialect: 'sqlite' }, close: () => q.destroy().then(db.close) }
}

const kyselyOn = (file: SqliteFile.Database) =>
  new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatements(file) }) })

const MAX_STATEMENTS = 300

/** Compiling a statement costs as much as running it, so the compiled statements are kept. */
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

/** Opens the database beside a running server, without the lock and without migrations. */
export function openBeside(
  place: { databaseUrl: string | undefined; path: string },
  chance: Chance,
): Database {
  if (place.databaseUrl) return databaseOn('postgres', kyselyAt(place.databaseUrl, 1), chance)
  const file = new SqliteFile(place.path, { fileMustExist: true })
  file.pragma('foreign_keys = ON')
  file.pragma('busy_timeout = 5000')
  return databaseOn('sqlite', kyselyOn(file), chance)
}

const POOL_SIZE = 10

/** Brings the schema up to date. */
export const openPostgres = (url: string, chance: Chance): Promise<Database> =>
  migrated('postgres', kyselyAt(url, POOL_SIZE), chance)

function kyselyAt(url: string, poolSize: number): Kysely<Tables> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize, connectionTimeoutMillis: 5000 })
  // The pool replaces broken idle connections. A request that needs a connection gets the error.
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/**
 * An exclusive transaction on a separate file, open as long as the process runs. The operating system releases it
 * when the process ends, so no stale lock remains.
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

async function migrated(
  dialect: Database['dialect'],
  kysely: Kysely<Tables>,
  chance: Chance,
  release = () => {},
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
  return databaseOn(dialect, kysely, chance, release)
}

function databaseOn(
  dialect: Database['dialect'],
  kysely: Kysely<Tables>,
  chance: Chance,
  release = () => {},
): Database {
  const close = async () => {
    await kysely.destroy()
    release()
  }
  const transact = createTransact(dialect, kysely, chance)
  return { dialect, reader: { q: kysely, dialect }, transact, close }
}

async function migrate(kysely: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
