/**
 * How far two observations may lie apart without anything having changed. Used for wording only: no teacher is tested.
 * Single-visit reliability .4375 follows from van der Lans et al. (2016): three visits by three observers reach .70.
 */

/** Scale points. An observed block difference below this is within the normal fluctuation between lessons. */
export const NORMAL_FLUCTUATION = 1.0

const Z_95 = 1.96

/** Reliability of the mean of `k` parallel observations, each with reliability `single` (Spearman 1910, Brown 1910). */
export function spearmanBrown(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single)
}

/** Standard error of measurement, in the unit of `sd`. */
export function sem(sd: number, reliability: number): number {
  return sd * Math.sqrt(1 - reliability)
}

/** Standard error of the difference between two observations, in the unit of `sd`. */
export function semOfDifference(sd: number, reliability: number): number {
  return Math.SQRT2 * sem(sd, reliability)
}

/** Minimal detectable change: 95 % of differences without real change are smaller than this. */
export function mdc95(sd: number, reliability: number): number {
  return Z_95 * semOfDifference(sd, reliability)
}

/** Reliable change index in standard errors of the difference (Jacobson & Truax 1991). */
export function reliableChangeIndex(from: number, to: number, sd: number, reliability: number): number {
  return (to - from) / semOfDifference(sd, reliability)
}
