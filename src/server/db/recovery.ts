/** The account's encrypted keys, stored under a lookup that is derived from the recovery code. */
import { AccountId } from '#domain/ground/id.ts'
import type { RecoveryPut } from '#domain/wire/joining.ts'
import type { Tx } from './transact.ts'

/** @returns false when another account has this lookup. */
export async function saveRecovery(tx: Tx, accountId: AccountId, put: RecoveryPut): Promise<boolean> {
  const kept = await findRecovery(tx, put.lookup)
  if (kept && kept.accountId !== accountId) return false
  const values = { lookup: put.lookup, auth_hash: put.authHash, blob: put.blob }
  await tx.q
    .insertInto('recovery')
    .values({ account_id: accountId, ...values })
    .onConflict((c) => c.column('account_id').doUpdateSet(values))
    .execute()
  return true
}

export async function findRecovery(tx: Tx, lookup: string) {
  const row = await tx.q.selectFrom('recovery').selectAll().where('lookup', '=', lookup).executeTakeFirst()
  return row && { accountId: AccountId.parse(row.account_id), authHash: row.auth_hash, blob: row.blob }
}
