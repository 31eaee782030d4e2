/** The recovery code: restores the same account keys after the loss of every device. Source: keys, section 2. */
import { z } from 'zod'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import { Base64Url, type Digest } from '#domain/wire/item.ts'
import { type Bytes, parseBase64Url, randomBytes, toBase64Url } from './bytes.ts'
import { sha256 } from './digest.ts'
import {
  LABEL,
  RECOVERY_CHECKSUM_BITS,
  RECOVERY_CODE_BYTES,
  RECOVERY_GROUP_LENGTH,
  RECOVERY_GROUPS,
  SECRET_BYTES,
  VAULT_VERSION,
} from './parameters.ts'
import { deriveAesKey, deriveBytes, openJson, sealJson } from './sealing.ts'

/** Crockford's base 32 (2002): no I, L, O or U, so that no character is mistaken for another. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = RECOVERY_GROUPS * RECOVERY_GROUP_LENGTH

/** A fresh code as it is shown: `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
export const createRecoveryCode = (): string => toCode(randomBytes(RECOVERY_CODE_BYTES))

function toCode(bytes: Bytes): string {
  let number = 0n
  for (const byte of bytes) number = (number << 8n) | BigInt(byte)
  number = (number << BigInt(RECOVERY_CHECKSUM_BITS)) | BigInt(checksum(bytes))
  let signs = ''
  for (let i = LENGTH - 1; i >= 0; i--) signs += SIGNS[Number((number >> BigInt(i * 5)) & 31n)]
  return (signs.match(/.{4}/g) ?? []).join('-')
}

/** Accepts any case, spaces, hyphens, O for 0 and I or L for 1. `recovery_code_wrong` when the checksum does not match. */
export function parseRecoveryCode(text: string): Outcome<Bytes> {
  const signs = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (signs.length !== LENGTH) return failed('recovery_code_wrong')
  let number = 0n
  for (const sign of signs) {
    const value = SIGNS.indexOf(sign)
    if (value < 0) return failed('recovery_code_wrong')
    number = (number << 5n) | BigInt(value)
  }
  const found = Number(number & ((1n << BigInt(RECOVERY_CHECKSUM_BITS)) - 1n))
  number >>= BigInt(RECOVERY_CHECKSUM_BITS)
  const bytes = new Uint8Array(RECOVERY_CODE_BYTES)
  for (let i = bytes.length - 1; i >= 0; i--, number >>= 8n) bytes[i] = Number(number & 255n)
  return checksum(bytes) === found ? done(bytes) : failed('recovery_code_wrong')
}

/** CRC-12 (polynomial 0x80F, start 0xFFF): detects every wrong character and every swap of two neighbours. */
function checksum(bytes: Bytes): number {
  let rest = 0xfff
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const top = ((rest >> 11) ^ (byte >> bit)) & 1
      rest = ((rest << 1) & 0xfff) ^ (top ? 0x80f : 0)
    }
  }
  return rest
}

type RecoveryLookup = { lookup: Digest; auth: Digest; authHash: Digest }

/** What the server gets of a code; `authHash` = SHA-256 of the 32 bytes of `auth`. Throws `recovery_code_wrong`. */
export async function recoveryLookup(code: string): Promise<RecoveryLookup> {
  const bytes = bytesOf(code)
  const [lookup, auth] = await Promise.all([
    deriveBytes(bytes, LABEL.recoveryLookup),
    deriveBytes(bytes, LABEL.recoveryAuth),
  ])
  return {
    lookup: toBase64Url(lookup),
    auth: toBase64Url(auth),
    authHash: await sha256(auth),
  }
}

const Wrapped = z.object({
  v: z.literal(VAULT_VERSION),
  ak: Base64Url,
  bundle: Base64Url,
})

/** AK and the bundle of private keys, sealed under the code. Throws `recovery_code_wrong` on a text that is no code. */
export async function wrapByRecovery(code: string, ak: Bytes, bundle: Base64Url): Promise<Base64Url> {
  const key = await deriveAesKey(bytesOf(code), LABEL.recoveryWrap)
  const content = { v: VAULT_VERSION, ak: toBase64Url(ak), bundle }
  return toBase64Url(await sealJson(key, LABEL.recoveryWrap, content))
}

/** `recovery_code_wrong` when the text is no code or did not seal this blob. */
export async function unwrapByRecovery(
  code: string,
  blob: Base64Url,
): Promise<Outcome<{ ak: Bytes; bundle: Base64Url }>> {
  const parsed = parseRecoveryCode(code)
  if (!parsed.ok) return parsed
  const sealed = parseBase64Url(blob)
  if (!sealed) return failed('recovery_code_wrong')
  const value = await openJson(
    await deriveAesKey(parsed.value, LABEL.recoveryWrap),
    LABEL.recoveryWrap,
    sealed,
  )
  const content = Wrapped.safeParse(value)
  const ak = content.success ? parseBase64Url(content.data.ak) : undefined
  if (!content.success || ak?.length !== SECRET_BYTES) return failed('recovery_code_wrong')
  return done({ ak, bundle: content.data.bundle })
}

function bytesOf(code: string): Bytes {
  const parsed = parseRecoveryCode(code)
  if (!parsed.ok) throw new ProblemError(parsed.problem)
  return parsed.value
}
