/** The devices of `push.ts`. Reads their requests from standard input, sends them, and prints the waiting times. */
import { Agent, request } from 'node:http'
import type { DeviceScript, PushFigures } from './push.ts'

const origin = process.argv[2] ?? ''
/** @returns how long the device waited, in ms. */
function post(agent: Agent, { deviceId, cookie }: DeviceScript, body: string): Promise<number> {
  const startedAt = performance.now()
  const headers = { 'content-type': 'application/json', 'x-lesspiegel-device': deviceId, cookie }
  return new Promise((resolve, reject) => {
    const sent = request(`${origin}/api/outbox`, { method: 'POST', agent, headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => {
        text += part.toString()
      })
      response.on('end', () => {
        const stored = text.split('"stored"').length - 1
        if (response.statusCode !== 200 || stored !== body.split('"itemId"').length - 1)
          reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`))
        else resolve(performance.now() - startedAt)
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

function figuresOf(waits: number[], stored: number, ms: number): PushFigures {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), storedPerSecond: Math.round(stored / (ms / 1000)) }
}

/** Each device sends its bodies one after another. The devices run in parallel. */
async function run(scripts: DeviceScript[]): Promise<PushFigures> {
  // A new agent per run, because the server may close idle connections of an earlier run.
  const agent = new Agent({ keepAlive: true, maxSockets: 1000 })
  const waits: number[] = []
  const startedAt = performance.now()
  await Promise.all(
    scripts.map(async (script) => {
      for (const body of script.bodies) waits.push(await post(agent, script, body))
    }),
  )
  agent.destroy()
  const items = scripts.flatMap(({ bodies }) => bodies).reduce((sum, body) => sum + itemsIn(body), 0)
  return figuresOf(waits, items, performance.now() - startedAt)
}

const itemsIn = (body: string): number => body.split('"itemId"').length - 1

let text = ''
for await (const part of process.stdin) text += part
const scripts: DeviceScript[] = JSON.parse(text)
const first = scripts.map((script) => ({ ...script, bodies: script.bodies.slice(0, 1) }))
const rest = scripts.map((script) => ({ ...script, bodies: script.bodies.slice(1) }))
const atOnce = await run(first)
const sustained = await run(rest)
process.stdout.write(JSON.stringify({ atOnce, sustained }))
