/** The last step of joining, a device link and recovery: registers the device and opens its session. */
import type { AccountId, DeviceId } from '#domain/ground/id.ts'
import type { PublicKey } from '#domain/wire/item.ts'
import type { SignedIn } from '#domain/wire/joining.ts'
import { membershipOf } from '#server/db/accounts.ts'
import { registerDevice } from '#server/db/devices.ts'
import type { Tx } from '#server/db/transact.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'
import { openSession } from './session.ts'

type NewDevice = { accountId: AccountId; deviceId: DeviceId; deviceKey: PublicKey }

/** @throws Refusal `not_allowed` when the device id belongs to another account, another key or a revoked device. */
export async function admitDevice(
  context: ServerContext,
  tx: Tx,
  { accountId, deviceId, deviceKey }: NewDevice,
): Promise<{ signedIn: SignedIn; token: string }> {
  const isRegistered = await registerDevice(tx, { accountId, deviceId, deviceKey }, instantAt(context.world))
  if (!isRegistered) throw new Refusal('not_allowed', { detail: 'deviceId' })
  const token = await openSession(context, tx, deviceId)
  const { roles } = await membershipOf(tx, accountId)
  return { signedIn: { accountId, deviceId, roles }, token }
}
