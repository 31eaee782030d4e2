/** When to push and pull: after an entry, at start, on `online`, on focus, while something is pending. Protocol, section 7. */
import type { StoreApi } from 'zustand/vanilla'
import type { Outcome, ProblemCode } from '#domain/problem.ts'
import type { Book } from '#storage/book.ts'
import { backOffMs } from './back-off.ts'
import type { SyncStatus } from './status.ts'

const AFTER_ENTRY_MS = 400
const WHILE_PENDING_MS = 30_000
const QUIET_MS = 120_000
/** No progress for this long while something is pending: start afresh. */
const WATCHDOG_MS = 120_000

type Round = (signal: AbortSignal) => Promise<Outcome<void>>
type Loop = { start(): void; stop(): void; now(): void; soon(): void }

/** Waiting for the server's grace, not for the network: recording goes on, and the words on screen are other. */
const isForGood = (problem: ProblemCode) => problem === 'device_revoked' || problem === 'app_outdated'

export function createLoop(book: Book, round: Round, status: StoreApi<SyncStatus>, lockName: string): Loop {
  const { world } = book
  let failures = 0
  let isStopped = true
  let running: AbortController | undefined
  let startedAt = 0
  let isAskedAgain = false
  let cancelNext = () => {}
  let heldAt = world.now()

  function plan(ms: number) {
    cancelNext()
    status.setState({ nextAt: world.now() + ms })
    cancelNext = world.after(ms, () => void run())
  }

  async function run() {
    cancelNext()
    if (isStopped) return
    if (running) {
      isAskedAgain = true
      if (world.now() - startedAt < WATCHDOG_MS) return
      running.abort()
    }
    const mine = new AbortController()
    running = mine
    startedAt = world.now()
    status.setState({ phase: book.outgoing().count > 0 ? 'sending' : 'fetching', nextAt: undefined })
    const stopWatch = world.after(WATCHDOG_MS, () => {
      mine.abort()
      if (running === mine) running = undefined
      void run()
    })
    const isStuckElsewhere = book.outgoing().count > 0 && world.now() - heldAt > WATCHDOG_MS
    const inLock = () => {
      heldAt = world.now()
      return round(mine.signal)
    }
    const outcome = await locked(lockName, isStuckElsewhere, inLock).catch(
      (): Outcome<void> => ({ ok: false, problem: 'unknown' }),
    )
    stopWatch()
    if (running !== mine) return
    running = undefined
    finish(outcome)
  }

  function finish(outcome: Outcome<void>) {
    if (isStopped) return
    if (outcome.ok) {
      failures = 0
      status.setState({ phase: 'idle', problem: undefined, deliveredAt: world.now() })
      if (isAskedAgain) plan(0)
      else plan(book.outgoing().count > 0 ? WHILE_PENDING_MS : QUIET_MS)
    } else {
      const wait = Math.max(outcome.retryAfterMs ?? 0, backOffMs(failures++, world))
      world.log('sync waits', { problem: outcome.problem, wait })
      status.setState({ phase: 'waiting', problem: outcome.problem })
      plan(isForGood(outcome.problem) ? QUIET_MS : wait)
    }
    isAskedAgain = false
  }

  const now = () => {
    failures = 0
    void run()
  }
  const onVisible = () => document.visibilityState === 'visible' && now()
  const listen = (method: 'addEventListener' | 'removeEventListener') => {
    if (typeof window === 'undefined') return
    window[method]('online', now)
    window[method]('focus', now)
    document[method]('visibilitychange', onVisible)
  }

  return {
    start() {
      if (!isStopped) return
      isStopped = false
      listen('addEventListener')
      plan(0)
    },
    stop() {
      isStopped = true
      cancelNext()
      running?.abort()
      running = undefined
      listen('removeEventListener')
    },
    now,
    soon() {
      if (!isStopped && !running) plan(AFTER_ENTRY_MS)
      else isAskedAgain = true
    },
  }
}

/**
 * One tab at a time; correctness comes from idempotency, so where there are no locks the step simply runs, and a tab
 * that holds the lock without getting anywhere loses it.
 */
async function locked(
  name: string,
  takeOver: boolean,
  step: () => Promise<Outcome<void>>,
): Promise<Outcome<void>> {
  const locks = globalThis.navigator?.locks
  if (!locks) return step()
  const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true }
  const granted = await locks.request(name, options, (lock) => (lock ? step() : undefined))
  return granted ?? { ok: true, value: undefined }
}
