/** What the strip of a lesson shows, in lesson time: marks of lines, and the cells of the time-on-task meter. */
import type { LessonTime } from '#domain/ground/time.ts'
import type { CarriedForms } from '#domain/instrument/form-words.ts'
import type { Note, Pulse, Speaker, TippingPoint } from '#domain/programme/worksheet.ts'
import { optionsAt, PULSE_AT } from '#workbench/form/question-words.ts'
import { momentPassage, notePassage } from './passage.ts'

export type StripLine = {
  /** The key of the line's row in a list of lines (`data-line`). */
  key: string
  time: LessonTime
  kind: Speaker | 'moment'
}

/** `rank`: the place of the answer among the options, from together down. */
export type StripCell = { from: number; to: number; rank: number }

export type StripTrack = { key: string; lines: readonly StripLine[]; cells: readonly StripCell[] }

type Observed = {
  notes: readonly Note[]
  moments: readonly TippingPoint[]
  pulses: readonly Pulse[]
  forms?: CarriedForms | undefined
}

/** `prefix` makes keys of several observers differ. */
export const trackOf = ({ notes, moments, pulses, forms }: Observed, prefix = ''): StripTrack => ({
  key: prefix,
  lines: [
    ...notes.map(({ key, time, speaker }) => ({ key: prefix + notePassage(key), time, kind: speaker })),
    ...moments.map(({ key, time }) => ({
      key: prefix + momentPassage(key),
      time,
      kind: 'moment' as const,
    })),
  ],
  cells: cellsOf(pulses, forms),
})

/** The longest time on either side of a judgement for which it stands, in seconds. */
const MOST_SIDE = 60

function cellsOf(pulses: readonly Pulse[], forms: CarriedForms | undefined): StripCell[] {
  const codes = optionsAt(forms, PULSE_AT).map(({ code }) => code)
  const between = (a: Pulse | undefined, b: Pulse | undefined) => (a && b ? (a.time + b.time) / 2 : undefined)
  return pulses.map((pulse, at) => ({
    from: Math.max(between(pulses[at - 1], pulse) ?? 0, pulse.time - MOST_SIDE),
    to: Math.min(between(pulse, pulses[at + 1]) ?? Infinity, pulse.time + MOST_SIDE),
    rank: codes.indexOf(pulse.value),
  }))
}

/** The latest time on the tracks. */
export const lastOn = (tracks: readonly StripTrack[]): number =>
  Math.max(
    0,
    ...tracks.flatMap(({ lines, cells }) => [...lines.map(({ time }) => time), cells.at(-1)?.to ?? 0]),
  )

/** The line nearest to a tap, within `reach` seconds. Of several a tipping point is preferred, as it is rarer. */
export function nearestLine(lines: readonly StripLine[], time: number, reach: number): StripLine | undefined {
  const distance = (line: StripLine) => Math.abs(line.time - time) - (line.kind === 'moment' ? reach / 4 : 0)
  const [nearest] = lines
    .filter((line) => Math.abs(line.time - time) <= reach)
    .sort((a, b) => distance(a) - distance(b))
  return nearest
}

/** The times of the axis in seconds. */
export function axisOf(end: number): number[] {
  const step = end <= 5 * 60 ? 60 : end <= 20 * 60 ? 300 : end <= 100 * 60 ? 600 : 1800
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, at) => at * step)
}
