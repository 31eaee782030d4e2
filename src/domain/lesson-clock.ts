/** The lesson's own clock: started, paused, resumed, stopped by taps, and read from the latest of them. */
import { z } from 'zod'
import type { EntryDraft } from './entry.ts'
import type { RecordState } from './fold.ts'
import { membersOf, valueAt } from './path-view.ts'
import { Instant, LessonTime } from './time.ts'

/** One tap on the clock: the lesson time it shows then, and the wall time, from which a running clock counts on. */
export const ClockTap = z.object({
  action: z.enum(['start', 'pause', 'resume', 'stop']),
  lessonTime: LessonTime,
  at: Instant,
})
export type ClockTap = z.infer<typeof ClockTap>

export type LessonClock = {
  state: 'not-started' | 'running' | 'paused' | 'stopped'
  /** Lesson time and wall time (ms) of the latest tap. */
  lessonTime: LessonTime
  since: number
  startedAt: Instant | undefined
}

const MAX_LESSON_TIME = 21_600

export const tapClock = (key: string, tap: ClockTap): EntryDraft => ({ changes: { [`clock/${key}`]: tap } })

/** Taps in order of lesson time, then of wall time: a wall clock that jumped back does not turn the lesson back. */
export function lessonClockOf(paths: RecordState['paths']): LessonClock {
  const taps = [...membersOf(paths, 'clock').keys()]
    .flatMap((key) => valueAt(paths, `clock/${key}`, ClockTap) ?? [])
    .sort((a, b) => a.lessonTime - b.lessonTime || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const latest = taps.at(-1)
  if (!latest) return { state: 'not-started', lessonTime: 0, since: 0, startedAt: undefined }
  const states = { start: 'running', resume: 'running', pause: 'paused', stop: 'stopped' } as const
  return {
    state: states[latest.action],
    lessonTime: latest.lessonTime,
    since: Date.parse(latest.at),
    startedAt: taps.find((tap) => tap.action === 'start')?.at,
  }
}

/** Whole seconds since the lesson began, at wall time `now` (ms). */
export function lessonTimeAt(clock: LessonClock, now: number): LessonTime {
  if (clock.state !== 'running') return clock.lessonTime
  const passed = Math.max(0, Math.floor((now - clock.since) / 1000))
  return Math.min(MAX_LESSON_TIME, clock.lessonTime + passed)
}
