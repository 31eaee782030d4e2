/** Starts a trajectory for a teacher. The person id and the secret are made on the device, so it works offline. */
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { type Ordinal, planVisit } from '#domain/programme/visit.ts'
import { newestEdition } from '#instruments/editions.ts'
import type { Book } from '#storage/book.ts'
import { localClock, localDate } from '#workbench/local-date.ts'
import type { TeacherFacts } from './teacher-form.tsx'

export function startTeacher(book: Book, { name, schoolId, subject }: TeacherFacts): PersonId {
  const personId = PersonId.parse(book.world.newId())
  const about = subject === '' ? {} : { subject }
  const framework = newestEdition.framework.instrumentId
  book.writeNew(startTrajectory({ personId, name, schoolId, framework, secret: book.newSecret(), ...about }))
  return personId
}

/** Lesson 1, then lesson 2, then an extra lesson. Cancelled visits do not count. */
export function nextOrdinal(progress: PersonProgress | undefined): Ordinal {
  const taken =
    progress?.visits.filter(({ visit }) => !visit.isCancelled).map(({ visit }) => visit.ordinal) ?? []
  return !taken.includes(1) ? 1 : !taken.includes(2) ? 2 : 'extra'
}

/** A visit that begins now. */
export function visitNow(book: Book, personId: PersonId, ordinal: Ordinal): RecordId {
  const now = book.world.now()
  return book.writeNew(planVisit(personId, { ordinal, date: localDate(now), start: localClock(now) }))
}
