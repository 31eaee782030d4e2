/** How a mean may be shown (R5) and how totals are made of what is shown (R7). Inside, means are whole tenths. */
import { unitsPerPoint } from './contribution.ts'
import type { PublishedCode } from './ledger.ts'

/** Colleagues who may tell their scores: R5 holds against two from six people on, against one below. */
const insidersAt = (k: number): number => (k >= 6 ? 2 : 1)

/** The least tenth x for which n people with a mean of x, 0.05 of rounding added, are `room` above zero together. */
const leastTenth = (n: number, room: number): number => Math.ceil((10 * room) / n - 0.5 - 1e-9)

/**
 * Code of a level. `sum` of n people in units (see contribution.ts); k as it held on the day.
 *
 * [Note: insiders] How low a number may be shown. Of n people, t tell. A shown v says that all of them together are less
 * than n(v − 1 + 0.05) above the least they could be, n times 1. The t can hold up to 3 each of it; what is left is the
 * most that any one of the others can be above 1. A full point is left whoever the t are if, and only if,
 * n(v − 1 + 0.05) ≥ 3t + 1. The least such tenth is the end of the coded range and belongs to it: "less than" would tell
 * more than "at most". The high end is its mirror image. Without insiders the same room, ≥ 3, leaves 1 to 4 to everybody.
 */
export function codeLevel(sum: bigint, n: number, k: number): PublishedCode {
  const margin = leastTenth(n, 3 * insidersAt(k) + 1)
  return coded(roundToTenths(sum, n), 10 + margin, 40 - margin)
}

/**
 * Code of a growth over n people, given their level as published over `level.n` people. By the same count:
 * - lesson 2 is level + growth, so the level's room above 1 (n(v + 0.05 − 1), or all of 3n when only "at least" is known)
 *   plus the growth's n(g + 0.05) must be ≥ 3t + 1. An insider whose compared indicators are fewer than those of her level
 *   takes `apart` more away: so far apart can her two lesson-1 numbers be;
 * - growth alone: the others can fall by 3 each, and insiders can have risen by 3 each, so n(g + 0.05) ≥ 6t + 1 − 3n.
 * Where no number satisfies both ends the code says nothing: "at most 3".
 */
export function codeGrowth(
  sum: bigint,
  n: number,
  level: Level,
  { k, apart = 0 }: { k: number; apart?: number },
): PublishedCode {
  const t = insidersAt(k)
  const above = level.kind === 'atLeast' ? 3 : level.mean - 1 + 0.05
  const below = level.kind === 'atMost' ? 3 : 4 - level.mean + 0.05
  const room = (ofLevel: number) => Math.max((3 + apart) * t + 1 - level.n * ofLevel, 6 * t + 1 - 3 * n)
  const [lowest, highest] = [leastTenth(n, room(above)), -leastTenth(n, room(below))]
  if (lowest >= highest) return { kind: 'atMost', mean: 3 }
  return coded(roundToTenths(sum, n), lowest, highest)
}

export type Level = PublishedCode & { n: number }

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
  // Where the level is coded the sum of the two can pass an end of the scale.
  const mean = Math.min(40, Math.max(10, tenthsOf(level) + tenthsOf(growth))) / 10
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
