/** The first page: the lessons and how they stand, and the agreements with what came of them. */
import { useMemo } from 'react'
import { agreedWith, byLookBack, ownSteps } from '#domain/programme/agreements.ts'
import { feedbackOf } from '#domain/programme/feedback.ts'
import { Card } from '#ui/card.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { useEnds } from '#workbench/conversation/report.ts'
import css from './paper.module.css'
import type { PaperRecords } from './paper-records.ts'

export function PaperSummary({ found }: { found: PaperRecords }) {
  const { paper: text, review, conversation: words } = useRoomText()
  const format = useFormat()
  const standOf = useStepStand()
  const { progress, isLessonOneClosed } = found
  const visits = useMemo(
    () => progress.visits.filter(({ visit }) => !(isLessonOneClosed && visit.ordinal === 1)),
    [progress, isLessonOneClosed],
  )
  const reports = useMemo(
    () => visits.flatMap(({ conversation, lesson }) => (conversation ? [{ conversation, lesson }] : [])),
    [visits],
  )
  const ends = useEnds(reports)
  const steps = [...agreedWith({ ...progress, visits }), ...ownSteps(found.notes.map(feedbackOf))].sort(
    byLookBack,
  )
  return (
    <>
      <Card title={text.lessons}>
        <dl className={css.rows}>
          {visits.map(({ visit, conversation }) => {
            const end = conversation && ends.get(conversation.recordId)
            return (
              <div key={visit.recordId} style={{ display: 'contents' }}>
                <dt>{format.date(visit.date)}</dt>
                <dd>
                  {[
                    visit.ordinal === 'extra'
                      ? review.progress.extra
                      : review.progress.lesson(String(visit.ordinal)),
                    visit.class,
                    visit.isCancelled ? review.progress.stage.cancelled : end && words.status[end].title,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </dd>
              </div>
            )
          })}
        </dl>
      </Card>
      {steps.length > 0 && (
        <Card title={text.agreements}>
          <ul className="ls-stack-s">
            {steps.map((step) => (
              <li key={`${step.recordId} ${step.key}`}>
                <b>{step.action}</b>
                <br />
                <span className="ls-soft">{standOf(step)}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}
