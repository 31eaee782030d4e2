/** The start of a conversation: its steps and their minutes. Nothing is written before the button is tapped. */
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { Form } from '#domain/instrument/form.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { openConversationSheet } from '#domain/programme/conversation.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useSelfView } from '#workbench/conversation/use-self-view.ts'
import { useSteps } from './step-guide.tsx'

/** Creates the coach's private sheet. It is also called after the choice between two locked versions. */
export function useBegin(form: Form) {
  const book = useBook()
  return (lesson: RecordId, person: PersonId) =>
    book.writeNew(
      openConversationSheet({ lesson, person, at: instantOf(book.world.now()), form: formWords(form) }),
    )
}

type BeginningProps = { lesson: Lesson; personId: PersonId; form: Form }

export function Beginning({ lesson, personId, form }: BeginningProps) {
  const text = useRoomText().converse
  const steps = useSteps(form, useSelfView(lesson, undefined) !== undefined)
  const begin = useBegin(form)
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  return (
    <Card title={text.start.title(minutes)} lead={text.start.text}>
      <ol aria-label={text.start.steps} className="ls-stack-s">
        {steps.map((step) => (
          <li key={step.id}>
            {step.name} <span className="ls-soft ls-small">{text.minutes(step.minutes)}</span>
          </li>
        ))}
      </ol>
      <div>
        <Button look="primary" icon="converse" onClick={() => begin(lesson.recordId, personId)}>
          {text.start.begin}
        </Button>
      </div>
    </Card>
  )
}
