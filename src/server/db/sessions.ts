/** Sessions, of which only a hash of the token is stored, and the login challenges that open them. */
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import type { Tx } from './transact.ts'

type SessionRow = {
  accountId: AccountId
  deviceId: DeviceId
  signKey: string
  isRevoked: boolean
  extendedAt: string
}

export async function insertSession(
  tx: Tx,
  tokenHash: string,
  deviceId: DeviceId,
  at: string,
  expiresAt: string,
) {
  await tx.q
    .insertInto('sessions')
    .values({ token_hash: tokenHash, device_id: deviceId, expires_at: expiresAt, extended_at: at })
    .execute()
}

/** The session with its device and account; undefined when it has expired. */
export async function findSession(tx: Tx, tokenHash: string, now: string): Promise<SessionRow | undefined> {
  const row = await tx.q
    .selectFrom('sessions')
    .innerJoin('devices', 'devices.device_id', 'sessions.device_id')
    .innerJoin('accounts', 'accounts.account_id', 'devices.account_id')
    .select([
      'accounts.account_id',
      'accounts.sign_key',
      'devices.device_id',
      'devices.revoked_at',
      'extended_at',
    ])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return (
    row && {
      accountId: AccountId.parse(row.account_id),
      deviceId: DeviceId.parse(row.device_id),
      signKey: row.sign_key,
      isRevoked: row.revoked_at !== null,
      extendedAt: row.extended_at,
    }
  )
}

export async function extendSession(tx: Tx, tokenHash: string, at: string, expiresAt: string): Promise<void> {
  await tx.q
    .updateTable('sessions')
    .set({ expires_at: expiresAt, extended_at: at })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.q.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(tx: Tx, deviceId: DeviceId): Promise<void> {
  await tx.q.deleteFrom('sessions').where('device_id', '=', deviceId).execute()
}

export async function insertChallenge(
  tx: Tx,
  nonce: string,
  deviceId: DeviceId,
  expiresAt: string,
): Promise<void> {
  await tx.q.insertInto('challenges').values({ nonce, device_id: deviceId, expires_at: expiresAt }).execute()
}

/** Deletes a challenge. @returns true once, for the device it was made for, before it expires. */
export async function takeChallenge(
  tx: Tx,
  nonce: string,
  deviceId: DeviceId,
  now: string,
): Promise<boolean> {
  const taken = await tx.q
    .deleteFrom('challenges')
    .where('nonce', '=', nonce)
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return taken.numDeletedRows > 0n
}

export async function deleteExpired(tx: Tx, now: string): Promise<void> {
  await tx.q.deleteFrom('challenges').where('expires_at', '<=', now).execute()
  await tx.q.deleteFrom('sessions').where('expires_at', '<=', now).execute()
}
