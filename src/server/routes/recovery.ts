/** Recovery: stores the encrypted keys, and returns them to a new device that has the recovery code. */
import { Hono } from 'hono'
import { type KeyBlobAnswer, RecoverRequest, RecoveryPut } from '#domain/wire/joining.ts'
import { findRecovery, saveRecovery } from '#server/db/recovery.ts'
import type { Tx } from '#server/db/transact.ts'
import { admitDevice } from '#server/door/device-admission.ts'
import { readBody } from '#server/door/json-body.ts'
import { type SessionEnv, setSessionCookie, withSession } from '#server/door/session.ts'
import { hashOfBytes, isPublicKey, sameDigest } from '#server/ground/digest.ts'
import { Refusal } from '#server/ground/refusal.ts'
import type { ServerContext } from '#server/server-context.ts'

export const recoveryRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .put('/recovery', withSession(context), async (c) => {
      const request = await readBody(c, RecoveryPut)
      const saved = await context.db.transact((tx) => saveRecovery(tx, c.var.session.accountId, request))
      if (!saved) throw new Refusal('hash_conflict')
      return c.json({})
    })
    .post('/recover', async (c) => {
      context.limits.recover.take(`address ${context.addressOf(c)}`)
      const request = await readBody(c, RecoverRequest)
      context.limits.recover.take(`lookup ${request.lookup}`)
      if (!isPublicKey(request.deviceKey)) throw new Refusal('bad_request', { detail: 'not a P-256 key' })
      const { answer, token } = await context.db.transact((tx) => recover(context, tx, request))
      setSessionCookie(context, c, answer.deviceId, token)
      return c.json(answer)
    })

/** An unknown code and a wrong one get the same answer. */
async function recover(
  context: ServerContext,
  tx: Tx,
  { lookup, auth, deviceId, deviceKey }: RecoverRequest,
) {
  const kept = await findRecovery(tx, lookup)
  if (!kept || !sameDigest(hashOfBytes(auth), kept.authHash)) throw new Refusal('recovery_unknown')
  const { accountId, blob } = kept
  const { signedIn, token } = await admitDevice(context, tx, { deviceId, accountId, deviceKey })
  const answer: KeyBlobAnswer = { ...signedIn, blob }
  return { answer, token }
}
