/** Rules that are broken on purpose, as an attacker would see them. The bars must detect each of them. */
import { type Observation, toObservation } from './attacker.ts'
import type { PlayedYear, SealedCell, Truth } from './played-year.ts'

const rounded = (mean: number) => Math.floor(mean * 10 + 0.5 + 1e-9) / 10
const average = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

const sides = {
  level: (truth: Truth) => truth.level,
  growth: (truth: Truth) => truth.after - truth.before,
  second: (truth: Truth) => truth.after,
}

/** An uncoded mean, rounded to `step`. */
export function plainly(
  cell: string,
  variable: Observation['variable'],
  members: Map<string, Truth>,
  step = 0.1,
): Observation {
  const mean = average([...members.values()].map(sides[variable]))
  const guess = step === 0.1 ? rounded(mean) : Math.round(mean / step) * step
  return { cell, variable, members, low: guess - step / 2 - 1e-9, high: guess + step / 2 + 1e-9, guess }
}

const sealed = ({ cells }: PlayedYear): Observation[] => cells.map(toObservation)
const name = ({ row }: SealedCell) => `${row.cohortId} ${row.variable}`

const without = (members: Map<string, Truth>, gone: Set<string>) =>
  new Map([...members].filter(([subject]) => !gone.has(subject)))

function withVariance(cell: SealedCell): Observation {
  const levels = [...cell.members.values()].map(sides[cell.row.variable])
  const mean = average(levels)
  return { ...toObservation(cell), variance: average(levels.map((level) => (level - mean) ** 2)) }
}

/** The publication under each broken rule, by name. `k - 1` is played with k = 4; the others change the publication. */
export const mutants: Record<string, (year: PlayedYear) => Observation[]> = {
  'the minimum is one lower': sealed,
  'a live total counts people who wait': (year) => [
    ...sealed(year),
    ...year.pulls
      .filter(({ live }) => live.size >= 5)
      .slice(0, 40)
      .map(({ live }, i) => plainly(`live ${i}`, 'level', asTruths(live))),
  ],
  'the variance is shown': (year) => year.cells.map(withVariance),
  'extremes are not coded': ({ cells }) =>
    cells.map((cell) => plainly(name(cell), cell.row.variable, cell.members)),
  'a sealed number is computed again after a withdrawal': (year) => [
    ...sealed(year),
    ...year.cells
      .filter(
        ({ row, members }) =>
          row.variable === 'level' && year.withdrawnLater.some((gone) => members.has(gone)),
      )
      .map((cell) =>
        plainly(`${name(cell)} again`, 'level', without(cell.members, new Set(year.withdrawnLater))),
      ),
  ],
  'the lesson-2 mean is computed on its own, as it comes in': (year) => [
    ...sealed(year),
    ...year.secondSoFar
      .filter(({ members }) => members.size >= 5)
      .map(({ cohortId, members }, i) => plainly(`${cohortId} second ${i}`, 'second', members)),
  ],
  'the remainder is published': (year) =>
    year.leftOver.size === 0 ? sealed(year) : [...sealed(year), plainly('remainder', 'level', year.leftOver)],
}

export function asTruths(live: ReadonlyMap<string, { level: number }>): Map<string, Truth> {
  return new Map(
    [...live].map(([subject, { level }]) => [subject, { level, before: level, after: Number.NaN }]),
  )
}

/** The naive endpoint: live means per school, type and programme with n ≥ 5 and two decimals. */
export function naiveRows({ pulls, programme }: PlayedYear): Observation[][] {
  const typeOf = new Map(programme.settings.schools.map(({ schoolId, type }) => [schoolId, type]))
  const rows = new Map<string, Observation[]>()
  for (const { live, released } of pulls) {
    if (released) continue
    const groups = new Map<string, [string, { level: number }][]>()
    for (const person of live) {
      const { schoolId } = person[1]
      for (const key of ['programme', `type ${typeOf.get(schoolId)}`, `school ${schoolId}`]) {
        groups.set(key, [...(groups.get(key) ?? []), person])
      }
    }
    for (const [key, people] of groups) {
      if (people.length < 5) continue
      const row = rows.get(key) ?? []
      const before = row.at(-1)
      const members = asTruths(new Map(people))
      if (before && sameLevels(before.members, members)) continue
      rows.set(key, [...row, plainly(`${key} ${row.length}`, 'level', members, 0.01)])
    }
  }
  return [...rows.values()]
}

const sameLevels = (a: Map<string, Truth>, b: Map<string, Truth>) =>
  a.size === b.size && [...a].every(([subject, { level }]) => b.get(subject)?.level === level)
