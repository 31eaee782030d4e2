/** A world with a manual clock. Timers fire when the clock passes them. */
import type { World } from '#world.ts'

export type FakeWorld = World & {
  /** Advances the clock by `ms` and fires the timers that are due, in order. */
  pass(ms: number): Promise<void>
  setNow(ms: number): void
  logged: { event: string; facts: Record<string, unknown> }[]
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

export function createFakeWorld(
  start = Date.parse('2026-11-24T08:00:00Z'),
  fetchLike?: typeof fetch,
): FakeWorld {
  let now = start
  let timers: { at: number; step: () => void }[] = []
  const logged: FakeWorld['logged'] = []

  return {
    logged,
    now: () => now,
    setNow: (ms) => {
      now = ms
    },
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    newId: () => crypto.randomUUID(),
    fetch: fetchLike ?? (() => Promise.reject(new TypeError('no network here'))),
    after(ms, step) {
      const timer = { at: now + ms, step }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    painted: async () => {},
    log: (event, facts = {}) => {
      logged.push({ event, facts })
    },
    async pass(ms) {
      const until = now + ms
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        now = Math.max(now, next.at)
        timers = timers.filter((one) => one !== next)
        next.step()
        for (let i = 0; i < 20; i++) await breathe()
      }
      now = until
      for (let i = 0; i < 20; i++) await breathe()
    },
  }
}
