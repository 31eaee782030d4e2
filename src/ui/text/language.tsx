/** Which language is spoken, and everything a room needs to speak it. */

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Language, Localized } from '#domain/ground/localized.ts'
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

/** The sector of education: primary or secondary. */
export type Sector = 'po' | 'vo'

const SectorContext = createContext<Sector | undefined>(undefined)

/** What is inside speaks of a teacher as this sector does. */
export const SectorProvider = SectorContext.Provider

/** The words of an instrument for a teacher, by sector. They belong to the instruments: English has one word for all. */
const teacherBySector = {
  po: { leraar: 'leerkracht', Leraar: 'Leerkracht', leraren: 'leerkrachten' },
  vo: { leraar: 'docent', Leraar: 'Docent', leraren: 'docenten' },
  unknown: { leraar: 'leraar', Leraar: 'Leraar', leraren: 'leraren' },
} as const
const teacherInEnglish = { leraar: 'teacher', Leraar: 'Teacher', leraren: 'teachers' } as const

type Pick = (localized: Localized) => string

const isTeacherWord = (word: string): word is keyof typeof teacherInEnglish => word in teacherInEnglish

/** One function per language and sector, so that it is the same at every render. */
const picks = new Map<string, Pick>()
function pickOf(language: Language, sector: Sector | 'unknown'): Pick {
  const known = picks.get(`${language} ${sector}`)
  if (known) return known
  const words = language === 'en' ? teacherInEnglish : teacherBySector[sector]
  const pick: Pick = (localized) => {
    const text = localized[language]
    if (!text.includes('{')) return text
    return text.replace(/\{(\w+)\}/g, (whole, word: string) => (isTeacherWord(word) ? words[word] : whole))
  }
  picks.set(`${language} ${sector}`, pick)
  return pick
}

/** Everything it takes to speak outside React, for a file. */
export const wordsIn = (language: Language) => ({
  pick: pickOf(language, 'unknown'),
  text: textOf(language),
  format: formatOf(language),
})

/** Chooses from a localized sentence, in the words of the sector around it; the same function every render. */
export const usePick = (): Pick => pickOf(useLanguage(), useContext(SectorContext) ?? 'unknown')
