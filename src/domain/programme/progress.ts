/** A teacher's progress through the basic programme, read from the records about her. */

import type { AccountId, PersonId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { conversationEnd, isEnded } from './conversation-end.ts'
import { type Lesson, lessonOf } from './lesson.ts'
import { type Trajectory, trajectoryOf } from './trajectory.ts'
import { type Ordinal, type Visit, visitOf } from './visit.ts'
import { countingIn, type LinkedRecords, lessonsOf, linkRecords, worksheetsOf } from './visit-records.ts'
import { type Worksheet, worksheetOf } from './worksheet.ts'

/** One lesson visit with its records. */
export type VisitProgress = {
  visit: Visit
  worksheet: Worksheet | undefined
  /** More than one when two devices locked the lesson independently. The coach chooses one before sharing. */
  lessons: Lesson[]
  lesson: Lesson | undefined
  sheet: Conversation | undefined
  /** `visit-records.ts` decides which of several counts. */
  conversation: Conversation | undefined
  otherConversations: Conversation[]
}

export type PersonProgress = { trajectory: Trajectory; visits: VisitProgress[] }

type ProgressStep = 'lesson1' | 'conversation1' | 'lesson2' | 'conversation2'
type StepState = 'done' | 'now' | 'open'

/**
 * Person → trajectory and visits in order of date. Left out are records of people without a trajectory here, and visits
 * by somebody who is not her coach and never was.
 */
export function progressByPerson(records: Iterable<RecordState>): Map<PersonId, PersonProgress> {
  const links = linkRecords(records)
  const allProgress = new Map<PersonId, PersonProgress>()
  for (const [personId, state] of links.trajectories)
    allProgress.set(personId, { trajectory: trajectoryOf(state), visits: [] })
  for (const state of links.visits) {
    const visit = visitOf(state)
    const progress = visit?.personId && allProgress.get(visit.personId)
    if (visit && progress && isHerCoach(progress.trajectory, visit.coach))
      progress.visits.push(visitProgress(links, visit))
  }
  for (const progress of allProgress.values()) progress.visits.sort(byMoment)
  return allProgress
}

const isHerCoach = ({ coaches, formerAccounts }: Trajectory, account: AccountId): boolean =>
  coaches.includes(account) || formerAccounts.includes(account)

function visitProgress(links: LinkedRecords, visit: Visit): VisitProgress {
  const [sheet] = worksheetsOf(links, visit)
  const lessons = lessonsOf(links, visit).flatMap((state) => lessonOf(state) ?? [])
  const counting = countingIn(links, lessons)
  return {
    visit,
    worksheet: sheet && worksheetOf(sheet),
    lessons,
    lesson: counting.lesson,
    sheet: counting.sheet && conversationOf(counting.sheet),
    conversation: counting.conversation && conversationOf(counting.conversation),
    otherConversations: counting.otherConversations.map(conversationOf),
  }
}

const momentOf = ({ visit }: VisitProgress) => `${visit.date}T${visit.start} ${visit.recordId}`
const byMoment = (a: VisitProgress, b: VisitProgress) => (momentOf(a) < momentOf(b) ? -1 : 1)

/**
 * Lesson 2 is being observed: its worksheet exists and is not locked. Meanwhile lesson 1 stays hidden, so that it does
 * not influence the observer.
 */
export const isLessonTwoOpen = (progress: PersonProgress): boolean =>
  progress.visits.some(
    ({ visit, worksheet, lesson }) => visit.ordinal === 2 && !visit.isCancelled && worksheet && !lesson,
  )

/** The stage of one visit: what the coach does next with it. */
type VisitStage = 'planned' | 'observing' | 'locked' | 'preparing' | 'with-teacher' | 'ended'

export function visitStage(progress: VisitProgress): VisitStage {
  if (progress.conversation)
    return isEnded(conversationEnd(progress.conversation, undefined)) ? 'ended' : 'with-teacher'
  if (progress.sheet) return 'preparing'
  if (progress.lesson) return 'locked'
  return progress.worksheet ? 'observing' : 'planned'
}

const isHeld = (stage: VisitStage) => stage !== 'planned' && stage !== 'observing'

/** The four steps of the basic programme in this release. Exactly one is `now` until all are done. */
export function stepsOf(progress: PersonProgress): { step: ProgressStep; state: StepState }[] {
  const stageOf = (ordinal: Ordinal) => {
    const visits = progress.visits.filter(({ visit }) => visit.ordinal === ordinal && !visit.isCancelled)
    return visits.map(visitStage).sort((a, b) => rank[b] - rank[a])[0]
  }
  const isDone = (step: ProgressStep): boolean => {
    const stage = stageOf(step.endsWith('1') ? 1 : 2)
    return stage !== undefined && (step.startsWith('lesson') ? isHeld(stage) : stage === 'ended')
  }
  const order: ProgressStep[] = ['lesson1', 'conversation1', 'lesson2', 'conversation2']
  const now = order.find((step) => !isDone(step))
  return order.map((step) => ({ step, state: isDone(step) ? 'done' : step === now ? 'now' : 'open' }))
}

/** The visit that counts as lesson 1 or 2: the last one that is locked and not cancelled. */
export const heldVisit = ({ visits }: PersonProgress, ordinal: 1 | 2): VisitProgress | undefined =>
  visits.findLast(({ visit, lesson }) => visit.ordinal === ordinal && !visit.isCancelled && lesson)

/** Closing a trajectory after both lessons is its ordinary end; closing it earlier is stopping. */
export const hasBothLessons = (progress: PersonProgress): boolean =>
  heldVisit(progress, 1) !== undefined && heldVisit(progress, 2) !== undefined

const rank: Record<VisitStage, number> = {
  planned: 0,
  observing: 1,
  locked: 2,
  preparing: 3,
  'with-teacher': 4,
  ended: 5,
}
