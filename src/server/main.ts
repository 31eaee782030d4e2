/** The entry point: starts the server or runs a command. */
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Database, openPostgres, openSqlite } from '#server/db/database.ts'
import { type Config, readConfig, sqlitePathOf } from '#server/ground/config.ts'
import { createWorld, type World } from '#server/ground/world.ts'
import { startChores } from '#server/operating/chores.ts'
import { runCommand } from '#server/operating/command.ts'
import { inviteFirstCoordinator } from '#server/operating/first-coordinator.ts'
import { appOf } from './app.ts'
import { createServerContext, type ServerContext } from './server-context.ts'

const STOP_MS = 10_000
/** Requests in progress get this long before connections are closed. Event streams never end on their own. */
const CUT_MS = 1000

async function start(): Promise<void> {
  const world = createWorld()
  const config = readConfig(process.env, world)
  const db = await openDatabase(config, world)
  const context = createServerContext({ db, world, config, addressOf: (c) => addressOf(c, config) })
  const link = await inviteFirstCoordinator(context)
  if (link) process.stdout.write(`\nFirst coordinator, once, within ${days(config)} days:\n${link}\n\n`)
  const stopChores = startChores(context)
  const { fetch } = appOf(context)
  const server = serve({ fetch, port: config.port, hostname: config.host }, ({ port }) => {
    process.stdout.write(`Lesspiegel: ${config.publicUrl}\n`)
    world.log.info('listening', { port, database: db.dialect })
  })
  // Such as a port that is in use.
  server.on('error', notStarted)
  const stop = () => {
    world.log.info('stopping')
    stopChores()
    setTimeout(() => process.exit(1), STOP_MS).unref()
    server.close(() => closeDatabase(context))
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), CUT_MS).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const reasonOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : 'unknown')

function notStarted(error: unknown): void {
  process.stderr.write(`Lesspiegel did not start. ${reasonOf(error)}\n`)
  process.exit(1)
}

const days = ({ invitationTtlMs }: Config) => Math.round((invitationTtlMs / 86_400_000) * 10) / 10

const openDatabase = (config: Config, world: World): Promise<Database> =>
  config.databaseUrl ? openPostgres(config.databaseUrl, world) : openSqlite(sqlitePathOf(config), world)

function closeDatabase({ db, world }: ServerContext): void {
  db.close().then(
    () => process.exit(0),
    (error: unknown) => {
      world.log.error('stopping', error)
      process.exit(1)
    },
  )
}

/** The address of the client: behind a trusted proxy the last one of X-Forwarded-For, otherwise that of the socket. */
function addressOf(c: Context, { trustProxy }: Config): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(c).remote.address || 'unknown'
}

async function run(command: string, file: string | undefined): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`)
  process.exitCode = await runCommand(command, file, { world: createWorld(), env: process.env, print })
}

const [command, file] = process.argv.slice(2)
const done = command === undefined ? start() : run(command, file)
done.catch((error: unknown) => {
  if (command === undefined) return notStarted(error)
  process.stderr.write(`${command} failed. ${reasonOf(error)}\n`)
  process.exitCode = 1
})
