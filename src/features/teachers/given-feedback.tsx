/** The notes of feedback that this coach gave to one teacher, with the answers, and a way to begin another. */
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { feedbackGiven, openFeedbackSheet } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { toFeedback } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useFeedbackStand } from '#workbench/conversation/feedback-stand.ts'

export function GivenFeedback({ personId }: { personId: PersonId }) {
  const text = useRoomText().feedback
  const format = useFormat()
  const { me, world } = useBook()
  const { accountId } = me
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) =>
      feedbackGiven(records.values(), { giver: accountId, person: personId, now: world.now() }),
    [accountId, personId, world],
  )
  const given = useRecords(select)
  const standOf = useFeedbackStand()
  if (given.length === 0)
    return <Card title={text.list} lead={text.none} aside={<Begin personId={personId} />} />
  return (
    <List heading={text.list} aside={<Begin personId={personId} />}>
      {given.map((one) => (
        <ListRow
          key={one.recordId}
          href={toFeedback(one.recordId)}
          lead={<RowTime time={format.date(one.sentAt, 'short')} dateTime={one.sentAt} />}
          title={one.saw || text.empty}
          detail={standOf(one)}
        />
      ))}
    </List>
  )
}

function Begin({ personId }: { personId: PersonId }) {
  const text = useRoomText().observe
  const book = useBook()
  const [, go] = useLocation()
  const begin = () => go(toFeedback(book.writeNew(openFeedbackSheet(personId, formWords(feedback2026)))))
  return (
    <Button icon="add" onClick={begin}>
      {text.feedback}
    </Button>
  )
}
