/** One-time links that bring an account's encrypted keys to a second device of the same person. */
import { AccountId, DeviceId, InvitationId } from '#domain/ground/id.ts'
import type { Tx } from './transact.ts'

export type DeviceLink = {
  linkId: InvitationId
  accountId: AccountId
  proofHash: string
  blob: string
  expiresAt: string
  usedAt: string | null
  claimedBy: DeviceId | null
}

/** @returns false when the id exists. */
export async function insertDeviceLink(
  tx: Tx,
  link: Omit<DeviceLink, 'usedAt' | 'claimedBy'>,
): Promise<boolean> {
  const done = await tx.q
    .insertInto('device_links')
    .values({
      link_id: link.linkId,
      account_id: link.accountId,
      proof_hash: link.proofHash,
      blob: link.blob,
      expires_at: link.expiresAt,
      used_at: null,
      claimed_by: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findDeviceLink(tx: Tx, linkId: InvitationId, { forUpdate = false } = {}) {
  const row = await tx.q
    .selectFrom('device_links')
    .selectAll()
    .where('link_id', '=', linkId)
    .$if(forUpdate && tx.dialect === 'postgres', (q) => q.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  const link: DeviceLink = {
    linkId: InvitationId.parse(row.link_id),
    accountId: AccountId.parse(row.account_id),
    proofHash: row.proof_hash,
    blob: row.blob,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    claimedBy: row.claimed_by === null ? null : DeviceId.parse(row.claimed_by),
  }
  return link
}

/** The same device may repeat the claim until `until`. The encrypted keys are deleted after that. */
export async function spendDeviceLink(
  tx: Tx,
  { linkId, claimedBy, at, until }: { linkId: InvitationId; claimedBy: DeviceId; at: string; until: string },
): Promise<void> {
  await tx.q
    .updateTable('device_links')
    .set({ used_at: at, claimed_by: claimedBy, expires_at: until })
    .where('link_id', '=', linkId)
    .execute()
}

/** Deletes the encrypted keys of expired links, used or not. The rows stay. */
export async function emptyOldDeviceLinks(tx: Tx, now: string): Promise<void> {
  await tx.q
    .updateTable('device_links')
    .set({ blob: '' })
    .where('expires_at', '<=', now)
    .where('blob', '!=', '')
    .execute()
}
