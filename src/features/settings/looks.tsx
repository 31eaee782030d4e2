/** Language, theme and text size of this person on this device. */

import { useState } from 'react'
import type { Language } from '#domain/ground/localized.ts'
import { useBook } from '#storage/live.ts'
import { Card } from '#ui/card.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import {
  keepLook,
  languages,
  looksOf,
  type TextSize,
  type Theme,
  textSizes,
  themes,
} from '#workbench/looks.ts'
import css from './settings.module.css'

export type LooksProps = {
  onLanguage: (language: Language) => void
  onTheme: (theme: Theme) => void
  onTextSize: (size: TextSize) => void
}

export function Looks({ onLanguage, onTheme, onTextSize }: LooksProps) {
  const text = useRoomText().settings
  const book = useBook()
  const language = useLanguage()
  const [theme, setTheme] = useState(() => looksOf(book).theme)
  const [size, setSize] = useState(() => looksOf(book).textSize)
  return (
    <Card title={text.looks}>
      <div className={css.choices}>
        <Segmented
          label={text.language}
          showLabel
          options={languages.map((value) => ({ value, label: text.languages[value] }))}
          value={language}
          onChange={(value) => {
            void keepLook(book, 'language', value)
            onLanguage(value)
          }}
        />
        <Segmented
          label={text.theme}
          showLabel
          options={themes.map((value) => ({ value, label: text.themes[value] }))}
          value={theme}
          onChange={(value) => {
            setTheme(value)
            void keepLook(book, 'theme', value)
            onTheme(value)
          }}
        />
        <Segmented
          label={text.textSize}
          showLabel
          options={textSizes.map((value) => ({ value, label: text.textSizes[value] }))}
          value={size}
          onChange={(value) => {
            setSize(value)
            void keepLook(book, 'textSize', value)
            onTextSize(value)
          }}
        />
      </div>
    </Card>
  )
}
