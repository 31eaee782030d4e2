/** The bars of disclosure control on generated programmes. `LESSPIEGEL_PROGRAMMES=1000` runs more of them. */
import { describe, expect, it } from 'vitest'
import { AggregatesAnswer, aggregates } from '#domain/disclosure/aggregates.ts'
import { cohortsOf, LedgerRow } from '#domain/disclosure/ledger.ts'
import { forOutside } from '#domain/disclosure/outside.ts'
import { type Observation, toObservation, widthOf } from './attacker.ts'
import {
  exchanged,
  guessedShares,
  insiderIntervals,
  miscounted,
  narrowIntervals,
  participationOf,
  seeds,
  smallestClass,
  withOtherScores,
  yearOf,
} from './bars.ts'
import { type PlayedYear, playYear, type Truth } from './played-year.ts'

const timeout = 20 * 60_000

const seenOf = ({ cells }: PlayedYear) => cells.map(toObservation)

/** Totals as cells: the people of all cohorts that a total adds up. */
function totalsOf(year: PlayedYear): Observation[] {
  const cohorts = new Map(cohortsOf(year.ledger).map((cohort) => [cohort.cohortId, cohort]))
  return (['level', 'growth'] as const).flatMap((variable) =>
    [null, 'PO', 'VO'].flatMap((type) =>
      year.programme.settings.releaseDates.map((date): Observation => {
        const parts = year.cells.filter(({ row }) => {
          const cohort = cohorts.get(row.cohortId)
          return (
            row.variable === variable &&
            cohort &&
            cohort.releaseDate <= date &&
            (!type || cohort.type === type)
          )
        })
        const members = new Map<string, Truth>(parts.flatMap((part) => [...part.members]))
        return { cell: `total ${type} ${date}`, variable, members, low: 0, high: 0, guess: 0 }
      }),
    ),
  )
}

/** The rows of an answer as groups of people: those in the cohorts that the row adds up. */
function groupsOf(year: PlayedYear, answer: AggregatesAnswer): Observation[] {
  const cohorts = new Map(cohortsOf(year.ledger).map((cohort) => [cohort.cohortId, cohort]))
  return answer.rows.flatMap((row, place) =>
    Object.entries(row.blocks).flatMap(([blockId, block]) =>
      (['level', 'growth'] as const).flatMap((variable): Observation[] => {
        if ('hidden' in block[variable]) return []
        const parts = year.cells.filter(({ row: value, unitId }) => {
          const cohort = cohorts.get(value.cohortId)
          if (!cohort || value.variable !== variable || value.blockId !== blockId) return false
          const isThere = row.periodId === null || cohort.periodId === row.periodId
          return (
            isThere && (row.scope === 'unit' ? unitId === row.unitId : !row.type || cohort.type === row.type)
          )
        })
        const members = new Map<string, Truth>(parts.flatMap((part) => [...part.members]))
        return [{ cell: `${place} ${blockId}`, variable, members, low: 0, high: 0, guess: 0 }]
      }),
    ),
  )
}

describe('figures for outside the organisation', () => {
  it('are about ten people or more, also after subtracting rows', { timeout }, () => {
    let [shown, hidden] = [0, 0]
    for (const seed of seeds) {
      const year = yearOf(seed)
      const { settings } = year.programme
      const answer = aggregates(settings, ['SG'], year.ledger)
      const outside = forOutside(answer, '2027-08-01')
      if (!outside) throw new Error('the year is over')
      const groups = groupsOf(year, outside)
      expect(smallestClass(groups), `seed ${seed}`).toBeGreaterThanOrEqual(10)
      for (const { members } of groups) expect(members.size).toBeGreaterThanOrEqual(10)
      expect(AggregatesAnswer.parse(outside)).toEqual(outside)
      shown += groups.length
      hidden += groupsOf(year, answer).length - groups.length
    }
    expect(shown).toBeGreaterThan(seeds.length)
    expect(hidden).toBeGreaterThan(seeds.length)
  })

  it('do not exist during the year, because a later period would be revealed by the difference', () => {
    const { programme, ledger } = yearOf(1)
    expect(forOutside(aggregates(programme.settings, ['SG'], []), '2027-08-01')).toBeUndefined()
    expect(forOutside(aggregates(programme.settings, ['SG'], ledger), '2027-07-31')).toBeUndefined()
  })
})

