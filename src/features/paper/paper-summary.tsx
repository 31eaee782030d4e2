/**
 * The first page: the lessons and how they stand, the agreements with what came of them, and for every record who reads it
 * and until when it is kept.
 */
import { useMemo } from 'react'
import type { AccountId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { agreedWith, byLookBack, ownSteps } from '#domain/programme/agreements.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { feedbackOf } from '#domain/programme/feedback.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { disappearsOn } from '#domain/record/retention.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { useEnds } from '#workbench/conversation/report.ts'
import { useReportName } from '#workbench/lesson/lesson-name.ts'
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
      <Kept found={found} />
    </>
  )
}

/** Who can read each record now, by the signed grants, who opened it, and when it disappears. */
function Kept({ found }: { found: PaperRecords }) {
  const text = useRoomText().paper
  const format = useFormat()
  const book = useBook()
  const nameOf = useNames()
  const reportName = useReportName()
  const titleOf = (state: RecordState) => {
    if (state.kind === 'feedback') return text.note(format.date(state.bornAt))
    if (state.kind === 'self-view') return text.selfView
    const { lesson } = conversationOf(state)
    const seen = state.kind === 'lesson' ? state : lesson && book.record(lesson)
    return reportName(seen && lessonOf(seen))
  }
  const all = [...found.reports, ...found.lessons, ...found.notes, ...found.selfViews]
  if (all.length === 0) return null
  return (
    <Card title={text.kept}>
      <ul className="ls-stack-s">
        {all.map((state) => {
          const { recordId, owner, kind, changedAt, paths } = state
          const readers = [...new Set([owner, ...book.readersOf(recordId)])].map(nameOf)
          const opened = valueAt(paths, 'opened', Instant)
          const by = paths.opened?.heads[0]?.author
          return (
            <li key={recordId}>
              <b>{titleOf(state)}</b>
              <br />
              <span className="ls-soft">
                {text.readBy(format.list([...new Set(readers)]))}{' '}
                {opened && by && text.opened(nameOf(by), format.date(opened))}{' '}
                {text.until(format.date(disappearsOn(kind, changedAt)))}
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** Names as this account knows them. */
function useNames(): (account: AccountId) => string {
  const text = useRoomText().paper
  const { me } = useBook()
  const own = useRecord(me.accountRecord)
  const account = own && accountBookOf(own)
  return (id) => {
    const known = account?.contacts.find(({ accountId }) => accountId === id)?.name
    return id === me.accountId ? text.me : (known ?? text.somebody)
  }
}
