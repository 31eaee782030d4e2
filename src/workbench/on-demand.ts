/**
 * Chunk of the older editions, the note lint and the guesses about a note, which many sessions do not need. It is in the
 * precache, so it loads offline too.
 */
import type { Language } from '#domain/ground/localized.ts'
import { createGuesser, type Guesser } from '#domain/instrument/likely-items.ts'
import { type Finding, lintNote } from '#domain/instrument/note-lint.ts'
import type { QuestionnaireItem } from '#domain/instrument/questionnaire.ts'
import { earlierLinks } from '#domain/programme/earlier-links.ts'
import { cueWords } from '#instruments/cue-words.ts'
import { noteLint } from '#instruments/note-lint.ts'
import { olderEditions } from '#instruments/older-editions.ts'

/** With which a lesson of an older edition is filled in. */
export const editionsOnDemand = olderEditions

/** The newest word list, with a function that finds its words in a note. */
export const noteHelp = {
  signals: noteLint.signals,
  find: (text: string, language: Language): Finding[] => lintNote(text, noteLint, language),
}

/** Guesses the items of a note, from their words and from the links on other sheets. The further words are Dutch. */
export const itemGuesser = (
  items: readonly QuestionnaireItem[],
  language: Language,
  others: Parameters<typeof earlierLinks>,
): Guesser =>
  createGuesser({
    ...{ items, language, earlier: earlierLinks(...others) },
    ...(language === 'nl' ? { cues: cueWords } : {}),
  })
