/** Keys for joining: makes and opens the requests that sync sends, and stores the person whom the server let in. */
import { createAccount } from '#crypto/account-keys.ts'
import { createDevice, devicePublicKey } from '#crypto/device-key.ts'
import { openCard, proofOf, sealCard } from '#crypto/invitation.ts'
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type Contact, meet, openAccountBook } from '#domain/programme/account.ts'
import type { Card, InvitationView, JoinRequest, SignedIn } from '#domain/wire/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { ownName } from '#storage/session/open-session.ts'
import type { World } from '#world.ts'
import { keepRoles, keychainIn } from './keychain.ts'
import type { NewPerson, People } from './people.ts'

/** A new person, to be stored once the server has answered. A repeated request joins only once. */
export type Prepared<Request> = {
  request: Request
  person: NewPerson
  contact: Contact | undefined
  name: string
}

/** The inviter's card under the link's secret; undefined for the first coordinator alone, whom nobody invites. */
export async function inviterOf(view: InvitationView, secret: string): Promise<Outcome<Card | undefined>> {
  if (view.card !== null) return openCard(view.card, secret, 'inviter', view.invitationId)
  return view.role === 'coordinator' ? done(undefined) : failed('card_damaged')
}

/** The inviter's name for the invited person is no part of what is kept about the inviter. */
function contactFrom({ invitee: _, ...card }: Card, world: Pick<World, 'now'>): Contact {
  return { ...card, metBy: 'invited-by', at: instantOf(world.now()) }
}

export async function prepareJoin(
  world: World,
  facts: { view: InvitationView; secret: string; inviter: Card | undefined; name: string; pin: string },
): Promise<Prepared<JoinRequest>> {
  const { view, secret, inviter, name, pin } = facts
  const accountId = AccountId.parse(world.newId())
  const deviceId = DeviceId.parse(world.newId())
  const { account, bundle } = await createAccount(accountId)
  const { deviceKey, seal } = await createDevice(deviceId)
  const deviceBundle = await seal(account.ak)
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
    contact: inviter && contactFrom(inviter, world),
    name,
  }
}

/** A person whose account is already on this device gets her own database and device back, under the new PIN. */
export async function keepReturned(people: People, person: NewPerson): Promise<Outcome<OpenedBook>> {
  const here = await people.rewrap(person)
  if (!here.ok) return here
  return here.value ? people.openCreated(here.value, person.ak) : createAndOpen(people, person)
}

async function createAndOpen(people: People, person: NewPerson): Promise<Outcome<OpenedBook>> {
  const created = await people.createPerson(person)
  return created.ok ? people.openCreated(created.value.personKey, person.ak) : created
}

/** The same keys under a corrected name. Only for a link that the server still shows as open. */
export async function renamed(
  { request, person, ...rest }: Prepared<JoinRequest>,
  secret: string,
  name: string,
): Promise<Prepared<JoinRequest>> {
  const { accountId, sealKey, signKey, invitationId } = request
  const role = person.keychain.roles[0] ?? 'teacher'
  const card: Card = { accountId, name, role, sealKey, signKey }
  const answer = request.answer && (await sealCard(card, secret, 'invitee', invitationId))
  return { ...rest, request: { ...request, answer }, person: { ...person, name }, name }
}

/** Stores a person who joined, unlocks her, and writes her account record. Repeating it adds what is missing. */
export async function keepJoined(
  people: People,
  { person, contact, name }: Pick<Prepared<unknown>, 'person' | 'contact' | 'name'>,
): Promise<Outcome<OpenedBook>> {
  const opened = await keepReturned(people, person)
  if (!opened.ok) return opened
  const { book, writing } = opened.value
  if (!book.record(book.me.accountRecord)) {
    const kept = await writing.create(openAccountBook(name), book.me.accountRecord).kept
    if (!kept.ok) return kept
  }
  if (contact) {
    const met = await book.append(book.me.accountRecord, meet(contact))
    if (!met.ok) return met
  }
  return opened
}

/** The request with which an account of this device uses a further invitation. It makes no keys. */
export async function prepareAddition(
  { session, book }: OpenedBook,
  { view, secret, inviter }: { view: InvitationView; secret: string; inviter: Card | undefined },
): Promise<Outcome<JoinRequest>> {
  const { account, me } = session
  if (inviter?.accountId === account.accountId) return failed('own_invitation')
  const keychain = await keychainIn(session)
  const deviceKey = keychain.ok ? await devicePublicKey(account.ak, keychain.value.deviceBundle) : keychain
  if (!deviceKey.ok) return deviceKey
  const { proof } = await proofOf(secret)
  const { accountId, sealKey, signKey } = account
  const { invitationId, role } = view
  const card: Card = { accountId, name: ownName(session), role, sealKey, signKey }
  const answer = inviter ? await sealCard(card, secret, 'invitee', invitationId) : null
  if (inviter) {
    const met = await book.append(me.accountRecord, meet(contactFrom(inviter, book.world)))
    if (!met.ok) return met
  }
  const device = { deviceId: me.deviceId, deviceKey: deviceKey.value }
  return done({ invitationId, proof, accountId, sealKey, signKey, ...device, answer })
}

/** Opens the person again with the roles that the server has told. */
export async function keepAdded(
  people: People,
  { session, book, close }: OpenedBook,
  roles: SignedIn['roles'],
): Promise<Outcome<OpenedBook>> {
  const kept = await keepRoles(session, roles)
  await close()
  return kept.ok ? people.openCreated(book.me.personKey, session.account.ak) : kept
}
