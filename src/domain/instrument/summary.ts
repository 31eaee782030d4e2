/**
 * The picture of one block in one lesson, and its change between two lessons. There is deliberately no total over blocks
 * and no imputation: what is missing in a lesson is not missing at random (no unrest, no response to unrest).
 */
import { type IndicatorSet, indicatorsOf, type Score, type ScoresByIndicator } from './answers.ts'
import type { FrameworkWords, Level } from './instrument.ts'
import { NORMAL_FLUCTUATION } from './measurement-error.ts'

/** Why a figure is hidden: `n` of `k` indicators carry a level, at least `min` are needed. */
type TooFew = { code: 'too_few_scored'; n: number; k: number; min: number }

type BlockPicture = {
  block: string
  /** Indicators with a level 1–4, of the `k` in this block of the set. Always shown together. */
  n: number
  k: number
  /** Null with a reason as long as n < ceil(0.7·k). Full precision; one decimal on screen. */
  mean: number | null
  median: number | null
  reason: TooFew | null
  countByLevel: Record<Level, number>
  nvt: number
  ntz: number
  blank: number
}

type BlockChange = {
  block: string
  /** Indicators with a level in both lessons, of `k`. */
  n: number
  k: number
  /** Mean of `to − from` over those n indicators, in scale points; null with a reason when they are too few for a mean. */
  difference: number | null
  withinNormal: boolean | null
  reason: TooFew | null
}

/** The smallest number of levels out of `k` indicators that a mean may stand for: 5 of 7, 3 of 4. */
export function minItems(k: number): number {
  return Math.ceil((7 * k) / 10)
}

export function blockPicture(
  framework: FrameworkWords,
  set: IndicatorSet,
  block: string,
  scores: ScoresByIndicator,
): BlockPicture {
  const answers = idsOf(framework, set, block).map((id) => scores[id])
  const levels = answers.filter(isLevel)
  const reason = tooFew(levels.length, answers.length)
  const count = (answer: Score | undefined) => answers.filter((other) => other === answer).length
  return {
    block,
    n: levels.length,
    k: answers.length,
    mean: reason ? null : meanOf(levels),
    median: reason ? null : medianOf(levels),
    reason,
    countByLevel: { 1: count(1), 2: count(2), 3: count(3), 4: count(4) },
    nvt: count('nvt'),
    ntz: count('ntz'),
    blank: count(undefined),
  }
}

/**
 * Compares two lessons over the indicators that got a level in both, so that a different choice of indicators cannot look
 * like change. `withinNormal`: the difference is smaller than `threshold` scale points.
 */
export function blockChange(
  framework: FrameworkWords,
  set: IndicatorSet,
  block: string,
  from: ScoresByIndicator,
  to: ScoresByIndicator,
  threshold: number = NORMAL_FLUCTUATION,
): BlockChange {
  const ids = idsOf(framework, set, block)
  const differences = ids.flatMap((id) => {
    const [before, after] = [from[id], to[id]]
    return isLevel(before) && isLevel(after) ? [after - before] : []
  })
  const reason = tooFew(differences.length, ids.length)
  const difference = reason ? null : meanOf(differences)
  return {
    block,
    n: differences.length,
    k: ids.length,
    difference,
    withinNormal: difference === null ? null : Math.abs(difference) < threshold,
    reason,
  }
}

function idsOf(framework: FrameworkWords, set: IndicatorSet, block: string): string[] {
  return indicatorsOf(framework, set)
    .filter((indicator) => indicator.block === block)
    .map(({ id }) => id)
}

export function isLevel(score: Score | undefined): score is Level {
  return typeof score === 'number'
}

function tooFew(n: number, k: number): TooFew | null {
  const min = minItems(k)
  return n < min || n === 0 ? { code: 'too_few_scored', n, k, min } : null
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}
