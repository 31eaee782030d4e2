/** How far along a way somebody is, as marks with words for who cannot see them. Progress, never a mark for quality. */
import css from './progress-line.module.css'

type WayStop = { label: string; state: 'done' | 'now' | 'later' }

type WayProps = {
  /** Read aloud instead of the marks: “3 van 7, nu: nabespreking”. */
  label: string
  stops: readonly WayStop[]
  /** With the names of the stops under the marks. */
  named?: boolean
}

export function ProgressLine({ label, stops, named }: WayProps) {
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
