/** The real server on a real port and a temporary database. The scenario turns its clock until today. */

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { appOf } from '#server/app.ts'
import { openSqlite } from '#server/db/database.ts'
import { readConfig } from '#server/ground/config.ts'
import { createLog } from '#server/ground/log.ts'
import { createWorld, type World } from '#server/ground/world.ts'
import { startChores } from '#server/operating/chores.ts'
import { inviteFirstCoordinator } from '#server/operating/first-coordinator.ts'
import { createServerContext } from '#server/server-context.ts'

const DAY_MS = 86_400_000

export type DemoServer = {
  origin: string
  firstLink: string
  databasePath: string
  lines: string[]
  now(): number
  /** Sets the clock to `at` (ms). It never goes back. */
  turnTo(at: number): void
  /** Lets the clock run and starts the chores. */
  goLive(): void
  stop(): Promise<void>
}

export type DemoPlace = { port?: number; clientDir?: string; startAt: number }

export async function startDemoServer({
  port = 0,
  clientDir = 'dist/client',
  startAt,
}: DemoPlace): Promise<DemoServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lesspiegel-demo-'))
  const outside = createWorld()
  const lines: string[] = []
  let turned = startAt
  let lag: number | undefined
  const now = () => (lag === undefined ? turned : outside.now() - lag)
  const world: World = { ...outside, now, log: createLog((line) => lines.push(line), now) }
  const chosen = port === 0 ? await freePort() : port
  const origin = `http://localhost:${chosen}`
  const env = {
    PORT: String(chosen),
    DATA_DIR: dataDir,
    PUBLIC_URL: origin,
    CLIENT_DIR: clientDir,
    INVITATION_DAYS: '60',
  }
  const config = { ...readConfig(env, world), deviceLinkTtlMs: 30 * DAY_MS }
  const databasePath = join(dataDir, 'lesspiegel.sqlite')
  const db = await openSqlite(databasePath, world)
  const context = createServerContext({ db, world, config })
  const firstLink = await inviteFirstCoordinator(context)
  if (!firstLink) throw new Error('the database is not empty')
  const server = serve({ fetch: appOf(context).fetch, port: chosen, hostname: 'localhost' })
  let stopChores = () => {}

  return {
    ...{ origin, firstLink, databasePath, lines, now },
    turnTo(at) {
      turned = Math.max(turned, at)
    },
    goLive() {
      lag = outside.now() - turned
      stopChores = startChores(context)
    },
    async stop() {
      stopChores()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await db.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
