/** Devices: their public key, when they were last seen, and whether they were revoked. */
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import type { Tx } from './transact.ts'

type Device = {
  deviceId: DeviceId
  accountId: AccountId
  deviceKey: string
  createdAt: string
  lastSeenAt: string | null
  isRevoked: boolean
}

export async function findDevice(tx: Tx, deviceId: DeviceId): Promise<Device | undefined> {
  const row = await tx.q
    .selectFrom('devices')
    .selectAll()
    .where('device_id', '=', deviceId)
    .executeTakeFirst()
  return row && rowToDevice(row)
}

/** The devices of an account that are not revoked, oldest first. */
export async function devicesOf(tx: Tx, accountId: AccountId): Promise<Device[]> {
  const rows = await tx.q
    .selectFrom('devices')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(rowToDevice)
}

/** @returns false when the id is taken by another account, another key, or a revoked device. */
export async function registerDevice(
  tx: Tx,
  device: Pick<Device, 'deviceId' | 'accountId' | 'deviceKey'>,
  at: string,
) {
  const known = await findDevice(tx, device.deviceId)
  if (known) {
    return !known.isRevoked && known.accountId === device.accountId && known.deviceKey === device.deviceKey
  }
  await tx.q
    .insertInto('devices')
    .values({
      device_id: device.deviceId,
      account_id: device.accountId,
      device_key: device.deviceKey,
      created_at: at,
      last_seen_at: at,
      revoked_at: null,
    })
    .execute()
  return true
}

export async function revokeDevice(
  tx: Tx,
  accountId: AccountId,
  deviceId: DeviceId,
  at: string,
): Promise<boolean> {
  const done = await tx.q
    .updateTable('devices')
    .set({ revoked_at: at })
    .where('device_id', '=', deviceId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

export async function saveLastSeen(tx: Tx, deviceId: DeviceId, at: string): Promise<void> {
  await tx.q.updateTable('devices').set({ last_seen_at: at }).where('device_id', '=', deviceId).execute()
}

type Row = {
  device_id: string
  account_id: string
  device_key: string
  created_at: string
  last_seen_at: string | null
  revoked_at: string | null
}

const rowToDevice = (row: Row): Device => ({
  deviceId: DeviceId.parse(row.device_id),
  accountId: AccountId.parse(row.account_id),
  deviceKey: row.device_key,
  createdAt: row.created_at,
  lastSeenAt: row.last_seen_at,
  isRevoked: row.revoked_at !== null,
})
