/** A preview of exactly what the teacher will read, shown before sharing. */
import { useState } from 'react'
import { conversationFormFor } from '#instruments/editions.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useStepList } from '#workbench/conversation/agreement-form.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { missingIn, type Report } from '#workbench/conversation/report.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { FoundConversation } from './conversation-records.ts'
import { LessonChoice } from './lesson-choice.tsx'
import { shareConversation } from './share-conversation.ts'

type ShareDialogProps = {
  found: FoundConversation
  report: Report
  endReason?: string | undefined
  onClose: () => void
  /** Receives whether every account of the teacher got access. */
  onShared: (isGranted: boolean) => void
}

export function ShareDialog({ found, report, endReason, onClose, onShared }: ShareDialogProps) {
  const text = useRoomText().converse
  const { conversation: words, lesson: ofLesson } = useRoomText()
  const book = useBook()
  const { lesson, trajectory, rivals } = found
  const [isChosen, setChosen] = useState(rivals.length === 0)
  const [isBusy, setBusy] = useState(false)
  const form = conversationFormFor(lesson.locked.framework)
  const share = async () => {
    setBusy(true)
    const facts = { sheet: report.conversation.recordId, lesson, trajectory, endReason }
    const shared = await shareConversation(book, facts)
    setBusy(false)
    onShared(shared?.isGranted ?? false)
  }
  const hasAccount = (trajectory?.accounts.length ?? 0) > 0
  const stepsOf = useStepList()
  const emptySteps = endReason ? '' : stepsOf(missingIn(report).filter((one) => !one.isInOwnWords))
  const counts = ofLesson.counts(lesson.locked.notes.length, lesson.locked.moments.length)
  return (
    <Dialog
      open
      wide
      title={text.share.title}
      closeLabel={text.share.close}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {text.share.close}
          </Button>
          <Button look="primary" icon="share" busy={isBusy} disabled={!isChosen} onClick={() => void share()}>
            {endReason ? text.share.goEnd : text.share.go}
          </Button>
        </>
      }
    >
      <div className="ls-stack-l">
        <p>{text.share.lead(trajectory?.name || text.someone)}</p>
        {!hasAccount && <Banner>{text.share.noAccount}</Banner>}
        {emptySteps && <Banner tone="warn">{text.share.emptySteps(emptySteps)}</Banner>}
        {!isChosen && (
          <LessonChoice
            lesson={lesson}
            rivals={rivals}
            chosenBy="sharing"
            form={form}
            onChosen={() => setChosen(true)}
          />
        )}
        <section aria-label={text.share.lesson} className="ls-stack-s">
          <h3>{text.share.lesson}</h3>
          <p>{text.share.lessonText(counts)}</p>
          <Disclosure summary={text.share.wholeLesson}>
            <LessonReading lesson={lesson} />
          </Disclosure>
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the dialog scrolls, also by keyboard */}
        <section aria-label={text.share.conversation} className="ls-stack" tabIndex={0}>
          <h3>{text.share.conversation}</h3>
          <ConversationRecord report={report} />
          {endReason && (
            <div>
              <h3>{words.status.not_completed.title}</h3>
              <p>{endReason}</p>
            </div>
          )}
        </section>
        <p className="ls-soft ls-small">{text.share.stays}</p>
      </div>
    </Dialog>
  )
}
