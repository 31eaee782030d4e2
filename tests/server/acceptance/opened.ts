/** A fresh database and a server on it for every test, whichever database it is. */
import { afterEach, beforeEach } from 'vitest'
import type { Config } from '#server/config.ts'
import type { Database } from '#server/db/database.ts'
import { createTestServer, type TestServer } from '../../support/server-persona.ts'

export type Opened = { db: () => Database; server: (config?: Partial<Config>) => TestServer }

export function openedForEach(open: () => Promise<Database>): Opened {
  let db: Database | undefined
  beforeEach(async () => {
    db = await open()
  })
  afterEach(async () => {
    await db?.close()
    db = undefined
  })
  const current = () => {
    if (!db) throw new Error('no database is open')
    return db
  }
  return { db: current, server: (config) => createTestServer(current(), config) }
}
