/** What most devices never need, or not at once: loaded when a record or a note asks for it, and kept for offline use too. */
import type { Language } from '#domain/ground/localized.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import { type Finding, lintNote } from '#domain/instrument/note-lint.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { noteLint } from '#instruments/note-lint.ts'

export const olderEdition: Edition = edition2019

/** The newest list of words, and what a note has of them. */
export const noteHelp = {
  signals: noteLint.signals,
  find: (text: string, language: Language): Finding[] => lintNote(text, noteLint, language),
}
