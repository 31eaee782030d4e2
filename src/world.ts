/** Clock, randomness, network and log as one value. The client uses it instead of the browser's globals. */

export type World = {
  /** Wall time in ms since 1970 (UTC), for display, waiting and tie-breaks. The merge never depends on it. */
  now: () => number
  randomBytes: (count: number) => Uint8Array<ArrayBuffer>
  /** A random UUID (RFC 9562 v4). */
  newId: () => string
  fetch: typeof fetch
  /** Runs `step` after `ms`; the returned function cancels it. */
  after: (ms: number, step: () => void) => () => void
  /** Resolves once a frame with the latest change is painted; at once on a hidden page, which paints nothing. */
  painted: () => Promise<void>
  /** Ids, codes and sizes only, never content. */
  log: (event: string, facts?: Record<string, string | number | boolean>) => void
}

export function createWorld(): World {
  return {
    now: () => Date.now(),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    newId: () => crypto.randomUUID(),
    fetch: (...request) => globalThis.fetch(...request),
    after: (ms, step) => {
      const timer = setTimeout(step, ms)
      return () => clearTimeout(timer)
    },
    painted,
    // biome-ignore lint/suspicious/noConsole: the one place where the client says anything to the console
    log: (event, facts) => console.info(event, facts ?? {}),
  }
}

/** The longest wait for a frame. Hiding the page ends the wait too, because a hidden page gets no frames. */
const FRAME_AT_MOST_MS = 100

function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', end)
      resolve()
    }
    const timer = setTimeout(end, FRAME_AT_MOST_MS)
    document.addEventListener('visibilitychange', end)
    requestAnimationFrame(() => {
      const afterPaint = new MessageChannel()
      afterPaint.port1.onmessage = () => {
        afterPaint.port1.close()
        end()
      }
      afterPaint.port2.postMessage(null)
    })
  })
}
