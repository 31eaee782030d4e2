/** A coach erases a report in which the teacher wrote. The teacher is told, and keeps a copy for thirty days. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { endBinding } from '#domain/record/binding.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { bookOf, comeBack, must, sync } from '../bots/bot.ts'
import { converse, share, stateOf, write } from '../bots/coach-bot.ts'
import { teachersOf } from '../support/answers.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  aConversation,
  aLesson,
  lessonAndConversation,
  openStaff,
  PIN,
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
const STATEMENT = 'Dit was volgens mij anders.'

let all: Staff
let lesson: RecordId
let conversation: RecordId
beforeEach(async () => {
  all = await openStaff()
  const made = await lessonAndConversation(all)
  lesson = made.lesson
  conversation = made.conversation
  await sync(all.coach)
  await sync(all.teacher)
})
afterEach(() => all.office.close())

const herWords = () =>
  write(all.teacher, conversation, [answer('s7', 'Wachten.'), answer('statement', STATEMENT)])

/** All records about the teacher are binned and erased at once. Nobody has fetched that yet. */
async function eraseAll() {
  const { bin } = bookOf(all.coach)
  must(await bin.put({ title: TEACHER, records: [], person: all.personId }))
  must(await bin.erase(bin.view()[0]?.key ?? ''))
  await sync(all.coach)
}

const copyIn = (tablet: Tablet) =>
  bookOf(tablet)
    .bin.view()
    .find(({ copy }) => copy?.states[0]?.recordId === conversation)

async function rowsOf(tablet: Tablet) {
  const { connection } = tablet.entrance.opened()?.book.session ?? expect.fail('locked')
  return must(
    await connection.read(async (db) => {
      const about = [lesson, conversation]
      const tables = [db.envelopes, db.grants, db.recordKeys, db.snapshots, db.unfolded]
      const counts = await Promise.all(tables.map((table) => table.where('recordId').anyOf(about).count()))
      return counts.reduce((sum, count) => sum + count, 0)
    }),
  )
}

it('the teacher reads who erased it and when, and the copy with the lesson, for thirty days', async () => {
  const { coach, teacher, office } = all
  await herWords()
  await sync(teacher)
  await eraseAll()
  await sync(teacher)
  const check = () => {
    const book = bookOf(teacher)
    expect(copyIn(teacher)?.copy?.by).toBe(bookOf(coach).me.accountId)
    const [report, look] = [book.record(conversation), book.record(lesson)]
    expect(report && conversationOf(report)).toMatchObject({
      ...{ statement: STATEMENT, answers: { s4: aConversation.s4 } },
    })
    expect(look && lessonOf(look)?.locked.scores).toEqual(aLesson.scores)
    expect(ownRecordsText(book, 'now')).toContain(STATEMENT)
  }
  check()
  expect(copyIn(teacher)?.at).toBe(teacher.world.now())
  expect([...bookOf(teacher).records().keys()]).toEqual([bookOf(teacher).me.accountRecord])
  expect(await rowsOf(teacher)).toBe(0)
  await comeBack(teacher, PIN)
  check()
  await sync(teacher)
  office.pass(29 * DAY_MS)
  await comeBack(teacher, PIN)
  check()
  office.pass(2 * DAY_MS)
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).bin.view()).toEqual([])
  expect(bookOf(teacher).record(conversation)).toBeUndefined()
})

it('the copy is read-only, and nothing of it is sent', async () => {
  const { teacher } = all
  await herWords()
  await sync(teacher)
  await eraseAll()
  await sync(teacher)
  const late = await bookOf(teacher).append(conversation, answer('s7', 'Toch nog iets.'))
  expect(late).toEqual({ ok: false, problem: 'not_found' })
  await sync(teacher)
  expect(bookOf(teacher).outgoing()).toMatchObject({ count: 0, parked: [] })
})

