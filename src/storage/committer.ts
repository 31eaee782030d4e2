/** Many quick writes, few transactions: while one is on its way to disk, the next ones gather for the following. */
import type { Outcome } from '#domain/problem.ts'
import type { Connection } from './connection.ts'
import type {
  EnvelopeRow,
  GrantRow,
  OutgoingRow,
  PersonDatabase,
  RecordKeyRow,
  WithdrawalRow,
} from './database.ts'

/** What one act writes; all of it or nothing. */
export type Rows = {
  envelopes?: EnvelopeRow[]
  outgoing?: OutgoingRow[]
  grants?: GrantRow[]
  withdrawals?: WithdrawalRow[]
  recordKeys?: RecordKeyRow[]
}

type Waiting = { rows: Rows; settle: (outcome: Outcome<void>) => void }

export type Committer = {
  /** Resolves when the transaction has completed, which is what "saved" means. */
  commit(rows: Rows): Promise<Outcome<void>>
  /** Resolves when nothing is waiting. */
  idle(): Promise<void>
}

export function createCommitter(connection: Connection): Committer {
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
      for (const { settle } of batch) settle(outcome)
    }
    running = undefined
  }

  return {
    commit: (rows) =>
      new Promise((settle) => {
        waiting.push({ rows, settle })
        running ??= run()
      }),
    idle: async () => running,
  }
}

async function putRows(db: PersonDatabase, batch: Rows[]): Promise<void> {
  const envelopes = batch.flatMap((rows) => rows.envelopes ?? [])
  await Promise.all([
    db.envelopes.bulkPut(envelopes),
    db.unfolded.bulkPut(envelopes.map(({ entryId, recordId }) => ({ entryId, recordId }))),
    db.outgoing.bulkAdd(batch.flatMap((rows) => rows.outgoing ?? [])),
    db.grants.bulkPut(batch.flatMap((rows) => rows.grants ?? [])),
    db.withdrawals.bulkPut(batch.flatMap((rows) => rows.withdrawals ?? [])),
    db.recordKeys.bulkPut(batch.flatMap((rows) => rows.recordKeys ?? [])),
  ])
}
