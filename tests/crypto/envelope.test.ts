import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createAccount, type OpenAccount } from '#crypto/account-keys.ts'
import { type Bytes, fromBase64Url, randomBytes, toBase64Url, utf8 } from '#crypto/bytes.ts'
import { signText } from '#crypto/curve-key.ts'
import { sha256 } from '#crypto/digest.ts'
import { openEnvelope, sealEntry } from '#crypto/envelope.ts'
import { pad } from '#crypto/padding.ts'
import { SIZE_CLASSES } from '#crypto/parameters.ts'
import { createRecordKey } from '#crypto/record-key.ts'
import { gcmSeal, importAesKey } from '#crypto/sealing.ts'
import { canonical, type Json } from '#domain/ground/canonical.ts'
import { AccountId, EntryId, ItemId, RecordId } from '#domain/ground/id.ts'
import type { Entry } from '#domain/record/entry.ts'
import { Envelope, type EnvelopeHeader } from '#domain/wire/item.ts'
import { coachId, entryBy, recordId, teacherId, uuid, withBitTurned } from './cast.ts'

const damaged = { ok: false, problem: 'envelope_damaged' }
const key = createRecordKey()
let coach: OpenAccount
let teacher: OpenAccount
const signKeyOf = (account: AccountId) =>
  account === coachId ? coach.signKey : account === teacherId ? teacher.signKey : undefined

beforeAll(async () => {
  coach = (await createAccount(coachId)).account
  teacher = (await createAccount(teacherId)).account
})

/** Seals any content, as somebody with the record key could. */
async function sealByHand(header: EnvelopeHeader, content: Json | Bytes): Promise<Envelope> {
  const nonce = randomBytes(12)
  const plain = content instanceof Uint8Array ? content : pad(utf8(JSON.stringify(content)))
  const sealed = await gcmSeal(await importAesKey(key.key), nonce, utf8(canonical(header)), plain)
  const itemId = ItemId.parse(header.entryId)
  return { kind: 'envelope', itemId, header, nonce: toBase64Url(nonce), body: toBase64Url(sealed) }
}

const headerOf = ({ entryId, author }: Entry): EnvelopeHeader => ({
  v: 1,
  entryId,
  recordId,
  owner: coachId,
  author,
  keyId: key.keyId,
  eraseAfter: '2027-12',
})

const signatureOver = async (header: EnvelopeHeader, entry: Json, account: OpenAccount) =>
  signText(account.signPrivate, `lesspiegel/entry/1|${canonical(header)}|${await sha256(canonical(entry))}`)

