/** Data under a link's secret: two people's cards, and a second device's keys. Source: keys, section 4. */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import type { InvitationId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { Base64Url, type Digest } from '#domain/wire/item.ts'
import { Card } from '#domain/wire/joining.ts'
import { type Bytes, fromBase64Url, parseBase64Url, randomBytes, toBase64Url } from './bytes.ts'
import { importPublicKey } from './curve-key.ts'
import { sha256 } from './digest.ts'
import { LABEL, SECRET_BYTES } from './parameters.ts'
import { deriveAesKey, deriveBytes, openJson, sealJson } from './sealing.ts'

type InvitationSide = 'inviter' | 'invitee'

/** The secret part of a link or QR: 256 random bits. */
export const createSecret = (): Base64Url => toBase64Url(randomBytes(SECRET_BYTES))

/** `proof` shows the server that a client has the secret; `proofHash` = SHA-256 of the 32 bytes of the proof. */
export async function proofOf(secret: Base64Url): Promise<{ proof: Digest; proofHash: Digest }> {
  const proof = await deriveBytes(fromBase64Url(secret), LABEL.proof)
  return { proof: toBase64Url(proof), proofHash: await sha256(proof) }
}

export async function sealCard(
  card: Card,
  secret: Base64Url,
  side: InvitationSide,
  invitationId: InvitationId,
): Promise<Base64Url> {
  const key = await deriveAesKey(fromBase64Url(secret), LABEL[side])
  return toBase64Url(await sealJson(key, aadOf(side, invitationId), card))
}

/**
 * `card_damaged` when it was not sealed with this secret, by this side, for this invitation, or when its keys are
 * invalid.
 */
export async function openCard(
  sealed: Base64Url,
  secret: Base64Url,
  side: InvitationSide,
  invitationId: InvitationId,
): Promise<Outcome<Card>> {
  const value = await openWith(secret, LABEL[side], aadOf(side, invitationId), sealed)
  const card = Card.safeParse(value)
  if (!card.success) return failed('card_damaged')
  const { sealKey, signKey } = card.data
  const keys = await Promise.all([importPublicKey('ECDH', sealKey), importPublicKey('ECDSA', signKey)])
  return keys.every((key) => key !== undefined) ? done(card.data) : failed('card_damaged')
}

/** What the first device sends to the second. Further properties are sent as JSON. */
type HandOver = {
  ak: Bytes
  bundle: Base64Url
  name: string
  [more: string]: Json | Bytes | undefined
}

const SealedHandOver = z.looseObject({
  ak: Base64Url,
  bundle: Base64Url,
  name: z.string(),
})

export async function sealHandOver(
  handOver: HandOver,
  secret: Base64Url,
  linkId: InvitationId,
): Promise<Base64Url> {
  const content = Object.fromEntries(
    Object.entries(handOver).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? toBase64Url(value) : value,
    ]),
  )
  const key = await deriveAesKey(fromBase64Url(secret), LABEL.handOver)
  return toBase64Url(await sealJson(key, aadOf('hand-over', linkId), content))
}

/** `card_damaged` when it was not sealed with this secret for this link. */
export async function openHandOver(
  sealed: Base64Url,
  secret: Base64Url,
  linkId: InvitationId,
): Promise<Outcome<HandOver>> {
  const value = await openWith(secret, LABEL.handOver, aadOf('hand-over', linkId), sealed)
  const content = SealedHandOver.safeParse(value)
  const ak = content.success ? parseBase64Url(content.data.ak) : undefined
  if (!content.success || ak?.length !== SECRET_BYTES) return failed('card_damaged')
  const { ak: _, ...rest } = content.data
  return done({
    ...(rest as { bundle: Base64Url; name: string; [more: string]: Json }),
    ak,
  })
}

const aadOf = (what: string, id: InvitationId): string => `lesspiegel/${what}/1|${id}`

async function openWith(
  secret: Base64Url,
  label: string,
  aad: string,
  sealed: Base64Url,
): Promise<Json | undefined> {
  const secretBytes = parseBase64Url(secret)
  const bytes = parseBase64Url(sealed)
  if (!secretBytes || !bytes) return undefined
  return openJson(await deriveAesKey(secretBytes, label), aad, bytes)
}
