/** The levels of a scale and the missing codes. It is the most used control, so it consists of plain buttons. */
import { memo } from 'react'
import { classNames } from './class-names.ts'
import { levelHue } from './level-hue.ts'
import css from './scale-choice.module.css'

type ScaleLevel = { value: number; label: string }
type ScaleMissing = { code: string; label: string }

type ScaleChoiceProps = {
  /** Names the group for screen readers, such as the indicator. */
  label: string
  /** In rising order. The position in the list, not the value, decides the strength of the hue. */
  levels: readonly ScaleLevel[]
  missing?: readonly ScaleMissing[]
  /** The value of a level, a missing code, or undefined when nothing is chosen. */
  value: number | string | undefined
  /** Called with the tapped value, also when it was chosen already. The caller decides whether that clears it. */
  onChoose: (value: number | string) => void
  disabled?: boolean
  /** The meaning of the lowest and the highest level, when the levels are numbers. */
  ends?: readonly string[]
  /** Half the width, with numbers or dots above small text. */
  compact?: boolean
}

/** With more levels than this the buttons wrap, and the meaning of the ends is shown below. */
const MOST_WORDS = 5

export const ScaleChoice = memo(function ScaleChoice(props: ScaleChoiceProps) {
  const { label, levels, missing = [], value, onChoose, disabled, compact, ends = [] } = props
  return (
    <div role="group" aria-label={label} className={classNames(css.scale, compact && css.compact)}>
      <div className={classNames(css.levels, levels.length > MOST_WORDS && css.many)}>
        {levels.map((level, place) => (
          <button
            key={level.value}
            type="button"
            disabled={disabled}
            aria-pressed={level.value === value}
            className={classNames(css.level, level.value === value && levelHue(place, levels.length))}
            onClick={() => onChoose(level.value)}
          >
            <span>{level.label}</span>
          </button>
        ))}
      </div>
      {ends.length > 0 && (
        <div className={css.ends}>
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </div>
      )}
      {missing.length > 0 && (
        <div className={css.missing}>
          {missing.map(({ code, label: word }) => (
            <button
              key={code}
              type="button"
              disabled={disabled}
              aria-pressed={code === value}
              className={classNames(css.code, code === value && css.codeOn)}
              onClick={() => onChoose(code)}
            >
              <span>{word}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
})
