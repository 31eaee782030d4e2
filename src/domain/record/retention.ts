/** How long a record lies at the post office, counted by the post office's own clock. */
import { type CalendarMonth, type Instant, monthAfter } from '#domain/ground/time.ts'

/** Months after the last entry, where nothing else is known. */
const ERASE_AFTER_MONTHS = 12
const ERASE_AFTER_MONTHS_AT_MOST = 24

/**
 * Never more than 24 months ahead, whatever is asked. A month that is over was written on a tablet whose clock is behind or
 * that was away for a year: it counts as written when it came.
 */
export function erasedAfter(asked: CalendarMonth, receivedAt: Instant): CalendarMonth {
  if (asked < receivedAt.slice(0, 7)) return monthAfter(receivedAt, ERASE_AFTER_MONTHS)
  const latest = monthAfter(receivedAt, ERASE_AFTER_MONTHS_AT_MOST)
  return asked < latest ? asked : latest
}

/** Days in which what was thrown away can be put back on the device that did; then it is erased for all its readers. */
export const BIN_DAYS = 30
