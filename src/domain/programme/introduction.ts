/**
 * Introductions: an account that has the cards of two people gives each the card of the other. A reader trusts such a
 * card as far as its author.
 */

import type { AccountId } from '#domain/ground/id.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'
import { Card } from '#domain/wire/joining.ts'

/** A record for cards only, granted to the people who are introduced. */
export const openIntroduction = (cards: readonly Card[]): EntryDraft => ({
  birth: { kind: 'introduction' },
  ...introduce(cards),
})
export const introduce = (cards: readonly Card[]): EntryDraft => ({
  changes: Object.fromEntries(
    cards.map(({ accountId, name, role, sealKey, signKey }) => [
      `introduced/${accountId}`,
      { accountId, name, role, sealKey, signKey },
    ]),
  ),
})

/** The cards in a record, each with its author. A card with conflicting versions is left out. */
export function introducedIn({ paths }: RecordState): { card: Card; by: AccountId }[] {
  return [...membersOf(paths, 'introduced').keys()].flatMap((key) => {
    const path = paths[`introduced/${key}`]
    const card = Card.safeParse(path?.value)
    const by = path?.heads[0]?.author
    return by && !path.isConflict && card.success && card.data.accountId === key
      ? [{ card: card.data, by }]
      : []
  })
}