describe('content that no app writes', () => {
  const poisons: [string, string][] = [
    ['a number that JSON cannot hold', '1e999'],
    ['a value nested sixty thousand deep', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ]
  it.each(poisons)('%s does not verify, and does not prevent reading the rest', async (_, value) => {
    const entry = entryBy(coachId, { 'notes/aaaa/text': { value: 'here', replaces: [] } })
    const header = headerOf(entry)
    const signature = 'A'.repeat(86)
    const text = JSON.stringify({ entry, signature }).replace('"here"', value)
    const envelope = await sealByHand(header, pad(utf8(text)))
    const { entryId } = entry
    expect(await openEnvelope(envelope, key, signKeyOf)).toEqual({
      ok: true,
      value: { is: 'unverified', entryId, recordId },
    })
  })
})

describe('an entry in an envelope', () => {
  /** Reading drops a member with this name, so such an entry does not verify. No app writes one. */
  const value = fc.jsonValue().filter((any) => !JSON.stringify(any).includes('"__proto__"'))

  it('is opened unchanged and verified by everybody who has the record key', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (any) => {
        const entry = entryBy(coachId, {
          'notes/aaaa/text': { value: JSON.parse(JSON.stringify(any)), replaces: [] },
        })
        const envelope = await sealEntry(entry, key, '2027-12', coach)
        const sent = Envelope.parse(JSON.parse(JSON.stringify(envelope)))
        expect(await openEnvelope(sent, key, signKeyOf)).toEqual({
          ok: true,
          value: { is: 'verified', entry },
        })
      }),
      { numRuns: 60 },
    )
  })

  it("is written as the protocol says, so that an independent reader's envelope opens too", async () => {
    const entry = entryBy(teacherId, { s7: { value: 'rustiger starten', replaces: [] } })
    const header = headerOf(entry)
    const signature = await signatureOver(header, entry, teacher)
    const envelope = await sealByHand(header, { signature, entry })
    expect(await openEnvelope(envelope, key, signKeyOf)).toEqual({
      ok: true,
      value: { is: 'verified', entry },
    })
  })

  it('is refused with any flipped bit in body or nonce', async () => {
    const envelope = await sealEntry(entryBy(coachId), key, '2027-12', coach)
    for (const part of ['body', 'nonce'] as const) {
      const bytes = fromBase64Url(envelope[part])
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const turned = { ...envelope, [part]: toBase64Url(withBitTurned(bytes, bit)) }
        expect(await openEnvelope(turned, key, signKeyOf)).toEqual(damaged)
      }
    }
  })

  it('is refused with any changed header field, or with another item id', async () => {
    const envelope = await sealEntry(entryBy(coachId), key, '2027-12', coach)
    const other = uuid('9')
    const changes: Partial<EnvelopeHeader>[] = [
      { entryId: EntryId.parse(other) },
      { recordId: RecordId.parse(other) },
      { owner: teacherId },
      { author: teacherId },
      { keyId: createRecordKey().keyId },
      { eraseAfter: '2028-01' },
    ]
    for (const change of changes) {
      const header = { ...envelope.header, ...change }
      const itemId = ItemId.parse(header.entryId)
      expect(
        await openEnvelope({ ...envelope, itemId, header }, key, signKeyOf),
        JSON.stringify(change),
      ).toEqual(damaged)
    }
    expect(await openEnvelope({ ...envelope, itemId: ItemId.parse(other) }, key, signKeyOf)).toEqual(damaged)
  })

  it('does not open with another key, even with the same key id', async () => {
    const envelope = await sealEntry(entryBy(coachId), key, '2027-12', coach)
    expect(await openEnvelope(envelope, createRecordKey(), signKeyOf)).toEqual(damaged)
    expect(await openEnvelope(envelope, { keyId: key.keyId, key: randomBytes(32) }, signKeyOf)).toEqual(
      damaged,
    )
  })

  it('shows the server one of a few lengths only', async () => {
    const lengthOf = async (text: string) => {
      const entry = entryBy(coachId, { note: { value: text, replaces: [] } })
      return fromBase64Url((await sealEntry(entry, key, '2027-12', coach)).body).length - 16
    }
    expect(await lengthOf('')).toBe(await lengthOf('kort'))
    for (const count of [0, 100, 1_000, 10_000])
      expect(SIZE_CLASSES).toContain(await lengthOf('n'.repeat(count)))
  })

  it('is not sealed when it is too large, or for another author', async () => {
    const large = entryBy(coachId, { note: { value: 'n'.repeat(200_000), replaces: [] } })
    await expect(sealEntry(large, key, '2027-12', coach)).rejects.toThrow('too_large')
    await expect(sealEntry(entryBy(teacherId), key, '2027-12', coach)).rejects.toThrow('may_not_write')
    const fits = entryBy(coachId, { note: { value: 'n'.repeat(190_000), replaces: [] } })
    expect(Envelope.safeParse(await sealEntry(fits, key, '2027-12', coach)).success).toBe(true)
  })
})

