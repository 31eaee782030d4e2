/**
 * A practice lesson with an invented teacher, in the real lesson room on a book that is thrown away. It does not begin
 * while a real lesson runs, and it is over when the page is left or the lesson is closed. After a minute the button that
 * leaves it says so.
 */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { type RecordId, SchoolId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths, toObserve } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { BookProvider, useBook } from '#storage/live.ts'
import { openPractice, type Practice } from '#storage/people/practice.ts'
import { PostProvider } from '#sync/live.ts'
import { createNoPost } from '#sync/no-post.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { startTeacher, visitNow } from '#workbench/person/start-teacher.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

const PRACTICE_MS = 60_000

/** The visit of a lesson that was begun and is not closed. */
function runningVisit(records: ReadonlyMap<RecordId, RecordState>): RecordId | undefined {
  const sheets = [...records.values()].filter(({ kind }) => kind === 'worksheet').map(worksheetOf)
  return sheets.find(
    ({ clock, locked }) => (clock.state === 'running' || clock.state === 'paused') && locked.length === 0,
  )?.visit
}

function beginIn(book: Book, name: string): RecordId {
  const schoolId = SchoolId.parse(book.world.newId())
  return visitNow(book, startTeacher(book, { name, schoolId, subject: '' }), 1)
}

type PracticePageProps = { room: (visitId: RecordId, status: ReactNode) => ReactNode }

export function PracticePage({ room }: PracticePageProps) {
  const text = useRoomText().practice
  const book = useBook()
  const [, go] = useLocation()
  const [real] = useState(() => runningVisit(book.records()))
  const [round, setRound] = useState(0)
  if (real)
    return (
      <Beside
        title={text.realRuns}
        action={
          <LinkButton look="primary" href={toObserve(real)}>
            {text.toReal}
          </LinkButton>
        }
      >
        {text.realRunsHow}
      </Beside>
    )
  return (
    <OneRound
      key={round}
      room={room}
      onAgain={() => setRound(round + 1)}
      onStop={() => go(paths.today, { replace: true })}
    />
  )
}

type BesideProps = { title: string; action: ReactNode; children: ReactNode }

/** What stands in place of the lesson room, which has no shell around it. */
function Beside({ title, action, children }: BesideProps) {
  const text = useRoomText().practice
  return (
    <main className="ls-alone">
      <Page title={text.begin}>
        <EmptyState title={title} action={action}>
          {children}
        </EmptyState>
      </Page>
    </main>
  )
}

type OneRoundProps = PracticePageProps & { onAgain: () => void; onStop: () => void }

function OneRound({ room, onAgain, onStop }: OneRoundProps) {
  const text = useRoomText().practice
  const { running, problem, isOver, isLate } = usePractice(text.teacher)
  const [post] = useState(createNoPost)
  if (problem)
    return (
      <main className="ls-alone">
        <Page title={text.begin} back={{ href: paths.today, label: text.leave }}>
          <ProblemBanner problem={problem} tone="danger" />
        </Page>
      </main>
    )
  if (isOver)
    return (
      <Beside
        title={text.over}
        action={
          <>
            <Button look="primary" onClick={onStop}>
              {text.leave}
            </Button>
            <Button onClick={onAgain}>{text.again}</Button>
          </>
        }
      >
        {text.gone}
      </Beside>
    )
  if (!running) return null
  const stop = (
    <Button look={isLate ? 'primary' : 'soft'} onClick={onStop}>
      {isLate ? text.late : text.stop}
    </Button>
  )
  return (
    <BookProvider book={running.practice.book}>
      <PostProvider post={post}>{room(running.visitId, stop)}</PostProvider>
    </BookProvider>
  )
}

function usePractice(teacher: string) {
  const { world } = useBook()
  const [running, setRunning] = useState<{ practice: Practice; visitId: RecordId }>()
  const [problem, setProblem] = useState<ProblemCode>()
  const [isOver, setOver] = useState(false)
  const [isLate, setLate] = useState(false)
  const name = useRef(teacher)
  useEffect(() => {
    let isGone = false
    let end = () => {}
    void openPractice(world).then((opened) => {
      if (!opened.ok) return setProblem(opened.problem)
      const practice = opened.value
      if (isGone) return void practice.end()
      const { book } = practice
      const unsubscribe = book.subscribe(() => {
        if ([...book.records().values()].some(({ kind }) => kind === 'lesson')) setOver(true)
      })
      const cancel = world.after(PRACTICE_MS, () => setLate(true))
      end = () => {
        unsubscribe()
        cancel()
        void practice.end()
      }
      setRunning({ practice, visitId: beginIn(book, name.current) })
    })
    return () => {
      isGone = true
      end()
    }
  }, [world])
  return { running, problem, isOver, isLate }
}
