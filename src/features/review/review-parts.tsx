/** The parts of a report: her look-back, the lesson, the conversation, and what else is the teacher's to write. */
import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Debrief } from '#domain/programme/conversation.ts'
import type { DebriefEnd } from '#domain/programme/conversation-end.ts'
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
import type { Conversation } from '#workbench/conversation/shown-digest.ts'
import { TeacherWords } from '#workbench/conversation/teacher-words.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { type Passage, PassageMarkChoice } from '#workbench/lesson/passage-mark.tsx'

type Ended = Conversation & { end: DebriefEnd }

function useMarks(recordId: RecordId) {
  return useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} />,
    [recordId],
  )
}

type LessonPartProps = { debriefId: RecordId; lesson: Lesson | undefined; canWrite: boolean }

export function LessonPart({ debriefId, lesson, canWrite }: LessonPartProps) {
  const text = useText().review.page
  const marks = useMarks(debriefId)
  if (!lesson) return <Banner>{text.noLesson}</Banner>
  return (
    <div className="ls-stack">
      {canWrite && <p className="ls-soft ls-measure">{text.marksHint}</p>}
      <LessonReading lesson={lesson} {...(canWrite ? { beneath: marks } : {})} />
    </div>
  )
}

type PartProps = { conversation: Ended; canWrite: boolean }

export function ConversationPart({ conversation, canWrite }: PartProps) {
  const text = useText().review.page
  const { debrief, lesson } = conversation
  const marks = useMarks(debrief.recordId)
  return (
    <div className="ls-stack">
      {canWrite && <p className="ls-soft ls-measure">{text.marksHint}</p>}
      <Card title={text.conversation}>
        <ConversationRecord debrief={debrief} lesson={lesson} {...(canWrite ? { beneath: marks } : {})} />
      </Card>
    </div>
  )
}

/** Hers comes first: she looks back before she sees what another saw. */
export function LookBackPart({ state, debrief }: { state: RecordState; debrief: Debrief }) {
  const text = useText()
  return (
    <Card title={text.conversation.stepNames.s1} lead={text.review.page.first}>
      <TeacherWords state={state} field="s1" value={debrief.s1} />
    </Card>
  )
}

type OwnPartProps = {
  conversation: Ended
  state: RecordState
  /** What she last had before her in the other parts. */
  read: Conversation | undefined
  toRead: { part: 'lesson' | 'conversation'; go: () => void }
  onAgreed: () => void
}

export function OwnPart(props: OwnPartProps) {
  const { state, conversation } = props
  const text = useText()
  const { debrief, end } = conversation
  return (
    <div className="ls-stack-l">
      <Card title={text.conversation.reading.s6}>
        <ActionList recordId={debrief.recordId} actions={debrief.s6} />
      </Card>
      <Card title={text.conversation.stepNames.s7}>
        <TeacherWords state={state} field="s7" value={debrief.s7} />
      </Card>
      <Choice {...props} />
      {(end === 'agreed_with_statement' || end === 'not_agreed') && (
        <Card title={text.conversation.reading.statement}>
          <TeacherWords state={state} field="statement" value={debrief.statement} />
        </Card>
      )}
    </div>
  )
}

function Choice({ state, conversation, read, toRead, onAgreed }: OwnPartProps) {
  const text = useText()
  const book = useBook()
  const { debrief, end } = conversation
  const isOpen = end === 'shared' || end === 'preparing' || end === 'changed_after_agreement'
  if (!isOpen) return null
  return (
    <>
      <Card title={text.review.page.closing} lead={text.conversation.agree.title} tone="soft">
        <AgreementForm {...{ state, conversation, read, toRead, onAgreed }} how="own-device" />
      </Card>
      <div className="ls-stack-s">
        <p className="ls-soft ls-small">{text.review.page.endText}</p>
        <EndForm
          recordId={debrief.recordId}
          side="teacher"
          onEnd={async (reason) =>
            (await book.append(debrief.recordId, endDraft('teacher', reason, book.world.now()))).ok
          }
        />
      </div>
    </>
  )
}
