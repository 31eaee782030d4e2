/** An expected refusal: thrown anywhere below a route, answered by the error boundary in `app.ts`. */
import { type ProblemCode, ProblemError } from '#domain/ground/problem.ts'

/** `detail` is for a developer and holds no content. */
export class Refusal extends ProblemError {
  constructor(
    problem: ProblemCode,
    readonly more: { detail?: string; retryAfterMs?: number } = {},
  ) {
    super(problem)
    this.name = 'Refusal'
  }
}
