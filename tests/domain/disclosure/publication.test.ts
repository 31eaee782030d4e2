/** How a mean is published, and what an answer contains. */
import { describe, expect, it } from 'vitest'
import { AggregatesAnswer, aggregates } from '#domain/disclosure/aggregates.ts'
import { apartOf, levelOf, minimumItems, unitsPerPoint } from '#domain/disclosure/contribution.ts'
import { codeGrowth, codeLevel, lesson2Of, totalOf } from '#domain/disclosure/publication.ts'
import { blocks, dates, lesson, names, Post, settingsWith } from './builder.ts'

const units = (points: number) => (unitsPerPoint * BigInt(Math.round(points * 100))) / 100n
const answer = (post: Post) => aggregates(post.settings, ['SG', 'GZ'], post.ledger)
const SG = blocks.SG
if (!SG) throw new Error('the builder has SG')

describe('a mean per teacher and block', () => {
  it('needs 70 % of the indicators', () => {
    expect([4, 7, 10, 1, 0].map(minimumItems)).toEqual([3, 5, 7, 1, 1])
    expect(levelOf(lesson('t', 'a', 1, 2, { scores: { SG1: null } }), SG)).toBe(2n * unitsPerPoint)
    expect(levelOf(lesson('t', 'a', 1, 2, { scores: { SG1: null, SG2: null } }), SG)).toBeUndefined()
  })
})

describe('the distance between a level and the level that a growth compares', () => {
  it('depends on the indicators that were left out the second time, not on scores', () => {
    const first = lesson('t', 'a', 1, 1)
    expect(apartOf(first, lesson('t', 'a', 2, 4), SG)).toBe(0)
    expect(apartOf(first, lesson('t', 'a', 2, 4, { scores: { SG1: null } }), SG)).toBe(0.75)
    expect(apartOf(first, lesson('t', 'a', 2, 4, { scores: { SG1: null, SG2: null } }), SG)).toBe(0)
  })
})

describe('a published level', () => {
  it('is rounded to a tenth, half up', () => {
    expect(codeLevel(units(5 * 2.64), 5, 5)).toEqual({ kind: 'value', mean: 2.6 })
    expect(codeLevel(units(5 * 2.65), 5, 5)).toEqual({ kind: 'value', mean: 2.7 })
  })

  it('is coded when it would exclude a 4 or a 1 for somebody', () => {
    expect(codeLevel(units(5 * 1), 5, 5)).toEqual({ kind: 'atMost', mean: 1.8 })
    expect(codeLevel(units(5 * 1.8), 5, 5)).toEqual({ kind: 'atMost', mean: 1.8 })
    expect(codeLevel(units(5 * 1.9), 5, 5)).toEqual({ kind: 'value', mean: 1.9 })
    expect(codeLevel(units(5 * 3.1), 5, 5)).toEqual({ kind: 'value', mean: 3.1 })
    expect(codeLevel(units(5 * 4), 5, 5)).toEqual({ kind: 'atLeast', mean: 3.2 })
    expect(codeLevel(units(20 * 1.2), 20, 5)).toEqual({ kind: 'atMost', mean: 1.2 })
    expect(codeLevel(units(20 * 1.3), 20, 5)).toEqual({ kind: 'value', mean: 1.3 })
  })

  it('is coded further from the ends when two colleagues may reveal their scores', () => {
    expect(codeLevel(units(6 * 2.2), 6, 6)).toEqual({ kind: 'atMost', mean: 2.2 })
    expect(codeLevel(units(6 * 2.3), 6, 6)).toEqual({ kind: 'value', mean: 2.3 })
    expect(codeLevel(units(6 * 2.8), 6, 6)).toEqual({ kind: 'atLeast', mean: 2.8 })
    expect(codeLevel(units(6 * 1.7), 6, 5)).toEqual({ kind: 'atMost', mean: 1.7 })
    expect(codeLevel(units(6 * 1.8), 6, 5)).toEqual({ kind: 'value', mean: 1.8 })
  })

  const sizes = [5, 6, 7, 10, 16, 20, 40, 79, 80, 81, 500]
  it.each([...sizes.map((n) => [n, 1] as const), ...sizes.slice(1).map((n) => [n, 2] as const)])(
    'of %i people, shown or coded, leaves a point open when %i tell',
    (n, insiders) => {
      for (let tenths = 10; tenths <= 40; tenths++) {
        const { kind, mean } = codeLevel(units((n * tenths) / 10), n, insiders === 1 ? 5 : 6)
        const least = Math.max(n, n * (kind === 'atMost' ? 1 : mean - 0.05))
        const most = Math.min(4 * n, n * (kind === 'atLeast' ? 4 : mean + 0.05))
        for (const told of [insiders, 2.5 * insiders, 4 * insiders]) {
          if (most < n - insiders + told || least > 4 * (n - insiders) + told) continue
          const high = Math.min(4, most - told - (n - insiders - 1))
          const low = Math.max(1, least - told - 4 * (n - insiders - 1))
          expect(high - low, `${kind} ${mean}, ${told} told`).toBeGreaterThanOrEqual(1 - 1e-9)
        }
      }
    },
  )
})

