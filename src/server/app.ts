/** The whole server as one value: routes, guards and the one error boundary. Tests call it in-process, `main.ts` listens. */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { routePath } from 'hono/route'
import { epochOf } from '#server/db/counters.ts'
import type { Database } from '#server/db/database.ts'
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
import type { Config } from './config.ts'
import { createOffice, type Office } from './office.ts'
import { answerProblem, errorToProblem } from './problem-answer.ts'
import { securityHeaders } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'
import type { World } from './world.ts'

type AppParts = {
  db: Database
  world: World
  config: Config
  /** Where a request comes from, to count it; in a test there is one place. */
  addressOf?: (c: Context) => string
}

export type App = Hono

/** What every route works with, and the clock's chores beside them. */
export const officeOf = ({ addressOf = () => 'in-process', ...parts }: AppParts): Office =>
  createOffice({ ...parts, addressOf })

const OUTBOX_BYTES = 1_200_000
const BODY_BYTES = 16_384

export function appOf(office: Office): App {
  const app = new Hono()
  app.use(record(office))
  app.use(securityHeaders())
  app.use('/api/*', limitBody)
  app.route('/api', apiRoutes(office))
  app.all('/api/*', (c) => answerProblem(c, 'not_found'))
  app.get('/healthz', async (c) => {
    await epochOf(office.db.reader)
    return c.json({ ok: true })
  })
  app.get('/metrics', (c) => c.text(office.metrics.text()))
  app.get('*', compress(), createStaticFiles(office.config.clientDir))
  app.notFound((c) => answerProblem(c, 'not_found'))
  app.onError((error, c) => {
    const { problem, more } = errorToProblem(error)
    if (problem.startsWith('server_')) {
      office.metrics.add('errors')
      office.world.log.error(problem, error, { method: c.req.method, route: routePath(c) })
    }
    return answerProblem(c, problem, more)
  })
  return app
}

const apiRoutes = (office: Office) =>
  new Hono()
    .route('/', sessionRoutes(office))
    .route('/', outboxRoutes(office))
    .route('/', inboxRoutes(office))
    .route('/', eventRoutes(office))
    .route('/', invitationRoutes(office))
    .route('/', joinRoutes(office))
    .route('/', deviceLinkRoutes(office))
    .route('/', recoveryRoutes(office))
    .route('/', peopleRoutes(office))
    .route('/', programmeRoutes(office))
    .route('/', contributionRoutes(office))
    .route('/', aggregateRoutes(office))
    .route('/', openApiRoutes(office))

const limitBody: MiddlewareHandler = (c, next) => {
  const maxSize = c.req.path === '/api/outbox' ? OUTBOX_BYTES : BODY_BYTES
  return bodyLimit({ maxSize, onError: (c) => answerProblem(c, 'too_large') })(c, next)
}

/**
 * One line and one count per request: its pattern, never its path, query, body or address. None for a contribution, which is
 * sent at a moment that says nothing: the log would keep that moment, and the count is how many are open.
 */
const record =
  ({ world, metrics }: Office): MiddlewareHandler =>
  async (c, next) => {
    const startedAt = world.now()
    await next()
    if (c.req.path.startsWith('/api/contributions')) return
    metrics.add('requests', `${Math.floor(c.res.status / 100)}xx`)
    if (!c.req.path.startsWith('/api/')) return
    const facts = { method: c.req.method, route: routePath(c), status: c.res.status }
    world.log.info('request', { ...facts, ms: world.now() - startedAt })
  }
