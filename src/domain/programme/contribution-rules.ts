/**
 * Rules for contributions to the figures: which lessons, from when, with which content and names, and when they are taken
 * back.
 */
import { type Contribution, CountedLevel } from '#domain/disclosure/contribution.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { AccountId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Base64Url } from '#domain/wire/item.ts'
import { conversationEnd, isEnded } from './conversation-end.ts'
import type { Lesson } from './lesson.ts'
import { type PersonProgress, progressByPerson, type VisitProgress } from './progress.ts'
import { isLeftOut, type Trajectory } from './trajectory.ts'

const DAY_MS = 86_400_000
const SCHOOL_DAYS = 10

/** The lessons that count. An extra lesson never counts. */
export const countedOrdinals = [1, 2] as const
type CountedOrdinal = (typeof countedOrdinals)[number]

export type Candidate = {
  trajectory: Trajectory
  /** The secret from which all names of the contribution are derived. */
  secret: Base64Url
  ordinal: CountedOrdinal
  lesson: Lesson
  progress: VisitProgress
}

/** Lesson 1 and 2 of every teacher of this coach who neither objects nor stopped. */
export const candidatesOf = (records: Iterable<RecordState>, coach: AccountId): Candidate[] =>
  [...progressByPerson(records).values()].flatMap((progress) =>
    countedOrdinals.flatMap((ordinal) => candidateOf(progress, ordinal, coach) ?? []),
  )

/**
 * The ordinal at the time of locking counts. Of two lessons locked with the same ordinal the later visit counts: they
 * share one contribution id, and a second contribution would replace the first.
 */
function candidateOf(
  { trajectory, visits }: PersonProgress,
  ordinal: CountedOrdinal,
  coach: AccountId,
): Candidate | undefined {
  const { secret } = trajectory
  if (!secret || isLeftOut(trajectory)) return undefined
  const progress = visits.findLast(
    ({ visit, lesson }) => !visit.isCancelled && lesson?.coach === coach && lesson.locked.ordinal === ordinal,
  )
  return progress?.lesson && { trajectory, secret, ordinal, lesson: progress.lesson, progress }
}

/** The earliest time to send it (ms): the end of the conversation in any state, at latest ten school days after the lock. */
export function dueFrom({ progress: { conversation }, lesson }: Candidate): number {
  const tenDays = afterSchoolDays(Date.parse(lesson.lockedAt), SCHOOL_DAYS)
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

type ContributionBody = Omit<Contribution, 'subject' | 'contributionId'>

/**
 * The content of a contribution. Undefined while the lesson's date is in no period, its school is not in the programme,
 * or the programme counts another version of the framework. Such a lesson waits.
 */
export function contributionBody(
  { trajectory, ordinal, lesson }: Candidate,
  { schoolYear, periods, schools, instrument }: ProgrammeSettings,
): ContributionBody | undefined {
  const { date, framework, set } = lesson.locked
  const period = periods.find(({ start, end }) => start <= date && date <= end)
  const school = schools.find(({ schoolId }) => schoolId === trajectory.schoolId)
  if (!period || !school || framework !== instrument) return undefined
  const scores: Contribution['scores'] = {}
  for (const [indicator, score] of Object.entries(lesson.locked.scores)) {
    const level = CountedLevel.safeParse(score)
    if (level.success) scores[indicator] = level.data
  }
  return { schoolId: school.schoolId, schoolYear, periodId: period.id, instrument, set, ordinal, scores }
}

/** The texts whose HMAC under the trajectory's secret is the name. Every device with the secret derives the same names. */
export const contributionNameTexts = (
  { programmeId, schoolYear }: ProgrammeSettings,
  ordinal: CountedOrdinal,
): { subject: string; contributionId: string; writeSecret: string } => ({
  subject: `${programmeId}|${schoolYear}`,
  contributionId: `id|${programmeId}|${schoolYear}|${ordinal}`,
  writeSecret: `write|${programmeId}|${schoolYear}|${ordinal}`,
})

/**
 * The next step for the scores of a trajectory. `isTakenBack`: this device took them back before. Both lessons are taken
 * back, even if this device sent neither: another device may have sent them.
 */
export function takingBack(
  trajectory: Trajectory,
  isTakenBack: boolean,
): 'take-back' | 'send-anew' | 'nothing' {
  if (!trajectory.secret || isLeftOut(trajectory) === isTakenBack) return 'nothing'
  return isTakenBack ? 'send-anew' : 'take-back'
}
