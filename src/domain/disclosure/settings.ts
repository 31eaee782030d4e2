/** Settings that the coordinator enters before a period begins (R0). They decide who is counted where and when. */
import { z } from 'zod'

/** Ids that become parts of unit and cohort ids. The separators of those ids are not allowed. */
export const DisclosureId = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, 'id_malformed')

const IsoDate = z.iso.date('date_malformed')
const Span = z.object({ start: IsoDate, end: IsoDate })

export type SchoolType = z.infer<typeof SchoolType>
export const SchoolType = z.enum(['PO', 'VO'])

export type SchoolInRoster = z.infer<typeof SchoolInRoster>
export const SchoolInRoster = z.object({
  schoolId: DisclosureId,
  name: z.string().min(1).max(120),
  type: SchoolType,
  expectedParticipants: z.int().min(0).max(1000),
})

/** Dates are inclusive. A period is closed by the first release on or after its end. */
export type Period = z.infer<typeof Period>
export const Period = z.object({
  id: DisclosureId,
  start: IsoDate,
  end: IsoDate,
  lesson1Window: Span,
})

/** Problems are reported as zod issues whose message is one of these codes. */
const settingsProblems = [
  'school_year_malformed',
  'period_id_twice',
  'period_reversed',
  'period_outside_year',
  'periods_overlap',
  'window_reversed',
  'window_outside_period',
  'releases_not_ordered',
  'release_before_year',
  'release_after_year',
  'period_without_closing_release',
  'school_id_twice',
  'k_too_small',
] as const
type SettingsProblem = (typeof settingsProblems)[number]

export type ProgrammeSettings = z.infer<typeof ProgrammeSettings>
export const ProgrammeSettings = z
  .object({
    programmeId: DisclosureId,
    /** August to July, e.g. `2026-2027`. */
    schoolYear: z.string(),
    /** The instrument version that is counted; contributions of another one are not. */
    instrument: z.string().min(1),
    periods: z.array(Period).min(1),
    releaseDates: z.array(IsoDate).min(1),
    schools: z.array(SchoolInRoster).min(1),
    k: z.int().min(5, 'k_too_small').default(5),
  })
  .superRefine((settings, context) => {
    const say = (message: SettingsProblem, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    const year = schoolYearSpan(settings.schoolYear)
    if (!year) return say('school_year_malformed', 'schoolYear')
    periodProblems(settings.periods, year, say)
    releaseProblems(settings, year, say)
    for (const [i, { schoolId }] of settings.schools.entries()) {
      if (settings.schools.findIndex((s) => s.schoolId === schoolId) < i) {
        say('school_id_twice', 'schools', i, 'schoolId')
      }
    }
  })

type Say = (message: SettingsProblem, ...path: (string | number)[]) => void
type Dates = { start: string; end: string }

/** 1 August to 31 July, or nothing when the two years do not follow each other. */
export function schoolYearSpan(schoolYear: string): Dates | undefined {
  const [, first, second] = /^(\d{4})-(\d{4})$/.exec(schoolYear) ?? []
  if (!first || Number(first) + 1 !== Number(second)) return undefined
  return { start: `${first}-08-01`, end: `${second}-07-31` }
}

function periodProblems(periods: Period[], year: Dates, say: Say): void {
  for (const [i, period] of periods.entries()) {
    const before = periods[i - 1]
    const { lesson1Window: window } = period
    if (periods.findIndex((p) => p.id === period.id) < i) say('period_id_twice', 'periods', i, 'id')
    if (period.start > period.end) say('period_reversed', 'periods', i, 'end')
    if (period.start < year.start || period.end > year.end) say('period_outside_year', 'periods', i)
    if (before && period.start <= before.end) say('periods_overlap', 'periods', i, 'start')
    if (window.start > window.end) say('window_reversed', 'periods', i, 'lesson1Window', 'end')
    if (window.start < period.start || window.end > period.end) {
      say('window_outside_period', 'periods', i, 'lesson1Window')
    }
  }
}

function releaseProblems(
  { releaseDates, periods }: { releaseDates: string[]; periods: Period[] },
  year: Dates,
  say: Say,
): void {
  for (const [i, date] of releaseDates.entries()) {
    const before = releaseDates[i - 1]
    if (before && date <= before) say('releases_not_ordered', 'releaseDates', i)
    if (date < year.start) say('release_before_year', 'releaseDates', i)
    if (date > year.end) say('release_after_year', 'releaseDates', i)
  }
  for (const [i, period] of periods.entries()) {
    if (!releaseDates.some((date) => date >= period.end))
      say('period_without_closing_release', 'periods', i, 'end')
  }
}
