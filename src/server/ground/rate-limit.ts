/** Token buckets in memory, per device, per address without a session, and for recovery. Keys are never logged. */
import type { Rate } from './config.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

export type RateLimit = { take: (key: string) => void }

const MAX_KEYS = 20_000

export function createRateLimit(world: World, { burst, perSecond }: Rate): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    /** @throws Refusal `rate_limited` with the time until the next token. */
    take(key) {
      const now = world.now()
      const bucket = buckets.get(key) ?? { tokens: burst, at: now }
      const elapsedMs = Math.max(0, now - bucket.at)
      const tokens = Math.min(burst, bucket.tokens + (elapsedMs / 1000) * perSecond)
      const isEmpty = tokens < 1
      buckets.delete(key)
      buckets.set(key, { tokens: isEmpty ? tokens : tokens - 1, at: now })
      if (buckets.size > MAX_KEYS) {
        const [oldest] = buckets.keys()
        if (oldest !== undefined) buckets.delete(oldest)
      }
      if (isEmpty)
        throw new Refusal('rate_limited', { retryAfterMs: Math.ceil(((1 - tokens) / perSecond) * 1000) })
    },
  }
}
