/** Number and noun together, with the plural the language asks for. */
import type { Language } from '#domain/ground/localized.ts'

/** A function from a count and the two forms to “1 les” or “3 lessen”. Dutch and English know only `one` and `other`. */
export function createCount(language: Language): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (n, one, other) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`
}
