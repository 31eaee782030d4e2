/** What a coordinator may enter, and what is fixed after the first observation. */
import { describe, expect, it } from 'vitest'
import { frozenProblems } from '#domain/disclosure/admission.ts'
import { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { dates, settingsWith } from './builder.ts'

const good = settingsWith([{ id: 'a', type: 'PO', expected: 8 }])
const period = good.periods[0]
if (!period) throw new Error('the builder makes one period')

const problemsOf = (change: object) => {
  const parsed = ProgrammeSettings.safeParse({ ...good, ...change })
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
}

describe('programme settings', () => {
  it('have 5 as default minimum, and refuse less', () => {
    expect(good.k).toBe(5)
    expect(problemsOf({ k: 4 })).toEqual(['k_too_small'])
  })

  it.each([
    ['a school year that skips a year', { schoolYear: '2026-2028' }, 'school_year_malformed'],
    [
      'a release after the school year',
      { releaseDates: [dates.closing, '2027-08-20'] },
      'release_after_year',
    ],
    [
      'a release before the school year',
      { releaseDates: ['2026-07-01', dates.closing] },
      'release_before_year',
    ],
    ['releases out of order', { releaseDates: [dates.closing, dates.autumn] }, 'releases_not_ordered'],
    ['a period that no release closes', { releaseDates: [dates.autumn] }, 'period_without_closing_release'],
    ['a period outside the year', { periods: [{ ...period, start: '2026-06-01' }] }, 'period_outside_year'],
    ['a period that ends first', { periods: [{ ...period, start: '2027-07-02' }] }, 'period_reversed'],
    [
      'a window outside its period',
      {
        periods: [
          {
            ...period,
            lesson1Window: { start: '2026-08-02', end: '2026-12-20' },
          },
        ],
      },
      'window_outside_period',
    ],
    [
      'a window that ends before it starts',
      {
        periods: [
          {
            ...period,
            lesson1Window: { start: '2026-12-20', end: '2026-09-01' },
          },
        ],
      },
      'window_reversed',
    ],
    ['periods that overlap', { periods: [period, { ...period, id: 'later' }] }, 'periods_overlap'],
    ['one period twice', { periods: [period, period] }, 'period_id_twice'],
    ['one school twice', { schools: [...good.schools, ...good.schools] }, 'school_id_twice'],
  ])('refuse %s', (_, change, code) => {
    expect(problemsOf(change)).toContain(code)
  })
})

describe('settings after the first contribution', () => {
  const renamed = {
    ...good,
    schools: good.schools.map((s) => ({ ...s, name: 'De Linde' })),
  }
  const larger = {
    ...good,
    schools: good.schools.map((s) => ({ ...s, expectedParticipants: 9 })),
  }
  const closed = [
    {
      kind: 'release',
      schoolYear: good.schoolYear,
      releaseDate: dates.closing,
      k: 5,
    },
  ] as const

  it('may all change while nobody was observed', () => {
    expect(frozenProblems(good, { ...larger, releaseDates: [dates.closing] }, [], [])).toEqual([])
  })

  it('allow renaming a school and raising the minimum', () => {
    expect(frozenProblems(good, { ...renamed, k: 7 }, ['jaar'], [])).toEqual([])
  })

  it('fix the schools, the dates and the instrument', () => {
    const after = {
      ...larger,
      releaseDates: [dates.closing],
      instrument: 'kijkkader-2',
      k: 5,
    }
    expect(frozenProblems({ ...good, k: 6 }, after, ['jaar'], [])).toEqual([
      'instrument_frozen',
      'releases_frozen',
      'schools_frozen',
      'k_only_upward',
    ])
  })

  it("fix the programme's id, because pseudonyms depend on it and people would count twice", () => {
    const after = { ...good, programmeId: 'another' }
    expect(frozenProblems(good, after, ['jaar'], [])).toEqual(['programme_frozen'])
    expect(frozenProblems(good, after, ['jaar'], closed)).toEqual(['programme_frozen'])
  })

  it('allow other schools and dates for the next period once the period is closed', () => {
    const next = {
      ...larger,
      releaseDates: [...good.releaseDates, '2027-07-25'],
    }
    expect(frozenProblems(good, next, ['jaar'], closed)).toEqual([])
    expect(frozenProblems(good, { ...next, releaseDates: [dates.closing] }, ['jaar'], closed)).toEqual([
      'releases_frozen',
    ])
  })
})
