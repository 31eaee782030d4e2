/** The coach's view of a worksheet, and what is locked from it. */

import { describe, expect, it } from 'vitest'
import { instantOf } from '#domain/ground/time.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { amendLesson, lessonOf, lockLesson, openLesson, shareLesson } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import {
  chooseSet,
  correctWatched,
  describeMoment,
  markMoment,
  type Note,
  openWorksheet,
  removeMoment,
  removeNote,
  reviseNote,
  score,
  takePulse,
  worksheetOf,
  writeNote,
} from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conflictsOf } from '#domain/record/path-view.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { newerFramework, newerMarker } from '../../support/newer-framework.ts'
import { anna, coach, monday, newRecordId, teacher, WrittenRecord } from '../../support/written-record.ts'

const planned = () =>
  new WrittenRecord(
    planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00', class: '3A', focus: 'beurten' }),
  )

const openedFor = (visit: WrittenRecord) =>
  new WrittenRecord(openWorksheet({ visit: visit.recordId, person: anna, framework: 'ts4/1', set: 'full' }))

const note = (key: string, time: number, text: string, links: string[] = []): Note => ({
  key,
  time,
  speaker: 'leerling',
  text,
  links,
})

function lock(visit: WrittenRecord, sheet: WrittenRecord, now = monday) {
  const view = visitOf(visit.state)
  if (!view) throw new Error('the visit was planned')
  return new WrittenRecord(lockLesson(worksheetOf(sheet.state), view, now))
}

const lessonIn = (record: WrittenRecord) => {
  const lesson = lessonOf(record.state)
  if (!lesson) throw new Error('the lesson was locked')
  return lesson
}

describe('a worksheet', () => {
  it('shows notes latest first, with their speaker', () => {
    const sheet = openedFor(planned()).write(
      writeNote(note('n-one', 60, 'mag ik iets vragen')),
      writeNote(note('n-two', 120, 'ik snap het')),
      reviseNote('n-one', { text: 'mag ik wat vragen', speaker: 'klas' }),
    )
    expect(worksheetOf(sheet.state).notes).toEqual([
      note('n-two', 120, 'ik snap het'),
      { ...note('n-one', 60, 'mag ik wat vragen'), speaker: 'klas' },
    ])
  })

  it('omits a removed note, and shows it again when it is restored', () => {
    const sheet = openedFor(planned()).write(writeNote(note('n-one', 60, 'weg ermee')), removeNote('n-one'))
    expect(worksheetOf(sheet.state).notes).toEqual([])
    sheet.write(removeNote('n-one', false))
    expect(worksheetOf(sheet.state).notes).toEqual([note('n-one', 60, 'weg ermee')])
  })

  it('stores evidence as a link from a note to an indicator', () => {
    const sheet = openedFor(planned()).write(writeNote(note('n-one', 60, 'vraagt door', ['SG3'])))
    sheet.write(reviseNote('n-one', { links: ['SG3', 'GZ1'] }))
    const evidence = worksheetOf(sheet.state).notes.filter(({ links }) => links.includes('GZ1'))
    expect(evidence.map(({ key }) => key)).toEqual(['n-one'])
  })

  it('distinguishes "not scored" from "not applicable", and has the set that was chosen last', () => {
    const sheet = openedFor(planned()).write(
      score('SG1', 4),
      score('SG2', 'nvt'),
      score('SG3', 2),
      score('SG3', null),
      chooseSet('core'),
    )
    expect(worksheetOf(sheet.state)).toMatchObject({ set: 'core', scores: { SG1: 4, SG2: 'nvt' } })
    expect(Object.keys(worksheetOf(sheet.state).scores)).toEqual(['SG1', 'SG2'])
  })

  it('has a tipping point after one tap; its description is optional and can be removed', () => {
    const sheet = openedFor(planned()).write(markMoment('m-one', 300), markMoment('m-two', 900))
    sheet.write(describeMoment('m-one', { direction: 'weg', recovery: 45 }), removeMoment('m-two'))
    expect(worksheetOf(sheet.state).moments).toEqual([
      { key: 'm-one', time: 300, direction: 'weg', recovery: 45 },
    ])
    sheet.write(describeMoment('m-one', { recovery: null }))
    expect(worksheetOf(sheet.state).moments).toEqual([{ key: 'm-one', time: 300, direction: 'weg' }])
  })

  it('has pulses in order of time, one per time', () => {
    const sheet = openedFor(planned()).write(
      takePulse({ time: 240, value: 'b' }),
      takePulse({ time: 120, value: 'a' }),
      takePulse({ time: 240, value: 'c' }),
    )
    expect(worksheetOf(sheet.state).pulses).toEqual([
      { time: 120, value: 'a' },
      { time: 240, value: 'c' },
    ])
  })

  it('omits values that cannot be read, and keeps the rest', () => {
    const sheet = openedFor(planned()).write(score('SG1', 3), writeNote(note('n-one', 60, 'goed')), {
      changes: {
        'scores/SG2': 11,
        'scores/SG4': 'Goed',
        'notes/n-two/text': 'zonder tijd',
        'notes/n-three/time': -1,
        'pulse/3': 'x',
      },
    })
    expect(worksheetOf(sheet.state)).toMatchObject({
      scores: { SG1: 3 },
      notes: [note('n-one', 60, 'goed')],
      pulses: [],
    })
  })

  it('shows a conflict when two tablets scored differently', () => {
    const sheet = openedFor(planned())
    const replaces = { 'scores/SG1': [] }
    sheet.write({ ...score('SG1', 2), replaces }, { ...score('SG1', 3), replaces })
    expect(conflictsOf(sheet.state)).toEqual(['scores/SG1'])
    sheet.write(score('SG1', 3))
    expect(conflictsOf(sheet.state)).toEqual([])
  })
})

