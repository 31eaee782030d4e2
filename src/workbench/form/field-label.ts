/**
 * The label of a field without the number of its step. The label on paper begins with that number; screens show the
 * steps.
 */
import type { Localized } from '#domain/ground/localized.ts'

type Asked = { label: Localized; step?: number | undefined }

export function fieldLabel({ label, step }: Asked, pick: (localized: Localized) => string): string {
  const text = pick(label)
  const number = `${step} `
  return text.startsWith(number) ? text.slice(number.length) : text
}
