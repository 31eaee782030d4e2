/** Facts of a lesson: the viewing question, the part that was watched, the phases, and the moments of the meter. */

import { type LessonTime, lessonTimeToText } from '#domain/ground/time.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { isOrdinaryLesson } from '#domain/programme/visit.ts'
import { classNames } from '#ui/class-names.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import {
  optionsAt,
  PULSE_AT,
  useChoiceName,
  usePulseCounts,
  useShortName,
} from '#workbench/form/question-words.ts'
import css from './lesson-facts.module.css'

export function LessonFacts({ locked }: { locked: LockedLesson }) {
  const text = useText().lesson
  const nameOf = useChoiceName(locked.forms)
  const { focus, lessonParts = [], observedFrom, observedTo, pulses } = locked
  const phases = lessonParts.map((code) => nameOf('lessonParts', code))
  const kind = isOrdinaryLesson(locked) ? '' : nameOf('lessonType', locked.lessonType)
  const marks = useMarks(locked)
  const watched = text.watched(lessonTimeToText(observedFrom), lessonTimeToText(observedTo))
  return (
    <div className="ls-soft ls-small">
      <p>{focus ? `${text.focus}: “${focus}”` : text.noFocus}</p>
      <p>{[kind, watched, phases.join(', ')].filter(Boolean).join(' · ')}</p>
      {marks.length > 0 && <p>{marks.join(' · ')}</p>}
      {pulses.length > 0 && <Pulses {...locked} />}
    </div>
  )
}

/** The times that the edition asked for, with what they are called. */
function useMarks({ forms = [], began, ended }: LockedLesson): string[] {
  const pick = usePick()
  const times: Record<string, LessonTime | undefined> = { 'watched/began': began, 'watched/ended': ended }
  return forms
    .flatMap(({ questions }) => questions)
    .flatMap(({ at, label }) => {
      const time = times[at]
      return time === undefined ? [] : [`${pick(label)} ${lessonTimeToText(time)}`]
    })
}

/** From the first option down. Further options have no bar. */
const heights = [css.together, css.partly, css.not]

/** Counts of moments. A percentage would read as a score of a person. Height and text tell each moment, not colour. */
function Pulses({ pulses, forms }: Pick<LockedLesson, 'pulses' | 'forms'>) {
  const { lesson, observe } = useText()
  const shortName = useShortName(forms)
  const tell = usePulseCounts(forms)
  const codes = optionsAt(forms, PULSE_AT).map(({ code }) => code)
  return (
    <>
      <p>{lesson.pulses(pulses.length, tell(pulses))}</p>
      <ol className={css.strip} aria-label={observe.pulse}>
        {pulses.map(({ time, value }) => {
          const told = `${lessonTimeToText(time)} ${shortName(PULSE_AT, value)}`
          return (
            <li key={time} title={told} className={classNames(css.pulse, heights[codes.indexOf(value)])}>
              <span className="ls-hidden">{told}</span>
            </li>
          )
        })}
      </ol>
    </>
  )
}
