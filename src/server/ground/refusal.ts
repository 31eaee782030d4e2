/** An expected refusal. Code below a route throws it, and the error boundary in `app.ts` answers it. */
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
