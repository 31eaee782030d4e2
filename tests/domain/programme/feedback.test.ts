/** The note of feedback: who writes what, any order of arrival, and what disappears when. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AccountId, PersonId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { formView, missingFor } from '#domain/instrument/form-view.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { meet, openAccountBook } from '#domain/programme/account.ts'
import { endDuo, giveSeat, pairTeachers } from '#domain/programme/duo.ts'
import {
  CLOSED,
  closeFeedback,
  disappearsAt,
  feedbackGiven,
  feedbackOf,
  feedbackReceived,
  hasDisappeared,
  openFeedback,
  openFeedbackSheet,
  receiversFor,
  reopenFeedback,
  SENT,
  sendFeedbackSheet,
  stepIn,
  takeAsOwnStep,
} from '#domain/programme/feedback.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { fold, type RecordState } from '#domain/record/fold.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { formRights } from '#storage/session/form-rights.ts'
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

const DAY_MS = 86_400_000
const at = instantOf(monday)
const step = { action: 'Wacht tot het stil is', situation: 'bij de start', moment: 'maandag in 2B' }
const filled: EntryDraft[] = [
  answer('effect', 'Na elf tellen was het stil.'),
  answer('feed_up', 'Een rustige start.', 'receiver'),
  answer('feedback', 'Dit wachten bracht de rust.'),
  answer('level', 'aanpak'),
  answerRow('feedforward', 'step', step),
]
const sheet = () =>
  new WrittenRecord(
    openFeedbackSheet(anna, formWords(feedback2026), {
      ...{ about: newRecordId(), time: 95, text: 'Wacht zonder te praten.' },
      indicators: ['SE1', 'SG1', 'GZ1'],
    }),
  )
const bySheet = (written: WrittenRecord) => sendFeedbackSheet(written.state, [teacher])
/** A sent note, as giver and receiver have it. */
function sent(): WrittenRecord {
  const { birth, onBehalf } = bySheet(sheet().write(...filled))
  if (!onBehalf) throw new Error('the goal was typed together')
  return new WrittenRecord(birth).write(onBehalf)
}
const missing = (rule: string, state: RecordState) =>
  missingFor(rule, formView(feedback2026, state, coach)).map(({ field }) => field.id)
const wordsAt = ({ state }: WrittenRecord, path: string) => state.paths[path]?.value

describe('a sheet', () => {
  it('takes the moment, its words and at most two items along from the lesson', () => {
    const { state } = sheet()
    expect(feedbackOf(state)).toMatchObject({ isSheet: true, saw: 'Wacht zonder te praten.', sentAs: [] })
    expect(state.paths.time?.value).toBe(95)
    expect(state.paths.indicators?.value).toEqual(['SE1', 'SG1'])
  })

  it('can be sent once all that the giver must say is there, without feed up', () => {
    expect(missing(SENT, sheet().state)).toEqual(['effect', 'feedback', 'level', 'feedforward'])
    const withoutGoal = filled.filter(({ onBehalf }) => !onBehalf)
    expect(missing(SENT, sheet().write(...withoutGoal).state)).toEqual([])
  })

  it('asks a next step for verb, situation and moment', () => {
    const { moment: _, ...half } = step
    const written = sheet().write(...filled.slice(0, 4), answerRow('feedforward', 'step', half))
    expect(missing(SENT, written.state)).toEqual(['feedforward'])
  })

  it('holds no answer in the words of the receiver, except the goal that both typed together', () => {
    const written = sheet().write(
      answer('receiver_answer', 'Klopt.', 'receiver'),
      answer('feed_up', 'Mijn doel', 'teacher'),
      answer('feed_up', 'Mijn doel'),
    )
    expect(wordsAt(written, 'receiver_answer')).toBeUndefined()
    expect(wordsAt(written, 'feed_up')).toBeUndefined()
  })
})

