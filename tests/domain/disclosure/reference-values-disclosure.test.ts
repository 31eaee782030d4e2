/**
 * The reference values for disclosure (Z1 to Z5), played with sealed cohorts of ten. They were written for rules that
 * check a finished table. Where sealing makes such a rule unnecessary, the test asserts what happens instead.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AggregateRow, aggregates } from '#domain/disclosure/aggregates.ts'
import { dates, lesson, names, Post, settingsWith } from './builder.ts'
import reference from './reference-values-disclosure.json'

const cases = z
  .array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() }))
  .parse(reference)
const tested = new Set<string>()

function of<I, E>(id: string, input: z.ZodType<I>, expected: z.ZodType<E>): { input: I; expected: E } {
  const found = cases.find((one) => one.id === id)
  if (!found) throw new Error(`no reference value ${id}`)
  tested.add(id)
  return { input: input.parse(found.input), expected: expected.parse(found.expected) }
}

type Score = 1 | 2 | 3 | 4
const toScore = (n: number): Score => z.literal([1, 2, 3, 4]).parse(n)

/** Schools of type PO in which everybody in `scores` is expected and observed, at k = 10. */
function schoolsOf(scores: Record<string, Score[]>): Post {
  const schools = Object.entries(scores).map(([id, own]) => ({
    id,
    type: 'PO' as const,
    expected: own.length,
  }))
  const post = new Post(settingsWith(schools, { k: 10 }))
  for (const [school, own] of Object.entries(scores)) {
    const people = names(school, own.length)
    post.receive(...people.map((name, i) => lesson(name, school, 1, own[i] ?? 1)))
  }
  return post
}

/** `high` times three, and twos otherwise. */
const twosAndThrees = (n: number, high: number): Score[] =>
  Array.from({ length: n }, (_, i) => (i < high ? 3 : 2))
const repeated = (counts: number[]): Score[] =>
  counts.flatMap((count, i) => Array.from({ length: count }, () => toScore(i + 1)))

const rowsOf = (post: Post): AggregateRow[] => aggregates(post.settings, ['SG'], post.ledger).rows
const cellOf = (post: Post, unitId: string | null) =>
  rowsOf(post).find((row) => row.unitId === unitId)?.blocks.SG?.level

