/** A number with its noun in the right plural form. */
import type { Language } from '#domain/ground/localized.ts'

/** Gives “1 les” or “3 lessen” from a count and both forms. Dutch and English know only `one` and `other`. */
export function createCount(language: Language): (n: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  return (n, one, other) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : other}`
}
