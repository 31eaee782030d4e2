/** How a mean may be shown (R5) and how totals are made of what is shown (R7). Inside, means are whole tenths. */
import { unitsPerPoint } from './contribution.ts'
import type { PublishedCode } from './ledger.ts'

/**
 * Bounds in tenths for n people: 1 + 4/n − 0.05 and 4 − 4/n + 0.05. A sum that is 4 above its least still leaves one
 * point open when a colleague tells that 3 of it are hers (0.05 is the rounding). They are rounded inwards to the grid,
 * and the bound itself is part of the coded range, because "less than the bound" would exclude a 4 for everybody.
 */
const lowestShown = (n: number): number => 10 + Math.ceil(40 / n - 0.5)
const highestShown = (n: number): number => 40 - Math.ceil(40 / n - 0.5)

/** Code of a level. `sum` of n people in units (see contribution.ts). */
export const codeLevel = (sum: bigint, n: number): PublishedCode =>
  coded(roundToTenths(sum, n), lowestShown(n), highestShown(n))

/**
 * Code of a growth over n people, given the level as published: level + growth stays where lesson-2 scores of 1 and 4
 * are possible for everybody.
 */
export function codeGrowth(sum: bigint, n: number, level: PublishedCode): PublishedCode {
  const from = tenthsOf(level)
  return coded(roundToTenths(sum, n), lowestShown(n) - from, highestShown(n) - from)
}

export type Published = {
  n: number
  kind: PublishedCode['kind'] | 'about'
  mean: number
}

/** n-weighted mean of published values; undefined for none. One value stays what it is. */
export function totalOf(parts: readonly Published[]): Published | undefined {
  const [only] = parts
  if (!only || parts.length === 1) return only
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const weighted = parts.reduce((sum, part) => sum + part.n * tenthsOf(part), 0)
  const kind = parts.every((part) => part.kind === 'value') ? 'value' : 'about'
  return { n, kind, mean: Math.floor((2 * weighted + n) / (2 * n)) / 10 }
}

/**
 * Lesson 2 as level + growth, over the people of the growth. It is exact in kind only when both speak of the same
 * people and the level is not coded.
 */
export function lesson2Of(level: Published, growth: Published): Published {
  const mean = (tenthsOf(level) + tenthsOf(growth)) / 10
  const kind = level.n === growth.n && level.kind === 'value' ? growth.kind : 'about'
  return { n: growth.n, kind, mean }
}

const tenthsOf = ({ mean }: { mean: number }): number => Math.round(mean * 10)

/** Halves go up. Exact, so a tie falls the same way whatever the order of people. */
function roundToTenths(sum: bigint, n: number): number {
  const denominator = 2n * unitsPerPoint * BigInt(n)
  const numerator = 20n * sum + unitsPerPoint * BigInt(n)
  const remainder = ((numerator % denominator) + denominator) % denominator
  return Number((numerator - remainder) / denominator)
}

function coded(tenths: number, lowest: number, highest: number): PublishedCode {
  if (tenths <= lowest) return { kind: 'atMost', mean: lowest / 10 }
  if (tenths >= highest) return { kind: 'atLeast', mean: highest / 10 }
  return { kind: 'value', mean: tenths / 10 }
}
