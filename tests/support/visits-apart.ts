/** Generated visits whose worksheets, lessons and conversations were made on several devices, at equal times. */

import fc from 'fast-check'
import { type AccountId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import { agree, shareConversationSheet } from '#domain/programme/conversation.ts'
import { lockLesson, shareLesson } from '#domain/programme/lesson.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { cancelVisit, Ordinal, planVisit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conversationSheet, FRAMEWORK_2019 } from './full-sheet.ts'
import {
  anna,
  coach,
  entryFrom,
  monday,
  stranger,
  teacher,
  uuid,
  verified,
  WrittenRecord,
} from './written-record.ts'

const anyInstant = fc
  .constantFrom('2026-11-23T10:00:00.000Z', '2026-11-23T10:00:01.000Z', '2026-11-23T10:00:02.000Z')
  .map((at): Instant => at)

const anyReport = fc.record({
  at: anyInstant,
  answer: fc.option(fc.record({ at: anyInstant, how: fc.constantFrom('own-device', 'together') })),
})

const anyLesson = fc.record({
  at: anyInstant,
  isShared: fc.boolean(),
  sheets: fc.array(anyInstant, { maxLength: 2 }),
  reports: fc.array(anyReport, { maxLength: 3 }),
})

const anyVisit = fc.record({
  ordinal: fc.constantFrom(...[1, 2, 'extra'].map((one) => Ordinal.parse(one))),
  isCancelled: fc.boolean(),
  worksheets: fc.array(
    fc.record({ at: anyInstant, scores: fc.nat({ max: 2 }), pointsAtLesson: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  lessons: fc.array(anyLesson, { maxLength: 3 }),
  hasIntruder: fc.boolean(),
})
type AnyVisit = typeof anyVisit extends fc.Arbitrary<infer V> ? V : never
type AnyLesson = AnyVisit['lessons'][number]

/** All records of one teacher, and the same records in another order. */
export const anyRecords: fc.Arbitrary<{ records: RecordState[]; shuffled: RecordState[] }> = fc
  .array(anyVisit, { minLength: 1, maxLength: 2 })
  .map((visits) => [trajectory(), ...visits.flatMap(recordsOf)].map(({ state }) => state))
  .chain((records) =>
    fc.shuffledSubarray(records, { minLength: records.length }).map((shuffled) => ({ records, shuffled })),
  )

function bornAt(draft: EntryDraft, at: Instant, author: AccountId = coach): WrittenRecord {
  const record = new WrittenRecord(draft)
  const { recordId } = record
  record.entries[0] = verified(entryFrom(draft, { recordId, author, owner: author, at }))
  return record
}

const trajectory = () => {
  const facts = { personId: anna, schoolId: SchoolId.parse(uuid(4)), secret: 'A'.repeat(43) }
  return new WrittenRecord(startTrajectory({ ...facts, framework: FRAMEWORK_2019, name: 'Anna' }))
}

function recordsOf({ ordinal, isCancelled, worksheets, lessons, hasIntruder }: AnyVisit): WrittenRecord[] {
  const visit = new WrittenRecord(planVisit(anna, { ordinal, date: '2026-11-23', start: '09:00' }))
  if (isCancelled) visit.write(cancelVisit(true))
  const opened = openWorksheet({ visit: visit.recordId, person: anna, framework: 'ts4/1', set: 'full' })
  const facts = visitOf(visit.state)
  if (!facts) throw new Error('the visit was planned')
  const lockedFrom = new WrittenRecord(opened)
  const lock = lockLesson(worksheetOf(lockedFrom.state), facts, monday)
  const locked = lessons.map((lesson) => ({ lesson, record: bornAt(lock, lesson.at) }))
  const sheets = worksheets.map(({ at, scores, pointsAtLesson }) => {
    const sheet = bornAt(opened, at)
    for (let place = 1; place <= scores; place++) sheet.write(score(`SG${place}`, 3))
    const [first] = locked
    return pointsAtLesson && first ? sheet.write(pointToLocked(first.record.recordId)) : sheet
  })
  const intruders = hasIntruder
    ? [opened, lock].map((draft) => bornAt(draft, '2026-11-01T10:00:00.000Z', stranger))
    : []
  const children = locked.flatMap(({ lesson, record }) => conversationsOf(lesson, record))
  return [visit, ...sheets, ...intruders, ...children]
}

function conversationsOf(
  { at, isShared, sheets, reports }: AnyLesson,
  lesson: WrittenRecord,
): WrittenRecord[] {
  if (isShared) lesson.write(shareLesson(at))
  const prepared = sheets.map((begun) => bornAt(conversationSheet(lesson.recordId, anna, begun), begun))
  const shared = reports.map((report) => {
    const sheet = new WrittenRecord(conversationSheet(lesson.recordId, anna, at))
    const made = bornAt(shareConversationSheet(sheet.state, at).birth, report.at).write(
      bindParty(teacher, 'teacher'),
    )
    if (report.answer) answer(made, report.answer)
    return made
  })
  const [first] = shared
  if (first) prepared[0]?.write(pointToLocked(first.recordId))
  return [lesson, ...prepared, ...shared]
}

function answer(report: WrittenRecord, { at, how }: { at: Instant; how: string }): void {
  const isTogether = how === 'together'
  const agreement = {
    choice: 'agreed',
    shown: 'A'.repeat(43),
    how: isTogether ? 'together' : 'own-device',
  } as const
  const facts = { recordId: report.recordId, author: isTogether ? coach : teacher, at }
  const draft = agree(agreement, isTogether ? 'teacher' : undefined)
  report.entries.push(verified(entryFrom(draft, facts, report.state)))
}

export const idOf = ({ recordId }: { recordId: RecordId }): RecordId => recordId
