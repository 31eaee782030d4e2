/**
 * Notifies the event streams of an account that its inbox has grown. Deliveries by other processes are found by
 * polling.
 */
import type { AccountId } from '#domain/ground/id.ts'
import type { Database } from '#server/db/database.ts'
import { headsOf } from '#server/db/inbox.ts'

export type Bell = {
  ring: (accountIds: AccountId[]) => void
  /** @returns the function that stops listening. */
  listen: (accountId: AccountId, heard: () => void) => () => void
  /** For several processes on one PostgreSQL: notifies the listeners whose inbox grew since the last poll. */
  poll: () => Promise<void>
}

export function createBell(db: Database): Bell {
  const listeners = new Map<AccountId, Set<() => void>>()
  const heads = new Map<string, number>()
  const ring = (accountIds: AccountId[]) => {
    for (const accountId of accountIds) for (const heard of listeners.get(accountId) ?? []) heard()
  }
  return {
    ring,
    listen(accountId, heard) {
      const own = listeners.get(accountId) ?? new Set()
      listeners.set(accountId, own.add(heard))
      return () => {
        own.delete(heard)
        if (own.size > 0 || listeners.get(accountId) !== own) return
        listeners.delete(accountId)
        heads.delete(accountId)
      }
    },
    async poll() {
      const rows = await headsOf(db.reader, [...listeners.keys()])
      for (const { accountId, head } of rows) {
        const isNews = heads.get(accountId) !== head
        heads.set(accountId, head)
        if (isNews) ring([accountId])
      }
    },
  }
}
