/** A locked lesson for reading: the question, the timeline, the framework with its evidence, what was added later. */
import { type ReactNode, useCallback } from 'react'
import type { Lesson } from '#domain/lesson.ts'
import { tippingPoint } from '#instruments/tipping-point.ts'
import { Card } from '#ui/card.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import css from './conversation.module.css'
import { aboutPassage, amendmentPassage, scorePassage } from './passage.ts'
import type { Passage } from './passage-mark.tsx'
import { ReadFramework } from './read-framework.tsx'
import { Timeline } from './timeline.tsx'

type LessonReadingProps = {
  lesson: Lesson
  /** Beneath every passage, such as “right · different”; must be stable. */
  beneath?: ((passage: Passage) => ReactNode) | undefined
  /** timeline: only what was seen · picture: only the framework. */
  only?: 'timeline' | 'picture'
}

export function LessonReading({ lesson, beneath, only }: LessonReadingProps) {
  const text = useText().conversation.lesson
  const { locked, amendments } = lesson
  const beneathNote = useCallback(
    (key: string) => beneath?.({ key, about: aboutPassage(locked, key, text.moment) }),
    [beneath, locked, text.moment],
  )
  const beneathScore = useCallback(
    (indicator: string) =>
      locked.scores[indicator] === undefined
        ? null
        : beneath?.({ key: scorePassage(indicator), about: indicator }),
    [beneath, locked],
  )
  return (
    <div className="ls-stack-l">
      {only !== 'picture' && (
        <Card title={text.timeline}>
          <p className="ls-soft ls-small">
            {locked.focus ? `${text.focus}: “${locked.focus}”` : text.noFocus}
          </p>
          <Timeline
            isForward
            notes={locked.notes}
            moments={locked.moments}
            marker={tippingPoint}
            empty={text.noTimeline}
            {...(beneath ? { beneath: beneathNote } : {})}
          />
        </Card>
      )}
      {only !== 'timeline' && (
        <Card title={text.picture}>
          <ReadFramework
            framework={locked.framework}
            words={locked.words}
            set={locked.set}
            scores={locked.scores}
            notes={locked.notes}
            level={3}
            {...(beneath ? { beneath: beneathScore } : {})}
          />
        </Card>
      )}
      {amendments.length > 0 && !only && <Amendments lesson={lesson} beneath={beneath} />}
    </div>
  )
}

function Amendments({
  lesson,
  beneath,
}: Pick<LessonReadingProps, 'lesson'> & { beneath: LessonReadingProps['beneath'] }) {
  const text = useText().conversation.lesson
  const format = useFormat()
  return (
    <Card title={text.amendments}>
      <ul className={css.lines}>
        {lesson.amendments.map(({ key, text: words, at }) => (
          <li key={key}>
            <p className={css.words}>{words}</p>
            <p className="ls-soft ls-small">{format.date(at)}</p>
            {beneath?.({ key: amendmentPassage(key), about: words.slice(0, 60) })}
          </li>
        ))}
      </ul>
    </Card>
  )
}
