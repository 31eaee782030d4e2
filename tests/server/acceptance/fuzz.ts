/** Requests that the app never sends are refused with a problem of the list, and store nothing. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { InvitationId } from '#domain/ground/id.ts'
import { Problem } from '#domain/ground/problem.ts'
import {
  ask,
  bytesOf,
  createPerson,
  createStaff,
  envelopeOf,
  erasureOf,
  grantOf,
  joinBody,
  newRecord,
  type Person,
  schoolA,
  settings,
  type TestServer,
  uuid,
  withdrawalOf,
} from '../../support/server-persona.ts'
import { lesson } from './contributing.ts'
import type { Opened } from './opened.ts'

const RUNS = 250

type Sent = { method: string; path: string; body?: unknown }

export function describeFuzz(opened: Opened): void {
  describe('a request that the app never sends', () => {
    it('never causes a server error, and stores nothing when it is refused', async () => {
      const server = opened.server()
      const { coordinator, coach, teachers } = await createStaff(server, 1)
      const [teacher = coach] = teachers
      const valid = await validRequests(coach, teacher)
      const people: Record<string, Person> = { coordinator, coach, teacher }
      const who = fc.constantFrom(...Object.keys(people), 'nobody')
      await fc.assert(
        fc.asyncProperty(who, fc.constantFrom(...valid).chain(spoilt), async (name, sent) => {
          const before = await everythingIn(server)
          const response = await ask(server, people[name], sent.method, sent.path, sent.body)
          expect(response.status).toBeLessThan(500)
          if (response.status < 400) return response.body?.cancel()
          Problem.parse(await response.json())
          expect(await everythingIn(server)).toEqual(before)
        }),
        { numRuns: RUNS },
      )
      expect(server.lines.filter((line) => line.includes('"error"'))).toEqual([])
    }, 120_000)

    it('gets a valid answer, whatever its bytes are', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const headers = {
        ...{ 'content-type': 'application/json', 'x-lesspiegel-device': coach.deviceId },
        cookie: [...coach.cookies].map((c) => c.join('=')).join('; '),
      }
      const paths = [
        'outbox',
        'join',
        'recovery',
        'recover',
        'invitations',
        'contributions',
        'login',
        '%ff',
        '%00',
      ]
      const texts = [
        '',
        '{',
        'null',
        '\u0000',
        '\ud800',
        '[]',
        '1e999',
        `${'['.repeat(7000)}${']'.repeat(7000)}`,
      ]
      const anyText = fc.oneof(fc.constantFrom(...texts), fc.json(), fc.string({ unit: 'binary' }))
      const methods = fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH')
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), methods, anyText, async (path, method, body) => {
          const response = await server.app.request(`https://spiegel.example/api/${path}`, {
            method,
            headers,
            body,
          })
          expect([400, 401, 403, 404, 410, 413, 429]).toContain(response.status)
        }),
        { numRuns: RUNS },
      )
    }, 120_000)
  })
}

/** A valid request of every kind. */
async function validRequests(coach: Person, teacher: Person): Promise<Sent[]> {
  const record = newRecord(coach)
  const grant = await grantOf(record, coach, coach.accountId)
  const shared = await grantOf(record, coach, teacher.accountId, true)
  const envelope = envelopeOf(record, coach)
  const items = [grant, shared, envelope, await withdrawalOf(record, coach, shared.itemId)]
  const post = { epoch: 1, deviceId: coach.deviceId, pendingCount: 9 }
  const guest = await createPerson()
  const invitation = {
    invitationId: InvitationId.parse(uuid()),
    role: 'teacher',
    schoolIds: [schoolA],
    proofHash: bytesOf(32),
  }
  const link = joinBody(guest, { invitationId: invitation.invitationId, proof: bytesOf(32) })
  const claim = { proof: bytesOf(32), deviceId: guest.deviceId, deviceKey: guest.deviceKey }
  const first = lesson(3)
  const put = { lookup: bytesOf(32), authHash: bytesOf(32), blob: bytesOf(64) }
  const of = (method: string, path: string, body?: unknown): Sent => ({ method, path: `/api/${path}`, body })
  return [
    of('POST', 'outbox', { ...post, items }),
    of('POST', 'outbox', {
      ...post,
      items: [envelope, envelope, grant, await erasureOf(record, coach), grant],
    }),
    of('GET', 'inbox?epoch=1&after=0&limit=500'),
    of('POST', 'invitations', { ...invitation, card: bytesOf(90) }),
    of('GET', 'invitations'),
    of('GET', `invitations/${uuid()}`),
    of('POST', 'join', link),
    of('POST', 'device-links', { linkId: uuid(), proofHash: bytesOf(32), blob: bytesOf(64) }),
    of('GET', `device-links/${uuid()}`),
    of('POST', `device-links/${uuid()}/claim`, claim),
    of('PUT', 'recovery', put),
    of('POST', 'recover', { ...claim, lookup: put.lookup, auth: bytesOf(32) }),
    of('POST', 'login/challenge', { deviceId: coach.deviceId }),
    of('POST', 'login', { deviceId: coach.deviceId, nonce: bytesOf(32), signature: bytesOf(64) }),
    of('GET', 'me'),
    of('GET', 'people'),
    of('GET', 'programme'),
    of('PUT', 'programme', { revision: 1, settings: settings() }),
    of('POST', 'contributions', first),
    of('POST', 'contributions', lesson(2, { subject: first.contribution.subject })),
    of('POST', 'contributions/withdraw', {
      ...{ contributionId: first.contribution.contributionId, writeSecret: first.writeSecret },
    }),
    of('GET', 'aggregates'),
    of('POST', `devices/${uuid()}/revoke`, {}),
  ]
}

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', -1, 0.5, 3_000_000_000, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 63),
  fc.constantFrom<unknown>('\u0000', '\ud800', '’; drop table accounts', 'e\u0301🦔', '__proto__', uuid()),
  fc.constantFrom<unknown>(
    'A'.repeat(9000),
    Array.from({ length: 200 }, () => 'x'),
    { toString: 1 },
  ),
  fc.jsonValue(),
)

