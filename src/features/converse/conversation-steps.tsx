/** The conversation in steps: the list of steps, the current step, and the material of the lesson beside it. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Form } from '#domain/instrument/form.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { AGREEMENT, type Conversation } from '#domain/programme/conversation.ts'
import { isChosen } from '#domain/programme/conversation-end.ts'
import type { SelfViewBeside } from '#domain/programme/self-view-beside.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Steps } from '#ui/steps.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ChangedSince } from '#workbench/conversation/changed-since.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { Concluded, ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { PassageMarkView } from '#workbench/conversation/passage-mark.tsx'
import { isConversationReadOnly, type Report, useReport } from '#workbench/conversation/report.ts'
import { useSeenAnswer } from '#workbench/conversation/teacher-answer.ts'
import { useSelfView } from '#workbench/conversation/use-self-view.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { LockedStrip } from '#workbench/lesson/locked-strip.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { RefusedLines } from '#workbench/living/refused-lines.tsx'
import { ClosingStep } from './closing-step.tsx'
import type { FoundConversation } from './conversation-records.ts'
import css from './converse.module.css'
import { StepFields } from './step-fields.tsx'
import { type Guide, StepGuide, useSteps } from './step-guide.tsx'
import { StepMaterial } from './step-material.tsx'
import { TalkFrame, type TalkFrameProps } from './talk-frame.tsx'
import { useTable } from './use-table.ts'

type ConversationStepsProps = {
  frame: Omit<TalkFrameProps, 'place' | 'strip' | 'children'>
  found: FoundConversation
  target: RecordState
  /** `from` is the step that was open. */
  onHandOver: (from: number) => void
  /** The teacher gives an own view of the lesson on this screen. */
  onSelfView: () => void
}

type ReportNow = ReturnType<typeof useReport>

export function ConversationSteps(props: ConversationStepsProps) {
  const { found, target, onHandOver } = props
  const words = useRoomText().conversation.reading
  const report = useReport(target)
  const { conversation, lesson, end, view } = report
  const { accountId } = useBook().me
  const marks = useMarks(conversation)
  const [isReopened, setReopened] = useState(false)
  useSeenAnswer(conversation, end)
  const strip = <LockedStrip locked={(lesson ?? found.lesson).locked} />
  if (!view || isConversationReadOnly(target, accountId))
    return (
      <TalkFrame {...props.frame} strip={strip}>
        <OnlyReading report={report} />
      </TalkFrame>
    )
  if (isChosen(end) && !isReopened) {
    return (
      <TalkFrame {...props.frame} strip={strip}>
        <div className="ls-stack-l">
          <RefusedLines state={target} lesson={lesson} />
          <Concluded {...{ conversation, end }} side="coach" onReopen={() => setReopened(true)} />
          <ClosingStep {...{ found, target, report }} onHandOver={() => onHandOver(LAST)} />
          <Card title={words.title}>
            <ConversationRecord report={report} />
          </Card>
          {lesson && <LessonReading lesson={lesson} beneath={marks} />}
        </div>
      </TalkFrame>
    )
  }
  return <OpenSteps {...props} report={report} form={view.form} fields={view.fields} />
}

/** No step has this number. The teacher's side then shows all fields and puts none of them first. */
const LAST = Number.POSITIVE_INFINITY

type OpenStepsProps = ConversationStepsProps & {
  report: ReportNow
  form: Form
  fields: readonly FieldView[]
}

function OpenSteps(props: OpenStepsProps) {
  const { found, target, report, fields } = props
  const text = useRoomText().converse
  const locked = (report.lesson ?? found.lesson).locked
  const beside = useSelfView(report.lesson ?? found.lesson, report.conversation)
  const steps = useSteps(props.form, beside !== undefined, fields)
  const [open, setStep] = useKeptStep(target.recordId)
  const guide = steps.find(({ id }) => id === open) ?? steps[0]
  const ofStep = useMemo(() => fields.filter(({ field }) => field.step === guide?.id), [fields, guide])
  const { take, isFull, hasTable } = useTable(target.recordId, ofStep, locked)
  const line = useRef<HTMLDivElement>(null)
  if (!guide) return null
  // The new step is scrolled to its top, unless the list of steps is in view already.
  const turnTo = (next: number) => {
    setStep(next)
    line.current?.scrollIntoView?.({ block: 'nearest' })
  }
  const place = steps.indexOf(guide)
  return (
    <TalkFrame
      {...props.frame}
      place={text.place(place + 1, steps.length, guide.minutes)}
      strip={<LockedStrip locked={locked} onTake={hasTable ? take : undefined} />}
    >
      <div className={css.talk}>
        <Notices {...props} />
        <div ref={line} className={css.stepper}>
          <Steps
            label={text.steps}
            steps={steps.map(({ id, name, minutes }) => ({
              id: String(id),
              label: name,
              detail: text.minutes(minutes),
              done: isFilled(
                fields.filter(({ field }) => field.step === id),
                report.conversation,
              ),
            }))}
            current={String(guide.id)}
            onChoose={(id) => setStep(Number(id))}
            doneLabel={text.stepDone}
          />
        </div>
        <OneStep key={guide.id} {...props} {...{ guide, beside, hasTable, isFull }} fields={ofStep} />
        <Turns before={steps[place - 1]} after={steps[place + 1]} onTurn={turnTo} />
        <aside key={`${guide.id}-material`} className={css.material} aria-label={text.material}>
          <StepMaterial
            step={guide.id}
            report={report}
            lesson={report.lesson ?? found.lesson}
            earlier={found.earlier}
            alsoOpen={found.alsoOpen}
          />
        </aside>
      </div>
    </TalkFrame>
  )
}

