/** One-time links for a coordinator, made by the server: at every start until there is an account, and on `invite`. */
import { hkdfSync } from 'node:crypto'
import { InvitationId } from '#domain/ground/id.ts'
import { countAccounts } from '#server/db/accounts.ts'
import { expireFirstInvitations, insertInvitation } from '#server/db/invitations.ts'
import type { Tx } from '#server/db/transact.ts'
import { sha256, toBase64Url } from '#server/ground/digest.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

/**
 * How a link's secret proves itself: HKDF-SHA256 (RFC 5869) without salt, 32 bytes, this label. The client's vault derives the
 * same; a test holds that a server's link opens there.
 */
const PROOF_LABEL = 'lesspiegel/proof/1'

type Parts = Pick<ServerContext, 'db' | 'world' | 'config'>

/** @returns undefined once there is an account. */
export const inviteFirstCoordinator = ({ db, world, config }: Parts): Promise<string | undefined> =>
  db.transact(async (tx) =>
    (await countAccounts(tx)) === 0 ? insertCoordinatorLink(tx, world, config) : undefined,
  )

/** For an operator, when the link was lost or the only coordinator has gone. Links that were printed earlier expire. */
export const inviteCoordinator = ({ db, world, config }: Parts): Promise<string> =>
  db.transact((tx) => insertCoordinatorLink(tx, world, config))

/** @returns the link, of which the database keeps only the hash of the proof. */
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
