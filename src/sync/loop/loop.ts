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
/** After this long without progress a new round starts and takes the lock. */
const WATCHDOG_MS = 120_000

/** `progressed` is called after every request, so that a long first pull does not count as hung. */
type Round = (signal: AbortSignal, progressed: () => void) => Promise<Outcome<void>>
type Loop = { start(): void; stop(): void; now(): void; soon(): void }
/** `recount`: reads from the table what is unsent, because another tab sends. */
type Steps = { round: Round; recount: () => Promise<void> }

/** Retrying does not help here: sync asks rarely, recording goes on, and the screen shows another message. */
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
  /** Since when (ms) another tab has held the lock without anything of ours being sent. */
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

  /** Another tab has the lock: this tab delivered nothing, and nothing failed. */
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
    /** Never earlier than the back-off allows. Further writes do not postpone it. */
    soon() {
      const { nextAt } = status.getState()
      if (running) isAskedAgain = true
      else if (!isStopped && failures === 0 && (nextAt ?? Infinity) > world.now() + AFTER_ENTRY_MS)
        plan(AFTER_ENTRY_MS)
    },
  }
}

/** A round that throws counts as failed; the loop goes on. */
const unbroken = (world: World, outcome: ReturnType<Round>): ReturnType<Round> =>
  outcome.catch((error: unknown) => {
    world.log('sync round broke', { error: error instanceof Error ? error.name : 'unknown' })
    return failed('unknown')
  })

/** Calls `step` at the time that `until` returns (ms). The time may move while it waits. */
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

/** Calls `step` when the network is back, and when the page gets focus or becomes visible. */
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
