/** Sending and fetching: the outbox and the inbox. Source: protocol, section 6. */
import { z } from 'zod'
import { DeviceId, ItemId } from '#domain/ground/id.ts'
import { Arrived, Delivered, Digest, MAX_BATCH_ITEMS } from './item.ts'

/** Raised by one when the server was restored from a backup. */
export const Epoch = z.number().int().min(1)

export const OutboxRequest = z.object({
  epoch: Epoch,
  deviceId: DeviceId,
  /**
   * Number of unsent items on this device, this batch included. After a loss the device can still be told how many there
   * were.
   */
  pendingCount: z.number().int().min(0).max(1_000_000),
  items: z.array(z.unknown()).min(1).max(MAX_BATCH_ITEMS),
})
export type OutboxRequest = z.infer<typeof OutboxRequest>

export const ItemAnswer = z.object({
  itemId: ItemId,
  /** `stored` and `duplicate` acknowledge an item. With any other result the client parks it. */
  result: z.enum(['stored', 'duplicate', 'denied', 'too_large', 'hash_conflict', 'malformed']),
})
export type ItemAnswer = z.infer<typeof ItemAnswer>

export const OutboxAnswer = z.object({
  epoch: Epoch,
  head: z.number().int().min(0),
  items: z.array(ItemAnswer),
})
export type OutboxAnswer = z.infer<typeof OutboxAnswer>

const InboxItem = z.object({
  /** 1, 2, 3 … per account, without a gap. */
  n: z.number().int().min(1),
  item: Delivered,
  /** HMAC of the server over item id, author and SHA-256 of the item. */
  receipt: Digest,
  /** SHA-256(the 32 bytes of the previous chain ‖ the 36 ASCII characters of itemId); before the first item 32 zero bytes. */
  chain: Digest,
})

export const InboxPage = z.object({
  epoch: Epoch,
  head: z.number().int().min(0),
  items: z.array(InboxItem),
})
export type InboxPage = z.infer<typeof InboxPage>

/** The page as a client parses it. The client may be older than the server, and older than the authors of the items. */
const ArrivedItem = InboxItem.extend({ item: Arrived })
export type ArrivedItem = z.infer<typeof ArrivedItem>
export const ArrivedPage = InboxPage.extend({ items: z.array(ArrivedItem) })
export type ArrivedPage = z.infer<typeof ArrivedPage>

/** The position of a client in its inbox, stored in the same transaction as the page. */
export const Cursor = z.object({ epoch: Epoch, n: z.number().int().min(0), chain: Digest })
export type Cursor = z.infer<typeof Cursor>
