/** One report as the teacher reads it: the lesson, the conversation, her own words, and her choice. */
import { useEffect, useId, useRef, useState } from 'react'
import { type Debrief, isDebriefReadOnly, openDebrief } from '#domain/debrief.ts'
import type { RecordState } from '#domain/fold.ts'
import { RecordId } from '#domain/id.ts'
import { type Lesson, openLesson } from '#domain/lesson.ts'
import { instantOf } from '#domain/time.ts'
import { paths } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx'
import { useText } from '#ui/text/language.tsx'
import { ConversationStanding } from '#workbench/conversation-standing.tsx'
import { RefusedLines } from '#workbench/refused-lines.tsx'
import { type Conversation, useConversation } from '#workbench/shown-digest.ts'
import { useLessonName } from './lesson-name.ts'
import { ConversationPart, LessonPart, OwnPart } from './review-parts.tsx'

export function ReviewPage({ debriefId }: { debriefId: string }) {
  const text = useText().review.page
  const id = RecordId.safeParse(debriefId)
  const state = useRecord(id.success ? id.data : undefined)
  if (state?.kind !== 'debrief') {
    return (
      <Page title={text.unknown.title}>
        <EmptyState
          title={text.unknown.title}
          action={<LinkButton href={paths.way}>{text.unknown.action}</LinkButton>}
        >
          {text.unknown.text}
        </EmptyState>
      </Page>
    )
  }
  return <Report state={state} />
}

const parts = ['lesson', 'conversation', 'mine'] as const
type Part = (typeof parts)[number]

function Report({ state }: { state: RecordState }) {
  const text = useText().review.page
  const words = useText().conversation
  const { accountId } = useBook().me
  const nameOf = useLessonName()
  const conversation = useConversation(state)
  const { debrief, lesson, end } = conversation
  const isMine = state.teachers.includes(accountId)
  const isOutdated = isDebriefReadOnly(state)
  const canWrite = isMine && !isOutdated
  useOpened(state, lesson?.recordId, isMine)
  const panelId = useId()
  const [part, setPart] = useState<Part>('lesson')
  const read = useRead(conversation, part)
  const shown = isMine ? parts : parts.slice(0, 2)
  const next = shown[shown.indexOf(part) + 1]
  return (
    <Page
      title={lesson ? text.title(nameOf(lesson.locked)) : text.titleAlone}
      lead={text.lead}
      back={{ href: paths.way, label: text.back }}
    >
      {!isMine && (
        <Banner tone="warn" title={text.notBound.title}>
          {text.notBound.text}
        </Banner>
      )}
      {isOutdated && (
        <Banner tone="warn" title={words.readOnly.title}>
          {words.readOnly.text}
        </Banner>
      )}
      <RefusedLines state={state} />
      {canWrite && <ConversationStanding debrief={debrief} end={end} side="teacher" />}
      <TabsBar
        label={text.parts}
        panelId={panelId}
        chosen={part}
        onChoose={setPart}
        tabs={shown.map((one) => ({ id: one, label: text[one] }))}
      />
      <TabPanel panelId={panelId} chosen={part}>
        {part === 'lesson' && <LessonPart debriefId={state.recordId} lesson={lesson} canWrite={canWrite} />}
        {part === 'conversation' && <ConversationPart conversation={conversation} canWrite={canWrite} />}
        {part === 'mine' && (
          <OwnPart
            {...{ state, conversation, canWrite, read }}
            onRead={() => setPart(unreadPart(read, lesson))}
          />
        )}
      </TabPanel>
      {next && (
        <div>
          <Button iconAfter="next" onClick={() => setPart(next)}>
            {next === 'conversation' ? text.toConversation : text.toMine}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** The report as it was when its parts were last on screen; undefined until both have been. */
function useRead({ debrief, lesson }: Conversation, part: Part): Conversation | undefined {
  const read = useRef<{ debrief?: Debrief; lesson?: Lesson | undefined }>({})
  if (part === 'lesson') read.current.lesson = lesson
  if (part === 'conversation') read.current.debrief = debrief
  return read.current.debrief && { debrief: read.current.debrief, lesson: read.current.lesson }
}

/** After the lock only additions change a lesson; all else is in the conversation. */
function unreadPart(read: Conversation | undefined, lesson: Lesson | undefined): Part {
  const added = (one: Lesson | undefined) => JSON.stringify(one?.amendments)
  return read && added(read.lesson) !== added(lesson) ? 'lesson' : 'conversation'
}

/** Once: her coach sees that the report was opened, not how often. */
function useOpened(state: RecordState, lesson: RecordId | undefined, isMine: boolean) {
  const book = useBook()
  const { recordId } = state
  useEffect(() => {
    if (!isMine) return
    const at = instantOf(book.world.now())
    if (!book.record(recordId)?.paths.opened) void book.append(recordId, openDebrief(at))
    const lessonState = lesson && book.record(lesson)
    if (lessonState && !lessonState.paths.opened && lessonState.teachers.includes(book.me.accountId))
      void book.append(lessonState.recordId, openLesson(at))
  }, [book, recordId, lesson, isMine])
}
