/** The table of public routes that `api-description.ts` prints: roles, body, answer and problems. */
import { z } from 'zod'
import { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import { Problem, type ProblemCode } from '#domain/ground/problem.ts'
import { Item } from '#domain/wire/item.ts'
import {
  DeviceLinkClaim,
  DeviceLinkRequest,
  DeviceLinkView,
  InvitationRequest,
  InvitationView,
  JoinRequest,
  KeyBlobAnswer,
  OwnInvitations,
  RecoverRequest,
  RecoveryPut,
  SignedIn,
} from '#domain/wire/joining.ts'
import { InboxPage, OutboxAnswer, OutboxRequest } from '#domain/wire/post.ts'
import {
  ContributionAnswer,
  ContributionRequest,
  ContributionWithdrawal,
  ProgrammeAnswer,
  ProgrammePut,
} from '#domain/wire/programme.ts'
import { ChallengeAnswer, ChallengeRequest, LoginRequest, Me, PeopleAnswer } from '#domain/wire/session.ts'

/** Request bodies by their name in the description. */
export const requests = {
  ...{ ChallengeRequest, LoginRequest, InvitationRequest, JoinRequest, DeviceLinkRequest, DeviceLinkClaim },
  ...{ RecoveryPut, RecoverRequest, ProgrammePut, ContributionRequest, ContributionWithdrawal },
  // The route validates each item separately, so that an invalid item does not stop the others.
  OutboxRequest: OutboxRequest.extend({ items: z.array(Item).min(1).max(100) }),
}

/** Answers by their name in the description. */
export const answers = {
  ...{ Problem, ChallengeAnswer, SignedIn, Me, PeopleAnswer, InvitationView, OwnInvitations, DeviceLinkView },
  ...{ KeyBlobAnswer, OutboxAnswer, InboxPage, ProgrammeAnswer, ContributionAnswer, AggregatesAnswer },
  Nothing: z.object({}),
  Alive: z.object({ ok: z.literal(true) }),
}

export type ApiRoute = {
  /** Method and path, with `:name` for a parameter. */
  at: string
  does: string
  who: 'anybody' | 'signed in' | 'coordinator' | 'coach or teacher'
  body?: keyof typeof requests
  answer: keyof typeof answers | 'text' | 'events' | 'json'
  status?: 201
  /** In addition to those that follow from `who` and `body`. */
  problems?: ProblemCode[]
}

const link: ProblemCode[] = ['link_unknown', 'link_used', 'link_expired', 'proof_wrong']
const joining: ProblemCode[] = ['invitation_unknown', 'invitation_used', 'invitation_expired', 'proof_wrong']
const counted: ProblemCode[] = ['not_found', 'proof_wrong', 'release_past']

// biome-ignore format: a table, one route per line
export const apiRoutes: ApiRoute[] = [
  { at: 'GET /api/aggregates', does: 'The figures after disclosure control. No parameters: the same bytes for every coordinator until the next release; If-None-Match is answered with 304.', who: 'coordinator', answer: 'AggregatesAnswer', problems: ['bad_request', 'not_found'] },
  { at: 'GET /api/programme', does: 'The programme’s settings.', who: 'signed in', answer: 'ProgrammeAnswer' },
  { at: 'PUT /api/programme', does: 'Change the settings, as long as they are not frozen.', who: 'coordinator', body: 'ProgrammePut', answer: 'ProgrammeAnswer', problems: ['settings_stale', 'settings_frozen', 'settings_doubtful'] },
  { at: 'POST /api/contributions', does: 'Contribute one lesson’s scores to the figures, or replace them until they are sealed.', who: 'coach or teacher', body: 'ContributionRequest', answer: 'ContributionAnswer', problems: counted },
  { at: 'POST /api/contributions/withdraw', does: 'Take a contribution back; its scores are erased.', who: 'coach or teacher', body: 'ContributionWithdrawal', answer: 'ContributionAnswer', problems: ['proof_wrong'] },
  { at: 'GET /api/people', does: 'How many people, per school; never who.', who: 'coordinator', answer: 'PeopleAnswer' },
  { at: 'POST /api/outbox', does: 'Deliver sealed items.', who: 'signed in', body: 'OutboxRequest', answer: 'OutboxAnswer', problems: ['epoch_changed'] },
  { at: 'GET /api/inbox', does: 'The next page of the own inbox; in another epoch an empty one that names it.', who: 'signed in', answer: 'InboxPage', problems: ['bad_request'] },
  { at: 'GET /api/events', does: 'A stream of `post` events: the inbox has grown.', who: 'signed in', answer: 'events' },
  { at: 'POST /api/login/challenge', does: 'A nonce to sign with the device key.', who: 'anybody', body: 'ChallengeRequest', answer: 'ChallengeAnswer' },
  { at: 'POST /api/login', does: 'Sign in with a signed nonce; sets the session cookie.', who: 'anybody', body: 'LoginRequest', answer: 'SignedIn', problems: ['signature_wrong', 'device_revoked'] },
  { at: 'POST /api/logout', does: 'End this session.', who: 'signed in', answer: 'Nothing' },
  { at: 'GET /api/me', does: 'What the server knows of who is signed in.', who: 'signed in', answer: 'Me' },
  { at: 'POST /api/devices/:deviceId/revoke', does: 'End an own device.', who: 'signed in', answer: 'Nothing', problems: ['bad_request', 'not_found'] },
  { at: 'POST /api/invitations', does: 'Invite: a coordinator invites coordinators and coaches, a coach invites teachers.', who: 'signed in', body: 'InvitationRequest', answer: 'InvitationView', status: 201, problems: ['not_allowed', 'hash_conflict'] },
  { at: 'GET /api/invitations', does: 'The own invitations.', who: 'signed in', answer: 'OwnInvitations' },
  { at: 'GET /api/invitations/:invitationId', does: 'Look at an invitation; spends nothing.', who: 'anybody', answer: 'InvitationView', problems: ['bad_request', 'invitation_unknown'] },
  { at: 'POST /api/join', does: 'Spend an invitation; makes account and device.', who: 'anybody', body: 'JoinRequest', answer: 'SignedIn', status: 201, problems: [...joining, 'account_exists', 'hash_conflict'] },
  { at: 'POST /api/device-links', does: 'Leave the sealed keys for a second device.', who: 'signed in', body: 'DeviceLinkRequest', answer: 'DeviceLinkView', status: 201, problems: ['hash_conflict'] },
  { at: 'GET /api/device-links/:linkId', does: 'Look at a link for a second device; spends nothing.', who: 'anybody', answer: 'DeviceLinkView', problems: ['bad_request', 'link_unknown'] },
  { at: 'POST /api/device-links/:linkId/claim', does: 'Spend it; makes the device. The same device may ask again while the link lasts.', who: 'anybody', body: 'DeviceLinkClaim', answer: 'KeyBlobAnswer', problems: [...link, 'hash_conflict'] },
  { at: 'PUT /api/recovery', does: 'Leave the keys, sealed under the recovery code.', who: 'signed in', body: 'RecoveryPut', answer: 'Nothing' },
  { at: 'POST /api/recover', does: 'Fetch them with the code on a new device.', who: 'anybody', body: 'RecoverRequest', answer: 'KeyBlobAnswer', problems: ['recovery_unknown', 'hash_conflict'] },
  { at: 'GET /api/openapi.json', does: 'This description.', who: 'anybody', answer: 'json' },
  { at: 'GET /healthz', does: 'Answers when the database does.', who: 'anybody', answer: 'Alive' },
  { at: 'GET /metrics', does: 'Prometheus text, without ids.', who: 'anybody', answer: 'text' },
]