describe('a published growth', () => {
  it('keeps lesson 2 within the possible range for everybody', () => {
    const level = { n: 5, kind: 'value', mean: 2.5 } as const
    const growth = (points: number) => codeGrowth(units(5 * points), 5, level, { k: 5 })
    expect(growth(0.3)).toEqual({ kind: 'value', mean: 0.3 })
    expect(growth(1.2)).toEqual({ kind: 'atLeast', mean: 0.8 })
    expect(growth(-1.3)).toEqual({ kind: 'atMost', mean: -0.8 })
  })

  it('is coded earlier when two may reveal their scores, and when the compared level can differ from the level', () => {
    const level = { n: 6, kind: 'value', mean: 2.5 } as const
    const highest = (more: { k: number; apart?: number }) => codeGrowth(units(18), 6, level, more)
    expect(highest({ k: 5 })).toEqual({ kind: 'atLeast', mean: 0.9 })
    expect(highest({ k: 6 })).toEqual({ kind: 'atLeast', mean: 0.4 })
    expect(highest({ k: 5, apart: 0.75 })).toEqual({ kind: 'atLeast', mean: 0.8 })
  })

  it('gives no information when no number is safe', () => {
    const level = { n: 6, kind: 'value', mean: 2.5 } as const
    expect(codeGrowth(0n, 6, level, { k: 6, apart: 1.8 })).toEqual({ kind: 'atMost', mean: 3 })
  })

  it('is added to the level for lesson 2, with a tilde when both are about different people', () => {
    const level = { n: 6, kind: 'value', mean: 2.5 } as const
    expect(lesson2Of(level, { n: 6, kind: 'value', mean: 0.3 })).toEqual({
      n: 6,
      kind: 'value',
      mean: 2.8,
    })
    expect(lesson2Of(level, { n: 5, kind: 'value', mean: 0.3 })).toEqual({
      n: 5,
      kind: 'about',
      mean: 2.8,
    })
    expect(lesson2Of(level, { n: 6, kind: 'atLeast', mean: 1 })).toEqual({
      n: 6,
      kind: 'atLeast',
      mean: 3.5,
    })
    const high = { n: 60, kind: 'atMost', mean: 1.1 } as const
    expect(lesson2Of(high, { n: 60, kind: 'value', mean: 3 }).mean).toBe(4)
  })
})

describe('a total', () => {
  it('weighs published values by people, and is marked when one of them is coded', () => {
    const a = { n: 5, kind: 'value', mean: 2 } as const
    expect(totalOf([])).toBeUndefined()
    expect(totalOf([a])).toEqual(a)
    expect(totalOf([a, { n: 15, kind: 'value', mean: 3 }])).toEqual({
      n: 20,
      kind: 'value',
      mean: 2.8,
    })
    expect(totalOf([a, { n: 5, kind: 'atLeast', mean: 3.2 }])).toEqual({
      n: 10,
      kind: 'about',
      mean: 2.6,
    })
  })
})

