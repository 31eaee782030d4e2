import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount, type OpenAccount } from '#crypto/account-keys.ts'
import { fromBase64Url, toBase64Url } from '#crypto/bytes.ts'
import { signText } from '#crypto/curve-key.ts'
import { openGrant, sealGrant, signErasure, signWithdrawal, verifyItem } from '#crypto/grant.ts'
import { createRecordKey } from '#crypto/record-key.ts'
import { AccountId, RecordId } from '#domain/ground/id.ts'
import { Erasure, Grant, signedText, Withdrawal } from '#domain/wire/item.ts'
import { coachId, grantId, itemId, keyId, recordId, teacherId, uuid, withBitTurned } from './cast.ts'

const damaged = { ok: false, problem: 'grant_damaged' }
const keys = [createRecordKey(), createRecordKey()]
let coach: OpenAccount
let teacher: OpenAccount
let stranger: OpenAccount
let grant: Grant

beforeAll(async () => {
  coach = (await createAccount(coachId)).account
  teacher = (await createAccount(teacherId)).account
  stranger = (await createAccount(AccountId.parse(uuid('e')))).account
  const readerSealKey = teacher.sealKey
  grant = await sealGrant(
    { itemId, recordId, owner: coachId, reader: teacherId, readerSealKey, keys, coOwner: true },
    coach,
  )
})

describe('a grant from coach to teacher', () => {
  it('brings all keys of the record', async () => {
    expect(Grant.parse(JSON.parse(JSON.stringify(grant)))).toEqual(grant)
    expect(await openGrant(grant, teacher, coach.signKey)).toEqual({ ok: true, value: keys })
  })

  it('does not open for others, not even with their own name and signature', async () => {
    expect(await openGrant(grant, stranger, coach.signKey)).toEqual(damaged)
    expect(await openGrant(grant, coach, coach.signKey)).toEqual(damaged)
    const stolen = { ...grant, reader: stranger.accountId, author: stranger.accountId }
    const signature = await signText(stranger.signPrivate, signedText(stolen))
    expect(await openGrant({ ...stolen, signature }, stranger, stranger.signKey)).toEqual(damaged)
  })

  it('is refused when its author did not sign it', async () => {
    expect(await openGrant(grant, teacher, stranger.signKey)).toEqual(damaged)
  })

  it('cannot be moved to another record by signing again, because the seal names the record', async () => {
    const moved = { ...grant, recordId: RecordId.parse(uuid('a')), author: stranger.accountId }
    const signature = await signText(stranger.signPrivate, signedText(moved))
    expect(await openGrant({ ...moved, signature }, teacher, stranger.signKey)).toEqual(damaged)
    const renamed = { ...grant, keyIds: [...grant.keyIds].reverse() }
    const resigned = await signText(coach.signPrivate, signedText(renamed))
    expect(await openGrant({ ...renamed, signature: resigned }, teacher, coach.signKey)).toEqual(damaged)
  })

  it('is refused with any changed field', async () => {
    const changed: Partial<Grant>[] = [
      { itemId: grantId },
      { recordId: RecordId.parse(uuid('a')) },
      { owner: teacherId },
      { author: teacherId },
      { coOwner: false },
      { keyIds: [keyId] },
      { keyIds: grant.keyIds.slice(0, 1) },
    ]
    for (const change of changed) {
      expect(
        await openGrant({ ...grant, ...change }, teacher, coach.signKey),
        JSON.stringify(change),
      ).toEqual(damaged)
    }
  })

  it('is refused with any flipped bit in encapsulated key, sealed keys or signature', async () => {
    for (const part of ['enc', 'sealed', 'signature'] as const) {
      const bytes = fromBase64Url(grant[part])
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const turned = { ...grant, [part]: toBase64Url(withBitTurned(bytes, bit)) }
        expect((await openGrant(turned, teacher, coach.signKey)).ok, `${part} ${bit}`).toBe(false)
      }
    }
  })

  it('is refused by the seal when the signer flipped the bit', async () => {
    for (const part of ['enc', 'sealed'] as const) {
      const bytes = fromBase64Url(grant[part])
      for (let bit = 0; bit < bytes.length * 8; bit += 17) {
        const turned = { ...grant, [part]: toBase64Url(withBitTurned(bytes, bit)) }
        const signature = await signText(coach.signPrivate, signedText(turned))
        expect(await openGrant({ ...turned, signature }, teacher, coach.signKey)).toEqual(damaged)
      }
    }
  })

  it('is not made for a seal key that is not on the curve', async () => {
    const readerSealKey = toBase64Url(new Uint8Array(65).fill(4))
    const facts = { itemId, recordId, owner: coachId, reader: teacherId, readerSealKey, keys, coOwner: false }
    await expect(sealGrant(facts, coach)).rejects.toThrow('grant_damaged')
  })
})

it("only the owner's signature ends a grant or erases a record", async () => {
  const withdrawal = await signWithdrawal({ itemId, recordId, owner: coachId, grantId }, coach)
  const erasure = await signErasure({ itemId, recordId, owner: coachId }, coach)
  expect(Withdrawal.parse(withdrawal)).toEqual(withdrawal)
  expect(Erasure.parse(erasure)).toEqual(erasure)
  for (const item of [withdrawal, erasure, grant]) {
    expect(await verifyItem(item, coach.signKey)).toBe(true)
    expect(await verifyItem(item, teacher.signKey)).toBe(false)
    expect(await verifyItem({ ...item, recordId: RecordId.parse(uuid('a')) }, coach.signKey)).toBe(false)
  }
  expect(await verifyItem({ ...withdrawal, grantId: itemId }, coach.signKey)).toBe(false)
  expect(await verifyItem({ ...erasure, signature: withdrawal.signature }, coach.signKey)).toBe(false)
})
