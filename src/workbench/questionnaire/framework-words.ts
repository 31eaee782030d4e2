/** The words in which a lesson is shown, and the names of its items and levels. */
import type { Localized } from '#domain/ground/localized.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { newestEdition } from '#instruments/editions.ts'

type CarriesWords = { framework: string; words?: QuestionnaireWords | undefined }

/** The newest framework, or else the words that the record carries. Undefined when it carries none. */
export const frameworkOf = ({ framework, words }: CarriesWords): QuestionnaireWords | undefined =>
  framework === newestEdition.framework.instrumentId ? newestEdition.framework : words

/** The name of an item on chips and in pickers: its short title, or its code. */
export const itemName = (
  { id, short }: { id: string; short?: Localized | undefined },
  pick: (localized: Localized) => string,
): string => (short ? pick(short) : id)

/** The name of an item by its id. An unknown id is shown as it is. */
export function itemNameOf(
  id: string,
  framework: Pick<QuestionnaireWords, 'items'> | undefined,
  pick: (localized: Localized) => string,
): string {
  const item = framework?.items.find((one) => one.id === id)
  return item ? itemName(item, pick) : id
}

/** The name of a level: its label, or its number. */
export const levelName = (
  { value, label }: { value: number; label?: Localized | undefined },
  pick: (localized: Localized) => string,
): string => (label ? pick(label) : String(value))
