/** Language, light or dark, the size of the text: kept for this person on this device. */
import { useState } from 'react'
import { z } from 'zod'
import type { Json } from '#domain/canonical.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { type Language, useLanguage, useText } from '#ui/text/language.tsx'
import css from './settings.module.css'

export const Theme = z.enum(['auto', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
export const TextSize = z.enum(['normal', 'large'])
export type TextSize = z.infer<typeof TextSize>

export type LooksProps = {
  onLanguage: (language: Language) => void
  onTheme: (theme: Theme) => void
  onTextSize: (size: TextSize) => void
}

const languages: readonly Language[] = ['nl', 'en']

/** What was kept, when it still has a meaning. */
const kept = <T extends z.ZodType>(schema: T, value: Json | undefined, otherwise: z.infer<T>): z.infer<T> => {
  const result = schema.safeParse(value)
  return result.success ? result.data : otherwise
}

/** Keepsakes: `language`, `theme`, `text-size`. */
export function Looks({ onLanguage, onTheme, onTextSize }: LooksProps) {
  const text = useText().settings
  const book = useBook()
  const language = useLanguage()
  const [theme, setTheme] = useState(() => kept(Theme, book.keepsake('theme'), 'auto'))
  const [size, setSize] = useState(() => kept(TextSize, book.keepsake('text-size'), 'normal'))
  return (
    <Card title={text.looks}>
      <div className={css.choices}>
        <Segmented
          label={text.language}
          showLabel
          options={languages.map((value) => ({ value, label: text.languages[value] }))}
          value={language}
          onChange={(value) => {
            void book.keep('language', value)
            onLanguage(value)
          }}
        />
        <Segmented
          label={text.theme}
          showLabel
          options={Theme.options.map((value) => ({ value, label: text.themes[value] }))}
          value={theme}
          onChange={(value) => {
            setTheme(value)
            void book.keep('theme', value)
            onTheme(value)
          }}
        />
        <Segmented
          label={text.textSize}
          showLabel
          options={TextSize.options.map((value) => ({ value, label: text.textSizes[value] }))}
          value={size}
          onChange={(value) => {
            setSize(value)
            void book.keep('text-size', value)
            onTextSize(value)
          }}
        />
      </div>
    </Card>
  )
}
