/** Language, theme and text size of a person, kept as sealed keepsakes. */

import type { Json } from '#domain/ground/canonical.ts'
import type { Language } from '#domain/ground/localized.ts'
import type { Book } from '#storage/book.ts'

export const languages = ['nl', 'en'] as const satisfies readonly Language[]
export const themes = ['auto', 'light', 'dark'] as const
export const textSizes = ['normal', 'large'] as const
export type Theme = (typeof themes)[number]
export type TextSize = (typeof textSizes)[number]

export type Looks = {
  /** Undefined means the language of the browser. */
  language: Language | undefined
  theme: Theme
  textSize: TextSize
}

const keepsakes: Record<keyof Looks, string> = {
  language: 'language',
  theme: 'theme',
  textSize: 'text-size',
}

/** An unknown value counts as none. */
const oneOf = <T extends string>(known: readonly T[], kept: Json | undefined): T | undefined =>
  known.find((one) => one === kept)

export const looksOf = (book: Book): Looks => ({
  language: oneOf(languages, book.keepsake(keepsakes.language)),
  theme: oneOf(themes, book.keepsake(keepsakes.theme)) ?? 'auto',
  textSize: oneOf(textSizes, book.keepsake(keepsakes.textSize)) ?? 'normal',
})

export const keepLook = <K extends keyof Looks>(book: Book, look: K, value: NonNullable<Looks[K]>) =>
  book.keep(keepsakes[look], value)
