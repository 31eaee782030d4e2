/** `npm run bench`: measures waiting times, sizes and memory of the built app, and prints JSON. */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { startServer } from '../support/server-process.ts'
import { lessonRooms } from './lesson-room.ts'
import { push200x20 } from './push.ts'
import { residentWithDemo } from './resident.ts'
import { sizes } from './sizes.ts'

async function main() {
  const server = await startServer()
  try {
    const figures = {
      machine: { cores: cpus().length, node: process.version, commit: commit() },
      sizes: sizes(),
      lessonRoom: await lessonRooms(server),
    }
    const served = { ...(await residentWithDemo()), push200x20: await push200x20() }
    process.stdout.write(`${JSON.stringify({ ...figures, server: served }, null, 2)}\n`)
  } finally {
    await server.stop()
    server.remove()
  }
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD']).toString().trim()
  } catch {
    return 'unknown'
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  },
)
