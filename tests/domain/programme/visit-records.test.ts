/** Which records of a visit count, in any order of arrival. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversationOf, shareConversationSheet } from '#domain/programme/conversation.ts'
import { lockLesson } from '#domain/programme/lesson.ts'
import { progressByPerson } from '#domain/programme/progress.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import {
  countingIn,
  isUsedSheet,
  linkRecords,
  madeFrom,
  toParent,
  worksheetsOf,
} from '#domain/programme/visit-records.ts'
import { chooseSet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conversationSheet, fullSheet } from '../../support/full-sheet.ts'
import { anyRecords, idOf } from '../../support/visits-apart.ts'
import {
  anna,
  coach,
  entryFrom,
  monday,
  stranger,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const progressOf = (records: readonly RecordState[]) =>
  progressByPerson(records).get(anna) ?? expect.fail('she has a trajectory')

describe('the records of a visit', () => {
  it('are linked in the same way in any order of arrival', () => {
    fc.assert(
      fc.property(anyRecords, ({ records, shuffled }) => {
        expect(progressOf(shuffled)).toEqual(progressOf(records))
        const made = (links: ReturnType<typeof linkRecords>) =>
          new Map(records.map((one) => [one.recordId, madeFrom(links, one).map(idOf)]))
        expect(made(linkRecords(shuffled))).toEqual(made(linkRecords(records)))
      }),
    )
  })

  it('count only when they belong to the coach of the visit', () => {
    fc.assert(
      fc.property(anyRecords, ({ records }) => {
        const { visits } = progressOf(records)
        const ids = visits.flatMap(({ worksheet, lessons }) => [worksheet ?? [], lessons].flat().map(idOf))
        const owners = records.filter(({ recordId }) => ids.includes(recordId)).map(({ owner }) => owner)
        expect(owners.every((owner) => owner === coach)).toBe(true)
      }),
    )
  })

  it('include the conversation that the teacher answered, and its lesson', () => {
    fc.assert(
      fc.property(anyRecords, ({ records }) => {
        for (const { conversation, otherConversations, lesson, lessons } of progressOf(records).visits) {
          const isOwn = (one: typeof conversation) => one?.agreement?.onBehalf === false
          expect(otherConversations.some(isOwn) && !isOwn(conversation)).toBe(false)
          if (conversation) expect(lesson?.recordId).toBe(conversation.lesson)
          else expect(lesson?.sharedAt === undefined && lessons.some(({ sharedAt }) => sharedAt)).toBe(false)
        }
      }),
    )
  })

  it('of one version have the conversation of that version only', () => {
    fc.assert(
      fc.property(anyRecords, ({ records }) => {
        const links = linkRecords(records)
        for (const { lessons } of progressOf(records).visits)
          for (const lesson of lessons) {
            const counting = countingIn(links, [lesson])
            expect(counting.lesson).toBe(lesson)
            for (const one of [counting.conversation, counting.sheet, ...counting.otherConversations])
              if (one) expect(conversationOf(one).lesson).toBe(lesson.recordId)
          }
      }),
    )
  })
})

describe('a worksheet', () => {
  const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
  const opened = () => new WrittenRecord(fullSheet(visit.recordId, anna))

  it('is used once something was written after it was opened', () => {
    expect(isUsedSheet(opened().state)).toBe(false)
    expect(isUsedSheet(opened().write(chooseSet('core')).state)).toBe(true)
    expect(isUsedSheet(opened().write(score('SG1', 3), score('SG1', null)).state)).toBe(true)
  })

  it('comes first when it is the fuller of two, or the older of two equal ones', () => {
    const [older, newer] = [opened(), opened()]
    const firstOf = (...sheets: WrittenRecord[]) =>
      worksheetsOf(linkRecords(sheets.map(({ state }) => state)), toParent(visit.state))[0]?.recordId
    expect(firstOf(newer, older)).toBe(older.recordId)
    newer.write(score('SG1', 3))
    expect(firstOf(older, newer)).toBe(newer.recordId)
    older.write(score('SG1', 3), score('SG2', 2))
    expect(firstOf(newer, older)).toBe(older.recordId)
  })
})

describe('a record that was made from a private sheet', () => {
  const at = '2026-11-23T10:00:00Z'
  const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
  const planned = visitOf(visit.state)
  if (!planned) throw new Error('the visit was planned')
  const sheets = [0, 1].map(() => new WrittenRecord(fullSheet(visit.recordId, anna)))
  const lesson = new WrittenRecord(lockLesson(worksheetOf(sheets[0]?.state ?? visit.state), planned, monday))
  const prepared = [0, 1].map(() => new WrittenRecord(conversationSheet(lesson.recordId, anna, at)))
  const [held, forgotten] = prepared
  if (!held || !forgotten) throw new Error('two sheets')
  const draft = shareConversationSheet(held.state, at).birth
  const shared = new WrittenRecord(draft)
  /** Another account's record, with the id that a sheet points at. */
  const strangers = new WrittenRecord(draft)
  const { recordId } = strangers
  strangers.entries[0] = verified(entryFrom(draft, { recordId, author: stranger, owner: stranger }))
  held.write(pointToLocked(shared.recordId), pointToLocked(recordId), pointToLocked(lesson.recordId))

  const links = linkRecords(
    [visit, ...sheets, lesson, ...prepared, shared, strangers].map(({ state }) => state),
  )
  const made = (sheet: WrittenRecord) => madeFrom(links, sheet.state).map(idOf)

  it('is the conversation that the sheet points at, of the same owner and the right kind', () => {
    expect(made(held)).toEqual([shared.recordId])
    expect(made(forgotten)).toEqual([])
  })

  it('is the lesson of the visit for every worksheet', () => {
    expect(sheets.map(made)).toEqual([[lesson.recordId], [lesson.recordId]])
  })

  it('does not exist for a record that is no sheet', () => {
    for (const one of [visit, lesson, shared]) expect(made(one)).toEqual([])
  })
})
