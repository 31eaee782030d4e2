/** The note side of the lesson room: the timeline, notices and the note field. */
import { memo, type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { useBook } from '#storage/live.ts'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { useText } from '#ui/text/language.tsx'
import { useMomentQuestions } from '#workbench/form/question-words.ts'
import { Timeline } from '#workbench/lesson/timeline.tsx'
import { useNoteHelp } from '#workbench/living/use-note-help.ts'
import { ComposerBar } from './composer.tsx'
import type { Composer } from './composing.ts'
import { ConflictLine } from './conflict-line.tsx'
import type { Drawer } from './drawer.ts'
import type { LessonMark } from './lesson-marks.ts'
import { LikelyLine } from './likely-line.tsx'
import { MarkLine } from './mark-line.tsx'
import { type Notice, NoticeLine } from './notice-line.tsx'
import { PulseLine } from './pulse-line.tsx'
import { BinButton } from './removed-lines.tsx'
import type { Lines, RoomActs } from './room-acts.ts'
import css from './timeline-side.module.css'

type TimelineSideProps = {
  sheetId: RecordId
  lines: Lines
  framework: Questionnaire | undefined
  set: ItemSet
  /** The teacher's question, which stays on screen. */
  question: string | undefined
  linkKey: string | undefined
  acts: RoomActs
  composer: Composer
  field: RefObject<HTMLTextAreaElement | null>
  notice: Notice | undefined
  marks: readonly LessonMark[]
  /** Interval of the meter in seconds. Undefined when the edition has none. */
  pulseSeconds: number | undefined
  drawer: Drawer
  isReadOnly: boolean
  /** Takes the place of the timeline before the lesson. */
  start: ReactNode
}

export const TimelineSide = memo(function TimelineSide(props: TimelineSideProps) {
  const {
    sheetId,
    lines,
    framework,
    set,
    question,
    linkKey,
    acts,
    composer,
    field,
    notice,
    marks,
    pulseSeconds,
    drawer,
    isReadOnly,
    start,
  } = props
  const text = useText()
  const help = useNoteHelp()
  const { hasPulse, togglePulse } = usePulseChoice()
  const questions = useMomentQuestions(sheetId)
  const linking = useMemo(
    () => ({ chosen: linkKey, label: text.observe.linkThis, onChoose: acts.link, onDrop: acts.drop }),
    [linkKey, text, acts],
  )
  const count = lines.notes.length + lines.moments.length
  return (
    <section className={classNames(css.side, drawer.isOpen && css.open)} aria-label={text.workbench.timeline}>
      {!start && question && (
        <p className={css.question}>
          <b>{text.observe.pinnedQuestion}:</b> {question}
        </p>
      )}
      {!start && (
        <div className={css.top}>
          <button type="button" className={css.drawer} aria-expanded={drawer.isOpen} onClick={drawer.turn}>
            {text.observe.drawer(count)}
            <Icon name="down" size={18} />
          </button>
          {!isReadOnly && <MarkLine sheetId={sheetId} marks={marks} onMark={acts.markLesson} />}
          <BinButton sheetId={sheetId} onOpen={acts.openBin} />
          {!isReadOnly && (
            <button
              type="button"
              className={css.keys}
              aria-label={text.observe.keys}
              title={text.observe.keys}
              onClick={acts.openKeys}
            >
              ?
            </button>
          )}
        </div>
      )}
      <div className={start ? css.start : css.lines}>
        {start ?? (
          <div>
            <div className={css.list}>
              <Timeline
                fromEnd
                notes={lines.notes}
                moments={lines.moments}
                framework={framework}
                questions={questions}
                help={help}
                onOpenNote={acts.openNote}
                onOpenMoment={acts.openMoment}
                linking={isReadOnly ? undefined : linking}
              />
            </div>
            {framework && !isReadOnly && (
              <LikelyLine
                sheetId={sheetId}
                composer={composer}
                notes={lines.notes}
                framework={framework}
                set={set}
                onLink={acts.relink}
              />
            )}
          </div>
        )}
      </div>
      {!isReadOnly && (
        <div>
          <ConflictLine sheetId={sheetId} onResolve={acts.openClosing} />
          <NoticeLine notice={notice} onGone={acts.forgetNotice} />
          {hasPulse && pulseSeconds && <PulseLine sheetId={sheetId} everySeconds={pulseSeconds} />}
          <ComposerBar
            composer={composer}
            field={field}
            onMoment={acts.mark}
            hasPulse={hasPulse}
            pulseSeconds={pulseSeconds}
            onPulse={togglePulse}
          />
        </div>
      )}
    </section>
  )
})

const PULSE_CHOICE = 'observe-pulse'

/** Whether this coach uses the meter. It is off by default. */
function usePulseChoice() {
  const book = useBook()
  const [hasPulse, setHasPulse] = useState(() => book.keepsake(PULSE_CHOICE) === true)
  const togglePulse = useCallback(() => {
    setHasPulse((before) => {
      void book.keep(PULSE_CHOICE, !before)
      return !before
    })
  }, [book])
  return { hasPulse, togglePulse }
}
