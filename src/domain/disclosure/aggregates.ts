/** The answer of `GET /api/aggregates`. It depends on the settings and the ledger only. */
import { z } from 'zod'
import {
  type CohortRow,
  cohortsOf,
  isClosed,
  type LedgerRow,
  lastRelease,
  UnitKind,
  type ValueRow,
} from './ledger.ts'
import { lesson2Of, type Published, totalOf } from './publication.ts'
import { reportingUnits } from './reporting-unit.ts'
import { type ProgrammeSettings, SchoolInRoster, SchoolType } from './settings.ts'

/**
 * Why a cell is empty. `not_yet`: a later release may fill it. `pooled`: the school is too small for a unit; at the
 * period's end its people are counted in a pool, if the pool is large enough. `too_few`: the cell stays empty.
 */
type HiddenReason = z.infer<typeof HiddenReason>
const HiddenReason = z.enum(['not_yet', 'pooled', 'too_few'])

/** `mean` in points, rounded to tenths. `about` (printed "~"): it includes a coded value, or adds two different groups. */
export type AggregateCell = z.infer<typeof AggregateCell>
export const AggregateCell = z.union([
  z.strictObject({
    n: z.int().min(5),
    kind: z.enum(['value', 'atMost', 'atLeast', 'about']),
    mean: z.number(),
  }),
  z.strictObject({ hidden: HiddenReason }),
])

export type AggregateRow = z.infer<typeof AggregateRow>
export const AggregateRow = z.strictObject({
  scope: z.enum(['programme', 'type', 'unit']),
  /** Null for programme and type rows. */
  unitId: z.string().nullable(),
  unitKind: UnitKind.nullable(),
  type: SchoolType.nullable(),
  schoolIds: z.array(z.string()),
  /** Null: all periods of the year (only when there are several). */
  periodId: z.string().nullable(),
  /** People in sealed cohorts, or null when there are none. */
  n: z.int().min(5).nullable(),
  /** Block → level (lesson 1), growth (lesson 2 − lesson 1), and lesson 2 as level + growth. */
  blocks: z.record(
    z.string(),
    z.strictObject({
      level: AggregateCell,
      growth: AggregateCell,
      lesson2: AggregateCell,
    }),
  ),
})

export type AggregatesAnswer = z.infer<typeof AggregatesAnswer>
export const AggregatesAnswer = z.strictObject({
  version: z.literal(1),
  programmeId: z.string(),
  schoolYear: z.string(),
  instrument: z.string(),
  k: z.int().min(5),
  lastRelease: z.iso.date().nullable(),
  nextRelease: z.iso.date().nullable(),
  schools: z.array(SchoolInRoster.pick({ schoolId: true, name: true, type: true })),
  rows: z.array(AggregateRow),
})

/**
 * Uses no clock: between two releases the answer is identical to the byte. `blockIds`: the blocks of the instrument, so
 * that hidden cells are included. With fewer than k people in total the answer equals that of an empty programme.
 */
export function aggregates(
  settings: ProgrammeSettings,
  blockIds: readonly string[],
  ledger: readonly LedgerRow[],
): AggregatesAnswer {
  const last = lastRelease(ledger)
  const { programmeId, schoolYear, instrument, releaseDates, schools } = settings
  return {
    version: 1,
    programmeId,
    schoolYear,
    instrument,
    k: last?.k ?? settings.k,
    lastRelease: last?.releaseDate ?? null,
    nextRelease: releaseDates.find((date) => !last || date > last.releaseDate) ?? null,
    schools: schools.map(({ schoolId, name, type }) => ({ schoolId, name, type })).toSorted(bySchoolId),
    rows: frames(settings, ledger).map((frame) => toRow(frame, blockIds.toSorted(), ledger)),
  }
}

/** A row without numbers: its cohorts, and the reason for its hidden cells. */
type Frame = Pick<AggregateRow, 'scope' | 'unitId' | 'unitKind' | 'type' | 'schoolIds' | 'periodId'> & {
  cohorts: CohortRow[]
  reason: HiddenReason
}

