/** The mean of one block as a dot between two named levels. A number would read as a grade. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { levelName } from './framework-words.ts'
import css from './level-band.module.css'

type LevelBandProps = { framework: QuestionnaireWords; mean: number }

export function LevelBand({ framework, mean }: LevelBandProps) {
  const text = useText().workbench
  const pick = usePick()
  const word = (level: number) => {
    const found = framework.scale.find(({ value }) => value === level)
    return found ? levelName(found, pick).toLowerCase() : ''
  }
  const [low, high] = [Math.floor(mean), Math.ceil(mean)]
  const [least = 0, most = 1] = [framework.scale[0]?.value, framework.scale.at(-1)?.value]
  return (
    <div className={css.band}>
      <span className={css.track} aria-hidden="true">
        <i className={css.dot} style={{ left: `${((mean - least) / (most - least)) * 100}%` }} />
      </span>
      <span>{low === high ? word(low) : text.between(word(low), word(high))}</span>
    </div>
  )
}
