/**
 * Reads the body of a request and validates it. Only JSON is accepted, because an HTML form of another site cannot
 * send it.
 */
import type { Context } from 'hono'
import type { z } from 'zod'
import { Refusal } from '#server/ground/refusal.ts'

/** @throws Refusal `bad_request` that names the wrong fields, never their values. */
export async function readBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.infer<T>> {
  const type = c.req.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal('bad_request', { detail: 'content-type' })
  const text = await c.req.text()
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Refusal('bad_request', { detail: 'not JSON' })
  }
  return checked(schema, json)
}

/** Validates a path parameter or a query. */
export function checked<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const paths = parsed.error.issues.map((issue) => issue.path.join('.') || issue.code)
  throw new Refusal('bad_request', { detail: paths.join(', ').slice(0, 200) })
}
