/**
 * Notes and tipping points of a lesson, earliest first. Rows are memoised, so that a list of three hundred stays fast.
 */
import { memo, type ReactNode, startTransition, useEffect, useMemo, useState } from 'react'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { LaterLinks } from '#domain/programme/lesson.ts'
import type { Note, TippingPoint } from '#domain/programme/worksheet.ts'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import type { MomentQuestion } from '#workbench/form/question-words.ts'
import type { NoteHelp } from '#workbench/living/use-note-help.ts'
import { sameNote } from '#workbench/questionnaire/evidence.ts'
import { itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import { momentToText } from './moment-text.ts'
import { useNoteDrag } from './note-drag.ts'
import { momentPassage, notePassage } from './passage.ts'
import css from './timeline.module.css'

type NoteLinking = {
  /** Key of the note that is being linked. */
  chosen: string | undefined
  label: (time: string) => string
  onChoose: (key: string) => void
  onDrop: (key: string, indicator: string) => void
}

type TimelineProps = {
  /** The last rows are rendered first, for a list that is shown from its end. */
  fromEnd?: boolean
  notes: readonly Note[]
  moments: readonly TippingPoint[]
  /** Gives the names of linked items. */
  framework: QuestionnaireWords | undefined
  /** The questions about a tipping point. Needs a stable identity. */
  questions: readonly MomentQuestion[]
  /** Without it the rows are plain text. */
  onOpenNote?: (key: string) => void
  onOpenMoment?: (key: string) => void
  linking?: NoteLinking | undefined
  /** The note lint, which marks notes to read again. */
  help?: NoteHelp | undefined
  /** Renders something below a passage. Needs a stable identity. */
  beneath?: (passage: string) => ReactNode
  empty?: ReactNode
  /** Links that were added after the lock. */
  later?: LaterLinks | undefined
}

/** Some rows are rendered at once. The others follow in a transition, so that they delay neither paint nor tap. */
const FIRST_LINES = 24
const REST_AFTER_MS = 120

function useLimit(count: number): number {
  const [isWhole, setIsWhole] = useState(count <= FIRST_LINES)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setIsWhole(true)), REST_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isWhole ? count : FIRST_LINES
}

type Line = { time: number; key: string } & ({ note: Note } | { moment: TippingPoint })

export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { notes, moments, fromEnd } = props
  const text = useText().workbench
  const lines = useMemo(() => merged(notes, moments), [notes, moments])
  const limit = useLimit(lines.length)
  if (lines.length === 0) return <div className={css.empty}>{props.empty ?? text.timelineEmpty}</div>
  return (
    <ol className={css.timeline} aria-label={text.timeline}>
      {lines
        .slice(...(fromEnd ? [-limit] : [0, limit]))
        .map((line) =>
          'note' in line ? (
            <NoteRow
              key={line.key}
              note={line.note}
              framework={props.framework}
              isChosen={props.linking?.chosen === line.note.key}
              linking={props.linking}
              help={props.help}
              onOpen={props.onOpenNote}
              beneath={props.beneath}
              later={props.later?.get(line.note.key)}
            />
          ) : (
            <MomentRow
              key={line.key}
              moment={line.moment}
              questions={props.questions}
              onOpen={props.onOpenMoment}
              beneath={props.beneath}
            />
          ),
        )}
    </ol>
  )
})

function merged(notes: readonly Note[], moments: readonly TippingPoint[]): Line[] {
  const lines: Line[] = [
    ...notes.map((note) => ({ time: note.time, key: notePassage(note.key), note })),
    ...moments.map((moment) => ({ time: moment.time, key: momentPassage(moment.key), moment })),
  ]
  return lines.sort((a, b) => a.time - b.time || (a.key < b.key ? -1 : 1))
}

type NoteRowProps = {
  note: Note
  framework: QuestionnaireWords | undefined
  isChosen: boolean
  linking: NoteLinking | undefined
  help: NoteHelp | undefined
  onOpen: ((key: string) => void) | undefined
  beneath: ((passage: string) => ReactNode) | undefined
  later: readonly string[] | undefined
}

