/** Below the letter: the lesson, moment by moment, and what else the conversation has. */
import { type ReactNode, useMemo } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { ConversationRecord, isShownIn } from './conversation-record.tsx'
import { isInLetter, isOwnWords } from './letter.tsx'
import type { Report } from './report.ts'

type WholeReportProps = {
  /** The id of the heading of the lesson. */
  id: string
  report: Report
  /** Her own words stand above, beside her choice. */
  hasAnswer: boolean
  /** She may mark passages. */
  isOpen: boolean
  beneath?: (passage: Passage) => ReactNode
}

export function WholeReport({ id, report, hasAnswer, isOpen, beneath }: WholeReportProps) {
  const text = useRoomText()
  const { lesson, view } = report
  const marks = useMemo(() => (beneath ? { beneath } : {}), [beneath])
  const isAbove = (one: FieldView) => isInLetter(one) || (hasAnswer && isOwnWords(one))
  const hasMore = !view || view.fields.some((one) => isShownIn(one) && !isAbove(one))
  return (
    <>
      <div className="ls-stack">
        <h2 id={id}>{text.letter.lesson}</h2>
        {isOpen && <p className="ls-soft ls-measure ls-no-print">{text.letter.page.marksHint}</p>}
        {lesson ? <LessonReading lesson={lesson} {...marks} /> : <Banner>{text.letter.page.noLesson}</Banner>}
      </div>
      {hasMore && (
        <Card title={text.letter.conversation}>
          <ConversationRecord report={report} without={isAbove} {...marks} />
        </Card>
      )}
    </>
  )
}
