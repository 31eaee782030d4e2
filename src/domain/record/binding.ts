/**
 * Bindings: which accounts are parties of a record beside its owner. A binding is the path `bind/<account>` with a party
 * as its value. An ended binding holds the former party and the entries that still count.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { AccountId, EntryId } from '#domain/ground/id.ts'
import { type Entry, type EntryDraft, Party } from './entry.ts'
import { headsOf } from './heads.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'

const Ended = z.object({ was: Party, stillCounts: z.array(EntryId) })

/** The former party of an account, and its entries that still count. */
type Former = { was: Party; stillCounts: EntryId[] }
export type Bound = {
  /** Account → party, without the owner at birth. */
  parties: ReadonlyMap<AccountId, Party>
  former: ReadonlyMap<AccountId, Former>
}

/** Binds an account that the owner authenticated; it can then write as that party. */
export const bindParty = (account: AccountId, party: Party): EntryDraft => ({
  changes: { [`bind/${account}`]: party },
})
/** Ends the right of an account to write. Of its entries, only `stillCounts` still count. */
export const endBinding = (account: AccountId, was: Party, stillCounts: EntryId[]): EntryDraft => ({
  changes: { [`bind/${account}`]: { was, stillCounts } },
})

/** The parties of an account in a record. The owner also has the party that the kind names in `ownerIs`. */
export function partiesOf(
  account: AccountId,
  { kind, owner, parties }: { kind: RecordKind; owner: AccountId; parties: Bound['parties'] },
): Party[] {
  const { ownerIs } = recordTypeOf(kind)
  if (account === owner) return ownerIs ? ['owner', ownerIs] : ['owner']
  const party = parties.get(account)
  return party ? [party] : []
}

/** The parties with which an account wrote this entry. An entry that still counts was written with the former party. */
export function partiesInEntry(
  { author, entryId }: { author: AccountId; entryId: EntryId },
  facts: Bound & { kind: RecordKind; owner: AccountId },
): Party[] {
  const former = facts.former.get(author)
  const was = former?.stillCounts.includes(entryId) ? [former.was] : []
  return [...partiesOf(author, facts), ...was]
}

/** May an author with these parties write this binding? Nobody may bind a party that the kind does not have. */
export function mayBind(kind: RecordKind, value: Json, own: readonly Party[]): boolean {
  const party = partyIn(value)
  return party !== undefined && own.some((one) => recordTypeOf(kind).binds?.[party]?.includes(one))
}

const partyIn = (value: Json): Party | undefined =>
  Party.safeParse(value).data ?? Ended.safeParse(value).data?.was

type Binding = { account: AccountId; author: AccountId; entryId: EntryId; value: Json; replaces: EntryId[] }

/**
 * A binding counts when its author may bind that party. The bindings by the owner at birth are resolved first, then those
 * by accounts that the owner bound, those of an ended account as far as they still count. An author who may not bind the party that another author gave an account can neither
 * end nor change that binding. Heads that differ are no binding, unless one of them is an end.
 */
export function boundAccounts(entries: readonly Entry[], birth: Entry, kind: RecordKind): Bound {
  const all = entries.flatMap(bindingsIn).filter(({ account }) => account !== birth.owner)
  const given = (bound: Bound) => {
    const mayGive = (one: Binding, { value }: Binding) =>
      mayBind(kind, value, partiesInEntry(one, { ...bound, kind, owner: birth.owner }))
    const meant = all.filter((one) => mayGive(one, one))
    return meant.filter((one) => meant.every((other) => other.account !== one.account || mayGive(one, other)))
  }
  return resolve(given(resolve(given({ parties: new Map(), former: new Map() }))))
}

function bindingsIn({ changes, author, entryId, onBehalf }: Entry): Binding[] {
  if (onBehalf) return []
  return Object.entries(changes).flatMap(([path, { value, replaces }]) => {
    const account = AccountId.safeParse(path.startsWith('bind/') ? path.slice(5) : '')
    return account.success ? [{ account: account.data, author, entryId, value, replaces }] : []
  })
}

function resolve(writes: readonly Binding[]): Bound {
  const parties = new Map<AccountId, Party>()
  const former = new Map<AccountId, Former>()
  for (const account of [...new Set(writes.map((one) => one.account))].sort()) {
    const values = headsOf(writes.filter((one) => one.account === account)).map(({ value }) => value)
    const ended = values.flatMap((value) => Ended.safeParse(value).data ?? [])
    const [first, ...others] = values
    const [end] = ended
    if (end) {
      const stillCounts = [...new Set(ended.flatMap((one) => one.stillCounts))].sort()
      former.set(account, { was: end.was, stillCounts })
    } else if (first !== undefined && others.every((value) => value === first)) {
      const party = partyIn(first)
      if (party) parties.set(account, party)
    }
  }
  return { parties, former }
}
