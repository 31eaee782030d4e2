/** The values in reference-values.json, by id. Those about disclosure are in reference-values-disclosure.test.ts. */

import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { ScoresByItem } from '#domain/instrument/answers.ts'
import { blockChange, blockPicture } from '#domain/instrument/summary.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import reference from './reference-values.json'

const Cases = z.array(z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() }))
const cases = Cases.parse(reference)
const tested = new Set<string>()
const Row = z.array(z.number())
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
/** Half a unit in the last place, and a margin for binary fractions. */
const ROUNDED = 0.51
/** Equal up to the last decimal of the reference, with at least four (a reference of .7 means .7000). */
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

const Block = z.array(z.number().int().min(1).max(4).nullable())
const Lesson = z.record(z.string(), Block)
const toScores = (lesson: z.infer<typeof Lesson>): ScoresByItem =>
  Object.fromEntries(
    Object.entries(lesson).flatMap(([block, levels]) =>
      levels.map((level, i) => [`${block}${i + 1}`, level ?? 'nvt']),
    ),
  )

describe('block picture', () => {
  const pictureOf = (id: string) =>
    blockPicture(
      framework2019,
      'full',
      'SG',
      toScores({ SG: of(id).input(z.object({ scores: Block })).scores }),
    )

  it('S1: six of seven give a mean', () => {
    const { scored, mean, median } = pictureOf('S1')
    nearMembers(
      { n: scored, mean: mean ?? undefined, median: median ?? undefined },
      of('S1').expected(Numbers),
    )
  })

  it('S2: four of seven is too few for a mean', () => {
    const { scored, mean, asked, least } = pictureOf('S2')
    const expected = of('S2').expected(z.object({ n: z.number(), mean: z.null(), reason: z.string() }))
    expect({ n: scored, mean }).toEqual({ n: expected.n, mean: expected.mean })
    expect(`te weinig indicatoren (${scored} van ${asked}; minimaal ${least})`).toBe(expected.reason)
  })

  const lessons = () => of('S3').input(z.record(z.string(), Lesson))
  const lesson = (name: string) => toScores(lessons()[name] ?? {})

  it('S3: two lessons and a second observer', () => {
    for (const [name, blocks] of Object.entries(
      of('S3').expected(z.record(z.string(), z.record(z.string(), Row))),
    )) {
      for (const [block, expected] of Object.entries(blocks)) {
        const { scored, mean } = blockPicture(framework2019, 'full', block, lesson(name))
        nearAll([scored, mean ?? Number.NaN], expected)
      }
    }
  })

  it('S4: a change counts only what was scored in both lessons', () => {
    for (const [block, expected] of Object.entries(of('S4').expected(z.record(z.string(), Row)))) {
      const { n, difference } = blockChange(
        framework2019,
        'full',
        block,
        lesson('coach_L1'),
        lesson('coach_L2'),
      )
      nearAll([n, difference ?? Number.NaN], expected)
    }
  })
})
afterAll(() => {
  expect([...tested].sort()).toEqual(cases.map(({ id }) => id).sort())
})
