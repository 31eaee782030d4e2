/** Invitations. Each is used once, by a person who has the secret of the link. The cards in them are encrypted. */
import type { Selectable } from 'kysely'
import { z } from 'zod'
import { AccountId, InvitationId, SchoolId } from '#domain/ground/id.ts'
import { AccountRole, type InvitationState } from '#domain/wire/joining.ts'
import type { Tables } from './tables.ts'
import type { Tx } from './transact.ts'

export type Invitation = {
  invitationId: InvitationId
  inviter: AccountId | null
  role: AccountRole
  schoolIds: SchoolId[]
  proofHash: string
  card: string | null
  createdAt: string
  expiresAt: string
  usedAt: string | null
  accountId: AccountId | null
  answer: string | null
}

export const stateOf = (row: { usedAt: string | null; expiresAt: string }, now: string): InvitationState =>
  row.usedAt ? 'used' : row.expiresAt <= now ? 'expired' : 'open'

/** @returns false when the id exists. */
export async function insertInvitation(
  tx: Tx,
  invitation: Omit<Invitation, 'usedAt' | 'accountId' | 'answer'>,
) {
  const done = await tx.q
    .insertInto('invitations')
    .values({
      invitation_id: invitation.invitationId,
      inviter: invitation.inviter,
      role: invitation.role,
      school_ids: JSON.stringify(invitation.schoolIds),
      proof_hash: invitation.proofHash,
      card: invitation.card,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      used_at: null,
      account_id: null,
      answer: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** `forUpdate` locks the row until the transaction ends, so that it is used once. */
export async function findInvitation(tx: Tx, id: InvitationId, { forUpdate = false } = {}) {
  const row = await tx.q
    .selectFrom('invitations')
    .selectAll()
    .where('invitation_id', '=', id)
    .$if(forUpdate && tx.dialect === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  return row && rowToInvitation(row)
}

export async function invitationsOf(tx: Tx, inviter: AccountId): Promise<Invitation[]> {
  const rows = await tx.q
    .selectFrom('invitations')
    .selectAll()
    .where('inviter', '=', inviter)
    .orderBy('created_at', 'desc')
    .orderBy('invitation_id')
    .execute()
  return rows.map(rowToInvitation)
}

export async function spendInvitation(
  tx: Tx,
  spent: { invitationId: InvitationId; accountId: AccountId; answer: string | null; at: string },
): Promise<void> {
  await tx.q
    .updateTable('invitations')
    .set({ used_at: spent.at, account_id: spent.accountId, answer: spent.answer })
    .where('invitation_id', '=', spent.invitationId)
    .execute()
}

/** Expires the unused links that the server made itself, because a new link replaces them. */
export async function expireFirstInvitations(tx: Tx, now: string): Promise<void> {
  await tx.q
    .updateTable('invitations')
    .set({ expires_at: now })
    .where('inviter', 'is', null)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

export async function countOpenInvitations(tx: Tx, now: string): Promise<Map<string, number>> {
  const rows = await tx.q
    .selectFrom('invitations')
    .select('school_ids')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
  const counts = new Map<string, number>()
  for (const row of rows) {
    for (const id of SchoolIds.parse(JSON.parse(row.school_ids))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Inviter → number of own invitations that were used. */
export async function countUsedInvitations(tx: Tx, inviters: AccountId[]): Promise<Map<AccountId, number>> {
  if (inviters.length === 0) return new Map()
  const rows = await tx.q
    .selectFrom('invitations')
    .select((e) => ['inviter', e.fn.countAll().as('used')])
    .where('inviter', 'in', inviters)
    .where('used_at', 'is not', null)
    .groupBy('inviter')
    .execute()
  return new Map(rows.map((row) => [AccountId.parse(row.inviter), Number(row.used)]))
}

const SchoolIds = z.array(SchoolId)

const rowToInvitation = (row: Selectable<Tables['invitations']>): Invitation => ({
  invitationId: InvitationId.parse(row.invitation_id),
  inviter: row.inviter === null ? null : AccountId.parse(row.inviter),
  role: AccountRole.parse(row.role),
  schoolIds: SchoolIds.parse(JSON.parse(row.school_ids)),
  proofHash: row.proof_hash,
  card: row.card,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
  accountId: row.account_id === null ? null : AccountId.parse(row.account_id),
  answer: row.answer,
})
