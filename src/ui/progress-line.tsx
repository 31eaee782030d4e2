/** Progress through a series of stops, as marks with a label for screen readers. It shows progress, not quality. */
import css from './progress-line.module.css'

type ProgressStop = { label: string; state: 'done' | 'now' | 'later' }

type ProgressLineProps = {
  /** The text for screen readers, such as “3 van 4, nu: nabespreking 2”. */
  label: string
  stops: readonly ProgressStop[]
  /** Shows the names of the stops below the marks. */
  named?: boolean
}

export function ProgressLine({ label, stops, named }: ProgressLineProps) {
  if (!named) {
    return (
      <div role="img" aria-label={label} title={label} className={css.progress}>
        {stops.map((stop) => (
          <i key={stop.label} data-state={stop.state} />
        ))}
      </div>
    )
  }
  return (
    <ol aria-label={label} className={css.named}>
      {stops.map((stop) => (
        <li key={stop.label} data-state={stop.state} aria-current={stop.state === 'now' ? 'step' : undefined}>
          <i data-state={stop.state} />
          <span>{stop.label}</span>
        </li>
      ))}
    </ol>
  )
}
