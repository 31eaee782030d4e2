/**
 * The note of feedback and feedforward (form F07): a private sheet first, then a record of giver and receiver. The giver
 * is the owner, and the words of the note stand in its first entry. The receiver answers, may make the feedforward an own
 * agreement, and closes.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { foldName } from '#domain/ground/name-order.ts'
import { CalendarDate, Instant, type LessonTime } from '#domain/ground/time.ts'
import { openForm } from '#domain/instrument/answering.ts'
import { CarriedForms, type FormWords } from '#domain/instrument/form-words.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { lockSheet } from '#domain/record/locking.ts'
import { gather, membersOf, textAt, valueAt } from '#domain/record/path-view.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { accountBookOf } from './account.ts'
import { type Duo, duoOf, isWithHerself, otherSide, sideOf, sides } from './duo.ts'
import { type AgreementOutcome, OWN_STEP, outcomesIn } from './outcome.ts'
import { trajectoryOf } from './trajectory.ts'

/** The closing rules of the form. */
export const SENT = 'sent'
export const CLOSED = 'closed'

/** The paths of these answers in every version of the form. */
export const FEED_UP = 'feed_up'
export const FEEDFORWARD = 'feedforward'
/** The key of the only row. It is fixed, so that two devices write the same step. */
export const STEP = 'step'
export const SAW = 'saw'
export const TIME = 'time'
export const INDICATORS = 'indicators'
export const ANSWER = 'receiver_answer'
export const DOES = 'receiver_does'
export const PLAN = 'receiver_plan'
export const LOOK_BACK = 'look_back'

const Text = z.string().max(6000)
const Step = z.object({
  action: Text.default(''),
  situation: Text.default(''),
  moment: Text.default(''),
})

export type Feedback = {
  recordId: RecordId
  isSheet: boolean
  giver: AccountId
  receivers: AccountId[]
  personId: PersonId | undefined
  /** The lesson or the duo visit it is about. */
  about: RecordId | undefined
  forms: CarriedForms | undefined
  /** What was seen or heard: the name of a note in a list. */
  saw: string
  /** Of a sheet: when it was begun. */
  sentAt: Instant
  /** The records made from this sheet; two when two devices sent it. */
  sentAs: RecordId[]
  /** The code of what the receiver does with it. */
  does: string | undefined
  /** The receiver wrote or chose something, or made the feedforward an own agreement. */
  isAnswered: boolean
  answeredAt: Instant | undefined
  /** The own agreement of the receiver. */
  ownStep: { words: string; lookBackOn: CalendarDate | undefined } | undefined
  /** How the own agreement went. */
  outcome: AgreementOutcome | undefined
  openedAt: Instant | undefined
  closedAt: Instant | undefined
}

/** A moment of a lesson, taken along from the timeline of its observer. */
export type SeenMoment = {
  /** The lesson or the duo visit. */
  about: RecordId
  time: LessonTime
  text: string
  indicators: readonly string[]
}

const MOST_INDICATORS = 2
const momentFields = ({ about, time, text, indicators }: SeenMoment): Record<Path, Json> => ({
  about,
  [TIME]: time,
  [SAW]: text,
  ...(indicators.length > 0 ? { [INDICATORS]: indicators.slice(0, MOST_INDICATORS) } : {}),
})

/** `form`: the words of the form version that the note uses. */
export const openFeedbackSheet = (person: PersonId, form: FormWords, seen?: SeenMoment): EntryDraft =>
  openForm('feedback-sheet', form, person, seen ? momentFields(seen) : {})
/** `visit`: the duo visit after which it is given. */
export const openFeedbackAfter = (person: PersonId, form: FormWords, visit: RecordId): EntryDraft =>
  openForm('feedback-sheet', form, person, { about: visit })
export const takeMoment = (seen: SeenMoment): EntryDraft => ({ changes: momentFields(seen) })

