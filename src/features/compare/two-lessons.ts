/** Which two lessons are compared, and why they may not be (yet). */
import type { IndicatorSet } from '#domain/answers.ts'
import type { RecordState } from '#domain/fold.ts'
import type { AccountId, PersonId, RecordId } from '#domain/id.ts'
import type { LockedLesson } from '#domain/lesson.ts'
import type { Trajectory } from '#domain/trajectory.ts'
import { isLessonTwoOpen, type PersonWay, waysByPerson } from '#domain/way.ts'

export type TwoLessons =
  | { is: 'unknown' }
  | { is: 'open' | 'none'; trajectory: Trajectory; isMine: boolean }
  | { is: 'two'; trajectory: Trajectory; isMine: boolean; first: LockedLesson; second: LockedLesson }

export function twoLessons(
  records: ReadonlyMap<RecordId, RecordState>,
  person: PersonId,
  me: AccountId,
): TwoLessons {
  const way = waysByPerson(records.values()).get(person)
  if (!way) return { is: 'unknown' }
  const { trajectory } = way
  const isMine = trajectory.accounts.includes(me)
  if (isLessonTwoOpen(way)) return { is: 'open', trajectory, isMine }
  const [first, second] = [lessonOf(way, 1), lessonOf(way, 2)]
  if (!first || !second) return { is: 'none', trajectory, isMine }
  return { is: 'two', trajectory, isMine, first, second }
}

const lessonOf = (way: PersonWay, ordinal: 1 | 2): LockedLesson | undefined =>
  way.visits.findLast(({ visit, lesson }) => visit.ordinal === ordinal && !visit.isCancelled && lesson)
    ?.lesson?.locked

/** The set over which a difference may be read: what both lessons asked. */
export const setOfBoth = (first: LockedLesson, second: LockedLesson): IndicatorSet =>
  first.set === 'full' && second.set === 'full' ? 'full' : 'core'
