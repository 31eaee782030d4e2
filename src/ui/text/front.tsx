/** The language on screen, and the sentences of the lock screen. The rooms add theirs, so that the lock screen stays small. */

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language } from '#domain/ground/localized.ts'
import type { World } from '#world.ts'
import type { Text } from './nl.ts'
import { type FrontText, nlFront } from './nl-front.ts'

/** English is one chunk in the precache, with the sentences of every room. */
let english: Text | undefined

/** Rejects when the language cannot be fetched. */
async function loadText(language: Language): Promise<void> {
  if (language === 'en') english ??= (await import('./en.ts')).en
}

/** The sentences in this language: `dutch` until another language has loaded. */
export const inLanguage = <T extends FrontText>(language: Language, dutch: T): T | Text =>
  (language === 'en' && english) || dutch

const LanguageContext = createContext<Language>('nl')
const ClockContext = createContext<World['now'] | undefined>(undefined)

type TextProviderProps = { language: Language; now?: World['now'] | undefined; children: ReactNode }

/** Shows the previous language until the new one has loaded, so that no form is unmounted. */
export function TextProvider({ language, now, children }: TextProviderProps) {
  const [shown, setShown] = useState<Language>('nl')
  useEffect(() => {
    let here = true
    const stayAsWeAre = () => undefined
    loadText(language).then(() => here && setShown(language), stayAsWeAre)
    return () => {
      here = false
    }
  }, [language])
  const isLoaded = language === 'nl' || english !== undefined
  return (
    <ClockContext value={now}>
      <LanguageContext value={isLoaded ? language : shown}>{children}</LanguageContext>
    </ClockContext>
  )
}

export const useLanguage = (): Language => useContext(LanguageContext)

export const useClock = () => useContext(ClockContext)

export const useFrontText = (): FrontText => inLanguage(useLanguage(), nlFront)
