/** `npm run demo`: a year of a programme at four schools on the real server, with a link per person. */
import 'fake-indexeddb/auto'
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import type { AccountRole } from '#domain/wire/joining.ts'
import { type Cast, fullCast, shortCast } from './cast.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { calendarFor } from './school-calendar.ts'
import { DEMO_PIN, linkFor, liveSchoolYear, type SchoolYear, sendHome } from './school-year.ts'

export type DemoLink = { name: string; role: AccountRole; link: string }
export type Demo = {
  origin: string
  /** One link for a second device per person. Each works once, within thirty days. */
  links: DemoLink[]
  year: SchoolYear
  cast: Cast
  server: DemoServer
  stop(): Promise<void>
}

/** `port` 0 takes a free port. `quick` has eleven teachers at two schools. */
export async function startDemo(
  options: { port?: number; quick?: boolean; now?: number } = {},
): Promise<Demo> {
  const today = options.now ?? Date.now()
  const cast = options.quick ? shortCast() : fullCast()
  const server = await startDemoServer({
    startAt: calendarFor(today).startsAt,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  try {
    const year = await liveSchoolYear(server, cast, today)
    const links: DemoLink[] = []
    for (const person of year.people) {
      links.push({ name: person.name, role: person.role, link: await linkFor(person) })
    }
    await sendHome(year)
    return { origin: server.origin, links, year, cast, server, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Builds every time, because an old build would show another app. */
function buildClient(): void {
  process.stdout.write('Building the app …\n')
  const built = spawnSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}

async function main(): Promise<void> {
  buildClient()
  const startedAt = Date.now()
  process.stdout.write('Bots live a school year at four schools …\n')
  const demo = await startDemo({
    port: Number(process.env.PORT ?? 8787),
    quick: process.argv.includes('--quick'),
  })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  const width = Math.max(...demo.links.map(({ name }) => name.length))
  const lines = demo.links.map(({ name, role, link }) => `${role.padEnd(12)}${name.padEnd(width + 2)}${link}`)
  const without = demo.cast.parts.filter(({ joins }) => joins === 'never').length
  process.stdout.write(`
${demo.origin} is ready (${seconds} s, ${demo.year.lessons.length} lessons). Everybody is invented.
Open a link to be that person; several people can live in one browser. Choose PIN ${DEMO_PIN}.
${without} teachers have no account of their own: their coach holds the conversation together with them.

${lines.join('\n')}

Ctrl-C stops the server and throws everything away.
`)
  process.once('SIGINT', () => void demo.stop().then(() => process.exit(0)))
  process.once('SIGTERM', () => void demo.stop().then(() => process.exit(0)))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  })
}
