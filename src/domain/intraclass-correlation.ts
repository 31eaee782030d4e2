/**
 * Intraclass correlations over lessons scored by several raters (Shrout & Fleiss 1979), with 95 % intervals. In the
 * programme pairs differ per lesson, so ICC(1,1) is the one to show; the others need the same raters everywhere.
 */
import { fQuantile, fUpperTail } from './distribution.ts'

export type Estimate = { value: number; ci: [number, number] }

/** Mean squares: between subjects, within subjects, between raters, and residual. */
type MeanSquares = { bms: number; wms: number; jms: number; ems: number }

type FTest = { f: number; df1: number; df2: number; p: number }

/** `single`: one rater's score; `mean`: the mean of all k raters. 1: one-way, 2: two-way agreement, 3: two-way consistency. */
type IntraclassCorrelation = {
  subjects: number
  raters: number
  meanSquares: MeanSquares
  oneWay: FTest
  twoWay: FTest
  single: { icc1: Estimate; icc2: Estimate; icc3: Estimate }
  mean: { icc1: Estimate; icc2: Estimate; icc3: Estimate }
}

/**
 * `scores`: one row per lesson, one column per rater, complete. Null when it is undefined: fewer than two rows or columns,
 * rows of unequal length, or no variation between raters within lessons.
 */
export function intraclassCorrelation(scores: readonly (readonly number[])[]): IntraclassCorrelation | null {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  if (n < 2 || k < 2 || scores.some((row) => row.length !== k)) return null
  const ms = meanSquaresOf(scores, n, k)
  if (ms.ems < 1e-12 || ms.wms < 1e-12) return null
  const oneWay = fTest(ms.bms / ms.wms, n - 1, n * (k - 1))
  const twoWay = fTest(ms.bms / ms.ems, n - 1, (n - 1) * (k - 1))
  const icc1 = ratioEstimate(oneWay, k)
  const icc2 = agreementEstimate(ms, n, k)
  const icc3 = ratioEstimate(twoWay, k)
  return {
    subjects: n,
    raters: k,
    meanSquares: ms,
    oneWay,
    twoWay,
    single: { icc1, icc2, icc3 },
    mean: { icc1: ofMean(icc1, k), icc2: ofMean(icc2, k), icc3: ofMean(icc3, k) },
  }
}

function meanSquaresOf(scores: readonly (readonly number[])[], n: number, k: number): MeanSquares {
  const all = scores.flat()
  const grand = mean(all)
  const ofSubjects = k * squares(scores.map(mean), grand)
  const ofRaters =
    n *
    squares(
      Array.from({ length: k }, (_, j) => mean(scores.map((row) => row[j] ?? 0))),
      grand,
    )
  const within = squares(all, grand) - ofSubjects
  return {
    bms: ofSubjects / (n - 1),
    wms: within / (n * (k - 1)),
    jms: ofRaters / (k - 1),
    ems: (within - ofRaters) / ((n - 1) * (k - 1)),
  }
}

function fTest(f: number, df1: number, df2: number): FTest {
  return { f, df1, df2, p: fUpperTail(f, df1, df2) }
}

/** ICC(1,1) and ICC(3,1) are both (F − 1) / (F + k − 1), with F from the one-way or the two-way analysis. */
function ratioEstimate({ f, df1, df2 }: FTest, k: number): Estimate {
  const fromF = (value: number) => (value - 1) / (value + k - 1)
  return {
    value: fromF(f),
    ci: [fromF(f / fQuantile(0.975, df1, df2)), fromF(f * fQuantile(0.975, df2, df1))],
  }
}

/** ICC(2,1); the interval uses Satterthwaite degrees of freedom (Shrout & Fleiss 1979; McGraw & Wong 1996). */
function agreementEstimate({ bms, jms, ems }: MeanSquares, n: number, k: number): Estimate {
  const value = (bms - ems) / (bms + (k - 1) * ems + (k * (jms - ems)) / n)
  const raterF = jms / ems
  const weight = n * (1 + (k - 1) * value) - k * value
  const df =
    ((k - 1) * (n - 1) * (k * value * raterF + weight) ** 2) /
    ((n - 1) * k ** 2 * value ** 2 * raterF ** 2 + weight ** 2)
  const spread = k * jms + (k * n - k - n) * ems
  const upper = fQuantile(0.975, n - 1, df)
  const lower = fQuantile(0.975, df, n - 1)
  return {
    value,
    ci: [
      (n * (bms - upper * ems)) / (upper * spread + n * bms),
      (n * (lower * bms - ems)) / (spread + n * lower * bms),
    ],
  }
}

/** From one rater to the mean of k. */
function ofMean({ value, ci: [low, high] }: Estimate, k: number): Estimate {
  const stepUp = (single: number) => (k * single) / (1 + (k - 1) * single)
  return { value: stepUp(value), ci: [stepUp(low), stepUp(high)] }
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

function squares(values: readonly number[], around: number): number {
  return values.reduce((total, value) => total + (value - around) ** 2, 0)
}
