/** 200 devices post at the same time to the real server on SQLite. The devices run in a process of their own. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { addMembership, insertAccount } from '#server/db/accounts.ts'
import { openSqlite } from '#server/db/database.ts'
import { registerDevice } from '#server/db/devices.ts'
import { insertSession } from '#server/db/sessions.ts'
import { sha256 } from '#server/ground/digest.ts'
import { createWorld } from '#server/ground/world.ts'
import {
  bytesOf,
  createPerson,
  envelopeOf,
  grantOf,
  newRecord,
  type Person,
} from '../support/server-persona.ts'
import { startServer } from '../support/server-process.ts'

const DEVICES = 200
const ITEMS = 20
/** The first round meets a cold server. The later ones measure sustained throughput. */
const ROUNDS = 5

export type PushFigures = { p50Ms: number; p95Ms: number; storedPerSecond: number }

/** The cookie of one device and the bodies of its requests, in order. */
export type DeviceScript = { deviceId: string; cookie: string; bodies: string[] }

/** The figures of the first round, and of the later ones as `sustained`. */
export async function push200x20(): Promise<PushFigures & { sustained: PushFigures }> {
  const server = await startServer()
  try {
    await server.stop()
    const people = await Promise.all(Array.from({ length: DEVICES }, createPerson))
    const cookies = await enrol(join(server.dataDir, 'lesspiegel.sqlite'), people)
    const scripts = await Promise.all(people.map((person, i) => scriptOf(person, cookies[i] ?? '')))
    await server.start()
    const { atOnce, sustained } = await drive(server.origin, scripts)
    return { ...atOnce, sustained }
  } finally {
    await server.stop()
    server.remove()
  }
}

/**
 * Writes 200 accounts into the database, because joining by links is not measured here. @returns a cookie per person.
 */
async function enrol(path: string, people: Person[]): Promise<string[]> {
  const db = await openSqlite(path, createWorld())
  const [at, until] = [Date.now(), Date.now() + 86_400_000].map((ms) => new Date(ms).toISOString())
  const cookies = await db.transact(async (tx) => {
    const made: string[] = []
    for (const person of people) {
      const token = bytesOf(32)
      await insertAccount(tx, person, at ?? '')
      await addMembership(tx, person.accountId, 'coach', [])
      await registerDevice(tx, person, at ?? '')
      await insertSession(tx, sha256(token), person.deviceId, at ?? '', until ?? '')
      made.push(`lp-${person.deviceId}=${token}`)
    }
    return made
  })
  await db.close()
  return cookies
}

/** A new record per round: a grant to its author, and the envelopes of one lesson. */
async function scriptOf(person: Person, cookie: string): Promise<DeviceScript> {
  const bodies: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const record = newRecord(person)
    const own = await grantOf(record, person, person.accountId)
    const written = Array.from({ length: ITEMS - 1 }, () =>
      envelopeOf(record, person, { body: bytesOf(1024) }),
    )
    const { deviceId } = person
    bodies.push(JSON.stringify({ epoch: 1, deviceId, pendingCount: ITEMS, items: [own, ...written] }))
  }
  return { deviceId: person.deviceId, cookie, bodies }
}

function drive(
  origin: string,
  scripts: DeviceScript[],
): Promise<{ atOnce: PushFigures; sustained: PushFigures }> {
  const driver = join(import.meta.dirname, 'push-driver.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', driver, origin], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(scripts))
  let printed = ''
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(printed)) : reject(new Error(`the devices ended with ${code}`)),
    )
  })
}
