/** One-time links that bring a person's keys to a second device. */
import { Hono } from 'hono'
import { InvitationId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import {
  DeviceLinkClaim,
  DeviceLinkRequest,
  type DeviceLinkView,
  type KeyBlobAnswer,
} from '#domain/wire/joining.ts'
import {
  type DeviceLink,
  findDeviceLink,
  insertDeviceLink,
  spendDeviceLink,
} from '#server/db/device-links.ts'
import { findDevice } from '#server/db/devices.ts'
import { stateOf } from '#server/db/invitations.ts'
import type { Tx } from '#server/db/transact.ts'
import { admitDevice } from '#server/door/device-admission.ts'
import { checked, readBody } from '#server/door/json-body.ts'
import { type SessionEnv, setSessionCookie, withoutSession, withSession } from '#server/door/session.ts'
import { hashOfBytes, isPublicKey, sameDigest } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

export const deviceLinkRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .post('/device-links', withSession(context), async (c) => {
      const { world, config, db } = context
      const request = await readBody(c, DeviceLinkRequest)
      const expiresAt = instantAt(world, config.deviceLinkTtlMs)
      const link = { ...request, accountId: c.var.session.accountId, expiresAt }
      const made = await db.transact((tx) => insertDeviceLink(tx, link))
      if (!made) throw new Refusal('hash_conflict')
      const view: DeviceLinkView = { linkId: request.linkId, state: 'open', expiresAt }
      return c.json(view, 201)
    })
    .get('/device-links/:linkId', withoutSession(context), async (c) => {
      const link = await findDeviceLink(context.db.reader, checked(InvitationId, c.req.param('linkId')))
      if (!link) throw new Refusal('link_unknown')
      const state = stateOf(link, instantAt(context.world))
      const view: DeviceLinkView = { linkId: link.linkId, state, expiresAt: link.expiresAt }
      return c.json(view)
    })
    .post('/device-links/:linkId/claim', withoutSession(context), async (c) => {
      const linkId = checked(InvitationId, c.req.param('linkId'))
      const request = await readBody(c, DeviceLinkClaim)
      if (!isPublicKey(request.deviceKey)) throw new Refusal('bad_request', { detail: 'not a P-256 key' })
      const { answer, token } = await context.db.transact((tx) => claim(context, tx, linkId, request))
      setSessionCookie(context, c, answer.deviceId, token)
      return c.json(answer)
    })

async function claim(
  context: ServerContext,
  tx: Tx,
  linkId: InvitationId,
  { proof, deviceId, deviceKey }: DeviceLinkClaim,
) {
  const at = instantAt(context.world)
  const link = await findDeviceLink(tx, linkId, { forUpdate: true })
  if (!link) throw new Refusal('link_unknown')
  if (!sameDigest(hashOfBytes(proof), link.proofHash)) throw new Refusal('proof_wrong')
  if (!(await isRepeatedClaim(tx, link, { deviceId, deviceKey }, at))) {
    const state = stateOf(link, at)
    if (state !== 'open') throw new Refusal(state === 'used' ? 'link_used' : 'link_expired')
    const soon = instantOf(Date.parse(at) + REPEAT_MS)
    const until = soon < link.expiresAt ? soon : link.expiresAt
    await spendDeviceLink(tx, { linkId, claimedBy: deviceId, at, until })
  }
  const { accountId, blob } = link
  const { signedIn, token } = await admitDevice(context, tx, { deviceId, accountId, deviceKey })
  const answer: KeyBlobAnswer = { ...signedIn, blob }
  return { answer, token }
}

/** Short, because a used link and a backup of the database together reveal the keys of an account. */
const REPEAT_MS = 15 * 60_000

/** The device that claimed the link may repeat the claim, because the first answer may be lost. */
async function isRepeatedClaim(
  tx: Tx,
  { claimedBy, expiresAt }: DeviceLink,
  { deviceId, deviceKey }: Pick<DeviceLinkClaim, 'deviceId' | 'deviceKey'>,
  at: string,
): Promise<boolean> {
  if (claimedBy !== deviceId || expiresAt <= at) return false
  return (await findDevice(tx, deviceId))?.deviceKey === deviceKey
}
