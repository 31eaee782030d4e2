/** What one observer recorded, for reading: the timeline beside the answers. */
import { type ReactNode, useMemo } from 'react'
import type { LaterLinks, LockedView } from '#domain/programme/lesson.ts'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { momentQuestions } from '#workbench/form/question-words.ts'
import { UnknownInstrument } from '#workbench/form/unknown-instrument.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { ReadFramework } from '#workbench/questionnaire/questionnaire-reading.tsx'
import { LockedStrip } from './locked-strip.tsx'
import { Timeline } from './timeline.tsx'
import css from './view-reading.module.css'

/** A view has answers on the chosen items only; the others are not shown as unanswered. */
export const ViewReading = ({ locked }: { locked: LockedView }) => (
  <div className={css.pair}>
    <ViewTimeline locked={locked}>
      <LockedStrip locked={locked} />
    </ViewTimeline>
    <ViewPicture locked={locked} onlyFilled />
  </div>
)

type PartProps = {
  locked: LockedView
  /** Links that were added after the lock. */
  later?: LaterLinks
  /** Renders something below a passage, by its key. Needs a stable identity. */
  beneath?: ((key: string) => ReactNode) | undefined
}

/** `children` stand before the lines. */
export function ViewTimeline({ locked, later, beneath, children }: PartProps & { children?: ReactNode }) {
  const text = useText().lesson
  const questions = useMemo(() => momentQuestions(locked.forms), [locked.forms])
  return (
    <Card title={text.timeline}>
      <UnknownInstrument forms={locked.forms} />
      {children}
      <Timeline
        notes={locked.notes}
        moments={locked.moments}
        framework={frameworkOf(locked)}
        questions={questions}
        empty={text.noTimeline}
        later={later}
        {...(beneath ? { beneath } : {})}
      />
    </Card>
  )
}

/** `beneath` gets the id of an item. */
export function ViewPicture({
  locked,
  later,
  beneath,
  onlyFilled = false,
}: PartProps & { onlyFilled?: boolean }) {
  const text = useText().lesson
  return (
    <Card title={text.picture}>
      <ReadFramework
        framework={locked.framework}
        words={locked.words}
        set={locked.set}
        scores={locked.scores}
        notes={locked.notes}
        later={later}
        level={3}
        onlyFilled={onlyFilled}
        {...(beneath ? { beneath } : {})}
      />
    </Card>
  )
}
