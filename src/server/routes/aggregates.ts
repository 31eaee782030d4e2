/** `GET /api/aggregates`: no parameters; the same bytes for every coordinator until the next release. */
import { Hono } from 'hono'
import { aggregates } from '#domain/disclosure/aggregates.ts'
import { ledgerOf } from '#server/db/ledger.ts'
import { findProgramme } from '#server/db/programme.ts'
import { sha256 } from '#server/digest.ts'
import type { Office } from '#server/office.ts'
import { Refusal } from '#server/problem-answer.ts'
import { blocksOf, runDueReleases } from '#server/release.ts'
import { requireRole, type SessionEnv, withSession } from '#server/session.ts'

export const aggregateRoutes = (office: Office) =>
  new Hono<SessionEnv>().get('/aggregates', withSession(office), async (c) => {
    requireRole(c.var.session, 'coordinator')
    if (new URL(c.req.url).search !== '') throw new Refusal('bad_request', { detail: 'no parameters' })
    await runDueReleases(office)
    const body = await figures(office)
    const etag = `"${sha256(body)}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'private, no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('Content-Type', 'application/json')
    return c.body(body)
  })

async function figures({ db }: Office): Promise<string> {
  const programme = await findProgramme(db.reader)
  if (!programme) throw new Refusal('not_found', { detail: 'programme' })
  const { settings } = programme
  const ledger = await ledgerOf(db.reader, settings.schoolYear)
  return JSON.stringify(aggregates(settings, Object.keys(blocksOf(settings)), ledger))
}