describe('reference values about disclosure', () => {
  it('Z1: nine people are not shown, ten are', () => {
    const verdict = z.enum(['suppress', 'publish'])
    const { input, expected } = of(
      'Z1',
      z.object({ k: z.literal(10), n: z.array(z.number()) }),
      z.array(verdict),
    )
    const shown = input.n.map((n) => {
      const post = schoolsOf({ a: twosAndThrees(n, 5) })
      for (const date of Object.values(dates)) post.release(date)
      return post.cohorts().length > 0 ? 'publish' : 'suppress'
    })
    expect(shown).toEqual(expected)
  })

  it('Z2: no distribution is shown, and the mean of a school with equal scores reveals none', () => {
    const input = z.object({ distributions: z.array(z.array(z.number())) })
    const { input: given, expected } = of('Z2', input, z.array(z.string()))
    expect(expected).toEqual(['suppress distribution and mean', 'suppress distribution', 'publish'])
    // Stricter than the reference: the distribution of one school is never shown (R8, R9). Milder: the mean is shown,
    // because without distribution or variance a mean of 3.0 fits many scores. At an end of the scale it is coded.
    const cells = [...given.distributions, [12, 0, 0, 0], [0, 0, 0, 12]].map((distribution) => {
      const post = schoolsOf({ a: repeated(distribution) })
      post.release(dates.autumn)
      return cellOf(post, 'school:a')
    })
    expect(cells).toEqual([
      { n: 12, kind: 'value', mean: 3 },
      { n: 12, kind: 'value', mean: 2.9 },
      { n: 12, kind: 'value', mean: 2.8 },
      { n: 12, kind: 'atMost', mean: 1.6 },
      { n: 12, kind: 'atLeast', mean: 3.4 },
    ])
  })

  it('Z3: no person dominates a mean of scores', () => {
    const rule = z.enum(['(1,50)', '(2,85)', 'p%15', 'p%20'])
    const input = z.object({ contributions: z.array(z.array(z.number())), rules: z.array(rule) })
    const { input: given, expected } = of('Z3', input, z.array(z.array(z.enum(['safe', 'unsafe']))))
    const judge = (parts: number[], by: z.infer<typeof rule>) => {
      const [first = 0, second = 0, ...others] = parts.toSorted((a, b) => b - a)
      const rest = others.reduce((a, b) => a + b, 0)
      const total = first + second + rest
      const isUnsafe = {
        '(1,50)': first > 0.5 * total,
        '(2,85)': first + second > 0.85 * total,
        'p%15': rest < 0.15 * first,
        'p%20': rest < 0.2 * first,
      }[by]
      return isUnsafe ? 'unsafe' : 'safe'
    }
    expect(given.contributions.map((parts) => given.rules.map((by) => judge(parts, by)))).toEqual(expected)
    // Stricter than the reference: three people are never shown. Five and more people with one score of 1 to 4 each
    // (R2) are safe under every rule, because the largest possible share is 4 of 8.
    expect(given.rules.map((by) => judge([4, 1, 1, 1, 1], by))).toEqual(Array(4).fill('safe'))
    expect(given.rules.map((by) => judge([4, 4, 1, 1, 1], by))).toEqual(Array(4).fill('safe'))
    const three = new Post(settingsWith([{ id: 'a', type: 'PO', expected: 3 }]))
    three.receive(...names('a', 3).map((name) => lesson(name, 'a', 1, 2)))
    for (const date of Object.values(dates)) three.release(date)
    expect(three.cohorts()).toEqual([])
  })

  it('Z4: a hidden school is in no total, so it cannot be computed from one', () => {
    const group = z.object({ n: z.number(), mean: z.union([z.number(), z.literal('hidden')]) })
    const { input, expected } = of('Z4', z.record(z.string(), group), z.string())
    expect(expected).toContain('B is derivable')
    const post = schoolsOf({ a: twosAndThrees(14, 11), b: twosAndThrees(6, 2), c: twosAndThrees(12, 6) })
    for (const date of Object.values(dates)) post.release(date)
    const { A, C, total } = input
    expect(cellOf(post, 'school:a')).toEqual({ kind: 'value', ...A })
    expect(cellOf(post, 'school:b')).toEqual({ hidden: 'pooled' })
    expect(cellOf(post, 'school:c')).toEqual({ kind: 'value', ...C })
    // The total is about the shown schools: 26 people and not 32.
    expect(cellOf(post, null)).toEqual({ n: 26, kind: 'value', mean: 2.7 })
    expect(total?.n).toBe(32)
  })

  it('Z5: a thirteenth teacher does not change a figure about twelve', () => {
    const group = z.object({ n: z.number(), mean: z.number() })
    const { input, expected } = of('Z5', z.object({ first: group, second: group }), z.string())
    expect(expected).toContain('block second output')
    const post = new Post(settingsWith([{ id: 'a', type: 'PO', expected: 22 }], { k: 10 }))
    const scores = twosAndThrees(12, 6)
    post.receive(...names('a', 12).map((name, i) => lesson(name, 'a', 1, scores[i] ?? 1)))
    post.release(dates.autumn)
    expect(cellOf(post, 'school:a')).toEqual({ kind: 'value', ...input.first })
    post.receive(lesson('a13', 'a', 1, 3, { scores: { SG1: 4 } }))
    for (const date of [dates.winter, dates.spring, dates.closing]) post.release(date)
    expect(cellOf(post, 'school:a')).toEqual({ kind: 'value', ...input.first })
    expect(cellOf(post, null)).toEqual({ kind: 'value', ...input.first })
  })
})

afterAll(() => {
  expect([...tested].sort()).toEqual(cases.map(({ id }) => id).sort())
})
