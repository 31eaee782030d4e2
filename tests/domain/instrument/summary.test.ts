/** The picture of a block and its change, by the rules of both frameworks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ItemSet, isLevel, itemsOf, Score, type ScoresByItem } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { blockChange, blockPicture } from '#domain/instrument/summary.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import vectorsOfFile from './block-picture-vectors.json'

const frameworks = [framework2019, framework2026] as const
const anyFramework = fc.constantFrom<QuestionnaireWords>(...frameworks)
const anyScore = fc.constantFrom<Score | undefined>(1, 2, 3, 4, 'nvt', 'ntz', undefined)
const anyBlock = fc.constantFrom('SG', 'SE', 'GZ', 'LD')
const anySet = fc.constantFrom<ItemSet>('core', 'full')
const ids = framework2026.items.map(({ id }) => id)
const lessonOf = (score: fc.Arbitrary<Score | undefined>): fc.Arbitrary<ScoresByItem> =>
  fc
    .array(score, { minLength: ids.length, maxLength: ids.length })
    .map((scores) => Object.fromEntries(ids.map((id, place) => [id, scores[place]])))
const anyLesson = lessonOf(anyScore)

/** Scores for the items of one block, in order. */
const inBlock = (
  framework: QuestionnaireWords,
  set: ItemSet,
  block: string,
  scores: readonly (Score | undefined)[],
): ScoresByItem =>
  Object.fromEntries(
    itemsOf(framework, set)
      .filter((item) => item.block === block)
      .map(({ id }, place) => [id, scores[place]]),
  )
const levelsIn = (framework: QuestionnaireWords, set: ItemSet, block: string, scores: ScoresByItem) =>
  itemsOf(framework, set)
    .filter((item) => item.block === block)
    .flatMap(({ id }) => {
      const score = scores[id]
      return isLevel(score) ? [score] : []
    })

describe('the picture of a block in the framework of 2026', () => {
  const Vectors = z.array(
    z.strictObject({
      id: z.string(),
      set: ItemSet,
      case: z.string(),
      scores: z.array(Score.nullable()),
      expected: z.strictObject({
        ...{ k: z.number(), applicable: z.number(), scored: z.number(), nvt: z.number(), ntz: z.number() },
        ...{ empty: z.number(), share: z.number(), tier: z.string(), mean: z.number().nullable() },
      }),
    }),
  )
  const vectors = Vectors.parse(vectorsOfFile)
  const blocks = framework2026.blocks.map(({ id }) => id)

  it('has vectors of eleven lessons, for every block', () => {
    expect(vectors.map(({ id }) => id)).toEqual(Array.from({ length: 11 }, (_, place) => `B${place + 1}`))
    expect(blocks).toHaveLength(4)
  })

  it.each(vectors.map((one) => [one.id, one.case, one] as const))('%s: %s', (_, __, vector) => {
    const { k, nvt, ntz, share, mean, ...same } = vector.expected
    const scores = vector.scores.map((score) => score ?? undefined)
    for (const block of blocks) {
      const picture = blockPicture(
        framework2026,
        vector.set,
        block,
        inBlock(framework2026, vector.set, block, scores),
      )
      expect(picture).toMatchObject({ ...same, asked: k, countByCode: { nvt, ntz } })
      expect(picture.share).toBeCloseTo(share, 4)
      if (mean === null) expect([picture.mean, picture.median]).toEqual([null, null])
      else expect(picture.mean).toBeCloseTo(mean, 10)
      expect(picture.median === null).toBe(mean === null)
      const levels = scores.filter(isLevel)
      const counts = [1, 2, 3, 4].map((level) => [level, levels.filter((one) => one === level).length])
      expect(picture.countByLevel).toEqual(Object.fromEntries(counts))
    }
  })

  it('needs 70 % of the applicable items and at least four of them, three in the core set', () => {
    fc.assert(
      fc.property(anyLesson, anyBlock, anySet, (scores, block, set) => {
        const { tier, scored, applicable, countByCode, empty, mean } = blockPicture(
          framework2026,
          set,
          block,
          scores,
        )
        const { ntz = 0 } = countByCode
        const isShare = scored > 0 && scored * 10 >= (scored + ntz + empty) * 7
        expect(applicable).toBe(scored + ntz + empty)
        expect(tier === 'mean').toBe(isShare && scored >= (set === 'full' ? 4 : 3))
        expect(tier === 'items').toBe(!isShare || scored < 3)
        expect(mean === null).toBe(tier !== 'mean')
      }),
    )
  })

  it('is not changed by an item without opportunity, which is only counted as such', () => {
    fc.assert(
      fc.property(anyLesson, anyBlock, (scores, block) => {
        const without = Object.fromEntries(Object.entries(scores).filter(([, score]) => score !== 'nvt'))
        const fewer = {
          ...framework2026,
          items: framework2026.items.filter(({ id }) => scores[id] !== 'nvt'),
        }
        const { asked, countByCode, ...rest } = blockPicture(framework2026, 'full', block, scores)
        const other = blockPicture(fewer, 'full', block, without)
        const { nvt = 0 } = countByCode
        expect(other).toEqual({ ...rest, asked: asked - nvt, countByCode: { ...countByCode, nvt: 0 } })
      }),
    )
  })
})

