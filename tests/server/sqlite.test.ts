/** The acceptance suite on SQLite. */
import { describe } from 'vitest'
import { openTemporarySqlite } from '../support/temporary-sqlite.ts'
import { describeAll } from './acceptance/all.ts'
import { openedForEach } from './acceptance/opened.ts'

describe('on SQLite', () => {
  const opened = openedForEach(async () => {
    const db = await openTemporarySqlite()
    return { db, place: { databaseUrl: undefined, path: db.path } }
  })
  describeAll(opened)
})
