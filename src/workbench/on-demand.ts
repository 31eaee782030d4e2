/**
 * Chunk of the older editions and the note lint, which many sessions do not need. It is in the precache, so it loads
 * offline too.
 */
import type { Language } from '#domain/ground/localized.ts'
import { type Finding, lintNote } from '#domain/instrument/note-lint.ts'
import { noteLint } from '#instruments/note-lint.ts'
import { olderEditions } from '#instruments/older-editions.ts'

/** With which a lesson of an older edition is filled in. */
export const editionsOnDemand = olderEditions

/** The newest word list, with a function that finds its words in a note. */
export const noteHelp = {
  signals: noteLint.signals,
  find: (text: string, language: Language): Finding[] => lintNote(text, noteLint, language),
}
