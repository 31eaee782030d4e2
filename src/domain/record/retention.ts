/** How long the server keeps a record, by the server's clock. */
import { type CalendarDate, type CalendarMonth, type Instant, monthAfter } from '#domain/ground/time.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'

/** The default, in months after the last entry. */
const ERASE_AFTER_MONTHS = 12
const ERASE_AFTER_MONTHS_AT_MOST = 24

/**
 * The month after which the server erases a record, at most 24 months ahead. A month in the past comes from a tablet
 * whose clock is behind, or that was offline for a year. Then the default counts from the time of receipt.
 */
export function erasedAfter(asked: CalendarMonth, receivedAt: Instant): CalendarMonth {
  if (asked < receivedAt.slice(0, 7)) return monthAfter(receivedAt, ERASE_AFTER_MONTHS)
  const latest = monthAfter(receivedAt, ERASE_AFTER_MONTHS_AT_MOST)
  return asked < latest ? asked : latest
}

/** Days in which a deleted record can be restored, on the device that deleted it. After that it is erased for all readers. */
export const BIN_DAYS = 30

/**
 * The day on which a record disappears when nothing is added: the first after the month that its last entry asked for.
 * `changedAt`: its last entry.
 */
export const disappearsOn = (kind: RecordKind, changedAt: Instant): CalendarDate =>
  `${monthAfter(changedAt, recordTypeOf(kind).keeps.months + 1)}-01`
