/** Language, light or dark, large text: a person's choice, kept sealed with her other things (the settings room writes it). */
import type { Json } from '#domain/canonical.ts'
import type { Book } from '#storage/book.ts'
import type { Language } from '#ui/text/language.tsx'

const languages = ['nl', 'en'] as const
const themes = ['auto', 'light', 'dark'] as const
const textSizes = ['normal', 'large'] as const

export type Looks = {
  /** Undefined: the browser's. */
  language: Language | undefined
  theme: (typeof themes)[number]
  textSize: (typeof textSizes)[number]
}

const oneOf = <T extends string>(known: readonly T[], kept: Json | undefined): T | undefined =>
  known.find((one) => one === kept)

export const looksOf = (book: Book): Looks => ({
  language: oneOf(languages, book.keepsake('language')),
  theme: oneOf(themes, book.keepsake('theme')) ?? 'auto',
  textSize: oneOf(textSizes, book.keepsake('text-size')) ?? 'normal',
})

export function wearLooks({ language, theme, textSize }: Looks): void {
  const { documentElement: root } = document
  root.lang = language ?? 'nl'
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  if (textSize === 'large') root.dataset.text = 'large'
  else delete root.dataset.text
}
