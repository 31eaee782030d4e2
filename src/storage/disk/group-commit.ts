/** Group commit: writes that arrive during a transaction are committed together in the next one. */
import type { RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { Connection } from './connection.ts'
import type {
  EnvelopeRow,
  GrantRow,
  OutgoingRow,
  PersonDatabase,
  RecordKeyRow,
  WithdrawalRow,
} from './database.ts'

/** The rows of one act. They are committed together or not at all. */
export type Rows = {
  envelopes?: EnvelopeRow[]
  outgoing?: OutgoingRow[]
  grants?: GrantRow[]
  withdrawals?: WithdrawalRow[]
  recordKeys?: RecordKeyRow[]
}

type Waiting = { rows: Rows; resolve: (outcome: Outcome<void>) => void }

export type GroupCommit = {
  /** Resolves when the transaction has completed, which is what "saved" means. */
  commit(rows: Rows): Promise<Outcome<void>>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

export function createGroupCommit(connection: Connection): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  async function run() {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const outcome = await connection.write((db) =>
        putRows(
          db,
          batch.map(({ rows }) => rows),
        ),
      )
      for (const { rows, resolve } of batch) {
        if (!outcome.ok) resolve(outcome)
        else resolve(isOfErased(rows, outcome.value) ? failed('not_found') : done(undefined))
      }
    }
    running = undefined
  }

  return {
    commit: (rows) =>
      new Promise((resolve) => {
        waiting.push({ rows, resolve })
        running ??= run()
      }),
    idle: async () => running,
  }
}

type Erased = ReadonlySet<string>
const isOfErased = ({ envelopes = [] }: Rows, erased: Erased) =>
  envelopes.some(({ recordId }) => erased.has(recordId))

/** Returns the records that were erased in the meantime: rows of theirs are not written. */
async function putRows(db: PersonDatabase, batch: Rows[]): Promise<Erased> {
  const written = batch.flatMap((rows) => rows.envelopes ?? [])
  const recordIds = [...new Set(written.map(({ recordId }) => recordId))]
  const erased: Erased = new Set(await db.tombstones.where('recordId').anyOf(recordIds).primaryKeys())
  const left = <T extends { recordId: RecordId }>(rows: T[] | undefined) =>
    (rows ?? []).filter(({ recordId }) => !erased.has(recordId))
  const envelopes = left(written)
  await Promise.all([
    db.envelopes.bulkPut(envelopes),
    db.unfolded.bulkPut(envelopes.map(({ entryId, recordId }) => ({ entryId, recordId }))),
    addOnce(
      db,
      batch.flatMap((rows) => left(rows.outgoing)),
    ),
    db.grants.bulkPut(batch.flatMap((rows) => left(rows.grants))),
    db.withdrawals.bulkPut(batch.flatMap((rows) => left(rows.withdrawals))),
    db.recordKeys.bulkPut(batch.flatMap((rows) => left(rows.recordKeys))),
  ])
  return erased
}

/** A write may be retried although it did reach the disk. An item that is queued already is not queued again. */
async function addOnce(db: PersonDatabase, rows: OutgoingRow[]): Promise<void> {
  const waiting = await db.outgoing
    .where('itemId')
    .anyOf(rows.map(({ itemId }) => itemId))
    .toArray()
  const known = new Set(waiting.map(({ itemId }) => itemId))
  await db.outgoing.bulkAdd(rows.filter(({ itemId }) => !known.has(itemId)))
}
