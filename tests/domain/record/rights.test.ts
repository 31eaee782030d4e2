/** Who may write what: by example, at random against the table, and for every command. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AccountId, EntryId, InvitationId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { createFormRights, rightsOfForm } from '#domain/instrument/form-rights.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { familyOf } from '#domain/instrument/heading.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import {
  giveInvitation,
  keepRecoveryCode,
  meet,
  openAccountBook,
  readPrivacyPage,
} from '#domain/programme/account.ts'
import { openConfidence, rate, shareConfidence } from '#domain/programme/confidence.ts'
import {
  agree,
  endNotCompleted,
  markPassage,
  openConversation,
  openConversationSheet,
  readStatement,
  shareConversationSheet,
  takeEndBack,
  tellPassage,
} from '#domain/programme/conversation.ts'
import { duoOf, endDuo, giveSeat, leaveDuo, namePerson, pairTeachers } from '#domain/programme/duo.ts'
import {
  chooseFocus,
  dropDuoVisit,
  openDuoVisit,
  planDuoVisit,
  restoreDuoVisit,
} from '#domain/programme/duo-visit.ts'
import {
  closeFeedback,
  openFeedback,
  openFeedbackSheet,
  reopenFeedback,
  sendFeedbackSheet,
  takeAsOwnStep,
  takeMoment,
} from '#domain/programme/feedback.ts'
import { introduce, openIntroduction } from '#domain/programme/introduction.ts'
import { amendLesson, lockLesson, openLesson, shareLesson } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { lockObservation, openObservationSheet, openToHost } from '#domain/programme/observation.ts'
import { closeAgreement, OWN_STEP, reopenAgreement } from '#domain/programme/outcome.ts'
import {
  finishTogether,
  lockSelfView,
  openSelfViewSheet,
  openSelfViewTogether,
  SHARE,
} from '#domain/programme/self-view.ts'
import {
  closeTrajectory,
  confirmInformed,
  describeTeacher,
  inviteTeacher,
  objectToFigures,
  reopenTrajectory,
  startTrajectory,
} from '#domain/programme/trajectory.ts'
import { cancelVisit, planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import {
  chooseSet,
  correctWatched,
  describeMoment,
  markMoment,
  openWorksheet,
  removeMoment,
  removeNote,
  reviseNote,
  score,
  takePulse,
  worksheetOf,
  writeNote,
} from '#domain/programme/worksheet.ts'
import { bindParty, endBinding, mayBind, partiesOf } from '#domain/record/binding.ts'
import { type EntryDraft, Path } from '#domain/record/entry.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { opensTo } from '#domain/record/opening.ts'
import { keepVersion, renew, writeTyped } from '#domain/record/record-commands.ts'
import { type FieldRight, type Party, parties } from '#domain/record/record-type.ts'
import { isRecordKind, type RecordKind, recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { commit, declineToAnswer } from '#domain/record/reveal.ts'
import { isInOwnWords, mayWrite, rightsOf } from '#domain/record/rights.ts'
import { conversation2019 } from '#instruments/edition-2019/conversation-2019.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { duoVisit2026 } from '#instruments/edition-2026/duo-visit-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { forms, selfViewForm } from '#instruments/forms.ts'
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

const formRights = createFormRights(forms)
const versions = [conversation2019.instrumentId, conversation2026.instrumentId]
const later = { isBirth: false }
const atBirth = { isBirth: true }
type Facts = { isBirth: boolean; onBehalf?: Party; form?: string | undefined }
const forHer: Facts = { isBirth: false, onBehalf: 'teacher' }

function may(author: AccountId, own: readonly Party[], kind: RecordKind, path: Path, facts: Facts): boolean {
  const { isBirth, onBehalf, form = 'F08/2' } = facts
  return mayWrite(rightsOf(kind, form, formRights), path, own, { author, isBirth, onBehalf })
}
const ownersParties = (kind: RecordKind) => partiesOf(coach, { kind, owner: coach, parties: new Map() })
const canOwner = (kind: RecordKind, path: Path, facts: Facts = later) =>
  may(coach, ownersParties(kind), kind, path, facts)
const canTeacher = (kind: RecordKind, path: Path, facts: Facts = later) =>
  may(teacher, ['teacher'], kind, path, facts)

describe.each(versions)('who may write in a conversation on %s', (form) => {
  const can = (path: Path, onBehalf?: Party) => [
    canOwner('conversation', path, { ...later, form, ...(onBehalf ? { onBehalf } : {}) }),
    canTeacher('conversation', path, { ...later, form, ...(onBehalf ? { onBehalf } : {}) }),
  ]

  it('lets the teacher write the reflection, and the coach what works', () => {
    expect(can('s7')).toEqual([false, true])
    expect(can('s3/k1/text')).toEqual([true, false])
  })

  it('lets both write agreements, each in the own name', () => {
    expect(can('s6/k1/action')).toEqual([true, true])
    expect(can('s6/k1/action', 'teacher')).toEqual([false, false])
  })

  it("lets only the coach type on the teacher's behalf, and only in the teacher's fields", () => {
    for (const path of ['s1', 's7', 'statement', 'agree', 'passages/p1', 'passages/p1/words'])
      expect(can(path, 'teacher'), path).toEqual([true, false])
    for (const path of ['s4', 's2/k1/text', 'shared', `end/${teacher}`, 'opened'])
      expect(can(path, 'teacher'), path).toEqual([false, false])
    for (const party of parties)
      if (party !== 'teacher') expect(can('s7', party), party).toEqual([false, false])
  })

  it('lets each end it in the own name only', () => {
    expect(can(`end/${coach}`)).toEqual([true, false])
    expect(can(`end/${teacher}`)).toEqual([false, true])
    for (const other of [stranger, `${coach}-2`, `${teacher}/more`])
      expect(can(`end/${other}`)).toEqual([false, false])
  })

  it('lets both close an agreement, each in the own name, and only the coach mark a statement as read', () => {
    expect(can('outcome/k1')).toEqual([true, true])
    expect(can('outcome/k1', 'teacher')).toEqual([false, false])
    expect(can('outcome/k1/words')).toEqual([false, false])
    expect(can('read')).toEqual([true, false])
  })

  it("knows which fields are in the teacher's words", () => {
    const rights = rightsOf('conversation', form, formRights)
    for (const path of ['s1', 's7', 'statement', 'agree', 'passages/p1'])
      expect(isInOwnWords(rights, path), path).toBe(true)
    for (const path of ['s6/k1/action', 's4', 'lesson', 'another', `bind/${teacher}`])
      expect(isInOwnWords(rights, path), path).toBe(false)
  })
})

describe('who may write', () => {
  it('locks a lesson at its birth only; later entries can only add', () => {
    expect(canOwner('lesson', 'locked', atBirth)).toBe(true)
    expect(canOwner('lesson', 'locked')).toBe(false)
    expect(canTeacher('lesson', 'locked', atBirth)).toBe(false)
    expect(canOwner('lesson', 'amend/a1')).toBe(true)
    expect(canTeacher('lesson', 'amend/a1')).toBe(false)
    expect(canOwner('lesson', 'amend/a1/text')).toBe(false)
  })

  it('fixes the lesson and the words of a conversation at its birth', () => {
    for (const path of ['lesson', 'forms'])
      expect([canOwner('conversation', path, atBirth), canOwner('conversation', path)]).toEqual([true, false])
  })

  it('lets only the owner write a worksheet and an account', () => {
    const paths = {
      worksheet: ['scores/SG1', 'notes/n1/text', 'clock/k1', 'watched/from'],
      account: ['name', `contacts/${teacher}`, 'informed'],
    }
    for (const kind of ['worksheet', 'account'] as const)
      for (const path of paths[kind]) {
        expect(canOwner(kind, path)).toBe(true)
        expect(canTeacher(kind, path)).toBe(false)
        expect(canOwner(kind, path, forHer)).toBe(false)
      }
  })

  it('lets the coach plan a visit, and the teacher write the focus', () => {
    expect([canOwner('visit', 'date'), canTeacher('visit', 'date')]).toEqual([true, false])
    expect([canOwner('visit', 'focus'), canTeacher('visit', 'focus')]).toEqual([true, true])
  })

  it('lets only the teacher confirm, object and choose in a trajectory', () => {
    for (const path of ['informed', 'objection', 'counts']) {
      expect([canOwner('trajectory', path), canTeacher('trajectory', path)]).toEqual([false, true])
      expect(canOwner('trajectory', path, forHer)).toBe(false)
    }
    expect(canTeacher('trajectory', 'secret')).toBe(false)
  })

  it('lets only the parties of the table bind an account, and nobody in a private record', () => {
    const bind = `bind/${stranger}`
    for (const kind of recordKinds) {
      const { binds = {} } = recordTypeOf(kind)
      for (const party of parties) {
        const givers = binds[party] ?? []
        for (const one of parties)
          expect(mayBind(kind, party, [one]), `${one} binds ${party}`).toBe(givers.includes(one))
        expect(mayBind(kind, party, ownersParties(kind))).toBe(
          givers.some((one) => ownersParties(kind).includes(one)),
        )
      }
      expect(canTeacher(kind, bind), kind).toBe(false)
      expect(canOwner(kind, bind, forHer), kind).toBe(false)
      expect(canOwner(kind, bind), kind).toBe(Object.keys(binds).length > 0)
      for (const value of [true, 'pupil', null, { was: 'pupil', stillCounts: [] }])
        expect(mayBind(kind, value, parties)).toBe(false)
    }
  })

  it('lets an account without a party write nothing', () => {
    const bound = new Map<AccountId, Party>([[teacher, 'teacher']])
    expect(partiesOf(stranger, { kind: 'conversation', owner: coach, parties: bound })).toEqual([])
    for (const kind of recordKinds)
      for (const path of ['name', 'focus', 'opened', 's1', 's7', 'agree', 'locked', 'scores/SG1'])
        for (const facts of [atBirth, later, forHer]) expect(may(stranger, [], kind, path, facts)).toBe(false)
  })

  it('lets nobody write a path that the table does not have', () => {
    for (const kind of recordKinds)
      for (const path of ['elsewhere', 'names', 'score', 'name/first', 'toString', `bind/${teacher}/more`])
        expect(may(coach, parties, kind, path, atBirth), `${kind} ${path}`).toBe(false)
  })
})

describe('who may write in a duo and in its visits', () => {
  const can = (party: Party, path: Path, onBehalf?: Party) =>
    may(teacher, [party], 'duo-visit', path, { ...later, form: 'F06/1', ...(onBehalf ? { onBehalf } : {}) })

  it('lets the coach and both teachers plan and drop a visit', () => {
    for (const path of ['date', 'start', 'end', 'class', 'cancelled'])
      for (const party of ['coach', 'host', 'observer'] as const) expect(can(party, path), path).toBe(true)
  })

  it('lets the host ask, and the coach type her words; never the observer', () => {
    expect(can('host', 'host_question')).toBe(true)
    expect(can('coach', 'host_question')).toBe(false)
    expect(can('coach', 'host_question', 'host')).toBe(true)
    expect(can('observer', 'host_question')).toBe(false)
    expect(can('observer', 'host_question', 'host')).toBe(false)
    expect(can('coach', 'take_home_guest', 'observer')).toBe(false)
  })

  it('lets those who observe commit in the own name, and never the host', () => {
    for (const party of ['coach', 'observer'] as const) {
      expect(can(party, `commit/${teacher}`)).toBe(true)
      expect(can(party, `commit/${stranger}`)).toBe(false)
    }
    expect(can('host', `commit/${teacher}`)).toBe(false)
  })

  it('gives her partner nothing in any record about a teacher, or in a private sheet', () => {
    const partners = ['observer', 'host', 'member'] as const
    const isOfTeacher = (kind: RecordKind) => {
      const { opens, binds } = recordTypeOf(kind)
      return opens?.teacher !== undefined || Object.keys({ ...opens, ...binds }).length === 0
    }
    const closed = recordKinds.filter(isOfTeacher)
    expect(closed).toEqual(
      expect.arrayContaining(['trajectory', 'visit', 'worksheet', 'lesson', 'conversation']),
    )
    for (const kind of closed)
      for (const party of partners) {
        expect(opensTo(kind, party), `${kind} opens to ${party}`).toBeUndefined()
        expect(mayBind(kind, party, parties), `${party} is bound in ${kind}`).toBe(false)
        for (const { at } of rowRights(kind, 'F08/2'))
          for (const facts of [atBirth, later])
            expect(may(stranger, [party], kind, at.replaceAll(/[*{}]+/g, 'x'), facts), `${kind} ${at}`).toBe(
              false,
            )
      }
  })

  it('lets a member end a duo, and nothing else of it', () => {
    const member = (path: Path) => may(teacher, ['member'], 'duo', path, later)
    expect(member('ended')).toBe(true)
    for (const path of ['people/a', 'seats/a', `introduced/${teacher}`, `bind/${stranger}`])
      expect(member(path), path).toBe(false)
  })
})

/** A path that matches the pattern, or almost. */
const pathAt = (at: string, author: AccountId): fc.Arbitrary<Path> => {
  const segment = fc.constantFrom('a', 'k1', 'gone', author, stranger)
  const parts = at.split('/').map((one) => {
    if (one === '{self}') return fc.constantFrom<string>(author, author, stranger, `${author}-2`)
    if (one === '*') return segment
    if (one === '**') return fc.array(segment, { minLength: 1, maxLength: 2 }).map((list) => list.join('/'))
    return fc.constantFrom(one, one, one, `${one}x`)
  })
  return fc.tuple(...parts).map((list) => list.join('/'))
}

