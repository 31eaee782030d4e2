import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64Url, randomBytes, toBase64Url } from '#crypto/bytes.ts'
import { sha256 } from '#crypto/digest.ts'
import {
  createRecoveryCode,
  parseRecoveryCode,
  recoveryLookup,
  unwrapByRecovery,
  wrapByRecovery,
} from '#crypto/recovery-code.ts'
import { Digest } from '#domain/wire/item.ts'
import { withBitTurned } from './cast.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const wrong = { ok: false, problem: 'recovery_code_wrong' }

it('has seven groups of four characters that cannot be confused', () => {
  for (let i = 0; i < 200; i++) {
    const code = createRecoveryCode()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
    expect(parseRecoveryCode(code).ok).toBe(true)
  }
  expect(new Set(Array.from({ length: 200 }, createRecoveryCode)).size).toBe(200)
})

it('is read in lower case, with spaces, and with O and I for 0 and 1', () => {
  for (let i = 0; i < 200; i++) {
    const code = createRecoveryCode()
    const copied = ` ${code
      .toLowerCase()
      .replaceAll('-', '  ')
      .replaceAll('0', 'o')
      .replaceAll('1', i % 2 ? 'l' : 'I')}\n`
    expect(parseRecoveryCode(copied)).toEqual(parseRecoveryCode(code))
  }
})

it('detects every wrong character and every swap of two neighbours', () => {
  const code = createRecoveryCode().replaceAll('-', '')
  for (let at = 0; at < code.length; at++) {
    for (const sign of SIGNS) {
      if (sign === code[at]) continue
      expect(parseRecoveryCode(code.slice(0, at) + sign + code.slice(at + 1))).toEqual(wrong)
    }
    const [one, two] = [code[at], code[at + 1]]
    if (!two || one === two) continue
    expect(parseRecoveryCode(code.slice(0, at) + two + one + code.slice(at + 2))).toEqual(wrong)
  }
})

it('refuses a text that is no code', () => {
  for (const text of ['', '0000', 'U'.repeat(28), '0'.repeat(28), `${createRecoveryCode()}A`]) {
    expect(parseRecoveryCode(text), text).toEqual(wrong)
  }
  fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => !parseRecoveryCode(text).ok))
})

it('opens the same account key and bundle, however the code is typed', async () => {
  const code = createRecoveryCode()
  const ak = randomBytes(32)
  const blob = await wrapByRecovery(code, ak, 'YnVuZGxl')
  const opened = await unwrapByRecovery(code.toLowerCase().replaceAll('-', ' '), blob)
  expect(opened).toEqual({ ok: true, value: { ak, bundle: 'YnVuZGxl' } })
})

it('does not open with another code or an altered blob', async () => {
  const code = createRecoveryCode()
  const blob = await wrapByRecovery(code, randomBytes(32), 'YnVuZGxl')
  expect(await unwrapByRecovery(createRecoveryCode(), blob)).toEqual(wrong)
  expect(await unwrapByRecovery('no code', blob)).toEqual(wrong)
  expect(await unwrapByRecovery(code, '!')).toEqual(wrong)
  const bytes = fromBase64Url(blob)
  for (let bit = 0; bit < bytes.length * 8; bit += 7) {
    expect(await unwrapByRecovery(code, toBase64Url(withBitTurned(bytes, bit)))).toEqual(wrong)
  }
  await expect(wrapByRecovery('no code', randomBytes(32), '')).rejects.toThrow('recovery_code_wrong')
})

it('gives the server two independent values, and the hash of the second', async () => {
  const code = createRecoveryCode()
  const { lookup, auth, authHash } = await recoveryLookup(code)
  expect(await recoveryLookup(code.toLowerCase())).toEqual({ lookup, auth, authHash })
  expect(new Set([lookup, auth, authHash]).size).toBe(3)
  expect([lookup, auth, authHash].every((text) => Digest.safeParse(text).success)).toBe(true)
  expect(await sha256(fromBase64Url(auth))).toBe(authHash)
})
