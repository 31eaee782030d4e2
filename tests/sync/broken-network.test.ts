/** Whatever the network does, items arrive once, and nothing counts as delivered that was not. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PersonId } from '#domain/ground/id.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { setEpoch } from '#server/db/counters.ts'
import { bookOf, join, must, postOf, sync } from '../bots/bot.ts'
import { beginLesson, inviteTeacher, plan, stateOf, takeOn, write, writeDown } from '../bots/coach-bot.ts'
import { aLesson, openSchool, PIN, SCHOOL, secondTablet } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type School = Awaited<ReturnType<typeof openSchool>>
let office: School['office']
let coach: School['coach']
let personId: PersonId
beforeEach(async () => {
  const school = await openSchool()
  office = school.office
  coach = school.coach
  personId = takeOn(coach, { name: 'Bram Sikkema', schoolId: SCHOOL, subject: '' })
  await sync(coach)
})
afterEach(() => office.close())

const storedItems = async () =>
  (await office.server.db.reader.q.selectFrom('items').select('item_id').execute()).length
const unsent = () => bookOf(coach).outgoing().count
const aVisit = () => plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })

it('a lost answer leaves one copy', async () => {
  const before = await storedItems()
  const visit = aVisit()
  await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
  coach.network.losesAnswerOf = (path) => path === '/api/outbox'
  expect(await coach.round()).toMatchObject({ ok: false, problem: 'offline' })
  expect(unsent()).toBe(3)
  coach.network.losesAnswerOf = undefined
  await sync(coach)
  expect(unsent()).toBe(0)
  expect((await storedItems()) - before).toBe(3)
})

it('a person whose requests all arrive twice joins once and writes once', async () => {
  const newcomer = office.tablet()
  newcomer.network.isDoubled = true
  coach.network.isDoubled = true
  const before = await storedItems()
  const visit = aVisit()
  await join(newcomer, await inviteTeacher(coach, personId), 'Bram Sikkema', PIN)
  await sync(coach)
  await sync(newcomer)
  await write(newcomer, visit, [replanVisit({ focus: 'de start' })])
  await sync(newcomer)
  await sync(coach)
  expect(visitOf(stateOf(coach, visit))?.focus).toBe('de start')
  expect(stateOf(coach, visit).paths.focus?.heads).toHaveLength(1)
  expect(must(await postOf(coach).getMe()).enrolled).toMatchObject([{ teachers: 1 }])
  coach.network.isCut = true
  expect((await postOf(coach).getMe()).ok).toBe(false)
  expect(postOf(coach).me()?.enrolled).toMatchObject([{ teachers: 1 }])
  coach.network.isCut = false
  const ids = await office.server.db.reader.q
    .selectFrom('inbox_items')
    .select(['account_id', 'item_id'])
    .execute()
  expect(new Set(ids.map((row) => `${row.account_id} ${row.item_id}`)).size).toBe(ids.length)
  expect(await storedItems()).toBeGreaterThan(before)
})

it('a captive portal acknowledges nothing', async () => {
  aVisit()
  await bookOf(coach).flush()
  const before = unsent()
  coach.network.isPortal = true
  expect(await coach.round()).toMatchObject({ ok: false, problem: 'not_our_server' })
  expect(unsent()).toBe(before)
  coach.network.isPortal = false
  await sync(coach)
  expect(unsent()).toBe(0)
})

it('requests that arrive out of order leave the same records everywhere', async () => {
  const second = await secondTablet(office, coach)
  const visit = aVisit()
  await sync(coach)
  await sync(second)
  for (const tablet of [coach, second]) tablet.network.holds = (path) => path === '/api/outbox'
  await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
  await write(second, visit, [replanVisit({ end: '10:15' })])
  const rounds = [coach.round(), coach.round(), second.round()]
  await vi.waitFor(() => expect(second.network.sent.at(-1)).toBe('POST /api/outbox'))
  await second.network.release()
  await coach.network.release()
  for (const outcome of await Promise.all(rounds)) expect(outcome).toEqual({ ok: true, value: undefined })
  await sync(second)
  await sync(coach)
  expect(visitOf(stateOf(coach, visit))).toMatchObject({ class: 'groep 7a', end: '10:15' })
  expect(stateOf(second, visit).paths).toEqual(stateOf(coach, visit).paths)
})

it('one item that the server refuses is parked, and the other ninety-nine arrive', async () => {
  const visit = aVisit()
  await sync(coach)
  const before = await storedItems()
  for (let i = 0; i < 100; i++) await write(coach, visit, [replanVisit({ class: `groep ${i}` })])
  const poisoned = stateOf(coach, visit).paths.class?.heads[0]?.entryId
  const session = coach.entrance.opened()?.book.session
  must(
    (await session?.connection.write(async (db) => {
      await db.envelopes
        .where('entryId')
        .equals(poisoned ?? '')
        .modify({ 'envelope.nonce': 'AAAA' })
    })) ?? { ok: false, problem: 'unknown' },
  )
  await sync(coach)
  expect((await storedItems()) - before).toBe(99)
  expect(bookOf(coach).outgoing()).toMatchObject({
    count: 0,
    parked: [{ itemId: poisoned, problem: 'bad_request' }],
  })
})

it('a server that was restored from a backup is read from its beginning, and sending continues', async () => {
  const visit = aVisit()
  await sync(coach)
  await office.server.db.transact((tx) => setEpoch(tx, 2))
  await write(coach, visit, [replanVisit({ class: 'groep 8b' })])
  await sync(coach)
  expect(unsent()).toBe(0)
  const second = await secondTablet(office, coach)
  const state = stateOf(second, visit)
  expect(visitOf(state)?.class).toBe('groep 8b')
})

it('a session that the server lost is opened again by the device', async () => {
  await office.server.db.transact(({ q }) => q.deleteFrom('sessions').execute())
  aVisit()
  await sync(coach)
  expect(unsent()).toBe(0)
  coach.cookies.forget()
  await sync(coach)
  expect(coach.network.sent.filter((one) => one === 'POST /api/login')).toHaveLength(2)
})

it('a coach without a cookie on a shared tablet sends everything, although a colleague has a cookie', async () => {
  const own = bookOf(coach).me
  const colleague = await inviteTeacher(coach, personId)
  aVisit()
  await coach.entrance.lock()
  await join(coach, colleague, 'Bram Sikkema', PIN)
  await sync(coach)
  await coach.entrance.lock()
  must(await coach.entrance.unlock(own.personKey, PIN))
  coach.cookies.forget(`lp-${own.deviceId}`)
  expect(unsent()).toBeGreaterThan(0)
  await sync(coach)
  expect(unsent()).toBe(0)
})

it('a parked item that is sent again is unsent after a restart, not parked', async () => {
  const opened = coach.entrance.opened()?.book
  if (!opened) throw new Error('locked')
  const own = opened.book.me
  aVisit()
  await opened.writing.idle()
  await opened.session.connection.write(async (db) => {
    await db.outgoing.toCollection().modify({ state: 'parked', problem: 'not_allowed' })
  })
  await coach.entrance.lock()
  must(await coach.entrance.unlock(own.personKey, PIN))
  expect(bookOf(coach).outgoing()).toMatchObject({ count: 0 })
  must(await (coach.entrance.opened()?.book.mailbag.unpark() ?? expect.fail('locked')))
  await coach.entrance.lock()
  must(await coach.entrance.unlock(own.personKey, PIN))
  expect(bookOf(coach).outgoing()).toMatchObject({ count: 2, parked: [] })
})

it('a lesson written without a network is sent completely later', async () => {
  coach.network.isCut = true
  const sheet = await beginLesson(coach, aVisit(), 'core')
  await writeDown(coach, sheet, aLesson)
  expect(await coach.round()).toMatchObject({ ok: false, problem: 'offline' })
  const waiting = unsent()
  expect(waiting).toBeGreaterThan(10)
  coach.network.isCut = false
  const second = await sync(coach).then(() => secondTablet(office, coach))
  expect(worksheetOf(stateOf(second, sheet)).scores).toEqual(aLesson.scores)
})
