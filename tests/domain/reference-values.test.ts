/**
 * Every published or recomputed value in reference-values.json, by its id, against what the domain computes. Those about
 * disclosure (Z1 to Z5) are played in reference-values-disclosure.test.ts.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ScoresByIndicator } from '#domain/answers.ts'
import { Level } from '#domain/instrument.ts'
import { cronbachAlpha } from '#domain/internal-consistency.ts'
import { type Estimate, intraclassCorrelation } from '#domain/intraclass-correlation.ts'
import { type AgreementTable, kappa } from '#domain/kappa.ts'
import { mdc95, reliableChangeIndex, sem, semOfDifference, spearmanBrown } from '#domain/measurement-error.ts'
import { pairedChange } from '#domain/paired-change.ts'
import { wilsonInterval } from '#domain/proportion.ts'
import { raterAgreement } from '#domain/rater-agreement.ts'
import { blockChange, blockPicture } from '#domain/summary.ts'
import { ts4Draft2019 } from '#instruments/ts4-2019-draft.ts'
import reference from './reference-values.json'

const Cases = z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() }))
const cases = Cases.parse(reference)
const tested = new Set<string>()

const Row = z.array(z.number())
const Matrix = z.array(Row)
const Numbers = z.record(z.string(), z.union([z.number(), Row]))

function of(id: string) {
  const found = cases.find((one) => one.id === id)
  if (!found) throw new Error(`no reference value ${id}`)
  tested.add(id)
  return {
    input: <T>(shape: z.ZodType<T>): T => shape.parse(found.input),
    expected: <T>(shape: z.ZodType<T>): T => shape.parse(found.expected),
  }
}

/** Half a unit in the last place, with a hair for binary fractions. */
const ROUNDED = 0.51

/** Equal to the last decimal the reference was written with, at least four (a reference of .7 means .7000). */
function near(actual: number | undefined | null, expected: number, lastPlaces = ROUNDED): void {
  const decimals = Math.max(4, String(expected).split('.')[1]?.length ?? 0)
  expect(actual).toBeTypeOf('number')
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(lastPlaces * 10 ** -decimals)
}

function nearAll(
  actual: readonly number[] | undefined | null,
  expected: readonly number[],
  lastPlaces = ROUNDED,
): void {
  expect(actual).toHaveLength(expected.length)
  for (const [i, value] of expected.entries()) near(actual?.[i], value, lastPlaces)
}

function nearMembers(
  actual: Record<string, number | readonly number[] | undefined>,
  expected: z.infer<typeof Numbers>,
  lastPlaces = ROUNDED,
): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort())
  for (const [name, value] of Object.entries(expected)) {
    const mine = actual[name]
    if (typeof value === 'number') near(typeof mine === 'number' ? mine : undefined, value, lastPlaces)
    else nearAll(typeof mine === 'number' ? undefined : mine, value, lastPlaces)
  }
}

const tableOf = (id: string): AgreementTable => of(id).input(z.object({ table: Matrix })).table

function tableOfPairs(categories: number[]): AgreementTable {
  const { pairs } = of('K5').input(z.object({ pairs: z.array(z.tuple([z.number(), z.number()])) }))
  return categories.map((row) =>
    categories.map((column) => pairs.filter(([a, b]) => a === row && b === column).length),
  )
}

const levelPairs = (table: AgreementTable) =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, () => [Level.parse(i + 1), Level.parse(j + 1)] as const),
    ),
  )

