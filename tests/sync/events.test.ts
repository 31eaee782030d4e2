/** The server notifies, and the tablet fetches. A new tablet knows whether it has ever fetched. */
import { afterEach, expect, it, vi } from 'vitest'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { bookOf, join, postOf, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, write } from '../bots/coach-bot.ts'
import {
  lessonAndConversation,
  openSchool,
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

let all: Pick<Staff, 'office'>
afterEach(() => all.office.close())

it("an item that a coach sends is fetched by the teacher's tablet when the server notifies it", async () => {
  const staff = await openStaff()
  all = staff
  const { coach, teacher, visit } = staff
  await teacher.world.pass(5000)
  await vi.waitFor(() => expect(teacher.network.sent).toContain('GET /api/events'))
  await teacher.world.pass(1000)
  await write(coach, visit, [replanVisit({ class: 'groep 7b' })])
  await sync(coach)
  await vi.waitFor(async () => {
    await teacher.world.pass(400)
    expect(visitOf(stateOf(teacher, visit))?.class).toBe('groep 7b')
  })
})

it('a teacher who joins has her report when the coach was told once, without another poll', async () => {
  const { office, coach } = await openSchool()
  all = { office }
  const personId = takeOn(coach, { name: TEACHER, schoolId: SCHOOL, subject: 'groep 7' })
  const visit = plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })
  const { conversation } = await lessonAndConversation({ coach, visit })
  const link = await inviteTeacher(coach, personId)
  await sync(coach)
  await coach.world.pass(5000)
  await vi.waitFor(() => expect(coach.network.sent).toContain('GET /api/events'))
  await coach.world.pass(1000)
  const teacher = office.tablet()
  const beganAt = teacher.world.now()
  await join(teacher, link, TEACHER, PIN)
  await vi.waitFor(
    async () => {
      await Promise.all([coach.world.pass(100), teacher.world.pass(100)])
      expect(bookOf(teacher).record(conversation)).toBeDefined()
    },
    { timeout: 15_000 },
  )
  const { me } = bookOf(teacher)
  expect(bookOf(teacher).readersOf(conversation)).toContain(me.accountId)
  expect(teacher.world.now() - beganAt).toBeLessThan(60_000)
})

it('a new tablet knows that it has never fetched until its first round', async () => {
  const staff = await openStaff()
  all = staff
  const tablet = staff.office.tablet()
  const link = await postOf(staff.coach).linkDevice()
  if (!link.ok) throw new Error(link.problem)
  await tablet.entrance.claimDevice(link.value.link, { pin: PIN })
  const hasPulled = () => postOf(tablet).status.getState().hasPulled
  expect(hasPulled()).toBe(false)
  tablet.network.isCut = true
  await tablet.round()
  expect(hasPulled()).toBe(false)
  tablet.network.isCut = false
  await sync(tablet)
  expect(hasPulled()).toBe(true)
  const [person] = tablet.entrance.state.getState().people
  await tablet.entrance.lock()
  await tablet.entrance.unlock(person?.personKey ?? '', PIN)
  expect(hasPulled()).toBe(true)
})
