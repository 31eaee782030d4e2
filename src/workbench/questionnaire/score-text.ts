/** A score in the words of the framework. An unknown value is shown as it is. */
import type { Localized } from '#domain/ground/localized.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { levelName } from './framework-words.ts'

export function scoreToText(
  value: unknown,
  framework: QuestionnaireWords,
  pick: (localized: Localized) => string,
  /** In the first person: “I do not know” instead of “not seen”. */
  isSelf = false,
): string {
  const level = framework.scale.find((one) => one.value === value)
  if (level) return levelName(level, pick)
  const missing = framework.missing.find(({ code }) => code === value)
  return missing ? pick((isSelf && missing.self) || missing.short) : String(value)
}
