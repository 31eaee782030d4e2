import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Score } from '#domain/answers.ts'
import { fQuantile, fUpperTail, tQuantile } from '#domain/distribution.ts'
import { MIN_PAIRS_FOR_KAPPA, raterAgreement } from '#domain/rater-agreement.ts'

const score = fc.constantFrom<Score | undefined>(1, 2, 3, 4, 'nvt', 'ntz', undefined)
const pairs = fc.array(fc.tuple(score, score), { maxLength: 60 })

describe('agreement between a coach and a duo partner', () => {
  it('shows kappa only from twenty pairs with two levels used by each', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const { n, table, kappa } = raterAgreement(given)
        const rowsUsed = table.filter((row) => row.some((count) => count > 0)).length
        const columnsUsed = [0, 1, 2, 3].filter((j) => table.some((row) => (row[j] ?? 0) > 0)).length
        expect(kappa !== null).toBe(n >= MIN_PAIRS_FOR_KAPPA && rowsUsed >= 2 && columnsUsed >= 2)
      }),
    )
  })

  it('stays the same when the two change places, but for the sign of the bias', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const one = raterAgreement(given)
        const other = raterAgreement(given.map(([a, b]) => [b, a] as const))
        expect(other.exact).toBe(one.exact)
        expect(other.onlyOneSaw).toBe(one.onlyOneSaw)
        expect((other.bias ?? 0) + (one.bias ?? 0)).toBeCloseTo(0, 12)
        if (one.kappa) expect(other.kappa?.quadratic.kappa).toBeCloseTo(one.kappa.quadratic.kappa, 10)
      }),
    )
  })

  it('counts where only one of the two saw an opportunity', () => {
    const agreement = raterAgreement([
      [3, 'nvt'],
      ['ntz', 2],
      ['nvt', 'ntz'],
      [3, undefined],
      [2, 3],
    ])
    expect(agreement).toMatchObject({
      n: 1,
      onlyOneSaw: 2,
      exact: 0,
      adjacent: 1,
      bias: -1,
      reason: 'no_variation',
    })
  })

  it('says nothing when there is nothing to compare', () => {
    expect(raterAgreement([])).toMatchObject({
      n: 0,
      exact: null,
      adjacent: null,
      bias: null,
      kappa: null,
    })
  })
})

describe('quantiles', () => {
  it('agree with printed tables', () => {
    expect(tQuantile(0.975, 9)).toBeCloseTo(2.262157, 5)
    expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.325835, 5)
    expect(fQuantile(0.975, 1, 1)).toBeCloseTo(647.789, 2)
  })

  it('undo the tail area', () => {
    const df = fc.double({ min: 1, max: 200, noNaN: true })
    const p = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(p, df, df, (share, df1, df2) => {
        expect(1 - fUpperTail(fQuantile(share, df1, df2), df1, df2)).toBeCloseTo(share, 8)
      }),
    )
  })
})