function frames(settings: ProgrammeSettings, ledger: readonly LedgerRow[]): Frame[] {
  const cohorts = cohortsOf(ledger)
  const perPeriod = settings.periods.flatMap((period) => {
    const own = cohorts.filter((cohort) => cohort.periodId === period.id)
    const reason = isClosed(period, ledger) ? 'too_few' : 'not_yet'
    return [
      ...totals(settings, own, period.id, reason),
      ...units(settings, own, period.id, reason, lastRelease(ledger)?.k ?? settings.k),
    ]
  })
  if (settings.periods.length === 1) return perPeriod
  const closed = settings.periods.every((period) => isClosed(period, ledger))
  return [...totals(settings, cohorts, null, closed ? 'too_few' : 'not_yet'), ...perPeriod]
}

function totals(
  settings: ProgrammeSettings,
  cohorts: CohortRow[],
  periodId: string | null,
  reason: HiddenReason,
): Frame[] {
  return ([null, 'PO', 'VO'] as const).flatMap((type): Frame[] => {
    const schools = settings.schools.filter((school) => type === null || school.type === type)
    if (schools.length === 0) return []
    return [
      {
        scope: type === null ? 'programme' : 'type',
        unitId: null,
        unitKind: null,
        type,
        schoolIds: schools.map((school) => school.schoolId).toSorted(),
        periodId,
        cohorts: cohorts.filter((cohort) => type === null || cohort.type === type),
        reason,
      },
    ]
  })
}

/** Units of the roster, schools that wait for a pool, and other units of the ledger (pools, units of an earlier roster). */
function units(
  settings: ProgrammeSettings,
  cohorts: CohortRow[],
  periodId: string,
  reason: HiddenReason,
  k: number,
): Frame[] {
  const { units: own, pooled } = reportingUnits(settings.schools, k)
  const frame = (
    unit: {
      unitId: string
      unitKind: UnitKind
      type: SchoolType | null
      schoolIds: string[]
    },
    why: HiddenReason,
  ): Frame => ({
    scope: 'unit',
    unitId: unit.unitId,
    unitKind: unit.unitKind,
    type: unit.type,
    schoolIds: unit.schoolIds,
    periodId,
    cohorts: cohorts.filter((cohort) => cohort.unitId === unit.unitId),
    reason: why,
  })
  const fromRoster = [
    ...own.map((unit) => frame({ ...unit, unitKind: unit.kind }, reason)),
    ...pooled.map(({ schoolId, type }) =>
      frame(
        {
          unitId: `school:${schoolId}`,
          unitKind: 'school',
          type,
          schoolIds: [schoolId],
        },
        'pooled',
      ),
    ),
  ]
  const known = new Set(fromRoster.map((row) => row.unitId))
  const others = cohorts.filter(
    (c, i) => !known.has(c.unitId) && cohorts.findIndex((d) => d.unitId === c.unitId) === i,
  )
  return [...fromRoster, ...others.map((cohort) => frame(cohort, reason))]
}

function toRow(
  { cohorts, reason, ...labels }: Frame,
  blockIds: string[],
  ledger: readonly LedgerRow[],
): AggregateRow {
  const n = cohorts.reduce((sum, cohort) => sum + cohort.n, 0)
  const show = (parts: Published[]): AggregateCell => totalOf(parts) ?? { hidden: reason }
  const blocks = blockIds.map((blockId) => {
    const both = cohorts.map(({ cohortId }) => ({
      level: published(ledger, cohortId, blockId, 'level'),
      growth: published(ledger, cohortId, blockId, 'growth'),
    }))
    const cells = {
      level: show(both.flatMap(({ level }) => level ?? [])),
      growth: show(both.flatMap(({ growth }) => growth ?? [])),
      lesson2: show(both.flatMap(({ level, growth }) => (level && growth ? lesson2Of(level, growth) : []))),
    }
    return [blockId, cells] as const
  })
  return {
    ...labels,
    n: n === 0 ? null : n,
    blocks: Object.fromEntries(blocks),
  }
}

function published(
  ledger: readonly LedgerRow[],
  cohortId: string,
  blockId: string,
  variable: ValueRow['variable'],
): Published | undefined {
  for (const row of ledger) {
    if (row.kind !== 'value' || row.cohortId !== cohortId) continue
    if (row.blockId === blockId && row.variable === variable) return { n: row.n, ...row.code }
  }
  return undefined
}

const bySchoolId = (a: { schoolId: string }, b: { schoolId: string }): number =>
  a.schoolId < b.schoolId ? -1 : 1
