/** Eight steps at a calm pace: where we are, the step itself, and the lesson's material beside it. */
import { useCallback, useRef, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Conversation, isConversationReadOnly } from '#domain/programme/conversation.ts'
import { isChosen, MIN_WHAT_WORKS } from '#domain/programme/conversation-end.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Steps } from '#ui/steps.tsx'
import { useText } from '#ui/text/language.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { Concluded, ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { useReport } from '#workbench/conversation/shown-digest.ts'
import { useSeenAnswer } from '#workbench/conversation/teacher-answer.ts'
import { RefusedLines } from '#workbench/form/refused-lines.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { type Passage, PassageMarkView } from '#workbench/lesson/passage-mark.tsx'
import { ClosingStep } from './closing-step.tsx'
import type { FoundConversation } from './conversation-records.ts'
import css from './converse.module.css'
import { LineList } from './line-list.tsx'
import { AgreementsStep, SelfViewStep, TeacherStep } from './own-steps.tsx'
import { StepGuide, type StepId, stepIds, useStepGuide } from './step-guide.tsx'
import { StepMaterial } from './step-material.tsx'

type ConversationStepsProps = {
  found: FoundConversation
  target: RecordState
  onHandOver: (from: StepId) => void
}

export function ConversationSteps({ found, target, onHandOver }: ConversationStepsProps) {
  const text = useText().converse
  const words = useText().conversation.reading
  const report = useReport(target)
  const { conversation, lesson, end } = report
  const guide = useStepGuide()
  const { accountId } = useBook().me
  const [step, setStep] = useKeptStep(target.recordId)
  const marks = useMarks(conversation)
  const [isReopened, setReopened] = useState(false)
  useSeenAnswer(conversation, end)
  const line = useRef<HTMLDivElement>(null)
  // A new step begins at its top; where the line of steps is in sight, nothing moves.
  const turnTo = (next: StepId) => {
    setStep(next)
    line.current?.scrollIntoView?.({ block: 'nearest' })
  }
  const place = stepIds.indexOf(step)
  const [previous, next] = [stepIds[place - 1], stepIds[place + 1]]
  if (isConversationReadOnly(target, accountId))
    return <OnlyReading conversation={conversation} found={found} />
  if (isChosen(end) && !isReopened) {
    return (
      <div className="ls-stack-l">
        <RefusedLines state={target} lesson={lesson} />
        <Concluded {...{ conversation, end }} side="coach" onReopen={() => setReopened(true)} />
        <ClosingStep {...{ found, target, conversation, end }} onHandOver={() => onHandOver('s8')} />
        <Card title={words.title}>
          <ConversationRecord conversation={conversation} lesson={lesson} />
        </Card>
        {lesson && <LessonReading lesson={lesson} beneath={marks} />}
      </div>
    )
  }
  return (
    <div className="ls-stack-l">
      <RefusedLines state={target} lesson={lesson} />
      {conversation.sharedAt && (
        <ConversationStatus
          conversation={conversation}
          end={end}
          side="coach"
          hasNoAccess={!found.trajectory?.accounts.length}
        />
      )}
      <div className={css.room}>
        <div ref={line} className={css.stepper}>
          <Steps
            label={text.steps}
            steps={stepIds.map((id) => ({
              id,
              label: guide(id).name,
              detail: text.minutes(guide(id).minutes),
              done: isFilled(conversation, id),
            }))}
            current={step}
            onChoose={setStep}
            doneLabel={text.stepDone}
          />
        </div>
        <div className={css.step}>
          <Card key={step} title={guide(step).question}>
            <StepGuide step={step} />
            <StepBody
              step={step}
              found={found}
              target={target}
              report={report}
              onHandOver={() => onHandOver(step)}
            />
          </Card>
          <div className="ls-spread">
            {previous ? (
              <Button look="quiet" icon="back" onClick={() => turnTo(previous)}>
                {text.previous}
              </Button>
            ) : (
              <span />
            )}
            {next && (
              <Button iconAfter="next" onClick={() => turnTo(next)}>
                {text.next}
              </Button>
            )}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and must do so by keyboard too */}
        <aside key={`${step}-material`} className={css.material} aria-label={text.material} tabIndex={0}>
          <StepMaterial
            step={step}
            conversation={conversation}
            lesson={lesson ?? found.lesson}
            earlier={found.earlier}
          />
        </aside>
      </div>
    </div>
  )
}

/** What the teacher said of each line of the lesson. */
function useMarks({ passages }: Conversation) {
  return useCallback(
    ({ key, said }: Passage) => <PassageMarkView mark={passages[key]} said={said} />,
    [passages],
  )
}

/** After a lock or a reload the conversation goes on where it was. */
function useKeptStep(recordId: RecordId) {
  const book = useBook()
  const name = `step/${recordId}`
  const kept = book.keepsake(name)
  const [step, setStep] = useState<StepId>(() => stepIds.find((one) => one === kept) ?? 's1')
  const keepStep = (next: StepId) => {
    setStep(next)
    void book.keep(name, next)
  }
  return [step, keepStep] as const
}

type StepBodyProps = Omit<ConversationStepsProps, 'onHandOver'> & {
  onHandOver: () => void
  step: StepId
  report: ReturnType<typeof useReport>
}

function StepBody({ step, found, target, report, onHandOver }: StepBodyProps) {
  const { conversation, end } = report
  switch (step) {
    case 's1':
    case 's7':
      return (
        <TeacherStep
          state={target}
          field={step}
          conversation={conversation}
          hasAccount={(found.trajectory?.accounts.length ?? 0) > 0}
          onHandOver={onHandOver}
        />
      )
    case 's2':
    case 's3':
    case 's5':
      return <LineList step={step} conversation={conversation} lesson={found.lesson} />
    case 's4':
      return <SelfViewStep conversation={conversation} lesson={found.lesson} />
    case 's6':
      return <AgreementsStep conversation={conversation} />
    case 's8':
      return (
        <ClosingStep
          found={found}
          target={target}
          conversation={conversation}
          end={end}
          onHandOver={onHandOver}
        />
      )
  }
}

function isFilled(conversation: Conversation, step: StepId): boolean {
  const count = (lines: readonly { text: string }[]) => lines.filter((line) => line.text.trim() !== '').length
  const filled: Record<StepId, boolean> = {
    s1: conversation.s1.trim() !== '',
    s2: count(conversation.s2) > 0,
    s3: count(conversation.s3) >= MIN_WHAT_WORKS,
    s4: conversation.s4.trim() !== '',
    s5: count(conversation.s5) > 0,
    s6: conversation.s6.some(({ action }) => action.trim() !== ''),
    s7: conversation.s7.trim() !== '',
    s8: conversation.agreement !== undefined || conversation.notCompleted !== undefined,
  }
  return filled[step]
}

function OnlyReading({ conversation, found }: { conversation: Conversation; found: FoundConversation }) {
  const { readOnly: text, reading } = useText().conversation
  return (
    <div className="ls-stack-l">
      <Banner tone="warn" title={text.title}>
        {text.text}
      </Banner>
      <Card title={reading.title}>
        <ConversationRecord conversation={conversation} lesson={found.lesson} />
      </Card>
    </div>
  )
}
