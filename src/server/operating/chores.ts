/** What the clock asks for: releases whose date has come, records whose time is over, sessions and links that ended. */
import { emptyOldDeviceLinks } from '#server/db/device-links.ts'
import { deleteExpired } from '#server/db/sessions.ts'
import { runDueReleases } from '#server/figures/release.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'
import { purge } from './purge.ts'

const CHORES_MS = 10 * 60_000
const LOOK_MS = 2000

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

/** @returns the way to stop. A chore that fails is logged and tried again at its next turn. */
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
  if (db.dialect === 'postgres') timers.push(setInterval(trying('look', bell.look), LOOK_MS))
  for (const timer of timers) timer.unref()
  trying('chores', () => doChores(context))()
  return () => timers.forEach(clearInterval)
}
