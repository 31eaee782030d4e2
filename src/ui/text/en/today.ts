/** The first page: what asks attention now. */
import type { today as nl } from '#ui/text/nl/today.ts'

export const today: typeof nl = {
  title: 'Today',
  observeNow: 'Observe now',
  waitsForYou: 'Waiting for you',
  waitsForTeacher: 'Waiting for the teacher',
  emptyTitle: 'Nothing planned today',
  emptyText: 'Plan a visit with a teacher, or start observing right away.',
}
