/**
 * Who stands beside a record's owner: the teacher's accounts, coaches it was handed over to, and accounts whose binding was
 * ended. A binding is the path `bind/<account>`: true for the teacher, 'coach', or, once ended, the entries that still count.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { AccountId, EntryId } from '#domain/ground/id.ts'
import type { Entry, RecordKind } from './entry.ts'
import { headsOf } from './heads.ts'
import { mayWrite, type Role } from './may-write.ts'

export type Former = { role: Role; stillCounts: EntryId[] }
export type Bound = { teachers: AccountId[]; coaches: AccountId[]; former: Record<AccountId, Former> }

type Binding = { account: AccountId; author: AccountId; entryId: EntryId; value: Json; replaces: EntryId[] }

const StillCounts = z.array(EntryId)

/** Only the owner at birth hands over; who was handed the record binds teachers as the owner does. */
export function boundAccounts(entries: readonly Entry[], birth: Entry, kind: RecordKind): Bound {
  const writes = entries.flatMap((entry) => bindingsIn(entry, kind))
  const byOwner = writes.filter(({ author }) => author === birth.owner)
  const coaches = accountsWith(byOwner, (values) => values.every((value) => value === 'coach'))
  const counting = writes.filter(({ author }) => author === birth.owner || coaches.includes(author))
  const teachers = accountsWith(counting, (values) => values.every((value) => value === true))
  const former: Bound['former'] = {}
  for (const account of accountsWith(counting, (values) => values.some((value) => Array.isArray(value)))) {
    if (account === birth.owner || coaches.includes(account)) continue
    const wasCoach = byOwner.some((one) => one.account === account && one.value === 'coach')
    const lists = valuesThatStand(counting, account).map((value) => StillCounts.safeParse(value).data ?? [])
    former[account] = { role: wasCoach ? 'owner' : 'teacher', stillCounts: [...new Set(lists.flat())].sort() }
  }
  const others = (account: AccountId) => account !== birth.owner
  return { teachers: teachers.filter(others), coaches: coaches.filter(others), former }
}

function bindingsIn({ changes, author, entryId, onBehalf }: Entry, kind: RecordKind): Binding[] {
  if (onBehalf) return []
  return Object.entries(changes).flatMap(([path, { value, replaces }]) => {
    const account = AccountId.safeParse(path.startsWith('bind/') ? path.slice(5) : '')
    const isMeant = account.success && mayWrite(kind, path, ['owner'], { isBirth: false, onBehalf: false })
    return isMeant ? [{ account: account.data, author, entryId, value, replaces }] : []
  })
}

const valuesThatStand = (writes: readonly Binding[], account: AccountId): Json[] =>
  headsOf(writes.filter((one) => one.account === account)).map(({ value }) => value)

function accountsWith(writes: readonly Binding[], isIt: (values: Json[]) => boolean): AccountId[] {
  const accounts = [...new Set(writes.map(({ account }) => account))].sort()
  return accounts.filter((account) => isIt(valuesThatStand(writes, account)))
}
