/** Contributions are withdrawn: after an objection, after stopping, and after an erasure. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { instantOf } from '#domain/ground/time.ts'
import { hasBothLessons, progressByPerson } from '#domain/programme/progress.ts'
import { closeTrajectory, objectToFigures, reopenTrajectory } from '#domain/programme/trajectory.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { bookOf, comeBack, must, sync } from '../bots/bot.ts'
import { observe, plan, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { contributeNow } from '../bots/contributing.ts'
import { lookAtFigures } from '../bots/coordinator-bot.ts'
import { object } from '../bots/teacher-bot.ts'
import { contributed } from '../support/contributed.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  aLesson,
  lessonAndConversation,
  openStaff,
  PIN,
  SCHOOL,
  type Staff,
  secondTablet,
  TEACHER,
} from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY_MS = 86_400_000
const WITHDRAW = '/api/contributions/withdraw'

let staff: Staff
beforeEach(async () => {
  staff = await openStaff()
})
afterEach(() => staff.office.close())

/** The lesson was observed and contributed. The conversation is shared, unless it was not held yet. */
async function lessonIsCounted(isShared = true) {
  const { coach, teacher, visit, office } = staff
  if (isShared) await lessonAndConversation(staff)
  else await observe(coach, visit, aLesson)
  await sync(coach)
  await sync(teacher)
  await contributeNow(coach)
  expect(await contributed(office)).toEqual([1])
}

async function secondLessonIsCounted() {
  const { coach, personId, office } = staff
  const visit = plan(coach, personId, { ordinal: 2, date: '2026-11-26', start: '09:15' })
  await observe(coach, visit, aLesson)
  await sync(coach)
  await contributeNow(coach)
  expect(await contributed(office)).toEqual([1, 2])
}

const trajectoryId = () => trajectoryFor(staff.coach, staff.personId).recordId
const takesBack = ({ network }: Tablet) => network.sent.filter((what) => what.endsWith(WITHDRAW)).length

/** Requests to this path fail, and all others succeed. */
function refuse(tablet: Tablet, path: string): () => void {
  const { fetch } = tablet.world
  tablet.world.fetch = async (input, init) => {
    if (new URL(String(input)).pathname === path) throw new TypeError('fetch failed')
    return fetch(input, init)
  }
  return () => {
    tablet.world.fetch = fetch
  }
}

describe('an objection', () => {
  it.each(['shared with her', 'she never saw'])(
    "withdraws a lesson that was %s by the teacher's device alone, while the coach is away",
    async (which) => {
      const { coach, teacher, office } = staff
      await lessonIsCounted(which === 'shared with her')
      coach.network.isCut = true
      await object(teacher)
      await sync(teacher)
      expect(await contributed(office)).toEqual([])
      expect(takesBack(coach)).toBe(0)
    },
  )

  it("withdraws it by the coach's device alone, once the objection arrives there", async () => {
    const { coach, teacher, office } = staff
    await lessonIsCounted()
    refuse(teacher, WITHDRAW)
    await object(teacher)
    await sync(teacher)
    expect(await contributed(office)).toEqual([1])
    await sync(coach)
    expect(await contributed(office)).toEqual([])
  })

  it('made without a connection withdraws it in the first round after a reload', async () => {
    const { teacher, office } = staff
    await lessonIsCounted()
    teacher.network.isCut = true
    await object(teacher)
    expect((await teacher.round()).ok).toBe(false)
    await comeBack(teacher, PIN)
    teacher.network.isCut = false
    await sync(teacher)
    expect(await contributed(office)).toEqual([])
  })

  it('is carried out by both devices without a problem, with one request per lesson', async () => {
    const { coach, teacher, office } = staff
    await lessonIsCounted()
    await object(teacher)
    for (const one of [teacher, coach, teacher, coach]) await sync(one)
    await comeBack(teacher, PIN)
    await sync(teacher)
    expect([takesBack(teacher), takesBack(coach)]).toEqual([2, 2])
    await contributeNow(coach)
    expect(await contributed(office)).toEqual([])
  })

  it('that ends lets the lesson count again, and the next one withdraws it again', async () => {
    const { coach, teacher, office } = staff
    await lessonIsCounted()
    for (const objects of [true, false]) {
      await write(teacher, trajectoryId(), [objectToFigures(objects)])
      await sync(teacher)
      await sync(coach)
    }
    await contributeNow(coach)
    expect(await contributed(office)).toEqual([1])
    coach.network.isCut = true
    await object(teacher)
    await sync(teacher)
    expect(await contributed(office)).toEqual([])
  })

  it('of a teacher whose trajectory has an invalid secret blocks nothing', async () => {
    const { coach, teacher } = staff
    await lessonIsCounted()
    await write(coach, trajectoryId(), [{ changes: { secret: 'A' } }])
    await observe(
      coach,
      plan(coach, staff.personId, { ordinal: 2, date: '2026-11-26', start: '09:15' }),
      aLesson,
    )
    await sync(coach)
    expect(await contributeNow(coach)).toBe(0)
    await sync(teacher)
    await object(teacher)
    await sync(teacher)
    expect(bookOf(teacher).outgoing()).toMatchObject({ count: 0, parked: [] })
  })
})

