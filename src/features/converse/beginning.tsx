/** Before the conversation: its eight steps and their minutes. Only the button writes. */

import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { openConversationSheet } from '#domain/programme/conversation.ts'
import { conversationQuestions } from '#instruments/asked.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { stepIds, useStepGuide } from './step-guide.tsx'

/** Makes the coach's private sheet; also used when one of two locked versions has been chosen. */
export function useBegin() {
  const book = useBook()
  return (lessonId: RecordId, personId: PersonId) =>
    book.writeNew(
      openConversationSheet(lessonId, personId, instantOf(book.world.now()), conversationQuestions),
    )
}

export function Beginning({ lessonId, personId }: { lessonId: RecordId; personId: PersonId }) {
  const text = useText().converse
  const guide = useStepGuide()
  const begin = useBegin()
  return (
    <Card title={text.start.title} lead={text.start.text}>
      <ol aria-label={text.start.steps} className="ls-stack-s">
        {stepIds.map((step) => (
          <li key={step}>
            {guide(step).name} <span className="ls-soft ls-small">{text.minutes(guide(step).minutes)}</span>
          </li>
        ))}
      </ol>
      <div>
        <Button look="primary" icon="converse" onClick={() => begin(lessonId, personId)}>
          {text.start.begin}
        </Button>
      </div>
    </Card>
  )
}
