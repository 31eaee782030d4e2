/** The acceptance suite on PostgreSQL: `npm run test:postgres`. It fails when PostgreSQL is missing. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '#server/db/database.ts'
import { createWorld } from '#server/ground/world.ts'
import { type Cluster, startCluster } from '../support/postgres.ts'
import { describeAll } from './acceptance/all.ts'
import { openedForEach } from './acceptance/opened.ts'

let cluster: Cluster | undefined
beforeAll(async () => {
  cluster = await startCluster()
}, 60_000)
/** Every test has a database. Deleting them is slow on a busy disk. */
afterAll(() => cluster?.stop(), 180_000)

describe('on PostgreSQL', () => {
  const opened = openedForEach(async () => {
    if (!cluster) throw new Error('PostgreSQL did not start')
    const databaseUrl = await cluster.createDatabase()
    return { db: await openPostgres(databaseUrl, createWorld()), place: { databaseUrl, path: '' } }
  })
  describeAll(opened)

  it('had no deadlock', async () => {
    const client = new pg.Client({ connectionString: await cluster?.createDatabase() })
    await client.connect()
    const { rows } = await client.query(
      'select sum(deadlocks)::int as deadlocks, count(*)::int as databases from pg_stat_database',
    )
    await client.end()
    expect(rows[0].deadlocks).toBe(0)
    expect(rows[0].databases).toBeGreaterThan(10)
  })
})
