/** Which frameworks the figures can count. */
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { editions } from '#instruments/catalogue.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { blocksOf, canCount, isCounted } from '#server/figures/counted-indicators.ts'

const name = { nl: 'trede', en: 'level' }
const withScale = (from: number, to: number): Questionnaire => ({
  ...framework2026,
  scale: Array.from({ length: to - from + 1 }, (_, place) => ({ value: from + place, label: name })),
})

describe('the figures', () => {
  it('count every published framework', () => {
    for (const { framework } of editions) expect(isCounted(framework.instrumentId)).toBe(true)
  })

  it('count no framework that this release does not know', () => {
    expect(isCounted('ts4-2031/1')).toBe(false)
    expect(blocksOf({ instrument: 'ts4-2031/1' })).toEqual({})
  })

  it('count no scale for which the disclosure rules are not proven', () => {
    expect(canCount(withScale(1, 4))).toBe(true)
    for (const [from, to] of [
      [1, 5],
      [1, 3],
      [0, 3],
    ] as const)
      expect(canCount(withScale(from, to))).toBe(false)
  })

  it('count no block for which the sums are not exact', () => {
    const [block] = framework2026.blocks
    const many = (count: number): Questionnaire => ({
      ...framework2026,
      items: Array.from({ length: count }, (_, place) => ({
        ...{ id: `A${place}`, block: block?.id ?? '', text: name },
      })),
    })
    expect([canCount(many(28)), canCount(many(29))]).toEqual([true, false])
  })
})
