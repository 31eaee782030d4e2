/** People and servers for the server's tests: real keys from Node's WebCrypto, and random bytes as sealed bodies. */
import { createHash, webcrypto } from 'node:crypto'
import type { Hono } from 'hono'
import {
  AccountId,
  DeviceId,
  EntryId,
  InvitationId,
  ItemId,
  KeyId,
  RecordId,
  type SchoolId,
} from '#domain/ground/id.ts'
import { Envelope, Erasure, Grant, type Item, signedText, Withdrawal } from '#domain/wire/item.ts'
import { AccountRole, type JoinRequest } from '#domain/wire/joining.ts'
import { InboxPage, OutboxAnswer } from '#domain/wire/post.ts'
import { appOf } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { type Config, defaultRates, secretToKeys } from '#server/ground/config.ts'
import { createLog } from '#server/ground/log.ts'
import type { World } from '#server/ground/world.ts'
import { inviteFirstCoordinator } from '#server/operating/first-coordinator.ts'
import { createServerContext, type ServerContext } from '#server/server-context.ts'

export const schoolA = '5c000000-0000-4000-8000-00000000000a' as SchoolId
export const schoolB = '5c000000-0000-4000-8000-00000000000b' as SchoolId

export type TestServer = {
  app: Hono
  context: ServerContext
  db: Database
  lines: string[]
  turnClock: (ms: number) => void
}

export const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
export const bytesOf = (count: number): string => toText(webcrypto.getRandomValues(new Uint8Array(count)))
export const uuid = (): string => webcrypto.randomUUID()
const hashOf = (text: string) =>
  createHash('sha256').update(Buffer.from(text, 'base64url')).digest('base64url')

/** A server on this database with a manual clock, which starts at noon on 22 November 2026. */
export function createTestServer(db: Database, given: Partial<Config> = {}): TestServer {
  let now = Date.UTC(2026, 10, 22, 12)
  const lines: string[] = []
  const world: World = {
    now: () => now,
    random: (count) => Buffer.from(webcrypto.getRandomValues(new Uint8Array(count))),
    newId: uuid,
    log: createLog(
      (line) => lines.push(line),
      () => now,
    ),
  }
  const config: Config = {
    ...{
      port: 0,
      host: '127.0.0.1',
      dataDir: '',
      databaseUrl: undefined,
      publicUrl: 'https://spiegel.example',
    },
    ...secretToKeys('a secret of at least thirty-two characters'),
    ...{ invitationTtlMs: 14 * 86_400_000, deviceLinkTtlMs: 86_400_000, minimumGroup: 5, trustProxy: false },
    ...{ clientDir: '/nonexistent', rates: { ...defaultRates, device: { burst: 1000, perSecond: 100 } } },
    ...given,
  }
  const context = createServerContext({ db, world, config })
  const turnClock = (ms: number) => {
    now += ms
  }
  return { app: appOf(context), context, db, lines, turnClock }
}

type Body = unknown
export type Person = {
  accountId: AccountId
  deviceId: DeviceId
  sealKey: string
  signKey: string
  deviceKey: string
  cookies: Map<string, string>
  sign: (text: string) => Promise<string>
  signLogin: (text: string) => Promise<string>
}

/** A person with keys and a device that no server knows yet. */
export async function createPerson(): Promise<Person> {
  const [seal, sign, device] = await Promise.all([keyPair(), keyPair(), keyPair()])
  return {
    accountId: AccountId.parse(uuid()),
    deviceId: DeviceId.parse(uuid()),
    ...{ sealKey: seal.point, signKey: sign.point, deviceKey: device.point, cookies: new Map() },
    ...{ sign: sign.sign, signLogin: device.sign },
  }
}

async function keyPair() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const pair = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const point = toText(new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey)))
  const sign = async (text: string) =>
    toText(new Uint8Array(await webcrypto.subtle.sign(algorithm, pair.privateKey, Buffer.from(text))))
  return { point, sign }
}