describe('what sealed cohorts reveal, on generated programmes', () => {
  it('leaves every score from 1 to 4 possible for every person', { timeout }, () => {
    for (const seed of seeds) expect(narrowIntervals(seenOf(yearOf(seed))), `seed ${seed}`).toEqual([])
  })

  it('leaves a full point open for every person when one colleague reveals a score, at k = 5', {
    timeout,
  }, () => {
    const intervals = seeds.flatMap((seed) => insiderIntervals(seenOf(yearOf(seed)), 1))
    expect(intervals.length).toBeGreaterThan(100)
    expect(intervals.filter((interval) => widthOf(interval) < 1 - 1e-4)).toEqual([])
  })

  it('leaves a full point open for every person when two colleagues reveal scores, at k = 6', {
    timeout,
  }, () => {
    const intervals = seeds.flatMap((seed) => insiderIntervals(seenOf(yearOf(seed, { minimum: 6 })), 2))
    expect(intervals.length).toBeGreaterThan(100)
    expect(intervals.filter((interval) => widthOf(interval) < 1 - 1e-4)).toEqual([])
  })

  it('never separates fewer than k people, with all totals and releases', { timeout }, () => {
    for (const seed of seeds) {
      for (const minimum of [5, 6] as const) {
        const year = yearOf(seed, { minimum })
        if (year.cells.length === 0) continue
        expect(smallestClass([...seenOf(year), ...totalsOf(year)]), `seed ${seed}`).toBeGreaterThanOrEqual(
          minimum,
        )
      }
    }
  })

  it('helps a linear attacker at most 6 points more than knowing everybody else does', { timeout }, () => {
    const shares = seeds.map((seed) => guessedShares(yearOf(seed), seenOf(yearOf(seed))))
    const sum = (of: 'attacker' | 'allKnowing' | 'n') => shares.reduce((total, share) => total + share[of], 0)
    expect(sum('attacker') / sum('n')).toBeLessThanOrEqual(sum('allKnowing') / sum('n') + 0.06)
  })

  it('does not change by a byte when members of one cohort exchange their scores', { timeout }, () => {
    let moved = 0
    for (const seed of seeds) {
      const year = yearOf(seed)
      const other = exchanged(year, seed)
      moved += [...other.lessonsBySubject].filter(
        ([subject, lessons]) => year.programme.lessonsBySubject.get(subject) !== lessons,
      ).length
      expect(playYear(other).pulls.map((pull) => pull.bytes)).toEqual(year.pulls.map((pull) => pull.bytes))
    }
    expect(moved).toBeGreaterThan(seeds.length)
  })

  it('has the same cohorts, dates and numbers of people for any scores', { timeout }, () => {
    for (const seed of seeds) {
      const year = yearOf(seed)
      const other = playYear(withOtherScores(year, seed + 1))
      expect(participationOf(other)).toBe(participationOf(year))
      expect(other.members).toEqual(year.members)
    }
  })

  it('has in every cell the code of the true mean', { timeout }, () => {
    for (const seed of seeds) expect(miscounted(seenOf(yearOf(seed))), `seed ${seed}`).toEqual([])
  })

  it('changes on release dates only, and has only fields of the schema', { timeout }, () => {
    for (const seed of seeds) {
      const { pulls, ledger } = yearOf(seed)
      const changes = pulls.filter((pull, i) => i > 0 && pull.bytes !== pulls[i - 1]?.bytes)
      expect(changes.every((pull) => pull.released)).toBe(true)
      expect(AggregatesAnswer.safeParse(JSON.parse(pulls.at(-1)?.bytes ?? '')).success).toBe(true)
      expect(ledger.every((row) => LedgerRow.safeParse(row).success)).toBe(true)
    }
  })
})

describe('the use of sealed cohorts, on generated programmes', () => {
  it('counts at least 97 % of the observed teachers', { timeout }, () => {
    let [counted, observed] = [0, 0]
    for (const seed of seeds) {
      const { members, leftOver } = yearOf(seed)
      counted += members.length
      observed += members.length + leftOver.size
    }
    expect(counted / observed).toBeGreaterThanOrEqual(0.97)
  })

  it('shows at least 99 % of the schools with enough participants', { timeout }, () => {
    let [shown, safe] = [0, 0]
    for (const seed of seeds) {
      const { programme, ledger, members, leftOver } = yearOf(seed)
      const answer = aggregates(programme.settings, ['SG'], ledger)
      const schoolBySubject = new Map(programme.teachers.map(({ subject, schoolId }) => [subject, schoolId]))
      const came = [...members.map(({ subject }) => subject), ...leftOver.keys()]
      for (const { schoolId, expectedParticipants } of programme.settings.schools) {
        if (expectedParticipants < 5 || came.filter((s) => schoolBySubject.get(s) === schoolId).length < 5)
          continue
        safe++
        if (answer.rows.some((row) => row.unitId === `school:${schoolId}` && row.n !== null)) shown++
      }
    }
    expect(shown / safe).toBeGreaterThanOrEqual(0.99)
  })

  it('is on average within 0.04 of the true mean of an uncoded school', { timeout }, () => {
    const errors: number[] = []
    for (const seed of seeds) {
      const { programme, ledger, cells } = yearOf(seed)
      for (const row of aggregates(programme.settings, ['SG'], ledger).rows) {
        const cell = row.blocks.SG?.level
        if (row.unitKind !== 'school' || !cell || 'hidden' in cell || cell.kind !== 'value') continue
        const own = cells.filter(
          ({ unitId, row: { variable } }) => unitId === row.unitId && variable === 'level',
        )
        const levels = own.flatMap(({ members }) => [...members.values()].map(({ level }) => level))
        expect(levels).toHaveLength(cell.n)
        errors.push(Math.abs(levels.reduce((a, b) => a + b, 0) / levels.length - cell.mean))
      }
    }
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThanOrEqual(0.04)
  })
})
