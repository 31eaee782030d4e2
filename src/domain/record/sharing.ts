/** Who may see what: one table. Storage grants by it, rooms explain it. Source: protocol, sections 3 and 5. */

import { type CalendarMonth, type Instant, monthAfter } from '#domain/ground/time.ts'
import type { RecordKind } from './entry.ts'

/**
 * `never`: no grant to anybody but the owner's own account. `at-birth`: the teacher reads it as soon as she has an
 * account. `when-shared`: the owner shares it by an explicit act.
 */
type SharedWithTeacher = 'never' | 'at-birth' | 'when-shared'

export const sharedWithTeacher: Record<RecordKind, SharedWithTeacher> = {
  account: 'never',
  introduction: 'never',
  trajectory: 'at-birth',
  visit: 'at-birth',
  worksheet: 'never',
  lesson: 'when-shared',
  'conversation-sheet': 'never',
  conversation: 'at-birth',
}

/** Months after the month of writing at which the post office purges a record; owners may ask for at most 24. */
export const ERASE_AFTER_MONTHS = 12
const ERASE_AFTER_MONTHS_AT_MOST = 24

/**
 * The month the post office goes by, counted from its own clock: never more than 24 months ahead, whatever is asked. A month
 * that is over was written on a tablet whose clock is behind or that was away for a year: it counts as written when it came.
 */
export function erasedAfter(asked: CalendarMonth, receivedAt: Instant): CalendarMonth {
  if (asked < receivedAt.slice(0, 7)) return monthAfter(receivedAt, ERASE_AFTER_MONTHS)
  const latest = monthAfter(receivedAt, ERASE_AFTER_MONTHS_AT_MOST)
  return asked < latest ? asked : latest
}

/** Days in which what was thrown away can be put back on the device that did; then it is erased for all its readers. */
export const BIN_DAYS = 30

/** Days after the lock at which the coach's worksheet, with everything that was deleted or changed, is erased. */
export const ERASE_WORKSHEET_DAYS = 30
