/** AK wrapped by a PIN or passphrase: argon2id, keyed with a secret that only this device's database holds. */
import { z } from 'zod'
import { canonical } from '#domain/ground/canonical.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { type Bytes, fromBase64Url, parseBase64Url, randomBytes, toBase64Url, utf8 } from './bytes.ts'
import {
  AES_KEY_BYTES,
  ARGON2_CEILING,
  ARGON2_FLOOR,
  ARGON2_SALT_BYTES,
  ARGON2_STRONG,
  type Argon2,
  LABEL,
  NONCE_BYTES,
  PIN_DELAYS_MS,
  SECRET_BYTES,
  VAULT_VERSION,
} from './parameters.ts'
import { gcmOpen, gcmSeal, importAesKey } from './sealing.ts'

const between = (least: number, most: number) => z.number().int().min(least).max(most)

/** Parameters, salt, nonce and the sealed AK; a blob weaker than the floor does not parse. */
export const PinBlob = z.object({
  v: z.literal(VAULT_VERSION),
  argon2: z.object({
    memoryKiB: between(ARGON2_FLOOR.memoryKiB, ARGON2_CEILING.memoryKiB),
    passes: between(ARGON2_FLOOR.passes, ARGON2_CEILING.passes),
    lanes: between(ARGON2_FLOOR.lanes, ARGON2_CEILING.lanes),
  }),
  salt: Base64Url.length(Math.ceil((ARGON2_SALT_BYTES * 4) / 3)),
  nonce: Base64Url.length((NONCE_BYTES * 4) / 3),
  sealed: Base64Url,
})
export type PinBlob = z.infer<typeof PinBlob>

export const createDeviceSecret = (): Base64Url => toBase64Url(randomBytes(SECRET_BYTES))

/** Strong parameters, or the floor where the device refuses that much memory; throws `no_crypto` where it refuses both. */
export async function wrapByPin(ak: Bytes, pin: string, deviceSecret: Base64Url): Promise<PinBlob> {
  const salt = randomBytes(ARGON2_SALT_BYTES)
  for (const argon2 of [ARGON2_STRONG, ARGON2_FLOOR]) {
    const raw = await stretch(pin, fromBase64Url(deviceSecret), salt, argon2)
    if (!raw) continue
    const head = { v: VAULT_VERSION, argon2, salt: toBase64Url(salt) } as const
    const nonce = randomBytes(NONCE_BYTES)
    const sealed = await gcmSeal(await importAesKey(raw), nonce, aadOf(head), ak)
    return { ...head, nonce: toBase64Url(nonce), sealed: toBase64Url(sealed) }
  }
  throw new ProblemError('no_crypto')
}

/** `pin_wrong`; `database_damaged` for an invalid or too weak blob; `no_crypto` when the device refuses the memory. */
export async function unwrapByPin(
  blob: PinBlob,
  pin: string,
  deviceSecret: Base64Url,
): Promise<Outcome<Bytes>> {
  const checked = PinBlob.safeParse(blob)
  const salt = parseBase64Url(blob.salt)
  const nonce = parseBase64Url(blob.nonce)
  const sealed = parseBase64Url(blob.sealed)
  const secret = parseBase64Url(deviceSecret)
  if (!checked.success || !salt || !nonce || !sealed || !secret) return failed('database_damaged')
  const raw = await stretch(pin, secret, salt, checked.data.argon2)
  if (!raw) return failed('no_crypto')
  const ak = await gcmOpen(await importAesKey(raw), nonce, aadOf(checked.data), sealed)
  return ak?.length === SECRET_BYTES ? done(ak) : failed('pin_wrong')
}

const aadOf = ({ v, argon2, salt }: Pick<PinBlob, 'v' | 'argon2' | 'salt'>): Bytes =>
  utf8(`${LABEL.pin}|${canonical({ v, argon2, salt })}`)

/** argon2id (RFC 9106) with the device secret as its key; undefined when the memory is refused. */
async function stretch(pin: string, secret: Bytes, salt: Bytes, argon2: Argon2): Promise<Bytes | undefined> {
  const { stretchPin } = await import('./loaded-at-unlock.ts')
  try {
    const raw = await stretchPin({
      password: utf8(pin.normalize('NFKC')),
      secret,
      salt,
      memorySize: argon2.memoryKiB,
      iterations: argon2.passes,
      parallelism: argon2.lanes,
      hashLength: AES_KEY_BYTES,
    })
    return new Uint8Array(raw)
  } catch (error) {
    if (isMemoryRefused(error)) return undefined
    throw error
  }
}

/** Browsers report refused memory as a RangeError. Errors of a CSP, or of a browser without WebAssembly, are rethrown. */
const isMemoryRefused = (error: unknown): boolean =>
  error instanceof RangeError || (error instanceof Error && /memory|allocat/i.test(error.message))

/** How long to wait after so many wrong PINs in a row. */
export function pinDelayMs(failures: number): number {
  if (failures <= 0) return 0
  const index = Math.min(failures, PIN_DELAYS_MS.length) - 1
  return PIN_DELAYS_MS[index] ?? 0
}
