/** The closed list of problems. A code is stable: the server sends it, the client has a sentence for it in each language. */
import { z } from 'zod'

/** Code → HTTP status where the server sends it; 0 for problems that only a client meets. */
export const statusByProblem = {
  bad_request: 400,
  too_large: 413,
  not_signed_in: 401,
  wrong_device: 401,
  signature_wrong: 401,
  device_revoked: 401,
  not_allowed: 403,
  not_found: 404,
  not_owner: 403,
  hash_conflict: 409,
  account_exists: 409,
  settings_frozen: 409,
  settings_stale: 409,
  settings_doubtful: 400,
  epoch_changed: 409,
  invitation_unknown: 404,
  invitation_used: 410,
  invitation_expired: 410,
  proof_wrong: 403,
  link_used: 410,
  link_expired: 410,
  link_unknown: 404,
  recovery_unknown: 404,
  release_past: 409,
  rate_limited: 429,
  server_error: 500,
  server_busy: 503,
  server_full: 507,

  offline: 0,
  timeout: 0,
  not_our_server: 0,
  pin_wrong: 0,
  pin_wait: 0,
  pin_weak: 0,
  recovery_code_wrong: 0,
  link_malformed: 0,
  card_damaged: 0,
  grant_damaged: 0,
  envelope_damaged: 0,
  entry_forged: 0,
  chain_broken: 0,
  database_damaged: 0,
  database_wiped: 0,
  database_unreadable: 0,
  database_stale: 0,
  storage_blocked: 0,
  disk_full: 0,
  instrument_unknown: 0,
  app_outdated: 0,
  no_crypto: 0,
  may_not_write: 0,
  unsent_work: 0,
  debrief_incomplete: 0,
  same_person: 0,
  own_invitation: 0,
  unknown: 0,
} as const satisfies Record<string, number>

export const ProblemCode = z.enum(Object.keys(statusByProblem) as [ProblemCode, ...ProblemCode[]])
export type ProblemCode = keyof typeof statusByProblem

/** The body of a failed request, and the result of a failed step. `detail` is for developers and holds no content. */
export const Problem = z.object({
  problem: ProblemCode,
  detail: z.string().max(200).optional(),
  retryAfterMs: z.number().optional(),
})
export type Problem = z.infer<typeof Problem>

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: ProblemCode; retryAfterMs?: number }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (problem: ProblemCode): { ok: false; problem: ProblemCode } => ({ ok: false, problem })

/** Thrown where an outcome cannot be returned (inside a transaction, a hook); carries only the code. */
export class ProblemError extends Error {
  constructor(
    readonly problem: ProblemCode,
    options?: ErrorOptions,
  ) {
    super(problem, options)
    this.name = 'ProblemError'
  }
}
