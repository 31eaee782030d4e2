import { expect, it } from 'vitest'
import { createAccount, openAccount } from '#crypto/account-keys.ts'
import { fromBase64Url, randomBytes, toBase64Url } from '#crypto/bytes.ts'
import { signText, verifyText } from '#crypto/curve-key.ts'
import { createDevice, openDevice, signLogin } from '#crypto/device-key.ts'
import { PublicKey } from '#domain/wire/item.ts'
import { loginText } from '#domain/wire/session.ts'
import { coachId, deviceId, withBitTurned } from './cast.ts'

it('opens an account again with its account key: same id, same keys, same signatures', async () => {
  const { account, bundle } = await createAccount(coachId)
  const opened = await openAccount(account.ak, bundle)
  if (!opened.ok) throw new Error(opened.problem)
  expect(opened.value.accountId).toBe(coachId)
  expect([opened.value.sealKey, opened.value.signKey]).toEqual([account.sealKey, account.signKey])
  const signature = await signText(opened.value.signPrivate, 'hello')
  expect(await verifyText(account.signKey, signature, 'hello')).toBe(true)
  expect(PublicKey.safeParse(account.sealKey).success && PublicKey.safeParse(account.signKey).success).toBe(
    true,
  )
})

it('keeps private keys non-extractable in memory', async () => {
  const { account } = await createAccount(coachId)
  expect([account.sealPrivate.extractable, account.signPrivate.extractable]).toEqual([false, false])
})

it('makes different keys for every account', async () => {
  const [one, other] = await Promise.all([createAccount(coachId), createAccount(coachId)])
  const texts = [one, other].flatMap(({ account }) => [
    toBase64Url(account.ak),
    account.sealKey,
    account.signKey,
  ])
  expect(new Set(texts).size).toBe(6)
})

it('refuses a bundle with another account key, a flipped bit, or another kind of bundle', async () => {
  const { account, bundle } = await createAccount(coachId)
  const damaged = { ok: false, problem: 'database_damaged' }
  expect(await openAccount(randomBytes(32), bundle)).toEqual(damaged)
  expect(await openAccount(randomBytes(16), bundle)).toEqual(damaged)
  expect(await openAccount(account.ak, '')).toEqual(damaged)
  const bytes = fromBase64Url(bundle)
  for (let bit = 0; bit < bytes.length * 8; bit += 13) {
    expect(await openAccount(account.ak, toBase64Url(withBitTurned(bytes, bit)))).toEqual(damaged)
  }
  const device = await createDevice(deviceId)
  expect(await openAccount(account.ak, await device.seal(account.ak))).toEqual(damaged)
  expect(await openDevice(account.ak, bundle)).toEqual(damaged)
})

it('signs the device and the nonce with the device key to sign in', async () => {
  const { account } = await createAccount(coachId)
  const { deviceKey, privateKey, seal } = await createDevice(deviceId)
  const bundle = await seal(account.ak)
  const nonce = toBase64Url(randomBytes(32))
  const reopened = await openDevice(account.ak, bundle)
  if (!reopened.ok) throw new Error(reopened.problem)
  for (const key of [privateKey, reopened.value]) {
    const signature = await signLogin(key, deviceId, nonce)
    expect(await verifyText(deviceKey, signature, loginText(deviceId, nonce))).toBe(true)
    expect(await verifyText(deviceKey, signature, loginText(deviceId, toBase64Url(randomBytes(32))))).toBe(
      false,
    )
    expect(await verifyText(account.signKey, signature, loginText(deviceId, nonce))).toBe(false)
  }
})

it('keeps its device key when it gets the account key after the server knows the device', async () => {
  const learnt = randomBytes(32)
  const device = await createDevice(deviceId)
  const bundle = await device.seal(learnt)
  const reopened = await openDevice(learnt, bundle)
  if (!reopened.ok) throw new Error(reopened.problem)
  const nonce = toBase64Url(randomBytes(32))
  const signature = await signLogin(reopened.value, deviceId, nonce)
  expect(await verifyText(device.deviceKey, signature, loginText(deviceId, nonce))).toBe(true)
  expect((await openDevice(randomBytes(32), bundle)).ok).toBe(false)
})

it('returns false for a malformed signature or key, and does not throw', async () => {
  const { account } = await createAccount(coachId)
  const signature = await signText(account.signPrivate, 'hello')
  expect(await verifyText(account.signKey, signature.slice(0, 80), 'hello')).toBe(false)
  expect(await verifyText(account.signKey, '', 'hello')).toBe(false)
  expect(await verifyText('', signature, 'hello')).toBe(false)
  expect(await verifyText(toBase64Url(new Uint8Array(65).fill(4)), signature, 'hello')).toBe(false)
})
