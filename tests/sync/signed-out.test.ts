/** A person who signs out stays signed out until locking and unlocking. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bookOf, must, postOf } from '../bots/bot.ts'
import { takeOn } from '../bots/coach-bot.ts'
import { openSchool, PIN, SCHOOL } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const TEN_MINUTES_MS = 600_000
type School = Awaited<ReturnType<typeof openSchool>>
let office: School['office']
let coach: School['coach']
beforeEach(async () => {
  const school = await openSchool()
  office = school.office
  coach = school.coach
})
afterEach(() => office.close())

const problem = () => postOf(coach).status.getState().problem
const takeOnBram = () => takeOn(coach, { name: 'Bram Sikkema', schoolId: SCHOOL, subject: '' })
const breathe = () => new Promise((resolve) => setTimeout(resolve, 100))

/** Lets the clock of the coach go on until nothing waits: a write that is kept late is sent at a later tick. */
const allSent = () =>
  vi.waitFor(
    async () => {
      await coach.world.pass(30_000)
      expect(bookOf(coach).outgoing().count).toBe(0)
    },
    { timeout: 30_000 },
  )

/** Everything that sends or requests, on its own or because a room opens. */
async function tenMinutes() {
  for (let i = 0; i < 10; i++) {
    await coach.world.pass(TEN_MINUTES_MS / 10)
    await breathe()
  }
}

it('the app sends and requests nothing after signing out, and says why', async () => {
  must(await postOf(coach).signOut())
  const before = coach.network.sent.length
  takeOnBram()
  await tenMinutes()
  postOf(coach).sendNow()
  expect(await postOf(coach).getMe()).toMatchObject({ problem: 'not_signed_in' })
  expect(await postOf(coach).getProgramme()).toMatchObject({ problem: 'not_signed_in' })
  await breathe()
  expect(coach.network.sent.slice(before)).toEqual([])
  expect(postOf(coach).status.getState()).toMatchObject({
    phase: 'waiting',
    problem: 'not_signed_in',
    nextAt: undefined,
  })
  expect(bookOf(coach).outgoing().count).toBeGreaterThan(0)
})

it('locking and unlocking signs in, and sends what waited', async () => {
  must(await postOf(coach).signOut())
  takeOnBram()
  const { personKey } = bookOf(coach).me
  await coach.entrance.lock()
  must(await coach.entrance.unlock(personKey, PIN))
  await allSent()
  expect(problem()).toBeUndefined()
})

it('signing out that did not reach the server has no effect: the app continues to send', async () => {
  coach.network.isCut = true
  expect(await postOf(coach).signOut()).toMatchObject({ problem: 'offline' })
  coach.network.isCut = false
  takeOnBram()
  await allSent()
})

it('a person whose session was lost is signed out as well', async () => {
  coach.cookies.forget()
  must(await postOf(coach).signOut())
  expect(problem()).toBe('not_signed_in')
})
