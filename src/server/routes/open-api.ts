/** `GET /api/openapi.json`: the description of the API. The address is its only fact about this installation. */
import { Hono } from 'hono'
import { withoutSession } from '#server/door/session.ts'
import type { ServerContext } from '#server/server-context.ts'
import { apiDescription } from './api-description.ts'

export function openApiRoutes(context: ServerContext) {
  let made: string | undefined
  return new Hono().get('/openapi.json', withoutSession(context), (c) => {
    c.header('Content-Type', 'application/json')
    c.header('Cache-Control', 'no-cache')
    made ??= JSON.stringify(apiDescription(context.config.publicUrl))
    return c.body(made)
  })
}