it('unsent entries and drafts are in the copy', async () => {
  const { teacher } = all
  await herWords()
  const half = { value: 'Ik was begonnen aan', replaces: [], at: teacher.world.now() }
  must(await bookOf(teacher).saveDraft(conversation, 's1', half))
  await eraseAll()
  await teacher.round()
  const report = bookOf(teacher).record(conversation)
  expect(report && conversationOf(report)).toMatchObject({
    answers: { s1: 'Ik was begonnen aan', s7: 'Wachten.' },
  })
  expect(bookOf(teacher).drafts()).toEqual([])
})

it('a disk that refuses the copy leaves the report, until both can be done', async () => {
  const { teacher } = all
  await herWords()
  await sync(teacher)
  await eraseAll()
  const { connection, drafts } = teacher.entrance.opened()?.book.session ?? expect.fail('locked')
  const { write: toDisk } = connection
  const { change } = drafts
  let isFull = false
  connection.write = async (step) => (isFull ? { ok: false, problem: 'disk_full' } : toDisk(step))
  drafts.change = async (name, step) => {
    isFull = true
    const outcome = await change(name, step)
    isFull = false
    return outcome
  }
  expect(await teacher.round()).toMatchObject({ ok: false, problem: 'disk_full' })
  expect(bookOf(teacher).records().has(conversation)).toBe(true)
  expect(bookOf(teacher).bin.view()).toEqual([])
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).records().has(conversation)).toBe(false)
  expect(copyIn(teacher)?.copy?.states.map(({ kind }) => kind)).toEqual(['conversation', 'lesson'])
})

it('the teacher removes the copy, and the lesson goes with it', async () => {
  const { teacher } = all
  await herWords()
  await sync(teacher)
  await eraseAll()
  await sync(teacher)
  must(await bookOf(teacher).bin.erase(copyIn(teacher)?.key ?? ''))
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).bin.view()).toEqual([])
  for (const recordId of [lesson, conversation]) expect(bookOf(teacher).record(recordId)).toBeUndefined()
})

it("a report without the teacher's words leaves no copy, and the coach keeps none", async () => {
  const { coach, teacher } = all
  const silent = await share(coach, await converse(coach, lesson, { ...aConversation, s1: '' }))
  await sync(coach)
  await sync(teacher)
  expect(teachersOf(stateOf(teacher, silent))).toEqual([bookOf(teacher).me.accountId])
  await eraseAll()
  await sync(teacher)
  expect(bookOf(teacher).bin.view()).toMatchObject([{ key: conversation }])
  expect(bookOf(coach).bin.view()).toEqual([])
})

it("a report that the teacher erases is gone on the teacher's other tablet too", async () => {
  const { office, teacher } = all
  await herWords()
  await sync(teacher)
  const other = await secondTablet(office, teacher)
  expect(bookOf(other).record(conversation)).toBeDefined()
  must(await bookOf(other).erase(conversation))
  await sync(other)
  await sync(teacher)
  expect(bookOf(teacher).record(conversation)).toBeUndefined()
  expect(bookOf(teacher).bin.view()).toEqual([])
})

it('an erasure does not reach an account whose access was withdrawn, and makes no copy there', async () => {
  const { coach, teacher } = all
  await herWords()
  await sync(teacher)
  await sync(coach)
  must(await bookOf(coach).withdraw(conversation, bookOf(teacher).me.accountId, false))
  await sync(coach)
  await sync(teacher)
  await eraseAll()
  await sync(teacher)
  expect(bookOf(teacher).records().has(conversation)).toBe(true)
  expect(copyIn(teacher)?.copy?.states[0]?.kind).not.toBe('conversation')
})

it("ending only the binding first keeps both the copy and the teacher's words in it", async () => {
  const { coach, teacher } = all
  await herWords()
  await sync(teacher)
  await sync(coach)
  await write(coach, conversation, [endBinding(bookOf(teacher).me.accountId, 'teacher', [])])
  await eraseAll()
  await sync(teacher)
  const report = bookOf(teacher).record(conversation)
  expect(report && conversationOf(report)).toMatchObject({
    answers: { statement: STATEMENT, s7: 'Wachten.' },
  })
})
