/** Sharing: a record's keys go to an account whose card is known; catching up when a teacher joins. */
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { bindTeacher } from '#domain/programme/trajectory.ts'
import { isOwnerIn } from '#domain/record/readership.ts'
import { sharedWithTeacher } from '#domain/record/sharing.ts'
import { grantRows, isCoachOf, noteGranted } from '#storage/session/grant-rows.ts'
import { contactOf, type Desk } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'

/** Binds and grants one record to one account; doing it again does nothing. */
export async function shareRecord(
  desk: Desk,
  writing: Writing,
  recordId: RecordId,
  reader: AccountId,
  coOwner: boolean,
): Promise<Outcome<void>> {
  const state = desk.shelf.records().get(recordId)
  if (!state) return failed('not_found')
  if (sharedWithTeacher[state.kind] === 'never') return failed('may_not_write')
  if (!contactOf(desk, reader)) return failed('not_found')
  if (isCoachOf(desk, state) && !state.teachers.includes(reader)) {
    const bound = await writing.append(recordId, bindTeacher(reader))
    if (!bound.ok) return bound
  }
  return grantRecord(desk, recordId, reader, coOwner)
}

/** All keys so far to one more account; doing it again does nothing. */
export async function grantRecord(
  desk: Desk,
  recordId: RecordId,
  reader: AccountId,
  coOwner: boolean,
): Promise<Outcome<void>> {
  const readership = desk.readers.of(recordId)
  if (readership?.readers.has(reader)) return done(undefined)
  if (readership && !isOwnerIn(readership, desk.account.accountId)) return failed('not_owner')
  const rows = await grantRows(desk, recordId, desk.keyring.keysOf(recordId), [{ reader, coOwner }])
  const outcome = await desk.committer.commit(rows)
  if (!outcome.ok) return outcome
  noteGranted(desk, rows)
  desk.outgoing.add(rows.outgoing ?? [])
  desk.tell([recordId])
  return outcome
}

/** A teacher joined: everything of hers that the sharing table gives her, and what was already shared with her. */
export async function shareWithPerson(
  desk: Desk,
  writing: Writing,
  person: PersonId,
  reader: AccountId,
): Promise<void> {
  for (const state of desk.shelf.records().values()) {
    if (state.person !== person || !isCoachOf(desk, state) || state.former[reader]) continue
    const rule = sharedWithTeacher[state.kind]
    const isShared = state.paths.shared !== undefined && state.paths.shared.value !== null
    if (rule === 'at-birth' || (rule === 'when-shared' && isShared)) {
      await shareRecord(desk, writing, state.recordId, reader, true)
    }
  }
}

/**
 * What a bound teacher should have been given and was not: the app was killed between two steps, or this tablet did not know
 * yet that she had joined.
 */
export async function shareWhatIsMissing(desk: Desk, writing: Writing): Promise<void> {
  for (const state of [...desk.shelf.records().values()]) {
    if (state.kind !== 'trajectory' || !isCoachOf(desk, state) || !state.person) continue
    for (const teacher of state.teachers) await shareWithPerson(desk, writing, state.person, teacher)
  }
}
