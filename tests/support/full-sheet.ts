/** Worksheets and conversation sheets with all words they are asked in, by default of the edition of 2019. */
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import { type Edition, lessonWords } from '#domain/instrument/edition.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { openConversationSheet } from '#domain/programme/conversation.ts'
import { openWorksheet } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'

export const fullSheet = (
  visit: RecordId,
  person: PersonId,
  set: ItemSet = 'full',
  edition: Edition = edition2019,
): EntryDraft =>
  openWorksheet({
    ...{ visit, person, set, forms: lessonWords(edition) },
    ...{ framework: edition.framework.instrumentId, words: questionnaireWords(edition.framework) },
  })

export const conversationSheet = (
  lesson: RecordId,
  person: PersonId,
  at: Instant,
  edition: Edition = edition2019,
): EntryDraft => openConversationSheet({ lesson, person, at, form: formWords(edition.conversation) })

export const FRAMEWORK_2019 = edition2019.framework.instrumentId
