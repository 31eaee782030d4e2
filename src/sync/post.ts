/** What a room may ask of the network. Everything here may fail with `offline`, and nothing local waits for it. */
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
  /** Tries at once and resets the back-off. */
  sendNow(): void

  /** The programme as last fetched, readable offline; undefined before the first time. */
  programme(): ProgrammeAnswer | undefined
  getProgramme(): Promise<Outcome<ProgrammeAnswer>>
  putProgramme(put: ProgrammePut): Promise<Outcome<ProgrammeAnswer>>
  getPeople(): Promise<Outcome<PeopleAnswer>>
  /** Own devices, and how many teachers take part at the own schools, as last heard; undefined before the first time. */
  me(): ServerMe | undefined
  getMe(): Promise<Outcome<ServerMe>>
  /** With the cached answer when the network is away; `fetchedAt` in ms. */
  getAggregates(): Promise<Outcome<{ answer: AggregatesAnswer; fetchedAt: number }>>

  /** Makes an invitation and its link (`…/join#<id>.<secret>`); needs the network once, to leave the card. */
  invite(facts: InvitationFacts): Promise<Outcome<{ link: string; until: Instant }>>
  getInvitations(): Promise<Outcome<OwnInvitation[]>>
  /** A one-time link for a second device of this person (`…/device#<id>.<secret>`). */
  linkDevice(): Promise<Outcome<{ link: string }>>
  /** Makes a recovery code and leaves its sealed blob on the server. The code is shown once. */
  makeRecoveryCode(): Promise<Outcome<{ code: string }>>
  /** From then on nothing is sent or asked, until this person locks and unlocks. */
  signOut(): Promise<Outcome<void>>
}
