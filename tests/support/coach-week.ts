/** A coach's Monday with visits in every stage. */

import { PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { keepRecoveryCode, openAccountBook } from '#domain/programme/account.ts'
import { shareConversationSheet } from '#domain/programme/conversation.ts'
import { lockLesson, shareLesson } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit, type VisitFacts, visitOf } from '#domain/programme/visit.ts'
import { score, worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { conversationSheet, fullSheet } from './full-sheet.ts'
import {
  createMemoryBook,
  createStillWorld,
  type MemoryBook,
  newAccountId,
  type StillWorld,
} from './memory-book.ts'
import { programmeSettings } from './memory-post.ts'

/** Monday 23 November 2026, 09:00 UTC. */
export const MONDAY = Date.parse('2026-11-23T09:00:00Z')
const SECRET = 'A'.repeat(43)

/** A book with its own account record, as every real book has one. */
export async function createOwnBook(
  facts: { roles?: readonly AccountRole[]; world?: StillWorld; name?: string } = {},
): Promise<MemoryBook> {
  const { roles = ['coach'], world = createStillWorld(MONDAY), name = 'Jolanda Prins' } = facts
  const maker = createMemoryBook({ world })
  const { recordId, kept } = maker.create(openAccountBook(name))
  await kept
  const me = { accountId: maker.me.accountId, accountRecord: recordId, roles }
  return createMemoryBook({ world, me, entries: maker.entries(recordId) })
}

export async function takeOn(book: MemoryBook, name: string, subject = '', school = 0): Promise<PersonId> {
  const personId = PersonId.parse(book.world.newId())
  const schoolId = SchoolId.parse(programmeSettings.schools[school]?.schoolId)
  await book.create(
    startTrajectory({
      personId,
      name,
      schoolId,
      framework: edition2026.framework.instrumentId,
      secret: SECRET,
      ...(subject ? { subject } : {}),
    }),
  ).kept
  return personId
}

export async function plan(book: MemoryBook, person: PersonId, facts: VisitFacts): Promise<RecordId> {
  const { recordId, kept } = book.create(planVisit(person, facts))
  await kept
  return recordId
}

export async function observe(book: MemoryBook, person: PersonId, visit: RecordId): Promise<RecordId> {
  const { recordId, kept } = book.create(fullSheet(visit, person, 'core', edition2026))
  await kept
  await book.append(recordId, score('SG1', 3))
  await book.append(recordId, score('SG3', 1))
  await book.append(recordId, score('GZ1', 4))
  return recordId
}

export async function lock(book: MemoryBook, visit: RecordId, sheet: RecordId): Promise<RecordId> {
  const visitState = book.record(visit)
  const sheetState = book.record(sheet)
  const facts = visitState && visitOf(visitState)
  if (!facts || !sheetState) throw new Error('nothing to lock')
  const { recordId, kept } = book.create(lockLesson(worksheetOf(sheetState), facts, book.world.now()))
  await kept
  return recordId
}

export async function shareWithTeacher(book: MemoryBook, person: PersonId, lesson: RecordId): Promise<void> {
  const at = instantOf(book.world.now())
  const sheet = book.create(conversationSheet(lesson, person, at, edition2026))
  await sheet.kept
  await book.append(sheet.recordId, answer('s4', 'We keken vooral naar de start.'))
  await book.append(lesson, shareLesson(at))
  const state = book.record(sheet.recordId)
  if (state) await book.create(shareConversationSheet(state, at).birth).kept
}

export async function createCoachWeek(world?: StillWorld): Promise<MemoryBook> {
  const book = await createOwnBook(world ? { world } : {})
  await book.append(book.me.accountRecord, keepRecoveryCode(instantOf(MONDAY)))
  const anna = await takeOn(book, 'Anna Kuipers', 'Nederlands')
  await plan(book, anna, {
    ordinal: 1,
    date: '2026-11-23',
    start: '10:30',
    end: '11:20',
    class: '1C',
    focus: 'Hoe start ik zonder gedoe?',
  })
  const milan = await takeOn(book, 'Milan Verhoeven', 'wiskunde', 1)
  await plan(book, milan, { ordinal: 2, date: '2026-11-23', start: '13:10', end: '14:00', class: '2B' })
  await plan(book, milan, { ordinal: 'extra', date: '2026-11-26', start: '08:30', class: '2B' })
  const roos = await takeOn(book, 'Roos Bakker', 'geschiedenis')
  const open = await plan(book, roos, { ordinal: 1, date: '2026-11-20', start: '09:20', class: '3A' })
  const running = await observe(book, roos, open)
  await book.append(running, tapClock('tap-1', { action: 'stop', lessonTime: 3000, at: instantOf(MONDAY) }))
  const sem = await takeOn(book, 'Sem de Haan', 'biologie', 1)
  const seen = await plan(book, sem, { ordinal: 1, date: '2026-11-19', start: '11:10', class: '1A' })
  await lock(book, seen, await observe(book, sem, seen))
  const lotte = await takeOn(book, 'Lotte Jansen', 'groep 7', 2)
  const shared = await plan(book, lotte, { ordinal: 1, date: '2026-11-18', start: '09:00', class: 'groep 7' })
  await shareWithTeacher(book, lotte, await lock(book, shared, await observe(book, lotte, shared)))
  await joinAs(book, lotte)
  return book
}

/** Binds a new account to the records of a person, as the inviter's app does when a teacher joins. */
export async function joinAs(book: MemoryBook, person: PersonId): Promise<void> {
  const account = newAccountId()
  for (const state of book.records().values()) {
    if (state.person === person && ['trajectory', 'visit', 'lesson', 'conversation'].includes(state.kind))
      await book.append(state.recordId, bindParty(account, 'teacher'))
  }
}
