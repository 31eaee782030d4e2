/** A release as one pure step: seals what may be sealed, and lists what must be erased (R3, R4, R6). */
import {
  type CohortPlace,
  mayBeSealed,
  type Observed,
  observedPeople,
  sealGrowth,
  sealLevel,
} from './cohort.ts'
import type { BlockMap, Contribution, SealedMember } from './contribution.ts'
import { cohortsOf, isClosed, type LedgerRow, lastRelease } from './ledger.ts'
import type { Level } from './publication.ts'
import { reportingUnits } from './reporting-unit.ts'
import type { Period, ProgrammeSettings } from './settings.ts'

type ReleaseInput = {
  settings: ProgrammeSettings
  blocks: BlockMap
  /** All stored contributions of periods that are not closed, without the withdrawn ones, in any order. */
  contributions: readonly Contribution[]
  /** Members sealed at earlier releases. Withdrawn people are included: they keep their place. */
  members: readonly SealedMember[]
  ledger: readonly LedgerRow[]
  /** One of `settings.releaseDates`. */
  date: string
  /** A second minimum beside `settings.k`: 6 when an account is both coordinator and coach, or the operator's minimum. */
  minimum: number
}

type ReleaseOutcome =
  | {
      ok: true
      newRows: LedgerRow[]
      newMembers: SealedMember[]
      /** Periods that this release closes: erase all their members, and the contributions named below (R6). */
      closedPeriods: string[]
      /** Contributions of the closed periods, and those that name a period that is unknown or was closed earlier. */
      erasedContributions: string[]
      /** The pseudonyms that are erased with them, published or not, sorted. */
      erasedSubjects: string[]
    }
  | { ok: false; problem: 'not_a_release_date' | 'already_released' }

/** Release dates up to and including `today` that have not taken place, in order. Run `release` for each in turn. */
export function dueReleases(
  settings: ProgrammeSettings,
  ledger: readonly LedgerRow[],
  today: string,
): string[] {
  const last = lastRelease(ledger)?.releaseDate ?? ''
  return settings.releaseDates.filter((date) => date > last && date <= today)
}

/** Pure: the same participation gives the same rows and members whatever the scores; only the codes differ. */
export function release(input: ReleaseInput): ReleaseOutcome {
  const { settings, ledger, date, contributions } = input
  if (!settings.releaseDates.includes(date)) return { ok: false, problem: 'not_a_release_date' }
  const last = lastRelease(ledger)
  if (last && last.releaseDate >= date) return { ok: false, problem: 'already_released' }

  const k = Math.max(settings.k, input.minimum)
  const running = settings.periods.filter((period) => !isClosed(period, ledger))
  const sealed = running.map((period) => releasePeriod(input, period, k))

  const closedPeriods = running.filter((period) => date >= period.end).map((period) => period.id)
  const staying = new Set(running.map((period) => period.id).filter((id) => !closedPeriods.includes(id)))
  const erased = contributions.filter((contribution) => !staying.has(contribution.periodId))
  const leaving = input.members.filter((member) => !staying.has(member.periodId))
  return {
    ok: true,
    newRows: [
      {
        kind: 'release',
        schoolYear: settings.schoolYear,
        releaseDate: date,
        k,
      },
      ...sealed.flatMap((s) => s.rows),
    ],
    newMembers: sealed.flatMap((s) => s.members),
    closedPeriods,
    erasedContributions: erased.map((contribution) => contribution.contributionId).toSorted(),
    erasedSubjects: [...new Set([...erased, ...leaving].map(({ subject }) => subject))].toSorted(),
  }
}

function releasePeriod(input: ReleaseInput, period: Period, k: number) {
  const { settings, blocks, date } = input
  const people = observedPeople(input.contributions, settings, period.id)
  const members = input.members.filter((member) => member.periodId === period.id)
  const taken = new Set(members.map((member) => member.subject))
  const open = [...people.values()].filter((person) => !taken.has(person.subject))
  const closing = date >= period.end

  const rows: LedgerRow[] = []
  const newMembers: SealedMember[] = []
  for (const { place, group } of cohortsToSeal({
    input,
    period,
    k,
    members,
    open,
    closing,
  })) {
    const cohort = sealLevel(settings, place, group, blocks, k)
    rows.push(...cohort.rows)
    newMembers.push(...cohort.members)
  }
  rows.push(
    ...growthOfPeriod(input, period.id, [...input.ledger, ...rows], [...members, ...newMembers], people, k),
  )
  return { rows, members: newMembers }
}

type Sealing = {
  input: ReleaseInput
  period: Period
  k: number
  members: SealedMember[]
  open: Observed[]
  closing: boolean
}
type ToSeal = { place: CohortPlace; group: Observed[] }

function cohortsToSeal({ input, period, k, members, open, closing }: Sealing): ToSeal[] {
  const { settings, date } = input
  const at = { periodId: period.id, releaseDate: date }
  const windowEnded = date >= period.lesson1Window.end
  let left = open
  const found: ToSeal[] = []
  for (const { unitId, kind, type, schoolIds, expected } of reportingUnits(settings.schools, k).units) {
    const group = left.filter((person) => schoolIds.includes(person.schoolId))
    const before = members.filter((member) => schoolIds.includes(member.schoolId)).length
    const stillExpected = Math.max(0, expected - before - group.length)
    if (!mayBeSealed({ open: group.length, stillExpected, k, windowEnded })) continue
    found.push({
      place: { unitId, unitKind: kind, type, schoolIds, ...at },
      group,
    })
    left = left.filter((person) => !group.includes(person))
  }
  if (!closing) return found
  for (const type of ['PO', 'VO', null] as const) {
    const schoolIds = settings.schools.filter((s) => type === null || s.type === type).map((s) => s.schoolId)
    const group = left.filter((person) => schoolIds.includes(person.schoolId))
    if (group.length < k) continue
    const unitId = `pool:${type ?? 'programme'}`
    found.push({
      place: {
        unitId,
        unitKind: 'pool',
        type,
        schoolIds: schoolIds.toSorted(),
        ...at,
      },
      group,
    })
    left = left.filter((person) => !group.includes(person))
  }
  return found
}

/** Growth is sealed once per cohort: when every member has lesson 2, or at the period's end over those who have it. */
function growthOfPeriod(
  input: ReleaseInput,
  periodId: string,
  ledger: LedgerRow[],
  members: SealedMember[],
  people: ReadonlyMap<string, Observed>,
  k: number,
): LedgerRow[] {
  const { blocks, date, settings } = input
  const closing = settings.periods.some((period) => period.id === periodId && date >= period.end)
  const done = new Set(ledger.flatMap((row) => (row.kind === 'growth' ? [row.cohortId] : [])))
  const waiting = cohortsOf(ledger).filter((row) => row.periodId === periodId && !done.has(row.cohortId))
  return waiting.flatMap(({ cohortId }) => {
    const inCohort = members.filter((member) => member.cohortId === cohortId)
    const present = inCohort.flatMap(({ subject }) => people.get(subject) ?? [])
    const everybody = present.length === inCohort.length && present.every((person) => person.second)
    if (!everybody && !closing) return []
    return sealGrowth(cohortId, levelsOf(ledger, cohortId), present, blocks, {
      releaseDate: date,
      k,
    })
  })
}

function levelsOf(ledger: LedgerRow[], cohortId: string): Map<string, Level> {
  return new Map(
    ledger.flatMap((row): [string, Level][] =>
      row.kind === 'value' && row.cohortId === cohortId && row.variable === 'level'
        ? [[row.blockId, { ...row.code, n: row.n }]]
        : [],
    ),
  )
}
