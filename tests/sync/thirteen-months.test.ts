/** Thirteen months later: records in use are there for a new device, and unused ones are gone. */
import { afterEach, expect, it, vi } from 'vitest'
import { accountBookOf } from '#domain/programme/account.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { doChores } from '#server/operating/chores.ts'
import { bookOf, comeBack, sync } from '../bots/bot.ts'
import { plan, stateOf, trajectoryFor } from '../bots/coach-bot.ts'
import type { PostOffice } from '../support/post-office.ts'
import { COACH, lessonAndConversation, openStaff, PIN, secondTablet, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const MONTH_MS = 30.5 * 86_400_000
let office: PostOffice | undefined
afterEach(() => office?.close())

it('a coach who still works opens everything on a new device, except a lesson of thirteen months ago', async () => {
  const staff = await openStaff()
  office = staff.office
  const { coach, teacher, personId } = staff
  const { lesson } = await lessonAndConversation(staff)
  await sync(coach)
  staff.office.pass(6 * MONTH_MS)
  await comeBack(coach, PIN)
  const later = plan(coach, personId, { ordinal: 2, date: '2027-05-25', start: '09:15' })
  await sync(coach)
  await comeBack(coach, PIN)
  await sync(coach)
  await doChores(staff.office.server.context)
  staff.office.pass(7 * MONTH_MS)
  await doChores(staff.office.server.context)
  await comeBack(coach, PIN)
  await sync(coach)
  expect(bookOf(coach).outgoing().count).toBe(0)

  const second = await secondTablet(staff.office, coach)
  const records = [...bookOf(second).records().values()]
  expect(trajectoryFor(second, personId)).toMatchObject({
    name: TEACHER,
    secret: trajectoryFor(coach, personId).secret,
  })
  expect(stateOf(second, later).kind).toBe('visit')
  expect(records.map(({ recordId }) => recordId)).not.toContain(lesson)
  const account = stateOf(second, bookOf(second).me.accountRecord)
  expect(accountBookOf(account).name).toBe(COACH)
  expect(records.flatMap(({ unverified, refused }) => [...unverified, ...refused])).toEqual([])
  const theirs = await secondTablet(staff.office, teacher)
  const held = [...bookOf(theirs).records().values()].find(({ kind }) => kind === 'trajectory')
  expect(held && trajectoryOf(held).name).toBe(TEACHER)
})

it('a trajectory without new entries is erased with its lessons', async () => {
  const staff = await openStaff()
  office = staff.office
  const { coach } = staff
  await sync(coach)
  staff.office.pass(7 * MONTH_MS)
  await comeBack(coach, PIN)
  await sync(coach)
  staff.office.pass(6 * MONTH_MS)
  await doChores(staff.office.server.context)
  const second = await secondTablet(staff.office, coach)
  expect([...bookOf(second).records().values()].map(({ kind }) => kind)).toEqual(['account'])
})
