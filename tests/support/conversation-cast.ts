/** A coach, a teacher, and one or two lessons, for tests of the conversation. */
import { createHash } from 'node:crypto'

import { type AccountId, PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { agree, conversationOf, shareConversationSheet } from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { type LockedLesson, lessonOf, lockLesson, shareLesson } from '#domain/programme/lesson.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import {
  correctWatched,
  describeMoment,
  markMoment,
  openWorksheet,
  type Scores,
  score,
  takePulse,
  type Worksheet,
  worksheetOf,
  writeNote,
} from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import { commit, commitmentText } from '#domain/record/reveal.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { conversationSheet, FRAMEWORK_2019 } from './full-sheet.ts'
import { createMemoryBook, createStillWorld, type MemoryBook, newAccountId } from './memory-book.ts'
import { WrittenRecord } from './written-record.ts'

export const noteKey = 'note-deur'

export const firstScores: Scores = {
  SG1: 3,
  SG2: 2,
  SG3: 2,
  SG4: 3,
  SG5: 1,
  SG6: 'nvt',
  SE1: 2,
  SE2: 3,
  GZ1: 3,
  GZ2: 4,
  GZ3: 3,
  GZ4: 2,
  GZ5: 3,
  LD1: 'ntz',
}

export const secondScores: Scores = {
  SG1: 3,
  SG2: 3,
  SG3: 3,
  SG4: 4,
  SG5: 3,
  SG6: 2,
  SG7: 2,
  SE1: 3,
  GZ1: 3,
  GZ2: 3,
  GZ3: 3,
  GZ4: 3,
  GZ5: 3,
  GZ6: 2,
  LD1: 3,
  LD2: 2,
  LD3: 2,
  LD4: 3,
  LD5: 3,
}

export function lockedLesson(ordinal: 1 | 2, scores: Scores): LockedLesson {
  return {
    framework: FRAMEWORK_2019,
    words: questionnaireWords(edition2019.framework),
    forms: lessonWords(edition2019),
    set: 'full',
    ordinal,
    date: ordinal === 1 ? '2026-11-17' : '2026-11-20',
    start: '11:10',
    class: '2B',
    subjectGroup: 'wiskunde',
    focus: 'Hoe start ik zonder gedoe?',
    observedFrom: 0,
    observedTo: 3000,
    notes: [
      {
        key: 'note-wacht',
        time: 751,
        speaker: 'docent',
        text: '“We wachten even tot iedereen er is.” Staat bij de deur.',
        links: ['SG2'],
      },
      {
        key: noteKey,
        time: 718,
        speaker: 'klas',
        text: '6 leerlingen praten door, 2 kijken naar de deur',
        links: ['SG2', 'GZ1'],
      },
      { key: 'note-som', time: 380, speaker: 'leerling', text: '“Welke som moest het zijn?”', links: [] },
    ],
    scores,
    moments: [
      {
        key: 'moment-start',
        time: 680,
        direction: 'gekeerd',
        trigger: 'overgang',
        scope: 'groepje',
        responses: ['nonverbaal', 'taak'],
        effect: 'hersteld',
      },
    ],
    pulses: [],
  }
}

/** The worksheet from which `locked` would be locked. */
function sheetBehind(locked: LockedLesson, visit: RecordId, person: PersonId): Worksheet {
  const { framework, words, forms, set, notes, scores, moments, pulses, observedFrom, observedTo } = locked
  const facts = { visit, person, framework, set, ...(words ? { words } : {}), ...(forms ? { forms } : {}) }
  const sheet = new WrittenRecord(openWorksheet(facts)).write(
    ...notes.map(writeNote),
    ...Object.entries(scores).map(([code, value]) => score(code, value)),
    ...moments.flatMap(({ key, time, ...told }) => [markMoment(key, time), describeMoment(key, told)]),
    ...pulses.map(takePulse),
    correctWatched({ from: observedFrom, to: observedTo }),
  )
  return worksheetOf(sheet.state)
}

export type ConversationCast = {
  coach: MemoryBook
  teacherAccount: AccountId
  person: PersonId
  trajectory: RecordId
  lesson: RecordId
  lockAgain: (locked: LockedLesson, visit?: RecordId) => RecordId
  visit: RecordId
  /** Creates the coach's sheet and fills in the coach's steps. */
  fillSheet: (about?: RecordId) => RecordId
  /** Shares a filled sheet. The teacher can read the record and answer in it. */
  share: (sheet: RecordId) => RecordId
  /** A book of the teacher's own device with these records. */
  teacherBook: () => MemoryBook
}

