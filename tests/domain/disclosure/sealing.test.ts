/** Who is counted where and when: units, levels, growth, and the end of a period. */
import { describe, expect, it } from 'vitest'
import { dueReleases, release } from '#domain/disclosure/release.ts'
import { reportingUnits } from '#domain/disclosure/reporting-unit.ts'
import { blocks, dates, lesson, names, Post, settingsWith, subjectOf } from './builder.ts'

const oneSchool = (expected: number) => settingsWith([{ id: 'a', type: 'PO', expected }])
const firstLessons = (people: string[], school = 'a') => people.map((name) => lesson(name, school, 1, 3))
const secondLessons = (people: string[], school = 'a') => people.map((name) => lesson(name, school, 2, 3))

describe('reporting units', () => {
  it('show a large school alone and join small schools of one type', () => {
    const { units, pooled } = reportingUnits(
      settingsWith([
        { id: 'c', type: 'PO', expected: 3 },
        { id: 'a', type: 'PO', expected: 9 },
        { id: 'b', type: 'PO', expected: 2 },
        { id: 'd', type: 'PO', expected: 4 },
        { id: 'e', type: 'VO', expected: 4 },
      ]).schools,
      5,
    )
    expect(units.map((unit) => [unit.unitId, unit.expected])).toEqual([
      ['school:a', 9],
      ['joined:b+c', 5],
    ])
    expect(pooled.map((school) => school.schoolId)).toEqual(['d', 'e'])
  })

  it('need six people when a coordinator is also a coach', () => {
    const post = new Post(oneSchool(5), 6)
    post.receive(...firstLessons(names('t', 5)))
    for (const date of Object.values(dates)) post.release(date)
    expect(post.cohorts()).toEqual([])
  })
})

describe('sealing the level', () => {
  it('waits while fewer than five people would be left over', () => {
    const post = new Post(oneSchool(8))
    post.receive(...firstLessons(names('t', 6)))
    post.release(dates.autumn)
    expect(post.cohorts()).toEqual([])
    post.receive(...firstLessons(['t7', 't8']))
    post.release(dates.winter)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 8, on: dates.winter }])
  })

  it('proceeds when enough others are still expected', () => {
    const post = new Post(oneSchool(10))
    post.receive(...firstLessons(names('t', 5)))
    post.release(dates.autumn)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 5, on: dates.autumn }])
  })

  it('proceeds without the absent after the lesson-1 window', () => {
    const post = new Post(oneSchool(8))
    post.receive(...firstLessons(names('t', 6)))
    post.release(dates.autumn)
    post.release(dates.winter)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 6, on: dates.winter }])
  })

  it('shows a block only when five people have it', () => {
    const post = new Post(oneSchool(5))
    const without = { scores: { GZ1: null, GZ2: null } as const }
    post.receive(...firstLessons(names('t', 4)), lesson('t5', 'a', 1, 3, without))
    post.release(dates.autumn)
    expect(post.value('SG', 'level')).toEqual([{ n: 5, kind: 'value', mean: 3 }])
    expect(post.value('GZ', 'level')).toEqual([])
  })

  it('counts a correction, and keeps the number when the correction comes later', () => {
    const post = new Post(oneSchool(5))
    post.receive(...firstLessons(names('t', 5)), lesson('t1', 'a', 1, 2))
    post.release(dates.autumn)
    expect(post.value('SG', 'level')).toEqual([{ n: 5, kind: 'value', mean: 2.8 }])
    post.receive(lesson('t1', 'a', 1, 4))
    post.release(dates.winter)
    expect(post.value('SG', 'level')).toEqual([{ n: 5, kind: 'value', mean: 2.8 }])
  })

  it('counts a lesson once when it is stored twice, in either order', () => {
    const twice = [lesson('t1', 'a', 1, 1), lesson('t1', 'a', 1, 4, { id: 'again-lesson-1-t1' })]
    const levels = [twice, twice.toReversed()].map((sent) => {
      const post = new Post(oneSchool(5))
      post.receive(...sent, ...['t2', 't3', 't4', 't5'].map((name) => lesson(name, 'a', 1, 2)))
      post.release(dates.autumn)
      return post.value('SG', 'level')
    })
    expect(levels[0]).toEqual([{ n: 5, kind: 'value', mean: 2.4 }])
    expect(levels[1]).toEqual(levels[0])
  })

  it('keeps the number when a teacher withdraws later, and gives no second place on return', () => {
    const post = new Post(oneSchool(12))
    post.receive(...firstLessons(names('t', 6)))
    post.release(dates.autumn)
    const before = post.ledger
    post.withdraw('t1')
    expect(post.contributions.some((c) => c.subject === subjectOf('t1'))).toBe(false)
    post.receive(...firstLessons(['t1', 't7', 't8', 't9', 't10']))
    post.release(dates.winter)
    expect(post.ledger.slice(0, before.length)).toEqual(before)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 6, on: dates.autumn }])
  })

  it('does not count a teacher who withdrew before it', () => {
    const post = new Post(oneSchool(6))
    post.receive(...firstLessons(names('t', 6)))
    post.withdraw('t1')
    post.release(dates.winter)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 5, on: dates.winter }])
  })

  it('counts a teacher of two schools at the school of the first lesson', () => {
    const post = new Post(
      settingsWith([
        { id: 'a', type: 'PO', expected: 5 },
        { id: 'b', type: 'PO', expected: 5 },
      ]),
    )
    post.receive(...firstLessons(names('t', 5)), ...secondLessons(names('t', 4)), lesson('t5', 'b', 2, 2))
    post.receive(...firstLessons(names('s', 4), 'b'))
    for (const date of Object.values(dates)) post.release(date)
    expect(post.cohorts()).toEqual([{ unit: 'school:a', n: 5, on: dates.autumn }])
    expect(post.value('SG', 'growth')).toEqual([{ n: 5, kind: 'value', mean: -0.2 }])
  })
})

