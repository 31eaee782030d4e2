/** What a framework may be answered with, which indicators are asked, and what is still open when a lesson is closed. */
import { z } from 'zod'
import { type FrameworkWords, Level, MissingCode } from './instrument.ts'

/** A level, or a reason why there is none. Not scored yet is the absence of an answer, never a value. */
export const Score = z.union([Level, MissingCode])
export type Score = z.infer<typeof Score>

export type ScoresByIndicator = Readonly<Record<string, Score | undefined>>

export const IndicatorSet = z.enum(['core', 'full'])
export type IndicatorSet = z.infer<typeof IndicatorSet>

/** The indicators of the set in the framework's own order. */
export function indicatorsOf<F extends FrameworkWords>(
  framework: F,
  set: IndicatorSet,
): F['indicators'][number][] {
  return framework.indicators.filter((indicator) => set === 'full' || indicator.core)
}

/**
 * What a lesson is asked about: the set, and whatever was answered outside it before the set was changed. What was scored
 * is never out of sight. Figures keep to the set (`indicatorsOf`).
 */
export function indicatorsAsked<F extends FrameworkWords>(
  framework: F,
  set: IndicatorSet,
  scores: ScoresByIndicator,
): F['indicators'][number][] {
  const inSet = new Set<unknown>(indicatorsOf(framework, set))
  return framework.indicators.filter((one) => inSet.has(one) || scores[one.id] !== undefined)
}

export type Completeness = {
  /** `scored` counts every answer, also `nvt` and `ntz`; `total` the indicators asked in this block. */
  blocks: { block: string; scored: number; total: number }[]
  /** Indicators asked without an answer, in the framework's order. */
  empty: string[]
  /** Indicators scored 1 or 4 without a line of evidence: the ends of the scale need one. */
  withoutEvidence: string[]
}

/** What is still open in a lesson. It only says so; closing with open ends is for the observer to decide. */
export function completeness(
  framework: FrameworkWords,
  set: IndicatorSet,
  scores: ScoresByIndicator,
  evidenceCountByIndicator: Readonly<Record<string, number | undefined>>,
): Completeness {
  const asked = indicatorsAsked(framework, set, scores)
  const isAnswered = ({ id }: { id: string }) => scores[id] !== undefined
  return {
    blocks: framework.blocks.map(({ id }) => {
      const inBlock = asked.filter((indicator) => indicator.block === id)
      return { block: id, scored: inBlock.filter(isAnswered).length, total: inBlock.length }
    }),
    empty: asked.filter((indicator) => !isAnswered(indicator)).map(({ id }) => id),
    withoutEvidence: asked
      .filter(({ id }) => (scores[id] === 1 || scores[id] === 4) && !evidenceCountByIndicator[id])
      .map(({ id }) => id),
  }
}
