/** Scores for the aggregates: apart from the content, under a pseudonym, at a moment that says nothing. Protocol, section 8. */
import { z } from 'zod'
import type { Contribution } from '#domain/disclosure/contribution.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { conversationEnd, isEnded } from '#domain/programme/conversation-end.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { progressByPerson, type VisitProgress } from '#domain/programme/progress.ts'
import { isLeftOut, type Trajectory } from '#domain/programme/trajectory.ts'
import type { ContributionWithdrawal } from '#domain/wire/programme.ts'
import type { Book } from '#storage/book.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from '#sync/remote.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const SCHOOL_DAYS = 10
export const KEEPSAKE = 'contributions'

/**
 * Lesson → the moment (ms) at which it is sent, drawn once, or that it was; trajectory → that its lessons were taken back. It
 * never leaves this device.
 */
const Moments = z.record(z.string(), z.union([z.number(), z.enum(['sent', 'withdrawn'])]))
export const momentsOf = (book: Book) => ({ ...Moments.safeParse(book.keepsake(KEEPSAKE)).data })

type Candidate = { trajectory: Trajectory; progress: VisitProgress; lesson: Lesson }

/** The lessons that count: lesson 1 and 2 of a teacher who neither objects nor stopped. */
function candidatesOf(book: Book): Candidate[] {
  return [...progressByPerson(book.records().values()).values()].flatMap(({ trajectory, visits }) =>
    visits.flatMap((progress) => {
      const { lesson } = progress
      const counts = lesson && lesson.coach === book.me.accountId && lesson.locked.ordinal !== 'extra'
      return counts && !isLeftOut(trajectory) && trajectory.secret ? [{ trajectory, progress, lesson }] : []
    }),
  )
}

/** From when on a lesson may be sent: the debrief's end in any state, or ten school days after the lock. */
function mayContributeFrom({ progress, lesson }: Candidate): number {
  const tenDays = afterSchoolDays(Date.parse(lesson.lockedAt), SCHOOL_DAYS)
  const { conversation } = progress
  if (!conversation || !isEnded(conversationEnd(conversation, undefined))) return tenDays
  const ended = conversation.agreement?.at ?? conversation.notCompleted?.at
  return ended ? Math.min(Date.parse(ended), tenDays) : tenDays
}

/** Monday to Friday; holidays are not known here. */
function afterSchoolDays(from: number, days: number): number {
  let at = from
  for (let left = days; left > 0; ) {
    at += DAY_MS
    const day = new Date(at).getUTCDay()
    if (day !== 0 && day !== 6) left--
  }
  return at
}

/**
 * Sends what is due, one at a time so that no two share a moment; returns how many. That it was sent is noted on this device
 * alone: an entry about it would go to the outbox right after, and say whose it was. Another device of this person may send
 * it once more; the id makes them one. A lesson without a period or school in the programme waits.
 */
export async function contribute(
  remote: Remote,
  mailbag: Mailbag,
  book: Book,
  settings: ProgrammeSettings,
  when: 'due' | 'at once' = 'due',
): Promise<Outcome<number>> {
  let sent = 0
  const moments = momentsOf(book)
  for (const candidate of candidatesOf(book)) {
    const { recordId } = candidate.lesson
    const drawn = moments[recordId]
    if (drawn === 'sent') continue
    const from = mayContributeFrom(candidate)
    if (when === 'due') {
      if (book.world.now() < from) continue
      const moment = typeof drawn === 'number' ? drawn : book.world.now() + randomHours(book)
      moments[recordId] = moment
      await book.keep(KEEPSAKE, moments)
      if (book.world.now() < moment) continue
    }
    const made = await toContribution(mailbag, settings, candidate)
    if (!made) continue
    const answer = await remote.postContribution(made)
    if (!answer.ok && !isOfThisOne(answer.problem)) return answer
    const isOver = answer.ok || answer.problem === 'release_past'
    moments[recordId] = isOver ? 'sent' : book.world.now() + randomHours(book)
    await book.keep(KEEPSAKE, moments)
    if (answer.ok) sent++
    if (when === 'due') break
  }
  return done(sent)
}

/** A refusal of one contribution (sealed, not of this programme) holds up none of the others. */
const refusals: readonly ProblemCode[] = [
  'release_past',
  'proof_wrong',
  'bad_request',
  'not_allowed',
  'not_found',
]
export const isOfThisOne = (problem: ProblemCode): boolean => refusals.includes(problem)

/** 1 to 72 hours in ms. */
function randomHours(book: Book): number {
  const [a = 0, b = 0, c = 0] = book.world.randomBytes(3)
  return HOUR_MS + Math.round((71 * HOUR_MS * (a * 65_536 + b * 256 + c)) / 0xffffff)
}

async function toContribution(
  mailbag: Mailbag,
  settings: ProgrammeSettings,
  { trajectory, lesson }: Candidate,
) {
  const { programmeId, schoolYear, periods, schools } = settings
  const { date, ordinal, framework, set, scores } = lesson.locked
  const period = periods.find(({ start, end }) => start <= date && date <= end)
  const school = schools.find(({ schoolId }) => schoolId === trajectory.schoolId)
  if (!period || !school || !trajectory.secret || ordinal === 'extra') return undefined
  const [subject, names] = await Promise.all([
    mailbag.pseudonym(trajectory.secret, `${programmeId}|${schoolYear}`),
    contributionNames(mailbag, settings, trajectory.secret, ordinal),
  ])
  const numbers: Contribution['scores'] = {}
  for (const [indicator, score] of Object.entries(scores))
    if (score === 1 || score === 2 || score === 3 || score === 4) numbers[indicator] = score
  const { contributionId, writeSecret } = names
  const about = { subject, contributionId, schoolId: school.schoolId, schoolYear, periodId: period.id }
  return { contribution: { ...about, instrument: framework, set, ordinal, scores: numbers }, writeSecret }
}

/** The id of a lesson's contribution, and what replaces it or takes it back: whoever has the trajectory's secret knows both. */
export async function contributionNames(
  mailbag: Mailbag,
  { programmeId, schoolYear }: ProgrammeSettings,
  secret: string,
  ordinal: 1 | 2,
): Promise<ContributionWithdrawal> {
  const name = (use: string) => mailbag.pseudonym(secret, `${use}|${programmeId}|${schoolYear}|${ordinal}`)
  return { contributionId: await name('id'), writeSecret: await name('write') }
}
