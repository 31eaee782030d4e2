/** Which items are asked, which answers are valid, and which are missing. */
import { describe, expect, it } from 'vitest'
import {
  completeness,
  itemsAsked,
  itemsOf,
  offered,
  Score,
  type ScoresByItem,
} from '#domain/instrument/answers.ts'
import { framework2019 as framework } from '#instruments/edition-2019/framework-2019.ts'

describe('answers to a framework', () => {
  it('asks 28 indicators of the edition of 2019 in full and 16 in the core, four per block', () => {
    expect(itemsOf(framework, 'full')).toHaveLength(28)
    const core = itemsOf(framework, 'core')
    expect(core).toHaveLength(16)
    for (const { id } of framework.blocks) expect(core.filter(({ block }) => block === id)).toHaveLength(4)
  })

  it('keeps an item outside the core set that was scored, in its own place', () => {
    const ids = (scores: ScoresByItem) =>
      itemsAsked(framework, 'core', (id) => scores[id] !== undefined).map(({ id }) => id)
    expect(ids({})).toEqual(itemsOf(framework, 'core').map(({ id }) => id))
    expect(ids({ SG3: 2, LD1: 3 }).slice(0, 3)).toEqual(['SG1', 'SG2', 'SG3'])
    expect(ids({ SG3: 'nvt' })).toHaveLength(17)
  })

  it('says what is still open before the lesson is closed', () => {
    const scores = {
      SG1: 1,
      SG2: 'nvt',
      SG4: 4,
      SG7: 3,
      GZ1: 4,
      SG3: 1,
    } as const
    const open = completeness(framework, 'core', scores, { SG4: 2, GZ1: 0 })
    expect(open.blocks).toEqual([
      { block: 'SG', scored: 5, total: 5 },
      { block: 'SE', scored: 0, total: 4 },
      { block: 'GZ', scored: 1, total: 4 },
      { block: 'LD', scored: 0, total: 4 },
    ])
    expect(open.empty).toHaveLength(11)
    expect(open.empty[0]).toBe('SE1')
    expect(open.withoutEvidence).toEqual(['SG1', 'SG3', 'GZ1'])
  })

  it('ignores an answer that the framework does not offer', () => {
    const scores = { SG1: 5, SG2: 'geheim', SG4: 0, SG7: 4 }
    expect(Object.values(scores).map((score) => offered(framework, score))).toEqual([
      ...[undefined, undefined, undefined],
      4,
    ])
    expect(completeness(framework, 'core', scores, {}).blocks[0]).toMatchObject({ scored: 1, total: 4 })
    expect([4, 'nvt'].every((one) => Score.safeParse(one).success)).toBe(true)
    expect([11, -1, 2.5, '', 'NVT', null].some((one) => Score.safeParse(one).success)).toBe(false)
  })
})
