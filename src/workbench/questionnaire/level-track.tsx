/** One mean or two as dots on the levels of their scale. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { classNames } from '#ui/class-names.ts'
import { levelHue } from '#ui/level-hue.ts'
import css from './level-track.module.css'

type LevelTrackProps = {
  scale: QuestionnaireWords['scale']
  /** Without a mean only the levels are shown. */
  mean: number | null
  /** An open dot, for the first of two lessons. */
  isOpen?: boolean
  /** The mean of a second view, as an open dot. */
  second?: number | null | undefined
}

export function LevelTrack({ scale, mean, isOpen = false, second = null }: LevelTrackProps) {
  const [least = 0, most = 1] = [scale[0]?.value, scale.at(-1)?.value]
  const placeOf = (value: number) => ({ left: `${((value - least) / (most - least)) * 100}%` })
  return (
    <span className={css.track} aria-hidden="true">
      <span className={css.levels}>
        {scale.map(({ value }, place) => (
          <i key={value} className={classNames(css.level, levelHue(place, scale.length))} />
        ))}
      </span>
      {mean !== null && <i className={classNames(css.dot, isOpen && css.open)} style={placeOf(mean)} />}
      {second !== null && <i className={classNames(css.dot, css.open)} style={placeOf(second)} />}
    </span>
  )
}
