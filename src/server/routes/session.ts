/** Signing in with the key of the device, signing out, revoking a device, and `/api/me`. */
import { Hono } from 'hono'
import { DeviceId } from '#domain/ground/id.ts'
import type { SignedIn } from '#domain/wire/joining.ts'
import {
  type ChallengeAnswer,
  ChallengeRequest,
  LoginRequest,
  loginText,
  type Me,
  PROTOCOL_VERSION,
} from '#domain/wire/session.ts'
import { countMembers, membershipOf } from '#server/db/accounts.ts'
import { epochOf } from '#server/db/counters.ts'
import { devicesOf, findDevice, revokeDevice } from '#server/db/devices.ts'
import { headOf } from '#server/db/inbox.ts'
import { deleteSession, deleteSessionsOf, insertChallenge, takeChallenge } from '#server/db/sessions.ts'
import { checked, readBody } from '#server/door/json-body.ts'
import {
  dropSessionCookie,
  openSession,
  type Session,
  type SessionEnv,
  setSessionCookie,
  withoutSession,
  withSession,
} from '#server/door/session.ts'
import { isSignedBy, toBase64Url } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

const CHALLENGE_MS = 60_000

export const sessionRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .post('/login/challenge', withoutSession(context), async (c) => {
      const { deviceId } = await readBody(c, ChallengeRequest)
      return c.json(await challenge(context, deviceId))
    })
    .post('/login', withoutSession(context), async (c) => {
      const { signedIn, token } = await signIn(context, await readBody(c, LoginRequest))
      setSessionCookie(context, c, signedIn.deviceId, token)
      return c.json(signedIn)
    })
    .post('/logout', withSession(context), async (c) => {
      await context.db.transact((tx) => deleteSession(tx, c.var.session.tokenHash))
      dropSessionCookie(context, c, c.var.session.deviceId)
      return c.json({})
    })
    .get('/me', withSession(context), async (c) => c.json(await me(context, c.var.session)))
    .post('/devices/:deviceId/revoke', withSession(context), async (c) => {
      const deviceId = checked(DeviceId, c.req.param('deviceId'))
      await context.db.transact(async (tx) => {
        const isOwn = await revokeDevice(tx, c.var.session.accountId, deviceId, instantAt(context.world))
        if (!isOwn) throw new Refusal('not_found')
        await deleteSessionsOf(tx, deviceId)
      })
      return c.json({})
    })

/** An unknown device gets a nonce that is not stored, so that the answer does not reveal which devices exist. */
async function challenge({ db, world }: ServerContext, deviceId: DeviceId): Promise<ChallengeAnswer> {
  const nonce = toBase64Url(world.random(32))
  const expiresAt = instantAt(world, CHALLENGE_MS)
  if (await findDevice(db.reader, deviceId))
    await db.transact((tx) => insertChallenge(tx, nonce, deviceId, expiresAt))
  return { nonce, expiresAt }
}

async function signIn(context: ServerContext, { deviceId, nonce, signature }: LoginRequest) {
  const { db, world } = context
  // A separate transaction, so that a wrong signature uses the challenge up too.
  const isOurs = await db.transact((tx) => takeChallenge(tx, nonce, deviceId, instantAt(world)))
  const device = await findDevice(db.reader, deviceId)
  if (!isOurs || !device || !isSignedBy(device.deviceKey, loginText(deviceId, nonce), signature)) {
    throw new Refusal('signature_wrong')
  }
  if (device.isRevoked) throw new Refusal('device_revoked')
  const token = await db.transact((tx) => openSession(context, tx, deviceId))
  const { roles } = await membershipOf(db.reader, device.accountId)
  const signedIn: SignedIn = { accountId: device.accountId, deviceId, roles }
  return { signedIn, token }
}

async function me(
  { db: { reader } }: ServerContext,
  { accountId, deviceId, roles, schoolIds }: Session,
): Promise<Me> {
  const [epoch, head] = [await epochOf(reader), await headOf(reader, accountId)]
  const [devices, counts] = [await devicesOf(reader, accountId), await countMembers(reader)]
  return {
    protocol: PROTOCOL_VERSION,
    ...{ accountId, deviceId, roles, schoolIds, epoch, head },
    devices: devices.map(({ deviceId, createdAt, lastSeenAt }) => ({ deviceId, createdAt, lastSeenAt })),
    enrolled: schoolIds.map((schoolId) => ({
      schoolId,
      teachers: counts.find((row) => row.role === 'teacher' && row.schoolId === schoolId)?.count ?? 0,
    })),
  }
}
