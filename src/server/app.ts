/**
 * The server as one value: routes, middleware and the error boundary. Tests call it in-process, and `main.ts` serves
 * it.
 */
import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import { epochOf } from '#server/db/counters.ts'
import { answerProblem, errorToProblem } from '#server/door/problem-answer.ts'
import { securityHeaders } from '#server/door/security-headers.ts'
import { staticFiles } from '#server/door/static-files.ts'
import { aggregateRoutes } from '#server/routes/aggregates.ts'
import { contributionRoutes } from '#server/routes/contributions.ts'
import { deviceLinkRoutes } from '#server/routes/device-links.ts'
import { eventRoutes } from '#server/routes/events.ts'
import { inboxRoutes } from '#server/routes/inbox.ts'
import { invitationRoutes } from '#server/routes/invitations.ts'
import { joinRoutes } from '#server/routes/join.ts'
import { openApiRoutes } from '#server/routes/open-api.ts'
import { outboxRoutes } from '#server/routes/outbox.ts'
import { peopleRoutes } from '#server/routes/people.ts'
import { programmeRoutes } from '#server/routes/programme.ts'
import { recoveryRoutes } from '#server/routes/recovery.ts'
import { sessionRoutes } from '#server/routes/session.ts'
import type { ServerContext } from './server-context.ts'

const OUTBOX_BYTES = 1_200_000
const BODY_BYTES = 16_384

export function appOf(context: ServerContext): Hono {
  const app = new Hono()
  app.use(record(context))
  app.use(securityHeaders())
  app.use('/api/*', limitBody)
  app.route('/api', apiRoutes(context))
  app.all('/api/*', (c) => answerProblem(c, 'not_found'))
  app.get('/healthz', async (c) => {
    await epochOf(context.db.reader)
    return c.json({ ok: true })
  })
  app.get('/metrics', (c) => c.text(context.metrics.text()))
  app.route('/', staticFiles(context.config.clientDir))
  app.notFound((c) => answerProblem(c, 'not_found'))
  app.onError((error, c) => {
    const { problem, more } = errorToProblem(error)
    if (problem.startsWith('server_')) {
      context.metrics.add('errors')
      context.world.log.error(problem, error, { method: c.req.method, route: routePath(c) })
    }
    return answerProblem(c, problem, more)
  })
  return app
}

const apiRoutes = (context: ServerContext) =>
  new Hono()
    .route('/', sessionRoutes(context))
    .route('/', outboxRoutes(context))
    .route('/', inboxRoutes(context))
    .route('/', eventRoutes(context))
    .route('/', invitationRoutes(context))
    .route('/', joinRoutes(context))
    .route('/', deviceLinkRoutes(context))
    .route('/', recoveryRoutes(context))
    .route('/', peopleRoutes(context))
    .route('/', programmeRoutes(context))
    .route('/', contributionRoutes(context))
    .route('/', aggregateRoutes(context))
    .route('/', openApiRoutes(context))

const limitBody: MiddlewareHandler = (c, next) => {
  const maxSize = c.req.path === '/api/outbox' ? OUTBOX_BYTES : BODY_BYTES
  return bodyLimit({ maxSize, onError: (c) => answerProblem(c, 'too_large') })(c, next)
}

/**
 * One count per request, and one log line per API request. The line holds the pattern of the route, never a path,
 * query, body or address. Contributions are neither logged nor counted: a log line would keep the moment that the
 * device chose at random, and the count would tell how many contributions are open.
 */
const record =
  ({ world, metrics }: ServerContext): MiddlewareHandler =>
  async (c, next) => {
    const startedAt = world.now()
    await next()
    if (c.req.path.startsWith('/api/contributions')) return
    metrics.add('requests', `${Math.floor(c.res.status / 100)}xx`)
    if (!c.req.path.startsWith('/api/')) return
    const facts = { method: c.req.method, route: routePath(c), status: c.res.status }
    world.log.info('request', { ...facts, ms: world.now() - startedAt })
  }