describe('sealing the growth', () => {
  it('waits for the whole cohort and happens once', () => {
    const post = new Post(oneSchool(6))
    post.receive(...firstLessons(names('t', 6)), ...secondLessons(names('t', 5)))
    post.release(dates.winter)
    expect(post.value('SG', 'growth')).toEqual([])
    post.receive(lesson('t6', 'a', 2, 4))
    post.release(dates.spring)
    post.receive(lesson('t6', 'a', 2, 1))
    post.release(dates.closing)
    expect(post.value('SG', 'growth')).toEqual([{ n: 6, kind: 'value', mean: 0.2 }])
  })

  it('happens at the end of the period for those with both lessons, if they are five', () => {
    const enough = new Post(oneSchool(6))
    enough.receive(...firstLessons(names('t', 6)), ...secondLessons(names('t', 5)))
    enough.release(dates.closing)
    expect(enough.value('SG', 'growth')).toEqual([{ n: 5, kind: 'value', mean: 0 }])
    const few = new Post(oneSchool(6))
    few.receive(...firstLessons(names('t', 6)), ...secondLessons(names('t', 4)))
    few.release(dates.closing)
    expect(few.value('SG', 'growth')).toEqual([])
  })

  it('compares only indicators with scores in both lessons', () => {
    const post = new Post(oneSchool(5))
    const people = names('t', 5)
    post.receive(...people.map((name) => lesson(name, 'a', 1, 2, { scores: { SG1: null } })))
    post.receive(...people.map((name) => lesson(name, 'a', 2, 2, { scores: { SG1: 4 } })))
    post.release(dates.autumn)
    expect(post.value('SG', 'growth')).toEqual([{ n: 5, kind: 'value', mean: 0 }])
  })
})

