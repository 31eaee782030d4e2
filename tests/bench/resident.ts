/** Memory of the built server with the demo's database, after 500 requests. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startDemo } from '../bots/demo.ts'
import { startServer } from '../support/server-process.ts'

const REQUESTS = 500

export async function residentWithDemo() {
  const copy = mkdtempSync(join(tmpdir(), 'lesspiegel-resident-'))
  const seededAt = Date.now()
  const demo = await startDemo()
  const seedSeconds = Math.round((Date.now() - seededAt) / 1000)
  cpSync(dirname(demo.server.databasePath), copy, { recursive: true })
  await demo.stop()
  const server = await startServer({ DATA_DIR: copy })
  try {
    const afterStartMb = residentMb(server.pid())
    for (let asked = 0; asked < REQUESTS; asked++) {
      await (await fetch(`${server.origin}/${asked % 2 ? 'healthz' : ''}`)).arrayBuffer()
    }
    return { demoSeedSeconds: seedSeconds, afterStartMb, residentMb: residentMb(server.pid()) }
  } finally {
    await server.stop()
    server.remove()
    rmSync(copy, { recursive: true, force: true })
  }
}

/** VmRSS in MB. Undefined without /proc. */
function residentMb(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 102.4) / 10
  } catch {
    return undefined
  }
}
