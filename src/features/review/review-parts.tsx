/** The parts of a report: the look-back, the lesson, the conversation, and the teacher's other fields. */
import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, END, STATEMENT } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AgreementForm } from '#workbench/conversation/agreement-form.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { EndForm, endDraft } from '#workbench/conversation/conversation-status.tsx'
import { isLookBack, materialOf } from '#workbench/conversation/material-of.ts'
import { PassageMarkChoice } from '#workbench/conversation/passage-mark.tsx'
import type { Report } from '#workbench/conversation/report.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'

type Ended = Report & { end: ConversationEnd }

function useMarks(recordId: RecordId) {
  return useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} />,
    [recordId],
  )
}

type LessonPartProps = { conversationId: RecordId; lesson: Lesson | undefined; canWrite: boolean }

export function LessonPart({ conversationId, lesson, canWrite }: LessonPartProps) {
  const text = useRoomText().review.page
  const marks = useMarks(conversationId)
  if (!lesson) return <Banner>{text.noLesson}</Banner>
  return (
    <div className="ls-stack">
      {canWrite && <p className="ls-soft ls-measure">{text.marksHint}</p>}
      <LessonReading lesson={lesson} {...(canWrite ? { beneath: marks } : {})} />
    </div>
  )
}

type PartProps = { report: Ended; canWrite: boolean }

export function ConversationPart({ report, canWrite }: PartProps) {
  const text = useRoomText().review.page
  const marks = useMarks(report.conversation.recordId)
  return (
    <div className="ls-stack">
      {canWrite && <p className="ls-soft ls-measure">{text.marksHint}</p>}
      <Card title={text.conversation}>
        <ConversationRecord report={report} {...(canWrite ? { beneath: marks } : {})} />
      </Card>
    </div>
  )
}

/** Fields with a place of their own: the choice, the statement beside it, the end. */
const apart: readonly string[] = [AGREEMENT, STATEMENT, END]

/** The first part, because the teacher looks back before reading what the coach observed. */
export function LookBackPart({ report }: { report: Report }) {
  const text = useRoomText().review.page
  const { view } = report
  const fields = view?.fields.filter((one) => one.isInOwnWords && isLookBack(view.form, one)) ?? []
  return <StepCards report={report} fields={fields} lead={text.first} />
}

type StepCardsProps = { report: Report; fields: readonly FieldView[]; lead?: string }

/** One card per step, with the name of the step. A field without a step gets its own card. */
function StepCards({ report, fields, lead }: StepCardsProps) {
  const pick = usePick()
  const { conversation, lesson, view } = report
  const steps = [...new Set(fields.map(({ field }) => field.step ?? field.id))]
  return steps.map((step) => {
    const ofStep = fields.filter(({ field }) => (field.step ?? field.id) === step)
    const name = view?.form.steps?.find(({ id }) => id === step)?.name ?? ofStep[0]?.field.title
    return (
      <Card key={step} {...(name ? { title: pick(name) } : {})} lead={lead}>
        <LivingForm recordId={conversation.recordId} fields={ofStep} material={materialOf(lesson)} />
      </Card>
    )
  })
}

type OwnPartProps = {
  report: Ended
  state: RecordState
  /** The report as its other parts were last on screen. */
  read: Report | undefined
  toRead: { part: 'lesson' | 'conversation'; go: () => void }
  onAgreed: () => void
}

export function OwnPart(props: OwnPartProps) {
  const { report } = props
  const { end, view } = report
  const isOwn = (one: FieldView) => one.isMine && !apart.includes(one.at) && !isLookBack(view?.form, one)
  const own = view?.fields.filter(isOwn) ?? []
  const statement = view?.fields.filter(({ at }) => at === STATEMENT) ?? []
  return (
    <div className="ls-stack-l">
      <StepCards report={report} fields={own} />
      <Choice {...props} />
      {(end === 'agreed_with_statement' || end === 'not_agreed') && (
        <StepCards report={report} fields={statement} />
      )}
    </div>
  )
}

function Choice({ state, report, read, toRead, onAgreed }: OwnPartProps) {
  const text = useRoomText()
  const book = useBook()
  const { conversation, end } = report
  const step = report.view?.fields.find(({ at }) => at === AGREEMENT)?.field.step
  const isOpen = end === 'shared' || end === 'preparing' || end === 'changed_after_agreement'
  if (!isOpen) return null
  return (
    <>
      <Card title={text.review.page.closing(step)} lead={text.conversation.agree.title} tone="soft">
        <AgreementForm {...{ state, report, read, toRead, onAgreed }} how="own-device" />
      </Card>
      <div className="ls-stack-s">
        <p className="ls-soft ls-small">{text.review.page.endText}</p>
        <EndForm
          recordId={conversation.recordId}
          form={report.view?.form}
          onEnd={async (reason) =>
            (await book.appendOrTell(conversation.recordId, endDraft(book, reason))).ok
          }
        />
      </div>
    </>
  )
}
