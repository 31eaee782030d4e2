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
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ConversationRecord } from '#workbench/conversation/conversation-record.tsx'
import { useReport } from '#workbench/conversation/report.ts'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { schoolNames } from '#workbench/person/coached-people.ts'
import { toldApart, useSameNames } from '#workbench/person/same-name.ts'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { Beginning } from './beginning.tsx'
import { type FoundConversation, findConversation } from './conversation-records.ts'
import { ConversationSteps } from './conversation-steps.tsx'
import { HandOver } from './hand-over.tsx'
import { useHandOver } from './hand-over-state.ts'
import { LessonChoice } from './lesson-choice.tsx'
import { beginTogether } from './self-view-side.tsx'
import { type HallParts, TalkFrame, type TalkFrameProps } from './talk-frame.tsx'

type ConversePageProps = HallParts & { lessonId: string }

export function ConversePage({ lessonId, status, onHide }: ConversePageProps) {
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
  const hall = { status, onHide }
  const toToday = { href: paths.today, label: text.unknown.action }
  if (!found) {
    return (
      <TalkFrame {...hall} title={text.unknown.title} back={toToday}>
        <EmptyState action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}>
          {text.unknown.text}
        </EmptyState>
      </TalkFrame>
    )
  }
  if (found.isLessonTwoOpen && found.lesson.locked.ordinal === 1) {
    return (
      <TalkFrame {...hall} title={text.lessonOneClosed.title} back={toToday}>
        <EmptyState action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}>
          {text.lessonOneClosed.text}
        </EmptyState>
      </TalkFrame>
    )
  }
  const { personId } = found.lesson
  if (found.lesson.coach !== book.me.accountId)
    return (
      <SchoolSector personId={personId} programme={programme}>
        <ReadAlong found={found} hall={hall} />
      </SchoolSector>
    )
  if (handOver.isOn) return <HandedOver {...{ found, hall, step }} onEnd={handOver.end} />
  const start = (target: RecordId, from: number) => {
    setStep(from)
    handOver.start(target)
  }
  return (
    <SchoolSector personId={personId} programme={programme}>
      <Found found={found} hall={hall} onHandOver={start} />
    </SchoolSector>
  )
}

type HandedOverProps = { found: FoundConversation; hall: HallParts; step: number; onEnd: () => void }

/** The coach's page stays behind the teacher's side, out of reach, so that the state of the work is still told. */
const HandedOver = ({ found, hall, ...side }: HandedOverProps) => (
  <TalkFrame {...useFrame(found)} {...hall}>
    <HandOver {...side} />
  </TalkFrame>
)

/** A lesson of the previous coach: what was shared of it can be read. */
function ReadAlong({ found, hall }: { found: FoundConversation; hall: HallParts }) {
  const text = useRoomText().converse
  const { lesson, target } = found
  return (
    <TalkFrame {...useFrame(found)} {...hall}>
      <div className="ls-stack-l">
        <Banner title={text.notMine.title}>{text.notMine.text}</Banner>
        {target && <ReadReport state={target} />}
        <LessonReading lesson={lesson} />
      </div>
    </TalkFrame>
  )
}

/** Whose conversation it is, about which lesson, and the way back. */
function useFrame({ lesson, trajectory }: FoundConversation): Omit<TalkFrameProps, 'children'> {
  const text = useRoomText().converse
  const words = useRoomText().lesson
  const format = useFormat()
  const marks = useSameNames(schoolNames(usePost().programme()))
  const { ordinal, date, class: group } = lesson.locked
  const about = [
    ordinal === 'extra' ? words.extra : words.title(String(ordinal)),
    group,
    format.date(date, 'day'),
  ]
  return {
    title: text.title(
      trajectory?.name ? toldApart(trajectory.name, marks.get(trajectory.recordId)) : text.someone,
    ),
    about: about.filter(Boolean).join(' · '),
    back: lesson.personId
      ? { href: toTeacher(lesson.personId), label: text.back }
      : { href: paths.today, label: text.unknown.action },
  }
}

function ReadReport({ state }: { state: RecordState }) {
  const { reading } = useRoomText().conversation
  return (
    <Card title={reading.title}>
      <ConversationRecord report={useReport(state)} />
    </Card>
  )
}

type FoundProps = {
  found: FoundConversation
  hall: HallParts
  onHandOver: (target: RecordId, from: number) => void
}

function ToPaper({ personId, recordId }: { personId: PersonId; recordId: RecordId }) {
  const text = useRoomText().paper
  return (
    <LinkButton look="quiet" icon="print" href={toPaper(personId, recordId)}>
      {text.open}
    </LinkButton>
  )
}

function Found({ found, hall, onHandOver }: FoundProps) {
  const text = useRoomText().converse
  const book = useBook()
  const { lesson, trajectory, rivals, target } = found
  const actions = lesson.personId && target?.kind === 'conversation' && (
    <ToPaper personId={lesson.personId} recordId={target.recordId} />
  )
  const frame = { ...useFrame(found), ...hall, actions }
  const [asked, setAsked] = useState<number | 'self-view'>()
  const isReady = useLeftDrafts(target?.recordId)
  // The form belongs to the edition that the lesson was observed with.
  const form = conversationFormFor(lesson.locked.framework)
  const give = (conversation: RecordId, from: number | 'self-view') => {
    const together = from === 'self-view' ? beginTogether(book, lesson) : undefined
    if (from !== 'self-view') onHandOver(conversation, from)
    else if (together) onHandOver(together, 1)
  }
  return (
    <>
      {target && isReady && (
        <ConversationSteps
          {...{ frame, found, target }}
          onHandOver={setAsked}
          onSelfView={() => setAsked('self-view')}
        />
      )}
      {!target && (
        <TalkFrame {...frame}>
          {rivals.length > 0 && !lesson.sharedAt ? (
            <LessonChoice lesson={lesson} rivals={rivals} chosenBy="beginning" form={form} />
          ) : (
            lesson.personId && <Beginning lesson={lesson} personId={lesson.personId} form={form} />
          )}
        </TalkFrame>
      )}
      {asked && target && (
        <GiveTablet
          name={trajectory?.name || text.someone}
          onGive={() => give(target.recordId, asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
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
