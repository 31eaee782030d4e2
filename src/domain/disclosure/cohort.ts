/** Sealing: when a group of people becomes a cohort, and its numbers (R3, R4). The decision never depends on scores. */
import {
  apartOf,
  type BlockMap,
  type Contribution,
  growthOf,
  levelOf,
  type SealedMember,
} from './contribution.ts'
import type { CohortRow, LedgerRow, UnitKind, ValueRow } from './ledger.ts'
import { codeGrowth, codeLevel, type Level } from './publication.ts'
import type { ProgrammeSettings, SchoolType } from './settings.ts'

/** Someone who has lesson 1; the school of that lesson is the person's school. */
export type Observed = {
  subject: string
  schoolId: string
  first: Contribution
  second: Contribution | undefined
}

/**
 * The people of one period by pseudonym, sorted. Lessons of another school year, instrument or unknown school do not
 * count. If a lesson is present twice, the lower contributionId counts, whatever the order of arrival.
 */
export function observedPeople(
  contributions: readonly Contribution[],
  settings: ProgrammeSettings,
  periodId: string,
): Map<string, Observed> {
  const known = new Set(settings.schools.map((school) => school.schoolId))
  const counted = contributions
    .filter((c) => c.periodId === periodId && c.schoolYear === settings.schoolYear)
    .filter((c) => c.instrument === settings.instrument && known.has(c.schoolId))
    .toSorted((a, b) => order(a.subject, b.subject) || order(a.contributionId, b.contributionId))
  const people = new Map<string, Observed>()
  for (const first of counted) {
    if (first.ordinal !== 1 || people.has(first.subject)) continue
    people.set(first.subject, {
      subject: first.subject,
      schoolId: first.schoolId,
      first,
      second: undefined,
    })
  }
  for (const second of counted) {
    const person = people.get(second.subject)
    if (second.ordinal === 2 && person && !person.second) person.second = second
  }
  return people
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** R3: at least k people are present. Those still expected are none, or at least k, or the window has ended. */
export function mayBeSealed(count: {
  open: number
  stillExpected: number
  k: number
  windowEnded: boolean
}): boolean {
  const { open, stillExpected, k, windowEnded } = count
  return open >= k && (stillExpected === 0 || stillExpected >= k || windowEnded)
}

export type CohortPlace = {
  unitId: string
  unitKind: UnitKind
  type: SchoolType | null
  schoolIds: string[]
  periodId: string
  releaseDate: string
}

type Sealed = { rows: LedgerRow[]; members: SealedMember[] }

/** The cohort of these people with its levels. Precondition: there are k people or more. */
export function sealLevel(
  programme: { programmeId: string; schoolYear: string },
  place: CohortPlace,
  people: readonly Observed[],
  blocks: BlockMap,
  k: number,
): Sealed {
  const { programmeId, schoolYear } = programme
  const cohortId = [programmeId, schoolYear, place.periodId, place.unitId, place.releaseDate].join('/')
  const cohort: CohortRow = {
    kind: 'cohort',
    cohortId,
    ...place,
    n: people.length,
  }
  const values = blockIdsOf(blocks).flatMap((blockId): ValueRow[] => {
    const { sum, n } = sumOf(people.map(({ first }) => levelOf(first, blockOf(blocks, blockId))))
    return n < k
      ? []
      : [
          {
            kind: 'value',
            cohortId,
            blockId,
            variable: 'level',
            code: codeLevel(sum, n, k),
            n,
          },
        ]
  })
  const members = people.map(({ subject, schoolId }) => ({
    subject,
    periodId: place.periodId,
    schoolId,
    cohortId,
  }))
  return { rows: [cohort, ...values], members }
}

/** R4: the growth of a cohort over those of its members who have both lessons; nothing when they are fewer than k. */
export function sealGrowth(
  cohortId: string,
  levels: ReadonlyMap<string, Level>,
  people: readonly Observed[],
  blocks: BlockMap,
  on: { releaseDate: string; k: number },
): LedgerRow[] {
  const both = people.flatMap(({ first, second }) => (second ? [{ first, second }] : []))
  if (both.length < on.k) return []
  const values = blockIdsOf(blocks).flatMap((blockId): ValueRow[] => {
    const level = levels.get(blockId)
    const { sum, n } = sumOf(
      both.map(({ first, second }) => growthOf(first, second, blockOf(blocks, blockId))),
    )
    if (!level || n < on.k) return []
    const apart = Math.max(
      ...both.map(({ first, second }) => apartOf(first, second, blockOf(blocks, blockId))),
    )
    return [
      {
        kind: 'value',
        cohortId,
        blockId,
        variable: 'growth',
        code: codeGrowth(sum, n, level, { k: on.k, apart }),
        n,
      },
    ]
  })
  return [{ kind: 'growth', cohortId, releaseDate: on.releaseDate, n: both.length }, ...values]
}

const blockIdsOf = (blocks: BlockMap): string[] => Object.keys(blocks).toSorted()
const blockOf = (blocks: BlockMap, blockId: string) => blocks[blockId] ?? { core: [], full: [] }

function sumOf(numbers: readonly (bigint | undefined)[]): {
  sum: bigint
  n: number
} {
  const known = numbers.filter((number) => number !== undefined)
  return {
    sum: known.reduce((total, number) => total + number, 0n),
    n: known.length,
  }
}
