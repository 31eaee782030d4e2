/** The sealed keys and the ids of one person, as stored in `meta`. */
import { z } from 'zod'
import { PinBlob, wrapByPin } from '#crypto/pin.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { AccountRole } from '#domain/wire/joining.ts'
import type { Connection } from '#storage/disk/connection.ts'

const Keychain = z.object({
  accountId: AccountId,
  deviceId: DeviceId,
  roles: z.array(AccountRole).min(1),
  /** Private keys under the account key. */
  bundle: Base64Url,
  deviceBundle: Base64Url,
  pin: PinBlob,
  deviceSecret: Base64Url,
})
export type Keychain = z.infer<typeof Keychain>

/** `database_wiped` when this is not the database that was created for the person. */
export async function keychainOf(connection: Connection, dbId: string): Promise<Outcome<Keychain>> {
  const rows = await connection.read((db) => db.meta.bulkGet(['dbId', 'keychain']))
  if (!rows.ok) return rows
  const [sentinel, kept] = rows.value
  if (sentinel?.value !== dbId) return failed('database_wiped')
  return parsed(kept?.value)
}

/** The keychain of somebody who is unlocked. */
export async function keychainIn({ connection }: { connection: Connection }): Promise<Outcome<Keychain>> {
  const kept = await connection.read((db) => db.meta.get('keychain'))
  return kept.ok ? parsed(kept.value?.value) : kept
}

export async function putPin(
  connection: Connection,
  keychain: Keychain,
  ak: Uint8Array<ArrayBuffer>,
  pin: string,
): Promise<Outcome<void>> {
  return put(connection, { ...keychain, pin: await wrapByPin(ak, pin, keychain.deviceSecret) })
}

export async function keepRoles(
  { connection }: { connection: Connection },
  roles: Keychain['roles'],
): Promise<Outcome<void>> {
  const keychain = await keychainIn({ connection })
  return keychain.ok ? put(connection, { ...keychain.value, roles }) : keychain
}

const put = (connection: Connection, value: Json): Promise<Outcome<void>> =>
  connection.write(async (db) => void (await db.meta.put({ name: 'keychain', value })))

function parsed(value: Json | undefined): Outcome<Keychain> {
  const keychain = Keychain.safeParse(value)
  return keychain.success ? done(keychain.data) : failed('database_damaged')
}
