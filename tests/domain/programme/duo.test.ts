/** Two teachers who watch each other's lesson: what is owed, and one pair made twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import {
  type DuoPerson,
  duoOf,
  endDuo,
  giveSeat,
  isWithHerself,
  pairTeachers,
  type Side,
} from '#domain/programme/duo.ts'
import { duosIn, owedVisits, sideIn, stepsWithDuo } from '#domain/programme/duo-progress.ts'
import {
  chooseFocus,
  coreOf,
  dropDuoVisit,
  duoVisitOf,
  MOST_INDICATORS,
  openDuoVisit,
  planDuoVisit,
  restoreDuoVisit,
} from '#domain/programme/duo-visit.ts'
import { startTrajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { duoVisit2026 } from '#instruments/edition-2026/duo-visit-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { anna, coach, stranger, teacher, uuid, WrittenRecord } from '../../support/written-record.ts'

const aicha: DuoPerson = { personId: anna, name: 'Aïcha' }
const bram: DuoPerson = { personId: PersonId.parse(uuid(0xb0)), name: 'Bram' }
const words = {
  form: duoVisit2026.instrumentId,
  framework: framework2026.instrumentId,
  forms: [formWords(duoVisit2026)],
}
const at = '2026-11-23T10:00:00Z'
const thursday = { date: '2026-12-03', start: '10:30' }
const commitOf = (account: string): EntryDraft => ({ changes: { [`commit/${account}`]: 'x' } })

function paired(a = aicha, b = bram) {
  const duo = new WrittenRecord(pairTeachers(a, b))
  const visit = (host: Side) => {
    const one = new WrittenRecord(openDuoVisit(duo.recordId, host, words))
    return one.write(bindParty(teacher, host === 'a' ? 'host' : 'observer'))
  }
  return { duo, visits: { a: visit('a'), b: visit('b') } }
}
const statesOf = ({ duo, visits }: ReturnType<typeof paired>): RecordState[] => [
  duo.state,
  visits.a.state,
  visits.b.state,
]
const progressOf = (records: readonly RecordState[]) => duosIn(records)[0] ?? expect.fail('there is a duo')
const owed = (pair: ReturnType<typeof paired>) =>
  owedVisits(progressOf(statesOf(pair))).map(({ observer, host, isPlanned }) => ({
    observer,
    host,
    isPlanned,
  }))

describe('what two teachers owe each other', () => {
  it('is a visit each way, until who observes has locked a view', () => {
    const pair = paired()
    expect(owed(pair)).toEqual([
      { observer: 'b', host: 'a', isPlanned: false },
      { observer: 'a', host: 'b', isPlanned: false },
    ])
    pair.visits.b.write(planDuoVisit(thursday))
    expect(owed(pair)[0]).toEqual({ observer: 'a', host: 'b', isPlanned: true })
    pair.visits.b.write(commitOf(coach))
    expect(owed(pair)).toHaveLength(2)
    pair.visits.b.by(teacher, commitOf(teacher))
    expect(owed(pair)).toEqual([{ observer: 'b', host: 'a', isPlanned: false }])
  })

  it('ends when a visit is dropped with a reason, and returns when it is on again', () => {
    const pair = paired()
    pair.visits.b.write(planDuoVisit(thursday)).by(teacher, dropDuoVisit('ziek'))
    expect(owed(pair)).toEqual([{ observer: 'b', host: 'a', isPlanned: false }])
    expect(duoVisitOf(pair.visits.b.state)?.dropped).toEqual({ reason: 'ziek', by: teacher })
    pair.visits.b.write(restoreDuoVisit())
    expect(owed(pair)[0]).toEqual({ observer: 'a', host: 'b', isPlanned: true })
    pair.visits.b.write(dropDuoVisit('rooster'), planDuoVisit({ date: '2026-12-10', start: '09:00' }))
    expect(owed(pair)).toHaveLength(2)
  })

  it('is nothing in a duo that ended', () => {
    const pair = paired()
    pair.duo.write(endDuo(at, 'andere school'))
    expect(owed(pair)).toEqual([])
    expect(duoOf(pair.duo.state).ended).toEqual({ at, reason: 'andere school', by: coach })
  })

  it('is nothing in a duo of a person with herself', () => {
    expect(owed(paired(aicha, aicha))).toEqual([])
    const sameAccount = paired()
    sameAccount.duo.write(giveSeat('a', teacher), giveSeat('b', teacher))
    expect(isWithHerself(duoOf(sameAccount.duo.state))).toBe(true)
  })
})

describe('the same two people, paired on two devices', () => {
  const anyUse = fc.array(fc.constantFrom<'plan' | 'ask' | 'commit'>('plan', 'ask', 'commit'), {
    maxLength: 3,
  })
  const use = { plan: planDuoVisit(thursday), ask: chooseFocus(['SG'], ['SG1']), commit: commitOf(coach) }
  const anyTwins = fc
    .record({ first: anyUse, second: anyUse, isTurned: fc.boolean() })
    .map(({ first, second, isTurned }) => {
      const [one, two] = [paired(), isTurned ? paired(bram, aicha) : paired()]
      one.visits.a.write(...first.map((what) => use[what]))
      two.visits[isTurned ? 'b' : 'a'].write(...second.map((what) => use[what]))
      return [...statesOf(one), ...statesOf(two)]
    })

  it('are one duo, the same in any order of arrival, and every record is kept', () => {
    fc.assert(
      fc.property(
        anyTwins.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          expect(duosIn(shuffled)).toEqual(duosIn(all))
          const [one, ...others] = duosIn(all)
          if (!one) return expect.fail('there is a duo')
          expect(others).toEqual([])
          const ids = [
            one.duo,
            ...one.twins,
            one.visits.a ?? [],
            one.visits.b ?? [],
            ...one.otherVisits,
          ].flat()
          expect(ids.map(({ recordId }) => recordId).sort()).toEqual(
            all.map(({ recordId }) => recordId).sort(),
          )
          const lowest = all.flatMap(({ kind, recordId }) => (kind === 'duo' ? [recordId] : [])).sort()[0]
          expect(one.duo.recordId).toBe(lowest)
        },
      ),
    )
  })

  it('continue with the visit in which somebody has locked a view', () => {
    const [one, two] = [paired(), paired(bram, aicha)]
    one.visits.a.write(planDuoVisit(thursday), chooseFocus(['SG'], ['SG1']))
    two.visits.b.write(commitOf(coach))
    expect(progressOf([...statesOf(one), ...statesOf(two)]).visits.a?.recordId).toBe(two.visits.b.recordId)
  })

  it('are two duos when the first one ended', () => {
    const [one, two] = [paired(), paired()]
    one.duo.write(endDuo(at, 'klaar'))
    const all = duosIn([...statesOf(one), ...statesOf(two)])
    expect(all.map(({ duo }) => duo.recordId)).toEqual([two.duo.recordId, one.duo.recordId])
  })
})

it('a visit that another account says to be of the duo does not count', () => {
  const { duo, visits } = paired()
  const forged = { ...visits.a.state, owner: stranger }
  expect(progressOf([duo.state, forged]).visits.a).toBeUndefined()
})

describe('the steps of a duo', () => {
  const trajectory = trajectoryOf(
    new WrittenRecord(
      startTrajectory({
        ...{ personId: anna, name: 'Aïcha', schoolId: SchoolId.parse(uuid(4)), secret: 'A'.repeat(43) },
        framework: framework2026.instrumentId,
      }),
    ).state,
  )
  const statesIn = (pair: ReturnType<typeof paired>) =>
    Object.fromEntries(
      stepsWithDuo({ trajectory, visits: [] }, duosIn(statesOf(pair))).map(({ step, state }) => [
        step,
        state,
      ]),
    )

  it('follow the basic programme, and are done when she was observed and when she observed', () => {
    const pair = paired()
    expect(statesIn(pair)).toMatchObject({ lesson1: 'now', hosting: 'open', observing: 'open' })
    pair.visits.b.by(teacher, commitOf(teacher))
    expect(statesIn(pair)).toMatchObject({ hosting: 'open', observing: 'done' })
    expect(stepsWithDuo({ trajectory, visits: [] }, [])).toHaveLength(4)
  })

  it('stay done after the duo ended, and are not asked for any more', () => {
    const pair = paired()
    pair.visits.b.by(teacher, commitOf(teacher))
    pair.duo.write(endDuo(at, 'klaar'))
    expect(statesIn(pair)).toMatchObject({ observing: 'done' })
    expect(statesIn(pair)).not.toHaveProperty('hosting')
  })

  it('are of her side only, on her own device and on that of her coach', () => {
    const pair = paired()
    pair.duo.write(giveSeat('a', teacher))
    const progress = progressOf(statesOf(pair))
    expect(sideIn(progress, { personId: anna })).toBe('a')
    expect(sideIn(progress, { account: teacher })).toBe('a')
    expect(sideIn(progress, { account: stranger })).toBeUndefined()
  })
})

it('two blocks offer their core indicators, which are as many as fit', () => {
  const blocks = framework2026.blocks.slice(0, 2).map(({ id }) => id)
  expect(coreOf(framework2026, blocks)).toHaveLength(MOST_INDICATORS)
  expect(coreOf(framework2026, [])).toEqual([])
})
