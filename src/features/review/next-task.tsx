/** The teacher's next task. There is at most one. */
import type { ReactNode } from 'react'
import type { AccountId } from '#domain/ground/id.ts'
import type { AgreedStep } from '#domain/programme/agreements.ts'
import { paths, toFeedback, toReview } from '#paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { CloseButton, useLookBack, useStepStand } from '#workbench/conversation/agreed-list.tsx'
import { useLessonName } from '#workbench/lesson/lesson-name.ts'
import css from './next-task.module.css'
import type { NextTask, ReportOf } from './own-progress.ts'
import { toAgreed } from './progress-parts.tsx'

type NextTaskProps = {
  asked: NextTask
  /** The name of whoever gave feedback, and of the coach of a report. */
  nameOf: (account: AccountId) => string
  coachName: (account: AccountId) => string
  agreements: readonly AgreedStep[]
}

export function NextTaskCard({ asked, nameOf, coachName, agreements }: NextTaskProps) {
  const text = useOwnText().review.progress
  const lessonOf = useLessonName()
  switch (asked.is) {
    case 'nothing':
      return <Card title={text.nothingAsked} lead={text.nothingAskedText} />
    case 'privacy':
      return (
        <Task title={text.privacy} lead={text.privacyText} href={paths.privacy} action={text.privacyAction} />
      )
    case 'feedback':
      return (
        <Task
          title={text.feedback(nameOf(asked.feedback.giver))}
          lead={text.feedbackText}
          href={toFeedback(asked.feedback.recordId)}
          action={text.readAction}
        />
      )
    case 'lookBack':
      return <LookBackTask step={asked.step} agreements={agreements} />
    case 'read':
      return <LetterTask report={asked.report} nameOf={coachName} />
    case 'again':
      return (
        <Task
          title={text.again(lessonOf(asked.report.visit))}
          lead={text.againText}
          href={toReview(asked.report.conversation.recordId)}
          action={text.readAction}
        />
      )
  }
}

type LetterTaskProps = { report: ReportOf; nameOf: NextTaskProps['nameOf'] }

/** The first sentence about her lesson stands here already. */
function LetterTask({ report: { visit, conversation }, nameOf }: LetterTaskProps) {
  const text = useOwnText().review.progress
  const lesson = useLessonName()(visit)
  const [first] = conversation.works
  return (
    <section aria-label={text.askedTitle}>
      <Card tone="soft" title={text.from(nameOf(conversation.coach), lesson)}>
        {first && <blockquote className={css.first}>{first}</blockquote>}
        <div className="ls-row">
          <LinkButton look="primary" iconAfter="next" href={toReview(conversation.recordId)}>
            {text.readOn}
          </LinkButton>
          <span className="ls-soft ls-small">{text.readText}</span>
        </div>
      </Card>
    </section>
  )
}

type TaskProps = { title: string; lead: string; href: string; action: string }

function Task({ title, lead, href, action }: TaskProps) {
  return (
    <Asked title={title} lead={lead}>
      <LinkButton look="primary" href={href}>
        {action}
      </LinkButton>
    </Asked>
  )
}

type LookBackTaskProps = { step: AgreedStep; agreements: readonly AgreedStep[] }

function LookBackTask({ step, agreements }: LookBackTaskProps) {
  const text = useOwnText().agreements
  const standOf = useStepStand()
  const { open, dialog } = useLookBack(agreements, toAgreed)
  return (
    <>
      <Asked title={text.toLookBack} lead={`${step.action} · ${standOf(step)}`}>
        <CloseButton step={step} look="primary" onPress={() => open(step)} />
      </Asked>
      {dialog}
    </>
  )
}

type AskedProps = { title: string; lead: string; children: ReactNode }

function Asked({ title, lead, children }: AskedProps) {
  const text = useOwnText().review.progress
  return (
    <section aria-label={text.askedTitle}>
      <Card tone="soft" title={title} lead={lead} aside={children} />
    </section>
  )
}
