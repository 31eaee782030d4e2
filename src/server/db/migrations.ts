/** Numbered schema steps for both databases. A published step never changes. */
import { type Kysely, type Migration, SqliteAdapter, sql } from 'kysely'

const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    const s = db.schema
    await s
      .createTable('counters')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'integer', (c) => c.notNull())
      .execute()
    await s
      .createTable('accounts')
      .addColumn('account_id', 'text', (c) => c.primaryKey())
      .addColumn('seal_key', 'text', (c) => c.notNull())
      .addColumn('sign_key', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await s
      .createTable('memberships')
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.account_id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('school_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('memberships_key', ['account_id', 'role', 'school_id'])
      .execute()
    await s
      .createTable('devices')
      .addColumn('device_id', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.account_id'))
      .addColumn('device_key', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('last_seen_at', 'text')
      .addColumn('revoked_at', 'text')
      .execute()
    await s.createIndex('devices_by_account').on('devices').column('account_id').execute()
    await s
      .createTable('sessions')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('device_id', 'text', (c) => c.notNull().references('devices.device_id'))
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('extended_at', 'text', (c) => c.notNull())
      .execute()
    await s
      .createTable('challenges')
      .addColumn('nonce', 'text', (c) => c.primaryKey())
      .addColumn('device_id', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
  },
}

const joining: Migration = {
  async up(db: Kysely<unknown>) {
    const s = db.schema
    await s
      .createTable('invitations')
      .addColumn('invitation_id', 'text', (c) => c.primaryKey())
      .addColumn('inviter', 'text', (c) => c.references('accounts.account_id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('school_ids', 'text', (c) => c.notNull())
      .addColumn('proof_hash', 'text', (c) => c.notNull())
      .addColumn('card', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .addColumn('account_id', 'text', (c) => c.references('accounts.account_id'))
      .addColumn('answer', 'text')
      .execute()
    await s.createIndex('invitations_by_inviter').on('invitations').column('inviter').execute()
    await s
      .createTable('device_links')
      .addColumn('link_id', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.account_id'))
      .addColumn('proof_hash', 'text', (c) => c.notNull())
      .addColumn('blob', 'text', (c) => c.notNull())
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .addColumn('used_at', 'text')
      .execute()
    await s
      .createTable('recovery')
      .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.account_id'))
      .addColumn('lookup', 'text', (c) => c.notNull().unique())
      .addColumn('auth_hash', 'text', (c) => c.notNull())
      .addColumn('blob', 'text', (c) => c.notNull())
      .execute()
  },
}

const post: Migration = {
  async up(db: Kysely<unknown>) {
    const s = db.schema
    await s
      .createTable('records')
      .addColumn('record_id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull().references('accounts.account_id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('erased_at', 'text')
      .execute()
    await s
      .createTable('items')
      .addColumn('item_id', 'text', (c) => c.primaryKey())
      .addColumn('record_id', 'text', (c) => c.notNull().references('records.record_id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('author', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('item', 'text')
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('erase_after', 'text')
      .addUniqueConstraint('items_in_record', ['record_id', 'seq'])
      .execute()
    await s.createIndex('items_by_erase_after').on('items').column('erase_after').execute()
    await s
      .createTable('grants')
      .addColumn('grant_id', 'text', (c) => c.primaryKey())
      .addColumn('record_id', 'text', (c) => c.notNull().references('records.record_id'))
      .addColumn('reader', 'text', (c) => c.notNull().references('accounts.account_id'))
      .addColumn('co_owner', 'integer', (c) => c.notNull())
      .addColumn('ended', 'integer', (c) => c.notNull())
      .execute()
    await s.createIndex('grants_by_record').on('grants').column('record_id').execute()
    await s
      .createTable('inboxes')
      .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.account_id'))
      .addColumn('head', 'integer', (c) => c.notNull())
      .addColumn('chain', 'text', (c) => c.notNull())
      .execute()
    await s
      .createTable('inbox_items')
      .addColumn('account_id', 'text', (c) => c.notNull().references('inboxes.account_id'))
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('item_id', 'text', (c) => c.notNull().references('items.item_id'))
      .addColumn('chain', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('inbox_items_key', ['account_id', 'n'])
      .addUniqueConstraint('inbox_items_once', ['account_id', 'item_id'])
      .execute()
  },
}

const figures: Migration = {
  async up(db: Kysely<unknown>) {
    const s = db.schema
    await s
      .createTable('programme')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('settings', 'text', (c) => c.notNull())
      .execute()
    await s
      .createTable('contributions')
      .addColumn('contribution_id', 'text', (c) => c.primaryKey())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('school_id', 'text', (c) => c.notNull())
      .addColumn('period_id', 'text', (c) => c.notNull())
      .addColumn('school_year', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('write_hash', 'text', (c) => c.notNull())
      .execute()
    await s
      .createIndex('contributions_by_school')
      .on('contributions')
      .columns(['school_id', 'period_id'])
      .execute()
    await s
      .createTable('started_periods')
      .addColumn('school_year', 'text', (c) => c.notNull())
      .addColumn('period_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('started_periods_key', ['school_year', 'period_id'])
      .execute()
    await s
      .createTable('sealed_members')
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('period_id', 'text', (c) => c.notNull())
      .addColumn('school_id', 'text', (c) => c.notNull())
      .addColumn('cohort_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('sealed_members_key', ['subject', 'period_id'])
      .execute()
    await s
      .createTable('ledger')
      .addColumn('n', 'integer', (c) => c.primaryKey())
      .addColumn('school_year', 'text', (c) => c.notNull())
      .addColumn('row_json', 'text', (c) => c.notNull())
      .execute()
  },
}

/**
 * Rebuilds the table in the order of the ids, because rowids reveal the order of arrival. On PostgreSQL this holds
 * only for the rows that exist at that time. A lesson becomes unique: of two contributions the one with the lower id
 * stays, which is the one that counted.
 */
const unordered: Migration = {
  async up(db: Kysely<unknown>) {
    const s = db.schema
    await s.alterTable('contributions').renameTo('contributions_before').execute()
    await s.dropIndex('contributions_by_school').execute()
    const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter
    await s
      .createTable('contributions')
      .addColumn('contribution_id', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('school_id', 'text', (c) => c.notNull())
      .addColumn('period_id', 'text', (c) => c.notNull())
      .addColumn('school_year', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('sealed', 'text', (c) => c.notNull())
      .addColumn('write_hash', 'text', (c) => c.notNull())
      .addColumn('waits', 'integer', (c) => c.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('contributions_key', ['contribution_id'])
      .addUniqueConstraint('contributions_once', ['subject', 'period_id', 'ordinal'])
      .$call((table) => (isSqlite ? table.modifyEnd(sql`without rowid`) : table))
      .execute()
    await sql`insert into contributions
      select b.contribution_id, b.subject, b.school_id, b.period_id, b.school_year, b.ordinal, b.sealed, b.write_hash, 0
      from contributions_before b
      where not exists (select 1 from contributions_before other where other.subject = b.subject
        and other.period_id = b.period_id and other.ordinal = b.ordinal and other.contribution_id < b.contribution_id)
      order by b.contribution_id`.execute(db)
    await s.dropTable('contributions_before').execute()
    await s
      .createIndex('contributions_by_school')
      .on('contributions')
      .columns(['school_id', 'period_id'])
      .execute()
  },
}

/** Stores which device claimed a device link, because only that device may repeat the claim. */
const claimers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('device_links').addColumn('claimed_by', 'text').execute()
  },
}

/** Step per name, run in the order of the names. */
export const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-joining': joining,
  '0003-post': post,
  '0004-figures': figures,
  '0005-unordered-contributions': unordered,
  '0006-claimers': claimers,
}
