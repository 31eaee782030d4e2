/** The trajectory of a teacher with a coach: her name, and the secret from which her pseudonym is derived. */
import { z } from 'zod'
import { type AccountId, InvitationId, type PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { type CalendarDate, Instant, schoolYearOf } from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import { flagAt, textAt, valueAt } from '#domain/record/path-view.ts'
import { Base64Url } from '#domain/wire/item.ts'

const Informed = z.object({ version: z.string(), at: Instant })
type Informed = z.infer<typeof Informed>

/** It names no record, so that neither coach learns the other's. */
const Counts = z.enum(['here', 'elsewhere'])
type Counts = z.infer<typeof Counts>

export type Trajectory = {
  recordId: RecordId
  coach: AccountId
  /** The coach who began it, and the coaches it was handed over to. */
  coaches: AccountId[]
  personId: PersonId | undefined
  name: string
  schoolId: SchoolId | undefined
  subject: string
  /** The framework of the whole trajectory; undefined in records from before frameworks were chosen. */
  framework: string | undefined
  /** 256-bit secret; the pseudonym of contributions is an HMAC under it. */
  secret: Base64Url | undefined
  invitation: InvitationId | undefined
  /** The teacher's accounts in id order; empty until she joins. */
  accounts: AccountId[]
  /** Accounts whose binding was ended, and those that are not this teacher according to her coach. */
  formerAccounts: AccountId[]
  informed: Informed | undefined
  /** The teacher objects to her scores going into the aggregates. */
  objection: boolean
  /** Of a teacher with two coaches: whether this trajectory is the one in the figures. Undefined with one coach. */
  counts: Counts | undefined
  closedAt: Instant | undefined
  /** It was closed before both lessons were observed: her scores leave the aggregates. */
  isStopped: boolean
}

type TrajectoryFacts = {
  personId: PersonId
  name: string
  schoolId: SchoolId
  subject?: string
  framework: string
  secret: Base64Url
}

export const startTrajectory = (facts: TrajectoryFacts): EntryDraft => ({
  birth: { kind: 'trajectory', person: facts.personId },
  changes: {
    name: facts.name,
    school: facts.schoolId,
    framework: facts.framework,
    secret: facts.secret,
    ...(facts.subject ? { subject: facts.subject } : {}),
  },
})

export const describeTeacher = (facts: {
  name: string
  schoolId: SchoolId
  subject: string
}): EntryDraft => ({
  changes: { name: facts.name, school: facts.schoolId, subject: facts.subject },
})
export const inviteTeacher = (invitation: InvitationId): EntryDraft => ({ changes: { invitation } })
/**
 * `isStopped`: closed before both lessons were observed. The device that closes decides this, because the teacher's
 * device may not have all lessons.
 */
export const closeTrajectory = (at: Instant, isStopped: boolean): EntryDraft => ({
  changes: { closed: at, stopped: isStopped },
})
export const reopenTrajectory = (): EntryDraft => ({ changes: { closed: null } })
export const confirmInformed = (version: string, at: Instant): EntryDraft => ({
  changes: { informed: { version, at } },
})
export const objectToFigures = (objection: boolean): EntryDraft => ({ changes: { objection } })

export const countHere = (isHere: boolean): EntryDraft => ({
  changes: { counts: isHere ? 'here' : 'elsewhere' },
})

export function trajectoryOf(state: RecordState): Trajectory {
  const { paths } = state
  const closedAt = valueAt(paths, 'closed', Instant)
  return {
    recordId: state.recordId,
    coach: state.owner,
    coaches: [state.owner, ...accountsAs('coach', state)],
    personId: state.person,
    name: textAt(paths, 'name') ?? '',
    schoolId: valueAt(paths, 'school', SchoolId),
    subject: textAt(paths, 'subject') ?? '',
    framework: textAt(paths, 'framework'),
    secret: valueAt(paths, 'secret', Base64Url),
    invitation: valueAt(paths, 'invitation', InvitationId),
    accounts: accountsAs('teacher', state),
    formerAccounts: [...state.former.keys()],
    informed: valueAt(paths, 'informed', Informed),
    objection: flagAt(paths, 'objection'),
    counts: valueAt(paths, 'counts', Counts),
    closedAt,
    isStopped: closedAt !== undefined && flagAt(paths, 'stopped'),
  }
}

/** Her scores are not contributed, and those contributed before are taken back. */
export const isLeftOut = ({ objection, isStopped, counts }: Trajectory): boolean =>
  objection || isStopped || counts === 'elsewhere'

/**
 * The one that is in the figures, of all trajectories of one teacher: the lowest id. A trajectory that was stopped, or
 * closed in an earlier school year, leaves the place to another one.
 */
export function trajectoryThatCounts(
  trajectories: readonly Trajectory[],
  today: CalendarDate,
): Trajectory | undefined {
  const isOfNow = ({ closedAt, isStopped }: Trajectory) =>
    !isStopped && (!closedAt || schoolYearOf(closedAt.slice(0, 10)) === schoolYearOf(today))
  return trajectories.filter(isOfNow).sort((a, b) => (a.recordId < b.recordId ? -1 : 1))[0]
}
