/** What a questionnaire may be answered with, which items are asked, and what is still open when a lesson is closed. */
import { z } from 'zod'
import type { QuestionnaireWords } from './questionnaire-words.ts'

/** A level of the scale, or the code of a reason why there is none. Not answered yet is the absence of a score. */
export const Score = z.union([z.number().int().min(0).max(10), z.string().regex(/^[a-z]{1,12}$/)])
export type Score = z.infer<typeof Score>

export type ScoresByItem = Readonly<Record<string, Score | undefined>>

export const ItemSet = z.enum(['core', 'full'])
export type ItemSet = z.infer<typeof ItemSet>

/** The items of the set in the questionnaire's own order. */
export function itemsOf<Q extends QuestionnaireWords>(questionnaire: Q, set: ItemSet): Q['items'][number][] {
  return questionnaire.items.filter((item) => set === 'full' || item.core === true)
}

/**
 * The items of the set, and those outside it that were scored before the set became smaller: what was scored stays in sight.
 */
export function itemsAsked<Q extends QuestionnaireWords>(
  questionnaire: Q,
  set: ItemSet,
  scores: ScoresByItem,
): Q['items'][number][] {
  const inSet = new Set<unknown>(itemsOf(questionnaire, set))
  return questionnaire.items.filter((one) => inSet.has(one) || scores[one.id] !== undefined)
}

export const isLevel = (score: Score | undefined): score is number => typeof score === 'number'

/** The answer, where the questionnaire offers it; any other, as a changed client may write it, counts as none. */
export const offered = (
  { scale, missing }: QuestionnaireWords,
  score: Score | undefined,
): Score | undefined =>
  scale.some(({ value }) => value === score) || missing.some(({ code }) => code === score) ? score : undefined

/** The two ends of the scale: they need a line of evidence. */
const isAnEnd = (score: Score | undefined, { scale }: QuestionnaireWords): boolean =>
  score !== undefined && (score === scale[0]?.value || score === scale.at(-1)?.value)

export type Completeness = {
  /** `scored` counts every answer, also a reason why there is no level; `total` the items asked in this block. */
  blocks: { block: string; scored: number; total: number }[]
  /** Items asked without an answer, in the questionnaire's order. */
  empty: string[]
  /** Items scored at an end of the scale without a line of evidence. */
  withoutEvidence: string[]
}

/** What is still open in a lesson. It only says so; closing with open ends is for the observer to decide. */
export function completeness(
  questionnaire: QuestionnaireWords,
  set: ItemSet,
  scores: ScoresByItem,
  evidenceCountByItem: Readonly<Record<string, number | undefined>>,
): Completeness {
  const asked = itemsAsked(questionnaire, set, scores)
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
