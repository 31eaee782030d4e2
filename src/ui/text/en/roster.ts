/** People counted per role and school. */
import type { roster as nl } from '#ui/text/nl/roster.ts'

export const roster: typeof nl = {
  lead: 'Counts per school and per role. How somebody is doing is for that person and the coach.',
  failedTitle: 'The counts could not be fetched',
  loading: 'Fetching the counts…',
  all: 'Together',
  school: 'School',
  coaches: 'Coaches',
  teachers: 'Teachers',
  invited: 'Invited',
  expected: 'Expected',
  coordinators: 'Coordinators',
  unknownSchool: 'School that is no longer in the programme',
  emptyTitle: 'Nobody takes part yet',
  empty: 'Invite your coaches in Programme. They invite their teachers.',
  toProgramme: 'To Programme',
  given: 'Invitations you gave',
  states: { open: 'still open', used: 'used', expired: 'expired' },
  until: (date) => `valid until ${date}`,
  unnamed: 'Invitation from another device',
  roles: { coach: 'TS coach', coordinator: 'coordinator', teacher: 'teacher' },
}
