/** All agreements with one teacher: open ones, also those without a day, and how the others went. */
import { useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { type AgreedStep, agreedWith, byLookBack, ownSteps } from '#domain/programme/agreements.ts'
import { feedbackGiven } from '#domain/programme/feedback.ts'
import { isLessonTwoOpen, type PersonProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toConverse, toFeedback } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { useText } from '#ui/text/language.tsx'
import { AgreedList } from '#workbench/conversation/agreed-list.tsx'

type TeacherAgreementsProps = { progress: PersonProgress; personId: PersonId }

/** Nothing while lesson 2 is being observed, as with everything of lesson 1. */
export function TeacherAgreements({ progress, personId }: TeacherAgreementsProps) {
  const text = useText().agreements
  const { me, world } = useBook()
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      feedbackGiven(records.values(), { giver: me.accountId, person: personId, now: world.now() }),
    [me, world, personId],
  )
  const steps = [...agreedWith(progress), ...ownSteps(useRecords(select))].sort(byLookBack)
  const hrefOf = ({ from, recordId }: AgreedStep) => {
    if (from === 'own-step') return toFeedback(recordId)
    const lesson = progress.visits.find(({ conversation }) => conversation?.recordId === recordId)
      ?.conversation?.lesson
    return lesson && toConverse(lesson)
  }
  if (isLessonTwoOpen(progress)) return null
  return <AgreedList heading={text.all} steps={steps} hrefOf={hrefOf} />
}
