/** Answers to notes of feedback that this coach has not opened yet. They are news for one week. */
import { useCallback } from 'react'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { DOES, type Feedback, feedbackGiven } from '#domain/programme/feedback.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { toFeedback } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { ListRow } from '#ui/list-row.tsx'
import { useText } from '#ui/text/language.tsx'
import { isUnseenAnswer } from '#workbench/conversation/feedback-answer.ts'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { NEWS_MS } from './answers.tsx'

type AnsweredFeedback = { feedback: Feedback; progress: PersonProgress }

export function useFeedbackNews(allProgress: Map<PersonId, PersonProgress>): AnsweredFeedback[] {
  const book = useBook()
  const { me, world } = book
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      [...allProgress].flatMap(([person, progress]) =>
        feedbackGiven(records.values(), { giver: me.accountId, person, now: world.now() }).map(
          (feedback) => ({ feedback, progress }),
        ),
      ),
    [allProgress, me, world],
  )
  const since = instantOf(world.now() - NEWS_MS)
  return useRecords(select).filter(
    ({ feedback }) => (feedback.answeredAt ?? '') >= since && isUnseenAnswer(book, feedback),
  )
}

export function FeedbackRows({ answered }: { answered: readonly AnsweredFeedback[] }) {
  const text = useText().today
  const nameOf = useChoiceName()
  return answered.map(({ feedback, progress }) => (
    <ListRow
      key={feedback.recordId}
      href={toFeedback(feedback.recordId)}
      title={text.answeredFeedback(progress.trajectory.name)}
      detail={nameOf(DOES, feedback.does)}
    />
  ))
}
