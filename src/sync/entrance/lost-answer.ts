/** One-time requests whose answer got lost. The server answers the same request as it did the first time. */
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'

/** The server may have processed the request, although its answer was lost. */
export const isUnanswered = (problem: ProblemCode) =>
  problem === 'timeout' || problem === 'offline' || problem === 'server_busy' || problem === 'server_error'

/** Repeats the request once. */
export async function insistently<T>(step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const first = await step()
  return !first.ok && isUnanswered(first.problem) ? step() : first
}
