/**
 * Chunk of the older editions and the note lint, which many sessions do not need. It is in the precache, so it loads
 * offline too.
 */
import type { Language } from '#domain/ground/localized.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import { type Finding, lintNote } from '#domain/instrument/note-lint.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { noteLint } from '#instruments/note-lint.ts'

export const olderEditions: readonly Edition[] = [edition2019]

/** The newest word list, with a function that finds its words in a note. */
export const noteHelp = {
  signals: noteLint.signals,
  find: (text: string, language: Language): Finding[] => lintNote(text, noteLint, language),
}
