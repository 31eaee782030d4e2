/** Hashes and keyed hashes in records and on the wire. */
import type { Base64Url, Digest } from '#domain/wire/item.ts'
import { fromBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { HASH } from './parameters.ts'

/** SHA-256 (FIPS 180-4) of bytes, or of the UTF-8 of a text. */
export async function sha256(input: string | Uint8Array<ArrayBuffer>): Promise<Digest> {
  const bytes = typeof input === 'string' ? utf8(input) : input
  return toBase64Url(new Uint8Array(await crypto.subtle.digest(HASH, bytes)))
}

/** HMAC-SHA-256 (RFC 2104) of a text under a base64url secret. */
export async function hmac(secret: Base64Url, text: string): Promise<Digest> {
  const algorithm = { name: 'HMAC', hash: HASH }
  const key = await crypto.subtle.importKey('raw', fromBase64Url(secret), algorithm, false, ['sign'])
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))))
}
