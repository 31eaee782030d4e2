/**
 * Notifies the event streams of an account that its inbox has grown, or that somebody used an own invitation. What
 * other processes did is found by polling.
 */
import type { AccountId } from '#domain/ground/id.ts'
import type { Database } from '#server/db/database.ts'
import { headsOf } from '#server/db/inbox.ts'
import { countUsedInvitations } from '#server/db/invitations.ts'

export type Bell = {
  ring: (accountIds: AccountId[]) => void
  /** @returns the function that stops listening. */
  listen: (accountId: AccountId, heard: () => void) => () => void
  /** For several processes on one PostgreSQL: notifies the listeners with news since the last poll. */
  poll: () => Promise<void>
}

export function createBell(db: Database): Bell {
  const listeners = new Map<AccountId, Set<() => void>>()
  /** Account → its head and its used invitations at the last poll. */
  const marks = new Map<AccountId, string>()
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
        marks.delete(accountId)
      }
    },
    async poll() {
      const accounts = [...listeners.keys()]
      const heads = await headsOf(db.reader, accounts)
      const used = await countUsedInvitations(db.reader, accounts)
      for (const accountId of accounts) {
        const head = heads.find((one) => one.accountId === accountId)?.head ?? 0
        const mark = `${head} ${used.get(accountId) ?? 0}`
        const isNews = marks.get(accountId) !== mark
        marks.set(accountId, mark)
        if (isNews) ring([accountId])
      }
    },
  }
}
