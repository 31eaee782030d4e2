/** A small programme, for tests of single rules. */
import type { BlockMap, Contribution, SealedMember } from '#domain/disclosure/contribution.ts'
import type { LedgerRow, ValueRow } from '#domain/disclosure/ledger.ts'
import { release } from '#domain/disclosure/release.ts'
import { ProgrammeSettings } from '#domain/disclosure/settings.ts'

export const blocks: BlockMap = {
  SG: {
    core: ['SG1', 'SG2', 'SG3', 'SG4'],
    full: ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7'],
  },
  GZ: {
    core: ['GZ1', 'GZ2', 'GZ3', 'GZ4'],
    full: ['GZ1', 'GZ2', 'GZ3', 'GZ4', 'GZ5', 'GZ6', 'GZ7'],
  },
}

export const dates = {
  autumn: '2026-11-01',
  winter: '2027-01-15',
  spring: '2027-04-01',
  closing: '2027-07-10',
}

type School = { id: string; type: 'PO' | 'VO'; expected: number }

export function settingsWith(schools: School[], more: Record<string, unknown> = {}): ProgrammeSettings {
  return ProgrammeSettings.parse({
    programmeId: 'stad',
    schoolYear: '2026-2027',
    instrument: 'kijkkader-1',
    periods: [
      {
        id: 'jaar',
        start: '2026-08-15',
        end: '2027-07-01',
        lesson1Window: { start: '2026-09-01', end: '2026-12-20' },
      },
    ],
    releaseDates: Object.values(dates),
    schools: schools.map(({ id, type, expected }) => ({
      schoolId: id,
      name: `School ${id}`,
      type,
      expectedParticipants: expected,
    })),
    ...more,
  })
}

type Score = 1 | 2 | 3 | 4
export const subjectOf = (name: string) => `subject-${name}`.padEnd(16, '_')

/** Every core indicator of every block has `score`. `scores` overrides them, and null omits an indicator. */
export function lesson(
  name: string,
  schoolId: string,
  ordinal: 1 | 2,
  score: Score,
  more: {
    scores?: Record<string, Score | null>
    periodId?: string
    id?: string
  } = {},
): Contribution {
  const all: [string, Score | null][] = Object.values(blocks).flatMap((block) =>
    block.core.map((id): [string, Score | null] => [
      id,
      more.scores?.[id] === undefined ? score : more.scores[id],
    ]),
  )
  return {
    subject: subjectOf(name),
    contributionId: (more.id ?? `lesson${ordinal}-${name}`).padEnd(16, '_'),
    schoolId,
    schoolYear: '2026-2027',
    periodId: more.periodId ?? 'jaar',
    instrument: 'kijkkader-1',
    set: 'core',
    ordinal,
    scores: Object.fromEntries(all.filter((entry): entry is [string, Score] => entry[1] !== null)),
  }
}

/** The server's store: contributions, members and ledger, with releases. */
export class Post {
  contributions: Contribution[] = []
  members: SealedMember[] = []
  ledger: LedgerRow[] = []
  constructor(
    readonly settings: ProgrammeSettings,
    readonly minimum: 5 | 6 = 5,
  ) {}

  receive(...sent: Contribution[]): void {
    for (const one of sent) {
      this.contributions = this.contributions.filter((c) => c.contributionId !== one.contributionId)
      this.contributions.push(one)
    }
  }

  withdraw(name: string): void {
    this.contributions = this.contributions.filter((c) => c.subject !== subjectOf(name))
  }

  release(date: string) {
    const { settings, contributions, members, ledger, minimum } = this
    const outcome = release({
      settings,
      blocks,
      contributions,
      members,
      ledger,
      date,
      minimum,
    })
    if (!outcome.ok) throw new Error(outcome.problem)
    this.ledger = [...ledger, ...outcome.newRows]
    this.members = [...members, ...outcome.newMembers].filter(
      (m) => !outcome.closedPeriods.includes(m.periodId),
    )
    this.contributions = contributions.filter((c) => !outcome.erasedContributions.includes(c.contributionId))
    return outcome
  }

  cohorts() {
    return this.ledger.flatMap((row) =>
      row.kind === 'cohort' ? [{ unit: row.unitId, n: row.n, on: row.releaseDate }] : [],
    )
  }

  value(blockId: string, variable: ValueRow['variable']) {
    return this.ledger.flatMap((row) =>
      row.kind === 'value' && row.blockId === blockId && row.variable === variable
        ? [{ n: row.n, ...row.code }]
        : [],
    )
  }
}

export const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
