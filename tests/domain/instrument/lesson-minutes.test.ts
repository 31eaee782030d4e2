/** Minutes not together, on the reference cases of the instrument lestijd/1. */
import { describe, expect, it } from 'vitest'
import { notTogether } from '#domain/instrument/lesson-minutes.ts'

const counts = (together: number, partly: number, not: number, none: number) => ({
  together,
  partly,
  not,
  none,
})

describe('minutes not together', () => {
  it.each([
    ['an ordinary lesson', counts(18, 4, 2, 1), 50, 48, [4, 12], [1.1, 21.6]],
    ['a calm lesson', counts(22, 2, 0, 1), 50, 48, [0, 4], [0, 12.4]],
    ['a rough lesson', counts(8, 7, 9, 1), 50, 48, [18, 32], [10.2, 39.4]],
    ['no “not” and no “partly”, which is not zero minutes', counts(20, 0, 0, 5), 50, 40, [0, 0], [0, 6.4]],
    ['a lesson of 45 minutes', counts(15, 4, 2, 1), 45, 43, [4.1, 12.3], [1.1, 21.5]],
  ])('%s: two bounds and a band', (_, given, window, minutesValid, bounds, band) => {
    const minutes = notTogether(given, window) ?? expect.fail('no minutes')
    const round = (list: readonly number[]) => list.map((one) => Math.round(one * 10) / 10)
    expect(round([minutes.minutesValid])).toEqual([minutesValid])
    expect(round(minutes.bounds)).toEqual(bounds)
    expect(round(minutes.band)).toEqual(band)
  })

  it('are not given from fewer than ten judgements', () => {
    expect(notTogether(counts(6, 2, 1, 0), 18)).toBeUndefined()
    expect(notTogether(counts(0, 0, 0, 25), 50)).toBeUndefined()
  })

  it('are not given when a fifth of the lesson or more has no judgement', () => {
    expect(notTogether(counts(15, 3, 2, 0), 50)).toBeDefined()
    expect(notTogether(counts(15, 3, 1, 0), 50)).toBeUndefined()
  })
})
