// @vitest-environment jsdom
/** A lesson that a changed client locked: its codes and keys are read as what they are, and never as something else. */
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { QuestionnaireWords, questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { amendLesson, LockedLesson, lessonOf, lockLesson } from '#domain/programme/lesson.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { newestEdition } from '#instruments/editions.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { fullSheet } from '../support/full-sheet.ts'
import { anna, monday, WrittenRecord } from '../support/written-record.ts'

afterEach(cleanup)

const namesOfEveryObject = Object.getOwnPropertyNames(Object.prototype)

const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))

function lockOf(change: Partial<LockedLesson>): WrittenRecord {
  const facts = visitOf(visit.state)
  const sheet = worksheetOf(new WrittenRecord(fullSheet(visit.recordId, anna, 'core')).state)
  if (!facts) throw new Error('the visit was planned')
  const draft = lockLesson(sheet, facts, monday)
  const locked = { ...LockedLesson.parse(draft.changes.locked), ...change }
  return new WrittenRecord({ ...draft, changes: { ...draft.changes, locked } })
}

const noteWith = (key: string, links: string[] = []) =>
  ({ key, time: 60, speaker: 'docent', text: `regel ${key}`, links }) as const

describe('a name that every object has', () => {
  it('is no code of an item, so that it reads as no score', () => {
    for (const name of namesOfEveryObject) {
      const lesson = lockOf({ framework: 'later/9', words: undefined, notes: [noteWith('n', [name])] })
      expect(lessonOf(lesson.state), name).toBeUndefined()
      const words = questionnaireWords(newestEdition.framework)
      const [item] = words.items
      const asked = { ...words, items: [{ ...item, id: name }] }
      expect(QuestionnaireWords.safeParse(asked).success, name).toBe(false)
    }
  })
})

describe('a key that stands twice', () => {
  it('makes a lesson unreadable, and an id that stands twice the words', () => {
    expect(lessonOf(lockOf({ notes: [noteWith('n'), noteWith('n')] }).state)).toBeUndefined()
    const twice = ['m', 'm'].map((key) => ({ key, time: 90 }))
    expect(lessonOf(lockOf({ moments: twice }).state)).toBeUndefined()
    const words = questionnaireWords(newestEdition.framework)
    for (const list of ['items', 'blocks'] as const) {
      const doubled = { ...words, [list]: [...words[list], words[list][0]] }
      expect(QuestionnaireWords.safeParse(doubled).success).toBe(false)
    }
  })
})

describe('the passages of a lesson', () => {
  it('have keys of their own, whatever the keys of the notes, so that a mark shows under one of them', () => {
    const keys = [...namesOfEveryObject, 'amend-later', 'score-SG1', 's3-l1']
    const record = lockOf({
      notes: keys.map((key) => noteWith(key)),
      moments: keys.map((key) => ({ key, time: 90 })),
      scores: { SG1: 3 },
    })
    record.write(amendLesson('later', 'Achteraf bijgeschreven.'))
    const lesson = lessonOf(record.state) ?? expect.fail('it can be read')
    const seen: Passage[] = []
    const beneath = (passage: Passage) => {
      seen.push(passage)
      return null
    }
    render(
      <TextProvider language="nl">
        <LessonReading lesson={lesson} beneath={beneath} />
      </TextProvider>,
    )
    const passages = [...new Map(seen.map((one) => [`${one.key} ${one.about}`, one])).values()]
    expect(passages.some(({ about }) => about.includes('Achteraf'))).toBe(true)
    expect(passages.length).toBeGreaterThan(keys.length)
    expect(new Set(passages.map(({ key }) => key)).size).toBe(passages.length)
    for (const { key } of passages) expect(namesOfEveryObject).not.toContain(key)
  })
})
