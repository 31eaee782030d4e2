/** `GET /api/openapi.json`: what there is to ask. It holds nothing of this installation but its address. */
import { Hono } from 'hono'
import { apiDescription } from '#server/api-description.ts'
import type { Office } from '#server/office.ts'
import { withoutSession } from '#server/session.ts'

export function openApiRoutes(office: Office) {
  let made: string | undefined
  return new Hono().get('/openapi.json', withoutSession(office), (c) => {
    c.header('Content-Type', 'application/json')
    c.header('Cache-Control', 'no-cache')
    made ??= JSON.stringify(apiDescription(office.config.publicUrl))
    return c.body(made)
  })
}
