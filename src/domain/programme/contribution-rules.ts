/** Which lessons go to the figures, from when on, what is told of them under which names, and when that is taken back. */
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

/** The lessons that count; an extra one counts for nothing. */
export const countedOrdinals = [1, 2] as const
type CountedOrdinal = (typeof countedOrdinals)[number]

export type Candidate = {
  trajectory: Trajectory
  /** From it every name of the contribution is made. */
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
 * A lesson is counted as what it was locked as. Of two that were locked as the same one, the last counts: they share one
 * contribution, and neither device sends the other.
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

/** From when on it may be sent (ms): the end of the conversation in any state, at latest ten school days after the lock. */
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
 * What is told of a lesson. Undefined while its date is in no period, its school not in the programme, or while the programme
 * counts another version of the framework: two versions never meet. Then it waits.
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

/** The texts whose HMAC under the trajectory's secret is the name: whoever has the secret, on any device, makes the same. */
export const contributionNameTexts = (
  { programmeId, schoolYear }: ProgrammeSettings,
  ordinal: CountedOrdinal,
): { subject: string; contributionId: string; writeSecret: string } => ({
  subject: `${programmeId}|${schoolYear}`,
  contributionId: `id|${programmeId}|${schoolYear}|${ordinal}`,
  writeSecret: `write|${programmeId}|${schoolYear}|${ordinal}`,
})

/**
 * What is to be done about the scores of a trajectory, given whether this device took them back before. Both lessons are
 * taken back, whatever was sent from here: another device may have sent them.
 */
export function takingBack(
  trajectory: Trajectory,
  isTakenBack: boolean,
): 'take-back' | 'send-anew' | 'nothing' {
  if (!trajectory.secret || isLeftOut(trajectory) === isTakenBack) return 'nothing'
  return isTakenBack ? 'send-anew' : 'take-back'
}
