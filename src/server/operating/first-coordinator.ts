/**
 * One-time links for a coordinator. The server makes one at every start while it has no account, and `invite` makes
 * one.
 */
import { hkdfSync } from 'node:crypto'
import { InvitationId } from '#domain/ground/id.ts'
import { countAccounts } from '#server/db/accounts.ts'
import { expireFirstInvitations, insertInvitation } from '#server/db/invitations.ts'
import type { Tx } from '#server/db/transact.ts'
import { sha256, toBase64Url } from '#server/ground/digest.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

/**
 * Label of the proof of a link's secret: HKDF-SHA256 (RFC 5869) without salt, 32 bytes. The client derives the same
 * proof, which a test checks.
 */
const PROOF_LABEL = 'lesspiegel/proof/1'

type Parts = Pick<ServerContext, 'db' | 'world' | 'config'>

/** @returns undefined when there is an account. */
export const inviteFirstCoordinator = ({ db, world, config }: Parts): Promise<string | undefined> =>
  db.transact(async (tx) =>
    (await countAccounts(tx)) === 0 ? insertCoordinatorLink(tx, world, config) : undefined,
  )

/** For a lost link, or when the only coordinator has left. Links that were printed earlier expire. */
export const inviteCoordinator = ({ db, world, config }: Parts): Promise<string> =>
  db.transact((tx) => insertCoordinatorLink(tx, world, config))

/** @returns the link. The database keeps only the hash of its proof. */
async function insertCoordinatorLink(
  tx: Tx,
  world: ServerContext['world'],
  { publicUrl, invitationTtlMs }: ServerContext['config'],
): Promise<string> {
  const secret = world.random(32)
  const proof = new Uint8Array(hkdfSync('sha256', secret, '', PROOF_LABEL, 32))
  const invitationId = InvitationId.parse(world.newId())
  const now = instantAt(world)
  await expireFirstInvitations(tx, now)
  await insertInvitation(tx, {
    ...{ invitationId, inviter: null, role: 'coordinator', schoolIds: [], card: null },
    ...{ proofHash: sha256(proof), createdAt: now, expiresAt: instantAt(world, invitationTtlMs) },
  })
  return `${publicUrl}/join#${invitationId}.${toBase64Url(secret)}`
}
