/** A second device and recovery: the account keys under a link's secret or a recovery code. */
import { openAccount } from '#crypto/account-keys.ts'
import { createDevice } from '#crypto/device-key.ts'
import { createSecret, openHandOver, proofOf, sealHandOver } from '#crypto/invitation.ts'
import {
  createRecoveryCode,
  parseRecoveryCode,
  recoveryLookup,
  unwrapByRecovery,
  wrapByRecovery,
} from '#crypto/recovery-code.ts'
import { DeviceId, InvitationId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type {
  DeviceLinkClaim,
  DeviceLinkRequest,
  KeyBlobAnswer,
  RecoverRequest,
  RecoveryPut,
  SignedIn,
} from '#domain/wire/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { type OpenSession, ownName } from '#storage/session/open-session.ts'
import type { World } from '#world.ts'
import type { Prepared } from './joining.ts'
import { keychainIn } from './keychain.ts'

/** The account's private keys as this device keeps them: sealed under the account key. */
async function bundleOf(session: OpenSession): Promise<string> {
  const keychain = await keychainIn(session)
  if (!keychain.ok) throw new Error('a book without a keychain')
  return keychain.value.bundle
}

export async function prepareDeviceLink({
  book,
  session,
}: OpenedBook): Promise<{ request: DeviceLinkRequest; secret: string }> {
  const linkId = InvitationId.parse(book.world.newId())
  const secret = createSecret()
  const { proofHash } = await proofOf(secret)
  const bundle = await bundleOf(session)
  const blob = await sealHandOver({ ak: session.account.ak, bundle, name: ownName(session) }, secret, linkId)
  return { request: { linkId, proofHash, blob }, secret }
}

/** A claim names the device's public key before the account key is known. The private key is sealed afterwards. */
export async function prepareClaim(world: World, secret: string) {
  const deviceId = DeviceId.parse(world.newId())
  const { proof } = await proofOf(secret)
  const device = await createDevice(deviceId)
  const request: DeviceLinkClaim = { proof, deviceId, deviceKey: device.deviceKey }
  return { request, deviceId, sealDevice: device.seal }
}

export async function claimedPerson(
  answer: KeyBlobAnswer,
  facts: {
    linkId: InvitationId
    secret: string
    pin: string
    sealDevice: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Outcome<Prepared<undefined>>> {
  const opened = await openHandOver(answer.blob, facts.secret, facts.linkId)
  if (!opened.ok) return opened
  const { ak, bundle, name } = opened.value
  return personOf(answer, { ak, bundle, name, pin: facts.pin, sealDevice: facts.sealDevice })
}

/** `card_damaged` when the keys are not those of the account that the server named. */
async function personOf(
  { accountId, deviceId, roles }: SignedIn,
  facts: {
    ak: Uint8Array<ArrayBuffer>
    bundle: string
    name: string
    pin: string
    sealDevice: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Outcome<Prepared<undefined>>> {
  const { ak, bundle, name, pin, sealDevice } = facts
  const account = await openAccount(ak, bundle)
  if (!account.ok) return account
  if (account.value.accountId !== accountId) return failed('card_damaged')
  const keychain = { accountId, deviceId, roles, bundle, deviceBundle: await sealDevice(ak) }
  return done({ request: undefined, person: { name, pin, ak, keychain }, contact: undefined, name })
}

export async function prepareRecoveryCode({
  session,
}: OpenedBook): Promise<{ code: string; request: RecoveryPut }> {
  const code = createRecoveryCode()
  const { lookup, authHash } = await recoveryLookup(code)
  const bundle = await bundleOf(session)
  return { code, request: { lookup, authHash, blob: await wrapByRecovery(code, session.account.ak, bundle) } }
}

export async function prepareRecovery(world: World, text: string) {
  const parsed = parseRecoveryCode(text)
  if (!parsed.ok) return failed('recovery_code_wrong')
  const { lookup, auth } = await recoveryLookup(text)
  const deviceId = DeviceId.parse(world.newId())
  const device = await createDevice(deviceId)
  const request: RecoverRequest = { lookup, auth, deviceId, deviceKey: device.deviceKey }
  return done({ request, sealDevice: device.seal })
}

export async function recoveredPerson(
  answer: KeyBlobAnswer,
  facts: {
    code: string
    pin: string
    name: string
    sealDevice: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Outcome<Prepared<undefined>>> {
  const opened = await unwrapByRecovery(facts.code, answer.blob)
  if (!opened.ok) return opened
  return personOf(answer, { ...opened.value, name: facts.name, pin: facts.pin, sealDevice: facts.sealDevice })
}
