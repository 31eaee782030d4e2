/**
 * How an agreement went: written on its look-back day, beside the text that was agreed to and not in it. So the
 * agreement of the teacher to the report stays valid.
 */
import { z } from 'zod'
import type { AccountId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'

const OUTCOMES = 'outcome'
/** The key of the own step in a note of feedback, which has no more than one. */
export const OWN_STEP = 'own'
export const LONGEST_OUTCOME = 400

export const howItWent = ['done', 'partly', 'not'] as const
export const HowItWent = z.enum(howItWent)
export type HowItWent = z.infer<typeof HowItWent>

export const Outcome = z.object({ how: HowItWent, words: z.string().max(LONGEST_OUTCOME) })
type Closing = z.infer<typeof Outcome>

/** `isConflict`: two devices closed it differently, and a person must choose. */
export type AgreementOutcome = Closing & { at: Instant; by: AccountId; isConflict: boolean }

export const outcomeAt = (key: string): Path => `${OUTCOMES}/${key}`

/** One value, so that the choice of one device never stands beside the words of another. */
export const closeAgreement = (key: string, outcome: Closing): EntryDraft => ({
  changes: { [outcomeAt(key)]: outcome },
})
export const reopenAgreement = (key: string): EntryDraft => ({ changes: { [outcomeAt(key)]: null } })

/** The outcomes by the key of their agreement. One that was opened again, and opened again only, is left out. */
export function outcomesIn({ paths }: RecordState): Record<string, AgreementOutcome> {
  return Object.fromEntries(
    [...membersOf(paths, OUTCOMES).keys()].flatMap((key): [string, AgreementOutcome][] => {
      const state = paths[outcomeAt(key)]
      const head = state?.heads.find(({ value }) => Outcome.safeParse(value).success)
      const outcome = head && Outcome.safeParse(head.value).data
      if (!state || !head || !outcome) return []
      return [[key, { ...outcome, at: head.at, by: head.author, isConflict: state.isConflict }]]
    }),
  )
}
