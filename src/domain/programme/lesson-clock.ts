/** The lesson clock: taps start, pause, resume and stop it. Its state follows from the latest tap. */
import { z } from 'zod'
import {
  type CalendarDate,
  type ClockTime,
  Instant,
  LessonTime,
  secondsBetween,
  type WallTime,
} from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf, valueAt } from '#domain/record/path-view.ts'

/** One tap on the clock: the lesson time, and the wall time from which a running clock continues. */
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

/** Taps are ordered by lesson time, then by wall time: a wall clock that was set back does not set the lesson clock back. */
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
 * The last action among the taps at one lesson time. A paused clock does not advance, so a pause and its resume have the
 * same lesson time. They are counted instead of ordered: a wall clock that was set back in between would reverse them.
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

type Plan = { date: CalendarDate; start: ClockTime; end?: ClockTime | undefined }

/** A lesson that began longer before its planned start was moved. */
const MOST_EARLY = 20 * 60

/**
 * Whole minutes to the planned end. A lesson that began on another day or at another hour has its planned length from the
 * start of the clock. Undefined when the end is not known, and when it has passed.
 */
export function minutesLeft(
  plan: Plan,
  now: WallTime,
  began: WallTime | undefined,
  lessonTime: LessonTime,
): number | undefined {
  const { date, start, end } = plan
  const length = end && secondsBetween(start, end)
  if (!end || !length) return undefined
  const at = began ?? now
  const isEarly = (secondsBetween(at.time, start) ?? 0) > MOST_EARLY
  const isAsPlanned = at.date === date && now.date === date && at.time < end && !isEarly
  if (!isAsPlanned && !began) return undefined
  const seconds = isAsPlanned ? (secondsBetween(now.time, end) ?? 0) : length - lessonTime
  return seconds > 0 ? Math.ceil(seconds / 60) : undefined
}
