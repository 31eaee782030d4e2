/** Structured log lines, one JSON object each: ids, codes, sizes and route patterns, never bodies, queries or addresses. */

type Facts = Record<string, string | number | boolean | null>
export type Log = {
  info: (event: string, facts?: Facts) => void
  error: (event: string, error: unknown, facts?: Facts) => void
}

export function createLog(write: (line: string) => void, now: () => number): Log {
  const line = (level: 'info' | 'error', event: string, facts: Facts) =>
    write(JSON.stringify({ at: new Date(now()).toISOString(), level, event, ...facts }))
  return {
    info: (event, facts = {}) => line('info', event, facts),
    error: (event, error, facts = {}) => line('error', event, { ...facts, ...errorToFacts(error) }),
  }
}

/** Name, code and place of an error. Its message is omitted, because databases put values in it. */
function errorToFacts(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: typeof error }
  const place = /\n\s+at ([^\n]+)/.exec(error.stack ?? '')?.[1] ?? ''
  return { error: error.name, code: codeOf(error) ?? '', place: place.slice(0, 160) }
}

/** The code that Node, SQLite and PostgreSQL set on their errors. */
export function codeOf(error: unknown): string | undefined {
  if (error === null || typeof error !== 'object' || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
