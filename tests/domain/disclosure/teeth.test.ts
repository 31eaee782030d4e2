/** Checks that the bars detect faults: the naive endpoint, and every rule that is broken on purpose. */
import { describe, expect, it } from 'vitest'
import { differences, type Observation, toObservation, widthOf } from './attacker.ts'
import {
  guessedShares,
  miscounted,
  narrowIntervals,
  participationOf,
  seeds,
  smallestClass,
  withOtherScores,
} from './bars.ts'
import { generateProgramme } from './generated-programme.ts'
import { mutants, naiveRows, plainly } from './mutants.ts'
import { type PlayedYear, playYear } from './played-year.ts'

const timeout = 20 * 60_000
const smallSeeds = seeds.map((seed) => 1000 + seed)
const smallYears = new Map<string, PlayedYear>()

function smallYear(seed: number, k: number): PlayedYear {
  const year = smallYears.get(`${seed} ${k}`) ?? playYear(generateProgramme(seed, 10), { k })
  smallYears.set(`${seed} ${k}`, year)
  return year
}

const isCaught = (observations: Observation[]) =>
  observations.length > 0 && (smallestClass(observations) < 5 || narrowIntervals(observations).length > 0)

describe('a live endpoint with n ≥ 5 and two decimals', () => {
  it('reveals more than half of the people within half a point', { timeout }, () => {
    let [broken, people] = [0, 0]
    for (const seed of smallSeeds) {
      const rows = naiveRows(smallYear(seed, 5))
      const told = new Map<string, { low: number; high: number }>()
      for (const { subject, low, high } of rows.flatMap(differences)) {
        const before = told.get(subject) ?? { low: 1, high: 4 }
        const both = { low: Math.max(before.low, low), high: Math.min(before.high, high) }
        // A correction changes the score, so the newer interval replaces the older one.
        told.set(subject, both.low > both.high ? { low, high } : both)
      }
      people += new Set(rows.flat().flatMap(({ members }) => [...members.keys()])).size
      broken += [...told.values()].filter(({ low, high }) => high - low < 0.5).length
    }
    expect(broken / people).toBeGreaterThan(0.5)
  })

  it('helps a linear attacker far more than the sealed answer', { timeout }, () => {
    const shares = smallSeeds.slice(0, 4).map((seed) => {
      const year = smallYear(seed, 5)
      const naive = naiveRows(year)
        .flat()
        .filter(({ members }) => members.size < 60)
      return { naive: guessedShares(year, naive), sealed: guessedShares(year, year.cells.map(toObservation)) }
    })
    const share = (of: 'naive' | 'sealed') =>
      shares.reduce((sum, s) => sum + s[of].attacker, 0) / shares.reduce((sum, s) => sum + s[of].n, 0)
    expect(share('naive')).toBeGreaterThan(share('sealed') + 0.2)
  })
})

describe('a rule broken on purpose', () => {
  it('is not detected when no rule is broken', { timeout }, () => {
    for (const seed of smallSeeds) {
      const seen = smallYear(seed, 5).cells.map(toObservation)
      if (seen.length > 0) expect(isCaught(seen), `seed ${seed}`).toBe(false)
    }
  })

  it.each(Object.entries(mutants))('is detected when %s', { timeout }, (name, published) => {
    const k = name === 'the minimum is one lower' ? 4 : 5
    expect(smallSeeds.some((seed) => isCaught(published(smallYear(seed, k))))).toBe(true)
  })

  it('is detected when sealing depends on scores', { timeout }, () => {
    const shy = (year: PlayedYear): PlayedYear => ({
      ...year,
      ledger: year.ledger.filter((row) => row.kind !== 'value' || row.code.kind === 'value'),
    })
    const differs = smallSeeds.some((seed) => {
      const year = smallYear(seed, 5)
      return participationOf(shy(playYear(withOtherScores(year, seed)))) !== participationOf(shy(year))
    })
    expect(differs).toBe(true)
  })

  it('is detected when a mean is rounded down instead of to the nearest', { timeout }, () => {
    const down = smallSeeds.flatMap((seed) =>
      smallYear(seed, 5).cells.map(({ row, members }) => {
        const { guess, ...exact } = plainly(row.cohortId, row.variable, members, 1e-6)
        const floor = Math.floor(guess * 10) / 10
        return { ...exact, guess: floor, low: floor - 0.05, high: floor + 0.05 }
      }),
    )
    expect(miscounted(down).length).toBeGreaterThan(0)
  })

  it('shows in the interval width: an uncoded school of ones has a quarter of a point', () => {
    const ones = new Map(
      Array.from({ length: 5 }, (_, i) => [`t${i}`, { level: 1, before: 1, after: Number.NaN }]),
    )
    const [interval] = narrowIntervals([plainly('ones', 'level', ones)])
    expect(interval && widthOf(interval)).toBeCloseTo(0.25, 3)
  })
})
