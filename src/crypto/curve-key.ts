/**
 * P-256 key pairs: the public point, and the private scalar, which is stored only sealed. Keys are exported and imported
 * as JWK, because it is the one private format that all supported browsers read alike.
 */
import type { Base64Url, PublicKey } from '#domain/wire/item.ts'
import { fromBase64Url, parseBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { CURVE, HASH, PUBLIC_KEY_BYTES, SIGNATURE_BYTES } from './parameters.ts'

type CurveUse = 'ECDSA' | 'ECDH'
/** `scalar` is the secret: 32 bytes, base64url. */
type CurveKey = { publicKey: PublicKey; scalar: Base64Url }

const pairUse = { ECDSA: ['sign', 'verify'], ECDH: ['deriveBits'] } as const
const privateUse = { ECDSA: ['sign'], ECDH: ['deriveBits'] } as const
const publicUse = { ECDSA: ['verify'], ECDH: [] } as const
const ecdsa = { name: 'ECDSA', hash: HASH }

export async function createCurveKey(use: CurveUse): Promise<CurveKey> {
  const pair = await crypto.subtle.generateKey({ name: use, namedCurve: CURVE }, true, pairUse[use])
  if (!('privateKey' in pair)) throw new Error('a key pair was expected')
  const { d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  if (!d) throw new Error('the private scalar was expected')
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { publicKey: toBase64Url(new Uint8Array(point)), scalar: d }
}

/** The private key for use in memory; it cannot be exported again. */
export async function importPrivateKey(use: CurveUse, { publicKey, scalar }: CurveKey): Promise<CryptoKey> {
  const point = fromBase64Url(publicKey)
  const x = toBase64Url(point.subarray(1, 33))
  const y = toBase64Url(point.subarray(33))
  const jwk = { kty: 'EC', crv: CURVE, x, y, d: scalar }
  return crypto.subtle.importKey('jwk', jwk, { name: use, namedCurve: CURVE }, false, privateUse[use])
}

/** Undefined for bytes that are not an uncompressed point on the curve. */
export async function importPublicKey(use: CurveUse, publicKey: PublicKey): Promise<CryptoKey | undefined> {
  const point = parseBase64Url(publicKey)
  if (point?.length !== PUBLIC_KEY_BYTES || point[0] !== 4) return undefined
  try {
    return await crypto.subtle.importKey('raw', point, { name: use, namedCurve: CURVE }, true, publicUse[use])
  } catch (error) {
    if (error instanceof DOMException && /^(Data|Operation)Error$/.test(error.name)) return undefined
    throw error
  }
}

export async function signText(privateKey: CryptoKey, text: string): Promise<Base64Url> {
  return toBase64Url(new Uint8Array(await crypto.subtle.sign(ecdsa, privateKey, utf8(text))))
}

/** A thousand keys are enough for a programme. Beyond that the cache is cleared. */
const MAX_REMEMBERED = 1_000
const verifyKeys = new Map<PublicKey, Promise<CryptoKey | undefined>>()

function verifyKeyOf(publicKey: PublicKey): Promise<CryptoKey | undefined> {
  const known = verifyKeys.get(publicKey)
  if (known) return known
  if (verifyKeys.size >= MAX_REMEMBERED) verifyKeys.clear()
  const imported = importPublicKey('ECDSA', publicKey)
  verifyKeys.set(publicKey, imported)
  return imported
}

/** False for a wrong signature, and for a malformed signature or key. */
export async function verifyText(publicKey: PublicKey, signature: Base64Url, text: string): Promise<boolean> {
  const bytes = parseBase64Url(signature)
  if (bytes?.length !== SIGNATURE_BYTES) return false
  const key = await verifyKeyOf(publicKey)
  return key ? crypto.subtle.verify(ecdsa, key, bytes, utf8(text)) : false
}