/** Written independently of the source: whether a path matches a pattern for this author. */
function standsAt(at: string, path: Path, author: AccountId): boolean {
  const [pattern, segments] = [at.split('/'), path.split('/')]
  const isOpen = pattern.at(-1) === '**'
  if (isOpen ? segments.length < pattern.length : segments.length !== pattern.length) return false
  return pattern.every((one, place) => {
    if (one === '*' || one === '**') return true
    return segments[place] === (one === '{self}' ? author : one)
  })
}

const rowRights = (kind: RecordKind, form: string): FieldRight[] => {
  const { fields, form: family, together, binds = {}, ownerIs, answersAtBirth } = recordTypeOf(kind)
  const own = new Set(['bind', ...fields.map(({ at }) => at.split('/')[0])])
  const ofForm = family === undefined ? [] : forms.filter(({ instrumentId }) => instrumentId === form)
  const answers = ofForm.flatMap(rightsOfForm).filter(({ at }) => !own.has(at.split('/')[0]))
  const bind: FieldRight = { at: 'bind/*', by: Object.values(binds).flat() }
  return [
    ...[...fields, bind],
    ...answers.map((right): FieldRight => {
      const owners = right.by.filter((party) => party === 'owner' || party === ownerIs)
      if (answersAtBirth && owners.length > 0) return { at: right.at, by: owners, only: 'birth' }
      return right.by.every((party) => party === together) ? { ...right, together: true } : right
    }),
  ]
}

