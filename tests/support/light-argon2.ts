/** The smallest cost of Argon2, for tests whose subject is not the PIN. `tests/crypto` and the browser tests have the real cost. */

type Parameters = typeof import('#crypto/parameters.ts')

/** RFC 9106, section 3.1: at least 8 KiB for each lane, and one pass. */
const LIGHT = { memoryKiB: 8, passes: 1, lanes: 1 }

export const withLightArgon2 = (real: Parameters): Parameters => ({
  ...real,
  ARGON2_STRONG: LIGHT,
  ARGON2_FLOOR: LIGHT,
})
