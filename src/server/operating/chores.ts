/** Periodic work: due releases, expired records, and expired sessions and links. */
import { emptyOldDeviceLinks } from '#server/db/device-links.ts'
import { deleteExpired } from '#server/db/sessions.ts'
import { runDueReleases } from '#server/figures/release.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'
import { purge } from './purge.ts'

const CHORES_MS = 10 * 60_000
const POLL_MS = 2000

export async function doChores(context: ServerContext): Promise<void> {
  const { db, world } = context
  await runDueReleases(context)
  await db.transact(async (tx) => {
    await deleteExpired(tx, instantAt(world))
    await emptyOldDeviceLinks(tx, instantAt(world))
  })
  const purged = await purge(context)
  if (purged > 0) world.log.info('purged', { items: purged })
}

/** @returns the function that stops the timers. A failed chore is logged and runs again at its next interval. */
export function startChores(context: ServerContext): () => void {
  const { db, world, bell } = context
  const trying = (name: string, chore: () => Promise<void>) => () => {
    chore().catch((error: unknown) => world.log.error(name, error))
  }
  const timers = [
    setInterval(
      trying('chores', () => doChores(context)),
      CHORES_MS,
    ),
  ]
  if (db.dialect === 'postgres') timers.push(setInterval(trying('poll', bell.poll), POLL_MS))
  for (const timer of timers) timer.unref()
  trying('chores', () => doChores(context))()
  return () => timers.forEach(clearInterval)
}
