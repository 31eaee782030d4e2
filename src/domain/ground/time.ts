/** Instants are ISO 8601 strings, on which no merge depends. Lesson time is whole seconds since the lesson began. */
import { z } from 'zod'

export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A calendar date without zone, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date()
export type CalendarDate = z.infer<typeof CalendarDate>

/** A wall-clock time `HH:mm`. */
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export type ClockTime = z.infer<typeof ClockTime>

/** A calendar month `YYYY-MM`. It is coarse because it is not encrypted in the header of an envelope. */
export const CalendarMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type CalendarMonth = z.infer<typeof CalendarMonth>

/** A moment on the clock of a device: its calendar date and its time of day. */
export type WallTime = { date: CalendarDate; time: ClockTime }

/** Seconds since the lesson began; 0 to 6 hours. */
export const LessonTime = z.number().int().min(0).max(21_600)
export type LessonTime = z.infer<typeof LessonTime>

/** Whole seconds to `mm:ss`; minutes run past 59 for long lessons. */
export function lessonTimeToText(seconds: LessonTime): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}

/**
 * `mm:ss` or `m:ss` to seconds; undefined when it is not a lesson time. A keyboard of digits has no colon, so a full
 * stop, a comma and no mark at all do as well: `12.40`, `12,40`, `1240`.
 */
export function parseLessonTime(text: string): LessonTime | undefined {
  const match = /^(\d{1,3})[:.,]?([0-5]\d)$/.exec(text.trim())
  if (!match) return undefined
  const result = LessonTime.safeParse(Number(match[1]) * 60 + Number(match[2]))
  return result.success ? result.data : undefined
}

/** Undefined unless `end` is later on the same day. */
export function secondsBetween(start: ClockTime, end: ClockTime): number | undefined {
  const [from = 0, to = 0] = [start, end].map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3)))
  return to > from ? (to - from) * 60 : undefined
}

/** The calendar year in which the school year of a date began: 1 August to 31 July. */
export const schoolYearOf = (date: CalendarDate): number =>
  Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0)

/** The school year of a date, the one before and the one after. */
export function schoolYearsAround(today: CalendarDate): { start: CalendarDate; end: CalendarDate } {
  const year = schoolYearOf(today)
  return { start: `${year - 1}-08-01`, end: `${year + 2}-07-31` }
}

/** False for a date so far away that its year was mistyped, such as 0026. */
export function isNearby(date: CalendarDate, today: CalendarDate): boolean {
  const { start, end } = schoolYearsAround(today)
  return date >= start && date <= end
}

/** The month `months` after the month of an instant (UTC). */
export function monthAfter(instant: Instant, months: number): CalendarMonth {
  const year = Number(instant.slice(0, 4))
  const index = year * 12 + Number(instant.slice(5, 7)) - 1 + months
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

export const instantOf = (millis: number): Instant => new Date(millis).toISOString()
