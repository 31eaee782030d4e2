/** What an older release on this device could not read: taken in at unlocking where this release can, shown as newer where not. */
import { Delivered } from '#domain/wire/item.ts'
import type { Desk } from '#storage/session/open-session.ts'
import { showUnread } from './from-newer-release.ts'
import { type Read, takeIn } from './merge-page.ts'

export async function readAgain(desk: Desk): Promise<void> {
  const rows = await desk.connection.read((db) => db.unread.toArray())
  if (!rows.ok || rows.value.length === 0) return
  const known: Read[] = []
  for (const { item, receipt } of rows.value) {
    const read = Delivered.safeParse(item)
    if (read.success) known.push({ item: read.data, receipt })
  }
  if (known.length > 0) {
    const taken = known.map(({ item }) => item.itemId)
    await takeIn(desk, known, (db) => db.unread.bulkDelete(taken))
  }
  const isKnown = new Set<string>(known.map(({ item }) => item.itemId))
  showUnread(
    desk,
    rows.value.filter(({ itemId }) => !isKnown.has(itemId)),
  )
}
