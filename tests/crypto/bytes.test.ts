import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  concatBytes,
  fromBase64Url,
  fromUtf8,
  parseBase64Url,
  randomBytes,
  toBase64Url,
  utf8,
} from '#crypto/bytes.ts'
import { pad, paddedLength, unpad } from '#crypto/padding.ts'
import { SIZE_CLASSES } from '#crypto/parameters.ts'

it('writes base64url as RFC 4648, section 10, without padding', () => {
  const vectors = {
    '': '',
    f: 'Zg',
    fo: 'Zm8',
    foo: 'Zm9v',
    foob: 'Zm9vYg',
    fooba: 'Zm9vYmE',
    foobar: 'Zm9vYmFy',
  }
  for (const [text, encoded] of Object.entries(vectors)) {
    expect(toBase64Url(utf8(text))).toBe(encoded)
    expect(fromUtf8(fromBase64Url(encoded))).toBe(text)
  }
  expect(toBase64Url(Uint8Array.of(0xfb, 0xff))).toBe('-_8')
})

it('agrees with Node on any bytes, in both directions', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(toBase64Url(bytes)).toBe(text)
      expect([...fromBase64Url(text)]).toEqual([...bytes])
    }),
  )
})

it('accepts one text per value: no foreign characters, no spare bits, no padding', () => {
  for (const text of ['Zh', 'Zm9', 'Z', 'Zg==', 'Zm9v+', 'Zm9v/w', 'Zm 9v', 'é', 'Zm9vY']) {
    expect(parseBase64Url(text), text).toBeUndefined()
  }
  expect(() => fromBase64Url('Z')).toThrow(RangeError)
})

it('refuses bytes that are not UTF-8', () => {
  expect(() => fromUtf8(Uint8Array.of(0xff))).toThrow(TypeError)
  expect(fromUtf8(utf8('Zoë – €'))).toBe('Zoë – €')
})

it('joins bytes, and draws different random bytes each time', () => {
  expect([...concatBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))]).toEqual([1, 2, 3])
  const drawn = new Set(Array.from({ length: 500 }, () => toBase64Url(randomBytes(12))))
  expect(drawn.size).toBe(500)
})

it('pads any content to a size class and removes the padding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
      const content = Uint8Array.from(bytes)
      const padded = pad(content)
      expect(SIZE_CLASSES).toContain(padded.length)
      expect([...(unpad(padded) ?? [])]).toEqual([...content])
    }),
  )
  expect(paddedLength(255)).toBe(256)
  expect(paddedLength(256)).toBe(512)
  expect(paddedLength(196_592)).toBe(2 * 196_592)
  expect(unpad(new Uint8Array(256))).toBeUndefined()
})
