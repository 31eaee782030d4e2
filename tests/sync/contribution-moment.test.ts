/** When a lesson is contributed: after the conversation or ten school days, at a random moment. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { instantOf } from '#domain/ground/time.ts'
import { endNotCompleted } from '#domain/programme/conversation.ts'
import { bookOf, comeBack, sync } from '../bots/bot.ts'
import { write } from '../bots/coach-bot.ts'
import { contributeDue } from '../bots/contributing.ts'
import { answer } from '../bots/teacher-bot.ts'
import { contributed } from '../support/contributed.ts'
import { lessonAndConversation, openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let staff: Staff
let conversation: Awaited<ReturnType<typeof lessonAndConversation>>['conversation']
beforeEach(async () => {
  staff = await openStaff()
  conversation = (await lessonAndConversation(staff)).conversation
  await sync(staff.coach)
  await sync(staff.teacher)
})
afterEach(() => staff.office.close())

/** The random bytes of a draw: three times this value. */
function draws(byte: number) {
  const { world } = staff.coach
  const { randomBytes } = world
  world.randomBytes = (count) => (count === 3 ? new Uint8Array(3).fill(byte) : randomBytes(count))
}
const SOONEST = 0
const LATEST = 255

/** Advances the clock, and then checks for due contributions. */
async function wait(ms: number): Promise<void> {
  staff.office.pass(ms)
  await contributeDue(staff.coach)
}
const isSent = async () => (await contributed(staff.office)).length > 0

/** The lesson was locked on a Sunday. The tenth school day after it is a Friday, twelve days later. */
const TEN_SCHOOL_DAYS_MS = 12 * DAY_MS

it('a conversation that has not ended delays the contribution by ten school days', async () => {
  draws(SOONEST)
  for (let day = 1; day < 12; day++) {
    await wait(DAY_MS)
    expect(await isSent()).toBe(false)
  }
  await wait(TEN_SCHOOL_DAYS_MS - 11 * DAY_MS - 1)
  await wait(1)
  await wait(HOUR_MS - 1)
  expect(await isSent()).toBe(false)
  await wait(1)
  expect(await isSent()).toBe(true)
})

const ends: Record<string, () => Promise<void>> = {
  'in agreement': () => answer(staff.teacher, conversation, { choice: 'agreed', s7: 'Wachten.' }),
  'without agreement': () => answer(staff.teacher, conversation, { choice: 'not_agreed', s7: 'Wachten.' }),
  'because it was broken off': () =>
    write(staff.coach, conversation, [
      endNotCompleted(bookOf(staff.coach).me.accountId, 'Ziek geworden.', instantOf(staff.coach.world.now())),
    ]),
}

async function ended(how = 'in agreement') {
  await ends[how]?.()
  await sync(staff.teacher)
  await sync(staff.coach)
}

it.each(Object.keys(ends))(
  'a conversation that ended %s allows the contribution after at least one hour',
  async (how) => {
    draws(SOONEST)
    await ended(how)
    for (const ms of [0, 0.5 * HOUR_MS, 0.5 * HOUR_MS - 1]) {
      await wait(ms)
      expect(await isSent()).toBe(false)
    }
    await wait(1)
    expect(await isSent()).toBe(true)
  },
)

it('the contribution comes after at most seventy-two hours', async () => {
  draws(LATEST)
  await ended()
  for (const ms of [0, 2 * HOUR_MS, 69 * HOUR_MS, HOUR_MS - 1]) {
    await wait(ms)
    expect(await isSent()).toBe(false)
  }
  await wait(1)
  expect(await isSent()).toBe(true)
})

it('the moment is drawn once, also when the page is reloaded', async () => {
  draws(LATEST)
  await ended()
  await wait(0)
  draws(SOONEST)
  await comeBack(staff.coach, PIN)
  await wait(48 * HOUR_MS)
  await wait(23 * HOUR_MS)
  expect(await isSent()).toBe(false)
  await wait(HOUR_MS)
  expect(await isSent()).toBe(true)
})

it('a tablet that was asleep fetches an objection before it sends what was due', async () => {
  const { coach, office } = staff
  const { network, world } = coach
  draws(SOONEST)
  await ended()
  await wait(0)
  office.pass(3 * HOUR_MS)
  network.holds = (path) => path === '/api/inbox'
  network.sent = []
  await world.pass(60_000)
  await vi.waitFor(() => expect(network.sent).toContain('GET /api/inbox'))
  await world.pass(240_000)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(network.sent).not.toContain('POST /api/contributions')
  await network.release()
  await vi.waitFor(async () => {
    await world.pass(60_000)
    expect(network.sent).toContain('POST /api/contributions')
  }, 20_000)
})
