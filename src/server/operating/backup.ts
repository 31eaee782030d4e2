/**
 * `backup FILE` copies the SQLite file while the server runs. `restore FILE` replaces it while the server is stopped.
 */
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import SqliteFile from 'better-sqlite3'
import { epochOf, setEpoch } from '#server/db/counters.ts'
import { type Database, openBeside, takeLock } from '#server/db/database.ts'
import { codeOf } from '#server/ground/log.ts'
import { instantAt, type World } from '#server/ground/world.ts'

/** @throws Error when the file exists or the copy is damaged. */
export async function backup(path: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already`)
  await copyChecked(path, `${file}.part`)
  renameSync(`${file}.part`, file)
}

/**
 * Replaces the database by a backup and keeps the former database beside it. The epoch is raised, so that every
 * device fetches its inbox again. @returns the path of the former database. @throws DatabaseInUse while a server has
 * it open.
 */
export async function restore(path: string, file: string, world: World): Promise<string | undefined> {
  const lock = takeLock(`${path}.lock`)
  try {
    const incoming = `${path}.incoming`
    rmSync(incoming, { force: true })
    await copyChecked(file, incoming)
    await onFile(incoming, world, async (db) => {
      const epoch = await nextEpoch(path, await epochOf(db.reader), world)
      await db.transact((tx) => setEpoch(tx, epoch))
    })
    const aside = existsSync(path) ? `${path}.before-${instantAt(world).replaceAll(':', '-')}` : undefined
    // SQLite finds the write-ahead log by the name of the database file, so it moves along.
    for (const suffix of ['-wal', '-shm', '']) {
      if (aside && existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
    }
    renameSync(incoming, path)
    return aside
  } finally {
    lock.close()
  }
}

/** Copies all pages in one step. A copy in several steps starts again at every write of a running server. */
async function copyChecked(from: string, to: string): Promise<void> {
  const source = new SqliteFile(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: ({ totalPages }) => Math.max(totalPages, 1) })
  } finally {
    source.close()
  }
  chmodSync(to, 0o600)
  const copy = new SqliteFile(to)
  try {
    // Merges the write-ahead log into the file.
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error(`${from} is damaged`)
  } finally {
    copy.close()
  }
}

const UNKNOWN_EPOCHS = 1000

/** An epoch above all that a device has seen. An unreadable former database may have had any of the next thousand. */
async function nextEpoch(path: string, epoch: number, world: World): Promise<number> {
  if (!existsSync(path)) return epoch + 1
  try {
    return Math.max(epoch, await onFile(path, world, (db) => epochOf(db.reader))) + 1
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_')) return epoch + UNKNOWN_EPOCHS
    throw error
  }
}

async function onFile<T>(path: string, world: World, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openBeside({ databaseUrl: undefined, path }, world)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}
