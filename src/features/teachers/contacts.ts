/** The contacts of the unlocked person. */

import type { AccountId } from '#domain/ground/id.ts'
import { accountBookOf, type Contact } from '#domain/programme/account.ts'
import { useBook, useRecord } from '#storage/live.ts'

export function useContacts(): Contact[] {
  const account = useRecord(useBook().me.accountRecord)
  return account ? accountBookOf(account).contacts : []
}

export const nameOf = (contacts: readonly Contact[], account: AccountId): string =>
  contacts.find(({ accountId }) => accountId === account)?.name ?? '?'