/** Sends a request as the device of this person, and keeps its cookies. */
export async function ask(
  server: TestServer,
  person: Person | undefined,
  method: string,
  path: string,
  body?: Body,
) {
  const headers = new Headers(body === undefined ? {} : { 'content-type': 'application/json' })
  if (person) {
    headers.set('x-lesspiegel-device', person.deviceId)
    headers.set('cookie', [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
  }
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const response = await server.app.request(`https://spiegel.example${path}`, init)
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (name && person) value ? person.cookies.set(name, value) : person.cookies.delete(name)
  }
  return response
}

/** The answer as JSON. Throws on another status. */
export async function answerOf(response: Response, status = 200): Promise<unknown> {
  const text = await response.text()
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${text.slice(0, 300)}`)
  return text === '' ? undefined : JSON.parse(text)
}

export type Link = { invitationId: InvitationId; proof: string }

/** The link that an empty server prints. */
export async function firstLink(server: TestServer): Promise<Link> {
  const printed = await inviteFirstCoordinator(server.context)
  const [, id, secret] = /\/join#([^.]+)\.(.+)$/.exec(printed ?? '') ?? []
  const key = await webcrypto.subtle.importKey('raw', Buffer.from(secret ?? '', 'base64url'), 'HKDF', false, [
    'deriveBits',
  ])
  const params = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: Buffer.from('lesspiegel/proof/1'),
  }
  const proof = toText(new Uint8Array(await webcrypto.subtle.deriveBits(params, key, 256)))
  return { invitationId: InvitationId.parse(id), proof }
}

export async function invite(
  server: TestServer,
  inviter: Person,
  role: string,
  schoolIds: string[],
): Promise<Link> {
  const proof = bytesOf(32)
  const invitationId = InvitationId.parse(uuid())
  const body = {
    invitationId,
    role: AccountRole.parse(role),
    schoolIds,
    proofHash: hashOf(proof),
    card: bytesOf(200),
  }
  await answerOf(await ask(server, inviter, 'POST', '/api/invitations', body), 201)
  return { invitationId, proof }
}

export const joinBody = (person: Person, link: Link): JoinRequest => ({
  ...link,
  ...{ accountId: person.accountId, sealKey: person.sealKey, signKey: person.signKey },
  ...{ deviceId: person.deviceId, deviceKey: person.deviceKey, answer: bytesOf(200) },
})

export async function join(server: TestServer, link: Link, person?: Person): Promise<Person> {
  const who = person ?? (await createPerson())
  await answerOf(await ask(server, who, 'POST', '/api/join', joinBody(who, link)), 201)
  return who
}

/**
 * Settings for two schools with five and six teachers. The window for lesson 1 ends in December; releases are in
 * January and July.
 */
export const settings = (more: object = {}) => ({
  ...{ programmeId: 'ts4', schoolYear: '2026-2027', instrument: 'ts4-2026-draft/1', k: 5 },
  periods: [
    {
      ...{ id: 'p1', start: '2026-09-01', end: '2027-06-30' },
      lesson1Window: { start: '2026-09-01', end: '2026-12-31' },
    },
  ],
  releaseDates: ['2027-01-15', '2027-07-10'],
  schools: [
    { schoolId: schoolA, name: 'De Wilgenroos', type: 'PO', expectedParticipants: 5 },
    { schoolId: schoolB, name: 'Het Kompas', type: 'VO', expectedParticipants: 6 },
  ],
  ...more,
})

export async function putSettings(
  server: TestServer,
  coordinator: Person,
  revision: number,
  more: object = {},
) {
  return ask(server, coordinator, 'PUT', '/api/programme', { revision, settings: settings(more) })
}

/** A coordinator, a coach at school A, and teachers there. */
export async function createStaff(server: TestServer, teacherCount = 2) {
  const coordinator = await join(server, await firstLink(server))
  await answerOf(await putSettings(server, coordinator, 0))
  const coach = await join(server, await invite(server, coordinator, 'coach', [schoolA]))
  const teachers: Person[] = []
  for (let i = 0; i < teacherCount; i++) {
    teachers.push(await join(server, await invite(server, coach, 'teacher', [schoolA])))
  }
  return { coordinator, coach, teachers }
}

/** The id of a record and its owner. */
export type RecordRef = { recordId: RecordId; owner: AccountId }
export const newRecord = (owner: Person): RecordRef => ({
  recordId: RecordId.parse(uuid()),
  owner: owner.accountId,
})

export function envelopeOf(
  record: RecordRef,
  author: Person,
  more: { body?: string; eraseAfter?: string } = {},
): Item {
  const entryId = EntryId.parse(uuid())
  const header = {
    ...{ v: 1, entryId, ...record, author: author.accountId, keyId: KeyId.parse(uuid()) },
    eraseAfter: more.eraseAfter ?? '2028-01',
  }
  return Envelope.parse({
    kind: 'envelope',
    itemId: entryId,
    header,
    nonce: bytesOf(12),
    body: more.body ?? bytesOf(256),
  })
}

const facts = (record: RecordRef, author: Person) => ({
  ...{ itemId: ItemId.parse(uuid()), ...record, author: author.accountId, signature: bytesOf(64) },
})

/** `signer` differs from `author` only when a test forges a grant. */
export async function grantOf(
  record: RecordRef,
  author: Person,
  reader: AccountId,
  coOwner = false,
  signer = author,
) {
  const sealed = { keyIds: [KeyId.parse(uuid())], enc: bytesOf(65), sealed: bytesOf(64) }
  const grant = Grant.parse({ kind: 'grant', ...facts(record, author), reader, coOwner, ...sealed })
  return { ...grant, signature: await signer.sign(signedText(grant)) }
}

export async function withdrawalOf(record: RecordRef, author: Person, grantId: string) {
  const withdrawal = Withdrawal.parse({ kind: 'withdrawal', ...facts(record, author), grantId })
  return { ...withdrawal, signature: await author.sign(signedText(withdrawal)) }
}

export async function erasureOf(record: RecordRef, author: Person) {
  const erasure = Erasure.parse({ kind: 'erasure', ...facts(record, author) })
  return { ...erasure, signature: await author.sign(signedText(erasure)) }
}

export async function postRaw(server: TestServer, author: Person, items: unknown[], more: object = {}) {
  const body = { epoch: 1, deviceId: author.deviceId, pendingCount: items.length, items, ...more }
  return ask(server, author, 'POST', '/api/outbox', body)
}

/** The results, in the order of the items. */
export async function post(server: TestServer, author: Person, items: unknown[]): Promise<string[]> {
  const answer = OutboxAnswer.parse(await answerOf(await postRaw(server, author, items)))
  return answer.items.map(({ result }) => result)
}

/** Reads the whole inbox, page by page. Throws on a gap, a broken chain, or an invalid answer. */
export async function readInbox(server: TestServer, reader: Person, limit = 500) {
  const items: InboxPage['items'] = []
  let chain = Buffer.alloc(32)
  for (;;) {
    const path = `/api/inbox?epoch=1&after=${items.length}&limit=${limit}`
    const page = InboxPage.parse(await answerOf(await ask(server, reader, 'GET', path)))
    for (const row of page.items) {
      chain = createHash('sha256').update(chain).update(row.item.itemId).digest()
      if (row.n !== items.length + 1 || row.chain !== chain.toString('base64url'))
        throw new Error(`gap at ${row.n}`)
      items.push(row)
    }
    if (items.length === page.head) return items
    if (page.items.length === 0) throw new Error(`head ${page.head}, but only ${items.length} items`)
  }
}

export const inboxIds = async (server: TestServer, reader: Person): Promise<string[]> =>
  (await readInbox(server, reader)).map(({ item }) => item.itemId)

/** Advances the clock by `days`. These people send a request now and then, so that they stay signed in. */
export async function daysPass(server: TestServer, days: number, ...people: Person[]): Promise<void> {
  for (let left = days; left > 0; left -= 20) {
    server.turnClock(Math.min(20, left) * 86_400_000)
    for (const person of people) await answerOf(await ask(server, person, 'GET', '/api/me'))
  }
}
