/** A share with its interval: how often a class was together on the lesson, how many teachers chose something. */
import { Z_975 } from './distribution.ts'

/** 95 % score interval of `count` out of `n`, in shares 0–1 (Wilson 1927; Newcombe 1998, method 3). Null when n is 0. */
export function wilsonInterval(count: number, n: number): [number, number] | null {
  if (n === 0) return null
  const p = count / n
  const z2 = Z_975 ** 2
  const centre = p + z2 / (2 * n)
  const margin = Z_975 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n ** 2))
  const scale = 1 + z2 / n
  return [Math.max(0, (centre - margin) / scale), Math.min(1, (centre + margin) / scale)]
}
