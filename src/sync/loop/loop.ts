/** When to push and pull: after an entry, at start, on `online`, on focus, while something is pending. Protocol, section 7. */
import type { StoreApi } from 'zustand/vanilla'
import { failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import type { Book } from '#storage/book.ts'
import type { SyncStatus } from '#sync/status.ts'
import type { World } from '#world.ts'
import { backOffMs } from './back-off.ts'
import { inTabLock, type Locks } from './tab-lock.ts'

const AFTER_ENTRY_MS = 400
const WHILE_PENDING_MS = 30_000
const QUIET_MS = 120_000
/** No progress for this long: start afresh, with the lock. */
const WATCHDOG_MS = 120_000

/** `progressed` is called for every answer: a long first pull is no hung one. */
type Round = (signal: AbortSignal, progressed: () => void) => Promise<Outcome<void>>
type Loop = { start(): void; stop(): void; now(): void; soon(): void }
/** `recount`: another tab sends; see what is left of it. */
type Steps = { round: Round; recount: () => Promise<void> }

/** Waiting for the server's grace, not for the network: recording goes on, and the words on screen are other. */
const isForGood = (problem: ProblemCode) => problem === 'device_revoked' || problem === 'app_outdated'

export function createLoop(
  book: Book,
  { round, recount }: Steps,
  status: StoreApi<SyncStatus>,
  lockName: string,
  locks: Locks | undefined = globalThis.navigator?.locks,
): Loop {
  const { world } = book
  let failures = 0
  let isStopped = true
  let running: AbortController | undefined
  let isAskedAgain = false
  let cancelNext = () => {}
  let forget = () => {}
  let progressAt = world.now()
  /** Since when another tab holds the lock while nothing of ours goes out. */
  let deniedAt: number | undefined

  const progressed = () => {
    progressAt = world.now()
  }
  const isOver = (since: number | undefined) => since !== undefined && world.now() - since >= WATCHDOG_MS

  function plan(ms: number) {
    cancelNext()
    status.setState({ nextAt: world.now() + ms })
    cancelNext = world.after(ms, () => void run())
  }

  async function run() {
    if (isStopped) return
    const isStuck = running !== undefined && isOver(progressAt)
    if (running && !isStuck) {
      isAskedAgain = true
      return
    }
    cancelNext()
    running?.abort()
    const mine = new AbortController()
    running = mine
    progressed()
    status.setState({ phase: book.outgoing().count > 0 ? 'sending' : 'fetching', nextAt: undefined })
    const stopWatch = watch(
      world,
      () => progressAt + WATCHDOG_MS,
      () => void run(),
    )
    const step = () => {
      deniedAt = undefined
      return unbroken(world, round(mine.signal, progressed))
    }
    const takeOver = isStuck || isOver(deniedAt)
    const outcome = await inTabLock(locks, lockName, takeOver, step, () => mine.abort())
    stopWatch()
    if (running !== mine) return
    running = undefined
    if (outcome) finish(outcome)
    else await skip()
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

  /** Another tab is at it: nothing was delivered by this one, and nothing failed. */
  async function skip() {
    const before = book.outgoing().count
    await recount()
    if (isStopped || running) return
    const { count } = book.outgoing()
    if (count === 0 || count < before) deniedAt = undefined
    else deniedAt ??= world.now()
    status.setState({ phase: 'idle' })
    plan(count > 0 ? WHILE_PENDING_MS : QUIET_MS)
    isAskedAgain = false
  }

  const now = () => {
    failures = 0
    void run()
  }
  return {
    start() {
      if (!isStopped) return
      isStopped = false
      forget = onReturn(now)
      plan(0)
    },
    stop() {
      isStopped = true
      cancelNext()
      running?.abort()
      running = undefined
      forget()
    },
    now,
    /** Never sooner than the back-off says, and never later because more is written meanwhile. */
    soon() {
      const { nextAt } = status.getState()
      if (running) isAskedAgain = true
      else if (!isStopped && failures === 0 && (nextAt ?? Infinity) > world.now() + AFTER_ENTRY_MS)
        plan(AFTER_ENTRY_MS)
    },
  }
}

/** A round that throws has failed like any other: the loop goes on. */
const unbroken = (world: World, outcome: ReturnType<Round>): ReturnType<Round> =>
  outcome.catch((error: unknown) => {
    world.log('sync round broke', { error: error instanceof Error ? error.name : 'unknown' })
    return failed('unknown')
  })

/** Calls `step` at the moment that `until` tells, which may move while it waits. */
function watch(world: World, until: () => number, step: () => void): () => void {
  let cancel = () => {}
  const look = () => {
    const left = until() - world.now()
    if (left <= 0) step()
    else cancel = world.after(left, look)
  }
  look()
  return () => cancel()
}

/** Calls `step` when the network is back and when somebody looks at the page again. */
function onReturn(step: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const ending = new AbortController()
  const options = { signal: ending.signal }
  window.addEventListener('online', step, options)
  window.addEventListener('focus', step, options)
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && step(),
    options,
  )
  return () => ending.abort()
}
