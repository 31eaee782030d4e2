/** A worksheet as the lesson room opens it: with the words of the framework and of the marker. */
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import type { IndicatorSet } from '#domain/instrument/answers.ts'
import { wordsOf } from '#domain/instrument/instrument.ts'
import { openWorksheet } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { lessonQuestions } from '#instruments/asked.ts'
import { ts4Draft2019 } from '#instruments/ts4-2019-draft.ts'

export const fullSheet = (visit: RecordId, person: PersonId, set: IndicatorSet = 'full'): EntryDraft =>
  openWorksheet({
    ...{ visit, person, set, asked: lessonQuestions },
    ...{ framework: ts4Draft2019.instrumentId, words: wordsOf(ts4Draft2019) },
  })
