/** Applies language, theme and text size to the document. */
import type { Looks } from '#workbench/looks.ts'

export function wearLooks({ language, theme, textSize }: Looks): void {
  const { documentElement: root } = document
  root.lang = language ?? 'nl'
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  if (textSize === 'large') root.dataset.text = 'large'
  else delete root.dataset.text
}
