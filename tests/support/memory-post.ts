/** A Post in memory. The test sets its answers and can cut its network. */
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { OwnInvitation } from '#domain/wire/joining.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import type { Me, PeopleAnswer } from '#domain/wire/session.ts'
import type { InvitationFacts, Post } from '#sync/post.ts'
import { createSyncStatus } from '#sync/status.ts'

export type MemoryPost = Post & {
  /** From now on every request fails with this problem. Undefined makes them succeed again. */
  cut: (problem: ProblemCode | undefined) => void
  /** The invitations that were requested, in order. */
  readonly invited: InvitationFacts[]
  readonly sent: { count: number }
}

export type MemoryPostAnswers = {
  programme?: ProgrammeAnswer
  people?: PeopleAnswer
  me?: Me
  invitations?: OwnInvitation[]
  aggregates?: { answer: AggregatesAnswer; fetchedAt: number }
}

export const CODE = 'AB12-CD34-EF56-GH78-JK90-MN12-PQ34'
export const INVITE_LINK =
  'https://lesspiegel.example/join#6f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f.q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c'
export const DEVICE_LINK =
  'https://lesspiegel.example/device#6f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f.q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c'

export function createMemoryPost(answers: MemoryPostAnswers = {}): MemoryPost {
  const status = createSyncStatus()
  let problem: ProblemCode | undefined
  let programme = answers.programme
  const invited: InvitationFacts[] = []
  const sent = { count: 0 }
  const ask = async <T>(value: T | undefined): Promise<Outcome<T>> =>
    problem ? failed(problem) : value === undefined ? failed('not_found') : done(value)
  return {
    status,
    invited,
    sent,
    cut: (next) => {
      problem = next
      status.setState({ problem: next })
    },
    start: () => {},
    stop: () => {},
    sendNow: () => {
      sent.count += 1
    },
    programme: () => programme,
    getProgramme: () => ask(programme),
    putProgramme: async ({ revision, settings }) => {
      if (problem) return failed(problem)
      if (revision !== (programme?.revision ?? 0)) return failed('settings_stale')
      programme = { revision: revision + 1, settings, startedPeriods: programme?.startedPeriods ?? [] }
      return done(programme)
    },
    getPeople: () => ask(answers.people),
    me: () => answers.me,
    getMe: () => ask(answers.me),
    getAggregates: async () =>
      answers.aggregates ? done(answers.aggregates) : failed(problem ?? 'not_found'),
    invite: (facts) => {
      if (!problem) invited.push(facts)
      return ask({ link: INVITE_LINK, until: instantOf(Date.parse('2026-12-09T12:00:00Z')) })
    },
    getInvitations: () => ask(answers.invitations ?? []),
    linkDevice: () => ask({ link: DEVICE_LINK }),
    makeRecoveryCode: () => ask({ code: CODE }),
    signOut: async () => {
      if (problem) return failed(problem)
      status.setState({ phase: 'waiting', problem: 'not_signed_in' })
      return done(undefined)
    },
  }
}

/** A programme with three schools. One is too small to be shown alone. */
export const programmeSettings: ProgrammeSettings = {
  programmeId: 'alkmaar',
  schoolYear: '2026-2027',
  instrument: 'ts4-2026-draft/1',
  k: 5,
  periods: [
    {
      id: 'p1',
      start: '2026-09-01',
      end: '2027-01-31',
      lesson1Window: { start: '2026-09-01', end: '2026-11-30' },
    },
  ],
  releaseDates: ['2026-11-01', '2026-12-01', '2027-01-31'],
  schools: [
    {
      schoolId: '11111111-1111-4111-8111-111111111111',
      name: 'Van der Meij College',
      type: 'VO',
      expectedParticipants: 14,
    },
    {
      schoolId: '22222222-2222-4222-8222-222222222222',
      name: 'De Viaan',
      type: 'VO',
      expectedParticipants: 8,
    },
    {
      schoolId: '33333333-3333-4333-8333-333333333333',
      name: 'De Linde',
      type: 'PO',
      expectedParticipants: 3,
    },
  ],
}

export const programmeAnswer: ProgrammeAnswer = {
  revision: 3,
  settings: programmeSettings,
  startedPeriods: [],
}
