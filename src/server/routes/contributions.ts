/** Contributions to the figures. An enrolled device is asked for and forgotten: no row says who sent what, or when. */
import { Hono } from 'hono'
import { admission, freePlaces } from '#domain/disclosure/admission.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import {
  type ContributionAnswer,
  ContributionRequest,
  ContributionWithdrawal,
} from '#domain/wire/programme.ts'
import { worksAt } from '#server/db/accounts.ts'
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
import { readBody } from '#server/door/json-body.ts'
import { requireRole, type SessionEnv, withSession } from '#server/door/session.ts'
import { runDueReleases, sealOf } from '#server/figures/release.ts'
import { hashOfBytes, sameDigest } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import type { ServerContext } from '#server/server-context.ts'

export const contributionRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .post('/contributions', withSession(context), async (c) => {
      requireRole(c.var.session, 'coach', 'teacher')
      const request = await readBody(c, ContributionRequest)
      const { schoolId } = request.contribution
      const isOwn = await worksAt(context.db.reader, c.var.session.accountId, schoolId)
      if (!isOwn) throw new Refusal('not_allowed', { detail: 'schoolId' })
      await runDueReleases(context)
      await context.db.transact((tx) => contribute(context, tx, request))
      const answer: ContributionAnswer = { result: 'stored' }
      return c.json(answer)
    })
    .post('/contributions/withdraw', withSession(context), async (c) => {
      requireRole(c.var.session, 'coach', 'teacher')
      const request = await readBody(c, ContributionWithdrawal)
      const answer = await context.db.transact((tx) => withdraw(tx, request))
      return c.json(answer)
    })

async function contribute(
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

/** After sealing the published number stays; the scores go at once. Before it, the place is for who waits. */
async function withdraw(tx: Tx, request: ContributionWithdrawal): Promise<ContributionAnswer> {
  const programme = await findProgramme(tx, { forUpdate: true })
  const kept = await findContribution(tx, request.contributionId)
  if (!kept) return { result: 'gone' }
  if (!sameDigest(kept.writeHash, hashOfBytes(request.writeSecret))) throw new Refusal('proof_wrong')
  await deleteContributions(tx, [request.contributionId])
  if (programme) await fillPlaces(tx, programme.settings, kept.schoolId, kept.periodId)
  return { result: 'withdrawn' }
}

/** Whether there was room is told to nobody: a refusal would tell how many others have been observed. */
async function fillPlaces(tx: Tx, settings: ProgrammeSettings, schoolId: string, periodId: string) {
  const { taken, waiting } = await placesAt(tx, schoolId, periodId)
  await givePlaces(tx, waiting.slice(0, freePlaces(settings, schoolId, taken)))
}

function problemOf(problem: string): ProblemCode {
  return problem === 'period_closed' || problem === 'already_sealed' ? 'release_past' : 'bad_request'
}
