/** Sending and fetching: the outbox and the inbox. Source: protocol, section 6. */
import { z } from 'zod'
import { DeviceId, ItemId } from '#domain/ground/id.ts'
import { Arrived, Delivered, Digest, MAX_BATCH_ITEMS } from './item.ts'

/** Raised by one when the server was restored from a backup. */
export const Epoch = z.number().int().min(1)

export const OutboxRequest = z.object({
  epoch: Epoch,
  deviceId: DeviceId,
  /** How many items this device still holds, this batch included: what the server last knew to be unsent. */
  pendingCount: z.number().int().min(0).max(1_000_000),
  items: z.array(z.unknown()).min(1).max(MAX_BATCH_ITEMS),
})
export type OutboxRequest = z.infer<typeof OutboxRequest>

export const ItemAnswer = z.object({
  itemId: ItemId,
  /** `stored` and `duplicate` acknowledge; the others park the item at its sender. */
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
  /** HMAC of the server over header, author and SHA-256 of the body. */
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

/** The same page as a client takes it, which may be of an older release than the server and the people who write to it. */
const ArrivedItem = InboxItem.extend({ item: Arrived })
export type ArrivedItem = z.infer<typeof ArrivedItem>
export const ArrivedPage = InboxPage.extend({ items: z.array(ArrivedItem) })
export type ArrivedPage = z.infer<typeof ArrivedPage>

/** Where a client stands in its inbox; stored in the same transaction as the page. */
export const Cursor = z.object({ epoch: Epoch, n: z.number().int().min(0), chain: Digest })
export type Cursor = z.infer<typeof Cursor>
