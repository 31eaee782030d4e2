/** The schema migrates step by step and keeps its rows. */
import { Migrator, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { migrations } from '#server/db/migrations.ts'
import type { Opened } from './opened.ts'

const tablesByStep: Record<string, string[]> = {
  '0001-accounts': ['accounts', 'challenges', 'counters', 'devices', 'memberships', 'sessions'],
  '0002-joining': ['device_links', 'invitations', 'recovery'],
  '0003-post': ['grants', 'inbox_items', 'inboxes', 'items', 'records'],
  '0004-figures': ['contributions', 'ledger', 'programme', 'sealed_members', 'started_periods'],
  '0005-unordered-contributions': [],
  '0006-claimers': [],
}

export function describeSchema(opened: Opened): void {
  describe('the schema', () => {
    it('has a test for every step', () => {
      expect(Object.keys(migrations)).toEqual(Object.keys(tablesByStep))
    })

    it('migrates from each step to the next and keeps its rows', async () => {
      const beside = opened.beside()
      const { q } = beside.reader
      const migrator = new Migrator({ db: q, provider: { getMigrations: async () => migrations } })
      const tables = async () => (await q.introspection.getTables()).map(({ name }) => name).sort()
      for (const name of await tables()) {
        const inOrder = !['accounts', 'devices', 'inboxes', 'items', 'records'].includes(name)
        if (inOrder) await q.schema.dropTable(name).execute()
      }
      for (const name of ['items', 'records', 'inboxes', 'devices', 'accounts'])
        await q.schema.dropTable(name).execute()
      await q.schema.dropTable('kysely_migration').ifExists().execute()
      await q.schema.dropTable('kysely_migration_lock').ifExists().execute()
      const expected: string[] = []
      for (const [step, added] of Object.entries(tablesByStep)) {
        expect((await migrator.migrateTo(step)).error).toBeUndefined()
        expected.push(...added)
        expect((await tables()).sort()).toEqual([...expected].sort())
        if (step === '0001-accounts') {
          const row = { account_id: 'a', seal_key: 's', sign_key: 'k', created_at: 'then' }
          await q.insertInto('accounts').values(row).execute()
        }
        if (step === '0004-figures') {
          for (const [id, subject] of ['c s1', 'a s2', 'b s1'].map((text) => text.split(' ')))
            await sql`insert into contributions values
              (${id}, ${subject}, 'school', 'p1', '2026-2027', 1, 'sealed', 'hash')`.execute(q)
        }
      }
      expect(await q.selectFrom('accounts').select('account_id').execute()).toEqual([{ account_id: 'a' }])
      const contributions = await q.selectFrom('contributions').selectAll().execute()
      const rest = { school_id: 'school', period_id: 'p1', school_year: '2026-2027', ordinal: 1 }
      expect(contributions).toEqual(
        ['a s2', 'b s1'].map((text) => {
          const [contribution_id, subject] = text.split(' ')
          return { contribution_id, subject, ...rest, sealed: 'sealed', write_hash: 'hash', waits: 0 }
        }),
      )
      expect((await migrator.migrateToLatest()).results).toEqual([])
      await beside.close()
    })
  })
}
