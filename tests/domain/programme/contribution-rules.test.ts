/** Which lessons count in the figures, from when, with which content, and until when. */
import { describe, expect, it } from 'vitest'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { AccountId, PersonId, SchoolId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import {
  candidatesOf,
  contributionBody,
  contributionNameTexts,
  dueFrom,
  takingBack,
} from '#domain/programme/contribution-rules.ts'
import { agree, endNotCompleted, shareConversationSheet } from '#domain/programme/conversation.ts'
import { lockLesson } from '#domain/programme/lesson.ts'
import {
  closeTrajectory,
  objectToFigures,
  reopenTrajectory,
  startTrajectory,
  trajectoryOf,
} from '#domain/programme/trajectory.ts'
import { cancelVisit, type Ordinal, planVisit, visitOf } from '#domain/programme/visit.ts'
import { score, worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { conversationSheet, FRAMEWORK_2019, fullSheet } from '../../support/full-sheet.ts'
import {
  anna,
  coach,
  entryFrom,
  monday,
  teacher,
  uuid,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const school = SchoolId.parse(uuid(4))
const secret = 'A'.repeat(43)
const at = '2026-11-23T10:00:00.000Z'

const settings: ProgrammeSettings = {
  programmeId: 'opvang',
  schoolYear: '2026-2027',
  instrument: FRAMEWORK_2019,
  periods: [
    {
      id: 'p1',
      start: '2026-08-01',
      end: '2027-01-31',
      lesson1Window: { start: '2026-08-01', end: '2026-12-01' },
    },
    {
      id: 'p2',
      start: '2027-02-01',
      end: '2027-07-31',
      lesson1Window: { start: '2027-02-01', end: '2027-05-01' },
    },
  ],
  releaseDates: ['2027-02-15', '2027-07-31'],
  schools: [{ schoolId: school, name: 'De Wilg', type: 'PO', expectedParticipants: 8 }],
  k: 5,
}

const about = { personId: anna, name: 'Anna', schoolId: school, framework: FRAMEWORK_2019, secret }
const trajectory = () => new WrittenRecord(startTrajectory(about)).write(bindParty(teacher, 'teacher'))

/** Sets the time of the birth, because the time of the lock decides. */
function bornAt(draft: EntryDraft, moment: Instant): WrittenRecord {
  const record = new WrittenRecord(draft)
  record.entries[0] = verified(entryFrom(draft, { recordId: record.recordId, author: coach, at: moment }))
  return record
}

function lessonOn(date: string, ordinal: Ordinal, lockedAt: Instant = at, edition: Edition = edition2019) {
  const visit = new WrittenRecord(planVisit(anna, { ordinal, date, start: '09:00' }))
  const sheet = new WrittenRecord(fullSheet(visit.recordId, anna, 'core', edition)).write(
    ...[score('SG1', 3), score('SG2', 'nvt'), score('SG3', 'ntz'), score('GZ1', 1)],
  )
  const planned = visitOf(visit.state)
  if (!planned) throw new Error('the visit was planned')
  return { visit, sheet, lesson: bornAt(lockLesson(worksheetOf(sheet.state), planned, monday), lockedAt) }
}

const report = (lesson: WrittenRecord) =>
  new WrittenRecord(
    shareConversationSheet(new WrittenRecord(conversationSheet(lesson.recordId, anna, at)).state, at).birth,
  ).write(bindParty(teacher, 'teacher'))

const candidates = (...records: WrittenRecord[]) =>
  candidatesOf(
    records.map(({ state }) => state),
    coach,
  )
const only = (...records: WrittenRecord[]) => {
  const [candidate, ...others] = candidates(...records)
  if (!candidate || others.length > 0) throw new Error('not one candidate')
  return candidate
}

describe('who counts', () => {
  it('is lesson 1 and lesson 2 of a teacher, and not an extra lesson', () => {
    const lessons = [lessonOn('2026-11-23', 1), lessonOn('2026-11-24', 'extra'), lessonOn('2026-11-25', 2)]
    const records = lessons.flatMap(({ visit, sheet, lesson }) => [visit, sheet, lesson])
    expect(candidates(trajectory(), ...records).map(({ lesson }) => lesson.recordId)).toEqual(
      [lessons[0], lessons[2]].map((one) => one?.lesson.recordId),
    )
  })

  it('is not a teacher who objects, nor one whose trajectory was stopped, until it is reopened', () => {
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    const objecting = trajectory().by(teacher, objectToFigures(true))
    expect(candidates(objecting, visit, lesson)).toEqual([])
    const stopped = trajectory().write(closeTrajectory(at, true))
    expect(candidates(stopped, visit, lesson)).toEqual([])
    expect(candidates(stopped.write(reopenTrajectory()), visit, lesson)).toHaveLength(1)
    expect(candidates(trajectory().write(closeTrajectory(at, false)), visit, lesson)).toHaveLength(1)
  })

  it('is not a trajectory without a secret, a lesson of another coach, or a lesson of a cancelled visit', () => {
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    const { secret: _, ...changes } = startTrajectory(about).changes
    const bare = new WrittenRecord({ birth: { kind: 'trajectory', person: anna }, changes })
    expect(candidates(bare, visit, lesson)).toEqual([])
    const other = AccountId.parse(uuid(0xcc))
    expect(
      candidatesOf(
        [trajectory(), visit, lesson].map(({ state }) => state),
        other,
      ),
    ).toEqual([])
    expect(candidates(trajectory(), visit.write(cancelVisit(true)), lesson)).toEqual([])
  })

  it('is the later of two lessons that were locked as lesson 1, in any order of arrival', () => {
    const [first, last] = [lessonOn('2026-11-23', 1), lessonOn('2026-12-01', 1)]
    const records = [first.visit, first.lesson, last.visit, last.lesson]
    expect(only(trajectory(), ...records).lesson.recordId).toBe(last.lesson.recordId)
    expect(only(...records.toReversed(), trajectory()).lesson.recordId).toBe(last.lesson.recordId)
  })
})

describe('a lesson may be sent', () => {
  const dueOf = (...records: WrittenRecord[]) =>
    new Date(dueFrom(only(trajectory(), ...records))).toISOString()

  it.each([
    ['a Monday', '2026-11-23T10:00:00.000Z', '2026-12-07T10:00:00.000Z'],
    ['a Friday', '2026-11-27T10:00:00.000Z', '2026-12-11T10:00:00.000Z'],
    ['a Saturday', '2026-11-28T10:00:00.000Z', '2026-12-11T10:00:00.000Z'],
    ['a Sunday', '2026-11-29T10:00:00.000Z', '2026-12-11T10:00:00.000Z'],
  ])('ten school days after it was locked on %s', (_, lockedAt, due) => {
    const { visit, lesson } = lessonOn('2026-11-23', 1, lockedAt)
    expect(dueOf(visit, lesson)).toBe(due)
  })

  it('when the conversation has ended, in any state', () => {
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    const tenDays = dueOf(visit, lesson)
    const open = report(lesson)
    expect(dueOf(visit, lesson, open)).toBe(tenDays)
    for (const choice of ['agreed', 'agreed_with_statement', 'not_agreed'] as const) {
      const answered = report(lesson).by(teacher, agree({ choice, shown: 'A'.repeat(43), how: 'own-device' }))
      const due = dueOf(visit, lesson, answered)
      expect(due).toBe(answered.state.changedAt)
      expect(due < tenDays).toBe(true)
    }
    for (const by of [coach, teacher]) {
      const ended = report(lesson).by(by, endNotCompleted(by, 'ziek', '2026-11-24T08:00:00.000Z'))
      expect(dueOf(visit, lesson, ended)).toBe('2026-11-24T08:00:00.000Z')
    }
  })

  it('not later when the conversation ends later', () => {
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    const late = report(lesson).write(endNotCompleted(coach, 'ziek', '2027-03-01T08:00:00.000Z'))
    expect(dueOf(visit, lesson, late)).toBe(dueOf(visit, lesson))
  })
})

describe('the content of a contribution', () => {
  it('is period, school, instrument, set, ordinal and scores', () => {
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    expect(contributionBody(only(trajectory(), visit, lesson), settings)).toEqual({
      ...{
        schoolId: school,
        schoolYear: '2026-2027',
        periodId: 'p1',
        instrument: FRAMEWORK_2019,
        set: 'core',
        ordinal: 1,
      },
      scores: { SG1: 3, GZ1: 1 },
    })
    const later = lessonOn('2027-02-01', 1)
    expect(contributionBody(only(trajectory(), later.visit, later.lesson), settings)?.periodId).toBe('p2')
  })

  it('is empty when the date is in no period, or the school is not in the programme', () => {
    const outside = lessonOn('2027-08-02', 1)
    expect(contributionBody(only(trajectory(), outside.visit, outside.lesson), settings)).toBeUndefined()
    const { visit, lesson } = lessonOn('2026-11-23', 1)
    const candidate = only(trajectory(), visit, lesson)
    expect(contributionBody(candidate, { ...settings, schools: [] })).toBeUndefined()
  })

  it('is empty when the programme counts another version of the framework', () => {
    const [old, later] = [edition2019, edition2026].map((edition) => lessonOn('2026-11-23', 1, at, edition))
    if (!old || !later) throw new Error('two lessons')
    const bodyIn = ({ visit, lesson }: typeof old, instrument: string) =>
      contributionBody(only(trajectory(), visit, lesson), { ...settings, instrument })?.instrument
    const id2026 = edition2026.framework.instrumentId
    expect([old, later].map((one) => bodyIn(one, FRAMEWORK_2019))).toEqual([FRAMEWORK_2019, undefined])
    expect([old, later].map((one) => bodyIn(one, id2026))).toEqual([undefined, id2026])
  })

  it('has one subject for both lessons of a year, and an id and a secret per lesson', () => {
    const [first, second] = [contributionNameTexts(settings, 1), contributionNameTexts(settings, 2)]
    expect(first).toEqual({
      subject: 'opvang|2026-2027',
      contributionId: 'id|opvang|2026-2027|1',
      writeSecret: 'write|opvang|2026-2027|1',
    })
    expect(second.subject).toBe(first.subject)
    const texts = [first, second].flatMap(({ contributionId, writeSecret }) => [contributionId, writeSecret])
    expect(new Set([first.subject, ...texts]).size).toBe(5)
    const next = contributionNameTexts({ ...settings, schoolYear: '2027-2028' }, 1)
    expect(Object.values(next).some((text) => Object.values(first).includes(text))).toBe(false)
  })
})

describe('a contribution that was sent', () => {
  it('is withdrawn once after an objection, and sent again when the objection ends', () => {
    const record = trajectory()
    const due = (isTakenBack: boolean) => takingBack(trajectoryOf(record.state), isTakenBack)
    expect([due(false), due(true)]).toEqual(['nothing', 'send-anew'])
    record.by(teacher, objectToFigures(true))
    expect([due(false), due(true)]).toEqual(['take-back', 'nothing'])
  })

  it('is withdrawn when the trajectory was stopped, and not when it was closed after both lessons', () => {
    const onceClosed = (isStopped: boolean) =>
      takingBack(trajectoryOf(trajectory().write(closeTrajectory(at, isStopped)).state), false)
    expect([onceClosed(true), onceClosed(false)]).toEqual(['take-back', 'nothing'])
  })

  it('cannot be withdrawn without the secret', () => {
    const bare = new WrittenRecord({
      birth: { kind: 'trajectory', person: PersonId.parse(uuid(9)) },
      changes: {},
    })
    bare.write(closeTrajectory(at, true))
    expect(takingBack(trajectoryOf(bare.state), false)).toBe('nothing')
  })
})
