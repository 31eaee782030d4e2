/** A locked lesson for reading: facts and timeline, the framework with its evidence, and the amendments. */
import { type ReactNode, useCallback, useMemo } from 'react'
import type { Lesson } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { momentQuestions } from '#workbench/form/question-words.ts'
import { UnknownInstrument } from '#workbench/form/unknown-instrument.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { frameworkOf, itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import { AmendmentList } from './amendments.tsx'
import { LessonFacts } from './lesson-facts.tsx'
import { aboutPassage, scorePassage } from './passage.ts'
import { Timeline } from './timeline.tsx'

type LessonReadingProps = {
  lesson: Lesson
  /** Renders something below each passage. Needs a stable identity. */
  beneath?: ((passage: Passage) => ReactNode) | undefined
  /** `timeline`: notes and tipping points only. `picture`: the framework only. */
  only?: 'timeline' | 'picture'
}

export function LessonReading({ lesson, beneath, only }: LessonReadingProps) {
  const text = useText().lesson
  const { locked, amendments } = lesson
  const framework = frameworkOf(locked)
  const pick = usePick()
  const questions = useMemo(() => momentQuestions(locked.forms), [locked.forms])
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
        <Card title={text.timeline}>
          <UnknownInstrument forms={locked.forms} />
          <LessonFacts locked={locked} />
          <Timeline
            isForward
            notes={locked.notes}
            moments={locked.moments}
            framework={framework}
            questions={questions}
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
      {amendments.length > 0 && !only && (
        <Card title={text.amendments}>
          <AmendmentList amendments={amendments} beneath={beneath} />
        </Card>
      )}
    </div>
  )
}
