/** Problem codes for errors of the database. */
import Dexie from 'dexie'
import { type ProblemCode, ProblemError } from '#domain/ground/problem.ts'

/**
 * A full disk arrives as an AbortError with the quota error inside (Safari, Chrome). An unknown error is
 * `storage_blocked`, which is retried with a new connection.
 */
export function problemOf(error: unknown): ProblemCode {
  const names = new Set<string>()
  let inner: unknown[] = [error]
  for (let depth = 0; inner.length > 0 && depth < 5; depth++) {
    for (const one of inner) {
      if (one instanceof ProblemError) return one.problem
      if (one instanceof Error) names.add(one.name)
    }
    inner = inner.flatMap(innerOf)
  }
  if (names.has('QuotaExceededError')) return 'disk_full'
  if (names.has(Dexie.errnames.Version) || names.has('VersionError')) return 'database_stale'
  if (names.has('DataError') || names.has('ConstraintError') || names.has('UpgradeError'))
    return 'database_damaged'
  // The browser cannot open or read its own database files. Private mode refuses with other error names.
  if (names.has('UnknownError') || names.has('NotReadableError')) return 'database_unreadable'
  return 'storage_blocked'
}

/** A bulk write has one error per failed row, and the reasons may differ. */
function innerOf(error: unknown): unknown[] {
  if (!(error instanceof Error)) return []
  const failures = 'failures' in error && Array.isArray(error.failures) ? error.failures.slice(0, 20) : []
  return ['inner' in error ? error.inner : error.cause, ...failures]
}
