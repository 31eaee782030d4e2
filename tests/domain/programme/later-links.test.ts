/** A note that is linked to further items after the lock. */
import { describe, expect, it } from 'vitest'
import { conversationOf } from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import {
  amendLesson,
  type Lesson,
  laterLinksOf,
  lessonOf,
  linkLater,
  lockLesson,
} from '#domain/programme/lesson.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { openWorksheet, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { anna, monday, WrittenRecord } from '../../support/written-record.ts'

function lockedLesson(): WrittenRecord {
  const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
  const facts = {
    visit: visit.state.recordId,
    person: anna,
    framework: 'ts4-2026-draft/1',
    set: 'full',
  } as const
  const note = { key: 'n1', time: 751, speaker: 'docent', text: 'Wacht', links: ['SG1'] } as const
  const sheet = new WrittenRecord(openWorksheet(facts)).write(writeNote({ ...note, links: [...note.links] }))
  const planned = visitOf(visit.state) ?? expect.fail('no visit')
  return new WrittenRecord(lockLesson(worksheetOf(sheet.state), planned, monday))
}
const read = (record: WrittenRecord): Lesson => lessonOf(record.state) ?? expect.fail('no lesson')
const told = (record: WrittenRecord) => shownText(conversationOf(record.state), read(record))

describe('a later link', () => {
  it('stands beside the locked lesson, which does not change, and is part of what is agreed to', () => {
    const record = lockedLesson()
    const [before, agreed] = [read(record).locked, told(record)]
    record.write(linkLater('n1', ['SG1', 'SE1', 'LD1']))
    expect(read(record).locked).toEqual(before)
    expect(laterLinksOf(read(record))).toEqual(new Map([['n1', ['SE1', 'LD1']]]))
    expect(read(record).amendments).toMatchObject([{ text: '12:31 → SE1, LD1' }])
    expect(told(record)).not.toBe(agreed)
  })

  it('is gone without items, and nothing of it is left in the text of an agreement', () => {
    const record = lockedLesson()
    const agreed = told(record)
    record.write(linkLater('n1', ['SE1'])).write(linkLater('n1', []))
    expect(read(record).amendments).toEqual([])
    expect(told(record)).toBe(agreed)
  })

  it('of a note that the lesson has not, or with nonsense for items, is left out', () => {
    const record = lockedLesson().write(linkLater('n2', ['SE1']))
    record.write({ changes: { 'amend/links-n1': ['__proto__'] } })
    expect(read(record).amendments).toEqual([])
    record.write(amendLesson('a1', 'De bel ging te vroeg.'))
    expect(read(record).amendments).toMatchObject([{ key: 'a1' }])
  })
})
