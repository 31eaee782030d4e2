/** The server notifies, and the tablet fetches. A new tablet knows whether it has ever fetched. */
import { afterEach, expect, it, vi } from 'vitest'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { postOf, sync } from '../bots/bot.ts'
import { stateOf, write } from '../bots/coach-bot.ts'
import { openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let all: Staff
afterEach(() => all.office.close())

it("an item that a coach sends is fetched by the teacher's tablet when the server notifies it", async () => {
  all = await openStaff()
  const { coach, teacher, visit } = all
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

it('a new tablet knows that it has never fetched until its first round', async () => {
  all = await openStaff()
  const tablet = all.office.tablet()
  const link = await postOf(all.coach).linkDevice()
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
