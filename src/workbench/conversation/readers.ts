/** Who reads a report beside the teacher, by the names that this account knows, and what its owner is called. */
import { accountBookOf } from '#domain/programme/account.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { useFormat } from '#ui/text/language.tsx'
import { useOwnText } from '#ui/text/own-text.ts'

export type Readers = {
  /** The coach who wrote it. */
  coach: string
  /** Everybody on the side of the coach. */
  names: string
  /** The first name of whoever reads here. Empty when the account has not arrived. */
  me: string
}

export function useReaders(state: RecordState): Readers {
  const { somebody } = useOwnText().review.progress
  const format = useFormat()
  const { me } = useBook()
  const own = useRecord(me.accountRecord)
  const account = own && accountBookOf(own)
  const nameOf = (id: RecordState['owner']) =>
    id === me.accountId
      ? (account?.name ?? somebody)
      : (account?.contacts.find(({ accountId }) => accountId === id)?.name ?? somebody)
  const side = [...new Set([state.owner, ...accountsAs('coach', state)])].map(nameOf)
  return {
    coach: nameOf(state.owner),
    names: format.list([...new Set(side)]),
    me: firstName(account?.name ?? ''),
  }
}

/** “Soraya” of “Soraya el Amrani”. A name that begins with an initial stays whole. */
function firstName(name: string): string {
  const [first = ''] = name.trim().split(/\s+/)
  return first.length < 2 || first.includes('.') ? name.trim() : first
}