/** The request itself, or the request with one value in its body or address replaced. */
function spoilt(sent: Sent): fc.Arbitrary<Sent> {
  const places = sent.body === undefined ? [] : placesIn(sent.body)
  const address = fc.tuple(fc.constantFrom(...sent.path.matchAll(/[0-9][0-9a-f-]*/g), undefined), junk)
  const readdressed = address.map(([match, value]) => ({ ...sent, path: readdress(sent.path, match, value) }))
  if (places.length === 0) return fc.oneof(fc.constant(sent), readdressed)
  const rewritten = fc
    .tuple(fc.constantFrom(...places), junk)
    .map(([at, value]) => ({ ...sent, body: put(sent.body, at, value) }))
  return fc.oneof(fc.constant(sent), { arbitrary: rewritten, weight: 4 }, readdressed)
}

function readdress(path: string, match: RegExpExecArray | undefined, value: unknown): string {
  if (!match) return path
  const text = typeof value === 'string' ? value.toWellFormed().slice(0, 500) : String(JSON.stringify(value))
  return path.slice(0, match.index) + encodeURIComponent(text) + path.slice(match.index + match[0].length)
}

/** The path to every value: keys and indexes. */
function placesIn(value: unknown): string[][] {
  if (value === null || typeof value !== 'object') return [[]]
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((progress) => [key, ...progress])),
  ]
}

function put(into: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined || into === null || typeof into !== 'object') return value
  const inner = Object.entries(into).find(([name]) => name === key)?.[1]
  if (Array.isArray(into)) return into.with(Number(key), put(inner, rest, value))
  return { ...into, [key]: put(inner, rest, value) }
}

/** Every row, except those of tables that any request may change. */
async function everythingIn({ db }: TestServer) {
  const { q } = db.reader
  const names = (await q.introspection.getTables()).map(({ name }) => name).sort()
  const kept = names.filter((name) => !['challenges', 'sessions'].includes(name))
  const all = kept.map(async (name) => {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(q)
    return [name, rows.map((row) => JSON.stringify(row)).sort()]
  })
  return Object.fromEntries(await Promise.all(all))
}