export function createConversationCast({ hasAccount = true } = {}): ConversationCast {
  const world = createStillWorld(Date.parse('2026-11-23T14:00:00Z'))
  const coach = createMemoryBook({ world })
  const teacherAccount = newAccountId()
  const person = PersonId.parse(crypto.randomUUID())
  const made: RecordId[] = []
  const create: MemoryBook['create'] = (draft) => {
    const created = coach.create(draft)
    made.push(created.recordId)
    return created
  }
  const bind = (recordId: RecordId) => {
    if (hasAccount) void coach.append(recordId, bindParty(teacherAccount, 'teacher'))
  }
  const trajectory = create(
    startTrajectory({
      personId: person,
      name: 'Maryam Visser',
      framework: FRAMEWORK_2019,
      schoolId: SchoolId.parse(crypto.randomUUID()),
      secret: Base64Url.parse('c2VjcmV0'),
    }),
  ).recordId
  bind(trajectory)
  const planLesson = (locked: LockedLesson): { visit: RecordId; lesson: RecordId } => {
    const { ordinal, date, start, subjectGroup, focus } = locked
    const about = { ...(subjectGroup ? { subjectGroup } : {}), ...(focus ? { focus } : {}) }
    const visit = create(planVisit(person, { ordinal, date, start, class: '2B', ...about })).recordId
    bind(visit)
    return { visit, lesson: lockOn(visit, locked) }
  }
  const lockOn = (visit: RecordId, locked: LockedLesson) => {
    const state = coach.record(visit)
    const planned = state && visitOf(state)
    if (!planned) throw new Error('no visit to lock')
    const draft = lockLesson(sheetBehind(locked, visit, person), planned, world.now())
    const { recordId } = create({ ...draft, changes: { ...draft.changes, salt: 'z'.repeat(43) } })
    commitTo(recordId, visit)
    bind(recordId)
    return recordId
  }
  /** As `lockApart` does, but at once. */
  function commitTo(recordId: RecordId, visit: RecordId) {
    const made = coach.record(recordId)
    const text = (made && commitmentText(made)) ?? ''
    const commitment = createHash('sha256').update(text).digest('base64url')
    void coach.append(visit, commit(coach.me.accountId, commitment))
  }
  const { visit, lesson } = planLesson(lockedLesson(1, firstScores))
  const now = () => instantOf(world.now())
  return {
    coach,
    teacherAccount,
    person,
    trajectory,
    lesson,
    visit,
    lockAgain: (locked, on) => (on ? lockOn(on, locked) : planLesson(locked).lesson),
    fillSheet: (about = lesson) => {
      const { recordId } = create(conversationSheet(about, person, now()))
      const write = (draft: Parameters<typeof coach.append>[1]) => void coach.append(recordId, draft)
      write(
        answerRow('s2', 'l2', {
          text: 'Bij de start praatten zes leerlingen door; jij wachtte bij de deur.',
          note: noteKey,
        }),
      )
      write(
        answerRow('s3', 'l3a', {
          text: 'Je wachtte bij de deur tot het stil was',
          indicator: 'SG2',
          note: noteKey,
        }),
      )
      write(answerRow('s3', 'l3b', { text: 'Je noemde het doel twee keer', indicator: 'GZ2' }))
      write(answerRow('s5', 'l5', { text: 'De overgang naar zelfstandig werken', indicator: 'SG5' }))
      write(
        answerRow('s6', 'a1', {
          action: 'Bij de start wacht ik bij de deur',
          when: 'Bij de eerstvolgende les met 2B',
          noticeableBy: 'Binnen een minuut liggen de boeken open',
          lookBackOn: '2026-12-04',
        }),
      )
      return recordId
    },
    share: (sheetId) => {
      const sheet = coach.record(sheetId)
      if (!sheet) throw new Error('no sheet')
      const drafts = shareConversationSheet(sheet, now())
      const { recordId } = create(drafts.birth)
      if (drafts.onBehalf) void coach.append(recordId, drafts.onBehalf)
      void coach.append(lesson, shareLesson(now()))
      bind(recordId)
      return recordId
    },
    teacherBook: () =>
      createMemoryBook({
        world,
        me: { accountId: teacherAccount, roles: ['teacher'] },
        entries: made
          .filter((id) => coach.record(id)?.kind !== 'conversation-sheet')
          .flatMap((id) => [...coach.entries(id)]),
      }),
  }
}

/** The teacher fills in the own fields and agrees on an own device. */
export async function agreeAlone(book: MemoryBook, conversationId: RecordId): Promise<void> {
  await book.append(conversationId, answer('s1', 'De start was onrustig, daarna ging het.'))
  await book.append(conversationId, answer('s7', 'Ik neem het wachten bij de deur mee.'))
  const state = book.record(conversationId)
  if (!state) throw new Error('no conversation')
  const conversation = conversationOf(state)
  const lessonState = conversation.lesson && book.record(conversation.lesson)
  const shown = await book.digest(shownText(conversation, lessonState && lessonOf(lessonState)))
  await book.append(conversationId, agree({ choice: 'agreed', shown, how: 'own-device' }))
}
