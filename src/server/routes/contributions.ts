/** Contributions to the figures. An enrolled device is asked for and forgotten: no row says who sent what, or when. */
import { Hono } from 'hono'
import { admission } from '#domain/disclosure/admission.ts'
import type { ProblemCode } from '#domain/problem.ts'
import {
  type ContributionAnswer,
  ContributionRequest,
  ContributionWithdrawal,
} from '#domain/wire/programme.ts'
import {
  deleteContributions,
  findMember,
  othersAtSchool,
  saveContribution,
  writeHashOf,
} from '#server/db/contributions.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme, startPeriod } from '#server/db/programme.ts'
import type { Tx } from '#server/db/transact.ts'
import { hashOfBytes, sameDigest } from '#server/digest.ts'
import { readBody } from '#server/json-body.ts'
import type { Office } from '#server/office.ts'
import { Refusal } from '#server/problem-answer.ts'
import { runDueReleases, sealOf } from '#server/release.ts'
import { requireRole, type SessionEnv, withSession } from '#server/session.ts'

export const contributionRoutes = (office: Office) =>
  new Hono<SessionEnv>()
    .post('/contributions', withSession(office), async (c) => {
      requireRole(c.var.session, 'coach', 'teacher')
      const request = await readBody(c, ContributionRequest)
      await runDueReleases(office)
      await office.db.transact((tx) => contribute(office, tx, request))
      const answer: ContributionAnswer = { result: 'stored' }
      return c.json(answer)
    })
    .post('/contributions/withdraw', withSession(office), async (c) => {
      requireRole(c.var.session, 'coach', 'teacher')
      const request = await readBody(c, ContributionWithdrawal)
      const answer = await office.db.transact((tx) => withdraw(tx, request))
      return c.json(answer)
    })

async function contribute(
  office: Office,
  tx: Tx,
  { contribution, writeSecret }: ContributionRequest,
): Promise<void> {
  const programme = await findProgramme(tx, { forUpdate: true })
  if (!programme) throw new Refusal('not_found', { detail: 'programme' })
  const writeHash = await mayWrite(tx, contribution.contributionId, writeSecret)
  const { settings } = programme
  const admitted = admission({
    settings,
    contribution,
    ledger: await ledgerOf(tx, settings.schoolYear),
    member: await findMember(tx, contribution.subject, contribution.periodId),
    othersAtSchool: await othersAtSchool(tx, contribution),
  })
  if (!admitted.ok) throw new Refusal(problemOf(admitted.problem), { detail: admitted.problem })
  await saveContribution(tx, sealOf(office), contribution, writeHash)
  await startPeriod(tx, settings.schoolYear, contribution.periodId)
}

/** After sealing the published number stays; the scores go at once. */
async function withdraw(tx: Tx, request: ContributionWithdrawal): Promise<ContributionAnswer> {
  await findProgramme(tx, { forUpdate: true })
  const known = await writeHashOf(tx, request.contributionId)
  if (known === undefined) return { result: 'gone' }
  await mayWrite(tx, request.contributionId, request.writeSecret)
  await deleteContributions(tx, [request.contributionId])
  return { result: 'withdrawn' }
}

async function mayWrite(tx: Tx, contributionId: string, writeSecret: string): Promise<string> {
  const writeHash = hashOfBytes(writeSecret)
  const known = await writeHashOf(tx, contributionId)
  if (known !== undefined && !sameDigest(known, writeHash)) throw new Refusal('proof_wrong')
  return writeHash
}

function problemOf(problem: string): ProblemCode {
  if (problem === 'school_full') return 'roster_full'
  return problem === 'period_closed' || problem === 'already_sealed' ? 'release_past' : 'bad_request'
}