/** The versions of the kind's form. A kind without a form has no rights that depend on one. */
const versionsOf = (kind: RecordKind): string[] => {
  const { form } = recordTypeOf(kind)
  const own = forms.flatMap(({ instrumentId }) => (familyOf(instrumentId) === form ? [instrumentId] : []))
  return own.length > 0 ? own : ['']
}

describe('any author', () => {
  const anyCase = fc.constantFrom(...recordKinds).chain((kind) =>
    fc.constantFrom(...versionsOf(kind)).chain((form) =>
      fc.record({
        kind: fc.constant(kind),
        form: fc.constant(form),
        author: fc.constantFrom(coach, teacher),
        own: fc.subarray([...parties]),
        isBirth: fc.boolean(),
        onBehalf: fc.option(fc.constantFrom(...parties), { nil: undefined, freq: 1 }),
        path: fc
          .constantFrom(...rowRights(kind, form).map(({ at }) => at))
          .chain((at) => fc.oneof(pathAt(at, coach), pathAt(at, teacher))),
      }),
    ),
  )

  it('writes exactly what `by`, `only`, `together` and {self} of a row allow', () => {
    let allowed = 0
    fc.assert(
      fc.property(anyCase, ({ kind, form, author, own, isBirth, onBehalf, path }) => {
        const { ownerIs } = recordTypeOf(kind)
        const isOwners = own.some((party) => party === 'owner' || party === ownerIs)
        const expected = rowRights(kind, form).some(({ at, by, only, together }) => {
          if (!standsAt(at, path, author) || (only === 'birth' && !isBirth)) return false
          if (onBehalf) return together === true && isOwners && by.includes(onBehalf)
          return own.some((party) => by.includes(party))
        })
        if (expected) allowed++
        const facts = { author, isBirth, onBehalf }
        expect(mayWrite(rightsOf(kind, form, formRights), path, own, facts)).toBe(expected)
      }),
      { numRuns: 2000 },
    )
    expect(allowed).toBeGreaterThan(100)
  })
})

