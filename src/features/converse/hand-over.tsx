/** Together on this screen: the teacher's side of one conversation on the coach's tablet, and nothing else. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components'
import { isDebriefReadOnly } from '#domain/debrief.ts'
import type { RecordState } from '#domain/fold.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { useEntrance } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useText } from '#ui/text/language.tsx'
import { AgreementForm } from '#workbench/agreement-form.tsx'
import { ConversationRecord } from '#workbench/conversation-record.tsx'
import { ConversationStanding } from '#workbench/conversation-standing.tsx'
import { LessonReading } from '#workbench/lesson-reading.tsx'
import { type Passage, PassageMarkChoice } from '#workbench/passage-mark.tsx'
import { useConversation } from '#workbench/shown-digest.ts'
import { TeacherWords } from '#workbench/teacher-words.tsx'
import css from './converse.module.css'
import { handedOver } from './hand-over-state.ts'

/** Called once the app has locked. */
export function HandOver({ onEnd }: { onEnd: () => void }) {
  const text = useText().converse.handOver
  const book = useBook()
  const state = useRecord(handedOver(book))
  const { leave, isLeaving } = useOnlyWayOut(onEnd)
  return (
    <ModalOverlay isOpen isDismissable={false} isKeyboardDismissDisabled className={css.handOver ?? ''}>
      <Modal className={css.handOverSheet ?? ''}>
        <RacDialog aria-label={text.title} className={css.handOverDialog ?? ''}>
          <div className={css.handOverPage}>
            <header className={css.handOverHead}>
              <div>
                <span className={css.stamp}>{text.mark}</span>
                <h1>{text.title}</h1>
                <p className="ls-soft ls-measure">{text.lead}</p>
              </div>
              <Button look="primary" icon="lock" busy={isLeaving} onClick={leave}>
                {isLeaving ? text.leaving : text.give}
              </Button>
            </header>
            {state ? <TeacherSide state={state} /> : <Banner tone="warn">{text.gone}</Banner>}
          </div>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * The button, the browser's back and leaving the page in any other way all lock. React's strict mode takes a component
 * away and back again at once: the lock therefore waits one turn, and a return takes it back.
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

function TeacherSide({ state }: { state: RecordState }) {
  const text = useText().converse.handOver
  const reading = useText().conversation
  const { recordId } = state
  const { debrief, lesson, end } = useConversation(state)
  const beneath = useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} onBehalf="teacher" />,
    [recordId],
  )
  if (isDebriefReadOnly(state)) return <Banner title={reading.readOnly.title}>{reading.readOnly.text}</Banner>
  return (
    <div className="ls-stack-l">
      <Card title={reading.stepNames.s1}>
        <TeacherWords state={state} field="s1" value={debrief.s1} onBehalf="teacher" />
      </Card>
      <Card title={text.conversation}>
        <ConversationRecord debrief={debrief} lesson={lesson} beneath={beneath} withoutTeacher />
      </Card>
      {lesson && (
        <Disclosure summary={text.lesson}>
          <LessonReading lesson={lesson} beneath={beneath} />
        </Disclosure>
      )}
      <Card title={reading.stepNames.s7}>
        <TeacherWords state={state} field="s7" value={debrief.s7} onBehalf="teacher" />
      </Card>
      {(end === 'preparing' || end === 'shared' || end === 'changed_after_agreement') && (
        <Card title={reading.agree.title}>
          <AgreementForm
            state={state}
            conversation={{ debrief, lesson }}
            read={{ debrief, lesson }}
            how="together"
          />
        </Card>
      )}
      {end !== 'preparing' && end !== 'shared' && (
        <ConversationStanding debrief={debrief} end={end} side="teacher" />
      )}
    </div>
  )
}
