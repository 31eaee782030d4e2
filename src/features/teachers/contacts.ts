/** The cards of the people whom the unlocked person met. */
import { accountBookOf, type Contact } from '#domain/account.ts'
import type { AccountId } from '#domain/id.ts'
import { useBook, useRecord } from '#storage/live.ts'

export function useContacts(): Contact[] {
  const account = useRecord(useBook().me.accountRecord)
  return account ? accountBookOf(account).contacts : []
}

export const nameOf = (contacts: readonly Contact[], account: AccountId): string =>
  contacts.find(({ accountId }) => accountId === account)?.name ?? '?'
