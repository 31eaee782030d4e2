/** Acceptance suite of a connection to one database. It runs on the real one and on tables in memory. */
import { beforeEach, expect, it } from 'vitest'
import { ItemId, RecordId } from '#domain/ground/id.ts'
import { ProblemError } from '#domain/ground/problem.ts'
import type { Connection } from '#storage/disk/connection.ts'
import type { OutgoingRow } from '#storage/disk/database.ts'
import { good } from '../../support/people.ts'

const DAMAGED = { ok: false, problem: 'database_damaged' } as const
const newRecordId = () => RecordId.parse(crypto.randomUUID())
const queued = (): OutgoingRow => ({
  itemId: ItemId.parse(crypto.randomUUID()),
  ...{ recordId: newRecordId(), kind: 'envelope', state: 'pending', at: 0 },
})

export function describeDisk(open: () => Promise<Connection>): void {
  let disk: Connection
  beforeEach(async () => {
    disk = await open()
  })
  const rows = async () => {
    const [outgoing, tombstones, keepsakes] = good(
      await disk.read((db) =>
        Promise.all([db.outgoing.toArray(), db.tombstones.toArray(), db.keepsakes.toArray()]),
      ),
    )
    return { outgoing, tombstones, keepsakes }
  }

  it('keeps what a transaction wrote', async () => {
    const recordId = newRecordId()
    good(await disk.write((db) => db.tombstones.put({ recordId })))
    expect((await rows()).tombstones).toContainEqual({ recordId })
  })

  it('undoes everything of a transaction that fails, and keeps working', async () => {
    const kept = newRecordId()
    good(await disk.write((db) => db.tombstones.put({ recordId: kept })))
    const before = await rows()
    const outcome = await disk.write(async (db) => {
      await db.tombstones.put({ recordId: newRecordId() })
      await db.tombstones.delete(kept)
      await db.keepsakes.put({ name: 'one', sealed: new Uint8Array(1) })
      throw new ProblemError('disk_full')
    })
    expect(outcome).toEqual({ ok: false, problem: 'disk_full' })
    expect(await rows()).toEqual(before)
    good(await disk.write((db) => db.tombstones.delete(kept)))
    expect((await rows()).tombstones).not.toContainEqual({ recordId: kept })
  })

  it('refuses to add a key that exists, and adds none of its rows', async () => {
    const recordId = newRecordId()
    const other = newRecordId()
    good(await disk.write((db) => db.tombstones.bulkAdd([{ recordId }])))
    const before = await rows()
    expect(await disk.write((db) => db.tombstones.bulkAdd([{ recordId: other }, { recordId }]))).toEqual(
      DAMAGED,
    )
    expect(await rows()).toEqual(before)
  })

  it('refuses to queue an item twice', async () => {
    const queue = (row: OutgoingRow) => disk.write((db) => db.outgoing.bulkAdd([row]))
    const { length } = (await rows()).outgoing
    const item = queued()
    good(await queue({ ...item }))
    expect(await queue({ ...item })).toEqual(DAMAGED)
    good(await queue(queued()))
    const numbers = (await rows()).outgoing.map(({ n }) => n)
    expect(new Set(numbers).size).toBe(length + 2)
  })
}
