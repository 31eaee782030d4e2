/** Texts of instruments: complete in every language of the app. */
import { z } from 'zod'

export const Language = z.enum(['nl', 'en'])
export type Language = z.infer<typeof Language>

const Sentence = z.string('a sentence is missing').min(1, 'a sentence is empty').max(400)

/**
 * One text in every language. `{leraar}`, `{Leraar}` and `{leraren}` are placeholders for the word for a teacher, which
 * differs per sector of education.
 */
export const Localized = z.strictObject({ nl: Sentence, en: Sentence }).readonly()
export type Localized = z.infer<typeof Localized>
