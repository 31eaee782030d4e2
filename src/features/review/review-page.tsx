/** One report for the teacher: the letter, her own words and her choice; below it the lesson and the rest. */
import { useCallback, useEffect, useId, useState } from 'react'
import { RecordId } from '#domain/ground/id.ts'
import { type CalendarDate, instantOf } from '#domain/ground/time.ts'
import { openConversation } from '#domain/programme/conversation.ts'
import { type ConversationEnd, isChosen, isEnded } from '#domain/programme/conversation-end.ts'
import { type Lesson, openLesson } from '#domain/programme/lesson.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { disappearsOn } from '#domain/record/retention.ts'
import { paths, toPaper } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Anchor } from '#ui/anchor.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ChangedSince } from '#workbench/conversation/changed-since.tsx'
import { ConversationStatus } from '#workbench/conversation/conversation-status.tsx'
import { Letter } from '#workbench/conversation/letter.tsx'
import { PassageMarkChoice } from '#workbench/conversation/passage-mark.tsx'
import { type Readers, useReaders } from '#workbench/conversation/readers.ts'
import { isConversationReadOnly, type Report, useReport } from '#workbench/conversation/report.ts'
import { WholeReport } from '#workbench/conversation/whole-report.tsx'
import { useLeftDrafts } from '#workbench/form/left-drafts.ts'
import { useLessonName, useReportName } from '#workbench/lesson/lesson-name.ts'
import type { Passage } from '#workbench/lesson/passage.ts'
import { RefusedLines } from '#workbench/living/refused-lines.tsx'
import { SchoolSector } from '#workbench/person/school-sector.tsx'
import { ErasedReport, useCopy } from './erased-report.tsx'
import { type Concluding, OwnAnswer } from './own-answer.tsx'
import css from './review.module.css'

export function ReviewPage({ conversationId }: { conversationId: string }) {
  const text = useRoomText().letter.page
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

function ReportPage({ state }: { state: RecordState }) {
  const text = useRoomText()
  const { accountId } = useBook().me
  const copy = useCopy(state.recordId)
  const report = useReport(state)
  const { conversation, lesson, end } = report
  const isMine = accountsAs('teacher', state).includes(accountId)
  const isOutdated = isConversationReadOnly(state, accountId)
  useOpened(state, lesson?.recordId, isMine)
  const isReady = useLeftDrafts(isMine ? state.recordId : undefined)
  const concluded = useConcluded(end, isMine && !isOutdated && !copy)
  const { canWrite, isReopened } = concluded
  const readers = useReaders(state)
  const { read, unread, readAgain } = useRead(report)
  const below = useId()
  const beneath = useMarks(state.recordId)
  const heading = useHeading(report, { readers, isMine })
  if (!isReady) return null
  const marks = canWrite ? { beneath } : {}
  const hasAnswer = isMine && !copy && !isOutdated
  const paper = state.person && !copy && (
    <LinkButton look="quiet" icon="print" href={toPaper(state.person, state.recordId)}>
      {text.paper.open}
    </LinkButton>
  )
  const actions = paper ? { actions: paper } : {}
  const goTo = () => {
    readAgain()
    show(unread === 'lesson' ? document.getElementById(below) : document.querySelector('h1'))
  }
  return (
    <Page {...heading} {...actions} back={{ href: paths.progress, label: text.letter.page.back }}>
      {copy && <ErasedReport one={copy} isOpen />}
      {!isMine && (
        <Banner tone="warn" title={text.letter.page.notBound.title}>
          {text.letter.page.notBound.text}
        </Banner>
      )}
      {isOutdated && (
        <Banner tone="warn" title={text.conversation.readOnly.title}>
          {text.conversation.readOnly.text}
        </Banner>
      )}
      <RefusedLines state={state} lesson={lesson} />
      {isMine && (copy ? isEnded(end) : end === 'not_completed' || end === 'changed_after_agreement') && (
        <ConversationStatus conversation={conversation} end={end} side="teacher" />
      )}
      {isMine && end === 'changed_after_agreement' && !isReopened && (
        <ChangedSince state={state} report={report} canAgree={canWrite} onAgreed={concluded.conclude} />
      )}
      <div className={css.letter}>
        <Letter report={report} coach={readers.coach} self={text.letter.self} {...marks} />
        {hasAnswer && (
          <OwnAnswer {...{ state, report, read, concluded }} toRead={{ part: unread, go: goTo }} />
        )}
        <Below id={below} names={readers.names} until={disappearsOn(state.kind, state.changedAt)} />
      </div>
      <WholeReport id={below} report={report} hasAnswer={hasAnswer} isOpen={canWrite} {...marks} />
    </Page>
  )
}

type HeadingFacts = { readers: Readers; isMine: boolean }

/** The greeting is for her. Whoever else may read it gets the name of the report. */
function useHeading({ lesson }: Report, { readers, isMine }: HeadingFacts) {
  const { letter: text, review } = useRoomText()
  const { from } = review.progress
  const reportName = useReportName()
  const lessonName = useLessonName()
  if (!isMine) return { title: reportName(lesson) }
  const title = text.title(readers.me)
  return lesson ? { title, eyebrow: from(readers.coach, lessonName(lesson.locked)) } : { title }
}

function useMarks(recordId: RecordId) {
  return useCallback(
    (passage: Passage) => <PassageMarkChoice recordId={recordId} passage={passage} />,
    [recordId],
  )
}

type BelowProps = { id: string; names: string; until: CalendarDate }

/** What follows, who else reads this, and until when it is kept. */
function Below({ id, names, until }: BelowProps) {
  const text = useRoomText().letter
  const format = useFormat()
  return (
    <div className={classNames(css.below, 'ls-no-print')}>
      <Button iconAfter="next" onClick={() => show(document.getElementById(id))}>
        {text.below}
      </Button>
      <p className="ls-soft">
        {text.readers(names)} {text.until(format.date(until))}{' '}
        <Anchor href={paths.privacy}>{text.whoSees}</Anchor>
      </p>
    </div>
  )
}

/** Scrolls there and takes the focus along. */
function show(place: HTMLElement | null) {
  place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
  place?.scrollIntoView?.({ block: 'start' })
}

/** The choice can be changed at any time. The other fields are read-only after it, until she reopens the report. */
function useConcluded(end: ConversationEnd, isOpen: boolean): Concluding {
  const [isReopened, setReopened] = useState(false)
  const [isFresh, setFresh] = useState(false)
  const isConcluded = isOpen && isChosen(end) && !isReopened
  return {
    canWrite: isOpen && !isConcluded,
    isConcluded,
    isReopened,
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
 * `read` is the report as she has it before her: as it was when the page opened, or when she last looked at what had
 * changed. `unread` is the part to look at. Only amendments change a locked lesson.
 */
function useRead(report: Report) {
  const [read, setRead] = useState(report)
  const added = (one: Lesson | undefined) => JSON.stringify(one && [one.recordId, one.amendments])
  const isSame = added(read.lesson) === added(report.lesson)
  return {
    read,
    unread: isSame ? ('conversation' as const) : ('lesson' as const),
    readAgain: () => setRead(report),
  }
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
