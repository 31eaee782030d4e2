/** Language, light or dark, large text: a person's choice, kept sealed with her other things (the settings room writes it). */
import { z } from 'zod'
import type { Book } from '#storage/book.ts'

export const Looks = z.object({
  language: z.enum(['nl', 'en']).optional().catch(undefined),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  textSize: z.enum(['normal', 'large']).catch('normal'),
})
export type Looks = z.infer<typeof Looks>

export const looksOf = (book: Book): Looks =>
  Looks.parse({
    language: book.keepsake('language'),
    theme: book.keepsake('theme'),
    textSize: book.keepsake('text-size'),
  })

export function wearLooks({ language, theme, textSize }: Looks): void {
  const { documentElement: root } = document
  root.lang = language ?? 'nl'
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  if (textSize === 'large') root.dataset.text = 'large'
  else delete root.dataset.text
}
