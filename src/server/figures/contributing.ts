/** Stores and withdraws contributions in a transaction. The rules are in `domain/disclosure`. */
import { admission, freePlaces } from '#domain/disclosure/admission.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type {
  ContributionAnswer,
  ContributionRequest,
  ContributionWithdrawal,
} from '#domain/wire/programme.ts'
import {
  contributionIdOf,
  deleteContributions,
  findContribution,
  findMember,
  givePlaces,
  placesAt,
  saveContribution,
} from '#server/db/contributions.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, startPeriod } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { hashOfBytes, sameDigest } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import type { ServerContext } from '#server/server-context.ts'
import { sealOf } from './contribution-seal.ts'

export async function contribute(
  context: ServerContext,
  tx: Tx,
  { contribution, writeSecret }: ContributionRequest,
): Promise<void> {
  const programme = await findProgramme(tx, { forUpdate: true })
  if (!programme) throw new Refusal('not_found', { detail: 'programme' })
  const kept = await findContribution(tx, contribution.contributionId)
  const writeHash = hashOfBytes(writeSecret)
  if (kept && !sameDigest(kept.writeHash, writeHash)) throw new Refusal('proof_wrong')
  const { settings } = programme
  const admitted = admission({
    settings,
    contribution,
    ledger: await ledgerOf(tx, settings.schoolYear),
    member: await findMember(tx, contribution.subject, contribution.periodId),
    sameId: kept,
    sameLesson: await contributionIdOf(tx, contribution),
  })
  if (!admitted.ok) throw new Refusal(problemOf(admitted.problem), { detail: admitted.problem })
  const { schoolId, periodId, ordinal } = contribution
  const waits = ordinal === 1 && (kept?.schoolId === schoolId ? kept.waits : true)
  await saveContribution(tx, sealOf(context), contribution, { writeHash, waits })
  for (const id of new Set([kept?.schoolId ?? schoolId, schoolId]))
    await fillPlaces(tx, settings, id, periodId)
  await startPeriod(tx, settings.schoolYear, periodId)
}

/**
 * Deletes the scores at once. Published figures do not change. Before the release a waiting contribution gets the
 * place.
 */
export async function withdraw(tx: Tx, request: ContributionWithdrawal): Promise<ContributionAnswer> {
  const programme = await findProgramme(tx, { forUpdate: true })
  const kept = await findContribution(tx, request.contributionId)
  if (!kept) return { result: 'gone' }
  if (!sameDigest(kept.writeHash, hashOfBytes(request.writeSecret))) throw new Refusal('proof_wrong')
  await deleteContributions(tx, [request.contributionId])
  if (programme) await fillPlaces(tx, programme.settings, kept.schoolId, kept.periodId)
  return { result: 'withdrawn' }
}

/**
 * Gives free places to waiting contributions. The sender is not told, because a refusal would reveal how many others
 * were observed.
 */
async function fillPlaces(tx: Tx, settings: ProgrammeSettings, schoolId: string, periodId: string) {
  const { taken, waiting } = await placesAt(tx, schoolId, periodId)
  await givePlaces(tx, waiting.slice(0, freePlaces(settings, schoolId, taken)))
}

function problemOf(problem: string): ProblemCode {
  return problem === 'period_closed' || problem === 'already_sealed' ? 'release_past' : 'bad_request'
}
