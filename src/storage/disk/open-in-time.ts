/** Opens a database, or gives up: in some browsers an open request of IndexedDB never gets an answer. */
import type Dexie from 'dexie'
import { ProblemError } from '#domain/ground/problem.ts'
import type { World } from '#world.ts'

/** A person is told within five seconds, and the page itself needs some of them. */
const OPEN_AT_MOST_MS = 2500

/** @throws ProblemError `database_unreadable` when it takes too long. Opening goes on, and a later call may succeed. */
export async function openInTime(db: Dexie, world: Pick<World, 'after'>): Promise<void> {
  if (db.isOpen()) return
  let cancel = () => {}
  const late = new Promise<never>((_, reject) => {
    cancel = world.after(OPEN_AT_MOST_MS, () => reject(new ProblemError('database_unreadable')))
  })
  try {
    await Promise.race([db.open(), late])
  } finally {
    cancel()
  }
}
