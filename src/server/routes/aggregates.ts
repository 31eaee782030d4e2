/** `GET /api/aggregates`. It has no parameters, so every coordinator gets the same bytes until the next release. */
import { Hono } from 'hono'
import { requireRole, type SessionEnv, withSession } from '#server/door/session.ts'
import { publishedFigures } from '#server/figures/published-figures.ts'
import { runDueReleases } from '#server/figures/release.ts'
import { sha256 } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import type { ServerContext } from '#server/server-context.ts'

export const aggregateRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>().get('/aggregates', withSession(context), async (c) => {
    requireRole(c.var.session, 'coordinator')
    if (new URL(c.req.url).search !== '') throw new Refusal('bad_request', { detail: 'no parameters' })
    await runDueReleases(context)
    const body = await publishedFigures(context)
    const etag = `"${sha256(body)}"`
    c.header('ETag', etag)
    c.header('Cache-Control', 'private, no-cache')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('Content-Type', 'application/json')
    return c.body(body)
  })
