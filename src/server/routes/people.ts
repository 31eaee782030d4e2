/** `GET /api/people`: the number of people per school and role. */
import { Hono } from 'hono'
import { SchoolId } from '#domain/ground/id.ts'
import type { PeopleAnswer } from '#domain/wire/session.ts'
import { countByRole, countMembers } from '#server/db/accounts.ts'
import { countOpenInvitations } from '#server/db/invitations.ts'
import { findProgramme } from '#server/db/programme.ts'
import { requireRole, type SessionEnv, withSession } from '#server/door/session.ts'
import { instantAt } from '#server/ground/world.ts'
import type { ServerContext } from '#server/server-context.ts'

export const peopleRoutes = (context: ServerContext) =>
  new Hono<SessionEnv>().get('/people', withSession(context), async (c) => {
    requireRole(c.var.session, 'coordinator')
    return c.json(await people(context))
  })

async function people({ db: { reader }, world }: ServerContext): Promise<PeopleAnswer> {
  const [members, byRole] = [await countMembers(reader), await countByRole(reader)]
  const invited = await countOpenInvitations(reader, instantAt(world))
  const programme = await findProgramme(reader)
  const count = (role: string, schoolId: string) =>
    members.find((row) => row.role === role && row.schoolId === schoolId)?.count ?? 0
  return {
    schools: (programme?.settings.schools ?? []).map(({ schoolId }) => ({
      schoolId: SchoolId.parse(schoolId),
      coaches: count('coach', schoolId),
      teachers: count('teacher', schoolId),
      invited: invited.get(schoolId) ?? 0,
    })),
    coordinators: byRole.get('coordinator') ?? 0,
    coaches: byRole.get('coach') ?? 0,
    teachers: byRole.get('teacher') ?? 0,
  }
}
