/** `POST /api/outbox`: stores a batch and answers after the commit. */
import { Hono } from 'hono'
import { type OutboxAnswer, OutboxRequest } from '#domain/wire/post.ts'
import { epochOf } from '#server/db/counters.ts'
import { saveLastSeen } from '#server/db/devices.ts'
import { readBody } from '#server/door/json-body.ts'
import { type SessionEnv, setUnsentCookie, withSession } from '#server/door/session.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import { deliver } from '#server/post/delivery.ts'
import { checkItems } from '#server/post/item-check.ts'
import type { ServerContext } from '#server/server-context.ts'

export const outboxRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>().post('/outbox', withSession(context), async (c) => {
    const { db, world, bell, metrics } = context
    const { accountId, deviceId, signKey } = c.var.session
    const request = await readBody(c, OutboxRequest)
    if (request.deviceId !== deviceId) throw new Refusal('wrong_device')
    const checked = checkItems(request.items, { accountId, signKey })
    const at = instantAt(world)
    const { answers, head, rung, epoch } = await db.transact(async (tx) => {
      const now = await epochOf(tx)
      if (now !== request.epoch) throw new Refusal('epoch_changed', { detail: String(now) })
      const delivered = await deliver(tx, accountId, checked, at)
      await saveLastSeen(tx, deviceId, at)
      return { ...delivered, epoch: now }
    })
    bell.ring(rung)
    for (const { result } of answers) metrics.add('items', result)
    const taken = answers.filter(({ result }) => result === 'stored' || result === 'duplicate').length
    setUnsentCookie(context, c, deviceId, { pendingCount: Math.max(0, request.pendingCount - taken), at })
    const answer: OutboxAnswer = { epoch, head, items: answers }
    return c.json(answer)
  })