describe('kappa', () => {
  it('K1: Cohen’s own table', () => {
    const { n, po, pe, kappa: value } = kappa(tableOf('K1')) ?? {}
    nearMembers({ n, po, pe, kappa: value }, of('K1').expected(Numbers))
  })

  it('K2: Cohen’s own weights of disagreement', () => {
    const { disagreement_weights } = of('K2').input(z.object({ disagreement_weights: Matrix }))
    const worst = Math.max(...disagreement_weights.flat())
    const weights = disagreement_weights.map((row) => row.map((weight) => 1 - weight / worst))
    nearMembers({ kappa: kappa(tableOf('K1'), weights)?.kappa }, of('K2').expected(Numbers))
  })

  it.each([
    ['K3', 'none'],
    ['K4', 'linear'],
  ] as const)('%s: standard errors and interval with weights %s', (id, weights) => {
    const { kappa: value, se, ci, se0, z: ratio } = kappa(tableOf('K3'), weights) ?? {}
    nearMembers({ kappa: value, se, ci, se0, z: ratio }, of(id).expected(Numbers))
  })

  it.each([
    ['K5', 'linear'],
    ['K6', 'quadratic'],
  ] as const)('%s: only the categories that were used, %s', (id, weights) => {
    const { kappa: value, z: ratio } = kappa(tableOfPairs([1, 2, 3, 4, 6]), weights) ?? {}
    nearMembers({ kappa: value, z: ratio }, of(id).expected(Numbers))
  })

  it('K7: the fixed categories give another answer than the used ones', () => {
    const table = tableOfPairs([1, 2, 3, 4, 5, 6])
    const actual = {
      linear: kappa(table, 'linear')?.kappa,
      quadratic: kappa(table, 'quadratic')?.kappa,
    }
    nearMembers(actual, of('K7').expected(Numbers))
  })

  it('K8: a coach and a duo partner on 25 indicators', () => {
    const { n, exact, adjacent, bias, kappa: shown, reason } = raterAgreement(levelPairs(tableOf('K8')))
    expect(reason).toBeNull()
    nearMembers(
      {
        n,
        exact: exact ?? undefined,
        adjacent: adjacent ?? undefined,
        bias: bias ?? undefined,
        kappa: shown?.unweighted.kappa,
        linear: shown?.linear.kappa,
        quadratic: shown?.quadratic.kappa,
        quadratic_se: shown?.quadratic.se,
      },
      of('K8').expected(Numbers),
    )
  })

  it('K9: two raters who always say 3 have agreement but no kappa', () => {
    expect(of('K9').expected(z.string())).toContain('null')
    const allThree = Array.from({ length: 5 }, () => [3, 3] as const)
    expect(raterAgreement(allThree)).toMatchObject({
      exact: 1,
      kappa: null,
      reason: 'no_variation',
    })
    expect(
      kappa([
        [0, 0],
        [0, 5],
      ]),
    ).toBeNull()
  })

  it('K10: one rater who always says 3 has no kappa either', () => {
    expect(of('K10').expected(z.string())).toContain('no variation')
    const pairs = [
      ...Array.from({ length: 3 }, () => [3, 2] as const),
      ...Array.from({ length: 7 }, () => [3, 3] as const),
    ]
    const agreement = raterAgreement(pairs)
    expect(agreement).toMatchObject({
      exact: 0.7,
      kappa: null,
      reason: 'no_variation',
    })
    expect(kappa(agreement.table, 'quadratic')?.kappa).toBeCloseTo(0, 12)
  })

  it('K11: full agreement is 1 under every weight', () => {
    const diagonal = [2, 3, 4, 1].map((count, i) => [0, 0, 0, 0].map((_, j) => (i === j ? count : 0)))
    for (const weights of ['none', 'linear', 'quadratic'] as const) {
      near(kappa(diagonal, weights)?.kappa, of('K11').expected(z.number()))
    }
  })

  it('K12: full disagreement', () => {
    const anti = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i + j === 3 ? 2 : 0)))
    const value = (weights: 'none' | 'linear' | 'quadratic') => kappa(anti, weights)?.kappa
    const actual = {
      none: value('none'),
      linear: value('linear'),
      quadratic: value('quadratic'),
    }
    nearMembers(actual, of('K12').expected(Numbers))
  })
})

