/** HPKE against RFC 9180: appendix A.3.1, and the published P-256 vector for the suite of the grants. */
import { createHash } from 'node:crypto'
import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, it } from 'vitest'
import { hpkeSuite } from '#crypto/grant.ts'
import { hex, unhex } from './cast.ts'

const info = unhex('4f6465206f6e2061204772656369616e2055726e').buffer
const bytes = (text: string) => unhex(text).buffer

/** RFC 9180, A.3.1 and A.3.1.1: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, base mode. */
const a3 = {
  ikmE: '4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e',
  skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
  pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  enc: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
  pt: '4265617574792069732074727574682c20747275746820626561757479',
  encryptions: [
    [
      '436f756e742d30',
      '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434',
    ],
    [
      '436f756e742d31',
      'fa6f037b47fc21826b610172ca9637e82d6e5801eb31cbd3748271affd4ecb06646e0329cbdf3c3cd655b28e82',
    ],
    [
      '436f756e742d32',
      '895cabfac50ce6c6eb02ffe6c048bf53b7f7be9a91fc559402cbc5b8dcaeb52b2ccc93e466c28fb55fed7a7fec',
    ],
  ],
} as const

it('encapsulates, schedules and seals as RFC 9180, appendix A.3.1', async () => {
  const suite = new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes128Gcm(),
  })
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytes(a3.pkRm))
  const recipientKey = await suite.kem.deserializePrivateKey(bytes(a3.skRm))
  const ekm = await suite.kem.deriveKeyPair(bytes(a3.ikmE))
  const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm })
  expect(hex(new Uint8Array(sender.enc))).toBe(a3.enc)
  const recipient = await suite.createRecipientContext({ recipientKey, enc: bytes(a3.enc), info })
  for (const [aad, ct] of a3.encryptions) {
    expect(hex(new Uint8Array(await sender.seal(bytes(a3.pt), bytes(aad))))).toBe(ct)
    expect(hex(new Uint8Array(await recipient.open(bytes(ct), bytes(aad))))).toBe(a3.pt)
  }
})

/**
 * The vector for this suite in the CFRG's file, in the accumulated form of Go's `crypto/hpke/testdata/rfc9180.json`.
 */
const p256Aes256 = {
  ikmE: 'a90d3417c3da9cb6c6ae19b4b5dd6cc9529a4cc24efb7ae0ace1f31887a8cd6c',
  ikmR: 'a0ce15d49e28bd47a18a97e147582d814b08cbe00109fed5ec27d1b4e9f6f5e3',
  skRm: '317f915db7bc629c48fe765587897e01e282d3e8445f79f27f65d031a88082b2',
  pkRm: '04abc7e49a4c6b3566d77d0304addc6ed0e98512ffccf505e6a8e3eb25c685136f853148544876de76c0f2ef99cdc3a05ccf5ded7860c7c021238f9e2073d2356c',
  enc: '04c06b4f6bebc7bb495cb797ab753f911aff80aefb86fd8b6fcc35525f3ab5f03e0b21bd31a86c6048af3cb2d98e0d3bf01da5cc4c39ff5370d331a4f1f7d5a4e0',
  encryptions: '8d3263541fc1695b6e88ff3a1208577c',
}

it('seals a thousand messages with P-256 and AES-256-GCM as the published vector', async () => {
  const suite = await hpkeSuite()
  expect([suite.kem.id, suite.kdf.id, suite.aead.id]).toEqual([0x10, 1, 2])
  const pair = await suite.kem.deriveKeyPair(bytes(p256Aes256.ikmR))
  expect(hex(new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)))).toBe(p256Aes256.skRm)
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytes(p256Aes256.pkRm))
  const ekm = await suite.kem.deriveKeyPair(bytes(p256Aes256.ikmE))
  const sender = await suite.createSenderContext({ recipientPublicKey, info, ekm })
  expect(hex(new Uint8Array(sender.enc))).toBe(p256Aes256.enc)
  const recipient = await suite.createRecipientContext({ recipientKey: pair, enc: sender.enc, info })

  const draw = randomInputs()
  const sink = createHash('shake128', { outputLength: 16 })
  for (let i = 0; i < 1_000; i++) {
    const aad = draw()
    const plain = draw()
    const sealed = await sender.seal(plain, aad)
    sink.update(new Uint8Array(sealed))
    expect(hex(new Uint8Array(await recipient.open(sealed, aad)))).toBe(hex(new Uint8Array(plain)))
  }
  expect(sink.digest('hex')).toBe(p256Aes256.encryptions)
})

/** Inputs of the accumulated vectors: one length byte, then that many bytes, from SHAKE128 of an empty input. */
function randomInputs(): () => ArrayBuffer {
  const stream = createHash('shake128', { outputLength: 600_000 }).digest()
  let at = 0
  return () => {
    const length = stream[at] ?? 0
    const drawn = Uint8Array.from(stream.subarray(at + 1, at + 1 + length))
    at += 1 + length
    return drawn.buffer
  }
}
