import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromBase64Url, randomBytes, toBase64Url } from '#crypto/bytes.ts'
import { ARGON2_FLOOR, ARGON2_STRONG } from '#crypto/parameters.ts'
import { createDeviceSecret, PinBlob, pinDelayMs, unwrapByPin, wrapByPin } from '#crypto/pin.ts'
import { withBitTurned } from './cast.ts'

/** Memory in KiB from which the fake device refuses. Otherwise the real argon2 runs. */
let refusedFromKiB = Number.POSITIVE_INFINITY
vi.mock('hash-wasm', async (importOriginal) => {
  const real = await importOriginal<typeof import('hash-wasm')>()
  return {
    ...real,
    argon2id: (options: Parameters<typeof real.argon2id>[0]) =>
      options.memorySize >= refusedFromKiB
        ? Promise.reject(new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'))
        : real.argon2id(options),
  }
})
afterEach(() => {
  refusedFromKiB = Number.POSITIVE_INFINITY
})

const ak = randomBytes(32)
const deviceSecret = createDeviceSecret()

describe('a person who unlocks with a PIN', () => {
  it('gets the account key, and the blob has the strong parameters', async () => {
    const blob = await wrapByPin(ak, '480213', deviceSecret)
    expect(blob.argon2).toEqual(ARGON2_STRONG)
    const stored = PinBlob.parse(JSON.parse(JSON.stringify(blob)))
    expect(await unwrapByPin(stored, '480213', deviceSecret)).toEqual({ ok: true, value: ak })
    expect(await unwrapByPin(stored, '480214', deviceSecret)).toEqual({ ok: false, problem: 'pin_wrong' })
  })

  it('gets the smaller memory where the device refuses more, and never less than that', async () => {
    refusedFromKiB = ARGON2_STRONG.memoryKiB
    const blob = await wrapByPin(ak, 'een lange wachtzin', deviceSecret)
    expect(blob.argon2).toEqual(ARGON2_FLOOR)
    refusedFromKiB = Number.POSITIVE_INFINITY
    expect(await unwrapByPin(blob, 'een lange wachtzin', deviceSecret)).toEqual({ ok: true, value: ak })
    refusedFromKiB = 0
    await expect(wrapByPin(ak, '480213', deviceSecret)).rejects.toThrow('no_crypto')
    expect(await unwrapByPin(blob, '480213', deviceSecret)).toEqual({ ok: false, problem: 'no_crypto' })
  })

  it('cannot unlock a copy of the blob without the device secret', async () => {
    refusedFromKiB = ARGON2_STRONG.memoryKiB
    const blob = await wrapByPin(ak, '480213', deviceSecret)
    expect(await unwrapByPin(blob, '480213', createDeviceSecret())).toEqual({
      ok: false,
      problem: 'pin_wrong',
    })
  })

  it('may type a letter in either Unicode form', async () => {
    refusedFromKiB = ARGON2_STRONG.memoryKiB
    const blob = await wrapByPin(ak, 'Zo\u00eb op school', deviceSecret)
    expect((await unwrapByPin(blob, 'Zoe\u0308 op school', deviceSecret)).ok).toBe(true)
  })

  it('gets no account key from an altered blob', async () => {
    refusedFromKiB = ARGON2_STRONG.memoryKiB
    const blob = await wrapByPin(ak, '480213', deviceSecret)
    for (const part of ['salt', 'nonce', 'sealed'] as const) {
      const altered = { ...blob, [part]: toBase64Url(withBitTurned(fromBase64Url(blob[part]), 5)) }
      expect((await unwrapByPin(altered, '480213', deviceSecret)).ok, part).toBe(false)
    }
    const dearer = { ...blob, argon2: { ...blob.argon2, passes: 3 } }
    expect(await unwrapByPin(dearer, '480213', deviceSecret)).toEqual({ ok: false, problem: 'pin_wrong' })
  })

  it('is protected from a blob with parameters that are too cheap or too expensive', async () => {
    refusedFromKiB = ARGON2_STRONG.memoryKiB
    const blob = await wrapByPin(ak, '480213', deviceSecret)
    for (const argon2 of [
      { ...ARGON2_FLOOR, memoryKiB: ARGON2_FLOOR.memoryKiB - 1 },
      { ...ARGON2_FLOOR, passes: 1 },
      { ...ARGON2_FLOOR, lanes: 0 },
      { ...ARGON2_FLOOR, memoryKiB: 4_000_000 },
    ]) {
      expect(PinBlob.safeParse({ ...blob, argon2 }).success).toBe(false)
      const answer = await unwrapByPin({ ...blob, argon2 }, '480213', deviceSecret)
      expect(answer).toEqual({ ok: false, problem: 'database_damaged' })
    }
  })
})

it('waits longer after each wrong PIN, up to a limit', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 500].map(pinDelayMs)).toEqual([
    0, 1_000, 2_000, 5_000, 15_000, 60_000, 60_000, 60_000,
  ])
})
