/** When a lesson goes to the figures: after the conversation or ten school days, at a moment that says nothing. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { endNotCompleted } from '#domain/debrief.ts'
import { instantOf } from '#domain/time.ts'
import { comeBack, sync } from '../bots/bot.ts'
import { write } from '../bots/coach-bot.ts'
import { answer } from '../bots/teacher-bot.ts'
import { contributed, wait as waitWith } from '../support/contributed.ts'
import { lessonAndConversation, openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const real = await original<typeof import('#crypto/parameters.ts')>()
  return { ...real, ARGON2_STRONG: real.ARGON2_FLOOR }
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let staff: Staff
let debrief: Awaited<ReturnType<typeof lessonAndConversation>>['debrief']
beforeEach(async () => {
  staff = await openStaff()
  debrief = (await lessonAndConversation(staff)).debrief
  await sync(staff.coach)
  await sync(staff.teacher)
})
afterEach(() => staff.office.close())

/** What chance says when a moment is drawn: three bytes of this. */
function draws(byte: number) {
  const { world } = staff.coach
  const { randomBytes } = world
  world.randomBytes = (count) => (count === 3 ? new Uint8Array(3).fill(byte) : randomBytes(count))
}
const SOONEST = 0
const LATEST = 255

const wait = (ms: number) => waitWith(staff.office, staff.coach, ms)
const isSent = async () => (await contributed(staff.office)).length > 0

/** Closed on a Sunday: the tenth school day after it is a Friday, twelve days on. */
const TEN_SCHOOL_DAYS_MS = 12 * DAY_MS

it('a conversation that nobody ended keeps the lesson back for ten school days', async () => {
  draws(SOONEST)
  for (let day = 0; day < 11; day++) {
    await wait(DAY_MS)
    expect(await isSent()).toBe(false)
  }
  await wait(22 * HOUR_MS)
  expect(await isSent()).toBe(false)
  await wait(TEN_SCHOOL_DAYS_MS - 11 * DAY_MS - 22 * HOUR_MS + 0.5 * HOUR_MS)
  expect(await isSent()).toBe(false)
  await wait(HOUR_MS)
  expect(await isSent()).toBe(true)
})

const ends: Record<string, () => Promise<void>> = {
  'in agreement': () => answer(staff.teacher, debrief, { choice: 'agreed', s7: 'Wachten.' }),
  'without agreement': () => answer(staff.teacher, debrief, { choice: 'not_agreed', s7: 'Wachten.' }),
  'because it was broken off': () =>
    write(staff.coach, debrief, [
      endNotCompleted('coach', 'Ziek geworden.', instantOf(staff.coach.world.now())),
    ]),
}

it.each(Object.keys(ends))('a conversation that ended %s lets it go after an hour at least', async (how) => {
  draws(SOONEST)
  await ends[how]?.()
  await sync(staff.teacher)
  await sync(staff.coach)
  await wait(0.25 * HOUR_MS)
  await wait(0.5 * HOUR_MS)
  expect(await isSent()).toBe(false)
  await wait(0.75 * HOUR_MS)
  expect(await isSent()).toBe(true)
})

it('or after seventy-two hours at most', async () => {
  draws(LATEST)
  await ends['in agreement']?.()
  await sync(staff.teacher)
  await sync(staff.coach)
  await wait(0.25 * HOUR_MS)
  for (const ms of [2 * HOUR_MS, 40 * HOUR_MS, 29.5 * HOUR_MS]) {
    await wait(ms)
    expect(await isSent()).toBe(false)
  }
  await wait(HOUR_MS)
  expect(await isSent()).toBe(true)
})

it('the moment is drawn once, whatever is loaded anew meanwhile', async () => {
  draws(LATEST)
  await ends['in agreement']?.()
  await sync(staff.teacher)
  await sync(staff.coach)
  await wait(0.25 * HOUR_MS)
  draws(SOONEST)
  await comeBack(staff.coach, PIN)
  await wait(0.25 * HOUR_MS)
  await wait(48 * HOUR_MS)
  expect(await isSent()).toBe(false)
})

it('a tablet that slept hears of an objection before it sends what was due', async () => {
  const { coach, teacher, office } = staff
  draws(SOONEST)
  await ends['in agreement']?.()
  await sync(teacher)
  await sync(coach)
  await wait(0.25 * HOUR_MS)
  office.pass(3 * HOUR_MS)
  coach.network.holds = (path) => path === '/api/inbox'
  coach.network.sent = []
  await coach.world.pass(60_000)
  expect(coach.network.sent).toContain('GET /api/inbox')
  await coach.world.pass(240_000)
  expect(coach.network.sent).not.toContain('POST /api/contributions')
  await coach.network.release()
})
