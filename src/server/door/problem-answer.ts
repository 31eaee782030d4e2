/** Answers refusals and errors as JSON `{problem}` with a code of the closed list and its HTTP status. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Problem, type ProblemCode, ProblemError, statusByProblem } from '#domain/ground/problem.ts'
import { codeOf } from '#server/ground/log.ts'
import { Refusal } from '#server/ground/refusal.ts'

export function answerProblem(
  c: Context,
  problem: ProblemCode,
  more: Omit<Problem, 'problem'> = {},
): Response {
  if (more.retryAfterMs !== undefined) c.header('Retry-After', String(Math.ceil(more.retryAfterMs / 1000)))
  c.header('Cache-Control', 'no-store')
  const body: Problem = { problem, ...more }
  return c.json(body, (statusByProblem[problem] || 500) as ContentfulStatusCode)
}

const FULL = new Set(['SQLITE_FULL', '53100', 'ENOSPC'])
const BUSY = /^(SQLITE_BUSY|SQLITE_IOERR|ECONNREFUSED|ECONNRESET|EPIPE|08...|53300|57P0.|40001|40P01)/

/** The problem of a thrown error. The client gets no acknowledgement, although the transaction may have committed. */
export function errorToProblem(error: unknown): { problem: ProblemCode; more: Omit<Problem, 'problem'> } {
  if (error instanceof Refusal) return { problem: error.problem, more: error.more }
  if (error instanceof ProblemError) return { problem: error.problem, more: {} }
  const code = codeOf(error) ?? ''
  if (FULL.has(code)) return { problem: 'server_full', more: { retryAfterMs: 60_000 } }
  const isConnection =
    error instanceof Error &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  if (BUSY.test(code) || isConnection) return { problem: 'server_busy', more: { retryAfterMs: 2000 } }
  return { problem: 'server_error', more: {} }
}
