/** What one observer recorded, for reading: the timeline beside the answers. */
import { useMemo } from 'react'
import type { LockedView } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { momentQuestions } from '#workbench/form/question-words.ts'
import { UnknownInstrument } from '#workbench/form/unknown-instrument.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import { Timeline } from './timeline.tsx'
import css from './view-reading.module.css'

/** A view has answers on the chosen items only; the others are not shown as unanswered. */
export function ViewReading({ locked }: { locked: LockedView }) {
  const text = useText().lesson
  const questions = useMemo(() => momentQuestions(locked.forms), [locked.forms])
  return (
    <div className={css.pair}>
      <Card title={text.timeline}>
        <UnknownInstrument forms={locked.forms} />
        <Timeline
          isForward
          notes={locked.notes}
          moments={locked.moments}
          framework={frameworkOf(locked)}
          questions={questions}
          empty={text.noTimeline}
        />
      </Card>
      <Card title={text.picture}>
        <ReadFramework
          framework={locked.framework}
          words={locked.words}
          set={locked.set}
          scores={locked.scores}
          notes={locked.notes}
          level={3}
          onlyFilled
        />
      </Card>
    </div>
  )
}
