/** The parts that routes, chores and commands use. */
import type { Context } from 'hono'
import type { Database } from '#server/db/database.ts'
import type { Config } from '#server/ground/config.ts'
import { createMetrics, type Metrics } from '#server/ground/metrics.ts'
import { createRateLimit, type RateLimit } from '#server/ground/rate-limit.ts'
import type { World } from '#server/ground/world.ts'
import { type Bell, createBell } from '#server/post/bell.ts'

export type ServerContext = {
  db: Database
  world: World
  config: Config
  bell: Bell
  metrics: Metrics
  limits: { device: RateLimit; address: RateLimit; recover: RateLimit }
  /** The network address of a request. Only the rate limits use it. */
  addressOf: (c: Context) => string
}

type Outside = Pick<ServerContext, 'db' | 'world' | 'config'> & Partial<Pick<ServerContext, 'addressOf'>>

/** The default of `addressOf` is for commands, which get no requests from the network. */
export function createServerContext({ db, world, config, addressOf = () => 'in-process' }: Outside) {
  const context: ServerContext = {
    ...{ db, world, config, addressOf },
    bell: createBell(db),
    metrics: createMetrics(),
    limits: {
      device: createRateLimit(world, config.rates.device),
      address: createRateLimit(world, config.rates.address),
      recover: createRateLimit(world, config.rates.recover),
    },
  }
  return context
}
