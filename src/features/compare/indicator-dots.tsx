/** One indicator in two lessons as two dots on the four levels; what has no level stands beside them in words. */
import { indicatorsOf } from '#domain/instrument/answers.ts'
import type { FrameworkWords } from '#domain/instrument/instrument.ts'
import { isLevel } from '#domain/instrument/summary.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './compare.module.css'

type IndicatorDotsProps = {
  framework: FrameworkWords
  indicator: FrameworkWords['indicators'][number]
  first: LockedLesson
  second: LockedLesson
}

export function IndicatorDots({ framework, indicator, first, second }: IndicatorDotsProps) {
  const text = useText().compare
  const pick = usePick()
  const answerOf = (lesson: LockedLesson): string => {
    const score = lesson.scores[indicator.id]
    if (score === undefined) {
      const isAsked = indicatorsOf(framework, lesson.set).includes(indicator)
      return isAsked ? text.blank : text.notInSet
    }
    if (!isLevel(score)) {
      const code = framework.missingCodes.find((one) => one.code === score)
      return code ? pick(code.short) : score
    }
    const level = framework.scale.find(({ value }) => value === score)
    return level ? pick(level.label) : String(score)
  }
  const lessons = [first, second] as const
  return (
    <li className={css.row}>
      <p>
        <b>{indicator.id}</b> {pick(indicator.text)}
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
  indicator: FrameworkWords['indicators'][number]
  answerOf: (lesson: LockedLesson) => string
}

function Missing({ lessons, indicator, answerOf }: MissingProps) {
  const text = useText().compare
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
