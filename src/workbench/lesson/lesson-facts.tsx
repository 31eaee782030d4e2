/** Facts of a lesson: the viewing question, the part that was watched, the phases, and the moments of the meter. */

import { type LessonTime, lessonTimeToText } from '#domain/ground/time.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { isOrdinaryLesson } from '#domain/programme/visit.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { PULSE_AT, useChoiceName, usePulseCounts, useShortName } from '#workbench/form/question-words.ts'

export function LessonFacts({ locked }: { locked: LockedLesson }) {
  const text = useText().lesson
  const nameOf = useChoiceName(locked.forms)
  const format = useFormat()
  const { focus, lessonParts = [], observedFrom, observedTo, pulses } = locked
  const phases = lessonParts.map((code) => nameOf('lessonParts', code))
  const { planned } = locked
  const kind = isOrdinaryLesson(locked) ? '' : nameOf('lessonType', locked.lessonType)
  const marks = useMarks(locked)
  const watched = text.watched(lessonTimeToText(observedFrom), lessonTimeToText(observedTo))
  return (
    <div className="ls-soft ls-small">
      <p>{focus ? `${text.focus}: “${focus}”` : text.noFocus}</p>
      <p>{[kind, watched, phases.join(', ')].filter(Boolean).join(' · ')}</p>
      {planned && <p>{text.plannedFor(format.date(planned.date, 'day'))}</p>}
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

/** Counts of moments: a percentage would read as a score of a person. The list is the ribbon of the strip, in words. */
function Pulses({ pulses, forms }: Pick<LockedLesson, 'pulses' | 'forms'>) {
  const { lesson, observe } = useText()
  const shortName = useShortName(forms)
  const tell = usePulseCounts(forms)
  return (
    <>
      <p>{lesson.pulses(pulses.length, tell(pulses))}</p>
      <ol className="ls-hidden" aria-label={observe.pulse}>
        {pulses.map(({ time, value }) => (
          <li key={time}>{`${lessonTimeToText(time)} ${shortName(PULSE_AT, value)}`}</li>
        ))}
      </ol>
    </>
  )
}
