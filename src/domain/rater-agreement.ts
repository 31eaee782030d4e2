/**
 * How two people scored the same lesson: material for a conversation between them, never a mark for either. Coefficients
 * get no verbal labels; high agreement with a low kappa is normal when nearly all scores are 3.
 */
import type { Score } from './answers.ts'
import type { Level } from './instrument.ts'
import { type AgreementTable, type Kappa, kappa } from './kappa.ts'
import { isLevel } from './summary.ts'

/** Pairs of levels needed before a kappa may be shown. */
export const MIN_PAIRS_FOR_KAPPA = 20

/** One indicator, scored by the first and by the second rater; undefined is not scored. */
type ScorePair = readonly [first: Score | undefined, second: Score | undefined]

/** `no_variation`: one of the raters used a single level. */
type NoKappa = 'no_variation' | 'too_few_pairs'

type RaterAgreement = {
  /** Pairs in which both gave a level. */
  n: number
  /** 4×4 counts over those pairs: row = first rater's level 1–4, column = second's. */
  table: AgreementTable
  /** Shares 0–1 of equal pairs and of pairs at most one apart; null without pairs. */
  exact: number | null
  adjacent: number | null
  /** Mean of first − second, in scale points; null without pairs. */
  bias: number | null
  /** Pairs in which one gave a level and the other `nvt` or `ntz`: a difference about the opportunity. */
  onlyOneSaw: number
  /** Quadratic weights, with linear and no weights beside it; null with a reason. Indicative: pairs are not independent. */
  kappa: { quadratic: Kappa; linear: Kappa; unweighted: Kappa } | null
  reason: NoKappa | null
}

const levels: readonly Level[] = [1, 2, 3, 4]

export function raterAgreement(pairs: readonly ScorePair[]): RaterAgreement {
  const both = pairs.flatMap(([a, b]): [Level, Level][] => (isLevel(a) && isLevel(b) ? [[a, b]] : []))
  const n = both.length
  const share = (holds: (pair: [Level, Level]) => boolean) => (n === 0 ? null : both.filter(holds).length / n)
  const table = levels.map((row) =>
    levels.map((column) => both.filter(([a, b]) => a === row && b === column).length),
  )
  const isMissing = (score: Score | undefined) => score === 'nvt' || score === 'ntz'
  return {
    n,
    table,
    exact: share(([a, b]) => a === b),
    adjacent: share(([a, b]) => Math.abs(a - b) <= 1),
    bias: n === 0 ? null : both.reduce((total, [a, b]) => total + a - b, 0) / n,
    onlyOneSaw: pairs.filter(([a, b]) => (isLevel(a) && isMissing(b)) || (isMissing(a) && isLevel(b))).length,
    ...kappaToShow(both, table),
  }
}

function kappaToShow(
  both: readonly (readonly [Level, Level])[],
  table: AgreementTable,
): Pick<RaterAgreement, 'kappa' | 'reason'> {
  const usesOneLevel = ([0, 1] as const).some((rater) => new Set(both.map((pair) => pair[rater])).size < 2)
  if (both.length > 0 && usesOneLevel) return { kappa: null, reason: 'no_variation' }
  if (both.length < MIN_PAIRS_FOR_KAPPA) return { kappa: null, reason: 'too_few_pairs' }
  const [quadratic, linear, unweighted] = [kappa(table, 'quadratic'), kappa(table, 'linear'), kappa(table)]
  if (!quadratic || !linear || !unweighted) return { kappa: null, reason: 'no_variation' }
  return { kappa: { quadratic, linear, unweighted }, reason: null }
}
