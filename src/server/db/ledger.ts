/** The published ledger, the only source of the figures. Rows are only added. */
import { LedgerRow } from '#domain/disclosure/ledger.ts'
import type { Tx } from './transact.ts'

export async function ledgerOf(tx: Tx, schoolYear: string): Promise<LedgerRow[]> {
  const rows = await tx.q
    .selectFrom('ledger')
    .select('row_json')
    .where('school_year', '=', schoolYear)
    .orderBy('n')
    .execute()
  return rows.map((row) => LedgerRow.parse(JSON.parse(row.row_json)))
}

export async function appendToLedger(tx: Tx, schoolYear: string, rows: LedgerRow[]): Promise<void> {
  const last = await tx.q
    .selectFrom('ledger')
    .select((e) => e.fn.max('n').as('n'))
    .executeTakeFirst()
  const first = Number(last?.n ?? 0) + 1
  for (const [i, row] of rows.entries()) {
    await tx.q
      .insertInto('ledger')
      .values({ n: first + i, school_year: schoolYear, row_json: JSON.stringify(row) })
      .execute()
  }
}
