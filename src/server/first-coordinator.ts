/** The way in to an empty server: a one-time link for a coordinator, a new one at every start until somebody used it. */
import { hkdfSync } from 'node:crypto'
import { InvitationId } from '#domain/ground/id.ts'
import { countAccounts } from '#server/db/accounts.ts'
import { expireFirstInvitations, insertInvitation } from '#server/db/invitations.ts'
import type { Tx } from '#server/db/transact.ts'
import { sha256, toBase64Url } from './digest.ts'
import type { Office } from './office.ts'
import { instantAt } from './world.ts'

/**
 * How a link's secret proves itself: HKDF-SHA256 (RFC 5869) without salt, 32 bytes, this label. The client's vault derives the
 * same; a test holds that a server's link opens there.
 */
const PROOF_LABEL = 'lesspiegel/proof/1'

type Parts = Pick<Office, 'db' | 'world' | 'config'>

/** @returns the link, which is nowhere else: only the hash of its proof is kept. Undefined once there is an account. */
export const inviteFirstCoordinator = (parts: Parts) =>
  inviteCoordinator(parts, async (tx) => (await countAccounts(tx)) === 0)

/** For whoever runs the server, when the link was lost, or the only coordinator is. What was printed earlier ends. */
export async function inviteCoordinator(
  { db, world, config }: Parts,
  isWanted: (tx: Tx) => Promise<boolean> = async () => true,
) {
  const secret = world.random(32)
  const proof = new Uint8Array(hkdfSync('sha256', secret, '', PROOF_LABEL, 32))
  const invitationId = InvitationId.parse(randomUuid(world.random(16)))
  const made = await db.transact(async (tx) => {
    if (!(await isWanted(tx))) return false
    const now = instantAt(world)
    await expireFirstInvitations(tx, now)
    await insertInvitation(tx, {
      ...{
        invitationId,
        inviter: null,
        role: 'coordinator',
        schoolIds: [],
        proofHash: sha256(proof),
        card: null,
      },
      ...{ createdAt: now, expiresAt: instantAt(world, config.invitationTtlMs) },
    })
    return true
  })
  return made ? `${config.publicUrl}/join#${invitationId}.${toBase64Url(secret)}` : undefined
}

/** A version 4 UUID (RFC 9562) from 16 random bytes. */
function randomUuid(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
