/** The records of one conversation: the lesson, its rivals, the person, the coach's sheet and the shared record. */

import type { RecordId } from '#domain/ground/id.ts'
import { type Conversation, conversationOf } from '#domain/programme/conversation.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import { isLessonTwoOpen, type PersonProgress, progressByPerson } from '#domain/programme/progress.ts'
import { type Trajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type FoundConversation = {
  lesson: Lesson
  /** Other locked versions of the same visit: locked on two devices apart. */
  rivals: Lesson[]
  trajectory: Trajectory | undefined
  /** Where this conversation is written now: the shared record, else the coach's sheet. */
  target: RecordState | undefined
  /** The last conversation before this lesson, of the same coach, in which something was agreed. */
  earlier: Conversation | undefined
  /** Lesson 2 of this person is being watched: her lesson 1 stays closed until it is locked. */
  isLessonTwoOpen: boolean
}

export function findConversation(
  records: ReadonlyMap<RecordId, RecordState>,
  lessonId: RecordId,
): FoundConversation | undefined {
  const state = records.get(lessonId)
  const lesson = state?.kind === 'lesson' ? lessonOf(state) : undefined
  if (!lesson) return undefined
  const all = [...records.values()]
  const isOfLesson = (one: RecordState) =>
    one.owner === lesson.coach && conversationOf(one).lesson === lesson.recordId
  const shared = all.filter((one) => one.kind === 'conversation' && isOfLesson(one)).sort(oldestFirst)[0]
  const sheet = all.filter((one) => one.kind === 'conversation-sheet' && isOfLesson(one)).sort(oldestFirst)[0]
  const trajectory = all.find((one) => one.kind === 'trajectory' && one.person === lesson.personId)
  const rivals = all.flatMap((one) => (one.kind === 'lesson' ? (lessonOf(one) ?? []) : []))
  const progress = lesson.personId && progressByPerson(all).get(lesson.personId)
  const counted = progress?.visits.find(
    ({ conversation }) => conversation?.lesson === lesson.recordId,
  )?.conversation
  const answered = counted && records.get(counted.recordId)
  return {
    lesson,
    rivals: rivals.filter(
      (one) => lesson.visit !== undefined && one.visit === lesson.visit && one.recordId !== lesson.recordId,
    ),
    trajectory: trajectory && trajectoryOf(trajectory),
    target: answered ?? shared ?? sheet,
    earlier: progress && earlierIn(progress, lesson),
    isLessonTwoOpen: progress !== undefined && isLessonTwoOpen(progress),
  }
}

function earlierIn({ visits }: PersonProgress, lesson: Lesson): Conversation | undefined {
  const place = visits.findIndex(({ visit }) => visit.recordId === lesson.visit)
  const before = visits.slice(0, Math.max(0, place)).flatMap(({ conversation }) => conversation ?? [])
  return before.findLast(
    ({ coach, agreements }) =>
      coach === lesson.coach && agreements.some(({ action }) => action.trim() !== ''),
  )
}

/** Two sheets can only come from two devices apart: both devices then choose the same one. */
const oldestFirst = (a: RecordState, b: RecordState) =>
  a.bornAt === b.bornAt ? (a.recordId < b.recordId ? -1 : 1) : a.bornAt < b.bornAt ? -1 : 1
