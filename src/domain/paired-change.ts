/**
 * Change of a group between two lessons, one difference per teacher. It is a description: there is no control group, the
 * same coach scored both lessons and the second was chosen, so it is never "the effect of the programme".
 */
import { tQuantile, tTwoSided } from './distribution.ts'

type PairedChange = {
  n: number
  /** Mean, standard deviation and standard error of after − before. */
  mean: number
  sd: number
  se: number
  t: number
  df: number
  p: number
  /** 95 % t-interval of the mean. */
  ci: [number, number]
  /** Mean divided by the standard deviation of the differences, and with the small-sample correction 1 − 3/(4·df − 1). */
  dz: number
  hedgesG: number
}

/** Null with fewer than two pairs or when all differences are equal. Throws when the lists differ in length. */
export function pairedChange(before: readonly number[], after: readonly number[]): PairedChange | null {
  if (before.length !== after.length) throw new RangeError('before and after must have the same length')
  const differences = before.map((value, i) => (after[i] ?? Number.NaN) - value)
  const n = differences.length
  if (n < 2) return null
  const mean = differences.reduce((sum, value) => sum + value, 0) / n
  const df = n - 1
  const sd = Math.sqrt(differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / df)
  if (sd < 1e-12) return null
  const se = sd / Math.sqrt(n)
  const t = mean / se
  const margin = tQuantile(0.975, df) * se
  const dz = mean / sd
  return {
    n,
    mean,
    sd,
    se,
    t,
    df,
    p: tTwoSided(t, df),
    ci: [mean - margin, mean + margin],
    dz,
    hedgesG: dz * (1 - 3 / (4 * df - 1)),
  }
}
