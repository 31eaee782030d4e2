/**
 * Duos: binds both teachers to their duo and its visits as soon as their accounts are known, and introduces the people
 * who read the same duo. Each coach does this for her own teachers; the other coach learns no more than the names.
 */
import type { AccountId } from '#domain/ground/id.ts'
import { instantOf, monthAfter } from '#domain/ground/time.ts'
import { type Duo, duoOf, giveSeat, isWithHerself, type Side, sides } from '#domain/programme/duo.ts'
import { openDuoVisit } from '#domain/programme/duo-visit.ts'
import { introduce } from '#domain/programme/introduction.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { Party } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { duoVisitWords } from '#instruments/forms.ts'
import { accountsOfPerson, coachedTrajectory, isOnOwnersSide } from '#storage/session/grant-rows.ts'
import { contactOf, contactsOf, type OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { shareRecord } from './granting.ts'

/**
 * Binds and grants what is missing of every duo that goes on. Repeating it adds nothing, and never gives back what was
 * ended. A duo of a person with herself stays closed.
 */
export async function pairWhatIsMissing(session: OpenSession, writing: Writing): Promise<void> {
  for (const state of duosOfCoach(session)) {
    const duo = duoOf(state)
    await makeMissingVisits(session, writing, state)
    const accounts = { a: accountsOf(session, duo, 'a'), b: accountsOf(session, duo, 'b') }
    const isOneAccount = accounts.a.some((account) => accounts.b.includes(account))
    if (duo.ended || isWithHerself(duo) || isOneAccount) continue
    const visits = visitsOf(session, state)
    if (state.owner === session.account.accountId)
      for (const coach of accountsAs('coach', state))
        for (const visit of visits) await bindOnce(session, writing, visit, coach, 'coach')
    for (const side of sides) {
      if (accounts[side].length > 0) await introduceCoachesOfDuo(session, writing, duo, side)
      for (const account of accounts[side]) {
        await bindOnce(session, writing, state, account, 'member')
        for (const visit of visits)
          await bindOnce(
            session,
            writing,
            visit,
            account,
            visit.paths.host?.value === side ? 'host' : 'observer',
          )
      }
      await seat(session, writing, state, side, accounts[side])
    }
    await introduceMembers(session, writing, state)
    await grantBound(session, writing, [state, ...visits])
  }
}

/**
 * Only by the device that made the duo, and in its first two months: on another device a visit may not have arrived, and a
 * visit that was purged is not made again.
 */
async function makeMissingVisits(session: OpenSession, writing: Writing, duo: RecordState): Promise<void> {
  const { owner, bornBy, bornAt, recordId, paths } = duo
  const { account, me, world } = session
  const isOwnDevice = owner === account.accountId && bornBy === me.deviceId
  if (!isOwnDevice || paths.ended || monthAfter(bornAt, 1) < monthAfter(instantOf(world.now()), 0)) return
  const hosts = visitsOf(session, duo).map((visit) => visit.paths.host?.value)
  for (const host of sides.filter((side) => !hosts.includes(side))) {
    const outcome = await writing.create(openDuoVisit(recordId, host, duoVisitWords)).kept
    if (!outcome.ok) world.log('no visit in the duo', { problem: outcome.problem })
  }
}

/** The duos that this coach made, or whose other teacher is hers. */
export const duosOfCoach = (session: OpenSession): RecordState[] =>
  [...session.recordStore.records().values()].filter(
    (state) => state.kind === 'duo' && isOnOwnersSide(session, state),
  )

export const visitsOf = (session: OpenSession, { recordId, owner }: RecordState): RecordState[] =>
  [...session.recordStore.records().values()].filter(
    (one) => one.kind === 'duo-visit' && one.owner === owner && one.paths.duo?.value === recordId,
  )

function accountsOf(session: OpenSession, { people }: Duo, side: Side): AccountId[] {
  const personId = people[side]?.personId
  return personId ? accountsOfPerson(session, personId) : []
}

/**
 * An account keeps the party that it has or had here. The grants come from the owner alone: a reader who is no co-owner
 * cannot verify that the other coach is one.
 */
async function bindOnce(
  session: OpenSession,
  writing: Writing,
  { recordId, parties, former, owner }: RecordState,
  account: AccountId,
  party: Party,
): Promise<void> {
  if (former.has(account) || (parties.has(account) && parties.get(account) !== party)) return
  if (owner !== session.account.accountId && parties.has(account)) return
  const outcome =
    owner === session.account.accountId
      ? await shareRecord(session, writing, recordId, account, party)
      : await writing.append(recordId, bindParty(account, party))
  if (!outcome.ok) session.world.log('duo not shared', { problem: outcome.problem })
}

/** The owner grants what the other coach bound, once the card has arrived. */
async function grantBound(session: OpenSession, writing: Writing, records: readonly RecordState[]) {
  for (const { recordId, owner, parties } of records)
    if (owner === session.account.accountId)
      for (const [account, party] of parties)
        if (contactOf(session, account)) await shareRecord(session, writing, recordId, account, party)
}

/** The first account that still counts takes the seat. It is given again only when that account was withdrawn. */
async function seat(
  session: OpenSession,
  writing: Writing,
  { recordId }: RecordState,
  side: Side,
  accounts: readonly AccountId[],
): Promise<void> {
  const state = session.recordStore.records().get(recordId)
  if (!state) return
  const taken = duoOf(state).seats[side]
  const [first] = accounts.filter((account) => state.parties.get(account) === 'member').sort()
  if (!first || (taken && !state.former.has(taken))) return
  const outcome = await writing.append(recordId, giveSeat(side, first))
  if (!outcome.ok) session.world.log('no seat in the duo', { problem: outcome.problem })
}

/** A teacher can read a duo only when she has the card of its owner. Her own coach puts it into her trajectory. */
async function introduceCoachesOfDuo(
  session: OpenSession,
  writing: Writing,
  duo: Duo,
  side: Side,
): Promise<void> {
  const personId = duo.people[side]?.personId
  const trajectory = personId && coachedTrajectory(session, session.recordStore.records(), personId)
  if (trajectory) await introduceIn(session, writing, trajectory, duo.coaches)
}

const introduceMembers = (session: OpenSession, writing: Writing, { recordId, owner }: RecordState) => {
  const state = session.recordStore.records().get(recordId)
  return state && introduceIn(session, writing, state, [owner, ...state.parties.keys()])
}

/** Writes the cards of these accounts that are known here and that the record does not have yet. */
async function introduceIn(
  session: OpenSession,
  writing: Writing,
  { recordId, paths }: RecordState,
  accounts: readonly AccountId[],
): Promise<void> {
  const cards = [...contactsOf(session).values()].filter(({ accountId }) => accounts.includes(accountId))
  const missing = cards.filter(({ accountId }) => !paths[`introduced/${accountId}`])
  if (missing.length === 0) return
  const outcome = await writing.append(recordId, introduce(missing))
  if (!outcome.ok) session.world.log('duo not introduced', { problem: outcome.problem })
}
