/** What the fields of a form may refer to: the items of a questionnaire, and the notes of a lesson. */
import type { QuestionnaireItem } from '#domain/instrument/questionnaire.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { Note } from '#domain/programme/worksheet.ts'

/** The anchors of its items are there while it is filled in, and not in what a record carries. */
type AskedItem = QuestionnaireWords['items'][number] & Pick<QuestionnaireItem, 'anchors'>
export type AskedQuestionnaire = QuestionnaireWords & { items: readonly AskedItem[] }

export type Material = {
  questionnaire?: AskedQuestionnaire | undefined
  notes?: readonly Note[] | undefined
}
