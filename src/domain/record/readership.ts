/**
 * The readers of a record: the grants of its owner and co-owners, without the ended ones. Pure, and independent of order:
 * an ended grant stays ended, even when it is delivered again. Source: protocol, section 5.
 */
import type { AccountId, ItemId, KeyId } from '#domain/ground/id.ts'
import type { Grant, Withdrawal } from '#domain/wire/item.ts'

type GrantFacts = Pick<Grant, 'itemId' | 'author' | 'reader' | 'keyIds' | 'coOwner'>
type WithdrawalFacts = Pick<Withdrawal, 'author' | 'grantId'>

export type Readership = {
  owner: AccountId
  /** Account → whether it is a co-owner. */
  readers: ReadonlyMap<AccountId, boolean>
  /** `holding`: the grants that count. `ended`: the grants that were withdrawn. */
  holding: ReadonlySet<ItemId>
  ended: ReadonlySet<ItemId>
  /** Key → every account that an owner ever gave it to. */
  holders: ReadonlyMap<KeyId, ReadonlySet<AccountId>>
  /** Key → its place among the record's keys. */
  order: ReadonlyMap<KeyId, number>
}

/**
 * Precondition: the signatures are verified. The rights of the authors are checked here. A grant counts while its author
 * is an owner. A withdrawal counts when its author ever was one, so that an ended grant never counts again. Only the
 * owner can end the grants to the owner.
 */
export function readershipOf(
  owner: AccountId,
  grants: readonly GrantFacts[],
  withdrawals: readonly WithdrawalFacts[],
): Readership {
  const ever = ownersBy(owner, grants)
  const ownersOwn = new Set(grants.flatMap(({ itemId, reader }) => (reader === owner ? [itemId] : [])))
  const ended = new Set(
    withdrawals
      .filter(({ author, grantId }) => author === owner || (ever.has(author) && !ownersOwn.has(grantId)))
      .map(({ grantId }) => grantId),
  )
  const open = grants.filter(({ itemId }) => !ended.has(itemId))
  const owners = ownersBy(owner, open)
  const holding = open.filter(({ author }) => owners.has(author))
  const readers = new Map<AccountId, boolean>()
  for (const { reader, coOwner } of holding) readers.set(reader, coOwner || readers.get(reader) === true)
  const held = new Set(holding.map(({ itemId }) => itemId))
  return { owner, readers, holding: held, ended, ...keysIn(grants, ever) }
}

export const isOwnerIn = ({ owner, readers }: Readership, account: AccountId): boolean =>
  account === owner || readers.get(account) === true

/** The owner, and every account that a grant of one of these accounts makes co-owner. */
function ownersBy(owner: AccountId, grants: readonly GrantFacts[]): Set<AccountId> {
  const owners = new Set([owner])
  for (let before = 0; before < owners.size; ) {
    before = owners.size
    for (const { author, reader, coOwner } of grants) if (coOwner && owners.has(author)) owners.add(reader)
  }
  return owners
}

function keysIn(grants: readonly GrantFacts[], ever: ReadonlySet<AccountId>) {
  const holders = new Map<KeyId, Set<AccountId>>()
  const order = new Map<KeyId, number>()
  for (const { author, reader, keyIds } of grants) {
    if (!ever.has(author)) continue
    for (const [at, keyId] of keyIds.entries()) {
      holders.set(keyId, (holders.get(keyId) ?? new Set()).add(reader))
      order.set(keyId, Math.max(at, order.get(keyId) ?? 0))
    }
  }
  return { holders, order }
}

/** Does a former reader have this key? */
export const isSpent = ({ holders, readers }: Readership, keyId: KeyId): boolean =>
  [...(holders.get(keyId) ?? [])].some((account) => !readers.has(account))

/** The key for the next entry: preferably the newest key that all readers and no former readers have. */
export function sealingKeyOf(readership: Readership, known: readonly KeyId[]): KeyId | undefined {
  const { holders, readers, order } = readership
  const rank = (keyId: KeyId) => {
    if (isSpent(readership, keyId)) return 0
    return [...readers.keys()].every((reader) => holders.get(keyId)?.has(reader)) ? 2 : 1
  }
  const place = (keyId: KeyId) => order.get(keyId) ?? 0
  const best = [...known].sort((a, b) => rank(b) - rank(a) || place(b) - place(a) || (a < b ? -1 : 1))
  return best[0]
}
