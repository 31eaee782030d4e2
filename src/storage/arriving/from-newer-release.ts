/** Items of a newer release: kept as they came, and counted as newer, of nobody knowable, where they belong to a record. */
import { EntryId } from '#domain/ground/id.ts'
import type { Digest, Unread } from '#domain/wire/item.ts'
import type { UnreadRow } from '#storage/disk/database.ts'
import type { Desk } from '#storage/session/open-session.ts'

export const unreadRow = ({ itemId, recordId, raw }: Unread, receipt: Digest): UnreadRow => ({
  itemId,
  ...(recordId ? { recordId } : {}),
  item: JSON.parse(JSON.stringify(raw)),
  receipt,
})

export const showUnread = (desk: Desk, rows: readonly UnreadRow[]): void =>
  desk.shelf.put(
    rows.flatMap(({ itemId, recordId }) =>
      recordId ? [{ is: 'newer' as const, entryId: EntryId.parse(itemId), recordId }] : [],
    ),
  )
