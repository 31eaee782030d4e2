/** Records as readable JSON, without secrets that open or identify other records. */
import type { Json } from '#domain/ground/canonical.ts'
import type { Language } from '#domain/ground/localized.ts'
import { instantOf } from '#domain/ground/time.ts'
import { Score } from '#domain/instrument/answers.ts'
import { CarriedForms, carriedAnswers } from '#domain/instrument/form-words.ts'
import { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt, valuesByKey } from '#domain/record/path-view.ts'
import type { Book } from '#storage/book.ts'
import { wordsIn } from '#ui/text/language.tsx'
import { type FileOut, offerFile } from '#workbench/file-out.ts'
import { carriedText, type Words } from '#workbench/form/value-text.ts'
import { scoreToText } from '#workbench/questionnaire/score-text.ts'

const isSecret = (path: string) => path === 'secret' || path.startsWith('invitations/')

/** A field in conflict has all its values. `answers` has questions and answers in the words that the record carries. */
export function toReadable(state: RecordState, language: Language): Json {
  const { recordId, kind, person, instrument, bornAt, changedAt, paths } = state
  const fields = Object.entries(paths).flatMap(([path, one]) =>
    isSecret(path) ? [] : [[path, one.isConflict ? one.heads.map(({ value }) => value) : one.value] as const],
  )
  return {
    recordId,
    kind,
    person: person ?? null,
    instrument: instrument ?? null,
    bornAt,
    changedAt,
    answers: answersIn(state, wordsIn(language)),
    fields: Object.fromEntries(fields),
  }
}

type Answer = { question: string; answer: string[] }

function answersIn({ paths, ...state }: RecordState, words: Words): Answer[] {
  const { pick } = words
  const { locked } = lessonOf({ ...state, paths }) ?? {}
  const forms = locked?.forms ?? valueAt(paths, 'forms', CarriedForms) ?? []
  const asked = locked?.words ?? valueAt(paths, 'words', QuestionnaireWords)
  const scores = locked?.scores ?? valuesByKey(paths, 'scores', Score)
  const ofItems = (asked?.items ?? []).flatMap((item): Answer[] => {
    const score = scores[item.id]
    return asked && score !== undefined
      ? [{ question: pick(item.text), answer: [scoreToText(score, asked, pick)] }]
      : []
  })
  const ofForms = carriedAnswers(forms, paths, carriedText(words)).map(
    ({ label, lines }): Answer => ({ question: pick(label), answer: lines }),
  )
  return [...ofItems, ...ofForms.filter(({ answer }) => answer.length > 0)]
}

/**
 * A JSON text of all records that this person can read (oldest first, with copies of erased records), drafts, and
 * refused writes.
 */
export function ownRecordsText(book: Book, madeAt: string, language: Language = 'nl'): string {
  const copies = book.bin.view().flatMap(({ copy }) => copy?.states ?? [])
  const records = [...book.records().values(), ...copies].sort((a, b) => (a.bornAt < b.bornAt ? -1 : 1))
  const drafts = book
    .drafts()
    .flatMap(({ recordId, path, value }) => (isSecret(path) ? [] : { recordId, path, value }))
  const refused = book.refusedWrites
    .view()
    .flatMap(({ recordId, problem, texts }) => (texts.length > 0 ? { recordId, problem, texts } : []))
  return JSON.stringify(
    {
      format: 'lesspiegel/own-data/1',
      madeAt,
      records: records.map((state) => toReadable(state, language)),
      drafts,
      refused,
    },
    null,
    2,
  )
}

/** The text as a file. It comes from memory, so it includes work that the disk refused. */
export async function ownRecordsFile(book: Book, name: string, language: Language): Promise<FileOut> {
  await book.flush()
  return { name, type: 'application/json', text: ownRecordsText(book, instantOf(book.world.now()), language) }
}

export const offerOwnRecords = async (book: Book, name: string, language: Language) =>
  offerFile(await ownRecordsFile(book, name, language))