describe('a coach who forges the teacher’s agreement', () => {
  const unverified = { ok: true, value: { is: 'unverified', entryId: uuid('7'), recordId } }
  const agreement = () => entryBy(teacherId, { agree: { value: 'x', replaces: [] } })

  it("is detected when signed with the coach's key", async () => {
    const envelope = await sealEntry(agreement(), key, '2027-12', { ...coach, accountId: teacherId })
    expect(await openEnvelope(envelope, key, signKeyOf)).toEqual(unverified)
  })

  it('is detected when only the entry, or only the header, names the teacher', async () => {
    const inside = agreement()
    const coachHeader = headerOf(entryBy(coachId))
    const first = await sealByHand(coachHeader, {
      entry: inside,
      signature: await signatureOver(coachHeader, inside, coach),
    })
    expect(await openEnvelope(first, key, signKeyOf)).toEqual(unverified)
    const outside = entryBy(coachId)
    const teacherHeader = headerOf(inside)
    const second = await sealByHand(teacherHeader, {
      entry: outside,
      signature: await signatureOver(teacherHeader, outside, teacher),
    })
    expect(await openEnvelope(second, key, signKeyOf)).toEqual(unverified)
  })

  it('is detected when a real signature is used for other content or another header', async () => {
    const real = agreement()
    const header = headerOf(real)
    const signature = await signatureOver(header, real, teacher)
    const altered = await sealByHand(header, {
      entry: { ...real, at: '2026-11-23T09:00:00.000Z' },
      signature,
    })
    expect(await openEnvelope(altered, key, signKeyOf)).toEqual(unverified)
    const moved = await sealByHand({ ...header, eraseAfter: '2028-06' }, { entry: real, signature })
    expect(await openEnvelope(moved, key, signKeyOf)).toEqual(unverified)
  })
})

describe('an envelope that a reader cannot use', () => {
  const is = async (envelope: Envelope) => {
    const opened = await openEnvelope(envelope, key, signKeyOf)
    return opened.ok ? opened.value.is : opened.problem
  }

  it("is unverified when the author's key is unknown", async () => {
    const strangerId = AccountId.parse(uuid('e'))
    const stranger = (await createAccount(strangerId)).account
    expect(await is(await sealEntry(entryBy(strangerId), key, '2027-12', stranger))).toBe('unverified')
  })

  it('is unverified when it is no entry, no JSON, or has no padding', async () => {
    const header = headerOf(entryBy(coachId))
    for (const content of [
      null,
      'text',
      [],
      {},
      { entry: null, signature: 'x' },
      { entry: {}, signature: 1 },
    ]) {
      expect(await is(await sealByHand(header, content)), JSON.stringify(content)).toBe('unverified')
    }
    for (const bytes of [pad(utf8('{')), pad(Uint8Array.of(0xff)), new Uint8Array(256)]) {
      expect(await is(await sealByHand(header, bytes))).toBe('unverified')
    }
    const broken = { ...entryBy(coachId), at: 'yesterday' }
    expect(
      await is(
        await sealByHand(header, { entry: broken, signature: await signatureOver(header, broken, coach) }),
      ),
    ).toBe('unverified')
  })

  it('is newer with a valid signature of a later release, and unverified otherwise', async () => {
    const newer = { ...entryBy(coachId), v: 2, mood: { sunny: true } }
    const header = headerOf(entryBy(coachId))
    const signature = await signatureOver(header, newer, coach)
    const whole = await openEnvelope(await sealByHand(header, { entry: newer, signature }), key, signKeyOf)
    expect(whole).toMatchObject({ ok: true, value: { is: 'newer', author: coachId } })
    expect(await is(await sealByHand(header, { entry: { ...newer, mood: 'grey' }, signature }))).toBe(
      'unverified',
    )
    const ofLaterKind = { ...entryBy(coachId), birth: { kind: 'film-session' } }
    const itsSignature = await signatureOver(header, ofLaterKind, coach)
    expect(await is(await sealByHand(header, { entry: ofLaterKind, signature: itsSignature }))).toBe('newer')
    const elsewhere = { ...newer, recordId: uuid('8') }
    const signed = await signatureOver(header, elsewhere, coach)
    expect(await is(await sealByHand(header, { entry: elsewhere, signature: signed }))).toBe('unverified')
  })
})
