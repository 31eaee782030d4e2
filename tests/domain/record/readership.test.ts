/** Who reads a record: the grants of owners minus those they ended, in any order and whatever a forger adds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AccountId, ItemId, KeyId } from '#domain/ground/id.ts'
import { isOwnerIn, isSpent, readershipOf, sealingKeyOf } from '#domain/record/readership.ts'
import { uuid } from '../../support/written-record.ts'

const accounts = [1, 2, 3, 4, 5].map((n) => AccountId.parse(uuid(n)))
const [owner, coach, teacher, other, forger] = accounts as [
  AccountId,
  AccountId,
  AccountId,
  AccountId,
  AccountId,
]
const item = (n: number) => ItemId.parse(uuid(0x100 + n))
const key = (n: number) => KeyId.parse(uuid(0x200 + n))

type Facts = Parameters<typeof readershipOf>[1][number]
const grant = (
  n: number,
  author: AccountId,
  reader: AccountId,
  keys: number[] = [1],
  coOwner = true,
): Facts => ({
  ...{ itemId: item(n), author, reader, coOwner },
  keyIds: keys.map(key),
})

const anyGrant = (authors: AccountId[]) =>
  fc.record({
    itemId: fc.integer({ min: 0, max: 14 }).map(item),
    author: fc.constantFrom(...authors),
    reader: fc.constantFrom(...accounts),
    keyIds: fc.constantFrom<KeyId[]>([key(1)], [key(1), key(2)]),
    coOwner: fc.boolean(),
  })
const anyGrants = (authors: AccountId[]) =>
  fc.uniqueArray(anyGrant(authors), { maxLength: 12, selector: ({ itemId }) => itemId })
const anyWithdrawals = (authors: AccountId[]) =>
  fc.array(
    fc.record({ author: fc.constantFrom(...authors), grantId: fc.integer({ min: 0, max: 14 }).map(item) }),
    { maxLength: 6 },
  )

describe('who reads a record', () => {
  it('does not depend on the order and repetition of grants and withdrawals', () => {
    const shuffled = fc
      .tuple(anyGrants(accounts), anyWithdrawals(accounts))
      .chain(([grants, ends]) =>
        fc.tuple(
          fc.constant(readershipOf(owner, grants, ends)),
          fc.shuffledSubarray([...grants, ...grants], { minLength: grants.length * 2 }),
          fc.shuffledSubarray([...ends, ...ends], { minLength: ends.length * 2 }),
        ),
      )
    fc.assert(
      fc.property(shuffled, ([once, grants, ends]) => {
        const twice = readershipOf(owner, grants, ends)
        expect(new Map([...twice.readers].sort())).toEqual(new Map([...once.readers].sort()))
        expect(twice.ended).toEqual(once.ended)
      }),
    )
  })

  it('is not changed by an account that owns nothing, whatever it claims', () => {
    const honest = accounts.filter((one) => one !== forger)
    const claims = fc.uniqueArray(
      anyGrant([forger]).map((one) => ({
        ...one,
        itemId: item(50 + Number.parseInt(one.itemId.slice(-2), 16)),
      })),
      { maxLength: 8, selector: ({ itemId }) => itemId },
    )
    const toOthers = anyGrants(honest).map((grants) => grants.filter(({ reader }) => reader !== forger))
    fc.assert(
      fc.property(
        toOthers,
        anyWithdrawals(honest),
        claims,
        anyWithdrawals([forger]),
        (grants, ends, more, lies) => {
          const truth = readershipOf(owner, grants, ends)
          expect(readershipOf(owner, [...more, ...grants], [...lies, ...ends])).toEqual(truth)
        },
      ),
    )
  })

  it('ends for good: a grant that an owner ended stays ended, however often it is delivered', () => {
    fc.assert(
      fc.property(
        anyGrants(accounts),
        anyWithdrawals([owner]),
        anyWithdrawals(accounts),
        (grants, ends, more) => {
          const { holding, ended } = readershipOf(owner, grants, [...ends, ...more])
          for (const { grantId } of ends) {
            expect(ended.has(grantId)).toBe(true)
            expect(holding.has(grantId)).toBe(false)
          }
        },
      ),
    )
  })

  it('follows a chain to the owner: a co-owner grants until the own access ends', () => {
    const grants = [grant(1, owner, coach), grant(2, coach, teacher), grant(3, teacher, other, [1], false)]
    const before = readershipOf(owner, grants, [])
    expect([...before.readers.keys()]).toEqual([coach, teacher, other])
    expect(isOwnerIn(before, teacher)).toBe(true)
    expect(isOwnerIn(before, other)).toBe(false)
    expect([...readershipOf(owner, grants, [{ author: owner, grantId: item(1) }]).readers.keys()]).toEqual([])
    expect([...readershipOf(owner, grants.slice(1), []).readers.keys()]).toEqual([])
  })

  it("always includes the owner: no co-owner ends the owner's own grant", () => {
    const grants = [grant(1, owner, owner, [1], false), grant(2, owner, coach)]
    const { readers } = readershipOf(owner, grants, [{ author: coach, grantId: item(1) }])
    expect(readers.has(owner)).toBe(true)
  })
})

describe('the key for the next entry', () => {
  it('is the new one after an access ended, and never one that somebody outside has', () => {
    const grants = [grant(1, owner, owner), grant(2, owner, teacher), grant(3, owner, owner, [1, 2])]
    const after = readershipOf(owner, grants, [{ author: owner, grantId: item(2) }])
    expect(sealingKeyOf(after, [key(2), key(1)])).toBe(key(2))
    expect(isSpent(after, key(1))).toBe(true)
    expect(isSpent(after, key(2))).toBe(false)
  })

  it('is one that all readers have', () => {
    const grants = [grant(1, owner, owner), grant(2, owner, teacher), grant(3, teacher, owner, [1, 7])]
    expect(sealingKeyOf(readershipOf(owner, grants, []), [key(1), key(7)])).toBe(key(1))
  })
})
