/** The key that never leaves its device and signs the login challenge. Source: keys, sections 2 and 5. */
import { z } from 'zod'
import { DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { Base64Url, PublicKey } from '#domain/wire/item.ts'
import { loginText } from '#domain/wire/session.ts'
import { type Bytes, parseBase64Url, toBase64Url } from './bytes.ts'
import { createCurveKey, importPrivateKey, signText } from './curve-key.ts'
import { LABEL, SECRET_BYTES, VAULT_VERSION } from './parameters.ts'
import { deriveAesKey, openJson, sealJson } from './sealing.ts'

const DeviceBundle = z.object({
  v: z.literal(VAULT_VERSION),
  deviceId: DeviceId,
  key: z.object({ publicKey: PublicKey, scalar: Base64Url }),
})
type DeviceBundle = z.infer<typeof DeviceBundle>

/**
 * `seal` returns the bundle for this device's own database: the private key under AK. It is a separate step, because a
 * device that joins by link or recovery code must send its public key before it receives the account's AK.
 */
type NewDevice = {
  deviceKey: PublicKey
  privateKey: CryptoKey
  seal: (ak: Bytes) => Promise<Base64Url>
}

export async function createDevice(deviceId: DeviceId): Promise<NewDevice> {
  const key = await createCurveKey('ECDSA')
  const content: DeviceBundle = { v: VAULT_VERSION, deviceId, key }
  return {
    deviceKey: key.publicKey,
    privateKey: await importPrivateKey('ECDSA', key),
    seal: async (ak) =>
      toBase64Url(await sealJson(await deriveAesKey(ak, LABEL.deviceKey), LABEL.deviceKey, content)),
  }
}

/** `database_damaged` when this AK did not seal this bundle. */
export async function openDevice(ak: Bytes, bundle: Base64Url): Promise<Outcome<CryptoKey>> {
  const content = await openBundle(ak, bundle)
  return content ? done(await importPrivateKey('ECDSA', content.key)) : failed('database_damaged')
}

async function openBundle(ak: Bytes, bundle: Base64Url): Promise<DeviceBundle | undefined> {
  const sealed = parseBase64Url(bundle)
  if (!sealed || ak.length !== SECRET_BYTES) return undefined
  const value = await openJson(await deriveAesKey(ak, LABEL.deviceKey), LABEL.deviceKey, sealed)
  return DeviceBundle.safeParse(value).data
}

/** The public half, from the bundle of this device. `database_damaged` when this AK did not seal it. */
export async function devicePublicKey(ak: Bytes, bundle: Base64Url): Promise<Outcome<PublicKey>> {
  const content = await openBundle(ak, bundle)
  return content ? done(content.key.publicKey) : failed('database_damaged')
}

/** The signature over `loginText(deviceId, nonce)`. */
export const signLogin = (privateKey: CryptoKey, deviceId: DeviceId, nonce: string): Promise<Base64Url> =>
  signText(privateKey, loginText(deviceId, nonce))
