/**
 * Records and their readers. A lock on the row of a record makes grants and envelopes of that record run one after
 * another.
 */
import { AccountId, RecordId } from '#domain/ground/id.ts'
import type { Tx } from './transact.ts'

export type GrantRow = { grantId: string; reader: AccountId; coOwner: boolean; ended: boolean }
export type RecordRow = {
  recordId: RecordId
  owner: AccountId
  seq: number
  erased: boolean
  grants: GrantRow[]
}

/** Inserts the missing rows, in id order. `deleteEmptyRecords` deletes those that get no item. */
export async function insertRecords(tx: Tx, recordIds: RecordId[], owner: AccountId): Promise<void> {
  for (const record_id of [...recordIds].sort()) {
    await tx.q
      .insertInto('records')
      .values({ record_id, owner, seq: 0, erased_at: null })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

/** Locks the rows in id order and then reads their grants. */
export async function lockRecords(tx: Tx, recordIds: RecordId[]): Promise<Map<RecordId, RecordRow>> {
  const rows = await tx.q
    .selectFrom('records')
    .selectAll()
    .where('record_id', 'in', recordIds)
    .orderBy('record_id')
    .$if(tx.dialect === 'postgres', (q) => q.forUpdate())
    .execute()
  const old = rows.filter((row) => row.seq > 0).map((row) => row.record_id)
  const grants =
    old.length > 0 ? await tx.q.selectFrom('grants').selectAll().where('record_id', 'in', old).execute() : []
  return new Map(
    rows.map((row) => {
      const record: RecordRow = {
        recordId: RecordId.parse(row.record_id),
        owner: AccountId.parse(row.owner),
        seq: row.seq,
        erased: row.erased_at !== null,
        grants: grants
          .filter((grant) => grant.record_id === row.record_id)
          .map((grant) => ({
            grantId: grant.grant_id,
            reader: AccountId.parse(grant.reader),
            coOwner: grant.co_owner === 1,
            ended: grant.ended === 1,
          })),
      }
      return [record.recordId, record]
    }),
  )
}

export const readersOf = (record: RecordRow): AccountId[] => [
  ...new Set(record.grants.filter((grant) => !grant.ended).map((grant) => grant.reader)),
]

/** The account that began the record, and every reader whose grant makes a co-owner. */
export const ownersOf = (record: RecordRow): AccountId[] => [
  ...new Set([record.owner, ...record.grants.filter((g) => g.coOwner && !g.ended).map((g) => g.reader)]),
]

/** Writes back what a delivery changed. The caller holds the locks. */
export async function saveRecords(tx: Tx, records: RecordRow[], at: string): Promise<void> {
  for (const record of records) {
    await tx.q
      .updateTable('records')
      .set({ seq: record.seq, erased_at: record.erased ? at : null })
      .where('record_id', '=', record.recordId)
      .execute()
    if (record.erased) await tx.q.deleteFrom('grants').where('record_id', '=', record.recordId).execute()
  }
}

export async function insertGrants(tx: Tx, grants: (GrantRow & { recordId: RecordId })[]): Promise<void> {
  if (grants.length === 0) return
  await tx.q
    .insertInto('grants')
    .values(
      grants.map((grant) => ({
        grant_id: grant.grantId,
        record_id: grant.recordId,
        reader: grant.reader,
        co_owner: grant.coOwner ? 1 : 0,
        ended: grant.ended ? 1 : 0,
      })),
    )
    .execute()
}

export async function endGrants(tx: Tx, grantIds: string[]): Promise<void> {
  if (grantIds.length === 0) return
  await tx.q.updateTable('grants').set({ ended: 1 }).where('grant_id', 'in', grantIds).execute()
}

export async function deleteEmptyRecords(tx: Tx, recordIds: RecordId[]): Promise<void> {
  if (recordIds.length === 0) return
  await tx.q.deleteFrom('records').where('record_id', 'in', recordIds).where('seq', '=', 0).execute()
}