describe('intraclass correlation', () => {
  const judges = () => of('I1').input(z.object({ matrix: Matrix })).matrix
  const listed = (estimate: Estimate | undefined) => estimate && [estimate.value, ...estimate.ci]

  it('I1: the data of Shrout and Fleiss', () => {
    const icc = intraclassCorrelation(judges())
    nearMembers(
      {
        BMS: icc?.meanSquares.bms,
        WMS: icc?.meanSquares.wms,
        JMS: icc?.meanSquares.jms,
        EMS: icc?.meanSquares.ems,
        'ICC(1,1)': listed(icc?.single.icc1),
        'ICC(2,1)': listed(icc?.single.icc2),
        'ICC(3,1)': listed(icc?.single.icc3),
        'ICC(1,4)': listed(icc?.mean.icc1),
        'ICC(2,4)': listed(icc?.mean.icc2),
        'ICC(3,4)': listed(icc?.mean.icc3),
        F: icc ? [icc.oneWay.f, icc.twoWay.f] : undefined,
        p: icc ? [icc.oneWay.p, icc.twoWay.p] : undefined,
      },
      of('I1').expected(Numbers),
    )
  })

  it('I2: two of the four judges', () => {
    const icc = intraclassCorrelation(judges().map((row) => [row[0] ?? Number.NaN, row[3] ?? Number.NaN]))
    const actual = {
      'ICC(2,1)': listed(icc?.single.icc2),
      'ICC(3,1)': listed(icc?.single.icc3),
    }
    nearMembers(actual, of('I2').expected(Numbers))
  })

  it('I3: ten lessons, block means of coach and duo partner', () => {
    const icc = intraclassCorrelation(of('I3').input(z.object({ matrix: Matrix })).matrix)
    const actual = {
      'ICC(2,1)': listed(icc?.single.icc2),
      'ICC(2,2)': listed(icc?.mean.icc2),
    }
    nearMembers(actual, of('I3').expected(Numbers))
  })

  it('is null where it is undefined', () => {
    expect(intraclassCorrelation([[1, 2]])).toBeNull()
    expect(intraclassCorrelation([[1], [2]])).toBeNull()
    expect(
      intraclassCorrelation([
        [1, 1],
        [2, 2],
        [3, 3],
      ]),
    ).toBeNull()
  })
})

describe('Cronbach’s alpha', () => {
  const ratio = (alpha: ReturnType<typeof cronbachAlpha>) => ({
    alpha: alpha?.alpha,
    ci: alpha?.ci ?? undefined,
  })

  it('A1: ten items, fifteen subjects', () => {
    const { items_by_row } = of('A1').input(z.object({ items_by_row: Matrix }))
    const bySubject = (items_by_row[0] ?? []).map((_, subject) =>
      items_by_row.map((item) => item[subject] ?? null),
    )
    nearMembers(ratio(cronbachAlpha(bySubject)), of('A1').expected(Numbers))
  })

  it('A2: alpha is ICC(3,k)', () => {
    const { matrix } = of('I1').input(z.object({ matrix: Matrix }))
    const actual = ratio(cronbachAlpha(matrix))
    nearMembers({ alpha: actual.alpha }, { alpha: 0.9093155 })
    // [Note: A2] The reference interval was computed from an alpha already rounded to six decimals; I1 has .675675.
    nearMembers(actual, of('A2').expected(Numbers), 2)
  })

  it('A3: missing answers, pairwise and listwise', () => {
    const { matrix } = of('A3').input(z.object({ matrix: z.array(z.array(z.number().nullable())) }))
    const listwise = cronbachAlpha(matrix)
    expect(listwise?.n).toBe(9)
    const actual = {
      pairwise: cronbachAlpha(matrix, 'pairwise')?.alpha,
      listwise_n9: listwise?.alpha,
      listwise_ci_n9: listwise?.ci ?? undefined,
    }
    nearMembers(actual, of('A3').expected(Numbers))
  })
})

const Block = z.array(Level.nullable())
const Lesson = z.record(z.string(), Block)
const toScores = (lesson: z.infer<typeof Lesson>): ScoresByIndicator =>
  Object.fromEntries(
    Object.entries(lesson).flatMap(([block, levels]) =>
      levels.map((level, i) => [`${block}${i + 1}`, level ?? 'nvt']),
    ),
  )

