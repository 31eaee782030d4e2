/** A practice lesson: nothing of it is in the book of the coach, on its way, with the server, in the figures or a file. */
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SchoolId } from '#domain/ground/id.ts'
import { candidatesOf } from '#domain/programme/contribution-rules.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { openPractice } from '#storage/people/practice.ts'
import { createNoPost } from '#sync/no-post.ts'
import { startTeacher, visitNow } from '#workbench/person/start-teacher.ts'
import { type Bot, bookOf, must, opened, sync } from '../bots/bot.ts'
import { observe } from '../bots/coach-bot.ts'
import { contributed } from '../support/contributed.ts'
import { aLesson, openStaff, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let staff: Staff
beforeEach(async () => {
  staff = await openStaff()
})
afterEach(() => staff.office.close())

const practiceDatabases = async () =>
  (await Dexie.getDatabaseNames()).filter((name) => name.includes('practice'))
const itemsOf = ({ server }: Staff['office']) => server.db.reader.q.selectFrom('items').selectAll().execute()

it('leaves no trace, during the lesson and after it', async () => {
  const { coach, office } = staff
  const before = { items: await itemsOf(office), records: bookOf(coach).records().size }
  const practice = must(await openPractice(coach.world))
  const schoolId = SchoolId.parse(coach.world.newId())
  const person = startTeacher(practice.book, { name: 'Robin Voorbeeld', schoolId, subject: '' })
  const visit = visitNow(practice.book, person, 1)
  const { session, writing, mailbag } = opened(coach).book
  const inPractice = {
    origin: coach.origin,
    entrance: { opened: () => ({ book: { book: practice.book, session, writing, mailbag } }) },
  } as unknown as Bot
  await observe(inPractice, visit, aLesson)
  expect([...practice.book.records().values()].map(({ kind }) => kind)).toContain('lesson')
  expect(await practiceDatabases()).toHaveLength(1)
  await sync(coach)
  const traces = async () => {
    expect(bookOf(coach).records().size).toBe(before.records)
    expect(bookOf(coach).outgoing().count).toBe(0)
    expect(await itemsOf(office)).toEqual(before.items)
    expect(candidatesOf(bookOf(coach).records().values(), bookOf(coach).me.accountId)).toEqual([])
    expect(await contributed(office)).toEqual([])
    expect(ownRecordsText(bookOf(coach), '2026-11-24T08:00:00.000Z')).not.toContain('Robin')
    expect(coach.entrance.state.getState().people).toHaveLength(1)
  }
  await traces()
  await practice.end()
  expect(await practiceDatabases()).toEqual([])
  await sync(coach)
  await traces()
})

it('that was cut off is removed when the next one begins', async () => {
  const { world } = staff.coach
  const cutOff = must(await openPractice(world))
  await cutOff.book.flush()
  const next = must(await openPractice(world))
  expect(await practiceDatabases()).toHaveLength(1)
  await next.end()
  await cutOff.end()
  expect(await practiceDatabases()).toEqual([])
})

it('says that the device keeps nothing, instead of staying blank', async () => {
  const open = vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no storage', 'SecurityError')
  })
  try {
    expect(await openPractice(staff.coach.world)).toMatchObject({ ok: false, problem: 'storage_blocked' })
  } finally {
    open.mockRestore()
  }
})

it('has a post that sends nothing and answers nothing', async () => {
  const post = createNoPost()
  post.sendNow()
  expect(post.programme()).toBeUndefined()
  expect(await post.getMe()).toEqual({ ok: false, problem: 'offline' })
})
