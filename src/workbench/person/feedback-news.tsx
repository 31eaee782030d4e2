/**
 * Answers to notes of feedback, and how the receiver's own step went, that their giver has not opened yet. They are news
 * for one week.
 */
import { useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { ownSteps } from '#domain/programme/agreements.ts'
import { DOES, type Feedback, feedbackGiven, receiverNames } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { ListRow } from '#ui/list-row.tsx'
import { useText } from '#ui/text/language.tsx'
import { useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { isUnseenAnswer } from '#workbench/conversation/feedback-answer.ts'
import { NEWS_MS } from '#workbench/conversation/teacher-answer.ts'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { useCoachedPeople } from './coached-people.ts'
import { toldApart, useSameNames } from './same-name.ts'

/** The name of the receiver of a note, where a record on this device has it. */
export function useReceiverName(): (personId: PersonId | undefined) => string | undefined {
  const { accountId } = useBook().me
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => receiverNames(records.values(), accountId),
    [accountId],
  )
  const names = useRecords(select)
  const coached = useCoachedPeople()
  const marks = useSameNames([])
  return (personId) => {
    const own = personId && coached.get(personId)?.trajectory
    return own ? toldApart(own.name, marks.get(own.recordId)) : personId && names.get(personId)
  }
}

export function useFeedbackNews(): Feedback[] {
  const book = useBook()
  const { me, world } = book
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      feedbackGiven(records.values(), { giver: me.accountId, now: world.now() }),
    [me, world],
  )
  const since = instantOf(world.now() - NEWS_MS)
  return useRecords(select).filter((one) => latestOf(one) >= since && isUnseenAnswer(book, one))
}

const latestOf = ({ answeredAt = '', outcome }: Feedback) =>
  outcome && outcome.at > answeredAt ? outcome.at : answeredAt

type FeedbackRowsProps = { answered: readonly Feedback[]; toFeedback: (id: RecordId) => string }

export function FeedbackRows({ answered, toFeedback }: FeedbackRowsProps) {
  const { today, duos } = useText()
  const nameOf = useReceiverName()
  const choiceName = useChoiceName()
  const standOf = useStepStand()
  return answered.map((one) => {
    const { recordId, personId, does, outcome } = one
    const name = nameOf(personId) ?? duos.somebody
    const [step] = ownSteps([one])
    const isClosed = step && outcome && !outcome.isConflict
    return (
      <ListRow
        key={recordId}
        href={toFeedback(recordId)}
        title={isClosed ? today.closedOwnStep(name) : today.answeredFeedback(name)}
        detail={isClosed ? `${step.action} · ${standOf(step)}` : choiceName(DOES, does)}
      />
    )
  })
}
