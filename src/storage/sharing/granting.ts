/** Sharing: grants a record's keys to an account whose card is known, and catches up when a teacher joins. */
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { Party } from '#domain/record/entry.ts'
import { accountsAs } from '#domain/record/fold.ts'
import { isCoOwner, opensTo, partyOfPerson } from '#domain/record/opening.ts'
import { isOwnerIn } from '#domain/record/readership.ts'
import { grantRows, isOnOwnersSide, noteGranted } from '#storage/session/grant-rows.ts'
import { contactOf, type OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'

/** Binds one account as a party and grants it the record. Repeating it does nothing. */
export async function shareRecord(
  session: OpenSession,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  party: Party,
): Promise<Outcome<void>> {
  const state = session.recordStore.records().get(recordId)
  if (!state) return failed('not_found')
  if (!opensTo(state.kind, party)) return failed('may_not_write')
  if (!contactOf(session, reader)) return failed('not_found')
  if (isOnOwnersSide(session, state) && state.parties.get(reader) !== party) {
    const bound = await writing.append(recordId, bindParty(reader, party))
    if (!bound.ok) return bound
  }
  return grantRecord(session, recordId, reader, isCoOwner(state.kind, party))
}

/** Grants all keys so far to one more account. Repeating it does nothing. */
export async function grantRecord(
  session: OpenSession,
  recordId: RecordId,
  reader: AccountId,
  coOwner: boolean,
): Promise<Outcome<void>> {
  const readership = session.readers.of(recordId)
  if (readership?.readers.has(reader)) return done(undefined)
  if (readership && !isOwnerIn(readership, session.account.accountId)) return failed('not_owner')
  const rows = await grantRows(session, recordId, session.keyring.keysOf(recordId), [{ reader, coOwner }])
  const outcome = await session.groupCommit.commit(rows)
  if (!outcome.ok) return outcome
  noteGranted(session, rows)
  session.outgoing.add(rows.outgoing ?? [])
  session.tell([recordId])
  return outcome
}

/** For a teacher who joined: shares her records that open at birth, and those that were already shared. */
export async function shareWithPerson(
  session: OpenSession,
  writing: Writing,
  person: PersonId,
  reader: AccountId,
): Promise<void> {
  for (const state of session.recordStore.records().values()) {
    if (state.person !== person || !isOnOwnersSide(session, state) || state.former.has(reader)) continue
    const party = partyOfPerson(state.kind)
    const opens = party && opensTo(state.kind, party)
    const isShared = state.paths.shared !== undefined && state.paths.shared.value !== null
    if (party && (opens === 'at birth' || (opens === 'when shared' && isShared))) {
      await shareRecord(session, writing, state.recordId, reader, party)
    }
  }
}

/**
 * Grants what a bound teacher should have and has not: the app was killed between two steps, or this device did not know
 * yet that she had joined.
 */
export async function shareWhatIsMissing(session: OpenSession, writing: Writing): Promise<void> {
  for (const state of [...session.recordStore.records().values()]) {
    if (state.kind !== 'trajectory' || !isOnOwnersSide(session, state) || !state.person) continue
    for (const teacher of accountsAs('teacher', state))
      await shareWithPerson(session, writing, state.person, teacher)
  }
}
