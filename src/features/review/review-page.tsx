/** One report for the teacher: first the look-back, then the lesson, the conversation and the choice. */
import { useEffect, useId, useRef, useState } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { openConversation } from '#domain/programme/conversation.ts'
import { type ConversationEnd, isChosen, isEnded } from '#domain/programme/conversation-end.ts'
import { type Lesson, openLesson } from '#domain/programme/lesson.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { paths } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ChangedSince } from '#workbench/conversation/changed-since.tsx'
import { Concluded, ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { isConversationReadOnly, type Report, useReport } from '#workbench/conversation/report.ts'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { RefusedLines } from '#workbench/living/refused-lines.tsx'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { ErasedReport, useCopy } from './erased-report.tsx'
import { useReportName } from './lesson-name.ts'
import { ConversationPart, LessonPart, LookBackPart, OwnPart } from './review-parts.tsx'

export function ReviewPage({ conversationId }: { conversationId: string }) {
  const text = useRoomText().review.page
  const programme = usePost().programme()
  const id = RecordId.safeParse(conversationId)
  const state = useRecord(id.success ? id.data : undefined)
  if (state?.kind !== 'conversation') {
    return (
      <Page title={text.unknown.title}>
        <EmptyState
          title={text.unknown.title}
          action={<LinkButton href={paths.progress}>{text.unknown.action}</LinkButton>}
        >
          {text.unknown.text}
        </EmptyState>
      </Page>
    )
  }
  return (
    <SchoolSector personId={state.person} programme={programme}>
      <ReportPage state={state} />
    </SchoolSector>
  )
}

const ownParts = ['lookBack', 'lesson', 'conversation', 'mine'] as const
type Part = (typeof ownParts)[number]
/** After the choice the report is read-only. The teacher's look-back is then part of the conversation. */
const concludedParts: readonly Part[] = ['lesson', 'conversation', 'mine']
const readingParts: readonly Part[] = ['lesson', 'conversation']

function ReportPage({ state }: { state: RecordState }) {
  const text = useRoomText().review.page
  const words = useRoomText().conversation
  const { accountId } = useBook().me
  const nameOf = useReportName()
  const copy = useCopy(state.recordId)
  const report = useReport(state)
  const { conversation, lesson, end } = report
  const isMine = accountsAs('teacher', state).includes(accountId)
  const isOutdated = isConversationReadOnly(state, accountId)
  useOpened(state, lesson?.recordId, isMine)
  const isReady = useLeftDrafts(isMine ? state.recordId : undefined)
  const panelId = useId()
  const { canWrite, isConcluded, isFresh, conclude, reopen } = useConcluded(
    end,
    isMine && !isOutdated && !copy,
  )
  const shown = canWrite ? ownParts : isConcluded ? concludedParts : readingParts
  const [chosen, setPart] = useState<Part>('lookBack')
  const part = shown.find((one) => one === chosen) ?? 'lesson'
  const { read, unread } = useRead(report, part)
  const next = shown[shown.indexOf(part) + 1]
  if (!isReady) return null
  return (
    <Page title={nameOf(lesson)} lead={!copy && text.lead} back={{ href: paths.progress, label: text.back }}>
      {copy && <ErasedReport one={copy} isOpen />}
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
      <RefusedLines state={state} lesson={lesson} />
      {isMine && !(copy ? !isEnded(end) : isConcluded && part === 'mine') && (
        <ConversationStatus conversation={conversation} end={end} side="teacher" />
      )}
      {isMine && end === 'changed_after_agreement' && (
        <ChangedSince state={state} report={report} canAgree={canWrite} onAgreed={conclude} />
      )}
      <TabsBar
        label={text.parts}
        panelId={panelId}
        chosen={part}
        onChoose={setPart}
        tabs={shown.map((one) => ({ id: one, label: text[one] }))}
      />
      <TabPanel panelId={panelId} chosen={part}>
        {part === 'lookBack' && <LookBackPart report={report} />}
        {part === 'lesson' && (
          <LessonPart conversationId={state.recordId} lesson={lesson} canWrite={canWrite} />
        )}
        {part === 'conversation' && <ConversationPart report={report} canWrite={canWrite} />}
        {part === 'mine' && isConcluded && (
          <Concluded {...{ conversation, end, isFresh }} side="teacher" onReopen={reopen} />
        )}
        {part === 'mine' && canWrite && (
          <OwnPart
            {...{ state, report, read }}
            toRead={{ part: unread, go: () => setPart(unread) }}
            onAgreed={conclude}
          />
        )}
      </TabPanel>
      {next && (
        <div>
          <Button iconAfter="next" onClick={() => setPart(next)}>
            {text.onTo(text[next])}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** After the choice the report is read-only until the teacher reopens it. */
function useConcluded(end: ConversationEnd, isOpen: boolean) {
  const [isReopened, setReopened] = useState(false)
  const [isFresh, setFresh] = useState(false)
  const isConcluded = isOpen && isChosen(end) && !isReopened
  return {
    canWrite: isOpen && !isConcluded,
    isConcluded,
    isFresh,
    conclude: () => {
      setReopened(false)
      setFresh(true)
    },
    reopen: () => {
      setFresh(false)
      setReopened(true)
    },
  }
}

/**
 * `read` is the report as its parts were last on screen, undefined until both were. `unread` is the part to read
 * next. Only amendments change a locked lesson, so only they are compared; other changes are in the conversation.
 */
function useRead(report: Report, part: Part) {
  const { lesson } = report
  const seen = useRef<{ conversation?: Report; lesson?: { was: Lesson | undefined } }>({})
  if (part === 'lesson') seen.current.lesson = { was: lesson }
  if (part === 'conversation') seen.current.conversation = report
  const { conversation: talk, lesson: look } = seen.current
  const added = (one: Lesson | undefined) => JSON.stringify(one?.amendments)
  const isSame = look ? added(look.was) === added(lesson) : !lesson
  const read: Report | undefined = talk && (look || !lesson) ? { ...talk, lesson: look?.was } : undefined
  return { read, unread: isSame ? ('conversation' as const) : ('lesson' as const) }
}

/** Written once, so that the coach sees that the report was opened and not how often. */
function useOpened(state: RecordState, lesson: RecordId | undefined, isMine: boolean) {
  const book = useBook()
  const { recordId } = state
  useEffect(() => {
    if (!isMine) return
    const at = instantOf(book.world.now())
    if (!book.record(recordId)?.paths.opened) book.write(recordId, openConversation(at))
    const lessonState = lesson && book.record(lesson)
    if (
      lessonState &&
      !lessonState.paths.opened &&
      accountsAs('teacher', lessonState).includes(book.me.accountId)
    )
      book.write(lessonState.recordId, openLesson(at))
  }, [book, recordId, lesson, isMine])
}
