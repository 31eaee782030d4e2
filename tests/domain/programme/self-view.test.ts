/** The self-view beside the coach's view: who sees it when, which of several counts, and the three openings. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { Score } from '#domain/instrument/answers.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { lessonOf, lockLesson, openLesson } from '#domain/programme/lesson.ts'
import { compareViews } from '#domain/programme/observation.ts'
import {
  finishTogether,
  lockSelfView,
  openKeptSelfView,
  openSelfViewSheet,
  openSelfViewTogether,
} from '#domain/programme/self-view.ts'
import { blocksBeside, largestDifferences, selfViewBeside } from '#domain/programme/self-view-beside.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { score, worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { fold, type RecordState } from '#domain/record/fold.ts'
import { commit, commitmentText, mayNowRead } from '#domain/record/reveal.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { selfViewForm } from '#instruments/forms.ts'
import { formRights } from '#storage/session/form-rights.ts'
import { fullSheet } from '../../support/full-sheet.ts'
import {
  anna,
  coach,
  entryFrom,
  monday,
  newRecordId,
  stranger,
  teacher,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const words = questionnaireWords(framework2026)
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const commitmentOf = (state: RecordState) => sha256(commitmentText(state) ?? '')
const salt = 'z'.repeat(43)

/** A visit that the teacher can write in, and the coach's lesson, committed or not. */
class Lesson {
  readonly visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
  readonly lesson: WrittenRecord
  readonly others: RecordState[] = []

  constructor(scores: Record<string, Score> = { SG1: 4, SE1: 2 }) {
    this.visit.write(bindParty(teacher, 'teacher'))
    const sheet = new WrittenRecord(fullSheet(this.visit.recordId, anna, 'core', edition2026))
    sheet.write(...Object.entries(scores).map(([id, value]) => score(id, value)))
    const planned = visitOf(this.visit.state)
    if (!planned) throw new Error('a visit')
    const draft = lockLesson(worksheetOf(sheet.state), planned, monday)
    this.lesson = new WrittenRecord({ ...draft, changes: { ...draft.changes, salt } })
    this.lesson.write(bindParty(teacher, 'teacher'))
  }
  coachCommits() {
    this.visit.write(commit(coach, commitmentOf(this.lesson.state)))
    return this
  }
  facts() {
    const { recordId } = this.visit
    return {
      ...{ visit: recordId, person: anna, framework: framework2026.instrumentId },
      ...{ words, form: formWords(selfViewForm) },
    }
  }
  /** Locked by the teacher; without a salt it is kept to herself. */
  teacherLocks(scores: Record<string, Score>, { isShared = true, author = teacher } = {}): RecordState {
    const written = Object.entries(scores).map(([id, value]) => answer(`scores/${id}`, value))
    const sheet = ownRecord(author, openSelfViewSheet(this.facts()), ...written, answer('share', isShared))
    const draft = lockSelfView(sheet)
    const made = ownRecord(author, {
      ...draft,
      changes: { ...draft.changes, ...(isShared ? { salt } : {}) },
    })
    this.others.push(made)
    if (isShared) this.visit.by(author, commit(author, commitmentOf(made)))
    return made
  }
  besideFor(reader: AccountId, records: readonly RecordState[] = this.others) {
    const lesson = lessonOf(this.lesson.state)
    if (!lesson) throw new Error('a lesson')
    const digests = new Map(this.others.map((one) => [one.recordId, commitmentOf(one)]))
    const all = [this.visit.state, ...records]
    return selfViewBeside({
      ...{ lesson, conversation: undefined, records: all, digests, reader },
      now: monday,
    })
  }
}

function ownRecord(owner: AccountId, birth: EntryDraft, ...more: EntryDraft[]): RecordState {
  const recordId: RecordId = newRecordId()
  const entries = [verified(entryFrom(birth, { recordId, author: owner, owner }))]
  const state = () => fold(entries, formRights) ?? expect.fail('a record without birth')
  for (const draft of more)
    entries.push(verified(entryFrom(draft, { recordId, author: owner, owner }, state())))
  expect(state().refused).toEqual([])
  return state()
}

