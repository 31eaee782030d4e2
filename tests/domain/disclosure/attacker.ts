/** The attacker of the bars. Linear programming computes what is certain, least squares what is likely. */
import { type Model, solve } from 'yalps'
import type { PublishedCode } from '#domain/disclosure/ledger.ts'
import type { SealedCell, Truth } from './played-year.ts'

/**
 * A published statement about a group: the mean of a variable lies between two bounds. `p` is lesson 1, with `before`
 * as a separate variable when it uses other indicators. `q` is lesson 2. A known variance bounds every member too.
 */
export type Observation = {
  cell: string
  variable: 'level' | 'growth' | 'second'
  members: Map<string, Truth>
  low: number
  high: number
  guess: number
  variance?: number
}

export type Interval = { subject: string; variable: 'p' | 'q'; low: number; high: number }
export const widthOf = ({ low, high }: Interval) => high - low

const half = 0.05

/** The bounds of a published code. The rounding is 0.05. */
export function toObservation({ row, members }: SealedCell): Observation {
  const range = row.variable === 'level' ? [1, 4] : [-3, 3]
  const { kind, mean }: PublishedCode = row.code
  return {
    cell: `${row.cohortId} ${row.variable}`,
    variable: row.variable,
    members,
    low: kind === 'atMost' ? (range[0] ?? 1) : mean - half,
    high: kind === 'atLeast' ? (range[1] ?? 4) : mean + half,
    guess: mean,
  }
}

