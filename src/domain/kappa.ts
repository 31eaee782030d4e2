/**
 * Cohen's kappa and weighted kappa over a fixed set of categories. The categories are those of the scale, not those
 * that happened to be used: dropping unused ones changes the answer.
 */
import { Z_975 } from './distribution.ts'

/** Counts: row = first rater, column = second rater, both in the order of the scale. Square. */
export type AgreementTable = readonly (readonly number[])[]

/** Agreement weights, 1 on the diagonal: by name, or a matrix of the table's size. */
type KappaWeights = 'none' | 'linear' | 'quadratic' | readonly (readonly number[])[]

export type Kappa = {
  n: number
  /** Observed and chance agreement under the weights, 0–1. */
  po: number
  pe: number
  kappa: number
  /** Standard error and 95 % interval (Fleiss, Cohen & Everitt 1969), as if the pairs were independent. */
  se: number
  ci: [number, number]
  /** Standard error if kappa were 0, and kappa divided by it. */
  se0: number
  z: number
}

/** One cell as the formulas need it: proportion, chance proportion, weight, and the two marginal mean weights together. */
type Cell = { p: number; chance: number; weight: number; marginal: number }

/** Null when kappa is undefined: no pairs, or both raters used one and the same category only. */
export function kappa(table: AgreementTable, weights: KappaWeights = 'none'): Kappa | null {
  const n = sum(table.flat())
  if (n === 0) return null
  const cells = cellsOf(table, n, weights)
  const po = sum(cells.map(({ p, weight }) => p * weight))
  const pe = sum(cells.map(({ chance, weight }) => chance * weight))
  if (1 - pe < 1e-12) return null
  const value = (po - pe) / (1 - pe)
  const spread = sum(cells.map(({ p, weight, marginal }) => p * (weight - marginal * (1 - value)) ** 2))
  const spread0 = sum(cells.map(({ chance, weight, marginal }) => chance * (weight - marginal) ** 2))
  const root = (variance: number) => Math.sqrt(Math.max(0, variance)) / (Math.sqrt(n) * (1 - pe))
  const se = root(spread - (value - pe * (1 - value)) ** 2)
  const se0 = root(spread0 - pe ** 2)
  return { n, po, pe, kappa: value, se, ci: [value - Z_975 * se, value + Z_975 * se], se0, z: value / se0 }
}

function cellsOf(table: AgreementTable, n: number, weights: KappaWeights): Cell[] {
  const size = table.length
  const rows = table.map((row) => sum(row) / n)
  const columns = rows.map((_, j) => sum(table.map((row) => row[j] ?? 0)) / n)
  const weight = (i: number, j: number) => weightOf(weights, i, j, size)
  const rowMeans = rows.map((_, i) => sum(columns.map((share, j) => share * weight(i, j))))
  const columnMeans = columns.map((_, j) => sum(rows.map((share, i) => share * weight(i, j))))
  return table.flatMap((row, i) =>
    row.map((count, j) => ({
      p: count / n,
      chance: (rows[i] ?? 0) * (columns[j] ?? 0),
      weight: weight(i, j),
      marginal: (rowMeans[i] ?? 0) + (columnMeans[j] ?? 0),
    })),
  )
}

function weightOf(weights: KappaWeights, i: number, j: number, size: number): number {
  if (weights === 'none') return i === j ? 1 : 0
  if (weights === 'linear') return 1 - Math.abs(i - j) / (size - 1)
  if (weights === 'quadratic') return 1 - (i - j) ** 2 / (size - 1) ** 2
  return weights[i]?.[j] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
