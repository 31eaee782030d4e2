/** Which schools are shown alone and which together (R1): decided from the roster before anything is observed. */
import type { SchoolInRoster, SchoolType } from './settings.ts'

type ReportingUnit = {
  /** `school:<id>`, or `joined:<id>+<id>…`. The id contains the schools, so a unit of other schools has another id. */
  unitId: string
  kind: 'school' | 'joined'
  type: SchoolType
  schoolIds: string[]
  expected: number
}

type ReportingUnits = {
  units: ReportingUnit[]
  /** Too small together for a unit: their people are counted in a pool at the period's end. */
  pooled: SchoolInRoster[]
}

/**
 * A school with at least k expected people is a unit. Smaller ones of one type are joined in the order of their ids until
 * k are expected.
 */
export function reportingUnits(schools: readonly SchoolInRoster[], k: number): ReportingUnits {
  const found: ReportingUnits = { units: [], pooled: [] }
  for (const type of ['PO', 'VO'] as const) {
    let joining: SchoolInRoster[] = []
    for (const school of schools.filter((s) => s.type === type).toSorted(bySchoolId)) {
      if (school.expectedParticipants >= k) {
        found.units.push(toUnit('school', type, [school]))
        continue
      }
      joining.push(school)
      if (expectedOf(joining) < k) continue
      found.units.push(toUnit('joined', type, joining))
      joining = []
    }
    found.pooled.push(...joining)
  }
  return found
}

const expectedOf = (schools: SchoolInRoster[]): number =>
  schools.reduce((sum, school) => sum + school.expectedParticipants, 0)

const bySchoolId = (a: SchoolInRoster, b: SchoolInRoster): number => (a.schoolId < b.schoolId ? -1 : 1)

function toUnit(kind: ReportingUnit['kind'], type: SchoolType, schools: SchoolInRoster[]): ReportingUnit {
  const schoolIds = schools.map((school) => school.schoolId)
  return {
    unitId: `${kind}:${schoolIds.join('+')}`,
    kind,
    type,
    schoolIds,
    expected: expectedOf(schools),
  }
}
