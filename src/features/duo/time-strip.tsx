/** When each observer wrote something down: one line per observer over the lesson. `every-line` has it in words. */
import css from './joint-view.module.css'
import { Mark } from './mark.tsx'
import type { OpenView } from './use-reveals.ts'

const TEN_MINUTES = 600

export function TimeStrip({ open }: { open: readonly OpenView[] }) {
  const timesOf = ({ observation: { locked } }: OpenView) => [
    ...new Set([...locked.notes, ...locked.moments].map(({ time }) => time)),
  ]
  const last = Math.max(0, ...open.flatMap(timesOf))
  if (last === 0) return null
  const parts = Math.max(1, Math.ceil(last / TEN_MINUTES))
  const place = (time: number) => ({ insetInlineStart: `${(time / (parts * TEN_MINUTES)) * 100}%` })
  const everyOther = parts > 6 ? 2 : 1
  return (
    <div className={css.strip} aria-hidden="true">
      {open.map((view, at) => (
        <div key={view.account} className={css.track}>
          <Mark name={view.name} place={at} />
          <span className={css.ticks} data-place={at}>
            {timesOf(view).map((time) => (
              <i key={time} style={place(time)} />
            ))}
          </span>
        </div>
      ))}
      <div className={css.track}>
        <span />
        <span className={css.minutes}>
          {Array.from({ length: parts + 1 }, (_, at) => at)
            .filter((at) => at % everyOther === 0)
            .map((at) => (
              <span key={at} style={place(at * TEN_MINUTES)}>
                {at * 10}′
              </span>
            ))}
        </span>
      </div>
    </div>
  )
}
