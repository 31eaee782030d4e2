/** People by role and count, never by name. */
import type { roster as nl } from '#ui/text/nl/roster.ts'

export const roster: typeof nl = {
  title: 'People',
}
