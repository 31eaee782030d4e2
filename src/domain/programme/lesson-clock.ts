/** The lesson's own clock: started, paused, resumed, stopped by taps, and read from the latest of them. */
import { z } from 'zod'
import { Instant, LessonTime } from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf, valueAt } from '#domain/record/path-view.ts'

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
  const lastMoment = taps.filter((tap) => tap.lessonTime === taps.at(-1)?.lessonTime)
  const action = lastActionOf(lastMoment)
  const latest = lastMoment.findLast((tap) => tap.action === action)
  if (!latest) return { state: 'not-started', lessonTime: 0, since: 0, startedAt: undefined }
  return {
    state: stateByAction[latest.action],
    lessonTime: latest.lessonTime,
    since: Date.parse(latest.at),
    startedAt: taps.find((tap) => tap.action === 'start')?.at,
  }
}

const stateByAction = { start: 'running', resume: 'running', pause: 'paused', stop: 'stopped' } as const

/**
 * Of the taps at one lesson time. A clock stands still while it is paused, so a pause and its resume have the same lesson
 * time: they are counted, because a wall clock that was set back in between would put them in the wrong order.
 */
function lastActionOf(taps: readonly ClockTap[]): ClockTap['action'] {
  const count = (action: ClockTap['action']) => taps.filter((tap) => tap.action === action).length
  if (count('stop') > 0) return 'stop'
  if (count('pause') > count('resume')) return 'pause'
  return count('resume') > 0 ? 'resume' : 'start'
}

/** Whole seconds since the lesson began, at wall time `now` (ms). */
export function lessonTimeAt(clock: LessonClock, now: number): LessonTime {
  if (clock.state !== 'running') return clock.lessonTime
  const passed = Math.max(0, Math.floor((now - clock.since) / 1000))
  return Math.min(MAX_LESSON_TIME, clock.lessonTime + passed)
}
