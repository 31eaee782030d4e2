/** At unlocking, reads the items that an older release could not read. Those still unreadable are listed as newer. */
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
