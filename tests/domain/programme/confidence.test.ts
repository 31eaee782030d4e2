/** How certain a teacher is: which moment is open, what is marked, and that no difference leaves its own axis. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SchoolId } from '#domain/ground/id.ts'
import { blocksTwice } from '#domain/instrument/summary.ts'
import {
  type Confidence,
  confidenceOf,
  confidencesOf,
  openConfidence,
  openMoment,
  rate,
  shareConfidence,
} from '#domain/programme/confidence.ts'
import { progressByPerson } from '#domain/programme/progress.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { commit } from '#domain/record/reveal.ts'
import { confidence2026 } from '#instruments/confidence-2026.ts'
import { anna, coach, uuid, WrittenRecord } from '../../support/written-record.ts'

const { items, change } = confidence2026
const begun = (moment: 'before' | 'after', scores: Record<string, number> = {}) =>
  new WrittenRecord(openConfidence(anna, moment, confidence2026)).write(
    ...Object.entries(scores).map(([id, value]) => rate(id, value)),
  )
const read = (record: WrittenRecord): Confidence => confidenceOf(record.state) ?? expect.fail('a confidence')

describe('a moment', () => {
  it('is open before the first observed lesson and after the programme, and never between', () => {
    const trajectory = new WrittenRecord(
      startTrajectory({
        ...{ personId: anna, name: 'Anna', schoolId: SchoolId.parse(uuid(4)) },
        ...{ framework: 'ts4-2026-draft/1', secret: 'A'.repeat(43) },
      }),
    )
    const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
    const momentNow = () => {
      const progress = progressByPerson([trajectory.state, visit.state]).get(anna)
      return progress && openMoment(progress)
    }
    expect(momentNow()).toBe('before')
    visit.write(commit(coach, 'x'.repeat(43)))
    expect(momentNow()).toBeUndefined()
  })

  it('is marked when it was changed after it was shared', () => {
    const record = begun('before', { ZE01: 5 })
    expect(read(record)).toMatchObject({ answered: 1, sharedAt: undefined, changedAfterSharing: undefined })
    record.write(
      shareConfidence(new Date(Date.parse(read(record).changedAt)).toISOString().replace('.000', '')),
    )
    expect(read(record).changedAfterSharing).toBeUndefined()
    record.write(rate('ZE01', 2))
    expect(read(record).changedAfterSharing).toBeDefined()
  })

  it('that began on two devices is read from the fuller one', () => {
    const [few, many] = [begun('before', { ZE01: 5 }), begun('before', { ZE01: 4, ZE02: 4 })]
    for (const order of [
      [few, many],
      [many, few],
    ])
      expect(
        confidencesOf(
          order.map(({ state }) => state),
          anna,
        ).before?.answered,
      ).toBe(2)
  })
})

const anyScores = fc.dictionary(
  fc.constantFrom(...items.map(({ id }) => id)),
  fc.integer({ min: 0, max: 10 }),
)

describe('the picture', () => {
  it('has a mean from three of four answers, and no word about a difference without two means', () => {
    fc.assert(
      fc.property(anyScores, anyScores, (one, other) => {
        const [before, after] = [read(begun('before', one)), read(begun('after', other))]
        for (const { block, before: a, after: b, isWithinNormal } of blocksTwice(confidence2026, {
          before,
          after,
        })) {
          const count = (scores: Record<string, number>) =>
            items.filter((item) => item.block === block && scores[item.id] !== undefined).length
          expect(a?.mean === null).toBe(count(one) < 3)
          expect(b?.mean === null).toBe(count(other) < 3)
          if (a?.mean === null || b?.mean === null) expect(isWithinNormal).toBeNull()
        }
        for (const { isWithinNormal } of blocksTwice(confidence2026, { before }))
          expect(isWithinNormal).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('calls ordinary what is below the threshold, which follows from the assumptions', () => {
    const mdc95 = 1.96 * Math.SQRT2 * 1.5 * Math.sqrt(1 - 0.81)
    expect(change?.threshold).toBe(Math.round(mdc95 * 10) / 10)
    const all = (value: number) => Object.fromEntries(items.map(({ id }) => [id, value]))
    const pairOf = (from: number, to: number) =>
      blocksTwice(confidence2026, {
        before: read(begun('before', all(from))),
        after: read(begun('after', all(to))),
      })
    expect(pairOf(5, 6).map((one) => one.isWithinNormal)).toEqual([true, true, true, true])
    expect(pairOf(7, 5).map((one) => one.isWithinNormal)).toEqual([false, false, false, false])
  })
})
