/**
 * Sessions. A request names its device in a header and proves it with the cookie of that device. Two people on one
 * tablet therefore never post with each other's session. The custom header, with SameSite=Strict, also stops requests
 * from other sites.
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
import { sha256, toBase64Url } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

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

/** Requires a session and counts the request against its device. */
export const withSession = (context: ServerContext) =>
  createMiddleware<SessionEnv>(async (c, next) => {
    const session = await sessionOf(context, c).catch((error: unknown) => {
      context.limits.address.take(context.addressOf(c))
      throw error
    })
    context.limits.device.take(session.deviceId)
    c.set('session', session)
    await next()
  })

/** The session of a route that also works without one. Undefined when nobody is signed in. */
export async function maybeSession(context: ServerContext, c: Context): Promise<Session | undefined> {
  try {
    return await sessionOf(context, c)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** Counts a request without a session against its address. */
export const withoutSession = (context: ServerContext) =>
  createMiddleware(async (c, next) => {
    context.limits.address.take(context.addressOf(c))
    await next()
  })

export function requireRole(session: Membership, ...roles: AccountRole[]): void {
  if (!roles.some((role) => session.roles.includes(role))) throw new Refusal('not_allowed')
}

/** @throws Refusal `not_signed_in`, `wrong_device` or `device_revoked`. */
async function sessionOf(context: ServerContext, c: Context): Promise<Session> {
  const { db, world } = context
  const device = DeviceId.safeParse(c.req.header(DEVICE_HEADER))
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
    setSessionCookie(context, c, row.deviceId, token)
  }
  const { accountId, deviceId, signKey } = row
  return { accountId, deviceId, signKey, tokenHash, ...(await membershipOf(db.reader, accountId)) }
}

/** Writes the session row. The caller sets the cookie after the commit. @returns the token. */
export async function openSession({ world }: ServerContext, tx: Tx, deviceId: DeviceId): Promise<string> {
  const token = toBase64Url(world.random(32))
  await insertSession(tx, sha256(token), deviceId, instantAt(world), instantAt(world, SESSION_MS))
  return token
}

export function setSessionCookie(
  context: ServerContext,
  c: Context,
  deviceId: DeviceId,
  token: string,
): void {
  const rest = { ...cookieScope(context), httpOnly: true, maxAge: SESSION_MS / 1000 }
  setCookie(c, cookieName(deviceId), token, rest)
}

export function dropSessionCookie(context: ServerContext, c: Context, deviceId: DeviceId): void {
  setCookie(c, cookieName(deviceId), '', { ...cookieScope(context), httpOnly: true, maxAge: 0 })
}

/**
 * A cookie that the page can read. It survives when the browser clears the storage of the page, because the server
 * set it.
 */
export function setUnsentCookie(
  context: ServerContext,
  c: Context,
  deviceId: DeviceId,
  unsent: { pendingCount: number; at: string },
): void {
  const rest = { ...cookieScope(context), httpOnly: false, maxAge: UNSENT_COOKIE_DAYS * 86_400 }
  setCookie(c, `lp-unsent-${deviceId}`, JSON.stringify(unsent), rest)
}

const cookieName = (deviceId: DeviceId) => `lp-${deviceId}`

/**
 * PUBLIC_URL decides whether cookies are Secure. The Host header does not, because the client chooses it. Browsers
 * refuse a Secure cookie over plain http, so localhost gets cookies without it.
 */
function cookieScope({ config }: ServerContext) {
  const { protocol, hostname } = new URL(config.publicUrl)
  const isLocalhost = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return { path: '/', sameSite: 'Strict', secure: !isLocalhost } as const
}
