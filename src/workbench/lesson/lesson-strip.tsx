/**
 * A lesson as a strip, from its begin to its end: notes as marks by speaker, tipping points as diamonds, and the time-on-task
 * meter as a ribbon. It is a picture of the list of lines and hidden from assistive technology, which reads the list. A tap
 * finds the nearest line, because three hundred marks are no targets.
 */
import { type MouseEvent, memo, type ReactNode, useState } from 'react'
import { classNames } from '#ui/class-names.ts'
import css from './lesson-strip.module.css'
import { axisOf, nearestLine, type StripCell, type StripLine, type StripTrack } from './strip-lines.ts'

type LessonStripProps = {
  /** One per observer. Needs a stable identity. */
  tracks: readonly StripTrack[]
  /** The end of the lesson in seconds. */
  end: number
  /** The current lesson time, while the lesson goes on. */
  now?: number | undefined
  /** A mark before each track, when there are several. */
  heads?: readonly ReactNode[]
  /** With the key of the tapped line. */
  onJump: (key: string) => void
}

/** How far beside a mark a tap may be, in pixels. */
const REACH = 32

export function LessonStrip({ tracks, end, now, heads, onJump }: LessonStripProps) {
  const [chosen, setChosen] = useState<string | undefined>()
  const place = (time: number) => ({ insetInlineStart: `${(Math.min(time, end) / end) * 100}%` })
  const jumpFrom = (lines: readonly StripLine[]) => (event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const second = end / (width || 1)
    const line = nearestLine(lines, (event.clientX - left) * second, REACH * second)
    setChosen(line?.key)
    if (line) onJump(line.key)
  }
  return (
    <div className={classNames(css.strip, heads && css.headed)} aria-hidden="true">
      {tracks.map(({ key, lines, cells }, at) => {
        const ring = lines.find((line) => line.key === chosen)
        return (
          <div key={key} className={css.track}>
            {heads?.[at]}
            {/* The focus stays where it is, so that a keyboard on screen does not close. */}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the list of lines serves the keyboard */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of lines serves the keyboard */}
            <div
              className={classNames(css.line, cells.length > 0 && css.metered)}
              data-strip
              onMouseDown={(event) => event.preventDefault()}
              onClick={jumpFrom(lines)}
            >
              <Marks lines={lines} cells={cells} end={end} />
              {lines
                .filter(({ kind }) => kind === 'moment')
                .map((line) => (
                  <i key={line.key} className={css.moment} style={place(line.time)} />
                ))}
              {ring && <i className={css.ring} style={place(ring.time)} />}
              {now !== undefined && <i className={css.now} style={place(now)} />}
            </div>
          </div>
        )
      })}
      <div className={css.track}>
        {heads && <span />}
        <div className={css.axis}>
          {axisOf(end).map((time) => (
            <span key={time} style={place(time)}>
              {time / 60}′
            </span>
          ))}
        </div>
      </div>
    </div>
  )
}

/** The middle of the marks and the foot of the ribbon. */
const MIDDLE = 12
const FOOT = 34
/** The heights of the answers from together down. Another answer is a line. */
const heights = [10, 6, 3]
const ribbons = [css.together, css.partly, css.not]

type MarksProps = { lines: readonly StripLine[]; cells: readonly StripCell[]; end: number }

/**
 * One path per kind, whatever the number of marks. The drawing is stretched and its strokes are not, so that a stroke of no
 * length with a round end is a dot.
 */
const Marks = memo(function Marks({ lines, cells, end }: MarksProps) {
  const timesOf = (kind: StripLine['kind']) =>
    lines.filter((line) => line.kind === kind).map(({ time }) => time)
  const dots = (kind: StripLine['kind']) =>
    timesOf(kind)
      .map((time) => `M${time} ${MIDDLE}h0`)
      .join('')
  const bars = timesOf('klas')
    .map((time) => `M${time} ${MIDDLE - 6}v12`)
    .join('')
  const ribbon = (rank: number, height: number) =>
    cells
      .filter((cell) => cell.rank === rank)
      .map(({ from, to }) => `M${from} ${FOOT}v${-height}H${Math.min(to, end)}v${height}z`)
      .join('')
  const others = cells
    .filter(({ rank }) => rank < 0 || rank >= heights.length)
    .map(({ from, to }) => `M${from} ${FOOT - 0.5}H${Math.min(to, end)}`)
    .join('')
  return (
    <svg className={css.marks} viewBox={`0 0 ${end} ${FOOT}`} preserveAspectRatio="none" aria-hidden="true">
      {heights.map((height, rank) => (
        <path key={height} className={classNames(css.cell, ribbons[rank])} d={ribbon(rank, height)} />
      ))}
      <path className={css.other} d={others} />
      <path className={css.group} d={bars} />
      <path className={css.pupil} d={dots('leerling')} />
      <path className={css.hole} d={dots('leerling')} />
      <path className={css.teacher} d={dots('docent')} />
    </svg>
  )
})
