/** `GET /api/events`: a stream of events without content. Each event means that the inbox has grown. */
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { type SessionEnv, withSession } from '#server/door/session.ts'
import type { ServerContext } from '#server/server-context.ts'

/** Proxies close a silent stream after 30 to 60 s. */
const HEARTBEAT_MS = 25_000

export const eventRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>().get('/events', withSession(context), (c) => {
    const { bell, metrics } = context
    const { accountId } = c.var.session
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      const rings = createRings()
      const stop = bell.listen(accountId, rings.ring)
      metrics.add('listeners', '', 1)
      stream.onAbort(rings.end)
      await stream.writeSSE({ event: 'post', data: '{}' })
      for (let heard = await rings.next(); heard !== 'end'; heard = await rings.next()) {
        if (heard === 'ring') await stream.writeSSE({ event: 'post', data: '{}' })
        else await stream.write(': still here\n\n')
      }
      stop()
      metrics.add('listeners', '', -1)
    })
  })

/**
 * Waits for a notification, the next heartbeat, or the end. Notifications that arrive while nobody waits are merged
 * into one.
 */
function createRings() {
  let pending = false
  let ended = false
  let wake: () => void = () => undefined
  const call = (change: () => void) => () => {
    change()
    wake()
  }
  return {
    ring: call(() => {
      pending = true
    }),
    end: call(() => {
      ended = true
    }),
    async next(): Promise<'ring' | 'beat' | 'end'> {
      if (!pending && !ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, HEARTBEAT_MS)
          timer.unref()
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      if (ended) return 'end'
      if (!pending) return 'beat'
      pending = false
      return 'ring'
    },
  }
}
