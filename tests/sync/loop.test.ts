// @vitest-environment jsdom
/** When a tab sends and fetches: on its own, without floods of requests, and never stuck. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { Book, Outgoing } from '#storage/book.ts'
import { createLoop } from '#sync/loop/loop.ts'
import { createSyncStatus } from '#sync/status.ts'
import { createFakeLocks } from '../support/fake-locks.ts'
import { createFakeWorld, type FakeWorld } from '../support/fake-world.ts'
import { createMemoryBook } from '../support/memory-book.ts'

const LOCK = 'lesspiegel-sync-me'
type Answer = (signal: AbortSignal, progressed: () => void) => Promise<Outcome<void>>
const delivers: Answer = async () => done(undefined)
const hangs: Answer = () => new Promise(() => {})

let world: FakeWorld
let locks: ReturnType<typeof createFakeLocks>
let status: ReturnType<typeof createSyncStatus>
let unsent: number
let rounds: { at: number; signal: AbortSignal }[]
let answer: Answer
let loop: ReturnType<typeof createLoop>
let recounts: number
/** The number of items that another tab sends between two checks. */
let sentElsewhere: number

beforeEach(() => {
  world = createFakeWorld()
  locks = createFakeLocks()
  status = createSyncStatus()
  unsent = 0
  rounds = []
  recounts = 0
  sentElsewhere = 0
  answer = delivers
  const outgoing = (): Outgoing => ({ count: unsent, oldestAt: undefined, parked: [] })
  const book: Book = { ...createMemoryBook({ world }), outgoing }
  const round: Answer = (signal, progressed) => {
    rounds.push({ at: world.now(), signal })
    return answer(signal, progressed)
  }
  const recount = async () => {
    recounts++
    unsent -= sentElsewhere
  }
  loop = createLoop(book, { round, recount }, status, LOCK, locks)
})
afterEach(() => loop.stop())

const begin = async () => {
  loop.start()
  await world.pass(0)
}

describe('the loop runs a round', () => {
  it('at its start', async () => {
    await begin()
    expect(rounds).toHaveLength(1)
    expect(status.getState()).toMatchObject({ phase: 'idle', deliveredAt: world.now() })
  })

  it('a moment after an entry, once for many quick entries, and not later because there are many', async () => {
    await begin()
    for (let i = 0; i < 10; i++) {
      loop.soon()
      await world.pass(100)
    }
    expect(rounds.length).toBeGreaterThanOrEqual(3)
    expect(rounds.length).toBeLessThanOrEqual(4)
  })

  it('once more when something was written while it ran', async () => {
    let end = (_: Outcome<void>) => {}
    answer = () => new Promise((resolve) => (end = resolve))
    await begin()
    loop.soon()
    loop.soon()
    answer = delivers
    end(done(undefined))
    await world.pass(0)
    await world.pass(0)
    expect(rounds).toHaveLength(2)
  })

  it('when the network returns, and when the window gets the focus', async () => {
    await begin()
    window.dispatchEvent(new Event('online'))
    await world.pass(0)
    window.dispatchEvent(new Event('focus'))
    await world.pass(0)
    document.dispatchEvent(new Event('visibilitychange'))
    await world.pass(0)
    expect(rounds).toHaveLength(4)
  })

  it('every thirty seconds while items are unsent, every two minutes otherwise', async () => {
    unsent = 1
    await begin()
    await world.pass(90_000)
    expect(rounds).toHaveLength(4)
    unsent = 0
    await world.pass(30_000)
    await world.pass(120_000)
    expect(rounds).toHaveLength(6)
  })

  it('not after it was stopped', async () => {
    await begin()
    loop.stop()
    window.dispatchEvent(new Event('online'))
    await world.pass(600_000)
    expect(rounds).toHaveLength(1)
  })
})

