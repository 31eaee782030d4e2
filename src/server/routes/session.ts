/** Signing in with the device's key, signing out, and what the server knows of who did. */
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
import { isSignedBy, toBase64Url } from '#server/digest.ts'
import { checked, readBody } from '#server/json-body.ts'
import type { Office } from '#server/office.ts'
import { Refusal } from '#server/problem-answer.ts'
import {
  dropSessionCookie,
  openSession,
  type Session,
  type SessionEnv,
  setSessionCookie,
  withoutSession,
  withSession,
} from '#server/session.ts'
import { instantAt } from '#server/world.ts'

const CHALLENGE_MS = 60_000

export const sessionRoutes = (office: Office) =>
  new Hono<SessionEnv>()
    .post('/login/challenge', withoutSession(office), async (c) => {
      const { deviceId } = await readBody(c, ChallengeRequest)
      return c.json(await challenge(office, deviceId))
    })
    .post('/login', withoutSession(office), async (c) => {
      const { signedIn, token } = await signIn(office, await readBody(c, LoginRequest))
      setSessionCookie(office, c, signedIn.deviceId, token)
      return c.json(signedIn)
    })
    .post('/logout', withSession(office), async (c) => {
      await office.db.transact((tx) => deleteSession(tx, c.var.session.tokenHash))
      dropSessionCookie(office, c, c.var.session.deviceId)
      return c.json({})
    })
    .get('/me', withSession(office), async (c) => c.json(await me(office, c.var.session)))
    .post('/devices/:deviceId/revoke', withSession(office), async (c) => {
      const deviceId = checked(DeviceId, c.req.param('deviceId'))
      await office.db.transact(async (tx) => {
        const isOwn = await revokeDevice(tx, c.var.session.accountId, deviceId, instantAt(office.world))
        if (!isOwn) throw new Refusal('not_found')
        await deleteSessionsOf(tx, deviceId)
      })
      return c.json({})
    })

/** An unknown device gets a nonce like any other; only it is not kept. */
async function challenge({ db, world }: Office, deviceId: DeviceId): Promise<ChallengeAnswer> {
  const nonce = toBase64Url(world.random(32))
  const expiresAt = instantAt(world, CHALLENGE_MS)
  if (await findDevice(db.reader, deviceId))
    await db.transact((tx) => insertChallenge(tx, nonce, deviceId, expiresAt))
  return { nonce, expiresAt }
}

async function signIn(office: Office, { deviceId, nonce, signature }: LoginRequest) {
  const { db, world } = office
  // Spent outside the transaction below: a wrong signature spends it too.
  const isOurs = await db.transact((tx) => takeChallenge(tx, nonce, deviceId, instantAt(world)))
  const device = await findDevice(db.reader, deviceId)
  if (!isOurs || !device || !isSignedBy(device.deviceKey, loginText(deviceId, nonce), signature)) {
    throw new Refusal('signature_wrong')
  }
  if (device.isRevoked) throw new Refusal('device_revoked')
  const token = await db.transact((tx) => openSession(office, tx, deviceId))
  const { roles } = await membershipOf(db.reader, device.accountId)
  const signedIn: SignedIn = { accountId: device.accountId, deviceId, roles }
  return { signedIn, token }
}

async function me(
  { db: { reader } }: Office,
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
