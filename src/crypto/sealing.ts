/** AES-256-GCM and the keys derived for it. Apart from HPKE, everything is sealed with these functions. */
import type { Json } from '#domain/ground/canonical.ts'
import { type Bytes, concatBytes, fromUtf8, randomBytes, utf8 } from './bytes.ts'
import { pad, unpad } from './padding.ts'
import { AES_KEY_BYTES, HASH, HKDF_SALT_BYTES, NONCE_BYTES, TAG_BYTES } from './parameters.ts'

/** HKDF-SHA256 (RFC 5869): `length` bytes for one labelled purpose out of a uniformly random secret. */
export async function deriveBytes(secret: Bytes, label: string, length = AES_KEY_BYTES): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const algorithm = {
    name: 'HKDF',
    hash: HASH,
    salt: new Uint8Array(HKDF_SALT_BYTES),
    info: utf8(label),
  }
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, length * 8))
}

export async function importAesKey(raw: Bytes): Promise<CryptoKey> {
  if (raw.length !== AES_KEY_BYTES) throw new RangeError('an AES key of another length')
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

export const deriveAesKey = async (secret: Bytes, label: string): Promise<CryptoKey> =>
  importAesKey(await deriveBytes(secret, label))

/** NIST SP 800-38D; returns the ciphertext followed by the 128-bit tag. */
export async function gcmSeal(key: CryptoKey, nonce: Bytes, aad: Bytes, plain: Bytes): Promise<Bytes> {
  const algorithm = {
    name: 'AES-GCM',
    iv: nonce,
    additionalData: aad,
    tagLength: TAG_BYTES * 8,
  }
  return new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain))
}

/** Undefined when the tag does not match key, nonce, associated data and ciphertext. */
export async function gcmOpen(
  key: CryptoKey,
  nonce: Bytes,
  aad: Bytes,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return undefined
  const algorithm = {
    name: 'AES-GCM',
    iv: nonce,
    additionalData: aad,
    tagLength: TAG_BYTES * 8,
  }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

/** Returns the nonce, then the sealed and padded JSON of a value. `aad` names its purpose and its recipient. */
export async function sealJson(key: CryptoKey, aad: string, value: Json): Promise<Bytes> {
  const nonce = randomBytes(NONCE_BYTES)
  const sealed = await gcmSeal(key, nonce, utf8(aad), pad(utf8(JSON.stringify(value))))
  return concatBytes(nonce, sealed)
}

/** Undefined when the bytes were not sealed with this key for this `aad`. */
export async function openJson(key: CryptoKey, aad: string, bytes: Bytes): Promise<Json | undefined> {
  const padded = await gcmOpen(key, bytes.slice(0, NONCE_BYTES), utf8(aad), bytes.slice(NONCE_BYTES))
  return padded && parsePadded(padded)
}

/** The JSON inside padded plaintext; undefined when there is none. */
export function parsePadded(padded: Bytes): Json | undefined {
  const content = unpad(padded)
  if (!content) return undefined
  try {
    return JSON.parse(fromUtf8(content)) as Json
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}
