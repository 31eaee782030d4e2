/** What an older release on this device could not read: taken in at unlocking where this release can, shown as newer where not. */
import { Delivered } from '#domain/wire/item.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { showNewer } from './from-newer-release.ts'
import { type Read, takeIn } from './merge-page.ts'

export async function readAgain(session: OpenSession): Promise<void> {
  const rows = await session.connection.read((db) => db.newerItems.toArray())
  if (!rows.ok || rows.value.length === 0) return
  const known: Read[] = []
  for (const { item, receipt } of rows.value) {
    const read = Delivered.safeParse(item)
    if (read.success) known.push({ item: read.data, receipt })
  }
  if (known.length > 0) {
    const taken = known.map(({ item }) => item.itemId)
    await takeIn(session, known, (db) => db.newerItems.bulkDelete(taken))
  }
  const isKnown = new Set<string>(known.map(({ item }) => item.itemId))
  showNewer(
    session,
    rows.value.filter(({ itemId }) => !isKnown.has(itemId)),
  )
}