describe('block picture', () => {
  const pictureOf = (id: string) =>
    blockPicture(
      ts4Draft2019,
      'full',
      'SG',
      toScores({ SG: of(id).input(z.object({ scores: Block })).scores }),
    )

  it('S1: six of seven', () => {
    const { n, mean, median } = pictureOf('S1')
    nearMembers({ n, mean: mean ?? undefined, median: median ?? undefined }, of('S1').expected(Numbers))
  })

  it('S2: four of seven is too few for a mean', () => {
    const { n, mean, reason } = pictureOf('S2')
    const expected = of('S2').expected(z.object({ n: z.number(), mean: z.null(), reason: z.string() }))
    expect({ n, mean }).toEqual({ n: expected.n, mean: expected.mean })
    expect(`te weinig indicatoren (${reason?.n} van ${reason?.k}; minimaal ${reason?.min})`).toBe(
      expected.reason,
    )
  })

  const lessons = () => of('S3').input(z.record(z.string(), Lesson))
  const lesson = (name: string) => toScores(lessons()[name] ?? {})

  it('S3: two lessons and a duo partner', () => {
    for (const [name, blocks] of Object.entries(
      of('S3').expected(z.record(z.string(), z.record(z.string(), Row))),
    )) {
      for (const [block, expected] of Object.entries(blocks)) {
        const { n, mean } = blockPicture(ts4Draft2019, 'full', block, lesson(name))
        nearAll([n, mean ?? Number.NaN], expected)
      }
    }
  })

  it('S4: change counts only what was scored in both lessons', () => {
    for (const [block, expected] of Object.entries(of('S4').expected(z.record(z.string(), Row)))) {
      const { n, difference } = blockChange(
        ts4Draft2019,
        'full',
        block,
        lesson('coach_L1'),
        lesson('coach_L2'),
      )
      nearAll([n, difference ?? Number.NaN], expected)
    }
  })
})

describe('groups, shares and measurement error', () => {
  it('G1: Student’s sleep data', () => {
    const { before, after } = of('G1').input(z.object({ before: Row, after: Row }))
    const { hedgesG, ...rest } = pairedChange(before, after) ?? {}
    nearMembers({ ...rest, hedges_g: hedgesG }, of('G1').expected(Numbers))
  })

  it('W1: Newcombe’s score intervals', () => {
    const { cases: counts } = of('W1').input(z.object({ cases: z.array(z.tuple([z.number(), z.number()])) }))
    of('W1')
      .expected(Matrix)
      .forEach((expected, i) => {
        const [count, n] = counts[i] ?? [Number.NaN, Number.NaN]
        nearAll(wilsonInterval(count, n), expected)
      })
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  it('R1: more visits, more reliability', () => {
    const { r1, k } = of('R1').input(z.object({ r1: z.number(), k: Row }))
    nearAll(
      k.map((visits) => spearmanBrown(r1, visits)),
      of('R1').expected(Row),
    )
  })

  it('R2: the smallest change that can be told from noise', () => {
    const { sd, reliability } = of('R2').input(z.object({ sd: z.number(), reliability: Row }))
    nearAll(
      reliability.map((r) => mdc95(sd, r)),
      of('R2').expected(Row),
    )
  })

  it('R3: the reliable change index', () => {
    const { x1, x2, sd, r } = of('R3').input(
      z.object({
        x1: z.number(),
        x2: z.number(),
        sd: z.number(),
        r: z.number(),
      }),
    )
    const actual = {
      sem: sem(sd, r),
      s_diff: semOfDifference(sd, r),
      rci: reliableChangeIndex(x1, x2, sd, r),
    }
    nearMembers(actual, of('R3').expected(Numbers))
  })
})

afterAll(() => {
  expect([...tested].sort()).toEqual(cases.map(({ id }) => id).sort())
})
