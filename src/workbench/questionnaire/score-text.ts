/** A score in the framework's own words; a value the framework does not know is shown as it is. */
import type { FrameworkWords, Localized } from '#domain/instrument/instrument.ts'

export function scoreToText(
  value: unknown,
  framework: FrameworkWords,
  pick: (localized: Localized) => string,
): string {
  const level = framework.scale.find((one) => one.value === value)
  if (level) return pick(level.label)
  const missing = framework.missingCodes.find(({ code }) => code === value)
  return missing ? pick(missing.short) : String(value)
}
