/** What lies beside each step: the lesson as it was, never what was deleted from it. */
import { type ReactNode, useCallback } from 'react'
import type { Conversation } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { ActionRead, ConversationRecord, LineRefs } from '#workbench/conversation/conversation-record.tsx'
import { AmendmentEditor } from '#workbench/lesson/amendments.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { type Passage, PassageMarkView } from '#workbench/lesson/passage-mark.tsx'
import css from './converse.module.css'
import type { StepId } from './step-guide.tsx'

type StepMaterialProps = {
  step: StepId
  conversation: Conversation
  lesson: Lesson
  /** The conversation before this one, with what was agreed in it. */
  earlier: Conversation | undefined
}

export function StepMaterial({ step, conversation, lesson, earlier }: StepMaterialProps) {
  const { lastTime } = useText().converse.agreements
  const { reading } = useText().conversation
  const { passages } = conversation
  const before = earlier && <Agreed title={lastTime} conversation={earlier} />
  const beneath = useCallback(
    ({ key, said }: Passage) => <PassageMarkView mark={passages[key]} said={said} />,
    [passages],
  )
  switch (step) {
    case 's1':
      return (
        <div className="ls-stack-l">
          <Focus lesson={lesson} />
          {before}
        </div>
      )
    case 's2':
      return <Material lesson={lesson} only="timeline" beneath={beneath} />
    case 's3':
    case 's4':
    case 's5':
      return <Material lesson={lesson} only="picture" beneath={beneath} />
    case 's6':
      return (
        <div className="ls-stack-l">
          {before}
          <Harvest conversation={conversation} lesson={lesson} />
        </div>
      )
    case 's7':
      return <Agreed title={reading.s6} conversation={conversation} />
    case 's8':
      return (
        <Card>
          <ConversationRecord conversation={conversation} lesson={lesson} />
        </Card>
      )
  }
}

type MaterialProps = {
  lesson: Lesson
  only: 'timeline' | 'picture'
  beneath: (passage: Passage) => ReactNode
}

/** What is missing in the lesson comes up in the conversation: adding to it is at hand beside every step about it. */
function Material(props: MaterialProps) {
  return (
    <div className="ls-stack-l">
      <LessonReading {...props} />
      <AmendmentEditor lesson={props.lesson} beneath={props.beneath} />
    </div>
  )
}

function Focus({ lesson }: { lesson: Lesson }) {
  const text = useText().conversation.lesson
  const { locked } = lesson
  return (
    <Card title={text.focus} tone="soft">
      <p className={css.focus}>{locked.focus ? `“${locked.focus}”` : text.noFocus}</p>
      <p className="ls-soft ls-small">{text.counts(locked.notes.length, locked.moments.length)}</p>
    </Card>
  )
}

/** Step 6 builds on what works and on the opportunities. */
function Harvest({ conversation, lesson }: { conversation: Conversation; lesson: Lesson }) {
  const text = useText().converse.agreements
  return (
    <>
      {(['s5', 's3'] as const).map((step) => {
        const lines = conversation[step].filter((line) => line.text.trim() !== '')
        return (
          <Card key={step} title={step === 's5' ? text.fromOpportunities : text.fromWorks}>
            {lines.length === 0 && <p className="ls-soft">{text.nothingYet}</p>}
            {lines.map((line) => (
              <div key={line.key}>
                <p>{line.text}</p>
                <LineRefs line={line} lesson={lesson} />
              </div>
            ))}
          </Card>
        )
      })}
    </>
  )
}

function Agreed({ title, conversation }: { title: string; conversation: Conversation }) {
  const text = useText().conversation
  const made = conversation.s6.filter(({ action }) => action.trim() !== '')
  return (
    <Card title={title}>
      {made.length === 0 && <p className="ls-soft">{text.action.none}</p>}
      {made.map((action) => (
        <div key={action.key}>
          <ActionRead action={action} />
        </div>
      ))}
    </Card>
  )
}
