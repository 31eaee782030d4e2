/** A few means as bars under each other, each with its number and on how much it rests; hidden ones say why. */
import css from './side-by-side-bars.module.css'

type Bar = {
  label: string
  /** On the scale from `min` to `max`; undefined when it may not be shown. */
  value: number | undefined
  /** The number as written, “2,6”. */
  text: string
  /** “5 van 7”, “n = 14”, or the reason why there is no number. */
  detail: string
  /** A second bar under the first, for the same thing at another time. */
  strength?: 2 | 3 | 4
}

type SideBySideBarsProps = {
  label: string
  bars: readonly Bar[]
  min?: number
  max?: number
}

export function SideBySideBars({ label, bars, min = 1, max = 4 }: SideBySideBarsProps) {
  return (
    <dl aria-label={label} className={css.bars}>
      {bars.map((bar) => (
        <div key={`${bar.label}${bar.strength ?? ''}`} className={css.bar}>
          <dt>{bar.label}</dt>
          <dd>
            <span className={css.track} aria-hidden="true">
              {bar.value !== undefined && (
                <i
                  data-strength={bar.strength ?? 3}
                  style={{
                    width: `${Math.max(2, (100 * (bar.value - min)) / (max - min))}%`,
                  }}
                />
              )}
            </span>
            <b>{bar.value === undefined ? '–' : bar.text}</b>
            <small>{bar.detail}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}
