/** The main story, from the first link to the agreement, over the real server. */
import { afterEach, expect, it, vi } from 'vitest'
import { conversationOf } from '#domain/programme/conversation.ts'
import { conversationEnd, shownText } from '#domain/programme/conversation-end.ts'
import { amendLesson, lessonOf } from '#domain/programme/lesson.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { conflictsOf } from '#domain/record/path-view.ts'
import { bookOf, must, postOf, sync } from '../bots/bot.ts'
import { beginLesson, lessonFor, stateOf, write, writeDown } from '../bots/coach-bot.ts'
import { answer } from '../bots/teacher-bot.ts'
import type { PostOffice, Tablet } from '../support/post-office.ts'
import {
  aLesson,
  COACH,
  lessonAndConversation,
  openSchool,
  openStaff,
  SCHOOL,
  secondTablet,
  TEACHER,
} from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let office: PostOffice | undefined
afterEach(async () => {
  await office?.close()
  office = undefined
})

async function staff() {
  const all = await openStaff()
  office = all.office
  return all
}

const ofKind = (tablet: Tablet, kind: RecordState['kind']) =>
  [...bookOf(tablet).records().values()].filter((state) => state.kind === kind)

/** The visible state of a fold, which does not depend on the order of arrival. */
const shown = ({ paths, parties, refused }: RecordState) => ({ paths, parties, refused })

it("a coach who joined by a link finds the coordinator's schools", async () => {
  const { coach, ...all } = await openSchool()
  office = all.office
  expect(must(await postOf(coach).getProgramme()).settings?.schools.map(({ name }) => name)).toContain(
    'De Wilgenroos',
  )
  expect(must(await postOf(coach).getMe())).toMatchObject({ roles: ['coach'], schoolIds: [SCHOOL] })
})

it('a teacher who joins sees the trajectory, the planned visit and the coach', async () => {
  const { teacher, coach, personId } = await staff()
  const [trajectory] = ofKind(teacher, 'trajectory')
  const [visit] = ofKind(teacher, 'visit')
  expect(trajectory && trajectoryOf(trajectory)).toMatchObject({ name: TEACHER, personId })
  expect(visit && visitOf(visit)).toMatchObject({ date: '2026-11-24', coach: bookOf(coach).me.accountId })
  const own = bookOf(teacher).record(bookOf(teacher).me.accountRecord)
  expect(JSON.stringify(own?.paths)).toContain(COACH)
})

it('a second tablet sees the note the first one wrote', async () => {
  const { coach, visit, office } = await staff()
  const second = await secondTablet(office, coach)
  const sheet = await beginLesson(coach, visit, 'core')
  await writeDown(coach, sheet, aLesson)
  await sync(coach)
  await sync(second)
  const texts = worksheetOf(stateOf(second, sheet)).notes.map(({ text }) => text)
  expect(texts).toContain('Staat bij de deur en begroet iedereen.')
  expect(shown(stateOf(second, sheet))).toEqual(shown(stateOf(coach, sheet)))
})

it("a teacher's second device opens what the coach shared, although the card comes after the grants", async () => {
  const { coach, teacher, visit, office } = await staff()
  const { lesson, conversation } = await lessonAndConversation({ coach, visit })
  await sync(coach)
  await sync(teacher)
  const second = await secondTablet(office, teacher)
  for (const recordId of [visit, lesson, conversation]) {
    expect(shown(stateOf(second, recordId))).toEqual(shown(stateOf(teacher, recordId)))
  }
})

it('two tablets that wrote one field while offline both show both values, until one is chosen', async () => {
  const { coach, visit, office } = await staff()
  const second = await secondTablet(office, coach)
  for (const tablet of [coach, second]) tablet.network.isCut = true
  await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
  await write(second, visit, [replanVisit({ class: 'groep 7b' })])
  expect(await coach.round()).toMatchObject({ ok: false, problem: 'offline' })
  for (const tablet of [coach, second]) tablet.network.isCut = false
  for (const tablet of [second, coach, second]) await sync(tablet)
  for (const tablet of [coach, second]) {
    expect(conflictsOf(stateOf(tablet, visit))).toEqual(['class'])
    expect(
      stateOf(tablet, visit)
        .paths.class?.heads.map(({ value }) => value)
        .sort(),
    ).toEqual(['groep 7a', 'groep 7b'])
  }
  expect(shown(stateOf(second, visit))).toEqual(shown(stateOf(coach, visit)))
  await write(second, visit, [replanVisit({ class: 'groep 7b' })])
  await sync(second)
  await sync(coach)
  expect(conflictsOf(stateOf(coach, visit))).toEqual([])
  expect(visitOf(stateOf(coach, visit))?.class).toBe('groep 7b')
})

it('a teacher reads the shared lesson, writes step 7 and agrees, and the coach sees it', async () => {
  const all = await staff()
  const { coach, teacher } = all
  const { lesson, conversation } = await lessonAndConversation(all)
  await sync(coach)
  await sync(teacher)
  expect(lessonOf(stateOf(teacher, lesson))?.locked.scores).toEqual(aLesson.scores)
  await answer(teacher, conversation, { choice: 'agreed', s7: 'Ik neem het wachten mee.' })
  await sync(teacher)
  await sync(coach)
  const there = conversationOf(stateOf(coach, conversation))
  const now = await bookOf(coach).digest(shownText(there, lessonFor(coach, lesson)))
  expect(there.answers.s7).toBe('Ik neem het wachten mee.')
  expect(conversationEnd(there, now)).toBe('agreed')
})

it('a change after an agreement opens the report again', async () => {
  const all = await staff()
  const { coach, teacher } = all
  const { lesson, conversation } = await lessonAndConversation(all)
  await sync(coach)
  await sync(teacher)
  await answer(teacher, conversation, { choice: 'agreed', s7: 'Akkoord.' })
  await sync(teacher)
  await write(coach, lesson, [amendLesson('later', 'De tijd bij het fluitje klopte niet.')])
  await sync(coach)
  await sync(teacher)
  const there = conversationOf(stateOf(teacher, conversation))
  const now = await bookOf(teacher).digest(shownText(there, lessonFor(teacher, lesson)))
  expect(conversationEnd(there, now)).toBe('changed_after_agreement')
})

it("the worksheet and the coach's sheet are never sent to the teacher", async () => {
  const all = await staff()
  const { coach, teacher, office } = all
  await lessonAndConversation(all)
  await sync(coach)
  await sync(teacher)
  expect(ofKind(coach, 'worksheet')).toHaveLength(1)
  expect(ofKind(coach, 'conversation-sheet')).toHaveLength(1)
  const hidden = [...ofKind(coach, 'worksheet'), ...ofKind(coach, 'conversation-sheet')].map(
    (one) => one.recordId,
  )
  const reader = bookOf(teacher).me.accountId
  const delivered = await office.server.db.reader.q
    .selectFrom('inbox_items')
    .innerJoin('items', 'items.item_id', 'inbox_items.item_id')
    .select('items.record_id')
    .where('inbox_items.account_id', '=', reader)
    .execute()
  const got = new Set(delivered.map((row) => row.record_id))
  expect(got.size).toBeGreaterThan(3)
  expect(hidden.filter((id) => got.has(id))).toEqual([])
  expect(
    await bookOf(coach).share(hidden[0] ?? bookOf(coach).me.accountRecord, reader, 'teacher'),
  ).toMatchObject({
    ok: false,
  })
})
