/** The page of one conversation. It finds the records and chooses what the coach can do with them. */
import { useCallback, useState } from 'react'
import { type PersonId, RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { conversationFormFor } from '#instruments/editions.ts'
import { paths, toPaper, toTeacher } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { useReport } from '#workbench/conversation/report.ts'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { Beginning } from './beginning.tsx'
import { type FoundConversation, findConversation } from './conversation-records.ts'
import { ConversationSteps } from './conversation-steps.tsx'
import { HandOver } from './hand-over.tsx'
import { useHandOver } from './hand-over-state.ts'
import { LessonChoice } from './lesson-choice.tsx'
import { beginTogether } from './self-view-side.tsx'

export function ConversePage({ lessonId }: { lessonId: string }) {
  const text = useRoomText().converse
  const book = useBook()
  const programme = usePost().programme()
  const id = RecordId.safeParse(lessonId)
  const recordId = id.success ? id.data : undefined
  const select = useCallback(
    (records: Parameters<typeof findConversation>[0]) =>
      recordId && findConversation(records, recordId, book.world.now()),
    [recordId, book],
  )
  const found = useRecords(select)
  const handOver = useHandOver()
  const [step, setStep] = useState(1)
  if (!found) {
    return (
      <Page title={text.unknown.title}>
        <EmptyState action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}>
          {text.unknown.text}
        </EmptyState>
      </Page>
    )
  }
  if (found.isLessonTwoOpen && found.lesson.locked.ordinal === 1) {
    return (
      <Page title={text.lessonOneClosed.title}>
        <EmptyState action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}>
          {text.lessonOneClosed.text}
        </EmptyState>
      </Page>
    )
  }
  const { personId } = found.lesson
  if (found.lesson.coach !== book.me.accountId)
    return (
      <SchoolSector personId={personId} programme={programme}>
        <ReadAlong found={found} />
      </SchoolSector>
    )
  if (handOver.isOn) return <HandOver step={step} onEnd={handOver.end} />
  const start = (target: RecordId, from: number) => {
    setStep(from)
    handOver.start(target)
  }
  return (
    <SchoolSector personId={personId} programme={programme}>
      <Found found={found} onHandOver={start} />
    </SchoolSector>
  )
}

/** A lesson of the previous coach: what was shared of it can be read. */
function ReadAlong({ found: { lesson, trajectory, target } }: { found: FoundConversation }) {
  const text = useRoomText().converse
  return (
    <Page
      title={text.title(trajectory?.name || text.someone)}
      {...(lesson.personId ? { back: { href: toTeacher(lesson.personId), label: text.back } } : {})}
    >
      <Banner title={text.notMine.title}>{text.notMine.text}</Banner>
      {target && <ReadReport state={target} />}
      <LessonReading lesson={lesson} />
    </Page>
  )
}

function ReadReport({ state }: { state: RecordState }) {
  const { reading } = useRoomText().conversation
  return (
    <Card title={reading.title}>
      <ConversationRecord report={useReport(state)} />
    </Card>
  )
}

function ToPaper({ personId, recordId }: { personId: PersonId; recordId: RecordId }) {
  const text = useRoomText().paper
  return (
    <LinkButton look="quiet" icon="print" href={toPaper(personId, recordId)}>
      {text.open}
    </LinkButton>
  )
}

type FoundProps = { found: FoundConversation; onHandOver: (target: RecordId, from: number) => void }

function Found({ found, onHandOver }: FoundProps) {
  const text = useRoomText().converse
  const words = useRoomText().lesson
  const format = useFormat()
  const { lesson, trajectory, rivals, target } = found
  const book = useBook()
  const [asked, setAsked] = useState<number | 'self-view'>()
  const isReady = useLeftDrafts(target?.recordId)
  const name = trajectory?.name || text.someone
  // The form belongs to the edition that the lesson was observed with.
  const form = conversationFormFor(lesson.locked.framework)
  const { ordinal, date, class: group } = lesson.locked
  const give = (conversation: RecordId, from: number | 'self-view') => {
    const together = from === 'self-view' ? beginTogether(book, lesson) : undefined
    if (from !== 'self-view') onHandOver(conversation, from)
    else if (together) onHandOver(together, 1)
  }
  const lead = [
    ordinal === 'extra' ? words.extra : words.title(String(ordinal)),
    group,
    format.date(date, 'day'),
  ]
  return (
    <Page
      wide
      title={text.title(name)}
      {...(lesson.personId && target?.kind === 'conversation'
        ? { actions: <ToPaper personId={lesson.personId} recordId={target.recordId} /> }
        : {})}
      lead={lead.filter(Boolean).join(' · ')}
      {...(lesson.personId ? { back: { href: toTeacher(lesson.personId), label: text.back } } : {})}
    >
      {target ? (
        isReady && (
          <ConversationSteps
            {...{ found, target }}
            onHandOver={setAsked}
            onSelfView={() => setAsked('self-view')}
          />
        )
      ) : rivals.length > 0 && !lesson.sharedAt ? (
        <LessonChoice lesson={lesson} rivals={rivals} chosenBy="beginning" form={form} />
      ) : (
        lesson.personId && <Beginning lesson={lesson} personId={lesson.personId} form={form} />
      )}
      {asked && target && (
        <GiveTablet
          name={name}
          onGive={() => give(target.recordId, asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  )
}

type GiveTabletProps = { name: string; onGive: () => void; onClose: () => void }

/** The teacher's fields are shown only after the tablet changed hands. */
function GiveTablet({ name, onGive, onClose }: GiveTabletProps) {
  const text = useRoomText().converse.handOver
  return (
    <Dialog
      open
      title={text.ask(name)}
      closeLabel={text.cancel}
      onClose={onClose}
      actions={
        <Button look="primary" icon="device" onClick={onGive}>
          {text.go}
        </Button>
      }
    >
      <p>{text.askText}</p>
    </Dialog>
  )
}
