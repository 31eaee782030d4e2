/** Items of a newer release are stored unopened. A record that such an item names lists it as newer, without an author. */
import { EntryId } from '#domain/ground/id.ts'
import type { Digest, NewerItem } from '#domain/wire/item.ts'
import type { NewerItemRow } from '#storage/disk/database.ts'
import type { OpenSession } from '#storage/session/open-session.ts'

export const newerRow = ({ itemId, recordId, raw }: NewerItem, receipt: Digest): NewerItemRow => ({
  itemId,
  ...(recordId ? { recordId } : {}),
  item: JSON.parse(JSON.stringify(raw)),
  receipt,
})

export const showNewer = (session: OpenSession, rows: readonly NewerItemRow[]): void =>
  session.recordStore.put(
    rows.flatMap(({ itemId, recordId }) =>
      recordId ? [{ is: 'newer' as const, entryId: EntryId.parse(itemId), recordId }] : [],
    ),
  )
