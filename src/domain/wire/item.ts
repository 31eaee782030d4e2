/**
 * The items that the server stores and delivers: envelopes, grants, withdrawals, erasures. Source: protocol, sections 4
 * and 5.
 */
import { z } from 'zod'
import { canonical } from '#domain/ground/canonical.ts'
import { AccountId, EntryId, ItemId, KeyId, RecordId } from '#domain/ground/id.ts'
import { CalendarMonth } from '#domain/ground/time.ts'

/** Bytes on the wire: base64url without padding (RFC 4648, section 5). */
export const Base64Url = z.string().regex(/^[A-Za-z0-9_-]*$/)
export type Base64Url = z.infer<typeof Base64Url>

const bytesOf = (count: number) => Base64Url.length(Math.ceil((count * 4) / 3))
/** 64 bytes: r‖s of ECDSA P-256 (IEEE P1363), as WebCrypto makes it. */
export const Signature = bytesOf(64)
/** 65 bytes: an uncompressed P-256 point. */
export const PublicKey = bytesOf(65)
export type PublicKey = z.infer<typeof PublicKey>
/** 32 bytes: a SHA-256 digest, an HMAC, a 256-bit proof. */
export const Digest = bytesOf(32)
export type Digest = z.infer<typeof Digest>

export const ENVELOPE_VERSION = 1
/** The largest sealed body, in base64url characters (192 KiB of bytes): a whole locked lesson with 300 notes fits. */
export const MAX_BODY = 262_144
export const MAX_BATCH_ITEMS = 100
export const MAX_BATCH_BYTES = 1_048_576
export const MAX_PAGE = 500

export const EnvelopeHeader = z.object({
  v: z.literal(ENVELOPE_VERSION),
  entryId: EntryId,
  recordId: RecordId,
  owner: AccountId,
  author: AccountId,
  keyId: KeyId,
  eraseAfter: CalendarMonth,
})
export type EnvelopeHeader = z.infer<typeof EnvelopeHeader>

export const Envelope = z.object({
  kind: z.literal('envelope'),
  itemId: ItemId,
  header: EnvelopeHeader,
  nonce: bytesOf(12),
  body: Base64Url.min(1).max(MAX_BODY),
})
export type Envelope = z.infer<typeof Envelope>

/** All keys of a record so far, sealed to one reader; signed by an owner over the canonical rest. */
export const Grant = z.object({
  kind: z.literal('grant'),
  itemId: ItemId,
  recordId: RecordId,
  owner: AccountId,
  author: AccountId,
  reader: AccountId,
  keyIds: z.array(KeyId).min(1).max(20),
  coOwner: z.boolean(),
  /** The HPKE encapsulated key (RFC 9180, `enc`). */
  enc: PublicKey,
  sealed: Base64Url.min(1).max(4096),
  signature: Signature,
})
export type Grant = z.infer<typeof Grant>

/** Ends one grant for good; signed by an owner. */
export const Withdrawal = z.object({
  kind: z.literal('withdrawal'),
  itemId: ItemId,
  recordId: RecordId,
  owner: AccountId,
  author: AccountId,
  grantId: ItemId,
  signature: Signature,
})
export type Withdrawal = z.infer<typeof Withdrawal>

/** Erases a record: bodies and grants are deleted, ids stay as tombstones; signed by an owner. */
export const Erasure = z.object({
  kind: z.literal('erasure'),
  itemId: ItemId,
  recordId: RecordId,
  owner: AccountId,
  author: AccountId,
  signature: Signature,
})
export type Erasure = z.infer<typeof Erasure>

export const Item = z.discriminatedUnion('kind', [Envelope, Grant, Withdrawal, Erasure])
export type Item = z.infer<typeof Item>

/** An erased item in an inbox: its id is kept, so that the numbers have no gap and the chain stays valid. */
const Tombstone = z.object({ kind: z.literal('erased'), itemId: ItemId, recordId: RecordId })

export const Delivered = z.discriminatedUnion('kind', [Envelope, Grant, Withdrawal, Erasure, Tombstone])
export type Delivered = z.infer<typeof Delivered>

const InRecord = z.looseObject({ recordId: RecordId, v: z.number().optional() })
const kinds: readonly unknown[] = Delivered.options.map(({ shape }) => shape.kind.value)
/**
 * An item that this release cannot read: a later kind or version, or a damaged item. It is stored unchanged for a later
 * release, and blocks no other item. `recordId` is set for later kinds and versions only.
 */
const NewerItem = z.looseObject({ itemId: ItemId }).transform((raw) => {
  const [place] = [raw, raw.header].flatMap((one) => InRecord.safeParse(one).data ?? [])
  const isNewer = !kinds.includes(raw.kind) || (place?.v ?? 0) > ENVELOPE_VERSION
  return { kind: 'unread' as const, itemId: raw.itemId, recordId: isNewer ? place?.recordId : undefined, raw }
})
export type NewerItem = z.infer<typeof NewerItem>

/** An item as a client accepts it from its inbox. */
export const Arrived = z.union([Delivered, NewerItem])
export type Arrived = z.infer<typeof Arrived>

export const recordOf = (item: Item): RecordId =>
  item.kind === 'envelope' ? item.header.recordId : item.recordId
export const ownerOf = (item: Item): AccountId => (item.kind === 'envelope' ? item.header.owner : item.owner)
export const authorOf = (item: Item): AccountId =>
  item.kind === 'envelope' ? item.header.author : item.author

function unsigned<T extends { signature: string }>(item: T): Omit<T, 'signature'> {
  const { signature: _, ...rest } = item
  return rest
}

/** What an owner signs: the label and the canonical item without its signature. */
export const signedText = (item: Grant | Withdrawal | Erasure): string =>
  `lesspiegel/${item.kind}/1|${canonical(unsigned(item))}`
