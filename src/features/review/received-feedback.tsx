/** The notes of feedback that this person received. Those that wait for an answer come first. */
import type { AccountId } from '#domain/ground/id.ts'
import type { Feedback } from '#domain/programme/feedback.ts'
import { toFeedback } from '#paths.ts'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'
import { useFeedbackStand } from '#workbench/conversation/feedback-stand.ts'

type ReceivedFeedbackProps = { received: readonly Feedback[]; nameOf: (account: AccountId) => string }

export function ReceivedFeedback({ received, nameOf }: ReceivedFeedbackProps) {
  const text = useOwnText().feedback
  const format = useFormat()
  const standOf = useFeedbackStand()
  if (received.length === 0) return null
  return (
    <List heading={text.list}>
      {[...received]
        .sort((a, b) => Number(a.isAnswered) - Number(b.isAnswered))
        .map((one) => (
          <ListRow
            key={one.recordId}
            href={toFeedback(one.recordId)}
            lead={<RowTime time={format.date(one.sentAt, 'short')} dateTime={one.sentAt} />}
            title={text.titleFrom(nameOf(one.giver))}
            detail={[one.saw, standOf(one)].join(' · ')}
          />
        ))}
    </List>
  )
}
