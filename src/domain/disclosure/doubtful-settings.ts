/**
 * Slips that the coordinator's form and the server refuse. The schema accepts them, because settings that are stored already must stay
 * readable: what stood there before is not refused.
 */
import { foldName } from '#domain/ground/name-order.ts'
import { type CalendarDate, isNearby } from '#domain/ground/time.ts'
import { type ProgrammeSettings, schoolYearSpan } from './settings.ts'

type Doubt = {
  message: 'no_participants' | 'school_name_twice' | 'school_year_far'
  path: (string | number)[]
}

export function doubtsAbout(
  settings: ProgrammeSettings,
  today: CalendarDate,
  kept: ProgrammeSettings | undefined,
): Doubt[] {
  const doubts: Doubt[] = []
  const span = schoolYearSpan(settings.schoolYear)
  const isYearKept = settings.schoolYear === kept?.schoolYear
  if (span && !isYearKept && !(isNearby(span.start, today) && isNearby(span.end, today)))
    doubts.push({ message: 'school_year_far', path: ['schoolYear'] })
  const names = settings.schools.map(({ name }) => foldName(name).trim().replace(/\s+/g, ' '))
  for (const [place, { schoolId, expectedParticipants }] of settings.schools.entries()) {
    const before = kept?.schools.find((school) => school.schoolId === schoolId)
    if (expectedParticipants < 1 && before?.expectedParticipants !== expectedParticipants)
      doubts.push({ message: 'no_participants', path: ['schools', place, 'expectedParticipants'] })
    if (names.indexOf(names[place] ?? '') < place)
      doubts.push({ message: 'school_name_twice', path: ['schools', place, 'name'] })
  }
  return doubts
}