/** Groups of observations that share people. Each group can be solved separately. */
export function components(observations: Observation[]): Observation[][] {
  const groups: { people: Set<string>; parts: Observation[] }[] = []
  for (const observation of observations) {
    const touching = groups.filter(({ people }) => [...observation.members.keys()].some((s) => people.has(s)))
    const merged = {
      people: new Set([...touching.flatMap(({ people }) => [...people]), ...observation.members.keys()]),
      parts: [...touching.flatMap(({ parts }) => parts), observation],
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map(({ parts }) => parts)
}

function groupBy<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

type Column = {
  key: string
  subject: string
  variable: 'p' | 'q'
  coefficients: Map<string, number>
  truth: number
}

function columnsOf(observations: Observation[]): Column[] {
  const columns = new Map<string, Column>()
  const add = (
    key: string,
    subject: string,
    variable: 'p' | 'q',
    cell: string,
    by: number,
    truth: number,
  ) => {
    const column = columns.get(key) ?? { key, subject, variable, coefficients: new Map(), truth }
    column.coefficients.set(cell, by)
    columns.set(key, column)
  }
  for (const { cell, variable, members } of observations) {
    for (const [subject, { level, before, after }] of members) {
      const compared = Math.abs(before - level) < 1e-9 ? `p ${subject}` : `b ${subject}`
      if (variable === 'level') add(`p ${subject}`, subject, 'p', cell, 1, level)
      if (variable === 'growth') add(compared, subject, 'p', cell, -1, before)
      if (variable !== 'level') add(`q ${subject}`, subject, 'q', cell, 1, after)
    }
  }
  return [...columns.values()]
}

/**
 * The certain bounds of one person per kind of person. People with equal columns have equal bounds, and the others of
 * that kind are summed into one variable, which is exact for boxes. `insiders` are people whose scores are known.
 */
export function certainties(
  observations: Observation[],
  insiders: ReadonlySet<string> = new Set(),
): Interval[] {
  const columns = columnsOf(observations)
  const signature = (column: Column) =>
    `${column.variable}${JSON.stringify([...column.coefficients].toSorted())}`
  const groups = groupBy(
    columns.filter((column) => !insiders.has(column.subject)),
    signature,
  )
  const known = columns.filter((column) => insiders.has(column.subject))
  return [...groups.values()].flatMap((alike) => {
    const [target] = alike
    return target ? [boundsOf(target, groups, known, observations)] : []
  })
}

function boundsOf(
  target: Column,
  groups: Map<string, Column[]>,
  known: Column[],
  observations: Observation[],
): Interval {
  const constraints = new Map<string, { min?: number; max?: number }>()
  for (const { cell, members, low, high } of observations) {
    const sum = (columns: Column[]) =>
      columns.reduce((total, c) => total + (c.coefficients.get(cell) ?? 0) * c.truth, 0)
    const ones = [...groups.values()].flat().reduce((total, c) => total + (c.coefficients.get(cell) ?? 0), 0)
    const given = sum(known) + ones
    constraints.set(cell, { min: low * members.size - given - 1e-7, max: high * members.size - given + 1e-7 })
  }
  const variables = new Map<string, Map<string, number>>()
  const add = (name: string, column: Column, count: number) => {
    variables.set(name, new Map([...column.coefficients, [name, 1]]))
    constraints.set(name, { max: 3 * count })
  }
  for (const [name, alike] of groups) {
    const [one] = alike
    const others = alike.length - (alike.includes(target) ? 1 : 0)
    if (one && others > 0) add(`others ${name}`, one, others)
  }
  add('target', target, 1)
  const extreme = (direction: 'minimize' | 'maximize') => {
    const model: Model<string, string> = { direction, objective: 'target', constraints, variables }
    const { status, result } = solve(model)
    if (status !== 'optimal') throw new Error(`${status}: the truth itself must be possible`)
    return 1 + result
  }
  const interval = {
    subject: target.subject,
    variable: target.variable,
    low: extreme('minimize'),
    high: extreme('maximize'),
  }
  return withVariance(interval, target, observations)
}

/** Nobody's distance from the mean exceeds √((n − 1)·variance). */
function withVariance(interval: Interval, target: Column, observations: Observation[]): Interval {
  let { low, high } = interval
  for (const { cell, variance, members, low: from, high: to } of observations) {
    if (variance === undefined || !target.coefficients.has(cell)) continue
    const reach = Math.sqrt((members.size - 1) * variance)
    low = Math.max(low, from - reach)
    high = Math.min(high, to + reach)
  }
  return { ...interval, low, high }
}

/** Sizes of the groups of people who are in the same cells of one variable. */
export function signatureClasses(observations: Observation[], variable: Observation['variable']): number[] {
  const cellsBySubject = new Map<string, string[]>()
  for (const { cell, members } of observations.filter((o) => o.variable === variable)) {
    for (const subject of members.keys())
      cellsBySubject.set(subject, [...(cellsBySubject.get(subject) ?? []), cell])
  }
  return [...groupBy(cellsBySubject.values(), (cells) => cells.toSorted().join('|')).values()].map(
    (all) => all.length,
  )
}

/**
 * Consecutive pulls of one row that differ by one person reveal that person's score up to rounding (live endpoints).
 */
export function differences(pullsOfRow: Observation[]): Interval[] {
  return pullsOfRow.flatMap((now, i) => {
    const before = pullsOfRow[i - 1]
    if (!before || Math.abs(now.members.size - before.members.size) !== 1) return []
    const [more, less] = now.members.size > before.members.size ? [now, before] : [before, now]
    const extra = [...more.members.keys()].filter((subject) => !less.members.has(subject))
    const unchanged = [...less.members].every(
      ([subject, { level }]) => more.members.get(subject)?.level === level,
    )
    const [subject] = extra
    if (!subject || extra.length !== 1 || !unchanged) return []
    const low = more.low * more.members.size - less.high * less.members.size
    const high = more.high * more.members.size - less.low * less.members.size
    return [{ subject, variable: 'p' as const, low: Math.max(1, low), high: Math.min(4, high) }]
  })
}

export type Prior = {
  mean: number
  between: number
  within: number
  schoolBySubject: ReadonlyMap<string, string>
}

/** The best linear guess of every member's level from group means, given the variance within and between schools. */
export function linearGuesses(observations: Observation[], prior: Prior): Map<string, number> {
  const said = observations.filter((observation) => observation.variable === 'level')
  const people = [...new Set(said.flatMap(({ members }) => [...members.keys()]))]
  const covariance = (a: string, b: string) =>
    (a === b ? prior.within : 0) +
    (prior.schoolBySubject.get(a) === prior.schoolBySubject.get(b) ? prior.between : 0)
  const withMean = (subject: string, { members }: Observation) =>
    [...members.keys()].reduce((sum, other) => sum + covariance(subject, other), 0) / members.size
  const withMeans = new Map(people.map((subject) => [subject, said.map((cell) => withMean(subject, cell))]))
  const system = said.map((a, i) => [
    ...said.map((b, j) => {
      const mean =
        [...a.members.keys()].reduce((sum, s) => sum + (withMeans.get(s)?.[j] ?? 0), 0) / a.members.size
      return mean + (i === j ? (b.high - b.low) ** 2 / 12 + 1e-9 : 0)
    }),
    a.guess - prior.mean,
  ])
  const weights = gauss(system)
  return new Map(
    people.map((subject) => {
      const toMeans = withMeans.get(subject) ?? []
      return [subject, prior.mean + toMeans.reduce((sum, c, i) => sum + c * (weights[i] ?? 0), 0)]
    }),
  )
}

/** Solves an augmented symmetric positive definite system. */
function gauss(rows: number[][]): number[] {
  const m = rows.map((row) => [...row])
  const n = m.length
  for (let i = 0; i < n; i++) {
    const pivot = m[i] ?? []
    for (let r = i + 1; r < n; r++) {
      const row = m[r] ?? []
      const by = (row[i] ?? 0) / (pivot[i] ?? 1)
      if (by !== 0) for (let c = i; c <= n; c++) row[c] = (row[c] ?? 0) - by * (pivot[c] ?? 0)
    }
  }
  const x: number[] = Array(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const row = m[i] ?? []
    let sum = row[n] ?? 0
    for (let c = i + 1; c < n; c++) sum -= (row[c] ?? 0) * (x[c] ?? 0)
    x[i] = sum / (row[i] ?? 1)
  }
  return x
}
