/** Introduces people who were invited by the same person to each other, and hands a teacher over to another coach. */

import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type Contact, meet } from '#domain/programme/account.ts'
import { duoAround, duoOf, sideOfPerson } from '#domain/programme/duo.ts'
import { introduce, introducedIn, openIntroduction } from '#domain/programme/introduction.ts'
import { bindParty } from '#domain/record/binding.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { isCoOwner, opensTo } from '#domain/record/opening.ts'
import { isOnOwnersSide } from '#storage/session/grant-rows.ts'
import { contactOf, contactsOf, type OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { grantRecord } from './granting.ts'

/** A coordinator's coaches get each other's cards, in one record that all of them can read. */
export async function introduceCoaches(session: OpenSession, writing: Writing): Promise<void> {
  if (!session.me.roles.includes('coordinator')) return
  const coaches = [...contactsOf(session).values()].filter(
    ({ role, metBy }) => role === 'coach' && metBy === 'invited',
  )
  if (coaches.length < 2) return
  const me = session.account.accountId
  const known = [...session.recordStore.records().values()].find(
    ({ kind, owner }) => kind === 'introduction' && owner === me,
  )
  const missing = coaches.filter(({ accountId }) => !known?.paths[`introduced/${accountId}`])
  const made = known ? undefined : writing.create(openIntroduction(missing))
  if (made && !(await made.kept).ok) return
  if (known && missing.length > 0 && !(await writing.append(known.recordId, introduce(missing))).ok) return
  const recordId = known?.recordId ?? made?.recordId
  if (recordId) for (const { accountId } of coaches) await grantRecord(session, recordId, accountId, false)
}

/**
 * Accounts that share a teacher's records need each other's cards to verify entries: two accounts of hers, or she and a
 * coach after a hand-over. A former account whose entries do not count is not introduced.
 */
export async function introduceReaders(session: OpenSession, writing: Writing): Promise<void> {
  const all = [...session.recordStore.records().values()]
  for (const state of all) {
    if (state.kind !== 'trajectory' || !isOnOwnersSide(session, state)) continue
    const ofPerson = all.filter(({ person }) => person === state.person)
    const former = ofPerson.flatMap((one) =>
      [...one.former].flatMap(([account, { stillCounts }]) => (stillCounts.length > 0 ? [account] : [])),
    )
    const accounts = new Set<string>([...state.parties.keys(), ...former])
    const cards = [...contactsOf(session).values()].filter(({ accountId }) => accounts.has(accountId))
    const missing = cards.filter(({ accountId }) => !state.paths[`introduced/${accountId}`])
    if (cards.length < 2 || missing.length === 0) continue
    const outcome = await writing.append(state.recordId, introduce(missing))
    if (!outcome.ok) session.world.log('readers not introduced', { problem: outcome.problem })
  }
}

/**
 * Adds introduced people to the contacts. Only a contact can introduce, because entries of others do not verify. A known
 * card is never replaced. Returns whether anybody was added.
 */
export async function meetIntroduced(session: OpenSession, writing: Writing): Promise<boolean> {
  let isMet = false
  for (const state of [...session.recordStore.records().values()]) {
    for (const { card, by } of introducedIn(state)) {
      const { accountId } = card
      if (
        accountId === session.account.accountId ||
        by === session.account.accountId ||
        contactOf(session, accountId)
      )
        continue
      const contact: Contact = { ...card, metBy: 'introduced', by, at: instantOf(session.world.now()) }
      isMet = (await writing.append(session.me.accountRecord, meet(contact))).ok || isMet
    }
  }
  return isMet
}

/** Hands a teacher over: the other coach becomes co-owner of her shared records, and teacher and coach get each other's cards. */
export async function handOver(
  session: OpenSession,
  writing: Writing,
  trajectoryId: RecordId,
  to: AccountId,
): Promise<Outcome<void>> {
  const state = session.recordStore.records().get(trajectoryId)
  const coach = contactOf(session, to)
  if (state?.kind !== 'trajectory' || coach?.role !== 'coach') return failed('not_found')
  if (state.owner !== session.account.accountId) return failed('not_owner')
  const bound = await writing.append(trajectoryId, bindParty(to, 'coach'))
  if (!bound.ok) return bound
  await introduceReaders(session, writing)
  await handOverWhatIsMissing(session, writing)
  return done(undefined)
}

/**
 * Binds and grants each record of a handed-over teacher to her new coach, and the duos that were made for her with their
 * visits; except private records and what was seen on a visit. Repeating it adds what is missing, but never what was
 * ended.
 */
export async function handOverWhatIsMissing(session: OpenSession, writing: Writing): Promise<void> {
  const own = [...session.recordStore.records().values()].filter(
    ({ owner }) => owner === session.account.accountId,
  )
  for (const trajectory of own) {
    if (trajectory.kind !== 'trajectory') continue
    for (const one of own.filter((record) => isAbout(session, record, trajectory.person))) {
      if (opensTo(one.kind, 'coach') !== 'when shared') continue
      for (const coach of accountsAs('coach', trajectory)) {
        if (one.former.has(coach)) continue
        const isBound =
          one.parties.get(coach) === 'coach' ||
          (await writing.append(one.recordId, bindParty(coach, 'coach'))).ok
        if (isBound) await grantRecord(session, one.recordId, coach, isCoOwner(one.kind, 'coach'))
      }
    }
  }
}

/** A record about this person, or one of a duo in which she takes part. */
function isAbout(session: OpenSession, state: RecordState, person: PersonId | undefined): boolean {
  if (!person) return false
  const duo = duoAround(session.recordStore.records(), state)
  return state.person === person || (duo !== undefined && sideOfPerson(duoOf(duo), person) !== undefined)
}
