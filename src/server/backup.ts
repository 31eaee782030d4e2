/** `backup FILE` and `restore FILE`: the SQLite file out while the server runs, and back in while it does not. */
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import SqliteFile from 'better-sqlite3'
import { takeLock } from '#server/db/database.ts'
import { codeOf } from './log.ts'

/** @throws Error when the file exists or the copy is not whole. */
export async function backup(path: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} exists already`)
  await copyWhole(path, `${file}.part`)
  renameSync(`${file}.part`, file)
}

/**
 * Puts a backup in the place of the database and keeps what was there beside it. The epoch goes up, so that every device
 * fetches its inbox anew. @returns where the former database is. @throws DatabaseInUse while a server has it open.
 */
export async function restore(path: string, file: string, at: string): Promise<string | undefined> {
  const lock = takeLock(`${path}.lock`)
  try {
    const coming = `${path}.coming`
    rmSync(coming, { force: true })
    await copyWhole(file, coming)
    raiseEpoch(coming, nextEpoch(path, coming))
    const aside = existsSync(path) ? `${path}.before-${at.replaceAll(':', '-')}` : undefined
    // SQLite looks for the log of a file under the file's own name, so it has to move along.
    for (const suffix of ['-wal', '-shm', '']) {
      if (aside && existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
    }
    renameSync(coming, path)
    return aside
  } finally {
    lock.close()
  }
}

/** The whole in one step: a copy page by page would start over at every write of a running server. */
async function copyWhole(from: string, to: string): Promise<void> {
  const source = new SqliteFile(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to, { progress: ({ totalPages }) => Math.max(totalPages, 1) })
  } finally {
    source.close()
  }
  chmodSync(to, 0o600)
  const copy = new SqliteFile(to)
  try {
    // One file, without a log beside it.
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error(`${from} is damaged`)
  } finally {
    copy.close()
  }
}

/** @throws Error when this is no database of Lesspiegel. */
function epochOf(path: string): number {
  const file = new SqliteFile(path, { fileMustExist: true })
  try {
    const epoch = Number(file.prepare("select value from counters where name = 'epoch'").pluck().get())
    if (!(epoch > 0)) throw new Error(`${path} is no database of Lesspiegel`)
    return epoch
  } finally {
    file.close()
  }
}

const LEAP = 1000

/** Higher than any epoch a device has seen. What cannot be read any more is the very reason to restore: then it leaps. */
function nextEpoch(path: string, coming: string): number {
  const epoch = epochOf(coming)
  if (!existsSync(path)) return epoch + 1
  try {
    return Math.max(epoch, epochOf(path)) + 1
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_')) return epoch + LEAP
    throw error
  }
}

function raiseEpoch(path: string, epoch: number): void {
  const file = new SqliteFile(path)
  try {
    file.prepare("update counters set value = ? where name = 'epoch'").run(epoch)
  } finally {
    file.close()
  }
}
