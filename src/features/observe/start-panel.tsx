/** The panel before the lesson: the facts of the visit and the start button. */
import { memo } from 'react'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import type { Visit } from '#domain/programme/visit.ts'
import { Button } from '#ui/button.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { SetChoice } from './set-choice.tsx'
import css from './start-panel.module.css'

type StartPanelProps = {
  visit: Visit
  hasEarlierLesson: boolean
  onStart: () => void
  framework: Questionnaire | undefined
  set: ItemSet
  onSet: (set: ItemSet) => void
  isReadOnly: boolean
}

export const StartPanel = memo(function StartPanel(props: StartPanelProps) {
  const { visit, hasEarlierLesson, onStart, framework, set, onSet, isReadOnly } = props
  const text = useText().observe
  const format = useFormat()
  const nameOf = useChoiceName()
  const facts = [
    [text.when, text.time(format.date(visit.date, 'day'), visit.start, visit.end)],
    [text.class, [visit.class, nameOf('sectorYear', visit.sectorYear)].filter(Boolean).join(' · ')],
    [text.subject, nameOf('subjectGroup', visit.subjectGroup)],
    [text.focus, visit.focus || text.noFocus],
  ].filter(([, value]) => value)
  return (
    <div className={css.panel}>
      <dl className={css.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {hasEarlierLesson && <p className={css.closed}>{text.lessonOneClosed}</p>}
      {!isReadOnly && (
        <>
          <div className={css.start}>
            <Button look="primary" icon="play" wide onClick={onStart}>
              {text.start}
            </Button>
          </div>
          <p className={css.how}>
            {text.startHow} {text.ethics}
          </p>
          {framework && (
            <div className={css.set}>
              <SetChoice framework={framework} set={set} onSet={onSet} isReadOnly={isReadOnly} />
            </div>
          )}
        </>
      )}
    </div>
  )
})
