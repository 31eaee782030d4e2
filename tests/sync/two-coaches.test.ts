/** A teacher whom two coaches invited stays one person: on her tablet, for both coaches, and in the figures. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PersonId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { closeTrajectory } from '#domain/programme/trajectory.ts'
import { bookOf, comeBack, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, observe, plan, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { contributeNow } from '../bots/contributing.ts'
import { inviteCoach } from '../bots/coordinator-bot.ts'
import { object } from '../bots/teacher-bot.ts'
import { contributed } from '../support/contributed.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  aLesson,
  COLLEAGUE,
  openColleague,
  openStaff,
  PIN,
  SCHOOL,
  type Staff,
  TEACHER,
} from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let staff: Staff
let second: Tablet
let secondId: PersonId
beforeEach(async () => {
  staff = await openStaff()
  second = await openColleague(staff)
  secondId = takeOn(second, { name: TEACHER, schoolId: SCHOOL, subject: 'groep 7' })
})
afterEach(() => staff.office.close())

const all = () => [staff.teacher, staff.coach, second, staff.teacher, staff.coach, second]
async function everybodySyncs() {
  for (const one of all()) await sync(one)
}
const personKey = () => bookOf(staff.teacher).me.personKey
const linkOfSecond = () => inviteTeacher(second, secondId)
const addSecond = async () =>
  must(await staff.teacher.entrance.add(await linkOfSecond(), { personKey: personKey(), pin: PIN }))

/** The trajectory in which she counts, and the other one, with their coaches. */
function sides() {
  const both = [
    { coach: staff.coach, personId: staff.personId },
    { coach: second, personId: secondId },
  ].sort((a, b) => (a.personId < b.personId ? -1 : 1))
  const [here, elsewhere] = both
  if (!here || !elsewhere) throw new Error('no trajectories')
  return { here, elsewhere }
}

async function lessonAt({ coach, personId }: { coach: Tablet; personId: PersonId }) {
  await observe(coach, plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '13:15' }), aLesson)
  await sync(coach)
  await contributeNow(coach)
}

it('she adds the second invitation to her account, and both coaches share with the same one', async () => {
  const account = bookOf(staff.teacher).me.accountId
  await addSecond()
  await everybodySyncs()
  expect(trajectoryFor(staff.coach, staff.personId).accounts).toEqual([account])
  expect(trajectoryFor(second, secondId).accounts).toEqual([account])
  expect(staff.teacher.entrance.state.getState().people).toHaveLength(1)
  const visit = plan(second, secondId, { ordinal: 1, date: '2026-11-26', start: '10:15' })
  await sync(second)
  await sync(staff.teacher)
  expect(stateOf(staff.teacher, visit).kind).toBe('visit')
  const { contacts } = accountBookOf(stateOf(staff.teacher, bookOf(staff.teacher).me.accountRecord))
  expect(contacts.map(({ name }) => name)).toContain(COLLEAGUE)
})

it('she counts once: what was contributed under the other trajectory is taken back, and both coaches are told', async () => {
  const { here, elsewhere } = sides()
  await lessonAt(here)
  await lessonAt(elsewhere)
  expect(await contributed(staff.office)).toEqual([1, 1])
  await addSecond()
  await everybodySyncs()
  expect(await contributed(staff.office)).toEqual([1])
  expect(trajectoryFor(here.coach, here.personId).counts).toBe('here')
  expect(trajectoryFor(elsewhere.coach, elsewhere.personId).counts).toBe('elsewhere')
  await contributeNow(here.coach)
  expect(await contributeNow(elsewhere.coach)).toBe(0)
  expect(await contributed(staff.office)).toEqual([1])
})

it('a trajectory that is stopped leaves the place to the other one', async () => {
  const { here, elsewhere } = sides()
  await lessonAt(elsewhere)
  await addSecond()
  await everybodySyncs()
  expect(await contributed(staff.office)).toEqual([])
  const { recordId } = trajectoryFor(here.coach, here.personId)
  await write(here.coach, recordId, [closeTrajectory(instantOf(here.coach.world.now()), true)])
  for (const _ of ['told', 'chosen']) await everybodySyncs()
  await contributeNow(elsewhere.coach)
  expect(await contributed(staff.office)).toEqual([1])
})

it('her objection holds for the second trajectory too', async () => {
  await object(staff.teacher)
  await addSecond()
  await everybodySyncs()
  expect(trajectoryFor(second, secondId).objection).toBe(true)
})

it('a wrong PIN uses nothing, and another device may still join', async () => {
  const link = await linkOfSecond()
  const wrong = await staff.teacher.entrance.add(link, { personKey: personKey(), pin: '000000' })
  expect(wrong).toMatchObject({ ok: false, problem: 'pin_wrong' })
  await join(staff.office.tablet(), link, TEACHER, PIN)
})

it('an addition whose answer got lost goes on after a reload', async () => {
  const link = await linkOfSecond()
  const { teacher } = staff
  const key = personKey()
  teacher.network.losesAnswerOf = (path) => path === '/api/join'
  expect(await teacher.entrance.add(link, { personKey: key, pin: PIN })).toMatchObject({ problem: 'offline' })
  teacher.network.losesAnswerOf = undefined
  await teacher.entrance.lock()
  teacher.reload()
  expect(must(await teacher.entrance.lookUp(link))).toMatchObject({ begun: { personKey: key } })
  must(await teacher.entrance.add(link, { personKey: key, pin: PIN }))
  await everybodySyncs()
  expect(trajectoryFor(second, secondId).accounts).toEqual([bookOf(teacher).me.accountId])
})

it('a coach does not become her own teacher with a link that she made herself', async () => {
  const link = await linkOfSecond()
  const own = { personKey: bookOf(second).me.personKey, pin: PIN }
  expect(await second.entrance.add(link, own)).toMatchObject({ ok: false, problem: 'own_invitation' })
})

it('a teacher who becomes a coach elsewhere has both roles after adding, also after locking', async () => {
  const { teacher, coordinator } = staff
  const link = await inviteCoach(coordinator, TEACHER, [SCHOOL])
  must(await teacher.entrance.add(link, { personKey: personKey(), pin: PIN }))
  expect(bookOf(teacher).me.roles).toEqual(['coach', 'teacher'])
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).me.roles).toEqual(['coach', 'teacher'])
})
