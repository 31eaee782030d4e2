/** What the rooms before the lock may ask: who is on this device, unlocking, joining, a second device, recovery. */
import type { StoreApi } from 'zustand/vanilla'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { AccountRole, InvitationState } from '#domain/wire/joining.ts'
import type { Book } from '#storage/book.ts'
import type { Post } from '#sync/post.ts'

/** Where links lead to, where requests go when it is not the page's own origin, and the name of the device's database. */
export type EntrancePlace = { origin: string; base?: string; deviceName?: string }

/** A person on this device as the lock screen shows her: no name in the clear. */
export type LocalPerson = { personKey: string; initials: string; colour: number; lastUsedAt: number }

/** Who is unlocked; one person at a time. */
export type OpenPerson = { book: Book; post: Post }
export type EntranceState = {
  people: LocalPerson[]
  open: OpenPerson | undefined
  /** Set when this device's database is not what it was: `database_wiped`, `database_unreadable`, `storage_blocked`. */
  problem: ProblemCode | undefined
  /** How many items the server last knew to be unsent here, where the browser wiped them. */
  lost?: number
}

/** What opening a link shows, before anything is spent. `inviter` is undefined for the first coordinator. */
export type LinkView =
  | {
      is: 'join'
      state: InvitationState
      role: AccountRole
      inviter: string | undefined
      personName: string | undefined
    }
  | { is: 'device'; state: InvitationState; name: string | undefined }

export type Entrance = {
  readonly state: StoreApi<EntranceState>
  /** Problems: pin_wrong and pin_wait (both with retryAfterMs), database_damaged, database_wiped, storage_blocked. */
  unlock(personKey: string, pin: string): Promise<Outcome<void>>
  /** Flushes first; the network goes quiet and keys leave memory. */
  lock(): Promise<void>
  /** Reads a link or a pasted text around one; spends nothing. Problems: link_malformed, invitation_…, link_…, card_damaged, offline. */
  lookUp(link: string): Promise<Outcome<LinkView>>
  /** Spends the link, makes the person on this device and unlocks it. */
  join(link: string, facts: { name: string; pin: string }): Promise<Outcome<void>>
  claimDevice(link: string, facts: { pin: string }): Promise<Outcome<void>>
  recover(code: string, facts: { pin: string }): Promise<Outcome<void>>
  changePin(facts: { old: string; pin: string }): Promise<Outcome<void>>
  /** Takes this person off this device; refused (`unsent_work`) while anything is unsent, unless `evenUnsent`. */
  remove(evenUnsent?: boolean): Promise<Outcome<void>>
}

export const roleHomeOrder: readonly AccountRole[] = ['coach', 'teacher', 'coordinator']
