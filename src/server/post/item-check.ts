/** Checks of a posted item that need no lock: its shape, size, author and signature. */
import { canonical } from '#domain/ground/canonical.ts'
import { type AccountId, ItemId } from '#domain/ground/id.ts'
import { authorOf, Item, MAX_BODY, signedText } from '#domain/wire/item.ts'
import type { ItemAnswer } from '#domain/wire/post.ts'
import { sha256, signatureCheck } from '#server/ground/digest.ts'

export type ItemResult = ItemAnswer['result']

export type CheckedItem =
  | { itemId: ItemId; ok: true; item: Item; text: string; hash: string }
  | { itemId: ItemId; ok: false; result: ItemResult }

/** One answer per item. An item without an id is omitted, because no answer could name it. */
export function checkItems(raw: unknown[], author: { accountId: AccountId; signKey: string }): CheckedItem[] {
  const isSigned = signatureCheck(author.signKey)
  return raw.flatMap((candidate) => {
    const itemId = idOf(candidate)
    return itemId ? [checkItem(itemId, candidate, author.accountId, isSigned)] : []
  })
}

function checkItem(
  itemId: ItemId,
  candidate: unknown,
  author: AccountId,
  isSigned: (text: string, signature: string) => boolean,
): CheckedItem {
  const refuse = (result: ItemResult): CheckedItem => ({ itemId, ok: false, result })
  if (isTooLarge(candidate)) return refuse('too_large')
  const parsed = Item.safeParse(candidate)
  if (!parsed.success) return refuse('malformed')
  const item = parsed.data
  // An entry has one id. Under a second id it would be delivered twice.
  if (item.kind === 'envelope' && String(item.header.entryId) !== String(itemId)) return refuse('malformed')
  if (authorOf(item) !== author) return refuse('denied')
  if (item.kind !== 'envelope' && !isSigned(signedText(item), item.signature)) return refuse('denied')
  const text = canonical(item)
  return { itemId, ok: true, item, text, hash: sha256(text) }
}

function idOf(candidate: unknown): ItemId | undefined {
  if (candidate === null || typeof candidate !== 'object' || !('itemId' in candidate)) return undefined
  return ItemId.safeParse(candidate.itemId).data
}

const isTooLarge = (candidate: unknown): boolean =>
  candidate !== null &&
  typeof candidate === 'object' &&
  'body' in candidate &&
  typeof candidate.body === 'string' &&
  candidate.body.length > MAX_BODY
