/** The acceptance suites of a book and of its disk, on fake-indexeddb and on tables in memory. */
import { describe, vi } from 'vitest'
import { createOwnBook } from '../support/coach-week.ts'
import { putOpened } from '../support/memory-book.ts'
import { createMemoryDisk } from '../support/memory-disk.ts'
import { openTestBook } from '../support/people.ts'
import { describeBook } from './acceptance/book.ts'
import { describeDisk } from './acceptance/disk.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

describe('on fake-indexeddb', () => {
  describe('a disk', () => describeDisk(async () => (await openTestBook()).session.connection))
  describeBook(async () => {
    const { book, session } = await openTestBook()
    const { write } = session.connection
    return {
      book,
      merge: (...entries) => putOpened(session, entries),
      failWith: (problem) => {
        session.connection.write = problem ? async () => ({ ok: false, problem }) : write
      },
    }
  })
})

describe('on tables in memory', () => {
  describe('a disk', () => describeDisk(async () => createMemoryDisk()))
  describeBook(async () => {
    const book = await createOwnBook()
    return { book, merge: book.merge, failWith: book.failWith }
  })
})
