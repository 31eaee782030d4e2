/** A coach's way with one teacher. It holds her name, and the secret from which her pseudonym is made. */
import { z } from 'zod'
import {
  AccountId,
  type EntryId,
  InvitationId,
  type PersonId,
  type RecordId,
  SchoolId,
} from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { Base64Url } from '#domain/wire/item.ts'

const Informed = z.object({ version: z.string(), at: Instant })
type Informed = z.infer<typeof Informed>

export type Trajectory = {
  recordId: RecordId
  coach: AccountId
  /** The coach who began it, and whom it was handed over to. */
  coaches: AccountId[]
  personId: PersonId | undefined
  name: string
  schoolId: SchoolId | undefined
  subject: string
  /** 256-bit secret; the pseudonym of contributions is an HMAC under it. */
  secret: Base64Url | undefined
  invitation: InvitationId | undefined
  /** The teacher's accounts, the first she joined with first in id order; empty while she has none. */
  accounts: AccountId[]
  /** Accounts whose access was ended, or that were said not to be this teacher. */
  formerAccounts: AccountId[]
  informed: Informed | undefined
  /** The teacher objects to her scores going into the aggregates. */
  objection: boolean
  closedAt: Instant | undefined
  /** It was closed before both lessons were observed: her scores leave the aggregates. */
  isStopped: boolean
}

type TrajectoryFacts = {
  personId: PersonId
  name: string
  schoolId: SchoolId
  subject?: string
  secret: Base64Url
}

export const startTrajectory = (facts: TrajectoryFacts): EntryDraft => ({
  birth: { kind: 'trajectory', person: facts.personId },
  changes: {
    name: facts.name,
    school: facts.schoolId,
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
/** Binds an account that the owner authenticated to the record's person; it can then write as the teacher. */
export const bindTeacher = (account: AccountId): EntryDraft => ({ changes: { [`bind/${account}`]: true } })
/** Hands over: this coach then writes as the owner does. */
export const bindCoach = (account: AccountId): EntryDraft => ({ changes: { [`bind/${account}`]: 'coach' } })
/** Ends what an account may write; of what it wrote, only `standing` still counts. */
export const unbind = (account: AccountId, stillCounts: EntryId[]): EntryDraft => ({
  changes: { [`bind/${account}`]: stillCounts },
})
/** `isStopped`: before both lessons were observed. It is said by who closes: the teacher's device may not have all lessons. */
export const closeTrajectory = (at: Instant, isStopped: boolean): EntryDraft => ({
  changes: { closed: at, stopped: isStopped },
})
export const reopenTrajectory = (): EntryDraft => ({ changes: { closed: null } })
export const confirmInformed = (version: string, at: Instant): EntryDraft => ({
  changes: { informed: { version, at } },
})
export const objectToFigures = (objection: boolean): EntryDraft => ({ changes: { objection } })

export function trajectoryOf(state: RecordState): Trajectory {
  const { paths } = state
  const closedAt = valueAt(paths, 'closed', Instant)
  return {
    recordId: state.recordId,
    coach: state.owner,
    coaches: [state.owner, ...state.coaches],
    personId: state.person,
    name: valueAt(paths, 'name', z.string()) ?? '',
    schoolId: valueAt(paths, 'school', SchoolId),
    subject: valueAt(paths, 'subject', z.string()) ?? '',
    secret: valueAt(paths, 'secret', Base64Url),
    invitation: valueAt(paths, 'invitation', InvitationId),
    accounts: state.teachers,
    formerAccounts: Object.keys(state.former).map((account) => AccountId.parse(account)),
    informed: valueAt(paths, 'informed', Informed),
    objection: valueAt(paths, 'objection', z.boolean()) ?? false,
    closedAt,
    isStopped: closedAt !== undefined && valueAt(paths, 'stopped', z.boolean()) === true,
  }
}

/** Her scores do not go into the aggregates, and what went is taken back. */
export const isLeftOut = ({ objection, isStopped }: Trajectory): boolean => objection || isStopped
