/** The recovery code: leave the sealed keys, and fetch them with the code on a new device. */
import { Hono } from 'hono'
import { type KeyBlobAnswer, RecoverRequest, RecoveryPut } from '#domain/wire/joining.ts'
import { findRecovery, saveRecovery } from '#server/db/recovery.ts'
import type { Tx } from '#server/db/transact.ts'
import { admitDevice } from '#server/device-admission.ts'
import { hashOfBytes, isPublicKey, sameDigest } from '#server/digest.ts'
import { readBody } from '#server/json-body.ts'
import type { Office } from '#server/office.ts'
import { Refusal } from '#server/problem-answer.ts'
import { type SessionEnv, setSessionCookie, withSession } from '#server/session.ts'

export const recoveryRoutes = (office: Office) =>
  new Hono<SessionEnv>()
    .put('/recovery', withSession(office), async (c) => {
      const request = await readBody(c, RecoveryPut)
      const saved = await office.db.transact((tx) => saveRecovery(tx, c.var.session.accountId, request))
      if (!saved) throw new Refusal('hash_conflict')
      return c.json({})
    })
    .post('/recover', async (c) => {
      office.limits.recover.take(`address ${office.addressOf(c)}`)
      const request = await readBody(c, RecoverRequest)
      office.limits.recover.take(`lookup ${request.lookup}`)
      if (!isPublicKey(request.deviceKey)) throw new Refusal('bad_request', { detail: 'not a P-256 key' })
      const { answer, token } = await office.db.transact((tx) => recover(office, tx, request))
      setSessionCookie(office, c, answer.deviceId, token)
      return c.json(answer)
    })

/** An unknown code and a wrong one are the same answer. */
async function recover(office: Office, tx: Tx, { lookup, auth, deviceId, deviceKey }: RecoverRequest) {
  const kept = await findRecovery(tx, lookup)
  if (!kept || !sameDigest(hashOfBytes(auth), kept.authHash)) throw new Refusal('recovery_unknown')
  const { accountId, blob } = kept
  const { signedIn, token } = await admitDevice(office, tx, { deviceId, accountId, deviceKey })
  const answer: KeyBlobAnswer = { ...signedIn, blob }
  return { answer, token }
}
