/** A new database with a server for every test. */
import { afterEach, beforeEach } from 'vitest'
import { type Database, openBeside } from '#server/db/database.ts'
import type { Config } from '#server/ground/config.ts'
import { createWorld } from '#server/ground/world.ts'
import { createTestServer, type TestServer } from '../../support/server-persona.ts'

/** The address of the open database, for a second connection. */
type Place = { databaseUrl: string | undefined; path: string }

export type Opened = {
  beside: () => Database
  server: (config?: Partial<Config>) => TestServer
}

export function openedForEach(open: () => Promise<{ db: Database; place: Place }>): Opened {
  let opened: { db: Database; place: Place } | undefined
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(async () => {
    await opened?.db.close()
    opened = undefined
  })
  const current = () => {
    if (!opened) throw new Error('no database is open')
    return opened
  }
  return {
    beside: () => openBeside(current().place, createWorld()),
    server: (config) => createTestServer(current().db, config),
  }
}
