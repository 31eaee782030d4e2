/**
 * The tables for Kysely, the same on SQLite and PostgreSQL. Instants are ISO 8601 text, which sorts by time. Flags
 * are 0 or 1, and bytes are base64url text. No column holds a name, a note or a private key.
 */

export type Tables = {
  /** `epoch` is raised when the server is restored. */
  counters: { name: string; value: number }
  accounts: { account_id: string; seal_key: string; sign_key: string; created_at: string }
  /** One row per role and school. `school_id` is empty for a role without a school. */
  memberships: { account_id: string; role: string; school_id: string }
  devices: {
    device_id: string
    account_id: string
    device_key: string
    created_at: string
    last_seen_at: string | null
    revoked_at: string | null
  }
  sessions: { token_hash: string; device_id: string; expires_at: string; extended_at: string }
  challenges: { nonce: string; device_id: string; expires_at: string }
  invitations: {
    invitation_id: string
    /** Null for links that the server made itself. */
    inviter: string | null
    role: string
    /** JSON array. */
    school_ids: string
    proof_hash: string
    card: string | null
    created_at: string
    expires_at: string
    used_at: string | null
    account_id: string | null
    answer: string | null
  }
  device_links: {
    link_id: string
    account_id: string
    proof_hash: string
    blob: string
    expires_at: string
    used_at: string | null
    claimed_by: string | null
  }
  recovery: { account_id: string; lookup: string; auth_hash: string; blob: string }
  /** `seq` counts the items of a record. The row is the lock for its grants and envelopes. */
  records: { record_id: string; owner: string; seq: number; erased_at: string | null }
  items: {
    item_id: string
    record_id: string
    seq: number
    kind: string
    author: string
    /** SHA-256 of the canonical item. A tombstone keeps it. */
    hash: string
    /** The canonical item; null once erased. */
    item: string | null
    size: number
    /** `YYYY-MM`. Only envelopes of owners have it. */
    erase_after: string | null
  }
  grants: { grant_id: string; record_id: string; reader: string; co_owner: number; ended: number }
  /** One row per account: the counter that every delivery locks, in account order. */
  inboxes: { account_id: string; head: number; chain: string }
  inbox_items: { account_id: string; n: number; item_id: string; chain: string }
  /** One row. */
  programme: { id: number; revision: number; settings: string }
  contributions: {
    contribution_id: string
    subject: string
    school_id: string
    period_id: string
    school_year: string
    ordinal: number
    /** The contribution, encrypted at rest. */
    sealed: string
    write_hash: string
    /** 1 for a first lesson beyond the expected number of the school. It does not count. */
    waits: number
  }
  /** Periods that ever had a contribution. They freeze the settings. */
  started_periods: { school_year: string; period_id: string }
  /** Pseudonyms in a sealed cohort. They are deleted when their period closes. */
  sealed_members: { subject: string; period_id: string; school_id: string; cohort_id: string }
  /** Rows are only added. `row_json` is what was published. */
  ledger: { n: number; school_year: string; row_json: string }
}
