/** Whether a contribution may be taken in now, who has a place, and which settings may still change (R0, R2). */
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

/** Whose lesson it is and which: what one id stands for as long as it is kept. */
export type LessonKey = Pick<Contribution, 'subject' | 'periodId' | 'ordinal'>

/**
 * `member`: the sealed place of this subject in this period, if any. `sameId`: the lesson that is kept under this id.
 * `sameLesson`: the id under which this lesson is kept. A correction is a contribution like any other until its lesson is
 * sealed. No answer depends on other subjects: how many of them came is nobody's business before a release.
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
 * A school has no more people in the figures than its roster: how many of those who wait may have a place, when `taken`
 * people have one. Who came first keeps it. A second lesson needs none, it counts with its first or not at all (R4).
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
 * What of `after` may not be, once contributions have come in (R0). While a period has contributions and is not closed,
 * only school names and a higher k may change; between periods the past may not change. `startedPeriods`: periods that
 * ever had a contribution.
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
    // Pseudonyms are made from it: under another id everybody would be counted once more.
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
