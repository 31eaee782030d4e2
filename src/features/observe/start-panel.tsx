/** The panel before the lesson: the facts of the visit and the start button. */
import { memo } from 'react'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import type { Occasion } from './occasion.ts'
import { PeerGuide, PeerItems } from './peer-guide.tsx'
import { SetChoice } from './set-choice.tsx'
import css from './start-panel.module.css'

type StartPanelProps = {
  occasion: Occasion
  onStart: () => void
  framework: Questionnaire | undefined
  set: ItemSet
  onSet: (set: ItemSet) => void
  isReadOnly: boolean
}

export const StartPanel = memo(function StartPanel(props: StartPanelProps) {
  const { occasion, onStart, framework, set, onSet, isReadOnly } = props
  const text = useText().observe
  const facts = occasion.facts.filter(([, value]) => value)
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
      {occasion.remark && <p className={css.closed}>{occasion.remark}</p>}
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
          {occasion.peer && <PeerGuide />}
          {occasion.peer && framework && <PeerItems framework={framework} />}
          {framework && !occasion.peer && (
            <div className={css.set}>
              <SetChoice framework={framework} set={set} onSet={onSet} isReadOnly={isReadOnly} />
            </div>
          )}
        </>
      )}
    </div>
  )
})
