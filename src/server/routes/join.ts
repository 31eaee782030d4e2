/** `POST /api/join`: uses an invitation and creates the account and its first device in one transaction. */
import { Hono } from 'hono'
import { type AccountId, RecordId } from '#domain/ground/id.ts'
import { JoinRequest } from '#domain/wire/joining.ts'
import { addMembership, findAccount, insertAccount } from '#server/db/accounts.ts'
import { findDevice } from '#server/db/devices.ts'
import { findInvitation, type Invitation, spendInvitation, stateOf } from '#server/db/invitations.ts'
import { deleteEmptyRecords, insertRecords, lockRecords } from '#server/db/records.ts'
import type { Tx } from '#server/db/transact.ts'
import { admitDevice } from '#server/door/device-admission.ts'
import { readBody } from '#server/door/json-body.ts'
import { maybeSession, setSessionCookie, withoutSession } from '#server/door/session.ts'
import { hashOfBytes, isPublicKey, sameDigest } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

export const joinRoutes = (context: ServerContext) =>
  new Hono().post('/join', withoutSession(context), async (c) => {
    const request = await readBody(c, JoinRequest)
    const keys = [request.sealKey, request.signKey, request.deviceKey]
    if (!keys.every(isPublicKey)) throw new Refusal('bad_request', { detail: 'not a P-256 key' })
    const session = await maybeSession(context, c)
    const isMember = session?.accountId === request.accountId
    const { signedIn, token, inviter } = await context.db.transact((tx) =>
      join(context, tx, request, isMember),
    )
    // The device of the inviter opens its records to the new account, so it is told at once.
    if (inviter) context.bell.ring([inviter])
    setSessionCookie(context, c, signedIn.deviceId, token)
    return c.json(signedIn, 201)
  })

async function join(context: ServerContext, tx: Tx, request: JoinRequest, isMember: boolean) {
  const at = instantAt(context.world)
  const { accountId } = request
  const invitation = await findInvitation(tx, request.invitationId, { forUpdate: true })
  if (!invitation) throw new Refusal('invitation_unknown')
  if (!sameDigest(hashOfBytes(request.proof), invitation.proofHash)) throw new Refusal('proof_wrong')
  const isRepeated = await isRepeatedJoin(tx, invitation, request)
  if (!isRepeated) {
    const state = stateOf(invitation, at)
    if (state !== 'open') throw new Refusal(state === 'used' ? 'invitation_used' : 'invitation_expired')
    if (invitation.inviter && request.answer === null) throw new Refusal('bad_request', { detail: 'answer' })
    const exists = await findAccount(tx, accountId)
    if (exists && !isMember) throw new Refusal('account_exists')
    if (!exists) {
      await insertAccount(tx, request, at)
      await requireFreeRecordId(tx, accountId)
    }
    await addMembership(tx, accountId, invitation.role, invitation.schoolIds)
    await spendInvitation(tx, {
      invitationId: invitation.invitationId,
      accountId,
      answer: request.answer,
      at,
    })
  }
  return { ...(await admitDevice(context, tx, request)), inviter: invitation.inviter }
}

/**
 * The record of an account has the id of that account, so an id that is somebody else's record is refused. The row is
 * inserted and deleted again for its lock: on PostgreSQL it waits for a delivery that begins such a record, and later
 * deliveries wait for it.
 */
async function requireFreeRecordId(tx: Tx, accountId: AccountId): Promise<void> {
  const recordId = RecordId.parse(accountId)
  await insertRecords(tx, [recordId], accountId)
  const record = (await lockRecords(tx, [recordId])).get(recordId)
  if (record?.owner !== accountId) throw new Refusal('not_allowed', { detail: 'accountId' })
  await deleteEmptyRecords(tx, [recordId])
}

/**
 * Whether the same device repeats the request after the first answer was lost. Another device is refused, because the
 * inviter also knows the secret of the link and the public keys of the account.
 */
async function isRepeatedJoin(tx: Tx, invitation: Invitation, request: JoinRequest): Promise<boolean> {
  if (invitation.accountId !== request.accountId) return false
  const device = await findDevice(tx, request.deviceId)
  if (device?.accountId !== request.accountId || device.deviceKey !== request.deviceKey) return false
  const account = await findAccount(tx, request.accountId)
  return account?.signKey === request.signKey && account.sealKey === request.sealKey
}
