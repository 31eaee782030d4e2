/** How a mean may be shown (R5), and how totals are computed from shown means (R7). Internally means are whole tenths. */
import { unitsPerPoint } from './contribution.ts'
import type { PublishedCode } from './ledger.ts'

/** Number of insiders (colleagues who disclose their scores) that R5 protects against: two from k = 6 on, else one. */
const insidersAt = (k: number): number => (k >= 6 ? 2 : 1)

/** The least tenth x for which the sum over n people, at a mean of x plus 0.05 for rounding, is at least `room`. */
const leastTenth = (n: number, room: number): number => Math.ceil((10 * room) / n - 0.5 - 1e-9)

/**
 * Code of a level. `sum`: over n people, in units (see contribution.ts). `k`: the minimum on that day.
 *
 * [Note: insiders] The lowest number that may be shown. Of n people, t are insiders. A shown v means that the sum of all
 * people is less than n(v − 1 + 0.05) above its least value, n times 1. The insiders can account for up to 3 each. The
 * remainder bounds how far any one of the others can be above 1. It is a full point for every choice of insiders if, and
 * only if, n(v − 1 + 0.05) ≥ 3t + 1. The least such tenth is the end of the coded range and belongs to it: "less than"
 * would disclose more than "at most". The high end mirrors the low end. Without insiders the same margin, ≥ 3, leaves 1
 * to 4 possible for everybody.
 */
export function codeLevel(sum: bigint, n: number, k: number): PublishedCode {
  const margin = leastTenth(n, 3 * insidersAt(k) + 1)
  return coded(roundToTenths(sum, n), 10 + margin, 40 - margin)
}

/**
 * Code of a growth over n people, given their published level over `level.n` people. By the same count:
 * - lesson 2 is level + growth, so the level's margin above 1 (n(v + 0.05 − 1), or all of 3n when only "at least" is
 *   known) plus the growth's n(g + 0.05) must be ≥ 3t + 1. An insider whose compared indicators are fewer than those of
 *   her level removes `apart` more: the possible distance between her two lesson-1 means;
 * - growth alone: the others can fall by 3 each, and insiders can have risen by 3 each, so n(g + 0.05) ≥ 6t + 1 − 3n.
 * Where no number satisfies both ends the code is "at most 3", which discloses nothing.
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

/** n-weighted mean of published values; undefined for none. A single value is returned unchanged. */
export function totalOf(parts: readonly Published[]): Published | undefined {
  const [only] = parts
  if (!only || parts.length === 1) return only
  const n = parts.reduce((sum, part) => sum + part.n, 0)
  const weighted = parts.reduce((sum, part) => sum + part.n * tenthsOf(part), 0)
  const kind = parts.every((part) => part.kind === 'value') ? 'value' : 'about'
  return { n, kind, mean: Math.floor((2 * weighted + n) / (2 * n)) / 10 }
}

/**
 * Lesson 2 as level + growth, over the people of the growth. Its kind is `about` unless both cover the same people and
 * the level is not coded.
 */
export function lesson2Of(level: Published, growth: Published): Published {
  // With a coded level the sum can exceed the scale.
  const mean = Math.min(40, Math.max(10, tenthsOf(level) + tenthsOf(growth))) / 10
  const kind = level.n === growth.n && level.kind === 'value' ? growth.kind : 'about'
  return { n: growth.n, kind, mean }
}

const tenthsOf = ({ mean }: { mean: number }): number => Math.round(mean * 10)

/** Halves are rounded up. The arithmetic is exact, so the order of people does not matter. */
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
