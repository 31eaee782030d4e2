/**
 * Finds the records of one conversation: the lesson and its other versions, the trajectory, the coach's sheet and the
 * shared record.
 */

import type { RecordId } from '#domain/ground/id.ts'
import { type AgreedStep, agreedIn, byLookBack, isOpenStep, ownSteps } from '#domain/programme/agreements.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import { feedbackGiven } from '#domain/programme/feedback.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import { isLessonTwoOpen, type PersonProgress, progressByPerson } from '#domain/programme/progress.ts'
import type { Trajectory } from '#domain/programme/trajectory.ts'
import { countingIn, lessonsOf, linkRecords } from '#domain/programme/visit-records.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type FoundConversation = {
  lesson: Lesson
  /** Other locked versions of the same visit, from a lock on a second device that was offline. */
  rivals: Lesson[]
  trajectory: Trajectory | undefined
  /** The record that is written now: the shared record, or the coach's sheet before sharing. */
  target: RecordState | undefined
  /** The last conversation before this lesson, by the same coach, in which something was agreed. */
  earlier: Conversation | undefined
  /** Other agreements that come back: open ones from before `earlier`, and own steps from notes of this coach. */
  alsoOpen: AgreedStep[]
  /** While lesson 2 of this person is being observed, lesson 1 stays closed, so that it cannot influence the scores. */
  isLessonTwoOpen: boolean
}

export function findConversation(
  records: ReadonlyMap<RecordId, RecordState>,
  lessonId: RecordId,
  now: number,
): FoundConversation | undefined {
  const state = records.get(lessonId)
  const lesson = state?.kind === 'lesson' ? lessonOf(state) : undefined
  if (!lesson) return undefined
  const { personId, visit, coach } = lesson
  const ofPerson = [...records.values()].filter(({ person }) => person === personId)
  const links = linkRecords(ofPerson)
  const versions = visit ? lessonsOf(links, { recordId: visit, coach, personId }) : []
  const rivals = versions.filter(({ recordId }) => recordId !== lessonId)
  const { conversation, sheet } = countingIn(links, [lesson])
  const progress = personId && progressByPerson(ofPerson).get(personId)
  return {
    lesson,
    rivals: rivals.flatMap((one) => lessonOf(one) ?? []),
    trajectory: progress?.trajectory,
    target: conversation ?? sheet,
    ...(progress ? comingBack(progress, lesson, ofPerson, now) : { earlier: undefined, alsoOpen: [] }),
    isLessonTwoOpen: progress !== undefined && isLessonTwoOpen(progress),
  }
}

function comingBack(
  { visits }: PersonProgress,
  lesson: Lesson,
  ofPerson: readonly RecordState[],
  now: number,
): Pick<FoundConversation, 'earlier' | 'alsoOpen'> {
  const place = visits.findIndex(({ visit }) => visit.recordId === lesson.visit)
  const before = visits
    .slice(0, Math.max(0, place))
    .flatMap(({ conversation }) => conversation ?? [])
    .filter((one) => one.coach === lesson.coach && agreedIn(one).length > 0)
  const earlier = before.pop()
  const given = feedbackGiven(ofPerson, { giver: lesson.coach, now })
  return {
    earlier,
    alsoOpen: [...before.flatMap(agreedIn), ...ownSteps(given)].filter(isOpenStep).sort(byLookBack),
  }
}
