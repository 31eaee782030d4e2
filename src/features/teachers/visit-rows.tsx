/** The visits of one teacher, each with its stage and the next act. */
import { useState } from 'react'
import type { PersonId } from '#domain/ground/id.ts'
import { type PersonProgress, type VisitProgress, visitStage } from '#domain/programme/progress.ts'
import { toConverse, toObserve, toPlan } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow, RowTime } from '#ui/list-row.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AskDialog } from '#workbench/ask-dialog.tsx'
import { useEnds } from '#workbench/conversation/report.ts'
import { nameOf, useContacts } from './contacts.ts'

export function VisitRows({ progress, personId }: { progress: PersonProgress; personId: PersonId }) {
  const text = useRoomText()
  const format = useFormat()
  const { me } = useBook()
  const contacts = useContacts()
  const isMine = ({ visit }: VisitProgress) => visit.coach === me.accountId
  const whose = (one: VisitProgress) =>
    isMine(one) ? '' : text.teacher.visitOf(nameOf(contacts, one.visit.coach))
  const ends = useEnds(
    progress.visits.flatMap(({ conversation, lesson }) => (conversation ? [{ conversation, lesson }] : [])),
  )
  const statusOf = (one: VisitProgress) => {
    if (one.visit.isCancelled) return text.teacher.cancelled
    const end = one.conversation && ends.get(one.conversation.recordId)
    if (end && end !== 'shared' && end !== 'preparing') return text.teacher.ends[end]
    return text.teacher.stage[visitStage(one)]
  }
  if (progress.visits.length === 0)
    return (
      <Card title={text.teacher.visits}>
        <p className="ls-soft">{text.teacher.noVisits}</p>
      </Card>
    )
  return (
    <List heading={text.teacher.visits}>
      {progress.visits.map((one) => (
        <ListRow
          key={one.visit.recordId}
          lead={
            <RowTime
              time={format.date(one.visit.date, 'short')}
              detail={one.visit.start}
              dateTime={`${one.visit.date}T${one.visit.start}`}
            />
          }
          title={text.today.lesson(one.visit.ordinal)}
          detail={[one.visit.class, statusOf(one), whose(one)].filter(Boolean).join(' · ')}
          aside={<VisitDoors {...{ one, personId }} isMine={isMine(one)} name={progress.trajectory.name} />}
        />
      ))}
    </List>
  )
}

type DoorFacts = { one: VisitProgress; personId: PersonId; name: string; isMine: boolean }

function VisitDoors({ one, personId, name, isMine }: DoorFacts) {
  const text = useRoomText().teacher.open
  const label = useRoomText().today.lesson(one.visit.ordinal)
  const stage = visitStage(one)
  const change = (
    <LinkButton
      look="quiet"
      href={toPlan(personId, one.visit.recordId)}
      aria-label={`${text.plan}: ${label}`}
    >
      {text.plan}
    </LinkButton>
  )
  if (one.lesson)
    return (
      <LinkButton href={toConverse(one.lesson.recordId)} aria-label={`${text.converse}: ${label}`}>
        {text.converse}
      </LinkButton>
    )
  if (!isMine) return null
  return (
    <div className="ls-row">
      {stage === 'planned' && <RemoveVisit one={one} title={`${name} · ${label}`} />}
      {stage === 'planned' && change}
      {!one.visit.isCancelled && (
        <LinkButton href={toObserve(one.visit.recordId)} aria-label={`${text.observe}: ${label}`}>
          {text.observe}
        </LinkButton>
      )}
    </div>
  )
}

/** Offered only while no worksheet exists. Observed lessons are deleted with the teacher. */
function RemoveVisit({ one, title }: { one: VisitProgress; title: string }) {
  const text = useRoomText()
  const format = useFormat()
  const book = useBook()
  const [isAsked, setIsAsked] = useState(false)
  const { recordId, date } = one.visit
  const what = `${title} · ${format.date(date)}`
  return (
    <>
      <Button look="quiet" aria-label={`${text.words.delete}: ${what}`} onClick={() => setIsAsked(true)}>
        {text.words.delete}
      </Button>
      {isAsked && (
        <AskDialog
          title={text.teacher.remove.visitTitle}
          doIt={text.words.delete}
          onDo={() => book.bin.put({ title: what, records: [recordId] })}
          onClose={() => setIsAsked(false)}
        >
          <p>{what}</p>
          <p>{text.teacher.remove.visitAsk}</p>
        </AskDialog>
      )}
    </>
  )
}
