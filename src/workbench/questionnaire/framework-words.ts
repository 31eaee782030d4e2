/** The words a lesson is read in, and what its items and levels are called. */
import type { Localized } from '#domain/ground/localized.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { newestEdition } from '#instruments/editions.ts'

type CarriesWords = { framework: string; words?: QuestionnaireWords | undefined }

/** The words that the record carries; undefined for a record without words that was not seen with the newest framework. */
export const frameworkOf = ({ framework, words }: CarriesWords): QuestionnaireWords | undefined =>
  framework === newestEdition.framework.instrumentId ? newestEdition.framework : words

/** What an item is called on a chip or in a picker: its short title, or its code where it has none. */
export const itemName = (
  { id, short }: { id: string; short?: Localized | undefined },
  pick: (localized: Localized) => string,
): string => (short ? pick(short) : id)

/** The same by the id of an item; an id that the framework does not have is shown as it is. */
export function itemNameOf(
  id: string,
  framework: Pick<QuestionnaireWords, 'items'> | undefined,
  pick: (localized: Localized) => string,
): string {
  const item = framework?.items.find((one) => one.id === id)
  return item ? itemName(item, pick) : id
}

/** What a level is called: its own word, or its number. */
export const levelName = (
  { value, label }: { value: number; label?: Localized | undefined },
  pick: (localized: Localized) => string,
): string => (label ? pick(label) : String(value))
