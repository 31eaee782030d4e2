/** Notes of feedback about one duo visit, given and received, and a way to begin one once the visit has been. */
import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { RecordId } from '#domain/ground/id.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { sides } from '#domain/programme/duo.ts'
import { duoVisitStage } from '#domain/programme/duo-progress.ts'
import type { DuoVisit } from '#domain/programme/duo-visit.ts'
import {
  feedbackGiven,
  feedbackReceived,
  openFeedbackAfter,
  type Receiver,
  receiversFor,
} from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { toFeedback } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useFeedbackStand } from '#workbench/conversation/feedback-stand.ts'
import { type DuoSeen, useCoachName } from '#workbench/duo/use-duos.ts'
import { useReceiverName } from '#workbench/person/feedback-news.tsx'

type VisitFeedbackProps = { progress: DuoSeen; visit: DuoVisit }

export function VisitFeedback({ progress, visit }: VisitFeedbackProps) {
  const text = useRoomText().feedback
  const standOf = useFeedbackStand()
  const cardName = useCoachName()
  const { receivers, given, received } = useNotes(progress, visit)
  const nameOf = useReceiverName()
  const isBegun = duoVisitStage(visit) === 'watched' && receivers.length > 0
  const begin = isBegun && <Begin visit={visit} receivers={receivers} />
  if (given.length + received.length === 0) return begin ? <Card title={text.list}>{begin}</Card> : null
  return (
    <List heading={text.list} aside={begin}>
      {received.map((one) => (
        <ListRow
          key={one.recordId}
          href={toFeedback(one.recordId)}
          title={text.titleFrom(cardName(one.giver) ?? text.somebody)}
          detail={[one.saw, standOf(one)].join(' · ')}
        />
      ))}
      {given.map((one) => (
        <ListRow
          key={one.recordId}
          href={toFeedback(one.recordId)}
          title={text.title(nameOf(one.personId) ?? text.someone)}
          detail={[one.saw || text.empty, standOf(one)].join(' · ')}
        />
      ))}
    </List>
  )
}

/** The notes stay listed after the duo ended, also when the name of a teacher was taken out of it. */
function useNotes({ duo }: DuoSeen, { recordId }: DuoVisit) {
  const { me, world } = useBook()
  const { accountId } = me
  const select = useCallback(
    (records: ReadonlyMap<RecordId, RecordState>) => {
      const now = world.now()
      const people = sides.flatMap((side) => duo.people[side] ?? [])
      const isAmong = ({ personId }: Receiver) => people.some((one) => one.personId === personId)
      return {
        receivers: duo.ended
          ? []
          : receiversFor(records.values(), accountId).filter(
              (one) => isAmong(one) && one.accounts.length > 0,
            ),
        given: feedbackGiven(records.values(), { giver: accountId, now }).filter(
          ({ about }) => about === recordId,
        ),
        received: feedbackReceived(records.values(), { receiver: accountId, now }).filter(
          ({ about }) => about === recordId,
        ),
      }
    },
    [accountId, world, duo, recordId],
  )
  return useRecords(select)
}

type BeginProps = { visit: DuoVisit; receivers: readonly Receiver[] }

/** One receiver needs no name on the button. */
function Begin({ visit, receivers }: BeginProps) {
  const { feedback: text, observe } = useRoomText()
  const book = useBook()
  const [, go] = useLocation()
  const begin = ({ personId }: Receiver) =>
    go(toFeedback(book.writeNew(openFeedbackAfter(personId, formWords(feedback2026), visit.recordId))))
  return (
    <div className="ls-row">
      {receivers.map((one) => (
        <Button key={one.personId} icon="add" onClick={() => begin(one)}>
          {receivers.length > 1 ? text.giveTo(one.name) : observe.feedback}
        </Button>
      ))}
    </div>
  )
}