describe('the end of a period', () => {
  it('pools the remaining people per type, then in the programme, and erases who is still alone', () => {
    const post = new Post(
      settingsWith([
        { id: 'a', type: 'PO', expected: 3 },
        { id: 'b', type: 'PO', expected: 8 },
        { id: 'c', type: 'VO', expected: 4 },
      ]),
    )
    post.receive(...firstLessons(names('a', 3), 'a'), ...firstLessons(names('b', 3), 'b'))
    post.receive(...firstLessons(names('c', 4), 'c'))
    const { closedPeriods, erasedSubjects } = post.release(dates.closing)
    expect(post.cohorts()).toEqual([{ unit: 'pool:PO', n: 6, on: dates.closing }])
    expect(closedPeriods).toEqual(['jaar'])
    expect(erasedSubjects).toHaveLength(10)
    expect(post.contributions).toEqual([])
    expect(post.members).toEqual([])
  })

  it('pools both types when neither has enough people', () => {
    const post = new Post(
      settingsWith([
        { id: 'a', type: 'PO', expected: 3 },
        { id: 'c', type: 'VO', expected: 4 },
      ]),
    )
    post.receive(...firstLessons(names('a', 3), 'a'), ...firstLessons(names('c', 4), 'c'))
    post.release(dates.closing)
    expect(post.cohorts()).toEqual([{ unit: 'pool:programme', n: 7, on: dates.closing }])
  })

  it('erases contributions to a closed period, and counts the next period separately', () => {
    const halves = [
      {
        id: 'p1',
        start: '2026-08-15',
        end: '2027-01-15',
        lesson1Window: { start: '2026-09-01', end: '2026-10-20' },
      },
      {
        id: 'p2',
        start: '2027-01-16',
        end: '2027-07-01',
        lesson1Window: { start: '2027-01-20', end: '2027-03-01' },
      },
    ]
    const post = new Post(settingsWith([{ id: 'a', type: 'PO', expected: 5 }], { periods: halves }))
    post.receive(...names('t', 5).map((name) => lesson(name, 'a', 1, 3, { periodId: 'p1' })))
    post.receive(...names('u', 5).map((name) => lesson(name, 'a', 1, 2, { periodId: 'p2' })))
    expect(post.release(dates.winter).closedPeriods).toEqual(['p1'])
    expect(post.contributions.map((c) => c.periodId)).toEqual(Array(5).fill('p2'))
    post.receive(lesson('late', 'a', 1, 3, { periodId: 'p1' }))
    expect(post.release(dates.spring).erasedSubjects).toEqual([subjectOf('late')])
    expect(post.cohorts()).toEqual([
      { unit: 'school:a', n: 5, on: dates.winter },
      { unit: 'school:a', n: 5, on: dates.winter },
    ])
  })
})

describe('a release', () => {
  const settings = oneSchool(5)
  const asked = {
    settings,
    blocks,
    contributions: [],
    members: [],
    minimum: 5,
  } as const

  it('happens once, on its date only', () => {
    expect(release({ ...asked, ledger: [], date: '2026-11-02' })).toEqual({
      ok: false,
      problem: 'not_a_release_date',
    })
    const post = new Post(settings)
    post.release(dates.winter)
    for (const date of [dates.autumn, dates.winter]) {
      expect(release({ ...asked, ledger: post.ledger, date })).toEqual({
        ok: false,
        problem: 'already_released',
      })
    }
  })

  it('that was missed stays due until it happens', () => {
    expect(dueReleases(settings, [], '2027-01-20')).toEqual([dates.autumn, dates.winter])
    const post = new Post(settings)
    post.release(dates.autumn)
    expect(dueReleases(settings, post.ledger, '2027-01-20')).toEqual([dates.winter])
  })

  it('does not count another instrument, another year, or an unknown school', () => {
    const post = new Post(settings)
    const [one, two, three, ...rest] = firstLessons(names('t', 7))
    if (!one || !two || !three) throw new Error('seven lessons')
    post.receive(
      ...rest,
      { ...one, instrument: 'ander' },
      { ...two, schoolYear: '2025-2026' },
      { ...three, schoolId: 'z' },
    )
    post.release(dates.winter)
    expect(post.cohorts()).toEqual([])
  })
})
