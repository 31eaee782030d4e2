/** `GET /api/inbox`: a page of the account's items in order, each with its receipt. */
import { Hono } from 'hono'
import { z } from 'zod'
import { MAX_PAGE } from '#domain/wire/item.ts'
import { epochOf } from '#server/db/counters.ts'
import { headOf, type InboxRow, pageOf } from '#server/db/inbox.ts'
import { checked } from '#server/door/json-body.ts'
import { type SessionEnv, withSession } from '#server/door/session.ts'
import { hmac } from '#server/ground/digest.ts'
import type { ServerContext } from '#server/server-context.ts'

/** The largest integer that fits the column on both databases. */
const MAX_NUMBER = 2_147_483_647

export const PageQuery = z.object({
  epoch: z.coerce.number().int().min(1),
  after: z.coerce.number().int().min(0).max(MAX_NUMBER).default(0),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(MAX_PAGE),
})

/** The size limit of a page in bytes, so that it arrives over a slow connection. */
const MAX_PAGE_BYTES = 2_000_000

export const inboxRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>().get('/inbox', withSession(context), async (c) => {
    const { reader } = context.db
    const { accountId } = c.var.session
    const { epoch, after, limit } = checked(PageQuery, c.req.query())
    const now = await epochOf(reader)
    // A client of another epoch gets an empty page with the current epoch, and starts again.
    const isOther = epoch !== now
    const rows = isOther ? [] : await pageOf(reader, accountId, { after, limit, maxBytes: MAX_PAGE_BYTES })
    const head = await headOf(reader, accountId)
    const items = rows.map((row) => rowToJson(row, context.config.receiptKey))
    // Items are stored as JSON text and sent unparsed, because parsing and printing 500 of them costs more than the
    // query.
    c.header('Content-Type', 'application/json')
    c.header('Cache-Control', 'no-store')
    return c.body(`{"epoch":${now},"head":${head},"items":[${items.join(',')}]}`)
  })

function rowToJson({ n, itemId, recordId, author, hash, chain, text }: InboxRow, key: Buffer): string {
  const item = text ?? JSON.stringify({ kind: 'erased', itemId, recordId })
  const receipt = hmac(key, `lesspiegel/receipt/1|${itemId}|${author}|${hash}`)
  return `{"n":${n},"item":${item},"receipt":"${receipt}","chain":"${chain}"}`
}
