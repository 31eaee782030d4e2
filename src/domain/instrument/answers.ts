/** Valid answers of a questionnaire, the items asked, and the items still open when a lesson is closed. */
import { z } from 'zod'
import type { QuestionnaireWords } from './questionnaire-words.ts'

/** A level of the scale, or the code of a reason for no level. An unanswered item has no score. */
export const Score = z.union([z.number().int().min(0).max(10), z.string().regex(/^[a-z]{1,12}$/)])
export type Score = z.infer<typeof Score>

export type ScoresByItem = Readonly<Record<string, Score | undefined>>

export const ItemSet = z.enum(['core', 'full'])
export type ItemSet = z.infer<typeof ItemSet>

/** The items of the set in the questionnaire's own order. */
export function itemsOf<Q extends QuestionnaireWords>(questionnaire: Q, set: ItemSet): Q['items'][number][] {
  return questionnaire.items.filter((item) => set === 'full' || item.core === true)
}

/** The items of the set, and those in use outside it: a score stays visible when the set becomes smaller. */
export function itemsAsked<Q extends QuestionnaireWords>(
  questionnaire: Q,
  set: ItemSet,
  isUsed: (id: string) => boolean,
): Q['items'][number][] {
  const inSet = new Set<unknown>(itemsOf(questionnaire, set))
  return questionnaire.items.filter((one) => inSet.has(one) || isUsed(one.id))
}

export const isLevel = (score: Score | undefined): score is number => typeof score === 'number'

/** The score, if the questionnaire offers it. A modified client may write any value; other values count as no answer. */
export const offered = (
  { scale, missing }: QuestionnaireWords,
  score: Score | undefined,
): Score | undefined =>
  scale.some(({ value }) => value === score) || missing.some(({ code }) => code === score) ? score : undefined

/** A score at an end of the scale needs a line of evidence. */
const isAnEnd = (score: Score | undefined, { scale }: QuestionnaireWords): boolean =>
  score !== undefined && (score === scale[0]?.value || score === scale.at(-1)?.value)

export type Completeness = {
  /** `scored`: all answers, including reasons for no level. `total`: the items asked in this block. */
  blocks: { block: string; scored: number; total: number }[]
  /** Items asked without an answer, in the questionnaire's order. */
  empty: string[]
  /** Items scored at an end of the scale without a line of evidence. */
  withoutEvidence: string[]
}

/** What is still open in a lesson. It blocks nothing: the observer may close a lesson with open items. */
export function completeness(
  questionnaire: QuestionnaireWords,
  set: ItemSet,
  scores: ScoresByItem,
  evidenceCountByItem: Readonly<Record<string, number | undefined>>,
): Completeness {
  const asked = itemsAsked(questionnaire, set, (id) => scores[id] !== undefined)
  const isAnswered = ({ id }: { id: string }) => offered(questionnaire, scores[id]) !== undefined
  return {
    blocks: questionnaire.blocks.map(({ id }) => {
      const inBlock = asked.filter((item) => item.block === id)
      return { block: id, scored: inBlock.filter(isAnswered).length, total: inBlock.length }
    }),
    empty: asked.filter((item) => !isAnswered(item)).map(({ id }) => id),
    withoutEvidence: asked
      .filter(({ id }) => isAnEnd(scores[id], questionnaire) && !evidenceCountByItem[id])
      .map(({ id }) => id),
  }
}
