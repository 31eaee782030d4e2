/** The interface of sync for rooms. Every request may fail with `offline`, and nothing local waits for one. */
import type { StoreApi } from 'zustand/vanilla'
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { PersonId, SchoolId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { AccountRole, OwnInvitation } from '#domain/wire/joining.ts'
import type { ProgrammeAnswer, ProgrammePut } from '#domain/wire/programme.ts'
import type { PeopleAnswer, Me as ServerMe } from '#domain/wire/session.ts'
import type { SyncStatus } from './status.ts'

export type InvitationFacts = { role: AccountRole; schoolIds: SchoolId[]; name: string; personId?: PersonId }

export type Post = {
  readonly status: StoreApi<SyncStatus>
  start(): void
  stop(): void
  /** Makes parked items pending, resets the back-off and starts a round. */
  sendNow(): void

  /** The programme as last fetched, readable offline; undefined before the first time. */
  programme(): ProgrammeAnswer | undefined
  getProgramme(): Promise<Outcome<ProgrammeAnswer>>
  putProgramme(put: ProgrammePut): Promise<Outcome<ProgrammeAnswer>>
  getPeople(): Promise<Outcome<PeopleAnswer>>
  /** Own devices, and the number of teachers per own school, as last fetched; undefined before the first time. */
  me(): ServerMe | undefined
  getMe(): Promise<Outcome<ServerMe>>
  /** Offline it is the kept answer; `fetchedAt` in ms. */
  getAggregates(): Promise<Outcome<{ answer: AggregatesAnswer; fetchedAt: number }>>

  /** Makes an invitation and its link (`…/join#<id>.<secret>`). Needs the network, to store the sealed card on the server. */
  invite(facts: InvitationFacts): Promise<Outcome<{ link: string; until: Instant }>>
  getInvitations(): Promise<Outcome<OwnInvitation[]>>
  /** A one-time link for a second device of this person (`…/device#<id>.<secret>`). */
  linkDevice(): Promise<Outcome<{ link: string }>>
  /** Makes a recovery code and stores its sealed blob on the server. The code is shown once. */
  makeRecoveryCode(): Promise<Outcome<{ code: string }>>
  /** After it succeeded nothing is sent or fetched until this person locks and unlocks. After a failure sync goes on. */
  signOut(): Promise<Outcome<void>>
}
