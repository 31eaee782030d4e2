/** Joining, a second device and recovery, as far as keys go: sync carries the requests, this file makes and opens them. */
import { createAccount, type OpenAccount } from '#crypto/account-keys.ts'
import { createDevice } from '#crypto/device-key.ts'
import { createSecret, openCard, openHandOver, proofOf, sealCard, sealHandOver } from '#crypto/invitation.ts'
import {
  createRecoveryCode,
  parseRecoveryCode,
  recoveryLookup,
  unwrapByRecovery,
  wrapByRecovery,
} from '#crypto/recovery-code.ts'
import { accountBookOf, type Contact, giveInvitation, meet, openAccountBook } from '#domain/account.ts'
import { AccountId, DeviceId, InvitationId, type PersonId, type SchoolId } from '#domain/id.ts'
import { done, failed, type Outcome } from '#domain/problem.ts'
import { instantOf } from '#domain/time.ts'
import { bindTeacher, inviteTeacher } from '#domain/trajectory.ts'
import type {
  AccountRole,
  Card,
  DeviceLinkClaim,
  DeviceLinkRequest,
  InvitationRequest,
  InvitationView,
  JoinRequest,
  KeyBlobAnswer,
  OwnInvitation,
  RecoverRequest,
  RecoveryPut,
  SignedIn,
} from '#domain/wire/joining.ts'
import type { World } from '#world.ts'
import { shareWhatIsMissing, shareWithPerson } from './granting.ts'
import { retryGrants } from './merging.ts'
import type { OpenedBook } from './open-book.ts'
import type { NewPerson, People } from './people.ts'

/** A new person, ready to be kept once the server has answered; asking twice with the same one joins once. */
export type Prepared<Request> = {
  request: Request
  person: NewPerson
  contact: Contact | undefined
  name: string
}

/** The inviter's card under the link's secret; undefined for the first coordinator, whom nobody invites. */
export async function inviterOf(view: InvitationView, secret: string): Promise<Outcome<Card | undefined>> {
  return view.card === null ? done(undefined) : openCard(view.card, secret, 'inviter', view.invitationId)
}

export async function prepareJoin(
  world: World,
  facts: { view: InvitationView; secret: string; inviter: Card | undefined; name: string; pin: string },
): Promise<Prepared<JoinRequest>> {
  const { view, secret, inviter, name, pin } = facts
  const accountId = AccountId.parse(world.newId())
  const deviceId = DeviceId.parse(world.newId())
  const { account, bundle } = await createAccount(accountId)
  const { deviceKey, bundle: deviceBundle } = await createDevice(account.ak, deviceId)
  const { proof } = await proofOf(secret)
  const { sealKey, signKey } = account
  const card: Card = { accountId, name, role: view.role, sealKey, signKey }
  const answer = inviter ? await sealCard(card, secret, 'invitee', view.invitationId) : null
  const { invitationId } = view
  return {
    request: { invitationId, proof, accountId, sealKey, signKey, deviceId, deviceKey, answer },
    person: {
      name,
      pin,
      ak: account.ak,
      keychain: { accountId, deviceId, roles: [view.role], bundle, deviceBundle },
    },
    contact: inviter ? { ...inviter, metBy: 'invited-by', at: instantOf(world.now()) } : undefined,
    name,
  }
}

/** Keeps a person whom the server let in, unlocks her, and writes her account record where she is new. */
export async function keepJoined(
  people: People,
  { person, contact, name }: Pick<Prepared<unknown>, 'person' | 'contact' | 'name'>,
  isNew: boolean,
): Promise<Outcome<OpenedBook>> {
  const settled = await people.settle(person)
  if (!settled.ok) return settled
  const opened = await people.unlock(settled.value.personKey, person.pin)
  if (!opened.ok || !isNew) return opened
  const { book, writing } = opened.value
  const kept = await writing.create(openAccountBook(name), book.me.accountRecord).kept
  if (!kept.ok) return kept
  if (contact) {
    const met = await book.append(book.me.accountRecord, meet(contact))
    if (!met.ok) return met
  }
  return opened
}

export type InvitationFacts = { role: AccountRole; schoolIds: SchoolId[]; name: string; personId?: PersonId }

