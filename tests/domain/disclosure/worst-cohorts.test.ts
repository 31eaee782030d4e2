/**
 * Cohorts that are easy to attack: extreme scores, dropouts, and the worst insiders. Generated schools rarely contain
 * them.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitsPerPoint } from '#domain/disclosure/contribution.ts'
import type { PublishedCode } from '#domain/disclosure/ledger.ts'
import { codeGrowth, codeLevel } from '#domain/disclosure/publication.ts'
import { type Observation, toObservation, widthOf } from './attacker.ts'
import { insiderIntervals, narrowIntervals } from './bars.ts'
import type { Truth } from './played-year.ts'

/** Few values are frequent, so that cohorts with equal scores but one occur often. */
const score = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(1, 4) }, fc.constantFrom(1.25, 2.5, 3, 3.75))
const person = fc.record({ level: score, after: fc.option(score, { nil: null, freq: 8 }) })
const cohort = fc.record({
  people: fc.array(person, { minLength: 5, maxLength: 12 }),
  // Optionally everybody gets the same scores, except for the first few.
  base: fc.option(fc.record({ level: score, after: score, but: fc.nat({ max: 3 }) }), { freq: 3 }),
})

type Drawn = { level: number; after: number | null }

function truthsOf(people: Drawn[]): [string, Truth][] {
  return people.map(({ level, after }, i) => [`t${i}`, { level, before: level, after: after ?? Number.NaN }])
}

/** The publication about these people as the attacker reads it. Empty for fewer than k. */
function publishedOf(people: Drawn[], k: number): Observation[] {
  const all = truthsOf(people)
  if (all.length < k) return []
  const sum = (points: number[]) =>
    points.reduce((total, p) => total + (BigInt(Math.round(p * 4)) * unitsPerPoint) / 4n, 0n)
  const cell = (variable: 'level' | 'growth', code: PublishedCode, members: [string, Truth][]) =>
    toObservation({
      row: { kind: 'value', cohortId: 'c', blockId: 'SG', variable, code, n: members.length },
      unitId: 'school:a',
      members: new Map(members),
    })
  const level = codeLevel(sum(all.map(([, { level }]) => level)), all.length, k)
  const both = all.filter(([, { after }]) => !Number.isNaN(after))
  const seen = [cell('level', level, all)]
  if (both.length < k) return seen
  const grown = sum(both.map(([, { level, after }]) => after - level))
  const growth = codeGrowth(grown, both.length, { ...level, n: all.length }, { k })
  return [...seen, cell('growth', growth, both)]
}

const drawn = ({ people, base }: { people: Drawn[]; base: (Drawn & { but: number }) | null }): Drawn[] =>
  base === null
    ? people
    : people.map((one, i) => (i < base.but ? one : { level: base.level, after: one.after && base.after }))

describe('a cohort that is easy to attack', () => {
  it.each([
    [5, 1],
    [6, 2],
    [10, 2],
  ] as const)(
    'of at least %i leaves 1 to 4 possible for everybody, and a full point when %i reveal their scores',
    (k, insiders) => {
      fc.assert(
        fc.property(cohort, (made) => {
          const seen = publishedOf(drawn(made), k)
          expect(narrowIntervals(seen)).toEqual([])
          const narrow = insiderIntervals(seen, insiders).filter((interval) => widthOf(interval) < 1 - 1e-4)
          expect(narrow).toEqual([])
        }),
        { numRuns: Number(process.env.LESSPIEGEL_PROGRAMMES ?? 8) * 40 },
      )
    },
  )
})
