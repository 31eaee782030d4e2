/** Language, light or dark, large text: a person's choice, kept sealed with her other things. */
import { z } from 'zod'
import type { Book } from '#storage/book.ts'

export const Looks = z.object({
  language: z.enum(['nl', 'en']).optional(),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  largeText: z.boolean().default(false),
})
export type Looks = z.infer<typeof Looks>

const KEEPSAKE = 'looks'

export function looksOf(book: Book): Looks {
  const kept = Looks.safeParse(book.keepsake(KEEPSAKE) ?? {})
  return kept.success ? kept.data : { theme: 'system', largeText: false }
}

export const keepLooks = (book: Book, looks: Looks): Promise<void> => book.keep(KEEPSAKE, looks)

export function wearLooks({ language, theme, largeText }: Looks): void {
  const { documentElement: root } = document
  root.lang = language ?? 'nl'
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  if (largeText) root.dataset.text = 'large'
  else delete root.dataset.text
}
