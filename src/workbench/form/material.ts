/** What the fields of a form may refer to: the items of a questionnaire, and the notes of a lesson. */
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { Note } from '#domain/programme/worksheet.ts'

export type Material = {
  questionnaire?: QuestionnaireWords | undefined
  notes?: readonly Note[] | undefined
}
