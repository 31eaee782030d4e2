/** `/api/contributions`. The session is checked and not stored, so that no row says who sent what, or when. */
import { Hono } from 'hono'
import {
  type ContributionAnswer,
  ContributionRequest,
  ContributionWithdrawal,
} from '#domain/wire/programme.ts'
import { worksAt } from '#server/db/accounts.ts'
import { readBody } from '#server/door/json-body.ts'
import { requireRole, type SessionEnv, withSession } from '#server/door/session.ts'
import { contribute, withdraw } from '#server/figures/contributing.ts'
import { runDueReleases } from '#server/figures/release.ts'
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
