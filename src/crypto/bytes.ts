/** Conversion between text and bytes, and random bytes. */
import type { Base64Url } from '#domain/wire/item.ts'

export type Bytes = Uint8Array<ArrayBuffer>

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const codes = Uint8Array.from(ALPHABET, (sign) => sign.charCodeAt(0))
const valueByCode = new Int8Array(128).fill(-1)
codes.forEach((code, value) => {
  valueByCode[code] = value
})

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const asciiDecoder = new TextDecoder('latin1')

/** RFC 4648, section 5, without padding. */
export function toBase64Url(bytes: Uint8Array): Base64Url {
  const out = new Uint8Array(Math.ceil((bytes.length * 4) / 3))
  let at = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    for (let shift = 18; shift >= 0 && at < out.length; shift -= 6)
      out[at++] = codes[(group >> shift) & 63] ?? 0
  }
  return asciiDecoder.decode(out)
}

/** Undefined for an invalid character, an impossible length, or spare bits that are not zero (RFC 4648, section 3.5). */
export function parseBase64Url(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let held = 0
  let bits = 0
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = valueByCode[text.charCodeAt(i)] ?? -1
    if (value < 0) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined
}

/** Like `parseBase64Url` for text that we made ourselves; throws a RangeError on anything else. */
export function fromBase64Url(text: Base64Url): Bytes {
  const bytes = parseBase64Url(text)
  if (!bytes) throw new RangeError('not base64url')
  return bytes
}

export const utf8 = (text: string): Bytes => encoder.encode(text)

/** Throws a TypeError on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)

export function concatBytes(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** At most 65,536 bytes at once (Web Cryptography, `getRandomValues`). */
export const randomBytes = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count))