const NoteRow = memo(
  function NoteRow(props: NoteRowProps) {
    const { note, framework, isChosen, linking, help, onOpen, beneath, later = [] } = props
    const text = useText().workbench
    const pick = usePick()
    const time = useFormat().lessonTime(note.time)
    const links = [
      ...note.links.map((id) => itemNameOf(id, framework, pick)),
      ...later.map((id) => text.linkedLater(itemNameOf(id, framework, pick))),
    ]
    const words = (
      <>
        <span className={css.speaker} data-speaker={note.speaker}>
          {speakerName(note.speaker, pick)}
        </span>{' '}
        <span className={css.words}>{note.text}</span>{' '}
        <span className={links.length > 0 ? css.links : css.unlinked}>
          {links.length > 0 ? links.join(' · ') : onOpen ? text.notLinked : text.neverLinked}
        </span>
        {help && <ReadAgain words={note.text} help={help} />}
      </>
    )
    return (
      <li
        data-line={notePassage(note.key)}
        className={classNames(css.row, isChosen && css.chosen)}
        data-chosen={isChosen || undefined}
      >
        <time className={css.time}>{time}</time>
        {onOpen ? (
          <button
            type="button"
            className={css.open}
            aria-description={text.openNote(time)}
            onClick={() => onOpen(note.key)}
          >
            {words}
          </button>
        ) : (
          <div className={css.open}>{words}</div>
        )}
        {linking && <LinkHandle note={note} time={time} isChosen={isChosen} linking={linking} />}
        {beneath && <div className={css.beneath}>{beneath(notePassage(note.key))}</div>}
      </li>
    )
  },
  (a, b) =>
    sameNote(a.note, b.note) &&
    a.framework === b.framework &&
    a.help === b.help &&
    a.isChosen === b.isChosen &&
    a.onOpen === b.onOpen &&
    a.beneath === b.beneath &&
    a.later?.join() === b.later?.join() &&
    a.linking?.onChoose === b.linking?.onChoose &&
    a.linking?.onDrop === b.linking?.onDrop &&
    a.linking?.label === b.linking?.label,
)

function ReadAgain({ words, help }: { words: string; help: NoteHelp }) {
  const text = useText().workbench
  const language = useLanguage()
  const isMarked = useMemo(() => help.find(words, language).length > 0, [words, help, language])
  return isMarked ? <span className={css.unlinked}>{text.readAgain}</span> : null
}

type LinkHandleProps = { note: Note; time: string; isChosen: boolean; linking: NoteLinking }

function LinkHandle({ note, time, isChosen, linking }: LinkHandleProps) {
  const drag = useNoteDrag(note.key, `${time} ${note.text}`.slice(0, 40), linking.onDrop)
  return (
    <button
      type="button"
      className={css.link}
      aria-pressed={isChosen}
      aria-label={linking.label(time)}
      title={linking.label(time)}
      onClick={() => linking.onChoose(note.key)}
      {...drag}
    >
      <svg aria-hidden="true" width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor">
        <path
          d="M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
    </button>
  )
}

type MomentRowProps = {
  moment: TippingPoint
  questions: readonly MomentQuestion[]
  onOpen: ((key: string) => void) | undefined
  beneath: ((passage: string) => ReactNode) | undefined
}

const MomentRow = memo(function MomentRow({ moment, questions, onOpen, beneath }: MomentRowProps) {
  const text = useText().workbench
  const pick = usePick()
  const time = useFormat().lessonTime(moment.time)
  const { yes, no } = useText().form
  const told = momentToText(moment, questions, pick, { recovered: text.recovered, yes, no })
  const words = (
    <>
      <span className={css.momentName}>
        <Icon name="moment" size={16} />
        {text.moment}
        {told.direction && <span className={css.direction}>{told.direction}</span>}
      </span>
      <span className={css.speaker}>{told.details || (told.direction ? '' : text.momentOpen)}</span>
      {moment.text && <span className={css.words}>{moment.text}</span>}
    </>
  )
  return (
    <li data-line={momentPassage(moment.key)} className={classNames(css.row, css.moment)}>
      <time className={css.time}>{time}</time>
      {onOpen ? (
        <button
          type="button"
          className={css.open}
          aria-description={text.openMoment(time)}
          onClick={() => onOpen(moment.key)}
        >
          {words}
        </button>
      ) : (
        <div className={css.open}>{words}</div>
      )}
      {beneath && <div className={css.beneath}>{beneath(momentPassage(moment.key))}</div>}
    </li>
  )
})