/** Sending: the current state of the sheet becomes the record, bound to these accounts of the receiver. */
export const sendFeedbackSheet = (sheet: RecordState, receivers: readonly AccountId[]) =>
  lockSheet(
    sheet,
    'feedback',
    Object.assign({}, ...receivers.map((account) => bindParty(account, 'receiver').changes)),
  )

export const openFeedback = (at: Instant): EntryDraft => ({ changes: { opened: at } })
export const closeFeedback = (at: Instant): EntryDraft => ({ changes: { closed: at } })
export const reopenFeedback = (): EntryDraft => ({ changes: { closed: null } })

/** Copies the feedforward as the receiver's own agreement, which can be changed afterwards. */
export const takeAsOwnStep = (words: string, lookBackOn: CalendarDate): EntryDraft => ({
  changes: { [PLAN]: words, [LOOK_BACK]: lookBackOn },
})

/** The feedforward as one line: verb, situation, moment. A part that would make it longer than `most` is left out. */
export function stepIn({ paths }: Pick<RecordState, 'paths'>, most = Number.POSITIVE_INFINITY): string {
  const [step] = gather(paths, FEEDFORWARD, Step)
  const parts = step ? [step.action, step.situation, step.moment] : []
  return parts
    .map((part) => part.trim())
    .reduce((line, part) => {
      const longer = [line, part].filter(Boolean).join(', ')
      return longer.length <= most ? longer : line
    }, '')
}

export function feedbackOf(state: RecordState): Feedback {
  const { paths } = state
  const trimmedAt = (path: Path) => valueAt(paths, path, Text)?.trim() ?? ''
  const does = textAt(paths, DOES)
  const words = trimmedAt(PLAN)
  return {
    recordId: state.recordId,
    isSheet: state.kind === 'feedback-sheet',
    giver: state.owner,
    receivers: accountsAs('receiver', state),
    personId: state.person,
    about: valueAt(paths, 'about', RecordId),
    forms: valueAt(paths, 'forms', CarriedForms),
    saw: trimmedAt(SAW),
    sentAt: state.bornAt,
    sentAs: [...membersOf(paths, 'locked').keys()].flatMap((id) => RecordId.safeParse(id).data ?? []),
    does,
    answeredAt: answeredAt(state),
    isAnswered: does !== undefined || trimmedAt(ANSWER) !== '' || words !== '',
    ownStep: words ? { words, lookBackOn: valueAt(paths, LOOK_BACK, CalendarDate) } : undefined,
    outcome: outcomesIn(state)[OWN_STEP],
    openedAt: valueAt(paths, 'opened', Instant),
    closedAt: valueAt(paths, 'closed', Instant),
  }
}

/** When something of the answer was written last. */
const answeredAt = ({ paths }: RecordState): Instant | undefined =>
  [DOES, ANSWER, PLAN]
    .flatMap((path) => paths[path]?.heads ?? [])
    .map((head) => head.at)
    .sort()
    .at(-1)

const DAY_MS = 86_400_000

/** When a sent note without an answer disappears, ms. Undefined for an answered note and for a sheet. */
export function disappearsAt({ isSheet, isAnswered, sentAt }: Feedback): number | undefined {
  const { daysUnanswered } = recordTypeOf('feedback').keeps
  if (isSheet || isAnswered || daysUnanswered === undefined) return undefined
  return Date.parse(sentAt) + daysUnanswered * DAY_MS
}

/** It is shown no longer. An answer from another device that arrives later brings it back, until its giver's device erases it. */
export const hasDisappeared = (feedback: Feedback, now: number): boolean => {
  const at = disappearsAt(feedback)
  return at !== undefined && at <= now
}

const latestFirst = (a: Feedback, b: Feedback) => (a.sentAt < b.sentAt ? 1 : a.sentAt > b.sentAt ? -1 : 0)

