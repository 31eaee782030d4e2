/** Invitations: the inviter's card under the link's secret, and the steps after somebody has answered. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { createSecret, openCard, proofOf, sealCard } from '#crypto/invitation.ts'
import { type AccountId, InvitationId, type PersonId, type SchoolId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf, type Contact, giveInvitation, meet } from '#domain/programme/account.ts'
import { inviteTeacher } from '#domain/programme/trajectory.ts'
import { bindParty } from '#domain/record/binding.ts'
import { accountsAs } from '#domain/record/fold.ts'
import type { AccountRole, Card, InvitationRequest, OwnInvitation } from '#domain/wire/joining.ts'
import { retryGrants } from '#storage/arriving/merge-page.ts'
import { eraseUnanswered } from '#storage/erasing/sweep.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { coachedTrajectory } from '#storage/session/grant-rows.ts'
import { contactOf, ownName } from '#storage/session/open-session.ts'
import { chooseWhatCounts } from '#storage/sharing/counting-once.ts'
import { shareWhatIsMissing, shareWithPerson } from '#storage/sharing/granting.ts'
import {
  handOverWhatIsMissing,
  introduceCoaches,
  introduceReaders,
  meetIntroduced,
} from '#storage/sharing/introducing.ts'
import { pairWhatIsMissing } from '#storage/sharing/pairing.ts'
import { revealWhatIsMissing } from '#storage/sharing/revealing.ts'
import { withdrawWhatIsMissing } from '#storage/sharing/withdrawing.ts'

type InvitationFacts = { role: AccountRole; schoolIds: SchoolId[]; name: string; personId?: PersonId }

/**
 * The request for an invitation, and the secret part of its link. `keep` stores the secret in the inviter's account
 * record.
 */
export async function prepareInvitation(
  { book, session }: OpenedBook,
  facts: InvitationFacts,
): Promise<{ request: InvitationRequest; secret: string; keep: () => Promise<Outcome<void>> }> {
  const { role, schoolIds, name, personId } = facts
  const invitationId = InvitationId.parse(book.world.newId())
  const secret = createSecret()
  const { proofHash } = await proofOf(secret)
  const card = await sealCard(
    {
      ...cardOf(session.account, ownName(session), session.me.roles[0] ?? 'coach', personId),
      ...(name.trim() ? { invitee: name.trim() } : {}),
    },
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
          const noted = await book.append(state.recordId, inviteTeacher(invitationId))
          if (!noted.ok) return noted
        }
      }
      return done(undefined)
    },
  }
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

/** Is there an own invitation without an answer, or with an answer that was not processed to the end? */
export function awaitsAnswers({ book }: OpenedBook): boolean {
  const account = book.record(book.me.accountRecord)
  if (!account) return false
  const { invitations, contacts } = accountBookOf(account)
  if (invitations.length > contacts.filter(({ metBy }) => metBy === 'invited').length) return true
  const invited = new Set(invitations.map(({ personId }) => personId))
  return [...book.records().values()].some(
    ({ kind, owner, person, parties, former }) =>
      kind === 'trajectory' &&
      owner === book.me.accountId &&
      person !== undefined &&
      invited.has(person) &&
      parties.size === 0 &&
      former.size === 0,
  )
}

/**
 * Called after everything was fetched: adds introduced people to the contacts, completes what a killed app left
 * unfinished, and erases notes without an answer. Returns how many items wait to be sent for it.
 */
export async function catchUpSharing({ session, writing }: OpenedBook): Promise<number> {
  const before = session.outgoing.view().count
  if (await meetIntroduced(session, writing)) await retryGrants(session)
  await introduceCoaches(session, writing)
  await introduceReaders(session, writing)
  await withdrawWhatIsMissing(session, writing)
  await shareWhatIsMissing(session, writing)
  await handOverWhatIsMissing(session, writing)
  await pairWhatIsMissing(session, writing)
  await revealWhatIsMissing(session, writing)
  await chooseWhatCounts(session, writing)
  await eraseUnanswered(session)
  return session.outgoing.view().count - before
}

/**
 * Opens the answers to own invitations: adds the people who joined to the contacts, binds a teacher's account to her
 * trajectory and grants her records. An answer is ignored when it does not open, when it names another account or role,
 * or when it has other keys for a known contact. A further account of a teacher waits until her coach has said that it is
 * the same teacher. Returns how many joined.
 */
export async function acceptAnswers(
  opened: OpenedBook,
  invitations: readonly OwnInvitation[],
): Promise<number> {
  const { book, session, writing } = opened
  const account = book.record(book.me.accountRecord)
  if (!account) return 0
  const { invitations: given } = accountBookOf(account)
  let joined = 0
  for (const { invitationId, answer, accountId } of invitations) {
    const own = given.find((one) => one.invitationId === invitationId)
    if (!own || !answer) continue
    const card = await openCard(answer, own.secret, 'invitee', invitationId)
    if (!card.ok || card.value.accountId !== accountId || card.value.role !== own.role) continue
    const known = contactOf(session, card.value.accountId)
    if (known && (known.sealKey !== card.value.sealKey || known.signKey !== card.value.signKey)) continue
    if (!known) {
      const about = own.personId ? { personId: own.personId } : {}
      const contact: Contact = { ...card.value, ...about, metBy: 'invited', at: instantOf(book.world.now()) }
      const met = await book.append(book.me.accountRecord, meet(contact))
      if (!met.ok) continue
      joined++
    }
    if (own.personId) await bindPerson(opened, own.personId, card.value.accountId)
  }
  if (joined > 0) await retryGrants(session)
  return joined

  async function bindPerson({ book: own }: OpenedBook, person: PersonId, reader: AccountId) {
    const trajectory = coachedTrajectory(session, own.records(), person)
    if (!trajectory) return
    const teachers = accountsAs('teacher', trajectory)
    const isFirst = teachers.length === 0 && trajectory.former.size === 0
    const isBound = isFirst
      ? (await own.append(trajectory.recordId, bindParty(reader, 'teacher'))).ok
      : teachers.includes(reader)
    if (!isBound) return
    await shareWithPerson(session, writing, person, reader)
  }
}
