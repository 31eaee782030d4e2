/** Makes and shows invitations. Showing does not use one, because mail scanners open links too. */
import { Hono } from 'hono'
import { InvitationId } from '#domain/ground/id.ts'
import { InvitationRequest, type InvitationView, type OwnInvitation } from '#domain/wire/joining.ts'
import {
  findInvitation,
  type Invitation,
  insertInvitation,
  invitationsOf,
  stateOf,
} from '#server/db/invitations.ts'
import { findProgramme } from '#server/db/programme.ts'
import { checked, readBody } from '#server/door/json-body.ts'
import {
  requireRole,
  type Session,
  type SessionEnv,
  withoutSession,
  withSession,
} from '#server/door/session.ts'
import { Refusal } from '#server/ground/refusal.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

export const invitationRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>()
    .post('/invitations', withSession(context), async (c) => {
      const request = await readBody(c, InvitationRequest)
      await mayInvite(context, c.var.session, request)
      const { world, config, db } = context
      const invitation = {
        ...request,
        inviter: c.var.session.accountId,
        createdAt: instantAt(world),
        expiresAt: instantAt(world, config.invitationTtlMs),
      }
      const made = await db.transact((tx) => insertInvitation(tx, invitation))
      if (!made) await sameAgain(context, invitation)
      return c.json(view({ ...invitation, usedAt: null }, instantAt(world)), 201)
    })
    .get('/invitations', withSession(context), async (c) => {
      const now = instantAt(context.world)
      const own = await invitationsOf(context.db.reader, c.var.session.accountId)
      const invitations = own.map(
        (row): OwnInvitation => ({
          ...{
            invitationId: row.invitationId,
            role: row.role,
            createdAt: row.createdAt,
            expiresAt: row.expiresAt,
          },
          ...{ state: stateOf(row, now), accountId: row.accountId, answer: row.answer },
        }),
      )
      return c.json({ invitations })
    })
    .get('/invitations/:invitationId', withoutSession(context), async (c) => {
      const invitationId = checked(InvitationId, c.req.param('invitationId'))
      const found = await findInvitation(context.db.reader, invitationId)
      if (!found) throw new Refusal('invitation_unknown')
      return c.json(view(found, instantAt(context.world)))
    })

/** A coordinator invites coordinators and coaches. A coach invites teachers, to the coach's own schools. */
async function mayInvite(
  { db }: ServerContext,
  session: Session,
  { role, schoolIds }: InvitationRequest,
): Promise<void> {
  if (role === 'teacher') {
    requireRole(session, 'coach')
    const areOwn = schoolIds.length > 0 && schoolIds.every((id) => session.schoolIds.includes(id))
    if (!areOwn) throw new Refusal('not_allowed', { detail: 'schoolIds' })
    return
  }
  requireRole(session, 'coordinator')
  const programme = await findProgramme(db.reader)
  const known = new Set<string>(programme?.settings.schools.map(({ schoolId }) => schoolId))
  if (role === 'coach' && schoolIds.length === 0) throw new Refusal('bad_request', { detail: 'schoolIds' })
  if (!schoolIds.every((id) => known.has(id))) throw new Refusal('bad_request', { detail: 'schoolIds' })
}

/**
 * A client repeats a request whose answer was lost. Repeating the same invitation succeeds; another one with its id
 * is refused.
 */
async function sameAgain(
  { db }: ServerContext,
  invitation: { invitationId: InvitationId; proofHash: string; inviter: string },
) {
  const known = await findInvitation(db.reader, invitation.invitationId)
  if (known?.inviter !== invitation.inviter || known.proofHash !== invitation.proofHash) {
    throw new Refusal('hash_conflict')
  }
}

const view = (
  row: Pick<Invitation, 'invitationId' | 'role' | 'expiresAt' | 'usedAt' | 'card'>,
  now: string,
): InvitationView => ({
  ...{ invitationId: row.invitationId, role: row.role, state: stateOf(row, now), expiresAt: row.expiresAt },
  card: row.card,
})
