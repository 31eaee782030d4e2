/**
 * The duos of a teacher who is removed. In the bin they are hidden with her. When she is erased, her name goes and the duo
 * ends: the duo, its visits and what was seen at her colleague stay, because they are her colleague's too.
 */
import { type PersonId, RecordId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { duoAround, duoOf, leaveDuo, type Side, sideOfPerson } from '#domain/programme/duo.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'

/** Is it a duo of this person, a visit of one, or what was seen on such a visit? */
export const isOfHerDuo = (session: OpenSession, state: RecordState, person: PersonId): boolean =>
  sideAround(session, state, person) !== undefined

/** Not what this account saw in her lesson, or prepared for it: that is about her. */
export function staysInDuo(session: OpenSession, state: RecordState, person: PersonId): boolean {
  const side = sideAround(session, state, person)
  const visit = RecordId.safeParse(state.paths.visit?.value)
  const isAboutHer =
    visit.success && session.recordStore.records().get(visit.data)?.paths.host?.value === side
  return side !== undefined && !isAboutHer
}

export async function leaveDuos(
  session: OpenSession,
  writing: Writing,
  records: readonly RecordState[],
  person: PersonId,
): Promise<Outcome<void>> {
  for (const state of records) {
    const duo = state.kind === 'duo' ? duoOf(state) : undefined
    const side = duo && sideOfPerson(duo, person)
    if (!duo || !side) continue
    const left = await writing.append(state.recordId, leaveDuo(duo, side, instantOf(session.world.now())))
    if (!left.ok) return left
  }
  return done(undefined)
}

function sideAround(session: OpenSession, state: RecordState, person: PersonId): Side | undefined {
  const duo = duoAround(session.recordStore.records(), state)
  return duo && sideOfPerson(duoOf(duo), person)
}
