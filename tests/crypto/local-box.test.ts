import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomBytes } from '#crypto/bytes.ts'
import { createLocalBox } from '#crypto/local-box.ts'
import { sameJson } from '#domain/ground/canonical.ts'
import { withBitTurned } from './cast.ts'

const ak = randomBytes(32)

it('returns any value under the same label, also after a restart', async () => {
  const box = await createLocalBox(ak)
  const reopened = await createLocalBox(ak)
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, label) => {
      const json = JSON.parse(JSON.stringify(value))
      const opened = await reopened.open(label, await box.seal(label, json))
      expect(opened.ok && sameJson(opened.value, json)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('does not open for another person, under another label, or with a flipped bit', async () => {
  const box = await createLocalBox(ak)
  const bytes = await box.seal('draft|a', { text: 'een notitie' })
  const damaged = { ok: false, problem: 'database_damaged' }
  expect(await (await createLocalBox(randomBytes(32))).open('draft|a', bytes)).toEqual(damaged)
  expect(await box.open('draft|b', bytes)).toEqual(damaged)
  expect(await box.open('draft|a', new Uint8Array(3))).toEqual(damaged)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    expect((await box.open('draft|a', withBitTurned(bytes, bit))).ok).toBe(false)
  }
})

it('seals the same value to different bytes, and hides its length', async () => {
  const box = await createLocalBox(ak)
  const [one, two, longer] = await Promise.all([
    box.seal('x', 'a'),
    box.seal('x', 'a'),
    box.seal('x', 'a'.repeat(99)),
  ])
  expect(one).not.toEqual(two)
  expect(one?.length).toBe(longer?.length)
})

it('seals a snapshot of a megabyte', async () => {
  const box = await createLocalBox(ak)
  const large = 'n'.repeat(1_000_000)
  expect(await box.open('snapshot', await box.seal('snapshot', large))).toEqual({ ok: true, value: large })
})

it('gives a label the same blind name each time, which does not reveal the label', async () => {
  const box = await createLocalBox(ak)
  const name = await box.blindName('draft|visit')
  expect(await (await createLocalBox(ak)).blindName('draft|visit')).toBe(name)
  expect(await (await createLocalBox(randomBytes(32))).blindName('draft|visit')).not.toBe(name)
  expect(await box.blindName('draft|visit2')).not.toBe(name)
  expect(name).toMatch(/^[A-Za-z0-9_-]{43}$/)
})
