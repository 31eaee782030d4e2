/** A report or a note of feedback that somebody else erased after the teacher wrote in it: who erased it and when, and the teacher's copy. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { BIN_DAYS } from '#domain/record/retention.ts'
import { toFeedback, toReview } from '#paths.ts'
import type { Binned } from '#storage/book.ts'
import { useBin, useBook, useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useReportName } from '#workbench/lesson/lesson-name.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

const DAY_MS = 86_400_000

/** The copy of an erased report, in the bin of this device. */
export const useCopy = (recordId: RecordId): Binned | undefined =>
  useBin().find(({ copy }) => copy?.states[0]?.recordId === recordId)

export function ErasedReports() {
  return useBin().map((one) => one.copy && <ErasedReport key={one.key} one={one} />)
}

type ErasedReportProps = { one: Binned; isOpen?: boolean }

/** `isOpen`: shown on the page of the copy itself, with a button to remove the copy after a second question. */
export function ErasedReport({ one, isOpen = false }: ErasedReportProps) {
  const text = useOwnText()
  const words = text.review.erased
  const format = useFormat()
  const book = useBook()
  const own = useRecord(book.me.accountRecord)
  const [report, lesson] = one.copy?.states ?? []
  const name = useReportName()(lesson && lessonOf(lesson))
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  // When only the lesson was erased, the copy holds the lesson and no report.
  if (report?.kind !== 'conversation' && report?.kind !== 'feedback') return null
  const isFeedback = report.kind === 'feedback'
  const by = own && accountBookOf(own).contacts.find(({ accountId }) => accountId === one.copy?.by)
  const who = by?.name ?? words.somebody
  const dayOf = (ms: number) => format.date(instantOf(ms))
  const remove = async () => {
    if (!isAsked) return setIsAsked(true)
    const outcome = await book.bin.erase(one.key)
    if (!outcome.ok) setProblem(outcome.problem)
  }
  return (
    <Banner
      tone="warn"
      title={isFeedback ? text.feedback.titleFrom(who) : name}
      actions={
        <>
          {isAsked && <Button onClick={() => setIsAsked(false)}>{text.words.cancel}</Button>}
          {isOpen ? (
            <Button look={isAsked ? 'danger' : 'quiet'} onClick={() => void remove()}>
              {words.remove}
            </Button>
          ) : (
            <LinkButton href={(isFeedback ? toFeedback : toReview)(report.recordId)}>
              {text.review.progress.readAction}
            </LinkButton>
          )}
        </>
      }
    >
      <p>
        {(isFeedback ? words.feedback : words.text)(who, dayOf(one.at), dayOf(one.at + BIN_DAYS * DAY_MS))}
      </p>
      {isAsked && <p>{words.ask}</p>}
      <ProblemBanner problem={problem} />
    </Banner>
  )
}
