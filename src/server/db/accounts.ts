/** Accounts: public keys, roles and schools, without names. */
import { AccountId, SchoolId } from '#domain/ground/id.ts'
import { AccountRole } from '#domain/wire/joining.ts'
import { FIRST_CHAIN } from '#server/ground/digest.ts'
import type { Tx } from './transact.ts'

export type Membership = { roles: AccountRole[]; schoolIds: SchoolId[] }
type AccountKeysRow = { accountId: AccountId; sealKey: string; signKey: string }

export async function findAccount(tx: Tx, accountId: AccountId): Promise<AccountKeysRow | undefined> {
  const row = await tx.q
    .selectFrom('accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row && { accountId: AccountId.parse(row.account_id), sealKey: row.seal_key, signKey: row.sign_key }
}

export async function insertAccount(tx: Tx, account: AccountKeysRow, at: string): Promise<void> {
  const { accountId: account_id, sealKey: seal_key, signKey: sign_key } = account
  await tx.q.insertInto('accounts').values({ account_id, seal_key, sign_key, created_at: at }).execute()
  await tx.q.insertInto('inboxes').values({ account_id, head: 0, chain: FIRST_CHAIN }).execute()
}

/** Adds a role at these schools; the account keeps its other roles. */
export async function addMembership(tx: Tx, accountId: AccountId, role: AccountRole, schoolIds: SchoolId[]) {
  const schools = schoolIds.length > 0 ? schoolIds : ['']
  await tx.q
    .insertInto('memberships')
    .values(schools.map((school_id) => ({ account_id: accountId, role, school_id })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Whether this account coaches or teaches at this school. Coordinating it does not count. */
export async function worksAt(tx: Tx, accountId: AccountId, schoolId: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('memberships')
    .select('role')
    .where('account_id', '=', accountId)
    .where('school_id', '=', schoolId)
    .where('role', 'in', ['coach', 'teacher'])
    .executeTakeFirst()
  return row !== undefined
}

export async function membershipOf(tx: Tx, accountId: AccountId): Promise<Membership> {
  const rows = await tx.q.selectFrom('memberships').selectAll().where('account_id', '=', accountId).execute()
  const roles = AccountRole.options.filter((role) => rows.some((row) => row.role === role))
  const schools = new Set(rows.map((row) => row.school_id).filter((id) => id !== ''))
  return { roles, schoolIds: [...schools].sort().map((id) => SchoolId.parse(id)) }
}

export async function countAccounts(tx: Tx): Promise<number> {
  const row = await tx.q
    .selectFrom('accounts')
    .select((e) => e.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** How many people have each role, per school. A person at two schools counts at both. School '' means no school. */
export async function countMembers(tx: Tx): Promise<{ role: string; schoolId: string; count: number }[]> {
  const rows = await tx.q
    .selectFrom('memberships')
    .select((e) => ['role', 'school_id', e.fn.count('account_id').distinct().as('count')])
    .groupBy(['role', 'school_id'])
    .execute()
  return rows.map((row) => ({ role: row.role, schoolId: row.school_id, count: Number(row.count) }))
}

export async function countByRole(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.q
    .selectFrom('memberships')
    .select((e) => ['role', e.fn.count('account_id').distinct().as('count')])
    .groupBy('role')
    .execute()
  return new Map(rows.map((row) => [row.role, Number(row.count)]))
}

/** Whether one account sees the figures and also knows some of the scores in them. */
export async function someoneCoordinatesAndCoaches(tx: Tx): Promise<boolean> {
  const row = await tx.q
    .selectFrom('memberships as a')
    .innerJoin('memberships as b', 'a.account_id', 'b.account_id')
    .select('a.account_id')
    .where('a.role', '=', 'coordinator')
    .where('b.role', '=', 'coach')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
