/**
 * How certain a teacher is of what can be done now (questionnaire ZE): before the first lesson and after the programme. It
 * is private until its owner shares it, each moment by an act of its own. It is never compared with an observation.
 */
import { z } from 'zod'
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { isLevel, Score } from '#domain/instrument/answers.ts'
import { QuestionnaireWords, questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { type PersonProgress, stepsOf } from './progress.ts'
import type { Scores } from './worksheet.ts'

export const moments = ['before', 'after'] as const
export type Moment = (typeof moments)[number]
const Moment = z.enum(moments)

export const openConfidence = (
  person: PersonId,
  moment: Moment,
  questionnaire: QuestionnaireWords,
): EntryDraft => ({
  birth: { kind: 'confidence', person },
  instrument: questionnaire.instrumentId,
  changes: { moment, words: questionnaireWords(questionnaire) },
})
/** Null removes the answer. */
export const rate = (item: string, value: Score | null): EntryDraft => answer(`scores/${item}`, value)
export const shareConfidence = (at: Instant): EntryDraft => ({ changes: { shared: at } })

export type Confidence = {
  recordId: RecordId
  owner: AccountId
  moment: Moment
  words: QuestionnaireWords
  scores: Scores
  answered: number
  changedAt: Instant
  sharedAt: Instant | undefined
  /** The latest answer after sharing: who reads it must know that it is not what was shared first. */
  changedAfterSharing: Instant | undefined
}

/** Undefined for another kind, or without a moment and words. */
export function confidenceOf(state: RecordState): Confidence | undefined {
  const { kind, paths, recordId, owner } = state
  const moment = kind === 'confidence' ? valueAt(paths, 'moment', Moment) : undefined
  const words = valueAt(paths, 'words', QuestionnaireWords)
  if (!moment || !words) return undefined
  const scores = valuesByKey(paths, 'scores', Score)
  const sharedAt = valueAt(paths, 'shared', Instant)
  const answeredAt = Object.entries(paths)
    .flatMap(([path, { heads }]) => (path.startsWith('scores/') ? heads.map(({ at }) => at) : []))
    .sort()
    .at(-1)
  return {
    ...{ recordId, owner, moment, words, scores, sharedAt },
    answered: words.items.filter(({ id }) => isLevel(scores[id])).length,
    changedAt: answeredAt ?? state.bornAt,
    changedAfterSharing: sharedAt && answeredAt && answeredAt > sharedAt ? answeredAt : undefined,
  }
}

/** Per moment the one with the most answers, the same on every device; more than one when two devices began apart. */
export function confidencesOf(
  records: Iterable<RecordState>,
  person: PersonId,
): Partial<Record<Moment, Confidence>> {
  const all = [...records]
    .flatMap((one) => (one.person === person ? (confidenceOf(one) ?? []) : []))
    .sort((a, b) => b.answered - a.answered || (a.recordId < b.recordId ? -1 : 1))
  const ofMoment = (moment: Moment) => all.find((one) => one.moment === moment)
  const [before, after] = moments.map(ofMoment)
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) }
}

/** The moment that is open now: before the first observed lesson, or after the programme. Between them there is none. */
export function openMoment(progress: PersonProgress): Moment | undefined {
  if (progress.trajectory.isStopped) return undefined
  if (stepsOf(progress).every(({ state }) => state === 'done')) return 'after'
  const isBegun = progress.visits.some(
    ({ visit, lesson, conversation }) =>
      visit.isObserved || lesson !== undefined || conversation !== undefined,
  )
  return isBegun ? undefined : 'before'
}
