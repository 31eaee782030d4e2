/** Locking always locks, and what a disk refuses once is done in the next round. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outcome } from '#domain/ground/problem.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import type { Connection } from '#storage/disk/connection.ts'
import { createLazyEntrance } from '#sync/entrance/lazy-entrance.ts'
import { openEntrance } from '#sync/entrance/open-entrance.ts'
import { bookOf, enrolmentCode, must, sync } from '../bots/bot.ts'
import { observe, plan } from '../bots/coach-bot.ts'
import { createFakeWorld } from '../support/fake-world.ts'
import { stubLocalStorage } from '../support/local-storage.ts'
import type { Tablet } from '../support/post-office.ts'
import { aLesson, openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let all: Staff
let store: ReturnType<typeof stubLocalStorage>
beforeEach(async () => {
  store = stubLocalStorage()
  all = await openStaff()
})
afterEach(async () => {
  await all.office.close()
  store.remove()
})

function connectionOf(tablet: Tablet): Connection {
  const connection = tablet.entrance.opened()?.book.session.connection
  if (!connection) throw new Error('locked')
  return connection
}
const full: Outcome<never> = { ok: false, problem: 'disk_full' }
/** The disk refuses the write with this number, counted from now. */
function failWrite(tablet: Tablet, at: number) {
  const connection = connectionOf(tablet)
  const { write } = connection
  let count = 0
  connection.write = async (step) => (count++ === at ? full : write(step))
}
const isOpen = ({ entrance }: Tablet) => entrance.state.getState().open !== undefined

it('a form that cannot flush its text does not prevent the lock', async () => {
  bookOf(all.coach).onFlush(() => Promise.reject(new Error('no')))
  await all.coach.entrance.lock()
  expect(isOpen(all.coach)).toBe(false)
})

it('a hanging disk delays the lock by at most three seconds, and loses nothing', async () => {
  const { coach, visit } = all
  const { personKey } = bookOf(coach).me
  await bookOf(coach).flush()
  connectionOf(coach).write = () => new Promise(() => {})
  void bookOf(coach).append(visit, replanVisit({ class: 'groep 7b' }))
  const locking = coach.entrance.lock()
  await coach.world.pass(3000)
  await locking
  expect(isOpen(coach)).toBe(false)
  expect(store.kept.size).toBe(1)
  must(await coach.entrance.unlock(personKey, PIN))
  const state = bookOf(coach).record(visit)
  expect(state && visitOf(state)?.class).toBe('groep 7b')
  expect(store.kept.size).toBe(0)
})

it('an erasure that the disk refused once is carried out in the next round', async () => {
  const { coach, teacher, visit } = all
  must(await bookOf(coach).erase(visit))
  await sync(coach)
  failWrite(teacher, 1)
  expect(await teacher.round()).toEqual(full)
  expect(bookOf(teacher).record(visit)).toBeDefined()
  must(await teacher.round())
  expect(bookOf(teacher).record(visit)).toBeUndefined()
})

it('keys of a page that the disk refused once are there after a restart', async () => {
  const { coach, teacher, personId } = all
  const { personKey } = bookOf(teacher).me
  const visit = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
  await sync(coach)
  failWrite(teacher, 0)
  expect(await teacher.round()).toEqual(full)
  must(await teacher.round())
  await teacher.entrance.lock()
  must(await teacher.entrance.unlock(personKey, PIN))
  expect(bookOf(teacher).record(visit)).toBeDefined()
  const keys = await connectionOf(teacher).read((db) => db.recordKeys.where('recordId').equals(visit).count())
  expect(keys).toEqual({ ok: true, value: 1 })
})

it('a record whose first write failed is still granted to the teacher', async () => {
  const { coach, teacher, personId } = all
  failWrite(coach, 0)
  const visit = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
  await bookOf(coach).flush()
  await sync(coach)
  await sync(teacher)
  expect(bookOf(teacher).record(visit)).toBeDefined()
})

it('sharing that the disk refused is done when it is repeated', async () => {
  const { coach, teacher, visit } = all
  const reader = bookOf(teacher).me.accountId
  const recordId = await observe(coach, visit, aLesson)
  failWrite(coach, 1)
  expect(await bookOf(coach).share(recordId, reader, 'teacher')).toEqual(full)
  must(await bookOf(coach).share(recordId, reader, 'teacher'))
  await sync(coach)
  await sync(teacher)
  expect(bookOf(teacher).record(recordId)).toBeDefined()
})

it('code that could not be fetched at unlocking is fetched at the next attempt', async () => {
  let tries = 0
  const world = createFakeWorld()
  const rest = async () => {
    if (tries++ === 0) throw new TypeError('Failed to fetch dynamically imported module')
    return { openEntrance }
  }
  const entrance = createLazyEntrance(world, { origin: 'https://spiegel.example' }, enrolmentCode, rest)
  await entrance.lock()
  expect(await entrance.unlock('nobody', PIN)).toEqual({ ok: false, problem: 'offline' })
  expect(await entrance.unlock('nobody', PIN)).toEqual({ ok: false, problem: 'not_found' })
})

it('code for enrolment that could not be fetched is fetched at the next attempt', async () => {
  let tries = 0
  const code = async () => {
    if (tries++ === 0) throw new TypeError('Failed to fetch dynamically imported module')
    return enrolmentCode()
  }
  const place = { origin: 'https://spiegel.example' }
  const entrance = createLazyEntrance(createFakeWorld(), place, code, async () => ({ openEntrance }))
  expect(await entrance.lookUp('kom je ook?')).toEqual({ ok: false, problem: 'offline' })
  expect(await entrance.lookUp('kom je ook?')).toEqual({ ok: false, problem: 'link_malformed' })
})