/** The invitation's request and the secret part of its link; the secret is kept in the inviter's own record. */
export async function prepareInvitation(
  { book, desk }: OpenedBook,
  facts: InvitationFacts,
): Promise<{ request: InvitationRequest; secret: string; keep: () => Promise<Outcome<void>> }> {
  const { role, schoolIds, name, personId } = facts
  const invitationId = InvitationId.parse(book.world.newId())
  const secret = createSecret()
  const { proofHash } = await proofOf(secret)
  const card = await sealCard(
    cardOf(desk.account, ownName(desk), desk.me.roles[0] ?? 'coach', personId),
    secret,
    'inviter',
    invitationId,
  )
  const at = instantOf(book.world.now())
  const given = { invitationId, secret, role, schoolIds, name, at, ...(personId ? { personId } : {}) }
  return {
    request: { invitationId, role, schoolIds, proofHash, card },
    secret,
    async keep() {
      const written = await book.append(book.me.accountRecord, giveInvitation(given))
      if (!written.ok) return written
      for (const state of book.records().values()) {
        if (state.kind === 'trajectory' && personId && state.person === personId) {
          await book.append(state.recordId, inviteTeacher(invitationId))
        }
      }
      return done(undefined)
    },
  }
}

const ownName = (desk: OpenedBook['desk']): string => {
  const state = desk.shelf.records().get(desk.me.accountRecord)
  return state ? accountBookOf(state).name : ''
}

const cardOf = (
  account: OpenAccount,
  name: string,
  role: AccountRole,
  personId: PersonId | undefined,
): Card => ({
  accountId: account.accountId,
  name,
  role,
  sealKey: account.sealKey,
  signKey: account.signKey,
  ...(personId ? { personId } : {}),
})

/** Is an own invitation out that nobody answered, or whose answer was not followed up to the end? */
export function awaitsAnswers({ book }: OpenedBook): boolean {
  const account = book.record(book.me.accountRecord)
  if (!account) return false
  const { invitations, contacts } = accountBookOf(account)
  if (invitations.length > contacts.filter(({ metBy }) => metBy === 'invited').length) return true
  const invited = new Set(invitations.map(({ personId }) => personId))
  return [...book.records().values()].some(
    ({ kind, owner, person, teachers }) =>
      kind === 'trajectory' &&
      owner === book.me.accountId &&
      person !== undefined &&
      invited.has(person) &&
      teachers.length === 0,
  )
}

/** After everything was fetched: gives bound teachers what they miss. Returns how many items wait to be sent for it. */
export const catchUpSharing = ({ desk, writing }: OpenedBook): Promise<number> =>
  shareWhatIsMissing(desk, writing)

/**
 * Opens the answers to own invitations: meets who joined, binds her account to her trajectory and grants what is hers.
 * An answer that does not open, or names another account than the server does, is left alone. Returns how many joined.
 */
export async function acceptAnswers(
  opened: OpenedBook,
  invitations: readonly OwnInvitation[],
): Promise<number> {
  const { book, desk, writing } = opened
  const account = book.record(book.me.accountRecord)
  if (!account) return 0
  const { invitations: given, contacts } = accountBookOf(account)
  let joined = 0
  for (const { invitationId, answer, accountId } of invitations) {
    const own = given.find((one) => one.invitationId === invitationId)
    if (!own || !answer) continue
    const card = await openCard(answer, own.secret, 'invitee', invitationId)
    if (!card.ok || card.value.accountId !== accountId || card.value.role !== own.role) continue
    if (!contacts.some((contact) => contact.accountId === accountId)) {
      const contact: Contact = { ...card.value, metBy: 'invited', at: instantOf(book.world.now()) }
      await book.append(book.me.accountRecord, meet(contact))
      joined++
    }
    if (own.personId) await bindPerson(opened, own.personId, card.value.accountId)
  }
  if (joined > 0) await retryGrants(desk)
  return joined

  async function bindPerson({ book: own }: OpenedBook, person: PersonId, reader: AccountId) {
    const trajectory = [...own.records().values()].find(
      (state) => state.kind === 'trajectory' && state.person === person && state.owner === own.me.accountId,
    )
    if (trajectory && !trajectory.teachers.includes(reader))
      await own.append(trajectory.recordId, bindTeacher(reader))
    await shareWithPerson(desk, writing, person, reader)
  }
}