describe('after a failure the loop', () => {
  it('waits longer each time, from one second up to five minutes', async () => {
    answer = async () => failed('server_busy')
    await begin()
    await world.pass(4 * 3_600_000)
    const waits = rounds.slice(1).map(({ at }, i) => at - (rounds[i]?.at ?? 0))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1000)
    expect(Math.max(...waits)).toBeLessThanOrEqual(300_000)
    expect(waits[0]).toBeLessThanOrEqual(2000)
    expect(Math.max(...waits)).toBeGreaterThan(60_000)
    expect(status.getState()).toMatchObject({
      phase: 'waiting',
      problem: 'server_busy',
      deliveredAt: undefined,
    })
  })

  it('waits at least as long as the server requests', async () => {
    answer = async () => ({ ok: false, problem: 'rate_limited', retryAfterMs: 60_000 })
    await begin()
    await world.pass(59_999)
    expect(rounds).toHaveLength(1)
    await world.pass(1)
    expect(rounds).toHaveLength(2)
  })

  it('is not hurried by more entries, but by the network, the focus and “nu verzenden”', async () => {
    answer = async () => ({ ok: false, problem: 'rate_limited', retryAfterMs: 60_000 })
    await begin()
    loop.soon()
    await world.pass(1000)
    expect(rounds).toHaveLength(1)
    loop.now()
    await world.pass(0)
    expect(rounds).toHaveLength(2)
    answer = async () => failed('offline')
    for (let i = 0; i < 8; i++) await world.pass(300_000)
    const before = rounds.length
    window.dispatchEvent(new Event('online'))
    await world.pass(0)
    await world.pass(1000)
    expect(rounds).toHaveLength(before + 2)
  })

  it('continues after a round that throws', async () => {
    answer = async () => {
      throw new TypeError('not foreseen')
    }
    await begin()
    expect(status.getState()).toMatchObject({ phase: 'waiting', problem: 'unknown' })
    answer = delivers
    await world.pass(2000)
    expect(status.getState()).toMatchObject({
      phase: 'idle',
      problem: undefined,
      deliveredAt: rounds.at(-1)?.at,
    })
  })
})

describe('a round that hangs', () => {
  it('is aborted after two minutes, starts again with the lock, and counts as no delivery', async () => {
    answer = hangs
    unsent = 3
    await begin()
    await world.pass(119_999)
    expect(rounds).toHaveLength(1)
    expect(rounds[0]?.signal.aborted).toBe(false)
    answer = delivers
    await world.pass(1)
    expect(rounds[0]?.signal.aborted).toBe(true)
    expect(locks.stolen).toEqual(['this tab'])
    expect(rounds).toHaveLength(2)
    expect(status.getState().deliveredAt).toBe(rounds[1]?.at)
  })

  it('is not aborted while answers arrive', async () => {
    answer = (_, progressed) => {
      for (let at = 60_000; at <= 240_000; at += 60_000) world.after(at, progressed)
      return new Promise((resolve) => world.after(250_000, () => resolve(done(undefined))))
    }
    await begin()
    await world.pass(250_000)
    expect(rounds).toHaveLength(1)
    expect(rounds[0]?.signal.aborted).toBe(false)
  })
})

describe('another tab of this person that holds the lock', () => {
  it('sends for both: this tab reports neither a failure nor a delivery', async () => {
    locks.heldBy(LOCK, 'the other tab')
    unsent = 1
    await begin()
    expect(rounds).toHaveLength(0)
    expect(recounts).toBe(1)
    expect(status.getState()).toMatchObject({ phase: 'idle', problem: undefined, deliveredAt: undefined })
  })

  it('keeps the lock while the number of unsent items falls', async () => {
    locks.heldBy(LOCK, 'the other tab')
    unsent = 9
    sentElsewhere = 1
    await begin()
    await world.pass(200_000)
    expect(unsent).toBe(2)
    expect(rounds).toHaveLength(0)
  })

  it('loses the lock after two minutes without progress', async () => {
    locks.heldBy(LOCK, 'the other tab')
    unsent = 1
    await begin()
    await world.pass(119_000)
    expect(rounds).toHaveLength(0)
    await world.pass(2000)
    expect(locks.stolen).toEqual(['the other tab'])
    expect(rounds).toHaveLength(1)
  })

  it('that takes the lock aborts the round of this one', async () => {
    answer = hangs
    unsent = 1
    await begin()
    await locks.request(LOCK, { steal: true }, async () => done(undefined))
    await world.pass(0)
    expect(rounds[0]?.signal.aborted).toBe(true)
    expect(status.getState()).toMatchObject({ phase: 'idle', deliveredAt: undefined })
  })
})
