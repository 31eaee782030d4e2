/** Dates and times in the device's time zone, from an instant in ms. */
import type { CalendarDate, ClockTime, Instant, WallTime } from '#domain/ground/time.ts'

const pad = (n: number) => String(n).padStart(2, '0')

/** `YYYY-MM-DD` in the device's time zone. */
export function localDate(millis: number): CalendarDate {
  const date = new Date(millis)
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** `HH:mm` in the device's time zone. */
export function localClock(millis: number): ClockTime {
  const date = new Date(millis)
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`
}

export const wallTimeAt = (millis: number): WallTime => ({
  date: localDate(millis),
  time: localClock(millis),
})

/** Undefined when it has not happened. */
export const wallTimeOf = (instant: Instant | undefined): WallTime | undefined =>
  instant === undefined ? undefined : wallTimeAt(Date.parse(instant))

/** The Sunday of the week of a date. */
export function endOfWeek(date: CalendarDate): CalendarDate {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + ((7 - day.getUTCDay()) % 7))
  return day.toISOString().slice(0, 10)
}
