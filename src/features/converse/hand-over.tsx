/** The teacher's side of one conversation on the coach's tablet, without access to anything else. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, STATEMENT } from '#domain/programme/conversation.ts'
import { isChosen } from '#domain/programme/conversation-end.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecord, useSaving } from '#storage/live.ts'
import { useEntrance } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Modal } from '#ui/modal.tsx'
import { useText } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AgreementForm } from '#workbench/conversation/agreement-form.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { Concluded, ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { isLookBack, materialOf } from '#workbench/conversation/material-of.ts'
import { PassageMarkChoice } from '#workbench/conversation/passage-mark.tsx'
import { isConversationReadOnly, useReport } from '#workbench/conversation/report.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import css from './converse.module.css'
import { handedOver } from './hand-over-state.ts'
import { SelfViewSide } from './self-view-side.tsx'

type HandOverProps = {
  /** The coach's open step. The teacher's fields of this step come first. */
  step: number
  /** Called after the app has locked. */
  onEnd: () => void
}

export function HandOver({ step, onEnd }: HandOverProps) {
  const { converse, selfView } = useRoomText()
  const text = converse.handOver
  const book = useBook()
  const state = useRecord(handedOver(book))
  const isSelfView = state?.kind === 'self-view-together'
  const { title, lead } = isSelfView ? selfView.together : text
  const { leave, isLeaving } = useOnlyWayOut(onEnd)
  return (
    <Modal aria-label={title} className={css.handOver ?? ''} onClose={undefined}>
      <div className={css.handOverPage}>
        <header className={css.handOverHead}>
          <span className="ls-stamp">{text.mark}</span>
          <h1>{title}</h1>
          <p className="ls-soft ls-measure">{lead}</p>
          <Kept />
        </header>
        {!state && <Banner tone="warn">{text.gone}</Banner>}
        {state && isSelfView && <SelfViewSide state={state} />}
        {state && !isSelfView && <TeacherSide state={state} step={step} />}
        <footer className={css.handOverFoot}>
          <Button look="primary" icon="lock" busy={isLeaving} onClick={leave}>
            {isLeaving ? text.leaving : text.give}
          </Button>
        </footer>
      </div>
    </Modal>
  )
}

/** Says to the teacher whether what she typed is kept. Only words: what the coach could do about it is the coach's. */
function Kept() {
  const saving = useSaving()
  const { status } = useText()
  return (
    <p role="status" className="ls-soft ls-small">
      {saving === 'failed' ? status.unsavedKeepOpen : status[saving]}
    </p>
  )
}

/**
 * The button, the browser's back button and every other navigation lock the app. In development React's strict mode
 * unmounts and remounts at once: the lock waits one turn, and the remount cancels it.
 */
function useOnlyWayOut(onEnd: () => void) {
  const entrance = useEntrance()
  const book = useBook()
  const [isLeaving, setLeaving] = useState(false)
  const hasLeft = useRef(false)
  const leave = useCallback(() => {
    if (hasLeft.current) return
    hasLeft.current = true
    setLeaving(true)
    void entrance.lock().then(onEnd)
  }, [entrance, onEnd])
  const cancelLock = useRef(() => {})
  useEffect(() => {
    cancelLock.current()
    history.pushState(history.state, '', location.href)
    window.addEventListener('popstate', leave)
    return () => {
      window.removeEventListener('popstate', leave)
      cancelLock.current = book.world.after(0, leave)
    }
  }, [book, leave])
  return { leave, isLeaving }
}

function TeacherSide({ state, step }: { state: RecordState; step: number }) {
  const text = useRoomText().converse.handOver
  const { readOnly } = useRoomText().conversation
  const { accountId } = useBook().me
  const report = useReport(state)
  const { conversation, end, view } = report
  const [isReopened, setReopened] = useState(false)
  const [isFresh, setFresh] = useState(false)
  if (!view || isConversationReadOnly(state, accountId))
    return <Banner title={readOnly.title}>{readOnly.text}</Banner>
  if (isChosen(end) && !isReopened) {
    return (
      <div className="ls-stack-l">
        <Concluded
          {...{ conversation, end, isFresh }}
          side="teacher"
          onReopen={() => {
            setFresh(false)
            setReopened(true)
          }}
        />
        <Card title={text.conversation}>
          <ConversationRecord report={report} />
        </Card>
      </div>
    )
  }
  const agreed = () => {
    setReopened(false)
    setFresh(true)
  }
  const hers = view.fields.filter((one) => one.isInOwnWords && one.at !== AGREEMENT && one.at !== STATEMENT)
  const first = hers.filter(({ field }) => field.step === step)
  if (first.length === 0) return <Whole {...{ state, report }} hers={hers} onAgreed={agreed} />
  return (
    <div className="ls-stack-l">
      <OwnWords {...{ state, report }} fields={first} />
      <Disclosure summary={text.whole}>
        <Whole {...{ state, report }} hers={hers.filter((one) => !first.includes(one))} onAgreed={agreed} />
      </Disclosure>
    </div>
  )
}

type SideProps = { state: RecordState; report: ReturnType<typeof useReport> }

function OwnWords({ state, report, fields }: SideProps & { fields: readonly FieldView[] }) {
  if (fields.length === 0) return null
  return (
    <Card>
      <LivingForm
        recordId={state.recordId}
        fields={fields}
        material={materialOf(report.lesson)}
        onBehalf="teacher"
      />
    </Card>
  )
}

/** The teacher's look-back comes first, the other fields after the conversation. */
function Whole(props: SideProps & { hers: readonly FieldView[]; onAgreed: () => void }) {
  const { state, report, hers, onAgreed } = props
  const { conversation, lesson, end } = report
  const text = useRoomText().converse.handOver
  const { agree } = useRoomText().conversation
  const { recordId } = state
  const beneath = useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} onBehalf="teacher" />,
    [recordId],
  )
  const isFirst = (one: FieldView) => isLookBack(report.view?.form, one)
  return (
    <div className="ls-stack-l">
      <OwnWords {...{ state, report }} fields={hers.filter(isFirst)} />
      <Card title={text.conversation}>
        <ConversationRecord report={report} beneath={beneath} without={({ isInOwnWords }) => isInOwnWords} />
      </Card>
      {lesson && (
        <Disclosure summary={text.lesson}>
          <LessonReading lesson={lesson} beneath={beneath} />
        </Disclosure>
      )}
      <OwnWords {...{ state, report }} fields={hers.filter((one) => !isFirst(one))} />
      {end !== 'not_completed' && !isChosen(end) && (
        <Card title={agree.title}>
          <AgreementForm state={state} report={report} read={report} how="together" onAgreed={onAgreed} />
        </Card>
      )}
      {end !== 'preparing' && end !== 'shared' && (
        <ConversationStatus conversation={conversation} end={end} side="teacher" />
      )}
    </div>
  )
}
