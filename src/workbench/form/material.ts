/** What a form may point at: the questionnaire its items come from, and the notes of the lesson. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { Note } from '#domain/programme/worksheet.ts'

export type Material = {
  questionnaire?: QuestionnaireWords | undefined
  notes?: readonly Note[] | undefined
}
