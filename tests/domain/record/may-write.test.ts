/** Who may write what, told as stories, and every command held against the table. */
import { describe, expect, it } from 'vitest'
import { EntryId, InvitationId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import {
  giveInvitation,
  keepRecoveryCode,
  meet,
  openAccountBook,
  readPrivacyPage,
} from '#domain/programme/account.ts'
import {
  agree,
  endNotCompleted,
  markPassage,
  openConversation,
  openConversationSheet,
  planNext,
  pointToConversation,
  removeLine,
  shareConversationSheet,
  tellPassage,
  writeAction,
  writeField,
  writeLine,
} from '#domain/programme/conversation.ts'
import { introduce, openIntroduction } from '#domain/programme/introduction.ts'
import { amendLesson, lockLesson, openLesson, shareLesson } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import {
  bindCoach,
  bindTeacher,
  closeTrajectory,
  confirmInformed,
  describeTeacher,
  inviteTeacher,
  objectToFigures,
  startTrajectory,
  unbind,
} from '#domain/programme/trajectory.ts'
import { cancelVisit, planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import {
  chooseSet,
  describeMoment,
  markMoment,
  openWorksheet,
  pointToLesson,
  removeMoment,
  removeNote,
  reviseNote,
  score,
  takePulse,
  worksheetOf,
  writeNote,
} from '#domain/programme/worksheet.ts'
import { type EntryDraft, Path, RecordKind } from '#domain/record/entry.ts'
import { rolesOf } from '#domain/record/fold.ts'
import { isTeachersOwn, mayWrite, type Role } from '#domain/record/may-write.ts'
import { sharedWithTeacher } from '#domain/record/sharing.ts'
import {
  anna,
  coach,
  monday,
  newRecordId,
  stranger,
  teacher,
  uuid,
  WrittenRecord,
} from '../../support/written-record.ts'

const later = { isBirth: false, onBehalf: false }
const atBirth = { isBirth: true, onBehalf: false }
const forHer = { isBirth: false, onBehalf: true }
const canCoach = (kind: RecordKind, path: Path, facts = later) => mayWrite(kind, path, ['owner'], facts)
const canTeacher = (kind: RecordKind, path: Path, facts = later) => mayWrite(kind, path, ['teacher'], facts)

describe('who may write', () => {
  it('in a conversation: the reflection is the teacher’s, what works is the coach’s', () => {
    expect(canTeacher('conversation', 's7')).toBe(true)
    expect(canCoach('conversation', 's7')).toBe(false)
    expect(canCoach('conversation', 's3/k1/text')).toBe(true)
    expect(canTeacher('conversation', 's3/k1/text')).toBe(false)
  })

  it('in a conversation: agreements are made by both, each in their own name', () => {
    expect(canCoach('conversation', 's6/k1/action')).toBe(true)
    expect(canTeacher('conversation', 's6/k1/action')).toBe(true)
    expect(canCoach('conversation', 's6/k1/action', forHer)).toBe(false)
  })

  it('on the coach’s screen: only the teacher’s own fields, and only by the coach', () => {
    for (const path of ['s1', 's7', 'statement', 'agree', 'passages/p1']) {
      expect(canCoach('conversation', path, forHer), path).toBe(true)
      expect(canTeacher('conversation', path, forHer), path).toBe(false)
    }
    for (const path of ['s4', 's2/k1/text', 'shared', 'endTeacher', 'opened']) {
      expect(canCoach('conversation', path, forHer), path).toBe(false)
    }
  })

  it('ends a conversation: each only in the own name', () => {
    expect([canCoach('conversation', 'endCoach'), canTeacher('conversation', 'endTeacher')]).toEqual([
      true,
      true,
    ])
    expect([canCoach('conversation', 'endTeacher'), canTeacher('conversation', 'endCoach')]).toEqual([
      false,
      false,
    ])
  })

  it('locks a lesson: once, at its birth; afterwards one may only add', () => {
    expect(canCoach('lesson', 'locked', atBirth)).toBe(true)
    expect(canCoach('lesson', 'locked')).toBe(false)
    expect(canTeacher('lesson', 'locked', atBirth)).toBe(false)
    expect(canCoach('lesson', 'amend/a1')).toBe(true)
    expect(canTeacher('lesson', 'amend/a1')).toBe(false)
    expect(canCoach('lesson', 'amend/a1/text')).toBe(false)
  })

  it('a worksheet and an account: nobody but the owner', () => {
    for (const path of ['scores/SG1', 'notes/n1/text', 'clock/k1', 'whatever']) {
      for (const kind of ['worksheet', 'account'] as const) {
        expect(canCoach(kind, path)).toBe(true)
        expect(canTeacher(kind, path)).toBe(false)
        expect(canCoach(kind, path, forHer)).toBe(false)
      }
    }
  })

  it('a visit: the coach plans it, the teacher says what she wants attention for', () => {
    expect([canCoach('visit', 'date'), canTeacher('visit', 'date')]).toEqual([true, false])
    expect([canCoach('visit', 'focus'), canTeacher('visit', 'focus')]).toEqual([true, true])
  })

  it('a trajectory: only she confirms that she was informed, and only she objects', () => {
    for (const path of ['informed', 'objection']) {
      expect([canCoach('trajectory', path), canTeacher('trajectory', path)]).toEqual([false, true])
      expect(canCoach('trajectory', path, forHer)).toBe(false)
    }
    expect(canTeacher('trajectory', 'secret')).toBe(false)
  })

  it('binds an account: only the owner, and never to a record that nobody else may read', () => {
    const bind = `bind/${teacher}`
    for (const kind of RecordKind.options) {
      expect(canTeacher(kind, bind), kind).toBe(false)
      expect(canCoach(kind, bind, forHer), kind).toBe(false)
      expect(canCoach(kind, bind), kind).toBe(sharedWithTeacher[kind] !== 'never')
    }
  })

  it('without a role: nobody, anywhere', () => {
    expect(rolesOf(stranger, { owner: coach, coaches: [], teachers: [teacher] })).toEqual([])
    for (const kind of RecordKind.options) {
      for (const path of ['name', 'focus', 'opened', 's1', 's7', 'agree', 'locked', 'scores/SG1']) {
        expect(mayWrite(kind, path, [], atBirth)).toBe(false)
        expect(mayWrite(kind, path, [], forHer)).toBe(false)
      }
    }
  })

  it('knows which fields are in her own words', () => {
    expect(
      ['s1', 's7', 'statement', 'agree', 'passages/p1'].map((p) => isTeachersOwn('conversation', p)),
    ).toEqual(Array(5).fill(true))
    for (const path of ['s6/k1/action', 's4', 'ander'])
      expect(isTeachersOwn('conversation', path)).toBe(false)
    expect(isTeachersOwn('visit', 'focus')).toBe(false)
  })
})

const at = instantOf(monday)
const [visitId, lessonId] = [newRecordId(), newRecordId()]
const invitation = InvitationId.parse(uuid(3))
const school = SchoolId.parse(uuid(4))
const shown = 'A'.repeat(43)
const visitFacts = {
  ...{
    ordinal: 1 as const,
    date: '2026-11-23',
    start: '09:00',
    end: '09:50',
    class: '3A',
    sectorYear: 'VO 3',
  },
  ...{ subjectGroup: 'talen', pupilsBand: '21-25', lessonParts: ['instructie'], focus: 'rust' },
}
const sheetFacts = { visit: visitId, person: anna, framework: 'ts4/1', set: 'full' as const }
const planned = new WrittenRecord(planVisit(anna, visitFacts), visitId)
const worksheet = new WrittenRecord(openWorksheet(sheetFacts))
const visit = visitOf(planned.state)
if (!visit) throw new Error('the visit was planned')
const note = { key: 'note-1', time: 60, speaker: 'docent' as const, text: 'zegt', links: ['SG1'] }
const conversation = new WrittenRecord(openConversationSheet(lessonId, anna, at)).write(
  writeField('s1', 'zij', 'teacher'),
  writeField('s4', 'wij'),
  ...(['s2', 's3', 's5'] as const).map((step) =>
    writeLine(step, 'line-1', { text: 'regel', note: 'note-1' }),
  ),
  writeAction('action-1', { action: 'eerst kijken' }),
  markPassage('note-1', { mark: 'right' }, 'teacher'),
  planNext({ duration: 40, nextVisit: '2027-01-11' }),
)
const shared = shareConversationSheet(conversation.state, at)
if (!shared.onBehalf) throw new Error('her words were typed')

const card = {
  ...{ accountId: teacher, name: 'Anna', role: 'teacher' as const },
  ...{ signKey: 'A'.repeat(87), sealKey: 'A'.repeat(87) },
}
const lines = ['s2', 's3', 's5'] as const
const commands: Record<RecordKind, Partial<Record<Role, EntryDraft[]>>> = {
  account: {
    owner: [
      openAccountBook('Marijke'),
      { changes: { name: 'Marijke de Vries' } },
      meet({
        accountId: teacher,
        name: 'Anna',
        role: 'teacher',
        signKey: 'A'.repeat(87),
        sealKey: 'A'.repeat(87),
        metBy: 'invited',
        at,
      }),
      giveInvitation({
        ...{ invitationId: invitation, secret: 'A', role: 'teacher', schoolIds: [], name: 'Anna', at },
      }),
      readPrivacyPage('2026-11'),
      keepRecoveryCode(at),
    ],
  },
  introduction: { owner: [openIntroduction([card]), introduce([card])] },
  trajectory: {
    owner: [
      introduce([card]),
      bindCoach(stranger),
      unbind(teacher, [EntryId.parse(uuid(5))]),
      startTrajectory({ personId: anna, name: 'Anna', schoolId: school, subject: 'Frans', secret: 'A' }),
      describeTeacher({ name: 'Anna', schoolId: school, subject: 'Duits' }),
      inviteTeacher(invitation),
      bindTeacher(teacher),
      closeTrajectory(at, true),
    ],
    teacher: [confirmInformed('2026-11', at), objectToFigures(true)],
  },
  visit: {
    owner: [
      planVisit(anna, visitFacts),
      replanVisit({ ...visitFacts, focus: null }),
      cancelVisit(true),
      bindTeacher(teacher),
    ],
    teacher: [replanVisit({ focus: 'beurten' })],
  },
  worksheet: {
    owner: [
      openWorksheet(sheetFacts),
      chooseSet('core'),
      score('SG1', 3),
      score('SG1', null),
      writeNote(note),
      reviseNote('note-1', { text: 'vraagt' }),
      removeNote('note-1'),
      markMoment('moment-1', 90),
      describeMoment('moment-1', {
        direction: 'weg',
        responses: ['a'],
        recovery: 30,
        text: 'x',
        effect: null,
      }),
      removeMoment('moment-1'),
      takePulse({ time: 120, value: 'a' }),
      tapClock('tap-1', { action: 'start', lessonTime: 0, at }),
      pointToLesson(lessonId),
    ],
  },
  lesson: {
    owner: [
      lockLesson(worksheetOf(worksheet.state), visit, monday),
      amendLesson('amend-1', 'erbij'),
      shareLesson(at),
      bindTeacher(teacher),
    ],
    teacher: [openLesson(at)],
  },
  'conversation-sheet': {
    owner: [
      openConversationSheet(lessonId, anna, at),
      writeField('s4', 'kans'),
      ...(['s1', 's7', 'statement'] as const).map((field) => writeField(field, 'zij', 'teacher')),
      ...lines.flatMap((step) => [
        writeLine(step, 'line-1', { text: 'x', indicator: 'SG1', note: 'note-1' }),
        removeLine(step, 'line-1'),
      ]),
      writeAction('action-1', { action: 'x', lookBackOn: null }),
      removeLine('s6', 'action-1'),
      markPassage('note-1', { mark: 'different' }, 'teacher'),
      tellPassage('note-1', 'anders', 'teacher'),
      agree({ choice: 'agreed', shown, how: 'together' }, 'teacher'),
      planNext({ duration: 40, nextVisit: '2027-01-11' }),
      pointToConversation(newRecordId()),
    ],
  },
  conversation: {
    owner: [
      shared.birth,
      shared.onBehalf,
      writeField('s4', 'kans'),
      ...(['s1', 's7', 'statement'] as const).map((field) => writeField(field, 'zij', 'teacher')),
      ...lines.map((step) => writeLine(step, 'line-1', { text: 'x' })),
      writeAction('action-1', { action: 'x' }),
      agree({ choice: 'agreed', shown, how: 'together' }, 'teacher'),
      endNotCompleted('coach', 'ziek', at),
      bindTeacher(teacher),
    ],
    teacher: [
      ...(['s1', 's7', 'statement'] as const).map((field) => writeField(field, 'zelf')),
      writeAction('action-1', { when: 'morgen' }),
      removeLine('s6', 'action-1'),
      markPassage('note-1', null),
      agree({ choice: 'agreed_with_statement', shown, how: 'own-device' }),
      openConversation(at),
      endNotCompleted('teacher', 'geen tijd', at),
    ],
  },
}

describe('every command', () => {
  const cases = RecordKind.options.flatMap((kind) =>
    (['owner', 'teacher'] as const).flatMap((role) =>
      (commands[kind][role] ?? []).map((draft): [RecordKind, Role, string, EntryDraft] => [
        kind,
        role,
        Object.keys(draft.changes).join(' ').slice(0, 60),
        draft,
      ]),
    ),
  )

  it.each(cases)('of a %s writes as %s what the table allows: %s', (kind, role, _, draft) => {
    expect(Object.keys(draft.changes).length).toBeGreaterThan(0)
    if (draft.birth) expect(draft.birth.kind).toBe(kind)
    const facts = { isBirth: draft.birth !== undefined, onBehalf: draft.onBehalf !== undefined }
    for (const path of Object.keys(draft.changes)) {
      expect(Path.safeParse(path).success, path).toBe(true)
      expect(mayWrite(kind, path, [role], facts), path).toBe(true)
    }
  })
})