const at = instantOf(monday)
const [visitId, lessonId] = [newRecordId(), newRecordId()]
const invitation = InvitationId.parse(uuid(3))
const school = SchoolId.parse(uuid(4))
const shown = 'A'.repeat(43)
const visitFacts = {
  ...{ ordinal: 1 as const, date: '2026-11-23', start: '09:00', end: '09:50', class: '3A' },
  ...{ sectorYear: 'VO 3', subjectGroup: 'talen', pupilsBand: '21-25', lessonType: 'gewoon' },
  ...{ lessonParts: ['instructie'], focus: 'rust' },
}
const sheetFacts = {
  ...{ visit: visitId, person: anna, framework: framework2026.instrumentId, set: 'full' as const },
  words: questionnaireWords(framework2026),
  forms: [formWords(conversation2026)],
}
const planned = new WrittenRecord(planVisit(anna, visitFacts), visitId)
const peerFacts = {
  ...{ visit: newRecordId(), framework: framework2026.instrumentId, forms: [] },
  words: questionnaireWords(framework2026),
}
const worksheet = new WrittenRecord(openWorksheet(sheetFacts))
const visit = visitOf(planned.state)
if (!visit) throw new Error('the visit was planned')
const note = { key: 'note-1', time: 60, speaker: 'docent' as const, text: 'zegt', links: ['SG1'] }
const conversationSheet = openConversationSheet({
  ...{ lesson: lessonId, person: anna, at, form: formWords(conversation2026) },
})
const lists = ['s2', 's3', 's5'] as const
const typed = ['s1', 's1/feed_up', 's7', 'statement'] as const
const prepared: EntryDraft[] = [
  ...typed.map((field) => answer(field, 'zij', 'teacher')),
  answer('s4', 'wij'),
  ...lists.map((step) => answerRow(step, 'line-1', { text: 'regel', indicator: 'SG1', note: 'note-1' })),
  ...lists.map((step) => removeRow(step, 'line-1', false)),
  answerRow('s6', 'action-1', { action: 'eerst kijken', lookBackOn: null }),
  markPassage('note-1', { mark: 'different' }, 'teacher'),
  tellPassage('note-1', 'anders', 'teacher'),
  agree({ choice: 'agreed', shown, how: 'together' }, 'teacher'),
  answer('duration', 40),
  answer('nextVisit', '2027-01-11'),
  keepVersion('s4', 'kans'),
  writeTyped('s3/line-1/text', { value: 'getypt', replaces: [] }),
]
const shared = shareConversationSheet(new WrittenRecord(conversationSheet).write(...prepared).state, at)
if (!shared.onBehalf) throw new Error('her words were typed')

