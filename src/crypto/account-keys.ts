/** The account's two key pairs, shared by its devices and wrapped by the account key AK. Source: keys, section 2. */
import { z } from 'zod'
import { AccountId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { Base64Url, PublicKey } from '#domain/wire/item.ts'
import { type Bytes, parseBase64Url, randomBytes, toBase64Url } from './bytes.ts'
import { createCurveKey, importPrivateKey } from './curve-key.ts'
import { LABEL, SECRET_BYTES, VAULT_VERSION } from './parameters.ts'
import { deriveAesKey, openJson, sealJson } from './sealing.ts'

/** Kept in memory while the app is unlocked. The private keys cannot be exported. */
export type OpenAccount = {
  accountId: AccountId
  ak: Bytes
  sealKey: PublicKey
  signKey: PublicKey
  sealPrivate: CryptoKey
  signPrivate: CryptoKey
}

const Bundle = z.object({
  v: z.literal(VAULT_VERSION),
  accountId: AccountId,
  seal: z.object({ publicKey: PublicKey, scalar: Base64Url }),
  sign: z.object({ publicKey: PublicKey, scalar: Base64Url }),
})
type Bundle = z.infer<typeof Bundle>

/** `bundle`: both private keys, sealed under AK. */
export async function createAccount(
  accountId: AccountId,
): Promise<{ account: OpenAccount; bundle: Base64Url }> {
  const ak = randomBytes(SECRET_BYTES)
  const [seal, sign] = await Promise.all([createCurveKey('ECDH'), createCurveKey('ECDSA')])
  const content: Bundle = { v: VAULT_VERSION, accountId, seal, sign }
  const sealed = await sealJson(await deriveAesKey(ak, LABEL.accountKeys), LABEL.accountKeys, content)
  return {
    account: await toOpenAccount(ak, content),
    bundle: toBase64Url(sealed),
  }
}

/** `database_damaged` when this AK did not seal this bundle. */
export async function openAccount(ak: Bytes, bundle: Base64Url): Promise<Outcome<OpenAccount>> {
  const sealed = parseBase64Url(bundle)
  if (!sealed || ak.length !== SECRET_BYTES) return failed('database_damaged')
  const value = await openJson(await deriveAesKey(ak, LABEL.accountKeys), LABEL.accountKeys, sealed)
  const content = Bundle.safeParse(value)
  return content.success ? done(await toOpenAccount(ak, content.data)) : failed('database_damaged')
}

async function toOpenAccount(ak: Bytes, { accountId, seal, sign }: Bundle): Promise<OpenAccount> {
  const [sealPrivate, signPrivate] = await Promise.all([
    importPrivateKey('ECDH', seal),
    importPrivateKey('ECDSA', sign),
  ])
  return {
    accountId,
    ak,
    sealKey: seal.publicKey,
    signKey: sign.publicKey,
    sealPrivate,
    signPrivate,
  }
}
