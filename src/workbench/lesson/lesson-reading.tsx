/** A locked lesson for reading: facts and timeline, the framework with its evidence, and the amendments. */
import { type ReactNode, useCallback, useMemo } from 'react'
import { type Lesson, laterLinksOf } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { frameworkOf, itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { AmendmentList } from './amendments.tsx'
import { LessonFacts } from './lesson-facts.tsx'
import { LockedStrip } from './locked-strip.tsx'
import { aboutPassage, scorePassage } from './passage.ts'
import { ViewPicture, ViewTimeline } from './view-reading.tsx'

type LessonReadingProps = {
  lesson: Lesson
  /** Renders something below each passage. Needs a stable identity. */
  beneath?: ((passage: Passage) => ReactNode) | undefined
  /** `timeline`: notes and tipping points only. `picture`: the framework only. Neither has the strip, which stands above. */
  only?: 'timeline' | 'picture'
}

export function LessonReading({ lesson, beneath, only }: LessonReadingProps) {
  const text = useText().lesson
  const { locked, amendments } = lesson
  const framework = frameworkOf(locked)
  const later = useMemo(() => laterLinksOf({ amendments }), [amendments])
  const pick = usePick()
  const beneathNote = useCallback(
    (key: string) => beneath?.({ key, about: aboutPassage(locked, key, text.moment) }),
    [beneath, locked, text.moment],
  )
  const beneathScore = useCallback(
    (indicator: string) =>
      locked.scores[indicator] === undefined
        ? null
        : beneath?.({ key: scorePassage(indicator), about: itemNameOf(indicator, framework, pick) }),
    [beneath, locked, framework, pick],
  )
  return (
    <div className="ls-stack-l">
      {only !== 'picture' && (
        <ViewTimeline locked={locked} later={later} beneath={beneath && beneathNote}>
          <LessonFacts locked={locked} />
          {!only && <LockedStrip locked={locked} />}
        </ViewTimeline>
      )}
      {only !== 'timeline' && <ViewPicture locked={locked} later={later} beneath={beneath && beneathScore} />}
      {amendments.length > 0 && !only && (
        <Card title={text.amendments}>
          <AmendmentList lesson={lesson} amendments={amendments} beneath={beneath} />
        </Card>
      )}
    </div>
  )
}
