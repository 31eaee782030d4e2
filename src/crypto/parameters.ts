/**
 * All constants of the cryptography, dated and with their source. A test fails when one shrinks. A new value gets a new
 * version and a new label, because what was sealed under an older one must still open.
 */

/** Version of everything below, written into each blob. Chosen 2026-11-22. */
export const VAULT_VERSION = 1

/** AES-256-GCM, NIST SP 800-38D (2007): 96-bit random nonces keep below 2^32 messages per key (section 8.3), 128-bit tags. */
export const AES_KEY_BYTES = 32
export const NONCE_BYTES = 12
export const TAG_BYTES = 16

/** ECDSA P-256 with SHA-256, FIPS 186-5 (2023); r‖s as WebCrypto makes it. */
export const CURVE = 'P-256'
export const SIGNATURE_BYTES = 64
export const PUBLIC_KEY_BYTES = 65
export const HASH = 'SHA-256'

/** Account key, record keys, link secrets, device secret: 256 random bits, as strong as the AES key they become. */
export const SECRET_BYTES = 32

/**
 * HKDF-SHA256, RFC 5869 (2010), section 3.1: the salt may be empty where the input is uniformly random, as all of ours is;
 * the label in `info` separates the purposes (section 3.2).
 */
export const HKDF_SALT_BYTES = 0

export type Argon2 = { memoryKiB: number; passes: number; lanes: number }

/** RFC 9106 (2021), section 4, second recommendation in memory (64 MiB, t=3); one lane because WebAssembly has one thread. */
export const ARGON2_STRONG: Argon2 = { memoryKiB: 65_536, passes: 3, lanes: 1 }
/** OWASP Password Storage Cheat Sheet (2024): 19 MiB, t=2, p=1. For tablets that refuse more. A weaker blob is not opened. */
export const ARGON2_FLOOR: Argon2 = { memoryKiB: 19_456, passes: 2, lanes: 1 }
/** A blob with larger parameters was not made by this app and would freeze the tablet. */
export const ARGON2_CEILING: Argon2 = {
  memoryKiB: 1_048_576,
  passes: 16,
  lanes: 4,
}
/** RFC 9106, section 3.1: 16 bytes of salt are recommended for password hashing. */
export const ARGON2_SALT_BYTES = 16

/** Waiting time after the first, second … wrong PIN; the last one repeats. Nothing is ever wiped. */
export const PIN_DELAYS_MS = [1_000, 2_000, 5_000, 15_000, 60_000] as const

/** 128 bits cannot be guessed; with a 12-bit checksum they fill exactly seven groups of four signs. */
export const RECOVERY_CODE_BYTES = 16
export const RECOVERY_CHECKSUM_BITS = 12
export const RECOVERY_GROUPS = 7
export const RECOVERY_GROUP_LENGTH = 4

/** Sizes to which plaintext is padded, in bytes; beyond the last, multiples of it. Every body is one of eleven lengths. */
export const SIZE_CLASSES = [
  256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536, 131_072, 196_592,
] as const

/** Labels separate purposes: a key, seal or signature for one purpose is invalid for any other. */
export const LABEL = {
  accountKeys: 'lesspiegel/account-keys/1',
  deviceKey: 'lesspiegel/device-key/1',
  local: 'lesspiegel/local/1',
  localName: 'lesspiegel/local-name/1',
  pin: 'lesspiegel/pin/1',
  recoveryLookup: 'lesspiegel/recovery-lookup/1',
  recoveryAuth: 'lesspiegel/recovery-auth/1',
  recoveryWrap: 'lesspiegel/recovery-wrap/1',
  proof: 'lesspiegel/proof/1',
  inviter: 'lesspiegel/inviter/1',
  invitee: 'lesspiegel/invitee/1',
  handOver: 'lesspiegel/hand-over/1',
  entry: 'lesspiegel/entry/1',
  grant: 'lesspiegel/grant/1',
} as const
