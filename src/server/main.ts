/** The server's front door: read the configuration, open the database, print the first link, listen, stop cleanly. */
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Database, openPostgres, openSqlite } from '#server/db/database.ts'
import { appOf, officeOf } from './app.ts'
import { startChores } from './chores.ts'
import { runCommand } from './command.ts'
import { type Config, readConfig, sqlitePathOf } from './config.ts'
import { inviteFirstCoordinator } from './first-coordinator.ts'
import type { Office } from './office.ts'
import { createWorld } from './world.ts'

const STOP_MS = 10_000

async function start(): Promise<void> {
  const world = createWorld()
  const config = readConfig(process.env, world)
  const db = await openDatabase(config)
  const office = officeOf({ db, world, config, addressOf: (c) => addressOf(c, config) })
  const link = await inviteFirstCoordinator(office)
  if (link) process.stdout.write(`\nFirst coordinator, once, within ${days(config)} days:\n${link}\n\n`)
  const stopChores = startChores(office)
  const { fetch } = appOf(office)
  const server = serve({ fetch, port: config.port, hostname: config.host }, ({ port }) => {
    process.stdout.write(`Lesspiegel: ${config.publicUrl}\n`)
    world.log.info('listening', { port, database: db.dialect })
  })
  // Such as a port that is taken.
  server.on('error', notStarted)
  const stop = () => {
    world.log.info('stopping')
    stopChores()
    const last = setTimeout(() => process.exit(1), STOP_MS)
    last.unref()
    server.close(() => closeDatabase(office))
    // Event streams never end by themselves.
    if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), 1000).unref()
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

const openDatabase = (config: Config): Promise<Database> =>
  config.databaseUrl ? openPostgres(config.databaseUrl) : openSqlite(sqlitePathOf(config))

function closeDatabase({ db, world }: Office): void {
  db.close().then(
    () => process.exit(0),
    (error: unknown) => {
      world.log.error('stopping', error)
      process.exit(1)
    },
  )
}

/** The last address a trusted proxy saw; without a proxy the socket's. */
function addressOf(c: Context, { trustProxy }: Config): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(c).remote.address || 'unknown'
}

async function obey(command: string, file: string | undefined): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  process.exitCode = await runCommand(command, file, { world: createWorld(), env: process.env, say })
}

const [command, file] = process.argv.slice(2)
const done = command === undefined ? start() : obey(command, file)
done.catch((error: unknown) => {
  if (command === undefined) return notStarted(error)
  process.stderr.write(`${command} failed. ${reasonOf(error)}\n`)
  process.exitCode = 1
})