describe('a closed trajectory', () => {
  async function close() {
    const { coach, personId } = staff
    const progress = progressByPerson(bookOf(coach).records().values()).get(personId) ?? expect.fail('no way')
    const draft = closeTrajectory(instantOf(coach.world.now()), !hasBothLessons(progress))
    await write(coach, trajectoryId(), [draft])
    await sync(coach)
  }

  it('before the second lesson withdraws the first, until it is reopened', async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    await close()
    expect(await contributed(office)).toEqual([])
    await contributeNow(coach)
    expect(await contributed(office)).toEqual([])
    await write(coach, trajectoryId(), [reopenTrajectory()])
    await sync(coach)
    await contributeNow(coach)
    expect(await contributed(office)).toEqual([1])
  })

  it('after both lessons keeps their contributions, on every device', async () => {
    const { coach, teacher, office } = staff
    await lessonIsCounted()
    await secondLessonIsCounted()
    await close()
    await sync(teacher)
    await sync(coach)
    expect(await contributed(office)).toEqual([1, 2])
  })
})

describe('a teacher who is erased', () => {
  async function erase() {
    const { bin } = bookOf(staff.coach)
    must(await bin.put({ title: TEACHER, records: [], person: staff.personId }))
    must(await bin.erase(bin.view()[0]?.key ?? ''))
  }
  const trajectories = (tablet: Tablet) =>
    [...bookOf(tablet).records().values()].filter(({ kind }) => kind === 'trajectory').length

  it('has the contributions withdrawn first, and is then erased on every device', async () => {
    const { coach, teacher, office } = staff
    await lessonIsCounted()
    await secondLessonIsCounted()
    coach.network.sent = []
    await erase()
    await sync(coach)
    const order = coach.network.sent.filter((what) => what.endsWith(WITHDRAW) || what.endsWith('/outbox'))
    expect(order).toEqual([`POST ${WITHDRAW}`, `POST ${WITHDRAW}`, 'POST /api/outbox'])
    expect(await contributed(office)).toEqual([])
    await sync(teacher)
    expect([trajectories(coach), trajectories(teacher)]).toEqual([0, 0])
    await sync(coach)
    expect(takesBack(coach)).toBe(2)
  })

  it('after thirty days in the bin is withdrawn too', async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    must(await bookOf(coach).bin.put({ title: TEACHER, records: [], person: staff.personId }))
    office.pass(29 * DAY_MS)
    await comeBack(coach, PIN)
    await sync(coach)
    expect(await contributed(office)).toEqual([1])
    office.pass(2 * DAY_MS)
    await comeBack(coach, PIN)
    await sync(coach)
    expect(await contributed(office)).toEqual([])
  })

  it('without a connection is withdrawn later, also after a reload', async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    coach.network.isCut = true
    await erase()
    expect((await coach.round()).ok).toBe(false)
    await comeBack(coach, PIN)
    await comeBack(coach, PIN)
    expect(trajectories(coach)).toBe(0)
    expect(await contributed(office)).toEqual([1])
    coach.network.isCut = false
    await sync(coach)
    expect(await contributed(office)).toEqual([])
  })

  it('is withdrawn later when that request fails, and until then nobody can leave this device', async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    const answerAgain = refuse(coach, WITHDRAW)
    await erase()
    await sync(coach)
    expect(bookOf(coach).outgoing().count).toBe(0)
    expect(await coach.entrance.remove()).toEqual({ ok: false, problem: 'unsent_work' })
    await comeBack(coach, PIN)
    answerAgain()
    await sync(coach)
    expect(await contributed(office)).toEqual([])
    expect((await coach.entrance.remove()).ok).toBe(true)
  })

  it("is not contributed again by the coach's other tablet", async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    const other = await secondTablet(office, coach)
    await erase()
    await sync(coach)
    await sync(other)
    await contributeNow(other)
    expect(await contributed(office)).toEqual([])
  })

  it('stays while the disk refuses to note the withdrawal', async () => {
    const { coach, office } = staff
    await lessonIsCounted()
    const { drafts } = coach.entrance.opened()?.book.session ?? expect.fail('locked')
    const change = drafts.change.bind(drafts)
    drafts.change = async (name, step) =>
      name === 'take-back' ? { ok: false, problem: 'disk_full' } : change(name, step)
    await expect(erase()).rejects.toThrow('disk_full')
    await sync(coach)
    must(await bookOf(coach).bin.takeOut(bookOf(coach).bin.view()[0]?.key ?? ''))
    expect(trajectories(coach)).toBe(1)
    expect(await contributed(office)).toEqual([1])
  })
})

it('a sealed mean does not change when one of its teachers objects later', async () => {
  const { coordinator, coach, teacher, visit, office } = staff
  const scores = Object.fromEntries(framework2019.items.map(({ id }) => [id, 3] as const))
  const fully = { ...aLesson, set: 'full' as const, scores }
  await observe(coach, visit, fully)
  for (const name of ['Anna', 'Bea', 'Cor', 'Dirk']) {
    const personId = takeOn(coach, { name, schoolId: SCHOOL, subject: 'groep 5' })
    await observe(coach, plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '11:00' }), fully)
  }
  await sync(coach)
  await contributeNow(coach)
  expect(await contributed(office)).toEqual([1, 1, 1, 1, 1])
  office.pass(60 * DAY_MS)
  const before = await lookAtFigures(coordinator)
  expect(JSON.stringify(before)).toMatch(/"mean":/)
  await object(teacher)
  await sync(teacher)
  await sync(coach)
  expect(takesBack(teacher)).toBeGreaterThanOrEqual(1)
  expect(await lookAtFigures(coordinator)).toEqual(before)
})
