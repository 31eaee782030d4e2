/**
 * Contributions until their release. The scores are encrypted at rest, and no column says who sent them or when. Participation
 * (pseudonym, school, period, first or second lesson) is not encrypted, because the rules need it.
 */
import type { LessonKey } from '#domain/disclosure/admission.ts'
import { Contribution, SealedMember } from '#domain/disclosure/contribution.ts'
import type { Tx } from './transact.ts'

/** Encrypts and decrypts the sealed column; `label` binds it to its row. */
export type Seal = {
  close: (label: string, text: string) => string
  open: (label: string, sealed: string) => string
}

type Kept = LessonKey & { schoolId: string; writeHash: string; waits: boolean }

/** The columns of a contribution that are not encrypted. */
export async function findContribution(tx: Tx, contributionId: string): Promise<Kept | undefined> {
  const row = await tx.q
    .selectFrom('contributions')
    .select(['subject', 'period_id', 'ordinal', 'school_id', 'write_hash', 'waits'])
    .where('contribution_id', '=', contributionId)
    .executeTakeFirst()
  return (
    row && {
      subject: row.subject,
      periodId: row.period_id,
      ordinal: row.ordinal === 1 ? 1 : 2,
      schoolId: row.school_id,
      writeHash: row.write_hash,
      waits: row.waits === 1,
    }
  )
}

export async function contributionIdOf(tx: Tx, lesson: LessonKey): Promise<string | undefined> {
  const row = await tx.q
    .selectFrom('contributions')
    .select('contribution_id')
    .where('subject', '=', lesson.subject)
    .where('period_id', '=', lesson.periodId)
    .where('ordinal', '=', lesson.ordinal)
    .executeTakeFirst()
  return row?.contribution_id
}

/**
 * A second request with the same id replaces the row. A contribution that `waits` has no place yet and does not
 * count.
 */
export async function saveContribution(
  tx: Tx,
  seal: Seal,
  contribution: Contribution,
  { writeHash, waits }: { writeHash: string; waits: boolean },
) {
  const values = {
    subject: contribution.subject,
    school_id: contribution.schoolId,
    period_id: contribution.periodId,
    school_year: contribution.schoolYear,
    ordinal: contribution.ordinal,
    sealed: seal.close(contribution.contributionId, JSON.stringify(contribution)),
    write_hash: writeHash,
    waits: waits ? 1 : 0,
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

/** The contributions that count, ordered by their random ids, so that the order of arrival is not revealed. */
export async function contributionsOf(tx: Tx, seal: Seal, schoolYear: string): Promise<Contribution[]> {
  const rows = await tx.q
    .selectFrom('contributions')
    .select(['contribution_id', 'sealed'])
    .where('school_year', '=', schoolYear)
    .where('waits', '=', 0)
    .orderBy('contribution_id')
    .execute()
  return rows.map((row) => Contribution.parse(JSON.parse(seal.open(row.contribution_id, row.sealed))))
}

/**
 * First lessons of a period at one school: the number that have a place, sealed ones included, and the ids that wait.
 */
export async function placesAt(tx: Tx, schoolId: string, periodId: string) {
  const rows = await tx.q
    .selectFrom('contributions')
    .select(['contribution_id', 'subject', 'waits'])
    .where('school_id', '=', schoolId)
    .where('period_id', '=', periodId)
    .where('ordinal', '=', 1)
    .orderBy('contribution_id')
    .execute()
  const sealed = await tx.q
    .selectFrom('sealed_members')
    .select('subject')
    .where('school_id', '=', schoolId)
    .where('period_id', '=', periodId)
    .execute()
  const placed = [...rows.filter(({ waits }) => waits === 0), ...sealed]
  return {
    taken: new Set(placed.map(({ subject }) => subject)).size,
    waiting: rows.filter(({ waits }) => waits === 1).map((row) => row.contribution_id),
  }
}

export async function givePlaces(tx: Tx, contributionIds: string[]): Promise<void> {
  for (const id of contributionIds)
    await tx.q.updateTable('contributions').set({ waits: 0 }).where('contribution_id', '=', id).execute()
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

/** Deletes the members and the waiting contributions of closed periods. */
export async function deletePeriods(tx: Tx, periodIds: string[]): Promise<void> {
  if (periodIds.length === 0) return
  await tx.q.deleteFrom('sealed_members').where('period_id', 'in', periodIds).execute()
  await tx.q.deleteFrom('contributions').where('period_id', 'in', periodIds).where('waits', '=', 1).execute()
}

type Row = { subject: string; period_id: string; school_id: string; cohort_id: string }
const rowToMember = (row: Row): SealedMember =>
  SealedMember.parse({
    subject: row.subject,
    periodId: row.period_id,
    schoolId: row.school_id,
    cohortId: row.cohort_id,
  })
