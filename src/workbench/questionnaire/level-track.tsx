/** A mean as a dot on the levels of its scale. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { classNames } from '#ui/class-names.ts'
import { levelHue } from '#ui/level-hue.ts'
import css from './level-track.module.css'

type LevelTrackProps = {
  scale: QuestionnaireWords['scale']
  /** Without a mean only the levels are shown. */
  mean: number | null
}

export function LevelTrack({ scale, mean }: LevelTrackProps) {
  const [least = 0, most = 1] = [scale[0]?.value, scale.at(-1)?.value]
  return (
    <span className={css.track} aria-hidden="true">
      <span className={css.levels}>
        {scale.map(({ value }, place) => (
          <i key={value} className={classNames(css.level, levelHue(place, scale.length))} />
        ))}
      </span>
      {mean !== null && (
        <i className={css.dot} style={{ left: `${((mean - least) / (most - least)) * 100}%` }} />
      )}
    </span>
  )
}