describe('the picture of a block in the framework of 2019', () => {
  it('needs five of seven items or three of four, whatever was not applicable', () => {
    fc.assert(
      fc.property(anyLesson, anyBlock, anySet, (scores, block, set) => {
        const { asked, scored, least, mean, median, share } = blockPicture(framework2019, set, block, scores)
        const most = set === 'full' ? 5 : 3
        expect([asked, least]).toEqual(set === 'full' ? [7, 5] : [4, 3])
        expect(share).toBe(scored / asked)
        expect(mean !== null).toBe(scored >= most)
        expect(median !== null).toBe(scored >= most)
      }),
    )
  })

  it('follows the rule of its framework: the same lesson has a mean in 2026 and none in 2019', () => {
    const calm: Score[] = [3, 'nvt', 3, 'nvt', 3, 'nvt', 2]
    const meanIn = (framework: QuestionnaireWords) =>
      blockPicture(framework, 'full', 'SG', inBlock(framework, 'full', 'SG', calm)).mean
    expect(frameworks.map(meanIn)).toEqual([null, 2.75])
  })
})

describe('the picture of a block in any framework', () => {
  it('lies between the lowest and the highest score', () => {
    fc.assert(
      fc.property(anyFramework, anyLesson, anyBlock, anySet, (framework, scores, block, set) => {
        const { mean, median } = blockPicture(framework, set, block, scores)
        const levels = levelsIn(framework, set, block, scores)
        for (const value of [mean, median]) {
          if (value === null) continue
          expect(value).toBeGreaterThanOrEqual(Math.min(...levels))
          expect(value).toBeLessThanOrEqual(Math.max(...levels))
        }
      }),
    )
  })

  it('does not depend on which item got which score', () => {
    const twoOrders = fc
      .tuple(
        fc.array(anyScore, { minLength: 7, maxLength: 7 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }),
      )
      .map(([scores, order]) => [scores, order.map((place) => scores[place])] as const)
    fc.assert(
      fc.property(anyFramework, twoOrders, (framework, orders) => {
        const [one, other] = orders.map((scores) =>
          blockPicture(framework, 'full', 'GZ', inBlock(framework, 'full', 'GZ', scores)),
        )
        expect(one).toEqual(other)
      }),
    )
  })

  it('counts every item once: as a level, as a missing code, or as not answered', () => {
    // A changed client may write any number and any code.
    const strange = fc.oneof(anyScore, fc.constantFrom<Score>(0, 5, 10, 'xyz'))
    fc.assert(
      fc.property(anyFramework, lessonOf(strange), anyBlock, anySet, (framework, scores, block, set) => {
        const picture = blockPicture(framework, set, block, scores)
        const levels = Object.values(picture.countByLevel).reduce((sum, count) => sum + count, 0)
        expect(levels).toBe(picture.scored)
        const { nvt = 0, ntz = 0 } = picture.countByCode
        expect(levels + nvt + ntz + picture.empty).toBe(picture.asked)
        expect(picture.applicable).toBe(picture.asked - nvt)
      }),
    )
  })

  it('ignores an answer that the framework does not offer', () => {
    fc.assert(
      fc.property(anyFramework, anyLesson, anyBlock, (framework, scores, block) => {
        const strange = Object.fromEntries(ids.map((id) => [id, scores[id] ?? 9]))
        expect(blockPicture(framework, 'full', block, strange)).toEqual(
          blockPicture(framework, 'full', block, scores),
        )
        expect(blockChange(framework, 'full', block, strange, strange)).toEqual(
          blockChange(framework, 'full', block, scores, scores),
        )
      }),
    )
  })

  it('is empty for a block that the framework does not have', () => {
    for (const framework of frameworks) {
      expect(blockPicture(framework, 'full', 'XX', {})).toMatchObject({
        ...{ asked: 0, scored: 0, share: 0, tier: 'items', mean: null, median: null },
      })
    }
  })

  it('has single items only when the questionnaire has no rule for figures', () => {
    const { picture: _, change: __, ...plain } = framework2026
    fc.assert(
      fc.property(anyLesson, anyLesson, anyBlock, anySet, (from, to, block, set) => {
        expect(blockPicture(plain, set, block, from)).toMatchObject({
          ...{ tier: 'items', mean: null, median: null },
        })
        expect(blockChange(plain, set, block, from, to)).toMatchObject({
          ...{ difference: null, isWithinNormal: null },
        })
      }),
    )
  })
})

