/** The sentences of a lesson, formats, and the choice from localized data, in the language on screen. */

import { createContext, useContext } from 'react'
import type { Language, Localized } from '#domain/ground/localized.ts'
import { type Format, formatOf } from './format.ts'
import { inLanguage, useClock, useLanguage } from './front.tsx'
import { type LessonText, nlLesson } from './nl-lesson.ts'

/** Sentences for use outside React, such as in a file. Dutch until the language has loaded. */
const textOf = (language: Language): LessonText => inLanguage(language, nlLesson)

export const useText = (): LessonText => textOf(useLanguage())

export const useFormat = (): Format => formatOf(useLanguage(), useClock()?.())

/** The sector of education: primary or secondary. */
export type Sector = 'po' | 'vo'

const SectorContext = createContext<Sector | undefined>(undefined)

/** Sets the sector whose word for a teacher is used inside. */
export const SectorProvider = SectorContext.Provider

/** The Dutch words for a teacher, by sector. The placeholders are those of the instruments; English has one word. */
const teacherBySector = {
  po: { leraar: 'leerkracht', Leraar: 'Leerkracht', leraren: 'leerkrachten' },
  vo: { leraar: 'docent', Leraar: 'Docent', leraren: 'docenten' },
  unknown: { leraar: 'leraar', Leraar: 'Leraar', leraren: 'leraren' },
} as const
const teacherInEnglish = { leraar: 'teacher', Leraar: 'Teacher', leraren: 'teachers' } as const

type Pick = (localized: Localized) => string

const isTeacherWord = (word: string): word is keyof typeof teacherInEnglish => word in teacherInEnglish

/** One function per language and sector, so that its identity is the same at every render. */
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

/** Sentences, formats and choice of words for use outside React, such as in a file. */
export const wordsIn = (language: Language) => ({
  pick: pickOf(language, 'unknown'),
  text: textOf(language),
  format: formatOf(language),
})

/** Chooses the language of a localized text and fills in the word for a teacher. Its identity is stable. */
export const usePick = (): Pick => pickOf(useLanguage(), useContext(SectorContext) ?? 'unknown')
