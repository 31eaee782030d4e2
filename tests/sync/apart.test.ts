/** Contributions and outbox requests are separated in time, because equal times would reveal whose scores they are. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { replanVisit } from '#domain/programme/visit.ts'
import { bookOf, sync } from '../bots/bot.ts'
import { write } from '../bots/coach-bot.ts'
import { lessonAndConversation, openStaff, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const OUTBOX = 'POST /api/outbox'
const CONTRIBUTION = 'POST /api/contributions'

let staff: Staff
let requests: { what: string; at: number }[]
beforeEach(async () => {
  staff = await openStaff()
  const { coach, office } = staff
  await lessonAndConversation(staff)
  await sync(coach)
  office.pass(15 * DAY_MS)
  requests = []
  const { world } = coach
  const { fetch } = world
  // The drawn moment is one hour ahead.
  world.randomBytes = (count) => new Uint8Array(count)
  world.fetch = (input, init) => {
    const what = `${init?.method} ${new URL(String(input)).pathname}`
    requests.push({ what, at: world.now() })
    return fetch(input, init)
  }
})
afterEach(() => staff.office.close())

const timesOf = (what: string) => requests.filter((one) => one.what === what).map(({ at }) => at)
const apartMs = () =>
  Math.min(...timesOf(CONTRIBUTION).flatMap((at) => timesOf(OUTBOX).map((other) => Math.abs(at - other))))

/** Advances the clock minute by minute with real pauses, because sealing takes real time. */
async function passTenMinutes() {
  for (let minute = 0; minute < 10; minute++) {
    await staff.coach.world.pass(MINUTE_MS)
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

it('no outbox request comes within three minutes of a contribution', async () => {
  const { coach, visit } = staff
  const contributed = () => timesOf(CONTRIBUTION).length > 0
  for (let turn = 0; turn < 10 && !contributed(); turn++) {
    await write(coach, visit, [replanVisit({ class: `groep ${turn}` })])
    await passTenMinutes()
  }
  await passTenMinutes()
  expect(timesOf(CONTRIBUTION)).toHaveLength(1)
  expect(timesOf(OUTBOX).length).toBeGreaterThan(0)
  expect(apartMs()).toBeGreaterThanOrEqual(3 * MINUTE_MS)
  expect(bookOf(coach).outgoing().count).toBe(0)
})