describe('the change of a block between two lessons', () => {
  const all = (...levels: number[]) => inBlock(framework2026, 'full', 'SG', levels)

  it('ignores items with a level in one lesson only', () => {
    fc.assert(
      fc.property(
        ...([anyFramework, anyLesson, anyLesson, anyBlock, anySet] as const),
        (framework, from, to, block, set) => {
          const inBoth = ids.filter((id) => isLevel(from[id]) && isLevel(to[id]))
          const only = (scores: ScoresByItem) => Object.fromEntries(inBoth.map((id) => [id, scores[id]]))
          expect(blockChange(framework, set, block, from, to)).toEqual(
            blockChange(framework, set, block, only(from), only(to)),
          )
        },
      ),
    )
  })

  it('has the same size in both directions', () => {
    fc.assert(
      fc.property(anyFramework, anyLesson, anyLesson, anyBlock, (framework, from, to, block) => {
        const there = blockChange(framework, 'full', block, from, to)
        const back = blockChange(framework, 'full', block, to, from)
        expect((there.difference ?? 0) + (back.difference ?? 0)).toBeCloseTo(0, 12)
        expect(there.isWithinNormal).toBe(back.isWithinNormal)
      }),
    )
  })

  it.each([
    ['2019', framework2019, { full: 5, core: 3 }],
    ['2026', framework2026, { full: 4, core: 3 }],
  ] as const)('is shown in %s when enough items have a level in both lessons', (_, framework, leastBySet) => {
    fc.assert(
      fc.property(anyLesson, anyLesson, anyBlock, anySet, (from, to, block, set) => {
        const { n, asked, least, difference, isWithinNormal } = blockChange(framework, set, block, from, to)
        expect([asked, least]).toEqual([set === 'full' ? 7 : 4, leastBySet[set]])
        expect(difference !== null).toBe(n >= leastBySet[set])
        expect(isWithinNormal === null).toBe(difference === null)
      }),
    )
    const twoItems = blockChange(framework, 'core', 'GZ', { GZ1: 1, GZ3: 1 }, { GZ1: 4, GZ3: 4 })
    expect(twoItems).toMatchObject({ asked: 4, least: 3, difference: null, isWithinNormal: null })
  })

  it('is normal fluctuation below one scale point in 2019, and below 1.2 in 2026', () => {
    const before = all(2, 2, 2, 2, 2, 2, 2)
    const isNormal = (framework: QuestionnaireWords, ...after: number[]) =>
      blockChange(framework, 'full', 'SG', before, all(...after)).isWithinNormal
    expect(isNormal(framework2019, 3, 3, 3, 3, 3, 3, 2)).toBe(true)
    expect(isNormal(framework2019, 3, 3, 3, 3, 3, 3, 3)).toBe(false)
    expect(isNormal(framework2026, 3, 3, 3, 3, 3, 3, 3)).toBe(true)
    expect(isNormal(framework2026, 4, 3, 3, 3, 3, 3, 3)).toBe(true)
    expect(isNormal(framework2026, 4, 4, 3, 3, 3, 3, 3)).toBe(false)
    expect(isNormal(framework2026, 1, 1, 1, 1, 1, 1, 1)).toBe(true)
    const strict = { share: 0, common: { core: 3, full: 4 }, threshold: 0.5 }
    expect(isNormal({ ...framework2026, change: strict }, 3, 3, 3, 3, 2, 2, 2)).toBe(false)
  })
})
