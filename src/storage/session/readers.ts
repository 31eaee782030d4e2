/** The readers of each record, from verified grants and withdrawals, and the key that seals the next entry. */
import type { AccountId, ItemId, KeyId, RecordId } from '#domain/ground/id.ts'
import { type Readership, readershipOf, sealingKeyOf } from '#domain/record/readership.ts'
import type { Grant, Withdrawal } from '#domain/wire/item.ts'

export type Readers = {
  /** Adds grants and withdrawals. Precondition: their signatures are verified. */
  note(papers: readonly (Grant | Withdrawal)[]): void
  of(recordId: RecordId): Readership | undefined
  /** The grants to one account that were not ended, including those whose author is no owner. */
  grantsTo(recordId: RecordId, reader: AccountId): Grant[]
  sealingKey(recordId: RecordId, known: readonly KeyId[]): KeyId | undefined
  drop(recordId: RecordId): void
}

type Papers = {
  grants: Map<ItemId, Grant>
  withdrawals: Map<ItemId, Withdrawal>
  made: Readership | undefined
}

/**
 * `ownerOf`: the owner by the record's birth, if that is here. Otherwise the author of the first grant in her own name is
 * the owner.
 */
export function createReaders(ownerOf: (recordId: RecordId) => AccountId | undefined): Readers {
  const byRecord = new Map<RecordId, Papers>()

  function of(recordId: RecordId): Readership | undefined {
    const papers = byRecord.get(recordId)
    if (!papers) return undefined
    const grants = [...papers.grants.values()]
    const owner = ownerOf(recordId) ?? grants.find((grant) => grant.author === grant.owner)?.owner
    if (!owner) return undefined
    if (papers.made?.owner === owner) return papers.made
    const isOf = (paper: Grant | Withdrawal) => paper.owner === owner
    papers.made = readershipOf(owner, grants.filter(isOf), [...papers.withdrawals.values()].filter(isOf))
    return papers.made
  }

  return {
    note(added) {
      for (const paper of added) {
        const papers = byRecord.get(paper.recordId) ?? {
          grants: new Map(),
          withdrawals: new Map(),
          made: undefined,
        }
        byRecord.set(paper.recordId, papers)
        papers.made = undefined
        if (paper.kind === 'grant') papers.grants.set(paper.itemId, paper)
        else papers.withdrawals.set(paper.itemId, paper)
      }
    },
    of,
    grantsTo(recordId, reader) {
      const grants = [...(byRecord.get(recordId)?.grants.values() ?? [])]
      return grants.filter((one) => one.reader === reader && !of(recordId)?.ended.has(one.itemId))
    },
    sealingKey(recordId, known) {
      const readership = of(recordId)
      return readership ? sealingKeyOf(readership, known) : known.at(-1)
    },
    drop: (recordId) => byRecord.delete(recordId),
  }
}
