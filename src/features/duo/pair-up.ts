/** Makes a duo with both its visits, and lets the coach of the other teacher in. */
import type { RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { type DuoPerson, isSamePerson, type Partner, pairTeachers, sides } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { openDuoVisit } from '#domain/programme/duo-visit.ts'
import { duoVisitWords } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'

/** The duo of these two: the one that goes on, or a new one. Nobody is paired with herself. */
export async function pairUp(book: Book, a: DuoPerson, partner: Partner): Promise<Outcome<RecordId>> {
  const b = 'coach' in partner ? undefined : partner
  if (isSamePerson(a, b)) return failed('same_person')
  const known = b && liveDuo(book, a, b)
  if (known) return done(known)
  const { recordId, kept } = book.create(pairTeachers(a, partner))
  // A visit that is missing because the app was killed here is made in the next round of sharing.
  const visits = sides.map((host) => book.create(openDuoVisit(recordId, host, duoVisitWords)))
  for (const one of [kept, ...visits.map((visit) => visit.kept)]) {
    const outcome = await one
    if (!outcome.ok) return outcome
  }
  return done(recordId)
}

function liveDuo(book: Book, a: DuoPerson, b: DuoPerson): RecordId | undefined {
  const isThese = (one: DuoPerson | undefined, two: DuoPerson | undefined) =>
    isSamePerson(one, a) && isSamePerson(two, b)
  return duosIn(book.records().values()).find(
    ({ duo: { people, ended } }) => !ended && (isThese(people.a, people.b) || isThese(people.b, people.a)),
  )?.duo.recordId
}
