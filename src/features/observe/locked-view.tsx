/**
 * The locked lesson for reading, with a link to the conversation and feedback on each note. Of two versions from two
 * devices the coach chooses one.
 */
import { memo, type ReactNode, useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { RecordId } from '#domain/ground/id.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { openFeedbackSheet } from '#domain/programme/feedback.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { toConverse, toFeedback, toPaper } from '#paths.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { AmendmentEditor } from '#workbench/lesson/amendment-editor.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { LockedStrip } from '#workbench/lesson/locked-strip.tsx'
import { notePassage, type Passage } from '#workbench/lesson/passage.ts'
import { LockedFrame } from './locked-frame.tsx'
import css from './locked-view.module.css'
import type { Occasion } from './occasion.ts'

export type LockedViewProps = {
  lessons: readonly RecordId[]
  occasion: Occasion
  status: ReactNode
  onHide: (() => void) | undefined
}

export const LockedView = memo(function LockedView(props: LockedViewProps) {
  const { lessons, occasion, status, onHide } = props
  const text = useText().observe
  const [chosen, setChosen] = useState<RecordId | undefined>()
  const [first] = lessons
  const shown = chosen ?? (lessons.length === 1 ? first : undefined)
  return (
    <LockedFrame occasion={occasion} status={status} onHide={onHide}>
      {shown ? (
        <ReadLesson key={shown} lessonId={shown} />
      ) : (
        <Card title={text.twoLocks} lead={text.twoLocksHow}>
          <div className="ls-pair">
            {lessons.map((id) => (
              <LockOption key={id} lessonId={id} onChoose={() => setChosen(id)} />
            ))}
          </div>
        </Card>
      )}
    </LockedFrame>
  )
})

function useLesson(lessonId: RecordId): Lesson | undefined {
  const state = useRecord(lessonId)
  return useMemo(() => state && lessonOf(state), [state])
}

function useAbout(lesson: Lesson) {
  const text = useText().observe
  const format = useFormat()
  const { notes, moments, scores } = lesson.locked
  return {
    when: text.lockedAt(`${format.date(lesson.lockedAt, 'day')}, ${format.time(lesson.lockedAt)}`),
    counts: text.counts(notes.length, moments.length, Object.keys(scores).length),
  }
}

function LockOption({ lessonId, onChoose }: { lessonId: RecordId; onChoose: () => void }) {
  const lesson = useLesson(lessonId)
  return lesson ? <KnownLock lesson={lesson} onChoose={onChoose} /> : <Unreadable />
}

function KnownLock({ lesson, onChoose }: { lesson: Lesson; onChoose: () => void }) {
  const text = useText().observe
  const { when, counts } = useAbout(lesson)
  return (
    <div className={css.option}>
      <p>{when}</p>
      <p className="ls-soft">{counts}</p>
      <Button onClick={onChoose}>{text.chooseLock}</Button>
    </div>
  )
}

const Unreadable = () => <Banner tone="warn">{useText().workbench.readOnly}</Banner>

function ReadLesson({ lessonId }: { lessonId: RecordId }) {
  const lesson = useLesson(lessonId)
  return lesson ? <LessonContent lesson={lesson} /> : <Unreadable />
}

function LessonContent({ lesson }: { lesson: Lesson }) {
  const text = useText().observe
  const beneath = useFeedbackDoor(lesson)
  const [isChoosing, setChoosing] = useState(false)
  const { when, counts } = useAbout(lesson)
  return (
    <>
      <Card
        title={text.locked}
        lead={text.lockedLead}
        aside={
          <LinkButton look="primary" icon="converse" href={toConverse(lesson.recordId)}>
            {text.toConversation}
          </LinkButton>
        }
      >
        <p className="ls-soft ls-small">
          {when} · {counts}
        </p>
        <LockedStrip locked={lesson.locked} />
        {lesson.personId && (
          <div>
            <LinkButton look="quiet" icon="print" href={toPaper(lesson.personId, lesson.recordId)}>
              {text.paper}
            </LinkButton>
          </div>
        )}
        {lesson.personId && lesson.locked.notes.length > 0 && (
          <div>
            <Button icon={isChoosing ? 'close' : 'add'} onClick={() => setChoosing(!isChoosing)}>
              {isChoosing ? text.feedbackStop : text.feedback}
            </Button>
          </div>
        )}
        {isChoosing && <p role="status">{text.feedbackHow}</p>}
      </Card>
      <div className={css.pair}>
        <div className="ls-stack-l">
          <LessonReading lesson={lesson} only="timeline" beneath={isChoosing ? beneath : undefined} />
          <AmendmentEditor lesson={lesson} />
        </div>
        <LessonReading lesson={lesson} only="picture" />
      </div>
    </>
  )
}

/** Beneath a note, while a moment is being chosen: begins feedback about it, with its time, its words and its items. */
function useFeedbackDoor({ recordId, personId, locked }: Lesson) {
  const text = useText().observe
  const book = useBook()
  const [, go] = useLocation()
  return useCallback(
    ({ key, about }: Passage) => {
      const note = locked.notes.find((one) => notePassage(one.key) === key)
      if (!note || !personId) return null
      const seen = { about: recordId, time: note.time, text: note.text, indicators: note.links }
      const begin = () =>
        go(toFeedback(book.writeNew(openFeedbackSheet(personId, formWords(feedback2026), seen))))
      return (
        <Button look="quiet" aria-label={text.feedbackAt(about)} onClick={begin}>
          {text.feedbackHere}
        </Button>
      )
    },
    [text, book, go, recordId, personId, locked],
  )
}
