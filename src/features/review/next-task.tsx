/** The teacher's next task. There is at most one. */
import type { AccountId } from '#domain/ground/id.ts'
import { paths, toFeedback, toReview } from '#paths.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useLessonName } from './lesson-name.ts'
import type { NextTask } from './own-progress.ts'

type NextTaskProps = { asked: NextTask; nameOf: (account: AccountId) => string }

export function NextTaskCard({ asked, nameOf }: NextTaskProps) {
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
    case 'read':
    case 'again': {
      const lesson = lessonOf(asked.visit.visit)
      const [title, lead] =
        asked.is === 'again' ? [text.again(lesson), text.againText] : [text.read(lesson), text.readText]
      return <Task title={title} lead={lead} href={toReview(asked.conversation)} action={text.readAction} />
    }
  }
}

type TaskProps = { title: string; lead: string; href: string; action: string }

function Task({ title, lead, href, action }: TaskProps) {
  const text = useOwnText().review.progress
  return (
    <section aria-label={text.askedTitle}>
      <Card
        tone="soft"
        title={title}
        lead={lead}
        aside={
          <LinkButton look="primary" href={href}>
            {action}
          </LinkButton>
        }
      />
    </section>
  )
}
