/** A teacher's way through the basic programme, read from the records of one person. */

import type { PersonId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { type Conversation, conversationOf } from './conversation.ts'
import { conversationEnd, isEnded } from './conversation-end.ts'
import { type Lesson, lessonOf } from './lesson.ts'
import { type Trajectory, trajectoryOf } from './trajectory.ts'
import { type Ordinal, type Visit, visitOf } from './visit.ts'
import { type Worksheet, worksheetOf } from './worksheet.ts'

/** One lesson visit with everything that hangs on it. */
export type VisitProgress = {
  visit: Visit
  worksheet: Worksheet | undefined
  /** More than one when it was locked on two devices apart: the coach chooses before sharing. */
  lessons: Lesson[]
  lesson: Lesson | undefined
  sheet: Conversation | undefined
  /** The report that counts: the one she answered on her own device, else the one made first. */
  conversation: Conversation | undefined
  /** Further reports of the same lesson; a later one never takes the place of one she answered. */
  otherConversations: Conversation[]
}

export type PersonProgress = { trajectory: Trajectory; visits: VisitProgress[] }

type ProgressStep = 'lesson1' | 'conversation1' | 'lesson2' | 'conversation2'
type StepState = 'done' | 'now' | 'open'

/** Person → trajectory and visits in order of date; records of people without a trajectory here are left out. */
export function progressByPerson(records: Iterable<RecordState>): Map<PersonId, PersonProgress> {
  const byKind = groupByKind(records)
  const allProgress = new Map<PersonId, PersonProgress>()
  for (const state of byKind('trajectory')) {
    const trajectory = trajectoryOf(state)
    if (trajectory.personId) allProgress.set(trajectory.personId, { trajectory, visits: [] })
  }
  const worksheets = byKind('worksheet').map(worksheetOf)
  const lessons = byKind('lesson').flatMap((state) => lessonOf(state) ?? [])
  const sheets = byKind('conversation-sheet').map(conversationOf)
  const conversations = byKind('conversation').map(conversationOf)
  for (const state of byKind('visit')) {
    const visit = visitOf(state)
    const progress = visit?.personId ? allProgress.get(visit.personId) : undefined
    if (!visit || !progress) continue
    const own = lessons
      .filter((lesson) => lesson.visit === visit.recordId && lesson.coach === visit.coach)
      .sort(byLock)
    const isOwn = ({ coach, lesson }: Conversation) =>
      coach === visit.coach && own.some(({ recordId }) => recordId === lesson)
    const [conversation, ...otherConversations] = conversations.filter(isOwn).sort(byAnswer)
    const lesson =
      own.find(({ recordId }) => recordId === conversation?.lesson) ??
      own.find(({ sharedAt }) => sharedAt) ??
      own[0]
    progress.visits.push({
      visit,
      worksheet: worksheets.find((sheet) => sheet.visit === visit.recordId),
      lessons: own,
      lesson,
      sheet: sheets.filter((one) => isOwn(one) && one.lesson === lesson?.recordId).sort(byAnswer)[0],
      conversation,
      otherConversations,
    })
  }
  for (const progress of allProgress.values()) progress.visits.sort(byMoment)
  return allProgress
}

/** Answered on her own device first, then by age; the same on every device, in whatever order things arrived. */
const byAnswer = (a: Conversation, b: Conversation) => (orderOf(a) < orderOf(b) ? -1 : 1)
const orderOf = ({ agreement, startedAt, recordId }: Conversation) =>
  `${agreement && !agreement.onBehalf ? agreement.at : 'later'} ${startedAt} ${recordId}`
const byLock = (a: Lesson, b: Lesson) =>
  `${a.lockedAt} ${a.recordId}` < `${b.lockedAt} ${b.recordId}` ? -1 : 1

function groupByKind(records: Iterable<RecordState>) {
  const map = new Map<RecordState['kind'], RecordState[]>()
  for (const state of records) {
    const list = map.get(state.kind)
    if (list) list.push(state)
    else map.set(state.kind, [state])
  }
  return (kind: RecordState['kind']) => map.get(kind) ?? []
}

const momentOf = ({ visit }: VisitProgress) => `${visit.date}T${visit.start}`
const byMoment = (a: VisitProgress, b: VisitProgress) => (momentOf(a) < momentOf(b) ? -1 : 1)

/** Lesson 2 is being watched: its sheet is there and not locked. Lesson 1 stays closed meanwhile, for a fresh look. */
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

/** The four steps of the basic programme that this release carries; exactly one is `now` until all are done. */
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

/** Closing after both lessons is the ordinary end; before that it is stopping. */
export const hasBothLessons = (progress: PersonProgress): boolean =>
  [1, 2].every((ordinal) => progress.visits.some(({ visit, lesson }) => visit.ordinal === ordinal && lesson))

const rank: Record<VisitStage, number> = {
  planned: 0,
  observing: 1,
  locked: 2,
  preparing: 3,
  'with-teacher': 4,
  ended: 5,
}
