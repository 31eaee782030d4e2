/** The teacher's statement with her choice. It is done once the coach has marked it as read. */
import { type Conversation, readStatement } from '#domain/programme/conversation.ts'
import type { ConversationEnd } from '#domain/programme/conversation-end.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from '#workbench/lesson/passage.module.css'

type StatementProps = { conversation: Conversation; end: ConversationEnd; side: 'coach' | 'teacher' }

export function Statement({ conversation, end, side }: StatementProps) {
  const text = useRoomText().conversation.statementOf
  const format = useFormat()
  const book = useBook()
  const { recordId, statement, statementBy, statementReadAt, agreement } = conversation
  const isChosenWith = end === 'not_agreed' || end === 'agreed_with_statement'
  if (!isChosenWith || !statementBy || agreement?.onBehalf) return null
  const readOn = statementReadAt && format.date(statementReadAt)
  return (
    <Card title={text[side]}>
      <p className={css.words}>{statement}</p>
      {side === 'teacher' && (
        <p className="ls-soft ls-small">{readOn ? text.readByCoach(readOn) : text.notYet}</p>
      )}
      {side === 'coach' && readOn && <p className="ls-soft ls-small">{text.readByMe(readOn)}</p>}
      {side === 'coach' && !readOn && (
        <div>
          <Button
            look="primary"
            icon="check"
            onClick={() => book.write(recordId, readStatement(statementBy))}
          >
            {text.read}
          </Button>
        </div>
      )}
    </Card>
  )
}