describe('a sent note', () => {
  it('has the words of the sheet in its first entry, the goal as typed for the receiver, and the receiver bound', () => {
    const note = sent()
    expect(feedbackOf(note.state)).toMatchObject({ isSheet: false, giver: coach, receivers: [teacher] })
    expect(wordsAt(note, 'feedback')).toBe('Dit wachten bracht de rust.')
    expect(note.state.paths.feed_up?.heads[0]?.onBehalf).toBe(true)
    expect(note.state.refused).toEqual([])
  })

  it('never changes in the words of its giver, whoever tries', () => {
    const tries: EntryDraft[] = [
      ...[answer('saw', 'x'), answer('feedback', 'x'), answer('level', 'taak'), answer('about', uuid(9))],
      answerRow('feedforward', 'step', { action: 'x' }),
      answerRow('feedforward', 'other', { action: 'x' }),
    ]
    for (const author of [coach, teacher, stranger]) {
      const note = sent()
      const before = feedbackOf(note.state)
      note.by(author, ...tries)
      expect(feedbackOf(note.state)).toEqual(before)
      expect(stepIn(note.state)).toBe('Wacht tot het stil is, bij de start, maandag in 2B')
      expect(note.state.refused).toHaveLength(tries.length)
    }
  })

  it('is answered, taken as an own agreement and closed by its receiver alone', () => {
    const acts = [
      ...[openFeedback(at), answer('receiver_does', 'proberen'), answer('receiver_answer', 'Dat klopt.')],
      ...[takeAsOwnStep('Eerst wachten', '2026-12-07'), closeFeedback(at)],
    ]
    const untouched = { isAnswered: false, ownStep: undefined, closedAt: undefined, openedAt: undefined }
    for (const author of [coach, stranger])
      expect(feedbackOf(sent().by(author, ...acts).state)).toMatchObject(untouched)
    const onBehalf = acts.map((one) => ({ ...one, onBehalf: 'receiver' as const }))
    expect(feedbackOf(sent().write(...onBehalf).state)).toMatchObject(untouched)
    const note = sent().by(teacher, ...acts)
    expect(feedbackOf(note.state)).toMatchObject({
      ...{ isAnswered: true, does: 'proberen', closedAt: at },
      ownStep: { words: 'Eerst wachten', lookBackOn: '2026-12-07' },
    })
    expect(feedbackOf(note.by(teacher, reopenFeedback()).state).closedAt).toBeUndefined()
  })

  it('keeps the goal that the receiver wrote, whatever the giver types for the receiver afterwards', () => {
    const note = sent().by(teacher, answer('feed_up', 'Mijn eigen doel'))
    note.write(answer('feed_up', 'Iets anders', 'receiver'))
    expect(wordsAt(note, 'feed_up')).toBe('Mijn eigen doel')
  })

  it('closes with a choice and an answer, and "dit past niet bij mij" is one', () => {
    const note = sent()
    expect(missing(CLOSED, note.state)).toEqual(['receiver_answer', 'receiver_does'])
    note.by(teacher, answer('receiver_does', 'niet'), answer('receiver_answer', 'Ik zag dat anders.'))
    expect(missing(CLOSED, note.state)).toEqual([])
  })

  it('has the same state in any order of arrival', () => {
    const note = sent()
      .by(teacher, answer('feed_up', 'Rust'), answer('receiver_does', 'later'))
      .write(answer('feed_up', 'x', 'receiver'), answer('saw', 'x'), bindParty(stranger, 'receiver'))
      .by(teacher, answer('receiver_does', 'proberen'), closeFeedback(at))
    fc.assert(
      fc.property(fc.shuffledSubarray(note.entries, { minLength: note.entries.length }), (entries) => {
        expect(fold([...entries, ...entries], formRights)).toEqual(note.state)
      }),
    )
  })

  it('binds nobody by its receiver', () => {
    const note = sent().by(teacher, bindParty(stranger, 'receiver'))
    expect(feedbackOf(note.state).receivers).toEqual([teacher])
  })
})

describe('a note without an answer', () => {
  const sentAt = (note: WrittenRecord) => Date.parse(note.state.bornAt)

  it('disappears thirty days after it was sent, and not before', () => {
    const note = sent().by(teacher, openFeedback(at))
    const feedback = feedbackOf(note.state)
    expect(disappearsAt(feedback)).toBe(sentAt(note) + 30 * DAY_MS)
    expect(hasDisappeared(feedback, sentAt(note) + 30 * DAY_MS - 1)).toBe(false)
    expect(hasDisappeared(feedback, sentAt(note) + 30 * DAY_MS)).toBe(true)
  })

  it.each([
    ['a choice', answer('receiver_does', 'niet')],
    ['words', answer('receiver_answer', 'Dank.')],
    ['an own agreement', takeAsOwnStep('Eerst wachten', '2026-12-07')],
  ])('stays once the receiver gave %s', (_, draft) => {
    const note = sent().by(teacher, draft)
    expect(hasDisappeared(feedbackOf(note.state), sentAt(note) + 400 * DAY_MS)).toBe(false)
  })

  it('stays while it is a sheet', () => {
    expect(disappearsAt(feedbackOf(sheet().state))).toBeUndefined()
  })

  it('is in no list of giver or receiver any more', () => {
    const note = sent()
    const lists = (now: number) => [
      feedbackGiven([note.state], { giver: coach, person: anna, now }).length,
      feedbackReceived([note.state], { receiver: teacher, now }).length,
    ]
    expect(lists(sentAt(note) + DAY_MS)).toEqual([1, 1])
    expect(lists(sentAt(note) + 30 * DAY_MS)).toEqual([0, 0])
  })
})