/** What the coach must know before the step itself. */
function Notices({ found, target, report }: OpenStepsProps) {
  const { changed } = useRoomText().conversation
  const { conversation, lesson, end } = report
  return (
    <>
      <RefusedLines state={target} lesson={lesson} />
      {conversation.sharedAt && (
        <ConversationStatus
          conversation={conversation}
          end={end}
          side="coach"
          hasNoAccess={!found.trajectory?.accounts.length}
        />
      )}
      {end === 'changed_after_agreement' && (
        <Disclosure summary={changed.show}>
          <ChangedSince state={target} report={report} canAgree={false} />
        </Disclosure>
      )}
    </>
  )
}

type OneStepProps = OpenStepsProps & {
  guide: Guide
  beside: SelfViewBeside | undefined
  hasTable: boolean
  isFull: boolean
}

/** One question, large, with an opening; then what is on the table. */
function OneStep({ guide, fields, hasTable, isFull, onHandOver, ...props }: OneStepProps) {
  const text = useRoomText().converse
  const [opening] = guide.openings
  return (
    <section className={css.step} aria-label={guide.question}>
      <div className={css.question}>
        <h2>{guide.question}</h2>
        {opening && <p>“{opening}”</p>}
      </div>
      <StepGuide guide={guide} />
      {isFull && <Banner>{text.tableFull}</Banner>}
      <StepFields {...props} fields={fields} onHandOver={() => onHandOver(guide.id)} />
      {hasTable && <p className={css.add}>{text.takeMoment}</p>}
    </section>
  )
}

type TurnsProps = { before: Guide | undefined; after: Guide | undefined; onTurn: (step: number) => void }

function Turns({ before, after, onTurn }: TurnsProps) {
  const text = useRoomText().converse
  return (
    <div className="ls-spread">
      {before ? (
        <Button look="quiet" icon="back" onClick={() => onTurn(before.id)}>
          {text.previous}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button look="primary" iconAfter="next" onClick={() => onTurn(after.id)}>
          {text.next}
        </Button>
      )}
    </div>
  )
}

/** The teacher's mark beneath each passage of the lesson. */
function useMarks({ passages }: Conversation) {
  return useCallback(
    ({ key, said }: Passage) => <PassageMarkView mark={passages[key]} said={said} />,
    [passages],
  )
}

/** The open step is a keepsake, so that it survives a lock and a reload. */
function useKeptStep(recordId: RecordId) {
  const book = useBook()
  const name = `step/${recordId}`
  const kept = book.keepsake(name)
  const [step, setStep] = useState(() => (typeof kept === 'number' ? kept : 1))
  const keepStep = (next: number) => {
    setStep(next)
    void book.keep(name, next)
  }
  return [step, keepStep] as const
}

/**
 * A step is done when its required fields are filled, or when it requires none and any field is filled. The agreement
 * has a rule of its own.
 */
function isFilled(fields: readonly FieldView[], { agreement, notCompleted }: Conversation): boolean {
  if (fields.some(({ at }) => at === AGREEMENT)) return agreement !== undefined || notCompleted !== undefined
  const required = fields.filter(({ field }) => field.required)
  return required.length > 0 ? required.every((one) => one.isFilled) : fields.some((one) => one.isFilled)
}

function OnlyReading({ report }: { report: Report }) {
  const { readOnly: text, reading } = useRoomText().conversation
  return (
    <div className="ls-stack-l">
      <Banner tone="warn" title={text.title}>
        {text.text}
      </Banner>
      <Card title={reading.title}>
        <ConversationRecord report={report} />
      </Card>
    </div>
  )
}
