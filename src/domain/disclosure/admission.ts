/** Decides whether the server accepts a contribution, who has a place, and which settings may still change (R0, R2). */
import type { Contribution, SealedMember } from './contribution.ts'
import { isClosed, type LedgerRow, lastRelease } from './ledger.ts'
import type { ProgrammeSettings } from './settings.ts'

type AdmissionProblem =
  | 'school_year_unknown'
  | 'period_unknown'
  | 'period_closed'
  | 'school_unknown'
  | 'instrument_unknown'
  | 'already_sealed'
  | 'id_of_another_lesson'
  | 'lesson_under_another_id'

type Admission = { ok: true } | { ok: false; problem: AdmissionProblem }

/** The lesson of a contribution: person, period and ordinal. One contribution id belongs to one lesson. */
export type LessonKey = Pick<Contribution, 'subject' | 'periodId' | 'ordinal'>

/**
 * `member`: the sealed place of this subject in this period, if any. `sameId`: the lesson stored under this id.
 * `sameLesson`: the id under which this lesson is stored. A correction is an ordinary contribution until its lesson is
 * sealed. The answer does not depend on other subjects: before a release nobody may learn how many people contributed.
 */
export function admission(asked: {
  settings: ProgrammeSettings
  ledger: readonly LedgerRow[]
  contribution: Contribution
  member: SealedMember | undefined
  sameId: LessonKey | undefined
  sameLesson: string | undefined
}): Admission {
  const { settings, ledger, contribution, member, sameId, sameLesson } = asked
  const no = (problem: AdmissionProblem): Admission => ({ ok: false, problem })
  const period = settings.periods.find(({ id }) => id === contribution.periodId)
  const isSchool = settings.schools.some(({ schoolId }) => schoolId === contribution.schoolId)
  if (contribution.schoolYear !== settings.schoolYear) return no('school_year_unknown')
  if (!period) return no('period_unknown')
  if (isClosed(period, ledger)) return no('period_closed')
  if (!isSchool) return no('school_unknown')
  if (contribution.instrument !== settings.instrument) return no('instrument_unknown')
  if (member && isSealed(ledger, member, contribution.ordinal)) return no('already_sealed')
  if (sameId && !isSameLesson(sameId, contribution)) return no('id_of_another_lesson')
  if (sameLesson !== undefined && sameLesson !== contribution.contributionId) {
    return no('lesson_under_another_id')
  }
  return { ok: true }
}

const isSameLesson = (a: LessonKey, b: LessonKey): boolean =>
  a.subject === b.subject && a.periodId === b.periodId && a.ordinal === b.ordinal

/**
 * Number of waiting people of a school who may get a place, when `taken` people have one. A school has no more people in
 * the figures than its roster, in order of arrival. A second lesson needs no place: it counts only with its first lesson
 * (R4).
 */
export function freePlaces({ schools }: ProgrammeSettings, schoolId: string, taken: number): number {
  const school = schools.find((one) => one.schoolId === schoolId)
  return Math.max(0, (school?.expectedParticipants ?? 0) - taken)
}

/** Lesson 1 of a member is sealed with the cohort, lesson 2 with the cohort's growth. */
function isSealed(ledger: readonly LedgerRow[], member: SealedMember, ordinal: 1 | 2): boolean {
  return ordinal === 1 || ledger.some((row) => row.kind === 'growth' && row.cohortId === member.cohortId)
}

type FrozenProblem =
  | 'programme_frozen'
  | 'school_year_frozen'
  | 'instrument_frozen'
  | 'periods_frozen'
  | 'releases_frozen'
  | 'schools_frozen'
  | 'k_only_upward'

/**
 * The changes in `after` that are refused once contributions have arrived (R0). While a period has contributions and is
 * not closed, only school names and a higher k may change. Between periods the past may not change. `startedPeriods`:
 * periods that ever had a contribution.
 */
export function frozenProblems(
  before: ProgrammeSettings,
  after: ProgrammeSettings,
  startedPeriods: readonly string[],
  ledger: readonly LedgerRow[],
): FrozenProblem[] {
  const started = before.periods.filter(({ id }) => startedPeriods.includes(id))
  if (started.length === 0) return []
  const running = started.some((period) => !isClosed(period, ledger))
  const ends = [...started.map(({ end }) => end), lastRelease(ledger)?.releaseDate ?? '']
  const settled = ends.toSorted().at(-1) ?? ''
  const roster = ({ schools }: ProgrammeSettings) =>
    schools
      .map(({ schoolId, type, expectedParticipants }) => [schoolId, type, expectedParticipants])
      .toSorted()
  const past = <T>(all: T[], dateOf: (one: T) => string) =>
    running ? all : all.filter((one) => dateOf(one) <= settled)
  const differ = (pick: (settings: ProgrammeSettings) => unknown) =>
    JSON.stringify(pick(before)) !== JSON.stringify(pick(after))
  const problems: [boolean, FrozenProblem][] = [
    // Pseudonyms are derived from the programme id. With another id everybody would be counted twice.
    [differ((s) => s.programmeId), 'programme_frozen'],
    [differ((s) => s.schoolYear), 'school_year_frozen'],
    [differ((s) => s.instrument), 'instrument_frozen'],
    [differ((s) => past(s.periods, (period) => period.end)), 'periods_frozen'],
    [differ((s) => past(s.releaseDates, (date) => date)), 'releases_frozen'],
    [running && differ(roster), 'schools_frozen'],
    [after.k < before.k, 'k_only_upward'],
  ]
  return problems.filter(([is]) => is).map(([, problem]) => problem)
}
