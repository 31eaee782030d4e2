/** What every route works with: the database, the world, the configuration, the bell, the limits, the counts. */
import type { Context } from 'hono'
import type { Database } from '#server/db/database.ts'
import { type Bell, createBell } from './bell.ts'
import type { Config } from './config.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { createRateLimit, type RateLimit } from './rate-limit.ts'
import type { World } from './world.ts'

export type Office = {
  db: Database
  world: World
  config: Config
  bell: Bell
  metrics: Metrics
  limits: { device: RateLimit; address: RateLimit; recover: RateLimit }
  /** Where a request comes from; only to count it. */
  addressOf: (c: Context) => string
}

export function createOffice(outside: Pick<Office, 'db' | 'world' | 'config' | 'addressOf'>): Office {
  const { db, world, config } = outside
  const limits = {
    device: createRateLimit(world, config.rates.device),
    address: createRateLimit(world, config.rates.address),
    recover: createRateLimit(world, config.rates.recover),
  }
  return { ...outside, bell: createBell(db), metrics: createMetrics(), limits }
}
