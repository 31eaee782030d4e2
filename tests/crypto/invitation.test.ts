import { expect, it } from 'vitest'
import { fromBase64Url, randomBytes, toBase64Url } from '#crypto/bytes.ts'
import { createCurveKey } from '#crypto/curve-key.ts'
import { sha256 } from '#crypto/digest.ts'
import { createSecret, openCard, openHandOver, proofOf, sealCard, sealHandOver } from '#crypto/invitation.ts'
import { InvitationId } from '#domain/ground/id.ts'
import type { Card } from '#domain/wire/joining.ts'
import { coachId, invitationId, uuid, withBitTurned } from './cast.ts'

const secret = createSecret()
const card: Card = {
  accountId: coachId,
  name: 'Yara Özdemir',
  role: 'coach',
  sealKey: (await createCurveKey('ECDH')).publicKey,
  signKey: (await createCurveKey('ECDSA')).publicKey,
}
const damaged = { ok: false, problem: 'card_damaged' }

it("brings the inviter's card to the invitee unchanged", async () => {
  const sealed = await sealCard(card, secret, 'inviter', invitationId)
  expect(sealed.length).toBeLessThanOrEqual(8_192)
  expect(await openCard(sealed, secret, 'inviter', invitationId)).toEqual({ ok: true, value: card })
})

it('does not open with another secret, in the other direction, or for another invitation', async () => {
  const sealed = await sealCard(card, secret, 'inviter', invitationId)
  expect(await openCard(sealed, createSecret(), 'inviter', invitationId)).toEqual(damaged)
  expect(await openCard(sealed, secret, 'invitee', invitationId)).toEqual(damaged)
  expect(await openCard(sealed, secret, 'inviter', InvitationId.parse(uuid('9')))).toEqual(damaged)
  expect(await openCard(sealed, 'A', 'inviter', invitationId)).toEqual(damaged)
})

it('is refused by the invitee with any flipped bit', async () => {
  const sealed = fromBase64Url(await sealCard(card, secret, 'invitee', invitationId))
  for (let bit = 0; bit < sealed.length * 8; bit += 3) {
    const turned = toBase64Url(withBitTurned(sealed, bit))
    expect((await openCard(turned, secret, 'invitee', invitationId)).ok).toBe(false)
  }
})

it('hides the length of a name', async () => {
  const short = await sealCard({ ...card, name: 'Bo' }, secret, 'inviter', invitationId)
  const long = await sealCard({ ...card, name: 'B'.repeat(60) }, secret, 'inviter', invitationId)
  expect(short.length).toBe(long.length)
})

it('proves the secret to the server without revealing it', async () => {
  const { proof, proofHash } = await proofOf(secret)
  expect(proof).not.toBe(secret)
  expect(await sha256(fromBase64Url(proof))).toBe(proofHash)
  expect(await proofOf(secret)).toEqual({ proof, proofHash })
  expect((await proofOf(createSecret())).proof).not.toBe(proof)
})

it('transfers the account and its data to a second device', async () => {
  const handOver = {
    ak: randomBytes(32),
    bundle: 'YnVuZGxl',
    name: 'Yara',
    role: 'coach',
    schools: ['a', 'b'],
  }
  const sealed = await sealHandOver(handOver, secret, invitationId)
  expect(await openHandOver(sealed, secret, invitationId)).toEqual({ ok: true, value: handOver })
  expect(await openHandOver(sealed, createSecret(), invitationId)).toEqual(damaged)
  expect(await openHandOver(sealed, secret, InvitationId.parse(uuid('9')))).toEqual(damaged)
  expect((await openCard(sealed, secret, 'inviter', invitationId)).ok).toBe(false)
})
