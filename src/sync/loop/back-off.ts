/** Back-off after a failure: full jitter from 1 s to 5 min, so that the tablets of a school do not retry at the same time. */
import type { World } from '#world.ts'

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 300_000

/** Full jitter (AWS Architecture Blog, "Exponential Backoff And Jitter", 2015): uniform below a doubling ceiling. */
export function backOffMs(failures: number, world: Pick<World, 'randomBytes'>): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 20))
  const [a = 0, b = 0] = world.randomBytes(2)
  const share = (a * 256 + b) / 65_535
  return Math.round(FIRST_WAIT_MS + (ceiling - FIRST_WAIT_MS) * share)
}