describe('a self-view', () => {
  it('is opened to the coach once both have locked, whoever was first', () => {
    const lesson = new Lesson()
    const own = lesson.teacherLocks({ SG1: 2, SE1: 3 })
    const readers = () => mayNowRead(own, lesson.visit.state, () => false)
    expect(readers()).toEqual([])
    lesson.coachCommits()
    expect(readers()).toEqual([{ account: coach, party: 'coach' }])
    expect(lesson.besideFor(coach)?.selfView.scores).toEqual({ SG1: 2, SE1: 3 })
    // The coach's lesson is opened by sharing it, never by the commitments.
    expect(mayNowRead(lesson.lesson.state, lesson.visit.state, () => false)).toEqual([])
  })

  it('is not opened to a coach who repeats the commitment of the teacher', () => {
    const lesson = new Lesson()
    const own = lesson.teacherLocks({ SG1: 2 })
    lesson.visit.write(commit(coach, commitmentOf(own)))
    expect(mayNowRead(own, lesson.visit.state, () => false)).toEqual([])
  })

  it('is not there for the coach before it is, and a lesson without one reads the same', () => {
    const lesson = new Lesson().coachCommits()
    expect(lesson.besideFor(coach)).toBeUndefined()
    lesson.teacherLocks({ SG1: 2 })
    expect(lesson.besideFor(coach, [])).toBeUndefined()
  })

  it('stays with the teacher who keeps it, and lies beside the lesson for the teacher only', () => {
    const lesson = new Lesson().coachCommits()
    const own = lesson.teacherLocks({ SG1: 2 }, { isShared: false })
    expect(mayNowRead(own, lesson.visit.state, () => false)).toEqual([])
    expect(lesson.besideFor(teacher)).toMatchObject({ status: 'private', selfView: { scores: { SG1: 2 } } })
    expect(lesson.besideFor(coach)).toBeUndefined()
    const draft = openKeptSelfView(own)
    const opened = ownRecord(teacher, { ...draft, changes: { ...draft.changes, salt } })
    lesson.others.push(opened)
    lesson.visit.by(teacher, commit(teacher, commitmentOf(opened)))
    for (const reader of [teacher, coach])
      expect(lesson.besideFor(reader)).toMatchObject({ status: 'open', selfView: { scores: { SG1: 2 } } })
  })

  it('is told to be changed when it is not what was committed', () => {
    const lesson = new Lesson().coachCommits()
    const own = lesson.teacherLocks({ SG1: 2 })
    const at = own.paths['scores/SG1'] ?? expect.fail('an answer')
    lesson.others.splice(0, 1, { ...own, paths: { ...own.paths, 'scores/SG1': { ...at, value: 4 } } })
    expect(lesson.besideFor(coach)?.status).toBe('changed')
  })

  it('of somebody who is no teacher of the lesson, or of the coach, is not shown', () => {
    for (const author of [stranger, coach]) {
      const lesson = new Lesson()
      lesson.teacherLocks({ SG1: 1 }, { author })
      expect(lesson.besideFor(teacher), author).toBeUndefined()
    }
  })

  it('is marked when the report was opened before', () => {
    const early = new Lesson().coachCommits()
    early.teacherLocks({ SG1: 2 })
    early.lesson.by(teacher, openLesson('2026-11-24T10:00:00Z'))
    expect(early.besideFor(coach)?.isAfterReport).toBe(false)
    const late = new Lesson().coachCommits()
    late.lesson.by(teacher, openLesson('2026-11-23T09:00:00Z'))
    late.teacherLocks({ SG1: 2 })
    expect(late.besideFor(coach)?.isAfterReport).toBe(true)
  })
})