const card = {
  ...{ accountId: teacher, name: 'Anna', role: 'teacher' as const },
  ...{ signKey: 'A'.repeat(87), sealKey: 'A'.repeat(87) },
}
const bound = [
  bindParty(teacher, 'teacher'),
  bindParty(stranger, 'coach'),
  endBinding(teacher, 'teacher', [EntryId.parse(uuid(5))]),
  renew(),
]
const duoPerson = { personId: anna, name: 'Anna' }
const duoPlans = [
  planDuoVisit({ date: '2026-12-03', start: '10:30', end: '11:20', class: '3A' }),
  dropDuoVisit('ziek'),
  restoreDuoVisit(),
]
const duoWords = { form: 'F06/1', framework: framework2026.instrumentId, forms: [formWords(duoVisit2026)] }

type ByParty = { owner: EntryDraft[] } & Partial<Record<Party, EntryDraft[]>>
const onSheet: EntryDraft[] = [
  chooseSet('core'),
  score('SG1', 3),
  score('SG1', null),
  writeNote(note),
  reviseNote('note-1', { text: 'vraagt' }),
  removeNote('note-1'),
  markMoment('moment-1', 90),
  describeMoment('moment-1', { direction: 'weg', responses: ['a'], recovery: 30, effect: null }),
  removeMoment('moment-1'),
  takePulse({ time: 120, value: 'a' }),
  correctWatched({ from: 60, to: null, began: 90, ended: 2700 }),
  tapClock('tap-1', { action: 'start', lessonTime: 0, at }),
  pointToLocked(lessonId),
]
const seen = { about: lessonId, time: 90, text: 'zegt', indicators: ['SG1', 'SG2', 'SE1'] }
const feedbackSheet = openFeedbackSheet(anna, formWords(feedback2026), seen)
const noted: EntryDraft[] = [
  takeMoment(seen),
  answer('effect', 'Het wordt stil.'),
  answer('feed_up', 'rust', 'receiver'),
  answer('feedback', 'Dit hielp.'),
  answer('level', 'aanpak'),
  answerRow('feedforward', 'step', { action: 'Wacht', situation: 'bij de start', moment: 'maandag' }),
  answer('question', 'Wat merkte jij?'),
]
const sentNote = sendFeedbackSheet(new WrittenRecord(feedbackSheet).write(...noted).state, [teacher])
if (!sentNote.onBehalf) throw new Error('her goal was typed')
const selfViewFacts = {
  ...{ visit: lessonId, person: anna, framework: framework2026.instrumentId },
  ...{ words: questionnaireWords(framework2026), form: formWords(selfViewForm) },
}
const selfViewSheet = openSelfViewSheet(selfViewFacts)
const ownAnswers = (onBehalf?: Party): EntryDraft[] => [
  answer('scores/SG1', 3, onBehalf),
  answer('scores/SG1', null, onBehalf),
  answer('moment_good', 'De start.', onBehalf),
  answer('talk_about', 'De overgang.', onBehalf),
  answer(SHARE, true, onBehalf),
]
const commands: Record<RecordKind, ByParty> = {
  account: {
    owner: [
      openAccountBook('Marijke'),
      meet({ ...card, metBy: 'invited', at }),
      giveInvitation({
        ...{ invitationId: invitation, secret: 'A', role: 'teacher', schoolIds: [], name: 'Anna', at },
      }),
      readPrivacyPage('2026-11'),
      keepRecoveryCode(at),
      renew(),
    ],
  },
  introduction: { owner: [openIntroduction([card]), introduce([card])] },
  trajectory: {
    owner: [
      startTrajectory({
        ...{ personId: anna, name: 'Anna', schoolId: school, subject: 'Frans', secret: 'A' },
        framework: framework2026.instrumentId,
      }),
      describeTeacher({ name: 'Anna', schoolId: school, subject: 'Duits' }),
      inviteTeacher(invitation),
      introduce([card]),
      closeTrajectory(at, true),
      reopenTrajectory(),
      ...bound,
    ],
    teacher: [confirmInformed('2026-11', at), objectToFigures(true)],
  },
  visit: {
    owner: [
      planVisit(anna, visitFacts),
      replanVisit({ ...visitFacts, focus: null }),
      cancelVisit(true),
      commit(coach, 'x'.repeat(43)),
      ...bound,
    ],
    teacher: [replanVisit({ focus: 'beurten' }), commit(teacher, 'x'.repeat(43))],
  },
  'self-view-sheet': { owner: [selfViewSheet, ...ownAnswers(), pointToLocked(newRecordId())] },
  'self-view': {
    owner: [
      lockSelfView(new WrittenRecord(selfViewSheet).write(...ownAnswers()).state),
      bindParty(teacher, 'coach'),
    ],
  },
  confidence: {
    owner: [
      openConfidence(anna, 'before', framework2026),
      rate('SG1', 3),
      rate('SG1', null),
      shareConfidence(at),
      bindParty(teacher, 'coach'),
    ],
  },
  'self-view-together': {
    owner: [openSelfViewTogether(selfViewFacts), ...ownAnswers('teacher'), finishTogether(at), ...bound],
    teacher: ownAnswers(),
  },
  worksheet: { owner: [openWorksheet(sheetFacts), ...onSheet] },
  lesson: {
    owner: [
      lockLesson(worksheetOf(worksheet.state), visit, monday),
      amendLesson('amend-1', 'erbij'),
      shareLesson(at),
      ...bound,
    ],
    teacher: [openLesson(at)],
  },
  'conversation-sheet': { owner: [conversationSheet, ...prepared, pointToLocked(newRecordId())] },
  conversation: {
    owner: [
      shared.birth,
      shared.onBehalf,
      ...prepared,
      endNotCompleted(coach, 'ziek', at),
      takeEndBack(coach),
      closeAgreement('action-1', { how: 'done', words: 'Het lukte.' }),
      readStatement(EntryId.parse(uuid(6))),
      ...bound,
    ],
    teacher: [
      ...typed.map((field) => answer(field, 'zelf')),
      answerRow('s6', 'action-1', { when: 'morgen' }),
      removeRow('s6', 'action-1'),
      markPassage('note-1', null),
      tellPassage('note-1', 'zo was het'),
      agree({ choice: 'agreed_with_statement', shown, how: 'own-device' }),
      openConversation(at),
      endNotCompleted(teacher, 'geen tijd', at),
      takeEndBack(teacher),
      closeAgreement('action-1', { how: 'not', words: 'De klas viel uit.' }),
      reopenAgreement('action-1'),
    ],
  },
  duo: {
    owner: [
      pairTeachers(duoPerson, { name: 'Bram' }),
      pairTeachers(duoPerson, { coach: stranger }),
      namePerson('b', duoPerson),
      giveSeat('a', teacher),
      introduce([card]),
      endDuo(at, 'klaar'),
      bindParty(teacher, 'member'),
      bindParty(stranger, 'coach'),
      endBinding(teacher, 'member', []),
    ],
    coach: [
      namePerson('b', duoPerson),
      bindParty(teacher, 'member'),
      endDuo(at, ''),
      leaveDuo(duoOf(new WrittenRecord(pairTeachers(duoPerson, duoPerson)).state), 'a', at),
    ],
    member: [endDuo(at, 'klaar')],
  },
  'duo-visit': {
    owner: [
      openDuoVisit(newRecordId(), 'a', duoWords),
      ...duoPlans,
      chooseFocus(['SG'], ['SG1']),
      answer('host_question', 'zij', 'host'),
      answer('take_home_host', 'zij', 'host'),
      answer('answer', 'wij'),
      bindParty(teacher, 'host'),
      bindParty(stranger, 'observer'),
      commit(coach, 'x'.repeat(43)),
    ],
    coach: [...duoPlans, chooseFocus(['SG'], ['SG1']), bindParty(teacher, 'host')],
    host: [...duoPlans, chooseFocus(['SG'], ['SG1']), answer('host_question', 'ik')],
    observer: [
      ...duoPlans,
      answer('what_worked', 'ik'),
      answer('take_home_guest', 'ik'),
      declineToAnswer(teacher),
    ],
  },
  'observation-sheet': { owner: [openObservationSheet(peerFacts), ...onSheet] },
  observation: {
    owner: [
      lockObservation(worksheetOf(worksheet.state), ['SG1'], monday),
      openToHost(at),
      bindParty(teacher, 'observer'),
      bindParty(stranger, 'host'),
    ],
  },
  'feedback-sheet': { owner: [feedbackSheet, ...noted, pointToLocked(newRecordId())] },
  feedback: {
    owner: [
      ...[sentNote.birth, sentNote.onBehalf, bindParty(teacher, 'receiver')],
      ...[endBinding(teacher, 'receiver', [EntryId.parse(uuid(5))]), renew()],
    ],
    receiver: [
      openFeedback(at),
      answer('feed_up', 'rust'),
      answer('receiver_does', 'proberen'),
      answer('receiver_answer', 'Dat klopt.'),
      takeAsOwnStep('Eerst wachten', '2026-12-07'),
      closeFeedback(at),
      reopenFeedback(),
      closeAgreement(OWN_STEP, { how: 'partly', words: 'Twee keer gewacht.' }),
      reopenAgreement(OWN_STEP),
    ],
  },
}

