/** Commands for an operator: `node dist/server/main.js COMMAND`. */
import { existsSync } from 'node:fs'
import { type Database, openBeside } from '#server/db/database.ts'
import { type Config, readConfig, secretPathOf, sqlitePathOf } from '#server/ground/config.ts'
import type { World } from '#server/ground/world.ts'
import { createServerContext } from '#server/server-context.ts'
import { backup, restore } from './backup.ts'
import { doChores } from './chores.ts'
import { examine } from './doctor.ts'
import { inviteCoordinator } from './first-coordinator.ts'

type Env = Record<string, string | undefined>
type Outside = { world: World; env: Env; print: (line: string) => void }
/** @returns the exit code of the process. */
type Command = (outside: Outside, file: string | undefined) => Promise<number>

const usage = `Usage: node dist/server/main.js [command]

  (none)        starts the server
  backup FILE   copies the SQLite database to FILE; the server may run
  restore FILE  puts a backup in its place; the server must be stopped
  purge         erases now what is over; the server does so itself every ten minutes
  invite        prints a new one-time link for a coordinator
  doctor        checks that everything is as it should be
`

const commands: Record<string, Command> = {
  async backup({ world, env, print }, file) {
    const config = readConfig(env, world)
    if (!file) return refuse(print, usage)
    if (config.databaseUrl)
      return refuse(print, 'On PostgreSQL: pg_dump --format=custom --file=FILE "$DATABASE_URL"')
    await backup(sqlitePathOf(config), file)
    print(`The database is in ${file}. Keep the secret with it, elsewhere: ${secretPathOf(config.dataDir)}`)
    return 0
  },
  async restore({ world, env, print }, file) {
    const config = readConfig(env, world)
    if (!file) return refuse(print, usage)
    if (config.databaseUrl) return refuse(print, 'On PostgreSQL: pg_restore, and raise counters.epoch by one')
    const aside = await restore(sqlitePathOf(config), file, world)
    print(`${file} is in place.${aside ? ` What was there is ${aside}` : ''}`)
    return 0
  },
  purge: ({ world, env }) =>
    beside(readConfig(env, world), world, async (config, db) => {
      await doChores(createServerContext({ db, world, config }))
      return 0
    }),
  invite: ({ world, env, print }) =>
    beside(readConfig(env, world), world, async (config, db) => {
      print(await inviteCoordinator({ db, world, config }))
      return 0
    }),
  async doctor({ world, env, print }) {
    // `readConfig` would create a missing secret and so hide its loss. It gets one that is not used.
    const config = readConfig(
      { ...env, LESSPIEGEL_SECRET: env.LESSPIEGEL_SECRET || 'not looked at'.repeat(3) },
      world,
    )
    const hasSecret = Boolean(env.LESSPIEGEL_SECRET) || existsSync(secretPathOf(config.dataDir))
    if (!config.databaseUrl && !existsSync(sqlitePathOf(config)))
      return refuse(
        print,
        `wrong  there is no database at ${sqlitePathOf(config)}; starting the server makes one`,
      )
    const findings = await beside(config, world, (_, db) => examine(db, { ...config, hasSecret }))
    for (const { what, wrong } of findings)
      print(wrong === undefined ? `good   ${what}` : `wrong  ${what}: ${wrong}`)
    return findings.some(({ wrong }) => wrong !== undefined) ? 1 : 0
  },
}

export async function runCommand(name: string, file: string | undefined, outside: Outside): Promise<number> {
  const command = commands[name]
  return command ? command(outside, file) : refuse(outside.print, usage)
}

function refuse(print: Outside['print'], text: string): number {
  print(text)
  return 1
}

async function beside<T>(
  config: Config,
  world: World,
  work: (config: Config, db: Database) => Promise<T>,
): Promise<T> {
  const db = openBeside({ databaseUrl: config.databaseUrl, path: sqlitePathOf(config) }, world)
  try {
    return await work(config, db)
  } finally {
    await db.close()
  }
}
