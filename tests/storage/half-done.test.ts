/** Operations in several steps: after a refused step the later ones are not done, and the next round continues. */
import { teachersOf } from '../support/answers.ts'
import { FRAMEWORK_2019 } from '../support/full-sheet.ts'
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { createAccount } from '#crypto/account-keys.ts'
import { sealCard } from '#crypto/invitation.ts'
import { AccountId, EntryId, PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { meet } from '#domain/programme/account.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit } from '#domain/programme/visit.ts'
import type { AccountRole, OwnInvitation } from '#domain/wire/joining.ts'
import { acceptAnswers, catchUpSharing, prepareInvitation } from '#storage/people/inviting.ts'
import { putOpened } from '../support/memory-book.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

async function aTeacher({ book, world }: TestPerson) {
  const personId = PersonId.parse(world.newId())
  const facts = { personId, name: 'Hanneke', schoolId: SchoolId.parse(world.newId()), secret: 'A'.repeat(43) }
  const { recordId, kept } = book.create(startTrajectory({ ...facts, framework: FRAMEWORK_2019 }))
  good(await kept)
  return { personId, trajectory: recordId }
}

async function someCard(role: AccountRole) {
  const { account } = await createAccount(AccountId.parse(crypto.randomUUID()))
  const { accountId, sealKey, signKey } = account
  return { accountId, sealKey, signKey, name: 'Iemand', role }
}

async function known({ book, world }: TestPerson, role: AccountRole): Promise<AccountId> {
  const card = await someCard(role)
  good(
    await book.append(book.me.accountRecord, meet({ ...card, metBy: 'invited', at: instantOf(world.now()) })),
  )
  return card.accountId
}

/** A person answered the invitation for this teacher. */
async function answered(coach: TestPerson, personId: PersonId) {
  const facts = { schoolIds: [], name: 'Hanneke', personId }
  const { request, secret, keep } = await prepareInvitation(coach, { role: 'teacher', ...facts })
  good(await keep())
  const card = await someCard('teacher')
  const { invitationId } = request
  const answer = await sealCard({ ...card, personId }, secret, 'invitee', invitationId)
  const at = instantOf(coach.world.now())
  const { accountId, role } = card
  const invitations: OwnInvitation[] = [
    { invitationId, role, state: 'used', createdAt: at, expiresAt: at, accountId, answer },
  ]
  return { accountId, invitations }
}

/** The disk refuses the write with this number from here on. */
function failWrite({ session: { connection } }: TestPerson, place: number) {
  const { write } = connection
  let n = 0
  connection.write = async (step) => (++n === place ? { ok: false, problem: 'disk_full' } : write(step))
}

/** The teacher's other device wrote with a newer release, so the record is read-only here. */
const close = ({ session, book }: TestPerson, recordId: RecordId) =>
  putOpened(session, [
    { is: 'newer', entryId: EntryId.parse(crypto.randomUUID()), recordId, author: book.me.accountId },
  ])

const isReader = ({ session }: TestPerson, recordId: RecordId, account: AccountId) =>
  session.readers.of(recordId)?.readers.has(account) === true

it('a teacher whose card could not be saved is bound in the next round', async () => {
  const coach = await openTestBook()
  const { personId, trajectory } = await aTeacher(coach)
  const { accountId, invitations } = await answered(coach, personId)
  failWrite(coach, 1)
  expect(await acceptAnswers(coach, invitations)).toBe(0)
  expect(teachersOf(coach.book.record(trajectory))).toEqual([])
  await acceptAnswers(coach, invitations)
  expect(teachersOf(coach.book.record(trajectory))).toEqual([accountId])
})

it('a teacher who could not be bound gets no access', async () => {
  const coach = await openTestBook()
  const { personId, trajectory } = await aTeacher(coach)
  const { accountId, invitations } = await answered(coach, personId)
  failWrite(coach, 2)
  await acceptAnswers(coach, invitations)
  expect(isReader(coach, trajectory, accountId)).toBe(false)
  await coach.book.flush()
  await catchUpSharing(coach)
  expect(isReader(coach, trajectory, accountId)).toBe(true)
})

it('an invitation that cannot be noted at its teacher is not sent', async () => {
  const coach = await openTestBook()
  const { personId, trajectory } = await aTeacher(coach)
  close(coach, trajectory)
  const { keep } = await prepareInvitation(coach, {
    role: 'teacher',
    schoolIds: [],
    name: 'Hanneke',
    personId,
  })
  expect(await keep()).toEqual({ ok: false, problem: 'app_outdated' })
})

it('a record whose new coach could not be bound is not handed over, and the others are', async () => {
  const coach = await openTestBook()
  const { personId, trajectory } = await aTeacher(coach)
  const visit = coach.book.create(planVisit(personId, { ordinal: 1, date: '2026-11-24', start: '10:20' }))
  good(await visit.kept)
  close(coach, visit.recordId)
  const other = await known(coach, 'coach')
  good(await coach.book.handOver(trajectory, other))
  expect([trajectory, visit.recordId].map((one) => isReader(coach, one, other))).toEqual([true, false])
})

it('a coach who could not be introduced does not read who the others are', async () => {
  const coordinator = await openTestBook('Ton Verhoef', 'coordinator')
  const first = await known(coordinator, 'coach')
  await known(coordinator, 'coach')
  await catchUpSharing(coordinator)
  const found = [...coordinator.book.records().values()].find(({ kind }) => kind === 'introduction')
  const { recordId } = found ?? expect.fail('no introduction')
  close(coordinator, recordId)
  const third = await known(coordinator, 'coach')
  await catchUpSharing(coordinator)
  expect([first, third].map((one) => isReader(coordinator, recordId, one))).toEqual([true, false])
})
