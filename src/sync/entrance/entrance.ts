/** The interface for rooms before the lock: who is on this device, unlocking, joining, a second device, recovery. */
import type { StoreApi } from 'zustand/vanilla'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { AccountRole, InvitationState } from '#domain/wire/joining.ts'
import type { Book } from '#storage/book.ts'
import type { Post } from '#sync/post.ts'

/** `origin`: for links. `base`: for requests, when it is not the page's own origin. `deviceName`: the device's database. */
export type EntrancePlace = { origin: string; base?: string; deviceName?: string }

/** A person as the lock screen shows her. Her name is not stored in plaintext. */
export type LocalPerson = { personKey: string; initials: string; colour: number; lastUsedAt: number }

/** Who is unlocked; one person at a time. */
export type OpenPerson = { book: Book; post: Post }
export type EntranceState = {
  people: LocalPerson[]
  open: OpenPerson | undefined
  /** A problem of this device's database: `database_wiped`, `database_unreadable`, `database_stale`, `storage_blocked`. */
  problem: ProblemCode | undefined
  /** How many items the server last knew to be unsent here, where the browser wiped them. */
  lost?: number
}

/** What opening a link shows. Opening does not use the link up. `inviter` is undefined for the first coordinator. */
export type LinkView =
  | {
      is: 'join'
      state: InvitationState
      role: AccountRole
      inviter: string | undefined
      personName: string | undefined
      /** This device used the link before and got no answer: with new keys (`new`), or for this person of the device. */
      begun?: 'new' | { personKey: string }
    }
  | { is: 'device'; state: InvitationState; name: string | undefined }

export type Entrance = {
  readonly state: StoreApi<EntranceState>
  /** Problems: pin_wrong and pin_wait (both with retryAfterMs), offline, no_crypto, storage_blocked, disk_full, database_…. */
  unlock(personKey: string, pin: string): Promise<Outcome<void>>
  /** Stops sync, flushes, and drops the keys. */
  lock(): Promise<void>
  /**
   * Looks up a link, or the link in a pasted text, without using it up. Problems: link_malformed, invitation_…, link_…,
   * card_damaged, offline.
   */
  lookUp(link: string): Promise<Outcome<LinkView>>
  /** Uses the link up, creates the person on this device and unlocks her. */
  join(link: string, facts: { name: string; pin: string }): Promise<Outcome<void>>
  /** Uses an invitation for somebody who has an account on this device, and unlocks her. */
  add(link: string, facts: { personKey: string; pin: string }): Promise<Outcome<void>>
  claimDevice(link: string, facts: { pin: string }): Promise<Outcome<void>>
  recover(code: string, facts: { pin: string }): Promise<Outcome<void>>
  changePin(facts: { old: string; pin: string }): Promise<Outcome<void>>
  /** Removes this person from this device. Refused (`unsent_work`) while anything is unsent, unless `evenUnsent`. */
  remove(evenUnsent?: boolean): Promise<Outcome<void>>
}

export const roleHomeOrder: readonly AccountRole[] = ['coach', 'teacher', 'coordinator']
