/** Hashes, receipts, signatures and encryption at rest, from node:crypto. Bytes are base64url text (RFC 4648, section 5). */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPublicKey,
  type KeyObject,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import type { World } from './world.ts'

export const toBase64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
const fromBase64Url = (text: string): Buffer => Buffer.from(text, 'base64url')

export const sha256 = (input: string | Uint8Array): string =>
  createHash('sha256').update(input).digest('base64url')

/** SHA-256 of the bytes of a base64url text. */
export const hashOfBytes = (text: string): string => sha256(fromBase64Url(text))

export const hmac = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest('base64url')

export function sameDigest(a: string, b: string): boolean {
  const left = fromBase64Url(a)
  const right = fromBase64Url(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/** The next link of an inbox chain: SHA-256(32 bytes of the previous ‖ 36 ASCII characters of the id). */
export const nextChain = (chain: string, itemId: string): string =>
  createHash('sha256').update(fromBase64Url(chain)).update(itemId).digest('base64url')
export const FIRST_CHAIN = toBase64Url(new Uint8Array(32))

/** An uncompressed P-256 point as a key; undefined when it is not on the curve. */
function publicKeyOf(point: string): KeyObject | undefined {
  const bytes = fromBase64Url(point)
  if (bytes.length !== 65 || bytes[0] !== 4) return undefined
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: toBase64Url(bytes.subarray(1, 33)),
    y: toBase64Url(bytes.subarray(33)),
  }
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch {
    return undefined
  }
}

export const isPublicKey = (point: string): boolean => publicKeyOf(point) !== undefined

/** ECDSA P-256 with SHA-256, r‖s (IEEE P1363), as WebCrypto signs. */
export const isSignedBy = (point: string, text: string, signature: string): boolean =>
  signatureCheck(point)(text, signature)

/** As `isSignedBy`, for many texts under one key. The key is parsed once, at the first signature. */
export function signatureCheck(point: string): (text: string, signature: string) => boolean {
  let known: KeyObject | 'none' | undefined
  return (text, signature) => {
    known ??= publicKeyOf(point) ?? 'none'
    if (known === 'none') return false
    const key = { key: known, dsaEncoding: 'ieee-p1363' } as const
    return verify('sha256', Buffer.from(text), key, fromBase64Url(signature))
  }
}

/** AES-256-GCM as nonce ‖ ciphertext ‖ tag. `label` binds the text to its row. */
export function sealAtRest(world: World, key: Buffer, label: string, text: string): string {
  const nonce = world.random(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
  return toBase64Url(Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]))
}

/** @throws when key, label or bytes differ from those at sealing. */
export function openAtRest(key: Buffer, label: string, sealed: string): string {
  const bytes = fromBase64Url(sealed)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(label))
  decipher.setAuthTag(bytes.subarray(-16))
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')
}
