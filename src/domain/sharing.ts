/** Who may see what: one table. Storage grants by it, rooms explain it. Source: protocol, sections 3 and 5. */
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
  'debrief-sheet': 'never',
  debrief: 'at-birth',
}

/** Months after the last month of writing at which the post office purges a record; owners may set at most 24. */
export const ERASE_AFTER_MONTHS = 12

/** Days in which what was thrown away can be put back on the device that did; then it is erased for all its readers. */
export const BIN_DAYS = 30

/** Days after the lock at which the coach's worksheet, with everything that was deleted or changed, is erased. */
export const ERASE_WORKSHEET_DAYS = 30
