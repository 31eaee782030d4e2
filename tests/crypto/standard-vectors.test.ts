/** Known answers from the standards, through the functions that the app uses. */
import { argon2id } from 'hash-wasm'
import { expect, it } from 'vitest'
import { toBase64Url, utf8 } from '#crypto/bytes.ts'
import { verifyText } from '#crypto/curve-key.ts'
import { hmac, sha256 } from '#crypto/digest.ts'
import { deriveBytes, gcmOpen, gcmSeal, importAesKey } from '#crypto/sealing.ts'
import { hex, unhex } from './cast.ts'

const base64Url = (text: string) => toBase64Url(unhex(text))

/** McGrew and Viega, "The Galois/Counter Mode of Operation" (as submitted to NIST), appendix B, cases 13 to 16: 256-bit keys. */
const LONG =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255'
const LONG_SEALED =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad'
const KEY = 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'
const NONCE = 'cafebabefacedbaddecaf888'
const gcmCases = [
  {
    key: '0'.repeat(64),
    nonce: '0'.repeat(24),
    aad: '',
    plain: '',
    sealed: '530f8afbc74536b9a963b4f1c4cb738b',
  },
  {
    key: '0'.repeat(64),
    nonce: '0'.repeat(24),
    aad: '',
    plain: '0'.repeat(32),
    sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
  },
  { key: KEY, nonce: NONCE, aad: '', plain: LONG, sealed: `${LONG_SEALED}b094dac5d93471bdec1a502270e3cc6c` },
  {
    key: KEY,
    nonce: NONCE,
    aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    plain: LONG.slice(0, 120),
    sealed: `${LONG_SEALED.slice(0, 120)}76fc6ece0f4e1768cddf8853bb2d551b`,
  },
]

it('seals and opens AES-256-GCM as the cases submitted to NIST', async () => {
  for (const { key, nonce, aad, plain, sealed } of gcmCases) {
    const aes = await importAesKey(unhex(key))
    expect(hex(await gcmSeal(aes, unhex(nonce), unhex(aad), unhex(plain)))).toBe(sealed)
    const opened = await gcmOpen(aes, unhex(nonce), unhex(aad), unhex(sealed))
    expect(opened && hex(opened)).toBe(plain)
  }
})

it('derives as RFC 5869, test case 3 (no salt, no info)', async () => {
  expect(hex(await deriveBytes(unhex('0b'.repeat(22)), '', 42))).toBe(
    '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  )
})

it('runs on a platform whose HKDF answers RFC 5869, test case 1', async () => {
  const key = await crypto.subtle.importKey('raw', unhex('0b'.repeat(22)), 'HKDF', false, ['deriveBits'])
  const salt = unhex('000102030405060708090a0b0c')
  const info = unhex('f0f1f2f3f4f5f6f7f8f9')
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 42 * 8)
  expect(hex(new Uint8Array(bits))).toBe(
    '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  )
})

it('hashes as FIPS 180-4 and RFC 4231', async () => {
  const abc = base64Url('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await sha256('abc')).toBe(abc)
  expect(await sha256(utf8('abc'))).toBe(abc)
  expect(await hmac(toBase64Url(utf8('Jefe')), 'what do ya want for nothing?')).toBe(
    base64Url('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'),
  )
})

it('accepts the P-256 signature of RFC 6979, appendix A.2.5, and no other text', async () => {
  const x = '60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6'
  const y = '7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299'
  const r = 'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716'
  const s = 'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8'
  const publicKey = base64Url(`04${x}${y}`)
  expect(await verifyText(publicKey, base64Url(r + s), 'sample')).toBe(true)
  expect(await verifyText(publicKey, base64Url(r + s), 'sampel')).toBe(false)
  expect(await verifyText(base64Url(`04${y}${x}`), base64Url(r + s), 'sample')).toBe(false)
})

/**
 * The case of RFC 9106 has associated data, which hash-wasm does not take. These are the cases of the reference
 * implementation (test.c).
 */
it('computes argon2id as the reference implementation of RFC 9106', async () => {
  const cases = [
    [256, 2, 1, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [256, 2, 2, '6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037'],
  ] as const
  for (const [memorySize, iterations, parallelism, expected] of cases) {
    const options = {
      password: 'password',
      salt: 'somesalt',
      memorySize,
      iterations,
      parallelism,
      hashLength: 32,
    }
    expect(await argon2id(options)).toBe(expected)
  }
})
