/**
 * The app is killed while sharing or locking: it is done completely or not at all, and the sheet points at an
 * existing record.
 */

import { answer } from '#domain/instrument/answering.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conversationSheet } from '../support/full-sheet.ts'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { type Lesson, lessonOf, lockLesson } from '#domain/programme/lesson.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { shareConversation } from '#features/converse/share-conversation.ts'
import { lockSheet } from '#features/observe/closing.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

let coach: TestPerson
let visit: RecordId
let sheet: RecordId
let person: PersonId
beforeEach(async () => {
  coach = await openTestBook()
  person = PersonId.parse(coach.world.newId())
  visit = await made(coach.book.create(planVisit(person, { ordinal: 1, date: '2026-11-24', start: '08:30' })))
  sheet = await made(
    coach.book.create(openWorksheet({ visit, person, framework: 'ts4-2019-draft/1', set: 'full' })),
  )
  good(await coach.book.append(sheet, score('SG1', 4)))
})

async function made({ recordId, kept }: ReturnType<TestPerson['book']['create']>): Promise<RecordId> {
  good(await kept)
  return recordId
}
const stateOf = ({ book }: Pick<TestPerson, 'book'>, recordId: RecordId): RecordState => {
  const state = book.record(recordId)
  if (!state) throw new Error('no such record')
  return state
}

/** Lets `writes` transactions through and then none, as when the app is killed. */
async function killedAfter(writes: number, step: () => Promise<unknown>) {
  await coach.book.flush()
  const { connection } = coach.session
  const { write } = connection
  let left = writes
  connection.write = (one) => (left-- > 0 ? write(one) : new Promise(() => {}))
  void step()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const again = good(await coach.reopen())
  connection.write = write
  return again
}

it.each([0, 1, 2, 3])(
  'a conversation that was shared until write %i has all words of the teacher or does not exist',
  async (writes) => {
    const lessonId = good(await lockSheet(coach.book, sheet, visit))
    const lesson: Lesson | undefined = lessonOf(stateOf(coach, lessonId))
    if (!lesson) throw new Error('no lesson')
    const own = await made(
      coach.book.create(conversationSheet(lessonId, person, instantOf(coach.world.now()))),
    )
    good(await coach.book.append(own, answer('s7', 'Ik neem het wachten mee.', 'teacher')))
    const facts = { sheet: own, lesson, trajectory: undefined, endReason: 'De bel ging.' }
    const again = await killedAfter(writes, () => shareConversation(coach.book, facts))
    const { sharedAs } = conversationOf(stateOf(again, own))
    const shared = [...again.book.records().values()].filter(({ kind }) => kind === 'conversation')
    expect(shared.map(({ recordId }) => recordId)).toEqual(sharedAs ? [sharedAs] : [])
    expect(shared.map((state) => conversationOf(state).answers.s7)).toEqual(
      sharedAs ? ['Ik neem het wachten mee.'] : [],
    )
    expect(lessonOf(stateOf(again, lessonId))?.sharedAt !== undefined).toBe(sharedAs !== undefined)
    expect(sharedAs !== undefined).toBe(writes > 0)
  },
)

it.each([0, 1])('a lesson that was locked until write %i is found from its worksheet', async (writes) => {
  const again = await killedAfter(writes, () => lockSheet(coach.book, sheet, visit))
  const lessons = [...again.book.records().values()].filter(({ kind }) => kind === 'lesson')
  expect(lessons.map(({ recordId }) => recordId)).toEqual(worksheetOf(stateOf(again, sheet)).locked)
  expect(lessons).toHaveLength(writes)
})

it('both sheets of a visit are erased thirty days after its lesson was locked: no room opens the other one any more', async () => {
  const facts = { visit, person, framework: 'ts4-2019-draft/1', set: 'full' } as const
  const closed = await made(coach.book.create(openWorksheet(facts)))
  const visitFacts = visitOf(stateOf(coach, visit))
  if (!visitFacts) throw new Error('no visit')
  const locked = lockLesson(worksheetOf(stateOf(coach, sheet)), visitFacts, coach.world.now())
  const lesson = await made(coach.book.create(locked))
  await coach.close()
  await coach.world.pass(29 * 86_400_000)
  const early = good(await coach.reopen())
  expect(early.book.record(sheet)).toBeDefined()
  good(await early.book.append(closed, pointToLocked(lesson)))
  await early.close()
  await coach.world.pass(2 * 86_400_000)
  const again = good(await coach.reopen())
  expect([closed, sheet].map((id) => again.book.record(id))).toEqual([undefined, undefined])
})
