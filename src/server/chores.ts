/** What the clock asks for: releases whose date has come, records whose time is over, sessions and links that ended. */
import { emptyOldDeviceLinks } from '#server/db/device-links.ts'
import { deleteExpired } from '#server/db/sessions.ts'
import type { Office } from './office.ts'
import { purge } from './purge.ts'
import { runDueReleases } from './release.ts'
import { instantAt } from './world.ts'

const CHORES_MS = 10 * 60_000
const LOOK_MS = 2000

export async function doChores(office: Office): Promise<void> {
  const { db, world } = office
  await runDueReleases(office)
  await db.transact(async (tx) => {
    await deleteExpired(tx, instantAt(world))
    await emptyOldDeviceLinks(tx, instantAt(world))
  })
  const purged = await purge(office)
  if (purged > 0) world.log.info('purged', { items: purged })
}

/** @returns the way to stop. A chore that fails is logged and tried again at its next turn. */
export function startChores(office: Office): () => void {
  const { db, world, bell } = office
  const trying = (name: string, chore: () => Promise<void>) => () => {
    chore().catch((error: unknown) => world.log.error(name, error))
  }
  const timers = [
    setInterval(
      trying('chores', () => doChores(office)),
      CHORES_MS,
    ),
  ]
  if (db.dialect === 'postgres') timers.push(setInterval(trying('look', bell.look), LOOK_MS))
  for (const timer of timers) timer.unref()
  trying('chores', () => doChores(office))()
  return () => timers.forEach(clearInterval)
}
