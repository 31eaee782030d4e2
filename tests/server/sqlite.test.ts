/** The acceptance suite on SQLite, and what only SQLite must do. */
import { describe } from 'vitest'
import { openSqlite } from '#server/db/database.ts'
import { describeAll } from './acceptance/all.ts'
import { openedForEach } from './acceptance/opened.ts'

describe('on SQLite', () => {
  const opened = openedForEach(() => openSqlite(':memory:'))
  describeAll(opened)
})
