/** Invitations, joining, a second device, the recovery code. Source: keys, section 4. */
import { z } from 'zod'
import { AccountId, DeviceId, InvitationId, PersonId, SchoolId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { Base64Url, Digest, PublicKey } from './item.ts'

export const AccountRole = z.enum(['coordinator', 'coach', 'teacher'])
export type AccountRole = z.infer<typeof AccountRole>

/**
 * A person's name and public keys. People exchange cards under the secret of an invitation; no card is taken from the
 * server.
 */
export const Card = z.object({
  accountId: AccountId,
  name: z.string().trim().min(1).max(80),
  role: AccountRole,
  sealKey: PublicKey,
  signKey: PublicKey,
  /** The person an inviting coach already keeps a trajectory for. */
  personId: PersonId.optional(),
  /** The name under which the inviter knows the invited person. Only the holder of the link reads it. */
  invitee: z.string().trim().min(1).max(80).optional(),
})
export type Card = z.infer<typeof Card>

const Sealed = Base64Url.min(1).max(8192)

export const InvitationRequest = z.object({
  invitationId: InvitationId,
  role: AccountRole,
  schoolIds: z.array(SchoolId).max(60),
  /** SHA-256 of the proof that HKDF makes from the link's secret. */
  proofHash: Digest,
  card: Sealed,
})
export type InvitationRequest = z.infer<typeof InvitationRequest>

export const InvitationState = z.enum(['open', 'used', 'expired'])
export type InvitationState = z.infer<typeof InvitationState>

/** What opening a link shows. Opening does not use the link up. The first coordinator's invitation has no card. */
export const InvitationView = z.object({
  invitationId: InvitationId,
  role: AccountRole,
  state: InvitationState,
  expiresAt: Instant,
  card: Sealed.nullable(),
})
export type InvitationView = z.infer<typeof InvitationView>

export const JoinRequest = z.object({
  invitationId: InvitationId,
  proof: Digest,
  accountId: AccountId,
  sealKey: PublicKey,
  signKey: PublicKey,
  deviceId: DeviceId,
  deviceKey: PublicKey,
  /** The invitee's card sealed for the inviter; null only for the first coordinator. */
  answer: Sealed.nullable(),
})
export type JoinRequest = z.infer<typeof JoinRequest>

/** An own invitation as its inviter sees it. `answer` is set once somebody joined with it. */
export const OwnInvitation = z.object({
  invitationId: InvitationId,
  role: AccountRole,
  state: InvitationState,
  createdAt: Instant,
  expiresAt: Instant,
  accountId: AccountId.nullable(),
  answer: Sealed.nullable(),
})
export type OwnInvitation = z.infer<typeof OwnInvitation>
export const OwnInvitations = z.object({ invitations: z.array(OwnInvitation) })

export const SignedIn = z.object({ accountId: AccountId, deviceId: DeviceId, roles: z.array(AccountRole) })
export type SignedIn = z.infer<typeof SignedIn>

export const RecoveryPut = z.object({ lookup: Digest, authHash: Digest, blob: Sealed })
export type RecoveryPut = z.infer<typeof RecoveryPut>

export const RecoverRequest = z.object({
  lookup: Digest,
  auth: Digest,
  deviceId: DeviceId,
  deviceKey: PublicKey,
})
export type RecoverRequest = z.infer<typeof RecoverRequest>

/** The sealed account keys. The recovery code or the link's secret opens them; the server never sees either. */
export const KeyBlobAnswer = SignedIn.extend({ blob: Sealed })
export type KeyBlobAnswer = z.infer<typeof KeyBlobAnswer>

export const DeviceLinkRequest = z.object({ linkId: InvitationId, proofHash: Digest, blob: Sealed })
export type DeviceLinkRequest = z.infer<typeof DeviceLinkRequest>

export const DeviceLinkView = z.object({ linkId: InvitationId, state: InvitationState, expiresAt: Instant })
export type DeviceLinkView = z.infer<typeof DeviceLinkView>

export const DeviceLinkClaim = z.object({ proof: Digest, deviceId: DeviceId, deviceKey: PublicKey })
export type DeviceLinkClaim = z.infer<typeof DeviceLinkClaim>
