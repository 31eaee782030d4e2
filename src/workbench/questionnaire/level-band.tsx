/** The mean of one block as a dot between two named levels. A number would read as a grade. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { levelName } from './framework-words.ts'
import css from './level-band.module.css'
import { LevelTrack } from './level-track.tsx'

type LevelBandProps = { framework: QuestionnaireWords; mean: number }

export function LevelBand({ framework, mean }: LevelBandProps) {
  const text = useText().workbench
  const pick = usePick()
  const word = (level: number) => {
    const found = framework.scale.find(({ value }) => value === level)
    return found ? levelName(found, pick).toLowerCase() : ''
  }
  const [low, high] = [Math.floor(mean), Math.ceil(mean)]
  return (
    <div className={css.band}>
      <LevelTrack scale={framework.scale} mean={mean} />
      <span>{low === high ? word(low) : text.between(word(low), word(high))}</span>
    </div>
  )
}
