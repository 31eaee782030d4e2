/** The list of teachers with their progress. */
import type { teachers as nl } from '#ui/text/nl/teachers.ts'

export const teachers: typeof nl = {
  title: 'Teachers',
  add: 'Add a teacher',
  search: 'Search by name, school or subject',
  emptyTitle: 'No teachers yet',
  empty: 'Add the first teacher you accompany. A name and a school are enough; inviting can wait.',
  closed: 'Closed trajectories',
  steps: {
    lesson1: 'lesson 1',
    conversation1: 'debrief 1',
    lesson2: 'lesson 2',
    conversation2: 'debrief 2',
    hosting: 'duo: hosting',
    observing: 'duo: watching',
  },
  progress: (done, total, now) =>
    now ? `${done} of ${total} steps done, now: ${now}` : `all ${total} steps done`,
  joined: 'takes part',
  invited: 'invited',
  form: {
    title: 'Add a teacher',
    editTitle: 'Facts about this teacher',
    name: 'Name',
    nameHint: 'Only you and this teacher can read the name.',
    nameMissing: 'Fill in a name.',
    school: 'School',
    schoolMissing: 'Choose a school.',
    otherSchool: 'Another school…',
    chooseSchool: 'Choose a school',
    noSchools:
      'The schools are not known on this device yet. Connect once; after that adding works without internet too.',
    fetchSchools: 'Fetch the schools',
    subject: 'Subject or year group',
    optional: 'may stay empty',
  },
}