function feedbackIn(records: Iterable<RecordState>, now: number): Feedback[] {
  return [...records]
    .filter(({ kind }) => kind === 'feedback' || kind === 'feedback-sheet')
    .map(feedbackOf)
    .filter((one) => one.sentAs.length === 0 && !hasDisappeared(one, now))
    .sort(latestFirst)
}

/** The notes of this giver, to one person or to anybody, latest first, with the sheets that were not sent. */
export const feedbackGiven = (
  records: Iterable<RecordState>,
  { giver, person, now }: { giver: AccountId; person?: PersonId; now: number },
): Feedback[] =>
  feedbackIn(records, now).filter((one) => one.giver === giver && (!person || one.personId === person))

/** The notes that this account received, latest first. */
export const feedbackReceived = (
  records: Iterable<RecordState>,
  { receiver, now }: { receiver: AccountId; now: number },
): Feedback[] => feedbackIn(records, now).filter((one) => one.receivers.includes(receiver))

/** Somebody to whom this person may give feedback. Without accounts nothing can be sent yet. */
export type Receiver = { personId: PersonId; name: string; accounts: readonly AccountId[] }

/**
 * The people to whom this account may give feedback: the teachers whom it coaches, its partner in a duo, and both teachers
 * of a duo that it coaches. A person who is found twice is listed once, as the trajectory has her.
 */
export function receiversFor(records: Iterable<RecordState>, giver: AccountId): Receiver[] {
  const all = [...records]
  const coached = all.flatMap((state): Receiver[] => {
    if (state.kind !== 'trajectory') return []
    const { personId, name, accounts, coaches } = trajectoryOf(state)
    return personId && coaches.includes(giver) ? [{ personId, name, accounts }] : []
  })
  const own = all.find(({ kind, owner }) => kind === 'account' && owner === giver)
  const known = new Set(own && accountBookOf(own).contacts.map(({ accountId }) => accountId))
  const inDuos = all
    .flatMap((state) => (state.kind === 'duo' ? receiversInDuo(duoOf(state), giver) : []))
    .filter(({ accounts }) => accounts.every((account) => known.has(account)))
  const byPerson = new Map([...inDuos, ...coached].map((one) => [one.personId, one]))
  return [...coached, ...inDuos].filter((one) => byPerson.get(one.personId) === one)
}

/**
 * The names of those to whom this account may have given a note: as it coaches them, else as a duo has them. People of
 * one name are numbered, in the order of their ids.
 */
export function receiverNames(records: Iterable<RecordState>, giver: AccountId): Map<PersonId, string> {
  const all = [...records]
  const inDuos = all.flatMap((state) => (state.kind === 'duo' ? Object.values(duoOf(state).people) : []))
  const coached = all
    .flatMap((state) => (state.kind === 'trajectory' ? trajectoryOf(state) : []))
    .filter(({ coaches }) => coaches.includes(giver))
  const names = new Map(
    [...inDuos, ...coached].flatMap((one): [PersonId, string][] =>
      one?.personId ? [[one.personId, one.name]] : [],
    ),
  )
  const inOrder = [...names].sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(
    inOrder.map(([id, name]): [PersonId, string] => {
      const same = inOrder.filter(([, other]) => foldName(other) === foldName(name))
      const number = same.findIndex(([other]) => other === id) + 1
      return [id, same.length > 1 ? `${name} (${number})` : name]
    }),
  )
}

/** Nobody in a duo that ended. A teacher without an account has no seat. */
function receiversInDuo(duo: Duo, giver: AccountId): Receiver[] {
  if (duo.ended || isWithHerself(duo)) return []
  const mySide = sideOf(duo, giver)
  const others = mySide ? [otherSide(mySide)] : duo.coaches.includes(giver) ? sides : []
  return others.flatMap((side) => {
    const { personId, name = '' } = duo.people[side] ?? {}
    const seat = duo.seats[side]
    return personId && seat ? [{ personId, name, accounts: [seat] }] : []
  })
}
