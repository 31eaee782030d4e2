/** An expected refusal: thrown anywhere below a route, answered by the error boundary in `app.ts`. */
import { type ProblemCode, ProblemError } from '#domain/ground/problem.ts'

/** A problem with something a developer may read, or a time to wait. `detail` holds no content. */
export class Refusal extends ProblemError {
  constructor(
    problem: ProblemCode,
    readonly more: { detail?: string; retryAfterMs?: number } = {},
  ) {
    super(problem)
    this.name = 'Refusal'
  }
}
