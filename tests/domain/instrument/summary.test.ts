import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemsOf, type Score, type ScoresByItem } from '#domain/instrument/answers.ts'
import { blockChange, blockPicture, minItems } from '#domain/instrument/summary.ts'
import { framework2019 as framework } from '#instruments/edition-2019/framework-2019.ts'

const ids = framework.indicators.map(({ id }) => id)
const score = fc.constantFrom<Score | undefined>(1, 2, 3, 4, 'nvt', 'ntz', undefined)
const lesson = fc
  .array(score, { minLength: ids.length, maxLength: ids.length })
  .map((scores): ScoresByItem => Object.fromEntries(ids.map((id, i) => [id, scores[i]])))
const block = fc.constantFrom(...framework.blocks.map(({ id }) => id))
const set = fc.constantFrom('core' as const, 'full' as const)

const numericIn = (scores: ScoresByItem, blockId: string, which: 'core' | 'full') =>
  itemsOf(framework, which)
    .filter((indicator) => indicator.block === blockId)
    .flatMap(({ id }) => {
      const value = scores[id]
      return typeof value === 'number' ? [value] : []
    })

describe('the picture of a block', () => {
  it('needs five of seven and three of four', () => {
    expect([7, 4, 10, 20, 30].map(minItems)).toEqual([5, 3, 7, 14, 21])
  })

  it('shows no mean and no median below the 70 % rule, and says why', () => {
    fc.assert(
      fc.property(lesson, block, set, (scores, id, which) => {
        const picture = blockPicture(framework, which, id, scores)
        const n = numericIn(scores, id, which).length
        const isShown = n >= Math.ceil(0.7 * picture.k)
        expect(picture.n).toBe(n)
        expect(picture.mean !== null).toBe(isShown)
        expect(picture.median !== null).toBe(isShown)
        expect(picture.reason === null).toBe(isShown)
        if (!isShown)
          expect(picture.reason).toMatchObject({
            n,
            k: picture.k,
            min: picture.k === 7 ? 5 : 3,
          })
      }),
    )
  })

  it('lies between the lowest and the highest level given', () => {
    fc.assert(
      fc.property(lesson, block, set, (scores, id, which) => {
        const { mean, median } = blockPicture(framework, which, id, scores)
        const levels = numericIn(scores, id, which)
        for (const value of [mean, median]) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(Math.min(...levels))
          expect(value).toBeLessThanOrEqual(Math.max(...levels))
        }
      }),
    )
  })

  it('does not depend on which indicator got which score', () => {
    const shuffled = fc
      .tuple(
        fc.array(score, { minLength: 7, maxLength: 7 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      )
      .map(([scores, order]) => [scores, order.map((i) => scores[i])] as const)
    const inGezag = (scores: readonly (Score | undefined)[]) =>
      blockPicture(
        framework,
        'full',
        'GZ',
        Object.fromEntries(scores.map((value, i) => [`GZ${i + 1}`, value])),
      )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(inGezag(one)).toEqual(inGezag(other))
      }),
    )
  })

  it('counts every indicator exactly once: level, reason or blank', () => {
    fc.assert(
      fc.property(lesson, block, set, (scores, id, which) => {
        const { countByLevel, nvt, ntz, blank, k, n } = blockPicture(framework, which, id, scores)
        const levels = Object.values(countByLevel).reduce((sum, count) => sum + count, 0)
        expect(levels).toBe(n)
        expect(levels + nvt + ntz + blank).toBe(k)
      }),
    )
  })

  it('says nothing about a block the framework does not have', () => {
    expect(blockPicture(framework, 'full', 'XX', {})).toMatchObject({
      k: 0,
      mean: null,
      median: null,
    })
  })
})

describe('the change of a block between two lessons', () => {
  it('ignores indicators that were scored in one lesson only', () => {
    fc.assert(
      fc.property(lesson, lesson, block, set, (from, to, id, which) => {
        const inBoth = ids.filter((one) => typeof from[one] === 'number' && typeof to[one] === 'number')
        const only = (scores: ScoresByItem) => Object.fromEntries(inBoth.map((one) => [one, scores[one]]))
        expect(blockChange(framework, which, id, from, to)).toEqual(
          blockChange(framework, which, id, only(from), only(to)),
        )
      }),
    )
  })

  it('is the same size the other way round', () => {
    fc.assert(
      fc.property(lesson, lesson, block, (from, to, id) => {
        const there = blockChange(framework, 'full', id, from, to)
        const back = blockChange(framework, 'full', id, to, from)
        expect((there.difference ?? 0) + (back.difference ?? 0)).toBeCloseTo(0, 12)
        expect(there.withinNormal).toBe(back.withinNormal)
      }),
    )
  })

  it('calls a difference under one scale point normal and a whole point not', () => {
    const all = (...levels: (1 | 2 | 3 | 4)[]) =>
      Object.fromEntries(levels.map((level, i) => [`SG${i + 1}`, level]))
    const before = all(2, 2, 2, 2, 2, 2, 2)
    expect(blockChange(framework, 'full', 'SG', before, all(3, 3, 3, 3, 3, 3, 2)).withinNormal).toBe(true)
    expect(blockChange(framework, 'full', 'SG', before, all(3, 3, 3, 3, 3, 3, 3)).withinNormal).toBe(false)
    expect(blockChange(framework, 'full', 'SG', before, all(3, 3, 3, 3, 3, 3, 2), 0.5).withinNormal).toBe(
      false,
    )
  })

  it('gives no figure when too few indicators were scored in both', () => {
    const change = blockChange(framework, 'core', 'SG', { SG1: 1, SG2: 1 }, { SG1: 4, SG2: 4 })
    expect(change).toMatchObject({
      n: 2,
      k: 4,
      difference: null,
      withinNormal: null,
      reason: { min: 3 },
    })
  })
})
