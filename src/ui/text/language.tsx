/** Which language is spoken, and everything a room needs to speak it. */
import { createContext, type ReactNode, useContext } from 'react'
import { en } from './en.ts'
import { type Format, formatOf } from './format.ts'
import { nl, type Text } from './nl.ts'
import type { Language } from './plural.ts'

export type { Language } from './plural.ts'

/** A sentence that is data, such as an indicator of an instrument. */
export type Localized = { nl: string; en: string }

const textByLanguage: Record<Language, Text> = { nl, en }

const LanguageContext = createContext<Language>('nl')

export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>
}

/** The sentences outside React, for a downloaded file or a shared text. */
export const textOf = (language: Language): Text => textByLanguage[language]

export const pickIn = (language: Language, localized: Localized): string => localized[language]

export const useLanguage = (): Language => useContext(LanguageContext)

export const useText = (): Text => textByLanguage[useLanguage()]

export const useFormat = (): Format => formatOf(useLanguage())

const pickByLanguage: Record<Language, (localized: Localized) => string> = {
  nl: (localized) => localized.nl,
  en: (localized) => localized.en,
}

/** Chooses from a localized sentence; the same function every render. */
export const usePick = (): ((localized: Localized) => string) => pickByLanguage[useLanguage()]
