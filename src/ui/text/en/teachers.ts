/** My teachers and how far along the way they are. */
import type { teachers as nl } from '#ui/text/nl/teachers.ts'

export const teachers: typeof nl = {
  title: 'Teachers',
  emptyTitle: 'No teachers yet',
  emptyText: 'Add the first teacher you accompany. A name is enough.',
  addTeacher: 'Add a teacher',
}
