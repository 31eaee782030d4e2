/** Finds the two lessons that are compared, or the reason why there is no comparison. */

import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import {
  heldVisit,
  isLessonTwoOpen,
  type PersonProgress,
  progressByPerson,
} from '#domain/programme/progress.ts'
import type { Trajectory } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type TwoLessons =
  | { is: 'unknown' }
  | { is: 'open' | 'none'; trajectory: Trajectory; isMine: boolean }
  | { is: 'two'; trajectory: Trajectory; isMine: boolean; first: LockedLesson; second: LockedLesson }

/** One block in two lessons of one framework. */
export type BlockOfTwo = {
  framework: QuestionnaireWords
  block: QuestionnaireWords['blocks'][number]
  first: LockedLesson
  second: LockedLesson
}

export function twoLessons(
  records: ReadonlyMap<RecordId, RecordState>,
  person: PersonId,
  me: AccountId,
): TwoLessons {
  const progress = progressByPerson(records.values()).get(person)
  if (!progress) return { is: 'unknown' }
  const { trajectory } = progress
  const isMine = trajectory.accounts.includes(me)
  if (isLessonTwoOpen(progress)) return { is: 'open', trajectory, isMine }
  const [first, second] = [lockedOf(progress, 1), lockedOf(progress, 2)]
  if (!first || !second) return { is: 'none', trajectory, isMine }
  return { is: 'two', trajectory, isMine, first, second }
}

const lockedOf = (progress: PersonProgress, ordinal: 1 | 2): LockedLesson | undefined =>
  heldVisit(progress, ordinal)?.lesson?.locked

/** A difference is computed over the items that both lessons asked. */
export const setOfBoth = (first: LockedLesson, second: LockedLesson): ItemSet =>
  first.set === 'full' && second.set === 'full' ? 'full' : 'core'
