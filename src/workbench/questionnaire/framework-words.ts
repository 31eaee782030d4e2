/** The words a lesson is read in: this release's framework, or the words that the record carries itself. */
import type { Localized } from '#domain/ground/localized.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { editions } from '#instruments/editions.ts'

/** The framework published under this id, if this release knows it. */
export const frameworkById = (id: string): Questionnaire | undefined =>
  editions.find(({ framework }) => framework.instrumentId === id)?.framework

type CarriesWords = { framework: string; words?: QuestionnaireWords | undefined }

/** Undefined only for a record without words whose framework this release does not know. */
export const frameworkOf = ({ framework, words }: CarriesWords): QuestionnaireWords | undefined =>
  frameworkById(framework) ?? words

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
