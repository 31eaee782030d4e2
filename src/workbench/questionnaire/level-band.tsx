/** Where the mean of one block lies on the four levels, in words: a band with a dot, never a number that reads as a grade. */
import type { FrameworkWords } from '#domain/instrument/instrument.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './level-band.module.css'

type LevelBandProps = { framework: FrameworkWords; mean: number }

export function LevelBand({ framework, mean }: LevelBandProps) {
  const text = useText().workbench
  const pick = usePick()
  const word = (level: number) => {
    const found = framework.scale.find(({ value }) => value === level)
    return found ? pick(found.label).toLowerCase() : ''
  }
  const [low, high] = [Math.floor(mean), Math.ceil(mean)]
  return (
    <div className={css.band}>
      <span className={css.track} aria-hidden="true">
        <i className={css.dot} style={{ left: `${((mean - 1) / 3) * 100}%` }} />
      </span>
      <span>{low === high ? word(low) : text.between(word(low), word(high))}</span>
    </div>
  )
}