const newestOf = (kind: RecordKind) => versionsOf(kind).at(-1)

describe('every command', () => {
  const cases = Object.entries(commands).flatMap(([kind, byParty]) =>
    Object.entries(byParty).flatMap(([who, drafts]) =>
      drafts.map((draft) => {
        if (!isRecordKind(kind)) throw new Error(kind)
        return [kind, who, Object.keys(draft.changes).join(' ').slice(0, 60), draft] as const
      }),
    ),
  )

  it('is tested for every kind', () => {
    expect(Object.keys(commands).sort()).toEqual([...recordKinds].sort())
  })

  it.each(cases)('of a %s by %s writes what the table allows: %s', (kind, who, _, draft) => {
    if (draft.birth) expect(draft.birth.kind).toBe(kind)
    const party = parties.find((one) => one === who) ?? 'owner'
    const [author, own] = party === 'owner' ? [coach, ownersParties(kind)] : [teacher, [party]]
    const form = newestOf(kind)
    const facts = { author, isBirth: draft.birth !== undefined, onBehalf: draft.onBehalf }
    for (const [path, value] of Object.entries(draft.changes)) {
      expect(Path.safeParse(path).success, path).toBe(true)
      expect(mayWrite(rightsOf(kind, form, formRights), path, own, facts), path).toBe(true)
      if (path.startsWith('bind/')) expect(mayBind(kind, value, own)).toBe(true)
    }
  })
})
