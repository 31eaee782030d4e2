/** A SQLite database in a temporary folder, opened as the server opens it. Closing removes the folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openSqlite } from '#server/db/database.ts'
import { createWorld } from '#server/ground/world.ts'

export async function openTemporarySqlite(): Promise<Database & { path: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'lesspiegel-sqlite-'))
  const path = join(folder, 'lesspiegel.sqlite')
  const db = await openSqlite(path, createWorld())
  const close = async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  }
  return { ...db, path, close }
}
