/**
 * Branded identifiers: the compiler refuses a record id where an account id is expected. All are random UUIDs (RFC 9562
 * v4).
 */
import { z } from 'zod'

const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)

export const EntryId = uuid.brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** The `recordId` of a record equals the `entryId` of its birth entry. */
export const RecordId = uuid.brand<'RecordId'>()
export type RecordId = z.infer<typeof RecordId>

export const AccountId = uuid.brand<'AccountId'>()
export type AccountId = z.infer<typeof AccountId>

export const DeviceId = uuid.brand<'DeviceId'>()
export type DeviceId = z.infer<typeof DeviceId>

/** A teacher, with or without an account; one id per teacher and programme. */
export const PersonId = uuid.brand<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>

export const KeyId = uuid.brand<'KeyId'>()
export type KeyId = z.infer<typeof KeyId>

/** The id of an item that the server stores and delivers: an entry, a grant, a withdrawal, an erasure. */
export const ItemId = uuid.brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

export const InvitationId = uuid.brand<'InvitationId'>()
export type InvitationId = z.infer<typeof InvitationId>

export const SchoolId = uuid.brand<'SchoolId'>()
export type SchoolId = z.infer<typeof SchoolId>
