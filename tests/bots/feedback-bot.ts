/** The acts of two people on a note of feedback: writing it, sending it, answering it. */
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { type CalendarDate, instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import {
  closeFeedback,
  feedbackReceived,
  openFeedback,
  openFeedbackSheet,
  receiversFor,
  SAW,
  type SeenMoment,
  STEP,
  stepIn,
  takeAsOwnStep,
} from '#domain/programme/feedback.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { sendFeedback } from '#features/feedback/send-feedback.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { type Bot, bookOf, must } from './bot.ts'
import { stateOf, write } from './coach-bot.ts'

export type FeedbackFacts = {
  time: number
  saw: string
  indicators: string[]
  effect: string
  /** Typed together with the receiver. */
  feedUp?: string
  feedback: string
  level: 'taak' | 'aanpak' | 'zelfsturing'
  step: { action: string; situation: string; moment: string }
  question?: string
}

export type FeedbackAnswer = {
  does: 'proberen' | 'aanpassen' | 'later' | 'niet'
  words: string
  lookBackOn?: CalendarDate
  isClosed: boolean
}

/** Writes a sheet, about a moment of a lesson when there is one. */
export async function writeFeedback(
  bot: Bot,
  person: PersonId,
  facts: FeedbackFacts,
  lesson?: RecordId,
): Promise<RecordId> {
  const { time, saw, indicators } = facts
  const seen: SeenMoment | undefined = lesson && { about: lesson, time, text: saw, indicators }
  return writeNote(bot, openFeedbackSheet(person, formWords(feedback2026), seen), facts)
}

/** What the birth of the sheet took from a moment of a lesson is not written again. */
export async function writeNote(bot: Bot, birth: EntryDraft, facts: FeedbackFacts): Promise<RecordId> {
  const { time, saw, indicators } = facts
  const { recordId, kept } = bookOf(bot).create(birth)
  must(await kept, 'beginning a note')
  await write(bot, recordId, [
    ...(SAW in birth.changes
      ? []
      : [answer('time', time), answer('saw', saw), answer('indicators', indicators)]),
    answer('effect', facts.effect),
    ...(facts.feedUp ? [answer('feed_up', facts.feedUp, 'receiver')] : []),
    answer('feedback', facts.feedback),
    answer('level', facts.level),
    answerRow('feedforward', STEP, facts.step),
    ...(facts.question ? [answer('question', facts.question)] : []),
  ])
  return recordId
}

/** Sends a sheet to the accounts of its receiver. Undefined while the receiver has none. */
export async function sendNote(bot: Bot, sheet: RecordId): Promise<RecordId | undefined> {
  const { me, records } = bookOf(bot)
  const { person } = stateOf(bot, sheet)
  const receiver = receiversFor(records().values(), me.accountId).find(({ personId }) => personId === person)
  const outcome = await sendFeedback(bookOf(bot), sheet, receiver?.accounts ?? [])
  return outcome && must(outcome, 'sending a note')
}

/** Received notes without an answer, latest first. */
export function notesFor(bot: Bot): RecordId[] {
  const { me, records, world } = bookOf(bot)
  return feedbackReceived(records().values(), { receiver: me.accountId, now: world.now() }).flatMap((one) =>
    one.isAnswered ? [] : one.recordId,
  )
}

export async function answerNote(bot: Bot, note: RecordId, given: FeedbackAnswer): Promise<void> {
  const at = instantOf(bookOf(bot).world.now())
  await write(bot, note, [
    openFeedback(at),
    answer('receiver_does', given.does),
    answer('receiver_answer', given.words),
    ...(given.lookBackOn ? [takeAsOwnStep(stepIn(stateOf(bot, note), 200), given.lookBackOn)] : []),
    ...(given.isClosed ? [closeFeedback(at)] : []),
  ])
}
