/** An entry, signed by its author and sealed once under the record's key. Source: protocol, sections 2 and 4. */
import { canonical, isWritable, type Json } from '#domain/ground/canonical.ts'
import { type AccountId, ItemId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import type { CalendarMonth } from '#domain/ground/time.ts'
import { type Entry, NewerEntry, readEntry } from '#domain/record/entry.ts'
import type { FoldEntry } from '#domain/record/fold.ts'
import {
  ENVELOPE_VERSION,
  type Envelope,
  type EnvelopeHeader,
  MAX_BODY,
  type PublicKey,
} from '#domain/wire/item.ts'
import type { OpenAccount } from './account-keys.ts'
import { type Bytes, parseBase64Url, randomBytes, toBase64Url, utf8 } from './bytes.ts'
import { signText, verifyText } from './curve-key.ts'
import { sha256 } from './digest.ts'
import { pad } from './padding.ts'
import { LABEL, NONCE_BYTES } from './parameters.ts'
import type { RecordKey } from './record-key.ts'
import { gcmOpen, gcmSeal, importAesKey, parsePadded } from './sealing.ts'

/** Throws `may_not_write` when the account is not the entry's author, `too_large` when the body would not fit. */
export async function sealEntry(
  entry: Entry,
  recordKey: RecordKey,
  eraseAfter: CalendarMonth,
  account: OpenAccount,
): Promise<Envelope> {
  if (entry.author !== account.accountId) throw new ProblemError('may_not_write')
  const { entryId, recordId, owner, author } = entry
  const { keyId } = recordKey
  const header: EnvelopeHeader = {
    v: ENVELOPE_VERSION,
    entryId,
    recordId,
    owner,
    author,
    keyId,
    eraseAfter,
  }
  const headerText = canonical(header)
  const signature = await signText(account.signPrivate, await signedEntryText(headerText, canonical(entry)))
  const plain = pad(utf8(JSON.stringify({ entry, signature })))
  const nonce = randomBytes(NONCE_BYTES)
  const body = toBase64Url(await gcmSeal(await aesKeyOf(recordKey), nonce, utf8(headerText), plain))
  if (body.length > MAX_BODY) throw new ProblemError('too_large')
  return {
    kind: 'envelope',
    itemId: ItemId.parse(entryId),
    header,
    nonce: toBase64Url(nonce),
    body,
  }
}

/** What the author signs: `lesspiegel/entry/1|canonical header|SHA-256(canonical entry)`. */
const signedEntryText = async (headerText: string, entryText: string): Promise<string> =>
  `${LABEL.entry}|${headerText}|${await sha256(entryText)}`

/**
 * Returns a verified, unverified or newer entry. Unverified: a wrong signature, header and entry that differ, no entry,
 * or an author without a known key. A newer entry has a valid signature. `envelope_damaged`: a broken seal, or another
 * key.
 */
export async function openEnvelope(
  envelope: Envelope,
  key: RecordKey,
  signKeyOf: (account: AccountId) => PublicKey | undefined,
): Promise<Outcome<FoldEntry>> {
  const { header } = envelope
  const nonce = parseBase64Url(envelope.nonce)
  const body = parseBase64Url(envelope.body)
  const isWhole = String(envelope.itemId) === String(header.entryId) && key.keyId === header.keyId
  if (!isWhole || !nonce || !body) return failed('envelope_damaged')
  const headerText = canonical(header)
  const padded = await gcmOpen(await aesKeyOf(key), nonce, utf8(headerText), body)
  if (!padded) return failed('envelope_damaged')
  return done(await toFoldEntry(parsePadded(padded), header, headerText, signKeyOf(header.author)))
}

async function toFoldEntry(
  content: Json | undefined,
  header: EnvelopeHeader,
  headerText: string,
  signKey: PublicKey | undefined,
): Promise<FoldEntry> {
  const { entryId, recordId, author } = header
  const unverified: FoldEntry = { is: 'unverified', entryId, recordId }
  if (!signKey || !isMembers(content) || !isMembers(content.entry)) return unverified
  const { entry: raw, signature } = content
  if (typeof signature !== 'string' || !agrees(raw, header) || !isWritable(raw)) return unverified
  const text = await signedEntryText(headerText, canonical(raw))
  if (!(await verifyText(signKey, signature, text))) return unverified
  const entry = readEntry(raw)
  if (entry) return { is: 'verified', entry }
  return NewerEntry.safeParse(raw).success ? { is: 'newer', entryId, recordId, author } : unverified
}

const isMembers = (value: Json | undefined): value is { [key: string]: Json | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const agrees = (raw: { [key: string]: Json | undefined }, header: EnvelopeHeader): boolean =>
  raw.entryId === header.entryId &&
  raw.recordId === header.recordId &&
  raw.owner === header.owner &&
  raw.author === header.author

/** Cache of imported keys, for as long as the raw bytes are referenced: opening a year of entries imports each key once. */
const aesKeys = new WeakMap<Bytes, Promise<CryptoKey>>()

function aesKeyOf({ key }: RecordKey): Promise<CryptoKey> {
  const known = aesKeys.get(key)
  if (known) return known
  const imported = importAesKey(key)
  aesKeys.set(key, imported)
  return imported
}
