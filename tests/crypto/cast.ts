/** People and entries for the tests of crypto. Ids repeat one digit, so that a failure is readable. */

import { AccountId, DeviceId, EntryId, InvitationId, ItemId, KeyId, RecordId } from '#domain/ground/id.ts'
import type { Entry } from '#domain/record/entry.ts'

export const uuid = (digit: string): string =>
  [8, 4, 4, 4, 12].map((length) => digit.repeat(length)).join('-')

export const coachId = AccountId.parse(uuid('c'))
export const teacherId = AccountId.parse(uuid('d'))
export const recordId = RecordId.parse(uuid('1'))
export const deviceId = DeviceId.parse(uuid('2'))
export const invitationId = InvitationId.parse(uuid('3'))
export const itemId = ItemId.parse(uuid('4'))
export const grantId = ItemId.parse(uuid('5'))
export const keyId = KeyId.parse(uuid('6'))

export const entryBy = (author: AccountId, changes: Entry['changes'] = {}, id = uuid('7')): Entry => ({
  v: 1,
  entryId: EntryId.parse(id),
  recordId,
  owner: coachId,
  author,
  device: deviceId,
  at: '2026-11-22T09:00:00.000Z',
  changes,
})

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const unhex = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'hex'))

/** The same bytes with one bit flipped. */
export function withBitTurned(bytes: Uint8Array, bit: number): Uint8Array<ArrayBuffer> {
  const turned = Uint8Array.from(bytes)
  const at = bit >> 3
  turned[at] = (turned[at] ?? 0) ^ (1 << (bit & 7))
  return turned
}
