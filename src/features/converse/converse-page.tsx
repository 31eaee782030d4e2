/** The page of one conversation: finds the lesson, its sheet and its record, and says what can be done with them. */
import { useCallback } from 'react'
import { RecordId } from '#domain/id.ts'
import { paths, toTeacher } from '#paths.ts'
import { useBook, useRecords } from '#storage/live.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { Beginning } from './beginning.tsx'
import { conversationOf, type FoundConversation } from './conversation-records.ts'
import { ConversationSteps } from './conversation-steps.tsx'
import { HandOver } from './hand-over.tsx'
import { useHandOver } from './hand-over-state.ts'
import { LessonChoice } from './lesson-choice.tsx'

export function ConversePage({ lessonId }: { lessonId: string }) {
  const text = useText().converse
  const book = useBook()
  const id = RecordId.safeParse(lessonId)
  const recordId = id.success ? id.data : undefined
  const select = useCallback(
    (records: Parameters<typeof conversationOf>[0]) => recordId && conversationOf(records, recordId),
    [recordId],
  )
  const found = useRecords(select)
  const handOver = useHandOver()
  if (!found) {
    return (
      <Page title={text.unknown.title}>
        <EmptyState
          title={text.unknown.title}
          action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}
        >
          {text.unknown.text}
        </EmptyState>
      </Page>
    )
  }
  if (found.lesson.coach !== book.me.accountId) {
    return (
      <Page title={text.notMine.title}>
        <EmptyState title={text.notMine.title}>{text.notMine.text}</EmptyState>
      </Page>
    )
  }
  if (found.isLessonTwoOpen && found.lesson.locked.ordinal === 1) {
    return (
      <Page title={text.lessonOneClosed.title}>
        <EmptyState
          title={text.lessonOneClosed.title}
          action={<LinkButton href={paths.today}>{text.unknown.action}</LinkButton>}
        >
          {text.lessonOneClosed.text}
        </EmptyState>
      </Page>
    )
  }
  if (handOver.isOn) return <HandOver onEnd={handOver.end} />
  return <Found found={found} onHandOver={handOver.start} />
}

type FoundProps = { found: FoundConversation; onHandOver: (target: RecordId) => void }

function Found({ found, onHandOver }: FoundProps) {
  const text = useText().converse
  const words = useText().conversation.lesson
  const format = useFormat()
  const { lesson, trajectory, rivals, target } = found
  const { ordinal, date, class: group } = lesson.locked
  const lead = [
    ordinal === 'extra' ? words.extra : words.title(String(ordinal)),
    group,
    format.date(date, 'day'),
  ]
  return (
    <Page
      wide
      title={text.title(trajectory?.name || text.someone)}
      lead={lead.filter(Boolean).join(' · ')}
      {...(lesson.personId ? { back: { href: toTeacher(lesson.personId), label: text.back } } : {})}
    >
      {target ? (
        <ConversationSteps found={found} target={target} onHandOver={() => onHandOver(target.recordId)} />
      ) : rivals.length > 0 && !lesson.sharedAt ? (
        <LessonChoice lesson={lesson} rivals={rivals} chosenBy="beginning" />
      ) : (
        lesson.personId && <Beginning lessonId={lesson.recordId} personId={lesson.personId} />
      )}
    </Page>
  )
}
