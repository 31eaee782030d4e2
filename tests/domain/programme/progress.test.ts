/** A teacher's progress through the programme, read from the records of several people. */
import { describe, expect, it } from 'vitest'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import {
  agree,
  conversationOf,
  endNotCompleted,
  shareConversationSheet,
} from '#domain/programme/conversation.ts'
import { lockLesson, shareLesson } from '#domain/programme/lesson.ts'
import {
  hasBothLessons,
  heldVisit,
  type PersonProgress,
  progressByPerson,
  stepsOf,
  visitStage,
} from '#domain/programme/progress.ts'
import {
  closeTrajectory,
  confirmInformed,
  objectToFigures,
  reopenTrajectory,
  startTrajectory,
  trajectoryOf,
} from '#domain/programme/trajectory.ts'
import { cancelVisit, type Ordinal, planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import { fold } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { formRights } from '#storage/session/form-rights.ts'
import { conversationSheet, FRAMEWORK_2019, fullSheet } from '../../support/full-sheet.ts'
import {
  anna,
  coach,
  entryFrom,
  monday,
  newRecordId,
  stranger,
  teacher,
  uuid,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const at = '2026-11-23T10:00:00Z'
const school = SchoolId.parse(uuid(4))
const bram = PersonId.parse(uuid(0xb0))

const begun = (personId: PersonId, name: string) =>
  startTrajectory({ personId, name, schoolId: school, framework: FRAMEWORK_2019, secret: 'A'.repeat(43) })
const trajectoryFor = (personId: PersonId, name: string) => new WrittenRecord(begun(personId, name))

const visitOn = (date: string, ordinal: Ordinal, person = anna) =>
  new WrittenRecord(planVisit(person, { ordinal, date, start: '09:00' }))

const openedFor = (visit: WrittenRecord) => new WrittenRecord(fullSheet(visit.recordId, anna, 'core'))

function locked(visit: WrittenRecord, worksheet: WrittenRecord) {
  const view = visitOf(visit.state)
  if (!view) throw new Error('the visit was planned')
  return new WrittenRecord(lockLesson(worksheetOf(worksheet.state), view, monday))
}

const progressOf = (records: WrittenRecord[], person = anna): PersonProgress => {
  const progress = progressByPerson(records.map(({ state }) => state)).get(person)
  if (!progress) throw new Error('she has a trajectory')
  return progress
}
const stageOf = (records: WrittenRecord[]) => progressOf(records).visits.map(visitStage)
const statesOf = (records: WrittenRecord[]) => stepsOf(progressOf(records)).map(({ state }) => state)

describe('the progress of a teacher', () => {
  it('keeps the report that the teacher answered, whatever other reports exist of the same lesson', () => {
    const visit = visitOn('2026-11-23', 1)
    const lesson = locked(visit, openedFor(visit))
    const sheet = new WrittenRecord(conversationSheet(lesson.recordId, anna, at))
    const reportMadeAt = (made: string) =>
      new WrittenRecord(shareConversationSheet(sheet.state, made).birth).write(bindParty(teacher, 'teacher'))
    const [answered, other, third] = [reportMadeAt(at), reportMadeAt(at), reportMadeAt(at)]
    answered.by(teacher, agree({ choice: 'not_agreed', shown: 'A'.repeat(43), how: 'own-device' }))
    other.write(agree({ choice: 'agreed', shown: 'A'.repeat(43), how: 'together' }, 'teacher'))
    const rest = [trajectoryFor(anna, 'Anna'), visit, lesson]
    for (const reports of [
      [answered, other, third],
      [third, other, answered],
      [other, answered, third],
    ]) {
      const [progress] = progressOf([...rest, ...reports]).visits
      expect(progress?.conversation?.recordId).toBe(answered.recordId)
      expect(progress?.otherConversations.map(({ recordId }) => recordId).sort()).toEqual(
        [other.recordId, third.recordId].sort(),
      )
    }
    const second = locked(visit, openedFor(visit)).write(shareLesson(at))
    expect(progressOf([second, ...rest, answered]).visits[0]?.lesson?.recordId).toBe(lesson.recordId)
  })

  it('goes from a planned visit to an ended conversation, and on to the second lesson', () => {
    const visit = visitOn('2026-11-23', 1)
    const records = [trajectoryFor(anna, 'Anna'), visit]
    expect(stageOf(records)).toEqual(['planned'])
    expect(statesOf(records)).toEqual(['now', 'open', 'open', 'open'])

    const worksheet = openedFor(visit)
    records.push(worksheet)
    expect(stageOf(records)).toEqual(['observing'])
    expect(statesOf(records)).toEqual(['now', 'open', 'open', 'open'])

    const lesson = locked(visit, worksheet)
    records.push(lesson)
    expect(stageOf(records)).toEqual(['locked'])
    expect(statesOf(records)).toEqual(['done', 'now', 'open', 'open'])

    const sheet = new WrittenRecord(conversationSheet(lesson.recordId, anna, at)).write(answer('s4', 'kans'))
    records.push(sheet)
    expect(stageOf(records)).toEqual(['preparing'])

    const conversation = new WrittenRecord(shareConversationSheet(sheet.state, at).birth).write(
      bindParty(teacher, 'teacher'),
    )
    sheet.write(pointToLocked(conversation.recordId))
    records.push(conversation)
    expect(stageOf(records)).toEqual(['with-teacher'])
    expect(statesOf(records)).toEqual(['done', 'now', 'open', 'open'])

    conversation.by(teacher, agree({ choice: 'not_agreed', shown: 'A'.repeat(43), how: 'own-device' }))
    expect(stageOf(records)).toEqual(['ended'])
    expect(statesOf(records)).toEqual(['done', 'done', 'now', 'open'])
    expect(conversationOf(conversation.state).lesson).toBe(lesson.recordId)
  })

  it('has all steps done after two lessons with their conversations', () => {
    const records = [trajectoryFor(anna, 'Anna')]
    for (const ordinal of [1, 2] as const) {
      const visit = visitOn(`2026-11-2${ordinal}`, ordinal)
      const worksheet = openedFor(visit)
      const lesson = locked(visit, worksheet)
      const conversation = new WrittenRecord(
        shareConversationSheet(new WrittenRecord(conversationSheet(lesson.recordId, anna, at)).state, at)
          .birth,
      ).write(endNotCompleted(coach, 'ziek', at))
      records.push(visit, worksheet, lesson, conversation)
    }
    expect(statesOf(records)).toEqual(['done', 'done', 'done', 'done'])
    expect(statesOf(records.toReversed())).toEqual(['done', 'done', 'done', 'done'])
  })

  it('ignores cancelled and extra visits, and takes the visit that came furthest', () => {
    const cancelled = visitOn('2026-11-20', 1).write(cancelVisit(true))
    const records = [trajectoryFor(anna, 'Anna'), cancelled, openedFor(cancelled)]
    const extra = visitOn('2026-11-21', 'extra')
    const extraSheet = openedFor(extra)
    records.push(extra, extraSheet, locked(extra, extraSheet))
    expect(statesOf(records)).toEqual(['now', 'open', 'open', 'open'])
    const held = visitOn('2026-11-22', 1)
    const heldSheet = openedFor(held)
    records.push(visitOn('2026-11-24', 1), held, heldSheet, locked(held, heldSheet))
    expect(statesOf(records)).toEqual(['done', 'now', 'open', 'open'])
  })

  it('has both lessons once both were locked and not cancelled, with the last one of each', () => {
    const records = [trajectoryFor(anna, 'Anna')]
    const held = ([1, 2, 2] as const).map((ordinal, place) => {
      const visit = visitOn(`2026-11-2${place}`, ordinal)
      records.push(visit, locked(visit, openedFor(visit)))
      return visit
    })
    expect(hasBothLessons(progressOf(records))).toBe(true)
    expect(heldVisit(progressOf(records), 2)?.visit.recordId).toBe(held[2]?.recordId)
    held[2]?.write(cancelVisit(true))
    expect(heldVisit(progressOf(records), 2)?.visit.recordId).toBe(held[1]?.recordId)
    held[1]?.write(cancelVisit(true))
    expect(hasBothLessons(progressOf(records))).toBe(false)
  })

  it('has the visits of the person by date, and omits people without a trajectory', () => {
    const records = [visitOn('2027-01-11', 2), visitOn('2026-11-23', 1), visitOn('2026-11-24', 1, bram)]
    records.push(trajectoryFor(anna, 'Anna'))
    const allProgress = progressByPerson(records.map(({ state }) => state))
    expect([...allProgress.keys()]).toEqual([anna])
    expect(allProgress.get(anna)?.visits.map(({ visit }) => visit.date)).toEqual(['2026-11-23', '2027-01-11'])
  })

  it('has both versions of a lesson that was locked on two tablets, and continues with the shared one', () => {
    const visit = visitOn('2026-11-23', 1)
    const worksheet = openedFor(visit)
    const [one, other] = [locked(visit, worksheet), locked(visit, worksheet)]
    const records = [trajectoryFor(anna, 'Anna'), visit, worksheet, one, other]
    expect(progressOf(records).visits[0]?.lessons).toHaveLength(2)
    other.write(shareLesson(at))
    expect(progressOf(records).visits[0]?.lesson?.recordId).toBe(other.recordId)
  })
})

describe('a visit', () => {
  it('changes only replanned fields, and can lose its focus', () => {
    const visit = new WrittenRecord(
      planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00', class: '3A', focus: 'rust' }),
    ).write(replanVisit({ start: '10:00', focus: null }))
    expect(visitOf(visit.state)).toMatchObject({ date: '2026-11-23', start: '10:00', class: '3A', coach })
    expect(visitOf(visit.state)?.focus).toBeUndefined()
  })

  it("stays in the coach's list, whatever a teacher writes in the field that a teacher may write", () => {
    const visit = visitOn('2026-11-23', 1).write(bindParty(teacher, 'teacher'))
    visit.by(teacher, replanVisit({ focus: 'beurten' }))
    expect(visitOf(visit.state)?.focus).toBe('beurten')
    for (const focus of [7, { deep: true }, 'x'.repeat(601)]) {
      visit.by(teacher, { changes: { focus } })
      expect(visitOf(visit.state)).toMatchObject({ date: '2026-11-23', ordinal: 1 })
      expect(visitOf(visit.state)?.focus).toBeUndefined()
    }
  })

  it('without a date is ignored', () => {
    expect(
      visitOf(new WrittenRecord({ birth: { kind: 'visit' }, changes: { start: '09:00' } }).state),
    ).toBeUndefined()
  })
})

describe('a visit by somebody else', () => {
  const facts = planVisit(anna, { ordinal: 1, date: '2026-11-22', start: '09:00' })
  const { recordId } = visitOn('2026-11-22', 1)
  const strangers = new WrittenRecord(facts, recordId)
  strangers.entries[0] = verified(entryFrom(facts, { recordId, author: stranger, owner: stranger }))
  const visit = visitOn('2026-11-23', 1)
  const visitsUnder = (trajectory: WrittenRecord) =>
    progressOf([trajectory, strangers, visit]).visits.map((one) => one.visit.recordId)

  it('is left out unless she was handed over to that coach, and stays when that ended', () => {
    const trajectory = trajectoryFor(anna, 'Anna')
    expect(visitsUnder(trajectory)).toEqual([visit.recordId])
    const both = [strangers.recordId, visit.recordId]
    expect(visitsUnder(trajectory.write(bindParty(stranger, 'coach')))).toEqual(both)
    expect(visitsUnder(trajectory.write(endBinding(stranger, 'coach', [])))).toEqual(both)
  })
})

describe('a trajectory', () => {
  it('has the id of its person, so that nobody else can begin one of her', () => {
    expect(String(trajectoryFor(anna, 'Anna').recordId)).toBe(String(anna))
    const second = entryFrom(begun(anna, 'Iemand anders'), { recordId: newRecordId(), author: coach })
    expect(fold([verified(second)], formRights)).toBeUndefined()
  })

  it('has the name and the secret; only the teacher confirms and objects', () => {
    const record = trajectoryFor(anna, 'Anna').write(objectToFigures(true), confirmInformed('2026-11', at))
    expect(trajectoryOf(record.state)).toMatchObject({ name: 'Anna', accounts: [], objection: false })
    expect(trajectoryOf(record.state).informed).toBeUndefined()
    record.write(bindParty(teacher, 'teacher'), closeTrajectory(at, false))
    record.by(teacher, objectToFigures(true), confirmInformed('2026-11', at))
    expect(trajectoryOf(record.state)).toMatchObject({
      ...{ accounts: [teacher], objection: true, closedAt: at, personId: anna, schoolId: school },
      informed: { version: '2026-11', at },
    })
    record.by(teacher, objectToFigures(false))
    expect(trajectoryOf(record.state).objection).toBe(false)
  })

  it('is stopped while it is closed, and only when the coach stopped it', () => {
    const record = trajectoryFor(anna, 'Anna')
    const isStopped = (...drafts: Parameters<typeof record.write>) => {
      record.write(...drafts)
      return trajectoryOf(record.state).isStopped
    }
    expect(isStopped(closeTrajectory(at, false))).toBe(false)
    expect(isStopped(closeTrajectory(at, true))).toBe(true)
    expect(isStopped(reopenTrajectory())).toBe(false)
  })
})
