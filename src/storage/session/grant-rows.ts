/** The rows of a grant: a record's keys sealed to a reader, and their place among what waits to be sent. */
import type { RecordKey } from '#crypto/record-key.ts'
import { type AccountId, ItemId, type PersonId, type RecordId } from '#domain/ground/id.ts'
import { type RecordState, rolesOf } from '#domain/record/fold.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { contactOf, type OpenSession } from './open-session.ts'

type Reader = { reader: AccountId; coOwner: boolean }

/** The accounts a coach of this person bound to her, from her trajectory. */
export function accountsOfPerson(session: OpenSession, person: PersonId): AccountId[] {
  for (const state of session.recordStore.records().values()) {
    if (state.kind === 'trajectory' && state.person === person && isCoachOf(session, state))
      return state.teachers
  }
  return []
}

/** Did this person begin the record, or was it handed over to her? */
export const isCoachOf = (session: OpenSession, state: RecordState): boolean =>
  rolesOf(session.account.accountId, state).includes('owner')

/** Rows of one grant per reader. A reader whose card is not known gets none: keys are never taken from the server. */
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

/** Once they are on disk: what is only on its way must be tried again if it does not arrive. */
export function noteGranted(session: OpenSession, { grants = [], withdrawals = [] }: Rows): void {
  session.readers.note([...grants.map(({ grant }) => grant), ...withdrawals.map((row) => row.withdrawal)])
}

const sealKeyOf = (session: OpenSession, reader: AccountId) =>
  reader === session.account.accountId ? session.account.sealKey : contactOf(session, reader)?.sealKey
