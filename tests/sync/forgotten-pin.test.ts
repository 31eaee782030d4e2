/** A forgotten PIN on a tablet with unsent work: recovery opens the same work with a new PIN. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { bookOf, must, postOf, sync } from '../bots/bot.ts'
import { plan, stateOf, takeOn, write } from '../bots/coach-bot.ts'
import { openSchool, PIN, SCHOOL, secondTablet } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const NEW_PIN = '867530'
type School = Awaited<ReturnType<typeof openSchool>>
let office: School['office']
let coach: School['coach']
beforeEach(async () => {
  const school = await openSchool()
  office = school.office
  coach = school.coach
})
afterEach(() => office.close())

const aVisit = () =>
  plan(coach, takeOn(coach, { name: 'Bram Sikkema', schoolId: SCHOOL, subject: 'groep 7' }), {
    ordinal: 1,
    date: '2026-11-24',
    start: '09:15',
  })

/** The coach writes without a network, and then forgets the PIN. */
async function leaveUnsentWork() {
  coach.network.isCut = true
  const visit = aVisit()
  await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
  await bookOf(coach).saveDraft(visit, 'focus', { value: 'Half getypt', replaces: [], at: 1 })
  const { me } = bookOf(coach)
  await coach.entrance.lock()
  expect(await tryPin('000000')).toMatchObject({ problem: 'pin_wrong' })
  coach.network.isCut = false
  return { visit, me }
}
const tryPin = (pin: string) =>
  coach.entrance.unlock(coach.entrance.state.getState().people[0]?.personKey ?? '', pin)

it('the recovery code opens the work on the same device, with unsent items and drafts', async () => {
  const { code } = must(await postOf(coach).makeRecoveryCode())
  await sync(coach)
  const { visit, me } = await leaveUnsentWork()
  must(await coach.entrance.recover(code, { pin: NEW_PIN }))
  expect(bookOf(coach).me).toEqual(me)
  expect(visitOf(stateOf(coach, visit))?.class).toBe('groep 7a')
  expect(bookOf(coach).draft(visit, 'focus')?.value).toBe('Half getypt')
  expect(bookOf(coach).outgoing().count).toBeGreaterThan(0)
  await sync(coach)
  expect(bookOf(coach).outgoing().count).toBe(0)
  expect(coach.entrance.state.getState().people).toMatchObject([{ initials: 'MV' }])
  await vi.waitFor(async () =>
    expect(must(await postOf(coach).getMe()).devices.map(({ deviceId }) => deviceId)).toEqual([me.deviceId]),
  )
})

it('the new PIN works at once and after a lock, and the old one does not', async () => {
  const { code } = must(await postOf(coach).makeRecoveryCode())
  await leaveUnsentWork()
  must(await coach.entrance.recover(code, { pin: NEW_PIN }))
  await coach.entrance.lock()
  must(await tryPin(NEW_PIN))
  await coach.entrance.lock()
  expect(await tryPin(PIN)).toMatchObject({ problem: 'pin_wrong' })
})

it('a link from another device opens it too', async () => {
  const second = await secondTablet(office, coach)
  const { visit, me } = await leaveUnsentWork()
  const { link } = must(await postOf(second).linkDevice())
  must(await coach.entrance.claimDevice(link, { pin: NEW_PIN }))
  expect(bookOf(coach).me).toEqual(me)
  expect(visitOf(stateOf(coach, visit))?.class).toBe('groep 7a')
  expect(coach.entrance.state.getState().people).toHaveLength(1)
})

it('without a network the code changes nothing, and another code neither', async () => {
  const { code } = must(await postOf(coach).makeRecoveryCode())
  const other = must(await postOf(coach).makeRecoveryCode()).code
  await leaveUnsentWork()
  coach.network.isCut = true
  expect(await coach.entrance.recover(other, { pin: NEW_PIN })).toMatchObject({ problem: 'offline' })
  coach.network.isCut = false
  expect(await coach.entrance.recover(code, { pin: NEW_PIN })).toMatchObject({ problem: 'recovery_unknown' })
  await coach.world.pass(60_000)
  must(await tryPin(PIN))
})