describe('the lists', () => {
  it('show a sheet to its giver until it was sent, and a note to its receiver alone', () => {
    const written = sheet()
    const now = monday
    const given = (giver = coach) => feedbackGiven([written.state], { giver, person: anna, now })
    expect(given()).toHaveLength(1)
    expect(given(stranger)).toHaveLength(0)
    written.write(pointToLocked(newRecordId()))
    expect(given()).toHaveLength(0)
    expect(feedbackReceived([sent().state], { receiver: stranger, now })).toHaveLength(0)
  })

  it('offer a coach the own teachers, also one without an account', () => {
    const trajectory = (personId: PersonId, name: string) =>
      new WrittenRecord(
        startTrajectory({
          ...{ personId, name, schoolId: SchoolId.parse(uuid(4)), secret: 'A' },
          framework: 'ts4-2026-draft/1',
        }),
      )
    const records = [
      trajectory(anna, 'Anna').write(bindParty(teacher, 'teacher')).state,
      trajectory(PersonId.parse(uuid(0xa2)), 'Bram').state,
      sheet().state,
    ]
    expect(receiversFor(records, coach)).toEqual([
      { personId: anna, name: 'Anna', accounts: [teacher] },
      { personId: uuid(0xa2), name: 'Bram', accounts: [] },
    ])
    expect(receiversFor(records, teacher)).toEqual([])
  })
})

describe('the receivers in a duo', () => {
  const bramId = PersonId.parse(uuid(0xb0))
  const bram = AccountId.parse(uuid(0xb1))
  const toAnna = { personId: anna, name: 'Anna', accounts: [teacher] }
  const toBram = { personId: bramId, name: 'Bram', accounts: [bram] }
  const duo = () =>
    new WrittenRecord(
      pairTeachers({ personId: anna, name: 'Anna' }, { personId: bramId, name: 'Bram' }),
    ).write(giveSeat('a', teacher), giveSeat('b', bram))
  /** The account record of `owner`, who has these cards. */
  const cardsOf = (owner: AccountId, ...known: AccountId[]) => ({
    ...new WrittenRecord(openAccountBook('x')).write(
      ...known.map((accountId) =>
        meet({
          ...{ accountId, name: 'x', role: 'teacher', metBy: 'introduced', at },
          ...{ sealKey: 'A'.repeat(87), signKey: 'A'.repeat(87) },
        }),
      ),
    ).state,
    owner,
  })
  const cards = [cardsOf(coach, teacher, bram), cardsOf(teacher, bram), cardsOf(bram, teacher)]

  it('are her partner for a member, and both teachers for the coach', () => {
    const records = [duo().state, ...cards]
    expect(receiversFor(records, teacher)).toEqual([toBram])
    expect(receiversFor(records, bram)).toEqual([toAnna])
    expect(receiversFor(records, coach)).toEqual([toAnna, toBram])
    expect(receiversFor(records, stranger)).toEqual([])
  })

  it('are nobody without a card or without an account, and nobody after the end', () => {
    expect(receiversFor([duo().state, cardsOf(teacher)], teacher)).toEqual([])
    const halfSeated = new WrittenRecord(
      pairTeachers({ personId: anna, name: 'Anna' }, { personId: bramId, name: 'Bram' }),
    ).write(giveSeat('a', teacher))
    expect(receiversFor([halfSeated.state, ...cards], teacher)).toEqual([])
    const ended = duo().write(endDuo(at, 'andere school'))
    for (const giver of [teacher, bram, coach])
      expect(receiversFor([ended.state, ...cards], giver)).toEqual([])
  })

  it('are listed once: an own teacher as the trajectory has her, a partner of two duos from one of them', () => {
    const trajectory = new WrittenRecord(
      startTrajectory({
        ...{ personId: anna, name: 'Anna de Wit', schoolId: SchoolId.parse(uuid(4)), secret: 'A' },
        framework: 'ts4-2026-draft/1',
      }),
    ).write(bindParty(teacher, 'teacher'))
    const records = [duo().state, duo().state, trajectory.state, ...cards]
    expect(receiversFor(records, coach)).toEqual([{ ...toAnna, name: 'Anna de Wit' }, toBram])
    expect(receiversFor(records, teacher)).toEqual([toBram])
  })
})

it('the step as one line leaves out what makes it too long', () => {
  const note = sent()
  expect(stepIn(note.state, 40)).toBe('Wacht tot het stil is, bij de start')
  expect(stepIn(sheet().state)).toBe('')
})
