import { expect, it } from 'vitest'
import * as parameters from '#crypto/parameters.ts'
import { MAX_BODY } from '#domain/wire/item.ts'

it('has no parameter weaker than those chosen on 2026-11-22', () => {
  const least = {
    AES_KEY_BYTES: 32,
    NONCE_BYTES: 12,
    TAG_BYTES: 16,
    SIGNATURE_BYTES: 64,
    PUBLIC_KEY_BYTES: 65,
    SECRET_BYTES: 32,
    ARGON2_SALT_BYTES: 16,
    RECOVERY_CODE_BYTES: 16,
    RECOVERY_CHECKSUM_BITS: 12,
  }
  const chosenByName: Record<string, unknown> = { ...parameters }
  for (const [name, value] of Object.entries(least)) {
    expect(chosenByName[name], name).toBeGreaterThanOrEqual(value)
  }
  for (const [chosen, memoryKiB, passes] of [
    [parameters.ARGON2_STRONG, 65_536, 3],
    [parameters.ARGON2_FLOOR, 19_456, 2],
  ] as const) {
    expect(chosen.memoryKiB).toBeGreaterThanOrEqual(memoryKiB)
    expect(chosen.passes).toBeGreaterThanOrEqual(passes)
  }
})

it('keeps the chosen suites', () => {
  expect(parameters.CURVE).toBe('P-256')
  expect(parameters.HASH).toBe('SHA-256')
})

it('keeps the waiting times after wrong PINs', () => {
  const delays = [...parameters.PIN_DELAYS_MS]
  expect(delays).toEqual([1_000, 2_000, 5_000, 15_000, 60_000])
})

it('has a different, versioned label for every purpose', () => {
  const labels = Object.values(parameters.LABEL)
  expect(new Set(labels).size).toBe(labels.length)
  for (const label of labels) expect(label).toMatch(/^lesspiegel\/[a-z-]+\/1$/)
})

it('pads the largest class to the largest body of the protocol', () => {
  const largest = Math.max(...parameters.SIZE_CLASSES)
  expect(Math.ceil(((largest + parameters.TAG_BYTES) * 4) / 3)).toBe(MAX_BODY)
  expect([...parameters.SIZE_CLASSES]).toEqual([...parameters.SIZE_CLASSES].sort((a, b) => a - b))
  expect(parameters.SIZE_CLASSES[0]).toBeGreaterThanOrEqual(256)
})

it('uses all bits of the recovery code', () => {
  const bits = parameters.RECOVERY_GROUPS * parameters.RECOVERY_GROUP_LENGTH * 5
  expect(bits).toBe(parameters.RECOVERY_CODE_BYTES * 8 + parameters.RECOVERY_CHECKSUM_BITS)
})
