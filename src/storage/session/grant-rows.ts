/** The rows of a grant: a record's keys sealed to a reader, and their place among what waits to be sent. */
import { sealGrant } from '#crypto/grant.ts'
import type { RecordKey } from '#crypto/record-key.ts'
import { type AccountId, ItemId, type PersonId, type RecordId } from '#domain/ground/id.ts'
import { type RecordState, rolesOf } from '#domain/record/fold.ts'
import type { Rows } from '#storage/disk/group-commit.ts'
import { pendingRow } from '#storage/disk/outgoing-list.ts'
import { contactOf, type Desk } from './open-session.ts'

type Reader = { reader: AccountId; coOwner: boolean }

/** The accounts a coach of this person bound to her, from her trajectory. */
export function accountsOfPerson(desk: Desk, person: PersonId): AccountId[] {
  for (const state of desk.shelf.records().values()) {
    if (state.kind === 'trajectory' && state.person === person && isCoachOf(desk, state))
      return state.teachers
  }
  return []
}

/** Did this person begin the record, or was it handed over to her? */
export const isCoachOf = (desk: Desk, state: RecordState): boolean =>
  rolesOf(desk.account.accountId, state).includes('owner')

/** Rows of one grant per reader. A reader whose card is not known gets none: keys are never taken from the server. */
export async function grantRows(
  desk: Desk,
  recordId: RecordId,
  keys: readonly RecordKey[],
  readers: readonly Reader[],
): Promise<Pick<Rows, 'grants' | 'outgoing'>> {
  const owner = desk.shelf.records().get(recordId)?.owner ?? desk.account.accountId
  const grants = await Promise.all(
    readers.map(async ({ reader, coOwner }) => {
      const readerSealKey = sealKeyOf(desk, reader)
      if (!readerSealKey) return undefined
      const itemId = ItemId.parse(desk.world.newId())
      return sealGrant({ itemId, recordId, owner, reader, readerSealKey, keys, coOwner }, desk.account)
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
    outgoing: made.map(({ itemId }) => pendingRow(itemId, recordId, 'grant', desk.world.now())),
  }
}

/** Once they are on disk: what is only on its way must be tried again if it does not arrive. */
export function noteGranted(desk: Desk, { grants = [], withdrawals = [] }: Rows): void {
  desk.readers.note([...grants.map(({ grant }) => grant), ...withdrawals.map((row) => row.withdrawal)])
}

const sealKeyOf = (desk: Desk, reader: AccountId) =>
  reader === desk.account.accountId ? desk.account.sealKey : contactOf(desk, reader)?.sealKey
