/**
 * Cronbach's alpha, for research on a framework version only: one observer scores all indicators at once, so a halo makes
 * it look better than it is. Never on a user's screen.
 */
import { fQuantile } from './distribution.ts'

type Alpha = {
  /** Subjects without a missing item, and items. */
  n: number
  k: number
  alpha: number
  /** 95 % interval (Feldt 1965); null for pairwise deletion, which has no single n. */
  ci: [number, number] | null
}

/**
 * `rows`: one per subject, one column per item; null is missing. Listwise keeps complete rows only, pairwise uses every
 * pair of answers. Null when undefined: fewer than two rows or items, or no variation in the sum.
 */
export function cronbachAlpha(
  rows: readonly (readonly (number | null)[])[],
  deletion: 'listwise' | 'pairwise' = 'listwise',
): Alpha | null {
  const complete = rows.filter((row) => row.every((value) => value !== null))
  const used = deletion === 'listwise' ? complete : rows
  const k = rows[0]?.length ?? 0
  if (used.length < 2 || k < 2) return null
  const items = Array.from({ length: k }, (_, j) => used.map((row) => row[j] ?? null))
  const covariances = items.map((a) => items.map((b) => covariance(a, b)))
  const total = covariances.flat().reduce((sum, value) => sum + value, 0)
  if (!(total > 0)) return null
  const own = covariances.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  const alpha = (k / (k - 1)) * (1 - own / total)
  const n = complete.length
  return { n, k, alpha, ci: deletion === 'listwise' ? feldt(alpha, n, k) : null }
}

function feldt(alpha: number, n: number, k: number): [number, number] {
  const [df1, df2] = [n - 1, (n - 1) * (k - 1)]
  return [1 - (1 - alpha) * fQuantile(0.975, df1, df2), 1 - (1 - alpha) * fQuantile(0.025, df1, df2)]
}

/** Sample covariance over the rows in which both items have a value. */
function covariance(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const pairs = a.flatMap((x, i): [number, number][] => {
    const y = b[i] ?? null
    return x === null || y === null ? [] : [[x, y]]
  })
  const meanX = pairs.reduce((sum, [x]) => sum + x, 0) / pairs.length
  const meanY = pairs.reduce((sum, [, y]) => sum + y, 0) / pairs.length
  return pairs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / (pairs.length - 1)
}
