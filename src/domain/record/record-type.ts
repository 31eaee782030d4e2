/** The grammar of a row in the table of record types: `record-types.ts`. */
import type { Localized } from '#domain/ground/localized.ts'
import type { AccountRole } from '#domain/wire/joining.ts'

/**
 * What an account can be in one record. `owner` created it. `teacher` is the person it is about; `coach` observes and
 * coaches her; `observer`, `host` and `member` belong to records of more than two people. `receiver` gets a note of
 * another person.
 */
export const parties = ['owner', 'coach', 'teacher', 'observer', 'host', 'member', 'receiver'] as const
export type Party = (typeof parties)[number]

/**
 * One pattern of paths: `*` is one segment, `**` the rest, `{self}` the author's own account id. `only: 'birth'`: in the
 * first entry only. `only: 'once'`: a later write replaces nothing, so that two values are visible as a conflict.
 * `together`: the owner may also type it on the owner's screen, in the party's words.
 */
export type FieldRight = { at: string; by: readonly Party[]; only?: 'birth' | 'once'; together?: true }

/**
 * `at birth`: as soon as the party has an account. `when shared`: by an act of the owner. `when both locked`: as soon as
 * owner and party have both committed themselves (`reveal.ts`). Other parties: never.
 */
export type Opens = 'at birth' | 'when shared' | 'when both locked'

export type RecordType = {
  /** The content, as the privacy page names it. */
  title: Localized
  /** Account roles that may create one. */
  bornBy: readonly AccountRole[]
  /**
   * One record per person: it has the id of its person. Nobody can make a second one of that person, because the id of a
   * record is taken by its birth.
   */
  isOnePerPerson?: true
  /** The party that the owner also is. */
  ownerIs?: Party
  /** Party → the parties that may bind an account to it. The right to write `bind/<account>` follows from it. */
  binds?: Partial<Record<Party, readonly Party[]>>
  /** Paths outside the form. They take precedence over the form's paths. */
  fields: readonly FieldRight[]
  /** The family of the form for its answers, in any version: `F08`. The form names the writers of an answer. */
  form?: string
  /** The party in whose words the owner may type answers of the form, on the owner's screen. */
  together?: Party
  /**
   * Answers of the form that its owner may give stand in the first entry and never change. Nobody else may write there,
   * whatever the form says.
   */
  answersAtBirth?: true
  /** The kind of its private sheet, from which it is made in one entry. */
  privateFirst?: string
  opens?: Partial<Record<Party, Opens>>
  /** The path that names the record in which its author commits to it, before others open theirs. */
  comparedIn?: string
  /** Parties that become co-owners when they can read it: they may grant, withdraw and erase. */
  coOwners?: readonly Party[]
  keeps: {
    /** The server erases it this many months after the last entry. */
    months: number
    /** A private sheet is erased this many days after the record was made from it. */
    daysAfterLock?: number
    /** It is shown to nobody, and its owner's device erases it, this many days after its birth without an answer. */
    daysUnanswered?: number
    /** It never leaves the device: no entry of it is ever queued. */
    isDeviceOnly?: true
  }
}
