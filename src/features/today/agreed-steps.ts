/** The agreements that return today, of the teachers whom this coach coaches. */
import { useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import {
  type AgreedStep,
  agreedWith,
  byLookBack,
  isToLookBack,
  ownSteps,
} from '#domain/programme/agreements.ts'
import { feedbackGiven } from '#domain/programme/feedback.ts'
import { isLessonTwoOpen, type PersonProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { localDate } from '#workbench/local-date.ts'

export type StepToLookBack = AgreedStep & {
  name: string
  /** The lesson of the conversation in which it was agreed. */
  lesson: RecordId | undefined
  isOld: boolean
}

const TWO_WEEKS_MS = 14 * 24 * 3600 * 1000

/**
 * Open steps from their look-back day on. The own step from a note that this coach gave is the teacher's to close, so it
 * stands here for two weeks only. Nothing of lesson 1 while lesson 2 of that teacher is being observed.
 */
export function useStepsToLookBack(allProgress: Map<PersonId, PersonProgress>): StepToLookBack[] {
  const { me, world } = useBook()
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      feedbackGiven(records.values(), { giver: me.accountId, now: world.now() }),
    [me, world],
  )
  const given = useRecords(select)
  const today = localDate(world.now())
  const twoWeeksAgo = localDate(world.now() - TWO_WEEKS_MS)
  const isOld = ({ lookBackOn = '', outcome }: AgreedStep) => !outcome?.isConflict && lookBackOn < twoWeeksAgo
  return [...allProgress]
    .filter(([, progress]) => !progress.trajectory.closedAt && !isLessonTwoOpen(progress))
    .flatMap(([personId, progress]) => {
      const own = ownSteps(given.filter((note) => note.personId === personId))
      const recent = own.filter((step) => !isOld(step))
      const lessonOf = ({ recordId }: AgreedStep) =>
        progress.visits.find(({ conversation }) => conversation?.recordId === recordId)?.conversation?.lesson
      return [...agreedWith(progress), ...recent]
        .filter((step) => isToLookBack(step, today))
        .map((step) => ({
          ...step,
          name: progress.trajectory.name,
          lesson: lessonOf(step),
          isOld: isOld(step),
        }))
    })
    .sort(byLookBack)
}
