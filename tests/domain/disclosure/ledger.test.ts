/** Invariants of the ledger, for any programme of fast-check. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contribution } from '#domain/disclosure/contribution.ts'
import type { LedgerRow } from '#domain/disclosure/ledger.ts'
import { lesson, Post, settingsWith } from './builder.ts'

type Score = 1 | 2 | 3 | 4
const score = fc.constantFrom<Score>(1, 2, 3, 4)
const releases = ['2026-10-15', '2026-12-20', '2027-02-15', '2027-04-15', '2027-07-10']

/**
 * A person: the school, the release before which each lesson comes (5 is never), a withdrawal, and an omitted block.
 */
const person = fc.record({
  school: fc.nat({ max: 5 }),
  first: fc.nat({ max: 5 }),
  second: fc.nat({ max: 5 }),
  withdrawn: fc.option(fc.nat({ max: 4 }), { nil: null, freq: 8 }),
  hasBlock: fc.boolean(),
})
type Person = { school: number; first: number; second: number; withdrawn: number | null; hasBlock: boolean }
type Scores = { first: Score; second: Score; odd: Score }

const programme = fc
  .record({
    sizes: fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }),
    people: fc.array(person, { maxLength: 45 }),
    minimum: fc.constantFrom<5 | 6>(5, 6),
  })
  .chain((made) =>
    fc.record({
      made: fc.constant(made),
      scores: fc.array(fc.record({ first: score, second: score, odd: score }), {
        minLength: made.people.length,
        maxLength: made.people.length,
      }),
      others: fc.array(fc.record({ first: score, second: score, odd: score }), {
        minLength: made.people.length,
        maxLength: made.people.length,
      }),
    }),
  )
type Made = { sizes: number[]; people: Person[]; minimum: 5 | 6 }

function lessonOf(
  i: number,
  { school, hasBlock }: Person,
  ordinal: 1 | 2,
  { first, second, odd }: Scores,
): Contribution {
  const gz = hasBlock ? odd : null
  const scores = { SG1: odd, GZ1: gz, GZ2: gz }
  return lesson(`p${i}`, `s${school}`, ordinal, ordinal === 1 ? first : second, { scores })
}

function play({ sizes, people, minimum }: Made, scores: Scores[], flipped = false) {
  const schools = sizes.map((expected, i) => ({
    id: `s${i}`,
    type: i % 2 ? ('VO' as const) : ('PO' as const),
    expected,
  }))
  const post = new Post(settingsWith(schools, { releaseDates: releases }), minimum)
  const snapshots: LedgerRow[][] = []
  const places = new Map<string, string[]>()
  for (const [round, date] of releases.entries()) {
    const sent = people.flatMap((one, i) => {
      const own = scores[i]
      if (!own || (one.withdrawn !== null && one.withdrawn <= round)) return []
      return [
        ...(one.first === round ? [lessonOf(i, one, 1, own)] : []),
        ...(one.second === round ? [lessonOf(i, one, 2, own)] : []),
      ]
    })
    post.receive(...(flipped ? sent.toReversed() : sent))
    for (const [i, one] of people.entries()) if (one.withdrawn === round) post.withdraw(`p${i}`)
    if (flipped) post.contributions = post.contributions.toReversed()
    for (const { subject, cohortId } of post.release(date).newMembers) {
      places.set(subject, [...(places.get(subject) ?? []), cohortId])
    }
    snapshots.push(post.ledger)
  }
  return { post, snapshots, places }
}

const withoutCodes = (ledger: LedgerRow[]) =>
  ledger.map((row) => (row.kind === 'value' ? { ...row, code: null } : row))

describe('the ledger', () => {
  it('counts a person at most once, and has k people or more in every cohort and number', () => {
    fc.assert(
      fc.property(programme, ({ made, scores }) => {
        const { post, places } = play(made, scores)
        expect([...places.values()].every((cohorts) => cohorts.length === 1)).toBe(true)
        for (const row of post.ledger) {
          if (row.kind === 'release') continue
          const size = [...places.values()].filter(([cohortId]) => cohortId === row.cohortId).length
          expect(row.n).toBeGreaterThanOrEqual(made.minimum)
          expect(row.kind === 'cohort' ? size === row.n : size >= row.n).toBe(true)
        }
        const ids = post.ledger.flatMap((row) => (row.kind === 'cohort' ? [row.cohortId] : []))
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 60 },
    )
  })

  it('only grows, and nothing waits after the end of the period', () => {
    fc.assert(
      fc.property(programme, ({ made, scores }) => {
        const { post, snapshots } = play(made, scores)
        for (const [i, ledger] of snapshots.entries()) {
          expect(post.ledger.slice(0, ledger.length)).toEqual(ledger)
          expect(ledger.length).toBeGreaterThan(snapshots[i - 1]?.length ?? 0)
        }
        expect([post.contributions, post.members]).toEqual([[], []])
      }),
      { numRuns: 60 },
    )
  })

  it('has members, labels, dates and numbers of people that depend on participation only', () => {
    fc.assert(
      fc.property(programme, ({ made, scores, others }) => {
        const [one, two] = [play(made, scores), play(made, others)]
        expect(withoutCodes(two.post.ledger)).toEqual(withoutCodes(one.post.ledger))
        expect(two.places).toEqual(one.places)
      }),
      { numRuns: 60 },
    )
  })

  it('does not depend on the order of the stored contributions', () => {
    fc.assert(
      fc.property(programme, ({ made, scores }) => {
        expect(JSON.stringify(play(made, scores, true).post.ledger)).toBe(
          JSON.stringify(play(made, scores).post.ledger),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('does not change by a byte when two members who took part alike exchange their scores', () => {
    fc.assert(
      fc.property(programme, fc.nat(), fc.nat(), ({ made, scores }, a, b) => {
        const one = play(made, scores)
        const alike = made.people.map((person, i) =>
          JSON.stringify([
            one.places.get(lessonOf(i, person, 1, { first: 1, second: 1, odd: 1 }).subject),
            { ...person, school: 0 },
          ]),
        )
        const i = a % Math.max(1, made.people.length)
        const same = alike.flatMap((key, j) => (key === alike[i] ? [j] : []))
        const j = same[b % Math.max(1, same.length)] ?? i
        const swapped = scores.map((own, at) =>
          at === i ? (scores[j] ?? own) : at === j ? (scores[i] ?? own) : own,
        )
        expect(JSON.stringify(play(made, swapped).post.ledger)).toBe(JSON.stringify(one.post.ledger))
      }),
      { numRuns: 60 },
    )
  })
})