describe('the answer', () => {
  const schools = [
    { id: 'a', type: 'PO', expected: 5 },
    { id: 'b', type: 'VO', expected: 8 },
    { id: 'c', type: 'VO', expected: 2 },
  ] as const

  it('has programme, types, units and pooled schools, and a reason for each empty cell', () => {
    const post = new Post(settingsWith([...schools]))
    post.receive(
      ...names('a', 5).map((name) => lesson(name, 'a', 1, 3, { scores: { GZ1: null, GZ2: null } })),
    )
    post.release(dates.autumn)
    const { rows, ...head } = AggregatesAnswer.parse(answer(post))
    expect(head).toMatchObject({
      schoolYear: '2026-2027',
      instrument: 'kijkkader-1',
      k: 5,
    })
    expect([head.lastRelease, head.nextRelease]).toEqual([dates.autumn, dates.winter])
    expect(rows.map((row) => [row.scope, row.unitId, row.n, row.blocks.SG?.level])).toEqual([
      ['programme', null, 5, { n: 5, kind: 'value', mean: 3 }],
      ['type', null, 5, { n: 5, kind: 'value', mean: 3 }],
      ['type', null, null, { hidden: 'not_yet' }],
      ['unit', 'school:a', 5, { n: 5, kind: 'value', mean: 3 }],
      ['unit', 'school:b', null, { hidden: 'not_yet' }],
      ['unit', 'school:c', null, { hidden: 'pooled' }],
    ])
    post.release(dates.closing)
    const closed = AggregatesAnswer.parse(answer(post))
    expect(closed.nextRelease).toBeNull()
    expect(closed.rows.map((row) => row.blocks.GZ?.level)).toEqual([
      ...Array(5).fill({ hidden: 'too_few' }),
      { hidden: 'pooled' },
    ])
  })

  it('shows a pool as a separate row, so that no total hides people', () => {
    const post = new Post(settingsWith([...schools]))
    post.receive(
      ...names('b', 4).map((name) => lesson(name, 'b', 1, 3)),
      ...names('c', 2).map((n) => lesson(n, 'c', 1, 2)),
    )
    post.release(dates.closing)
    const rows = answer(post).rows.filter((row) => row.n !== null)
    expect(rows.map((row) => [row.scope, row.unitId, row.type, row.n])).toEqual([
      ['programme', null, null, 6],
      ['type', null, 'VO', 6],
      ['unit', 'pool:VO', 'VO', 6],
    ])
  })

  it('is the same for four people as for none, at every release', () => {
    const [few, none] = [new Post(settingsWith([...schools])), new Post(settingsWith([...schools]))]
    for (const date of Object.values(dates)) {
      few.receive(...names('b', 4).map((name) => lesson(name, 'b', 1, 3)))
      few.release(date)
      none.release(date)
      expect(JSON.stringify(answer(few))).toBe(JSON.stringify(answer(none)))
    }
  })

  it('does not change when k is raised until a release uses it, and keeps what was shown', () => {
    const post = new Post(settingsWith([...schools]))
    post.receive(...names('a', 5).map((name) => lesson(name, 'a', 1, 3)))
    post.release(dates.autumn)
    const before = answer(post)
    const raised = { ...post.settings, k: 6 }
    expect(aggregates(raised, ['SG', 'GZ'], post.ledger)).toEqual(before)
    const later = new Post(raised)
    Object.assign(later, { contributions: post.contributions, members: post.members, ledger: post.ledger })
    later.release(dates.winter)
    const after = answer(later)
    expect([before.k, after.k]).toEqual([5, 6])
    const shown = (rows: typeof after.rows) =>
      rows.filter(({ n }) => n !== null).map(({ unitId, n }) => [unitId, n])
    expect(shown(after.rows)).toEqual(shown(before.rows))
  })

  it('keeps the figures of a school that is no longer in the programme', () => {
    const post = new Post(settingsWith([...schools]))
    post.receive(...names('a', 5).map((name) => lesson(name, 'a', 1, 3)))
    post.release(dates.closing)
    const left = {
      ...post.settings,
      schools: post.settings.schools.filter(({ schoolId }) => schoolId !== 'a'),
    }
    const rows = aggregates(left, ['SG', 'GZ'], post.ledger).rows.filter(({ n }) => n !== null)
    expect(rows.map(({ scope, unitId, n, blocks }) => [scope, unitId, n, blocks.SG?.level])).toEqual([
      ['programme', null, 5, { n: 5, kind: 'value', mean: 3 }],
      ['unit', 'school:a', 5, { n: 5, kind: 'value', mean: 3 }],
    ])
  })

  it('adds the periods of a year in rows without a period', () => {
    const periods = [
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
    const post = new Post(settingsWith([{ id: 'a', type: 'PO', expected: 5 }], { periods }))
    post.receive(...names('t', 5).map((name) => lesson(name, 'a', 1, 2, { periodId: 'p1' })))
    post.receive(...names('u', 5).map((name) => lesson(name, 'a', 1, 3, { periodId: 'p2' })))
    post.release(dates.winter)
    post.release(dates.closing)
    const programme = answer(post).rows.filter((row) => row.scope === 'programme')
    expect(programme.map((row) => [row.periodId, row.blocks.SG?.level])).toEqual([
      [null, { n: 10, kind: 'value', mean: 2.5 }],
      ['p1', { n: 5, kind: 'value', mean: 2 }],
      ['p2', { n: 5, kind: 'value', mean: 3 }],
    ])
  })
})