describe('a locked lesson', () => {
  const full = () => {
    const visit = planned()
    const sheet = openedFor(visit).write(
      writeNote(note('n-one', 60, 'verwijderd geheim')),
      removeNote('n-one'),
      writeNote(note('n-two', 120, 'eerste versie')),
      reviseNote('n-two', { text: 'blijft', links: ['SG3'] }),
      writeNote(note('n-empty', 130, '  ')),
      score('SG1', 1),
      score('SG1', 3),
      markMoment('m-one', 400),
    )
    return { visit, sheet }
  }

  it('has the current values, and nothing that was deleted or rewritten', () => {
    const { visit, sheet } = full()
    const record = lock(visit, sheet)
    const text = JSON.stringify(record.entries)
    for (const gone of ['verwijderd geheim', 'eerste versie', 'n-empty']) expect(text).not.toContain(gone)
    expect(lessonIn(record).locked).toMatchObject({
      ...{
        framework: 'ts4/1',
        ordinal: 1,
        class: '3A',
        focus: 'beurten',
        observedTo: 400,
        scores: { SG1: 3 },
      },
      notes: [{ key: 'n-two', text: 'blijft', links: ['SG3'] }],
    })
    expect(lessonIn(record)).toMatchObject({ visit: visit.recordId, coach, personId: anna, amendments: [] })
  })

  it('carries the words it was observed in, so that any release can read it', () => {
    const visit = planned()
    const facts = { visit: visit.recordId, person: anna, set: 'full' } as const
    const sheet = new WrittenRecord(
      openWorksheet({ ...facts, framework: newerFramework.instrumentId, words: newerFramework }),
    )
    expect(lessonIn(lock(visit, sheet)).locked.words).toEqual(newerFramework)
    expect(questionnaireWords(framework2019).items).toHaveLength(28)
  })

  it('carries the words of the marker, and answers to questions that this release does not know', () => {
    const visit = planned()
    const facts = { visit: visit.recordId, person: anna, framework: 'ts4/1', set: 'full' } as const
    const sheet = new WrittenRecord(openWorksheet({ ...facts, forms: newerMarker })).write(
      markMoment('m1', 40),
      { changes: { 'moments/m1/mood': ['stil'] } },
    )
    const { forms, moments } = lessonIn(lock(visit, sheet)).locked
    expect(forms).toEqual(newerMarker)
    expect(moments).toEqual([{ key: 'm1', time: 40, mood: ['stil'] }])
  })

  it('has the time until which it was watched, also while the clock runs', () => {
    const { visit, sheet } = full()
    sheet.write(tapClock('tap-1', { action: 'start', lessonTime: 0, at: instantOf(monday) }))
    expect(lessonIn(lock(visit, sheet, monday + 3000_000)).locked.observedTo).toBe(3000)
  })

  it('has the day on which its clock was started first, and the plan beside it when that was another day', () => {
    const visit = planned()
    const sheet = openedFor(visit)
    const view = visitOf(visit.state) ?? expect.fail('no visit')
    const lockedOn = (date: string) => {
      const draft = lockLesson(worksheetOf(sheet.state), view, monday, { date, time: '13:10' })
      return lessonIn(new WrittenRecord(draft)).locked
    }
    expect(lockedOn('2026-11-23')).toMatchObject({ date: '2026-11-23', start: '09:00' })
    expect(lockedOn('2026-11-23').planned).toBeUndefined()
    const plan = { date: '2026-11-23', start: '09:00' }
    expect(lockedOn('2026-11-20')).toMatchObject({ date: '2026-11-20', start: '13:10', planned: plan })
    expect(lessonIn(lock(visit, sheet)).locked, 'a clock that never ran').toMatchObject(plan)
  })

  it('has the corrected times of watching and the phases', () => {
    const { visit, sheet } = full()
    sheet.write(correctWatched({ from: 120 }), correctWatched({ to: 390 }))
    visit.write(replanVisit({ lessonParts: ['begin', 'instructie'] }))
    expect(lessonIn(lock(visit, sheet)).locked).toMatchObject({
      ...{ observedFrom: 120, observedTo: 390, lessonParts: ['begin', 'instructie'] },
    })
    sheet.write(correctWatched({ from: 500 }))
    expect(lessonIn(lock(visit, sheet)).locked.observedFrom).toBe(390)
  })

  it('does not change when the visit or the worksheet changes; the coach can only add', () => {
    const { visit, sheet } = full()
    const record = lock(visit, sheet)
    const before = lessonIn(record).locked
    visit.write(replanVisit({ class: '4B' }))
    sheet.write(score('SG1', 4), pointToLocked(record.recordId))
    record.write(
      { changes: { locked: 'anders' } },
      amendLesson('amend-1', 'nagekomen'),
      amendLesson('amend-2', 'nog iets'),
    )
    expect(lessonIn(record).locked).toEqual(before)
    expect(lessonIn(record).amendments.map(({ text }) => text)).toEqual(['nagekomen', 'nog iets'])
    expect(record.state.refused.map(({ path }) => path)).toEqual(['locked'])
    expect(worksheetOf(sheet.state).locked).toEqual([record.recordId])
  })

  it('has the time at which it was shared, and at which the teacher opened it', () => {
    const { visit, sheet } = full()
    const record = lock(visit, sheet).write(
      bindParty(teacher, 'teacher'),
      shareLesson('2026-11-24T10:00:00Z'),
    )
    record.write(openLesson('2026-11-24T11:00:00Z'))
    expect(lessonIn(record)).toMatchObject({ sharedAt: '2026-11-24T10:00:00Z', openedAt: undefined })
    record.by(teacher, openLesson('2026-11-25T11:00:00Z'))
    expect(lessonIn(record).openedAt).toBe('2026-11-25T11:00:00Z')
  })

  it('that cannot be read is ignored', () => {
    const record = new WrittenRecord({
      birth: { kind: 'lesson' },
      changes: { visit: newRecordId(), locked: { v: 9 } },
    })
    expect(lessonOf(record.state)).toBeUndefined()
  })
})
