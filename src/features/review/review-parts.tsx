/** The parts of a report: her look-back, the lesson, the conversation, and what else is the teacher's to write. */
import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { ActionList } from '#workbench/conversation/action-list.tsx'
import { AgreementForm } from '#workbench/conversation/agreement-form.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { EndForm, endDraft } from '#workbench/conversation/conversation-status.tsx'
import type { Report } from '#workbench/conversation/shown-digest.ts'
import { TeacherWords } from '#workbench/conversation/teacher-words.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { type Passage, PassageMarkChoice } from '#workbench/lesson/passage-mark.tsx'

type Ended = Report & { end: ConversationEnd }

function useMarks(recordId: RecordId) {
  return useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} />,
    [recordId],
  )
}

type LessonPartProps = { conversationId: RecordId; lesson: Lesson | undefined; canWrite: boolean }

export function LessonPart({ conversationId, lesson, canWrite }: LessonPartProps) {
  const text = useText().review.page
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
  const text = useText().review.page
  const { conversation, lesson } = report
  const marks = useMarks(conversation.recordId)
  return (
    <div className="ls-stack">
      {canWrite && <p className="ls-soft ls-measure">{text.marksHint}</p>}
      <Card title={text.conversation}>
        <ConversationRecord
          conversation={conversation}
          lesson={lesson}
          {...(canWrite ? { beneath: marks } : {})}
        />
      </Card>
    </div>
  )
}

/** Hers comes first: she looks back before she sees what another saw. */
export function LookBackPart({ state, conversation }: { state: RecordState; conversation: Conversation }) {
  const text = useText()
  return (
    <Card title={text.conversation.stepNames.s1} lead={text.review.page.first}>
      <TeacherWords state={state} field="s1" value={conversation.s1} />
    </Card>
  )
}

type OwnPartProps = {
  report: Ended
  state: RecordState
  /** What she last had before her in the other parts. */
  read: Report | undefined
  toRead: { part: 'lesson' | 'conversation'; go: () => void }
  onAgreed: () => void
}

export function OwnPart(props: OwnPartProps) {
  const { state, report } = props
  const text = useText()
  const { conversation, end } = report
  return (
    <div className="ls-stack-l">
      <Card title={text.conversation.reading.s6}>
        <ActionList recordId={conversation.recordId} actions={conversation.s6} />
      </Card>
      <Card title={text.conversation.stepNames.s7}>
        <TeacherWords state={state} field="s7" value={conversation.s7} />
      </Card>
      <Choice {...props} />
      {(end === 'agreed_with_statement' || end === 'not_agreed') && (
        <Card title={text.conversation.reading.statement}>
          <TeacherWords state={state} field="statement" value={conversation.statement} />
        </Card>
      )}
    </div>
  )
}

function Choice({ state, report, read, toRead, onAgreed }: OwnPartProps) {
  const text = useText()
  const book = useBook()
  const { conversation, end } = report
  const isOpen = end === 'shared' || end === 'preparing' || end === 'changed_after_agreement'
  if (!isOpen) return null
  return (
    <>
      <Card title={text.review.page.closing} lead={text.conversation.agree.title} tone="soft">
        <AgreementForm {...{ state, report, read, toRead, onAgreed }} how="own-device" />
      </Card>
      <div className="ls-stack-s">
        <p className="ls-soft ls-small">{text.review.page.endText}</p>
        <EndForm
          recordId={conversation.recordId}
          side="teacher"
          onEnd={async (reason) =>
            (await book.appendOrTell(conversation.recordId, endDraft('teacher', reason, book.world.now()))).ok
          }
        />
      </div>
    </>
  )
}