export async function prepareDeviceLink({
  book,
  desk,
}: OpenedBook): Promise<{ request: DeviceLinkRequest; secret: string }> {
  const linkId = InvitationId.parse(book.world.newId())
  const secret = createSecret()
  const { proofHash } = await proofOf(secret)
  const bundle = await desk.connection.read((db) => db.meta.get('keychain'))
  const kept = bundle.ok ? bundle.value?.value : undefined
  const text = kept && typeof kept === 'object' && !Array.isArray(kept) ? kept.bundle : undefined
  if (typeof text !== 'string') throw new Error('a book without a keychain')
  const blob = await sealHandOver({ ak: desk.account.ak, bundle: text, name: ownName(desk) }, secret, linkId)
  return { request: { linkId, proofHash, blob }, secret }
}

/** Claiming needs a device key before the account key is known: it is made under a passing key and sealed anew after. */
export async function prepareClaim(world: World, secret: string) {
  const deviceId = DeviceId.parse(world.newId())
  const { proof } = await proofOf(secret)
  const passing = world.randomBytes(32)
  const device = await createDevice(passing, deviceId)
  const request: DeviceLinkClaim = { proof, deviceId, deviceKey: device.deviceKey }
  return { request, deviceId, reseal: (ak: Uint8Array<ArrayBuffer>) => device.reseal(ak) }
}

export async function claimedPerson(
  answer: KeyBlobAnswer,
  facts: {
    linkId: InvitationId
    secret: string
    pin: string
    reseal: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Outcome<Prepared<undefined>>> {
  const opened = await openHandOver(answer.blob, facts.secret, facts.linkId)
  if (!opened.ok) return opened
  const { ak, bundle, name } = opened.value
  return done(await personOf(answer, { ak, bundle, name, pin: facts.pin, reseal: facts.reseal }))
}

async function personOf(
  { accountId, deviceId, roles }: SignedIn,
  facts: {
    ak: Uint8Array<ArrayBuffer>
    bundle: string
    name: string
    pin: string
    reseal: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Prepared<undefined>> {
  const { ak, bundle, name, pin, reseal } = facts
  const keychain = { accountId, deviceId, roles, bundle, deviceBundle: await reseal(ak) }
  return { request: undefined, person: { name, pin, ak, keychain }, contact: undefined, name }
}

export async function prepareRecoveryCode({
  desk,
}: OpenedBook): Promise<{ code: string; request: RecoveryPut }> {
  const code = createRecoveryCode()
  const { lookup, authHash } = await recoveryLookup(code)
  const kept = await desk.connection.read((db) => db.meta.get('keychain'))
  const value = kept.ok ? kept.value?.value : undefined
  const bundle = value && typeof value === 'object' && !Array.isArray(value) ? value.bundle : undefined
  if (typeof bundle !== 'string') throw new Error('a book without a keychain')
  return { code, request: { lookup, authHash, blob: await wrapByRecovery(code, desk.account.ak, bundle) } }
}

export async function prepareRecovery(world: World, text: string) {
  const parsed = parseRecoveryCode(text)
  if (!parsed.ok) return failed('recovery_code_wrong')
  const { lookup, auth } = await recoveryLookup(text)
  const deviceId = DeviceId.parse(world.newId())
  const device = await createDevice(world.randomBytes(32), deviceId)
  const request: RecoverRequest = { lookup, auth, deviceId, deviceKey: device.deviceKey }
  return done({ request, reseal: (ak: Uint8Array<ArrayBuffer>) => device.reseal(ak) })
}

export async function recoveredPerson(
  answer: KeyBlobAnswer,
  facts: {
    code: string
    pin: string
    name: string
    reseal: (ak: Uint8Array<ArrayBuffer>) => Promise<string>
  },
): Promise<Outcome<Prepared<undefined>>> {
  const opened = await unwrapByRecovery(facts.code, answer.blob)
  if (!opened.ok) return opened
  return done(
    await personOf(answer, { ...opened.value, name: facts.name, pin: facts.pin, reseal: facts.reseal }),
  )
}
