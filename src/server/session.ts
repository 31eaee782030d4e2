/**
 * Who is asking. A request names its device in a header and proves it with that device's own cookie, so that two people on one
 * tablet never post under each other's session; the custom header also keeps other sites out (with SameSite=Strict).
 */
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { type AccountId, DeviceId } from '#domain/ground/id.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import { type Membership, membershipOf } from '#server/db/accounts.ts'
import { saveLastSeen } from '#server/db/devices.ts'
import { extendSession, findSession, insertSession } from '#server/db/sessions.ts'
import type { Tx } from '#server/db/transact.ts'
import { sha256, toBase64Url } from './digest.ts'
import type { Office } from './office.ts'
import { Refusal } from './problem-answer.ts'
import { instantAt } from './world.ts'

const DEVICE_HEADER = 'x-lesspiegel-device'
const SESSION_MS = 30 * 86_400_000
const EXTEND_AFTER_MS = 3_600_000
const UNSENT_COOKIE_DAYS = 400

export type Session = Membership & {
  accountId: AccountId
  deviceId: DeviceId
  signKey: string
  tokenHash: string
}
export type SessionEnv = { Variables: { session: Session } }

/** Asks for a session and counts the request against its device. */
export const withSession = (office: Office) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const session = await sessionOf(office, c).catch((error: unknown) => {
      office.limits.address.take(office.addressOf(c))
      throw error
    })
    office.limits.device.take(session.deviceId)
    c.set('session', session)
    await next()
  })

/** The same for a route that also works without: undefined when nobody is signed in. */
export async function maybeSession(office: Office, c: Context): Promise<Session | undefined> {
  try {
    return await sessionOf(office, c)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Counts a request of somebody unknown against the address it comes from. */
export const withoutSession = (office: Office) =>
  createMiddleware(async (c, next) => {
    office.limits.address.take(office.addressOf(c))
    await next()
  })

export function requireRole(session: Membership, ...roles: AccountRole[]): void {
  if (!roles.some((role) => session.roles.includes(role))) throw new Refusal('not_allowed')
}

/** @throws Refusal `not_signed_in`, `wrong_device` or `device_revoked`. */
async function sessionOf(office: Office, c: Context): Promise<Session> {
  const { db, world } = office
  const device = DeviceId.safeParse(c.req.header(DEVICE_HEADER) ?? queriedDevice(c))
  if (!device.success) throw new Refusal('not_signed_in', { detail: DEVICE_HEADER })
  const token = getCookie(c, cookieName(device.data))
  if (!token) {
    const hasAnother = Object.keys(getCookie(c)).some((name) => /^lp-[0-9a-f]{8}-/.test(name))
    throw new Refusal(hasAnother ? 'wrong_device' : 'not_signed_in')
  }
  const tokenHash = sha256(token)
  const row = await findSession(db.reader, tokenHash, instantAt(world))
  if (!row) throw new Refusal('not_signed_in')
  if (row.deviceId !== device.data) throw new Refusal('wrong_device')
  if (row.isRevoked) throw new Refusal('device_revoked')
  if (Date.parse(row.extendedAt) + EXTEND_AFTER_MS < world.now()) {
    await db.transact(async (tx) => {
      await extendSession(tx, tokenHash, instantAt(world), instantAt(world, SESSION_MS))
      await saveLastSeen(tx, row.deviceId, instantAt(world))
    })
    setSessionCookie(office, c, row.deviceId, token)
  }
  const { accountId, deviceId, signKey } = row
  return { accountId, deviceId, signKey, tokenHash, ...(await membershipOf(db.reader, accountId)) }
}

/** An EventSource cannot send headers: its stream, and only that, names the device in the query. */
const queriedDevice = (c: Context) => (c.req.path === '/api/events' ? c.req.query('device') : undefined)

/** Writes the session row; the cookie follows after the commit with `setSessionCookie`. @returns the token. */
export async function openSession({ world }: Office, tx: Tx, deviceId: DeviceId): Promise<string> {
  const token = toBase64Url(world.random(32))
  await insertSession(tx, sha256(token), deviceId, instantAt(world), instantAt(world, SESSION_MS))
  return token
}

export function setSessionCookie(office: Office, c: Context, deviceId: DeviceId, token: string): void {
  const rest = { ...cookieScope(office), httpOnly: true, maxAge: SESSION_MS / 1000 }
  setCookie(c, cookieName(deviceId), token, rest)
}

export function dropSessionCookie(office: Office, c: Context, deviceId: DeviceId): void {
  setCookie(c, cookieName(deviceId), '', { ...cookieScope(office), httpOnly: true, maxAge: 0 })
}

/** Readable by the page, and set by the server: it is still there when the browser has wiped the page's own storage. */
export function setUnsentCookie(
  office: Office,
  c: Context,
  deviceId: DeviceId,
  unsent: { pendingCount: number; at: string },
): void {
  const rest = { ...cookieScope(office), httpOnly: false, maxAge: UNSENT_COOKIE_DAYS * 86_400 }
  setCookie(c, `lp-unsent-${deviceId}`, JSON.stringify(unsent), rest)
}

const cookieName = (deviceId: DeviceId) => `lp-${deviceId}`

/**
 * Where people reach the app decides, never what a request says of itself: Host comes from whoever asks. Browsers take no
 * Secure cookie from plain http, so the own machine, and only it, goes without.
 */
function cookieScope({ config }: Office) {
  const { protocol, hostname } = new URL(config.publicUrl)
  const isOwnMachine = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return { path: '/', sameSite: 'Strict', secure: !isOwnMachine } as const
}
