/**
 * The acts of a coach, with the same commands as the rooms: taking on, planning, observing, closing, conversing,
 * sharing.
 */

import type { Json } from '#domain/ground/canonical.ts'
import { PersonId, type RecordId, type SchoolId } from '#domain/ground/id.ts'
import { type CalendarDate, instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import type { ItemSet, Score } from '#domain/instrument/answers.ts'
import { type Edition, lessonWords } from '#domain/instrument/edition.ts'
import type { Form } from '#domain/instrument/form.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { atOf } from '#domain/instrument/heading.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { agreedIn } from '#domain/programme/agreements.ts'
import {
  type ActionAgreement,
  type AgreementChoice,
  agree,
  conversationOf,
  openConversationSheet,
  readStatement,
} from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { closeAgreement } from '#domain/programme/outcome.ts'
import { startTrajectory, type Trajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import { planVisit, type VisitFacts } from '#domain/programme/visit.ts'
import {
  describeMoment,
  markMoment,
  type Note,
  openWorksheet,
  type Pulse,
  score,
  type TippingPointFacts,
  takePulse,
  writeNote,
} from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { shareConversation } from '#features/converse/share-conversation.ts'
import { lockSheet } from '#features/observe/closing.ts'
import { editions } from '#instruments/catalogue.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { startTeacher } from '#workbench/person/start-teacher.ts'
import { type Bot, bookOf, must, postOf } from './bot.ts'

export type LessonFacts = {
  set: ItemSet
  minutes: number
  notes: Omit<Note, 'key'>[]
  scores: Readonly<Record<string, Score>>
  moments: ({ time: number } & TippingPointFacts)[]
  pulses: Pulse[]
}

type Line = { text: string; indicator?: string; time?: number }
type Agreed = Record<string, string> & { action: ActionAgreement['action'] }

export type ConversationFacts = {
  s1: string
  /** Asked since the edition of 2026. */
  feedUp?: string
  s2: Line[]
  s3: Line[]
  s4: string
  s5: Line[]
  s6: Agreed[]
  s7?: string
  statement?: string
  duration?: number
  nextVisit?: CalendarDate
  /** The choice that was made on the coach's screen. */
  together?: AgreementChoice
}

type TeacherFacts = { name: string; schoolId: SchoolId; subject: string }

export const takeOn = (bot: Bot, facts: TeacherFacts): PersonId => startTeacher(bookOf(bot), facts)

/** Takes a teacher on with the framework of 2019, as an earlier release did. */
export function takeOnWith2019(bot: Bot, facts: TeacherFacts): PersonId {
  const book = bookOf(bot)
  const personId = PersonId.parse(book.world.newId())
  const { instrumentId } = edition2019.framework
  book.writeNew(startTrajectory({ ...facts, personId, framework: instrumentId, secret: book.newSecret() }))
  return personId
}

export function trajectoryFor(bot: Bot, personId: PersonId): Trajectory {
  const found = [...bookOf(bot).records().values()].find(
    ({ kind, person }) => kind === 'trajectory' && person === personId,
  )
  if (!found) throw new Error('no trajectory of this person')
  return trajectoryOf(found)
}

/** The link for a teacher of this coach. */
export async function inviteTeacher(bot: Bot, personId: PersonId): Promise<string> {
  const { name, schoolId } = trajectoryFor(bot, personId)
  const schoolIds = schoolId ? [schoolId] : []
  const invited = await postOf(bot).invite({ role: 'teacher', schoolIds, name, personId })
  return must(invited, 'inviting a teacher').link
}

export const plan = (bot: Bot, personId: PersonId, facts: VisitFacts): RecordId =>
  bookOf(bot).create(planVisit(personId, facts)).recordId

/** Creates the worksheet of a visit and starts the clock. */
export async function beginLesson(bot: Bot, visit: RecordId, set: ItemSet): Promise<RecordId> {
  const book = bookOf(bot)
  const person = stateOf(bot, visit).person
  if (!person) throw new Error('a visit to nobody')
  const edition = editionFor(trajectoryFor(bot, person).framework)
  const framework = edition.framework.instrumentId
  const words = questionnaireWords(edition.framework)
  const { recordId, kept } = book.create(
    openWorksheet({ visit, person, framework, words, forms: lessonWords(edition), set }),
  )
  must(await kept, 'opening a sheet')
  await write(bot, recordId, [
    tapClock(book.newKey(), { action: 'start', lessonTime: 0, at: instantOf(book.world.now()) }),
  ])
  return recordId
}

/** Writes notes, scores, tipping points and pulses, in separate entries. */
export async function writeDown(bot: Bot, sheet: RecordId, facts: Omit<LessonFacts, 'set' | 'minutes'>) {
  const book = bookOf(bot)
  await write(bot, sheet, [
    ...facts.notes.map((note) => writeNote({ key: book.newKey(), ...note })),
    ...facts.pulses.map(takePulse),
    ...Object.entries(facts.scores).map(([indicator, value]) => score(indicator, value)),
    ...facts.moments.flatMap(({ time, ...described }) => {
      const key = book.newKey()
      return [markMoment(key, time), describeMoment(key, described)]
    }),
  ])
}

/** Observes and locks a lesson that begins now. Returns the lesson record. */
export async function observe(bot: Bot, visit: RecordId, facts: LessonFacts): Promise<RecordId> {
  const book = bookOf(bot)
  const sheet = await beginLesson(bot, visit, facts.set)
  await writeDown(bot, sheet, facts)
  const at = instantOf(book.world.now() + facts.minutes * 60_000)
  await write(bot, sheet, [tapClock(book.newKey(), { action: 'stop', lessonTime: facts.minutes * 60, at })])
  return must(await lockSheet(book, sheet, visit), 'closing a lesson')
}

/** Holds the conversation on the coach's sheet. The teacher's words are typed on the teacher's behalf. */
export async function converse(bot: Bot, lessonId: RecordId, facts: ConversationFacts): Promise<RecordId> {
  const book = bookOf(bot)
  const { personId, locked } = lessonFor(bot, lessonId)
  const form = editionFor(locked.framework).conversation
  if (!personId) throw new Error('a lesson of nobody')
  const { recordId, kept } = book.create(
    openConversationSheet({
      ...{ lesson: lessonId, person: personId },
      ...{ at: instantOf(book.world.now()), form: formWords(form) },
    }),
  )
  must(await kept, 'beginning a conversation')
  const { duration, nextVisit } = facts
  await write(bot, recordId, [
    answer('s1', facts.s1, 'teacher'),
    ...(facts.feedUp && asks(form, 's1/feed_up') ? [answer('s1/feed_up', facts.feedUp, 'teacher')] : []),
    ...rowsOf(bot, 's2', facts.s2, form),
    ...rowsOf(bot, 's3', facts.s3, form),
    answer('s4', facts.s4),
    ...rowsOf(bot, 's5', facts.s5, form),
    ...rowsOf(bot, 's6', facts.s6, form),
    ...(facts.s7 ? [answer('s7', facts.s7, 'teacher')] : []),
    ...(facts.statement ? [answer('statement', facts.statement, 'teacher')] : []),
    ...(duration ? [answer('duration', duration)] : []),
    ...(nextVisit ? [answer('nextVisit', nextVisit)] : []),
  ])
  if (facts.together) {
    const shown = await book.digest(
      shownText(conversationOf(stateOf(bot, recordId)), lessonFor(bot, lessonId)),
    )
    await write(bot, recordId, [agree({ choice: facts.together, shown, how: 'together' }, 'teacher')])
  }
  return recordId
}

const asks = ({ fields }: Form, at: string) => fields.some((field) => atOf(field) === at)

/** The parts of a row that this version of the form asks for. */
function rowsOf(bot: Bot, at: string, rows: Record<string, Json>[], { fields }: Form): EntryDraft[] {
  const list = fields.find((field) => atOf(field) === at)
  const parts = list && 'parts' in list ? list.parts.map(({ id }) => id) : []
  return rows.map((row) =>
    answerRow(
      at,
      bookOf(bot).newKey(),
      Object.fromEntries(Object.entries(row).filter(([part]) => parts.includes(part))),
    ),
  )
}

function editionFor(framework: string | undefined): Edition {
  const edition = editions.find((one) => one.framework.instrumentId === framework)
  if (!edition) throw new Error('an unknown framework')
  return edition
}

/** Shares lesson and conversation. With a reason the conversation ends as not completed. Returns the shared record. */
export async function share(bot: Bot, sheet: RecordId, endReason?: string): Promise<RecordId> {
  const conversation = conversationOf(stateOf(bot, sheet))
  if (!conversation.lesson || !conversation.personId) throw new Error('a conversation about nothing')
  const lesson = lessonFor(bot, conversation.lesson)
  const trajectory = trajectoryFor(bot, conversation.personId)
  const shared = await shareConversation(bookOf(bot), { sheet, lesson, trajectory, endReason })
  if (!shared) throw new Error('sharing failed')
  return shared.conversation
}

export function lessonFor(bot: Bot, lessonId: RecordId): Lesson {
  const lesson = lessonOf(stateOf(bot, lessonId))
  if (!lesson) throw new Error('no lesson')
  return lesson
}

export function stateOf(bot: Bot, recordId: RecordId): RecordState {
  const state = bookOf(bot).record(recordId)
  if (!state) throw new Error('no such record here')
  return state
}

/** Appends concurrently, as quick taps do, and waits until all entries are durable. */
export async function write(bot: Bot, recordId: RecordId, drafts: EntryDraft[]): Promise<void> {
  const outcomes = await Promise.all(drafts.map((draft) => bookOf(bot).append(recordId, draft)))
  for (const outcome of outcomes) must(outcome, 'writing')
}

/** Closes what was agreed after this lesson, and marks a statement as read. */
export async function lookBackOn(bot: Bot, lesson: RecordId): Promise<void> {
  const conversations = [...bookOf(bot).records().values()]
    .filter(({ kind }) => kind === 'conversation')
    .map(conversationOf)
    .filter((one) => one.lesson === lesson)
  for (const conversation of conversations) {
    const { recordId, statementBy } = conversation
    await write(bot, recordId, [
      ...agreedIn(conversation).map(({ key }) =>
        closeAgreement(key, {
          how: 'partly',
          words: 'In twee van de drie lessen was iedereen binnen een minuut bezig.',
        }),
      ),
      ...(statementBy ? [readStatement(statementBy)] : []),
    ])
  }
}
