/**
 * Contributions until their release: the scores sealed at rest, and no column that says who sent them or when. What stands in
 * the clear is participation (pseudonym, school, period, first or second lesson), which the rules need.
 */
import { Contribution, SealedMember } from '#domain/disclosure/contribution.ts'
import type { Tx } from './transact.ts'

/** How the sealed column is opened and closed; `label` binds it to its row. */
export type Seal = {
  close: (label: string, text: string) => string
  open: (label: string, sealed: string) => string
}

export async function writeHashOf(tx: Tx, contributionId: string): Promise<string | undefined> {
  const row = await tx.q
    .selectFrom('contributions')
    .select('write_hash')
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst()
  return row?.write_hash
}

/** Keeps one row per id; sending again replaces. */
export async function saveContribution(tx: Tx, seal: Seal, contribution: Contribution, writeHash: string) {
  const values = {
    subject: contribution.subject,
    school_id: contribution.schoolId,
    period_id: contribution.periodId,
    school_year: contribution.schoolYear,
    ordinal: contribution.ordinal,
    sealed: seal.close(contribution.contributionId, JSON.stringify(contribution)),
    write_hash: writeHash,
  }
  await tx.q
    .insertInto('contributions')
    .values({ contribution_id: contribution.contributionId, ...values })
    .onConflict((c) => c.column('contribution_id').doUpdateSet(values))
    .execute()
}

export async function deleteContributions(tx: Tx, contributionIds: string[]): Promise<void> {
  for (let from = 0; from < contributionIds.length; from += 500) {
    const ids = contributionIds.slice(from, from + 500)
    await tx.q.deleteFrom('contributions').where('contribution_id', 'in', ids).execute()
  }
}

/** In the order of their ids: an order that says nothing. */
export async function contributionsOf(tx: Tx, seal: Seal, schoolYear: string): Promise<Contribution[]> {
  const rows = await tx.q
    .selectFrom('contributions')
    .select(['contribution_id', 'sealed'])
    .where('school_year', '=', schoolYear)
    .orderBy('contribution_id')
    .execute()
  return rows.map((row) => Contribution.parse(JSON.parse(seal.open(row.contribution_id, row.sealed))))
}

/** Other subjects of the period whose first lesson was at this school, sealed ones included. */
export async function othersAtSchool(tx: Tx, { schoolId, periodId, subject }: Contribution): Promise<number> {
  const waiting = await tx.q
    .selectFrom('contributions')
    .select('subject')
    .where('school_id', '=', schoolId)
    .where('period_id', '=', periodId)
    .where('ordinal', '=', 1)
    .execute()
  const sealed = await tx.q
    .selectFrom('sealed_members')
    .select('subject')
    .where('school_id', '=', schoolId)
    .where('period_id', '=', periodId)
    .execute()
  const others = new Set([...waiting, ...sealed].map((row) => row.subject))
  others.delete(subject)
  return others.size
}

export async function sealedMembers(tx: Tx): Promise<SealedMember[]> {
  const rows = await tx.q.selectFrom('sealed_members').selectAll().orderBy('subject').execute()
  return rows.map(rowToMember)
}

export async function findMember(
  tx: Tx,
  subject: string,
  periodId: string,
): Promise<SealedMember | undefined> {
  const row = await tx.q
    .selectFrom('sealed_members')
    .selectAll()
    .where('subject', '=', subject)
    .where('period_id', '=', periodId)
    .executeTakeFirst()
  return row && rowToMember(row)
}

export async function insertMembers(tx: Tx, members: SealedMember[]): Promise<void> {
  for (const { subject, periodId, schoolId, cohortId } of members) {
    await tx.q
      .insertInto('sealed_members')
      .values({ subject, period_id: periodId, school_id: schoolId, cohort_id: cohortId })
      .execute()
  }
}

export async function deleteMembers(tx: Tx, periodIds: string[]): Promise<void> {
  if (periodIds.length > 0)
    await tx.q.deleteFrom('sealed_members').where('period_id', 'in', periodIds).execute()
}

type Row = { subject: string; period_id: string; school_id: string; cohort_id: string }
const rowToMember = (row: Row): SealedMember =>
  SealedMember.parse({
    subject: row.subject,
    periodId: row.period_id,
    schoolId: row.school_id,
    cohortId: row.cohort_id,
  })
