/** Makes a duo with both its visits, and lets the coach of the other teacher in. */
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { type DuoPerson, isSamePerson, pairTeachers, type Side, sides } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { openDuoVisit } from '#domain/programme/duo-visit.ts'
import { duoVisit2026 } from '#instruments/edition-2026/duo-visit-2026.ts'
import { newestEdition } from '#instruments/editions.ts'
import type { Book } from '#storage/book.ts'

/** Her own teacher, or another coach who will say which of hers. */
export type Partner = DuoPerson | { coach: AccountId }

/** The duo of these two: the one that goes on, or a new one. Nobody is paired with herself. */
export async function pairUp(book: Book, a: DuoPerson, partner: Partner): Promise<Outcome<RecordId>> {
  const b = 'coach' in partner ? undefined : partner
  if (isSamePerson(a, b)) return failed('same_person')
  const known = b && liveDuo(book, a, b)
  if (known) return done(known)
  const { recordId, kept } = book.create(pairTeachers(a, b))
  const visits = sides.map((host) => book.create(openVisit(recordId, host)))
  for (const one of [kept, ...visits.map((visit) => visit.kept)]) {
    const outcome = await one
    if (!outcome.ok) return outcome
  }
  // The visits follow in the next round of sharing.
  const shared = 'coach' in partner ? await book.share(recordId, partner.coach, 'coach') : done(undefined)
  return shared.ok ? done(recordId) : shared
}

export const openVisit = (duo: RecordId, host: Side) =>
  openDuoVisit(duo, host, {
    form: duoVisit2026.instrumentId,
    framework: newestEdition.framework.instrumentId,
    forms: [formWords(duoVisit2026)],
  })

function liveDuo(book: Book, a: DuoPerson, b: DuoPerson): RecordId | undefined {
  const isThese = (one: DuoPerson | undefined, two: DuoPerson | undefined) =>
    isSamePerson(one, a) && isSamePerson(two, b)
  return duosIn(book.records().values()).find(
    ({ duo: { people, ended } }) => !ended && (isThese(people.a, people.b) || isThese(people.b, people.a)),
  )?.duo.recordId
}
