/** The material beside each step. It comes from the locked lesson, so deleted notes are absent. */
import { Fragment, type ReactNode, useCallback } from 'react'
import type { StepMaterial as Material } from '#domain/instrument/form.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { type AgreedStep, agreedIn } from '#domain/programme/agreements.ts'
import { AGREEMENTS, type Conversation } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useRecord } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import {
  AgreedList,
  CloseButton,
  useLookBack,
  useMayClose,
  useStepStand,
} from '#workbench/conversation/agreed-list.tsx'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { besideStep, materialOf } from '#workbench/conversation/material-of.ts'
import { PassageMarkView } from '#workbench/conversation/passage-mark.tsx'
import { type Report, useReport } from '#workbench/conversation/report.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import { RowReading } from '#workbench/form/form-reading.tsx'
import { AmendmentEditor } from '#workbench/lesson/amendment-editor.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import css from './converse.module.css'

type StepMaterialProps = {
  step: number
  report: Report
  lesson: Lesson
  /** The conversation before this one in which something was agreed. */
  earlier: Conversation | undefined
  alsoOpen: readonly AgreedStep[]
}

/** The form says what stands beside a step. */
export function StepMaterial({ step, report, lesson, earlier, alsoOpen }: StepMaterialProps) {
  const { agreements: text, converse } = useRoomText()
  const { passages } = report.conversation
  const beneath = useCallback(
    ({ key, said }: Passage) => <PassageMarkView mark={passages[key]} said={said} />,
    [passages],
  )
  const show = (one: Material) => {
    switch (one) {
      case 'focus':
        return <Focus lesson={lesson} />
      case 'earlier':
        return (
          <>
            {earlier && <Earlier title={converse.agreements.lastTime} conversation={earlier} />}
            <AgreedList heading={text.stillOpen} steps={alsoOpen} hrefOf={noPage} />
          </>
        )
      case 'timeline':
      case 'picture':
        return <LessonBeside lesson={lesson} only={one} beneath={beneath} />
      case 'conversation':
        return (
          <Card>
            <ConversationRecord report={report} />
          </Card>
        )
      default: {
        const answers = report.view?.fields.find(({ field }) => field.id === one.answers)
        return answers && <Rows view={answers} lesson={lesson} />
      }
    }
  }
  return (
    <div className="ls-stack-l">
      {besideStep(report.view?.form, step).map((one) => (
        <Fragment key={JSON.stringify(one)}>{show(one)}</Fragment>
      ))}
    </div>
  )
}

type LessonBesideProps = {
  lesson: Lesson
  only: 'timeline' | 'picture'
  beneath: (passage: Passage) => ReactNode
}

/**
 * Gaps in the lesson are noticed during the conversation, so the editor for amendments is beside every step about the
 * lesson.
 */
function LessonBeside(props: LessonBesideProps) {
  return (
    <div className="ls-stack-l">
      <LessonReading {...props} />
      <AmendmentEditor lesson={props.lesson} beneath={props.beneath} />
    </div>
  )
}

function Focus({ lesson }: { lesson: Lesson }) {
  const text = useRoomText().lesson
  const { locked } = lesson
  return (
    <Card title={text.focus} tone="soft">
      <p className={css.focus}>{locked.focus ? `“${locked.focus}”` : text.noFocus}</p>
      <p className="ls-soft ls-small">{text.counts(locked.notes.length, locked.moments.length)}</p>
    </Card>
  )
}

/** The conversation stays open: the dialog has no way to another page. */
const noPage = () => undefined

type RowsProps = {
  view: FieldView
  lesson: Lesson | undefined
  title?: string
  beneath?: (key: string) => ReactNode
}

function Rows({ view, lesson, title, beneath }: RowsProps) {
  const text = useRoomText().form
  const pick = usePick()
  const { field, rows } = view
  const filled = rows.filter((row) => row.isFilled)
  return (
    <Card title={title ?? (field.title ? pick(field.title) : fieldLabel(field, pick))}>
      {filled.length === 0 && <p className="ls-soft">{text.none}</p>}
      {filled.map((row) => (
        <div key={row.key}>
          <RowReading row={row} material={materialOf(lesson)} />
          {beneath?.(row.key)}
        </div>
      ))}
    </Card>
  )
}

function Earlier({ title, conversation }: { title: string; conversation: Conversation }) {
  const state = useRecord(conversation.recordId)
  return state ? <EarlierAgreements title={title} state={state} /> : null
}

/** What was agreed, and how each of it went. */
function EarlierAgreements({ title, state }: { title: string; state: RecordState }) {
  const { view, lesson, conversation } = useReport(state)
  const steps = agreedIn(conversation)
  const standOf = useStepStand()
  const mayClose = useMayClose()
  const { open, dialog } = useLookBack(steps, noPage)
  const agreements = view?.fields.find(({ at }) => at === AGREEMENTS)
  if (!agreements) return null
  const beneath = (key: string) => {
    const step = steps.find((one) => one.key === key)
    return (
      step && (
        <div className="ls-spread">
          <p className={step.outcome ? '' : 'ls-soft ls-small'}>{standOf(step)}</p>
          {mayClose(step) && <CloseButton step={step} onPress={() => open(step)} />}
        </div>
      )
    )
  }
  return (
    <>
      <Rows view={agreements} lesson={lesson} title={title} beneath={beneath} />
      {dialog}
    </>
  )
}
