/**
 * The two libraries of the vault, as one file that is loaded when somebody opens their work: argon2id (RFC 9106) for the
 * PIN, and HPKE (RFC 9180) for grants.
 */
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core'
import { argon2id } from 'hash-wasm'

/** Key bytes from a PIN. Rejects with a RangeError where the device refuses the memory. */
export const stretchPin = (
  options: Omit<Parameters<typeof argon2id>[0], 'outputType'>,
): Promise<Uint8Array> => argon2id({ ...options, outputType: 'binary' })

/** DHKEM(P-256, HKDF-SHA256) = 0x0010, HKDF-SHA256 = 0x0001, AES-256-GCM = 0x0002 of RFC 9180 (2022). */
export const createHpkeSuite = () =>
  new CipherSuite({
    kem: new DhkemP256HkdfSha256(),
    kdf: new HkdfSha256(),
    aead: new Aes256Gcm(),
  })

/** Sealed for somebody else, or damaged. */
export const isHpkeError = (error: unknown): boolean => error instanceof HpkeError