describe('a self-view on the coach’s screen', () => {
  const together = (lesson: Lesson, isDone: boolean) => {
    const record = new WrittenRecord(openSelfViewTogether(lesson.facts()))
    record.write(answer('scores/SG1', 3, 'teacher'))
    if (isDone) record.write(finishTogether('2026-11-23T10:00:00Z'))
    expect(record.state.refused).toEqual([])
    return record.state
  }

  it('is not shown before the teacher has finished it', () => {
    const lesson = new Lesson().coachCommits()
    expect(lesson.besideFor(coach, [together(lesson, false)])).toBeUndefined()
    expect(lesson.besideFor(coach, [together(lesson, true)])).toMatchObject({
      ...{ status: 'open', selfView: { how: 'together', scores: { SG1: 3 } } },
    })
  })

  it('gives way to one from the own device', () => {
    const lesson = new Lesson().coachCommits()
    const own = lesson.teacherLocks({ SG1: 1 })
    const beside = lesson.besideFor(coach, [together(lesson, true), own])
    expect(beside?.selfView).toMatchObject({ how: 'own-device', scores: { SG1: 1 } })
  })
})

const anyScore = fc.constantFrom<Score>(1, 2, 3, 4, 'nvt', 'ntz')
const anyScores = fc.dictionary(fc.constantFrom(...words.items.map(({ id }) => id)), anyScore, {
  maxKeys: 28,
})
const distanceIn = (scores: readonly (Score | undefined)[]) => {
  const [a, b] = scores
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) : 0
}

describe('the openings', () => {
  it('are the largest differences: at most three, and none left out is larger', () => {
    fc.assert(
      fc.property(anyScores, anyScores, (one, other) => {
        const items = compareViews(words, [{ scores: one }, { scores: other }])
        const openings = largestDifferences(words, items)
        expect(openings.length).toBeLessThanOrEqual(3)
        const distances = openings.map(({ scores }) => distanceIn(scores))
        expect(distances).toEqual([...distances].sort((a, b) => b - a))
        for (const one of distances) expect(one).toBeGreaterThan(0)
        const rest = items.filter((item) => !openings.includes(item))
        const least = distances.length === 3 ? (distances[2] ?? 0) : 0
        for (const { scores } of rest) expect(distanceIn(scores)).toBeLessThanOrEqual(least)
      }),
    )
  })

  it('are the same whoever is named first, and in whatever order the items come', () => {
    fc.assert(
      fc.property(anyScores, anyScores, fc.nat(), (one, other, turn) => {
        const there = compareViews(words, [{ scores: one }, { scores: other }])
        const back = compareViews(words, [{ scores: other }, { scores: one }])
        const turned = [...back.slice(turn % back.length), ...back.slice(0, turn % back.length)]
        const ids = (items: typeof there) => largestDifferences(words, items).map(({ id }) => id)
        expect(ids(turned)).toEqual(ids(there))
      }),
    )
  })

  it('are of the items that both gave a level', () => {
    const lesson = new Lesson({ SG1: 4, SG4: 'nvt', SE1: 2, GZ1: 3 }).coachCommits()
    lesson.teacherLocks({ SG1: 1, SG4: 1, SE1: 3, GZ1: 3, LD1: 4 })
    const beside = lesson.besideFor(coach)
    expect(beside?.openings.map(({ id }) => id)).toEqual(['SG1', 'SE1'])
    expect(beside?.items.map(({ id }) => id)).toContain('SG4')
  })
})

it('the picture of the blocks counts every level once, and has no mean', () => {
  fc.assert(
    fc.property(anyScores, anyScores, (one, other) => {
      const items = compareViews(words, [{ scores: one }, { scores: other }])
      const blocks = blocksBeside(words, items)
      const total = (key: 'coach' | 'teacher') =>
        blocks.flatMap(({ levels }) => levels).reduce((sum, level) => sum + level[key], 0)
      const levelsOf = (scores: Record<string, Score>) =>
        Object.values(scores).filter((score) => typeof score === 'number').length
      expect([total('coach'), total('teacher')]).toEqual([levelsOf(one), levelsOf(other)])
    }),
  )
})
