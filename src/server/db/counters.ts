/** Counters of the server. */
import type { Tx } from './transact.ts'

/** The epoch of the database. It begins at 1, and `restore` raises it. */
export async function epochOf(tx: Tx): Promise<number> {
  const row = await tx.q
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'epoch')
    .executeTakeFirstOrThrow()
  return row.value
}

export async function setEpoch(tx: Tx, epoch: number): Promise<void> {
  await tx.q.updateTable('counters').set({ value: epoch }).where('name', '=', 'epoch').execute()
}
