/**
 * One indicator in two lessons: its levels on one axis, answers without a level in words, and the notes that are its
 * evidence.
 */
import { isLevel, itemsOf } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { useFormat, usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import type { EvidenceByIndicator } from '#workbench/questionnaire/evidence.ts'
import { itemName, levelName } from '#workbench/questionnaire/framework-words.ts'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import css from './compare.module.css'
import { Dumbbell } from './dumbbell.tsx'

type IndicatorPairProps = {
  framework: QuestionnaireWords
  indicator: QuestionnaireWords['items'][number]
  first: LockedLesson
  second: LockedLesson
  evidence: readonly [EvidenceByIndicator, EvidenceByIndicator]
}

/** More notes than these are one tap away. */
const SHOWN_NOTES = 4

export function IndicatorPair({ framework, indicator, first, second, evidence }: IndicatorPairProps) {
  const text = useRoomText().compare
  const pick = usePick()
  const answerOf = (lesson: LockedLesson): string => {
    const score = lesson.scores[indicator.id]
    if (score === undefined) {
      const isAsked = itemsOf(framework, lesson.set).includes(indicator)
      return isAsked ? text.blank : text.notInSet
    }
    if (!isLevel(score)) {
      const code = framework.missing.find((one) => one.code === score)
      return code ? pick(code.short) : score
    }
    const level = framework.scale.find(({ value }) => value === score)
    return level ? levelName(level, pick) : String(score)
  }
  const levelOf = (lesson: LockedLesson) => {
    const score = lesson.scores[indicator.id]
    return isLevel(score) ? score : undefined
  }
  const missing = ([first, second] as const).flatMap((lesson, place) =>
    levelOf(lesson) === undefined ? [`${text.lesson(place === 0 ? 1 : 2)}: ${answerOf(lesson)}`] : [],
  )
  const notes = evidence.flatMap((one, place) =>
    (one.get(indicator.id) ?? []).map((note) => ({
      lesson: place === 0 ? (1 as const) : (2 as const),
      note,
    })),
  )
  return (
    <li className={css.row}>
      <p>
        <b>{itemName(indicator, pick)}</b> {pick(indicator.text)}
      </p>
      <div>
        <Dumbbell
          scale={framework.scale}
          first={levelOf(first)}
          second={levelOf(second)}
          line="thin"
          label={text.dots(answerOf(first), answerOf(second))}
        />
        {missing.length > 0 && (
          <p className={css.answers} aria-hidden="true">
            {missing.join(' · ')}
          </p>
        )}
      </div>
      {notes.length > 0 && (
        <div className={css.evidence}>
          <EvidenceLines lines={notes.slice(0, SHOWN_NOTES)} label={pick(indicator.text)} />
          {notes.length > SHOWN_NOTES && (
            <Disclosure plain summary={text.moreEvidence(notes.length - SHOWN_NOTES)}>
              <EvidenceLines lines={notes.slice(SHOWN_NOTES)} label={pick(indicator.text)} />
            </Disclosure>
          )}
        </div>
      )}
    </li>
  )
}

type EvidenceLinesProps = { lines: readonly { lesson: 1 | 2; note: Note }[]; label: string }

function EvidenceLines({ lines, label }: EvidenceLinesProps) {
  const text = useRoomText()
  const format = useFormat()
  const pick = usePick()
  return (
    <ul className={css.lines} aria-label={text.compare.evidenceFor(label)}>
      {lines.map(({ lesson, note }) => (
        <li key={`${lesson}-${note.key}`}>
          <i className={css.dot} data-lesson={lesson} role="img" aria-label={text.compare.lesson(lesson)} />
          <span>
            {text.workbench.evidenceAt(
              format.lessonTime(note.time),
              speakerName(note.speaker, pick),
              note.text,
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
