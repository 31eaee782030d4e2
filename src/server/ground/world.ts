/**
 * Clock, randomness and log of the server in one value, so that tests can replace them. No other server file uses
 * them directly.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Instant } from '#domain/ground/time.ts'
import { createLog, type Log } from './log.ts'

export type World = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Cryptographically random bytes. */
  random: (count: number) => Buffer
  /** A random UUID (RFC 9562, version 4). */
  newId: () => string
  log: Log
}

export const createWorld = (): World => ({
  now: () => Date.now(),
  random: (count) => randomBytes(count),
  newId: () => randomUUID(),
  log: createLog(
    (line) => process.stdout.write(`${line}\n`),
    () => Date.now(),
  ),
})

/** Now plus `shiftMs`, as ISO text, which sorts by time. */
export const instantAt = (world: World, shiftMs = 0): Instant => new Date(world.now() + shiftMs).toISOString()
