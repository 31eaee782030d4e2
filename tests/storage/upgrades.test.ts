/** A database of an older release opens with all its rows. Every released schema step is tested. */
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { PersonDatabase, schemaSteps } from '#storage/disk/database.ts'

/** Rows of each released version, as that release wrote them. A new schema step needs a line here. */
const rowsByVersion: Record<number, Record<string, object[]>> = {
  4: {
    meta: [{ name: 'dbId', value: 'sentinel' }],
    envelopes: [{ entryId: 'e1', recordId: 'r1', envelope: { kind: 'envelope' }, receipt: 'q1' }],
    outgoing: [{ itemId: 'e1', recordId: 'r1', kind: 'envelope', state: 'pending', at: 1 }],
    grants: [{ itemId: 'g1', recordId: 'r1', reader: 'a1', grant: {}, isOpened: 1, receipt: 'q2' }],
    withdrawals: [{ itemId: 'w1', recordId: 'r1', withdrawal: {}, isOpened: 1 }],
    recordKeys: [{ keyId: 'k1', recordId: 'r1', sealed: new Uint8Array([1]) }],
    snapshots: [{ recordId: 'r1', sealed: new Uint8Array([2]) }],
    unfolded: [{ entryId: 'e1', recordId: 'r1' }],
    drafts: [{ name: 'd1', sealed: new Uint8Array([3]) }],
    keepsakes: [{ name: 's1', sealed: new Uint8Array([4]) }],
    tombstones: [{ recordId: 'r9' }],
    newerItems: [{ itemId: 'u1', recordId: 'r1', item: { kind: 'later' }, receipt: 'q3' }],
  },
}

/** A database as the release with this schema version left it. */
async function writeAt(version: number, name: string): Promise<void> {
  const db = new Dexie(name)
  for (const step of schemaSteps.filter((one) => one.version <= version)) {
    db.version(step.version).stores(step.stores)
  }
  for (const [table, rows] of Object.entries(rowsByVersion[version] ?? {}))
    await db.table(table).bulkAdd(rows)
  db.close()
}

describe('a database of an older release', () => {
  it('is tested for every released schema step', () => {
    expect(schemaSteps.map(({ version }) => version)).toEqual(Object.keys(rowsByVersion).map(Number))
  })

  it.each(Object.keys(rowsByVersion).map(Number))(
    'opens with all its rows from version %i',
    async (version) => {
      const personKey = crypto.randomUUID()
      await writeAt(version, new PersonDatabase(personKey).name)
      const db = await new PersonDatabase(personKey).open()
      for (const [table, rows] of Object.entries(rowsByVersion[version] ?? {})) {
        expect(await db.table(table).toArray(), table).toMatchObject(rows)
      }
      db.close()
    },
  )

  it('only ever gains tables and indexes', () => {
    for (const [at, { stores }] of schemaSteps.entries()) {
      for (const [table, indexes] of Object.entries(schemaSteps[at - 1]?.stores ?? {})) {
        expect(Object.keys(stores)).toContain(table)
        for (const index of indexes.split(', ')) expect(stores[table]).toContain(index)
      }
    }
  })
})
