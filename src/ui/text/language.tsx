/** Which language is spoken, and everything a room needs to speak it. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language, Localized } from '#domain/instrument/instrument.ts'
import { type Format, formatOf } from './format.ts'
import { nl, type Text } from './nl.ts'

/** What has arrived so far; Dutch is always there, English is a chunk of its own (in the precache, so offline too). */
const textByLanguage = new Map<Language, Text>([['nl', nl]])

/** Rejects when the language cannot be fetched. */
async function loadText(language: Language): Promise<void> {
  if (language === 'en' && !textByLanguage.has('en')) textByLanguage.set('en', (await import('./en.ts')).en)
}

/** The sentences outside React, for a downloaded file or a shared text; Dutch until the language has arrived. */
export const textOf = (language: Language): Text => textByLanguage.get(language) ?? nl

const LanguageContext = createContext<Language>('nl')

/** Goes on in the language it had until the asked one has arrived, so that switching never unmounts a form. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const [shown, setShown] = useState<Language>('nl')
  useEffect(() => {
    let here = true
    const stayAsWeAre = () => undefined
    loadText(language).then(() => here && setShown(language), stayAsWeAre)
    return () => {
      here = false
    }
  }, [language])
  const speaks = textByLanguage.has(language) ? language : shown
  return <LanguageContext value={speaks}>{children}</LanguageContext>
}

/** The language on screen now. */
export const useLanguage = (): Language => useContext(LanguageContext)

export const useText = (): Text => textOf(useLanguage())

export const useFormat = (): Format => formatOf(useLanguage())

const pickByLanguage: Record<Language, (localized: Localized) => string> = {
  nl: (localized) => localized.nl,
  en: (localized) => localized.en,
}

/** Chooses from a localized sentence; the same function every render. */
export const usePick = (): ((localized: Localized) => string) => pickByLanguage[useLanguage()]
