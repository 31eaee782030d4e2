/** The published ledger: the only source of the answers. A release adds rows; no row is changed or removed. */
import { z } from 'zod'
import { DisclosureId, type Period, SchoolType } from './settings.ts'

/**
 * A mean as it may be shown, in points, a multiple of 0.1. `atMost` and `atLeast` replace every value up to or from that
 * bound. Level: 1.0 to 4.0; growth: -3.0 to 3.0.
 */
export type PublishedCode = z.infer<typeof PublishedCode>
export const PublishedCode = z.strictObject({
  kind: z.enum(['value', 'atMost', 'atLeast']),
  mean: z.number().multipleOf(0.1),
})

/** `pool`: the remaining people of a school type, or of the programme when `type` is null (R6). */
export type UnitKind = z.infer<typeof UnitKind>
export const UnitKind = z.enum(['school', 'joined', 'pool'])

/** A release that took place, with or without sealed cohorts. `k`: the minimum on that day. */
type ReleaseRow = z.infer<typeof ReleaseRow>
const ReleaseRow = z.strictObject({
  kind: z.literal('release'),
  schoolYear: z.string(),
  releaseDate: z.iso.date(),
  k: z.int().min(5),
})

export type CohortRow = z.infer<typeof CohortRow>
export const CohortRow = z.strictObject({
  kind: z.literal('cohort'),
  cohortId: z.string(),
  unitId: z.string(),
  unitKind: UnitKind,
  type: SchoolType.nullable(),
  schoolIds: z.array(DisclosureId),
  periodId: DisclosureId,
  releaseDate: z.iso.date(),
  n: z.int().min(5),
})

/** The growth of a cohort, sealed once over `n` of its members. Its blocks follow as value rows. */
const GrowthRow = z.strictObject({
  kind: z.literal('growth'),
  cohortId: z.string(),
  releaseDate: z.iso.date(),
  n: z.int().min(5),
})

const Variable = z.enum(['level', 'growth'])

export type ValueRow = z.infer<typeof ValueRow>
export const ValueRow = z.strictObject({
  kind: z.literal('value'),
  cohortId: z.string(),
  blockId: DisclosureId,
  variable: Variable,
  code: PublishedCode,
  n: z.int().min(5),
})

export type LedgerRow = z.infer<typeof LedgerRow>
export const LedgerRow = z.discriminatedUnion('kind', [ReleaseRow, CohortRow, GrowthRow, ValueRow])

/** The date of the last release, or null before the first. */
export function lastRelease(ledger: readonly LedgerRow[]): ReleaseRow | null {
  let last: ReleaseRow | null = null
  for (const row of ledger) {
    if (row.kind === 'release' && (!last || row.releaseDate > last.releaseDate)) last = row
  }
  return last
}

/** A period is closed for good by the first release on or after its end. */
export function isClosed(period: Period, ledger: readonly LedgerRow[]): boolean {
  const last = lastRelease(ledger)
  return last !== null && last.releaseDate >= period.end
}

export const cohortsOf = (ledger: readonly LedgerRow[]): CohortRow[] =>
  ledger.filter((row): row is CohortRow => row.kind === 'cohort')
