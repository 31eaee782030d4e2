/**
 * One indicator in two lessons: a dot per lesson on the levels of the scale. An answer without a level is given in
 * words.
 */
import { isLevel, itemsOf } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { itemName, levelName } from '#workbench/questionnaire/framework-words.ts'
import css from './compare.module.css'

type IndicatorDotsProps = {
  framework: QuestionnaireWords
  indicator: QuestionnaireWords['items'][number]
  first: LockedLesson
  second: LockedLesson
}

export function IndicatorDots({ framework, indicator, first, second }: IndicatorDotsProps) {
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
  const lessons = [first, second] as const
  return (
    <li className={css.row}>
      <p>
        <b>{itemName(indicator, pick)}</b> {pick(indicator.text)}
      </p>
      <div className={css.answers}>
        <div role="img" aria-label={text.dots(answerOf(first), answerOf(second))} className={css.levels}>
          {framework.scale.map(({ value }) => (
            <span key={value} className={css.level}>
              {lessons.map((lesson, place) =>
                lesson.scores[indicator.id] === value ? (
                  <i key={place === 0 ? 1 : 2} className={css.dot} data-lesson={place + 1} />
                ) : null,
              )}
            </span>
          ))}
        </div>
        <Missing lessons={lessons} indicator={indicator} answerOf={answerOf} />
      </div>
    </li>
  )
}

type MissingProps = {
  lessons: readonly [LockedLesson, LockedLesson]
  indicator: QuestionnaireWords['items'][number]
  answerOf: (lesson: LockedLesson) => string
}

function Missing({ lessons, indicator, answerOf }: MissingProps) {
  const text = useRoomText().compare
  const missing = lessons.flatMap((lesson, place) =>
    isLevel(lesson.scores[indicator.id]) ? [] : [`${text.lesson(place === 0 ? 1 : 2)}: ${answerOf(lesson)}`],
  )
  if (missing.length === 0) return null
  return (
    <p className={css.missing} aria-hidden="true">
      {missing.join(' · ')}
    </p>
  )
}
