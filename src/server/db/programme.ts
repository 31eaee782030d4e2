/** The settings of the programme in one row with a revision, and the periods that have begun. */
import { sql } from 'kysely'
import { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { Tx } from './transact.ts'

type Programme = { revision: number; settings: ProgrammeSettings }

/** With `forUpdate`, contributions, releases and changes of the settings run one after another. */
export async function findProgramme(tx: Tx, { forUpdate = false } = {}): Promise<Programme | undefined> {
  const row = await tx.q
    .selectFrom('programme')
    .selectAll()
    .where('id', '=', 1)
    .$if(forUpdate && tx.dialect === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row && { revision: row.revision, settings: ProgrammeSettings.parse(JSON.parse(row.settings)) }
}

/**
 * Locks out contributions and changes of the settings until the transaction ends. It must be the first statement: a
 * serializable transaction takes its snapshot at its first query, which must come after the last contribution's commit.
 */
export async function lockProgramme(tx: Tx): Promise<void> {
  if (tx.dialect === 'postgres') await sql`lock table programme in exclusive mode`.execute(tx.q)
}

/** @returns false when another change was saved first. */
export async function saveProgramme(tx: Tx, before: number, settings: ProgrammeSettings): Promise<boolean> {
  const text = JSON.stringify(settings)
  if (before === 0) {
    const made = await tx.q
      .insertInto('programme')
      .values({ id: 1, revision: 1, settings: text })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const changed = await tx.q
    .updateTable('programme')
    .set({ revision: before + 1, settings: text })
    .where('id', '=', 1)
    .where('revision', '=', before)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

export async function startedPeriods(tx: Tx, schoolYear: string): Promise<string[]> {
  const rows = await tx.q
    .selectFrom('started_periods')
    .select('period_id')
    .where('school_year', '=', schoolYear)
    .orderBy('period_id')
    .execute()
  return rows.map((row) => row.period_id)
}

export async function startPeriod(tx: Tx, schoolYear: string, periodId: string): Promise<void> {
  await tx.q
    .insertInto('started_periods')
    .values({ school_year: schoolYear, period_id: periodId })
    .onConflict((c) => c.doNothing())
    .execute()
}
