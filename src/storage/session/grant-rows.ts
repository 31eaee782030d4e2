/** The rows of a grant: a record's keys sealed to a reader, and the outgoing row. */
import type { RecordKey } from '#crypto/record-key.ts'
import { type AccountId, ItemId, type PersonId, type RecordId } from '#domain/ground/id.ts'
import { linkRecords } from '#domain/programme/visit-records.ts'
import { accountsAs, isOwnersSide, type RecordState } from '#domain/record/fold.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { contactOf, type OpenSession } from './open-session.ts'

type Reader = { reader: AccountId; coOwner: boolean }

/** The teacher accounts in this person's trajectory. */
export function accountsOfPerson(session: OpenSession, person: PersonId): AccountId[] {
  const trajectory = coachedTrajectory(session, session.recordStore.records(), person)
  return trajectory ? accountsAs('teacher', trajectory) : []
}

export function coachedTrajectory(
  session: OpenSession,
  records: ReadonlyMap<RecordId, RecordState>,
  person: PersonId,
): RecordState | undefined {
  const coached = [...records.values()].filter(
    (state) => state.person === person && isOnOwnersSide(session, state),
  )
  return linkRecords(coached).trajectories.get(person)
}

/** Is the unlocked person the owner, or was the record handed over to her? Then she may share, withdraw and erase. */
export const isOnOwnersSide = (session: OpenSession, state: RecordState): boolean =>
  isOwnersSide(session.account.accountId, state)

/** Rows of one grant per reader. A reader without a known card gets none: keys are never taken from the server. */
export async function grantRows(
  session: OpenSession,
  recordId: RecordId,
  keys: readonly RecordKey[],
  readers: readonly Reader[],
): Promise<Pick<Rows, 'grants' | 'outgoing'>> {
  const owner = session.recordStore.records().get(recordId)?.owner ?? session.account.accountId
  const grants = await Promise.all(
    readers.map(async ({ reader, coOwner }) => {
      const readerSealKey = sealKeyOf(session, reader)
      if (!readerSealKey) return undefined
      const itemId = ItemId.parse(session.world.newId())
      return session.sealing.grant({ itemId, recordId, owner, reader, readerSealKey, keys, coOwner })
    }),
  )
  const made = grants.flatMap((grant) => grant ?? [])
  return {
    grants: made.map((grant) => ({
      itemId: grant.itemId,
      recordId,
      reader: grant.reader,
      grant,
      isOpened: 1,
    })),
    outgoing: made.map(({ itemId }) => pendingRow(itemId, recordId, 'grant', session.world.now())),
  }
}

/** Adds grants and withdrawals to the readers. Called once they are on disk, because a commit that failed is tried again. */
export function noteGranted(session: OpenSession, { grants = [], withdrawals = [] }: Rows): void {
  session.readers.note([...grants.map(({ grant }) => grant), ...withdrawals.map((row) => row.withdrawal)])
}

const sealKeyOf = (session: OpenSession, reader: AccountId) =>
  reader === session.account.accountId ? session.account.sealKey : contactOf(session, reader)?.sealKey
