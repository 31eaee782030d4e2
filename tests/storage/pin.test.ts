/**
 * Wrong PINs cause a waiting time, whatever the clock does and however many are tried at once. They never lock a
 * person out.
 */
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { DeviceDatabase } from '#storage/disk/database.ts'
import { openDeviceList } from '#storage/people/device-list.ts'
import { openPeople } from '#storage/people/people.ts'
import { good, openTestBook, PIN, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const YEAR_MS = 366 * 86_400_000
let coach: TestPerson
beforeEach(async () => {
  coach = await openTestBook()
  await coach.close()
})
const tryOnce = async (pin = '000000') => {
  const outcome = await coach.reopen(pin)
  return outcome.ok ? 'open' : outcome.problem
}

it('five wrong PINs at once count as one attempt, and the others wait', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => tryOnce()))
  expect(outcomes.sort()).toEqual(['pin_wait', 'pin_wait', 'pin_wait', 'pin_wait', 'pin_wrong'])
})

it('a clock that is set back after a wrong PIN does not cause a long wait', async () => {
  coach.world.setNow(coach.world.now() + YEAR_MS)
  expect(await tryOnce()).toBe('pin_wrong')
  coach.world.setNow(coach.world.now() - YEAR_MS)
  expect(await coach.reopen()).toEqual({ ok: false, problem: 'pin_wait', retryAfterMs: 1000 })
  const reloaded = coach.reload()
  await coach.world.pass(1000)
  good(await reloaded.unlock(coach.book.me.personKey, PIN))
})

it('a clock that is set forward does not shorten the wait', async () => {
  expect(await tryOnce()).toBe('pin_wrong')
  coach.world.setNow(coach.world.now() + YEAR_MS)
  expect(await tryOnce()).toBe('pin_wait')
})

it('the right PIN resets the count', async () => {
  expect(await tryOnce()).toBe('pin_wrong')
  await coach.world.pass(1000)
  good(await coach.reopen())
  expect(await coach.reopen('000000')).toMatchObject({ problem: 'pin_wrong', retryAfterMs: 1000 })
})

it('a person whose removal was interrupted is not listed, and is removed at the next opening', async () => {
  const name = `device-${coach.world.newId()}`
  const device = new DeviceDatabase(name)
  const { personKey } = coach.book.me
  const row = { personKey, initials: 'MV', colour: 0, dbId: 'x', lastUsedAt: 0, wrongPins: 0, wrongPinAt: 0 }
  await device.persons.put({ ...row, isLeaving: true })
  const list = openDeviceList(coach.world, name)
  expect(await list.list()).toEqual({ ok: true, value: [] })
  openPeople(coach.world, list)
  await vi.waitFor(async () => expect(await device.persons.count()).toBe(0))
  const names = (await indexedDB.databases()).map((one) => one.name)
  expect(names).not.toContain(`lesspiegel-${personKey}`)
})
