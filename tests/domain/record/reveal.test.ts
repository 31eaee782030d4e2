/**
 * Two or more people lock apart and open to each other afterwards. Among them are liars, whose clients write whatever they
 * like; entries arrive in any order. The commitments here are real SHA-256.
 */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AccountId } from '#domain/ground/id.ts'
import { openDuoVisit } from '#domain/programme/duo-visit.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import { recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import {
  commit,
  commitmentsBy,
  commitmentText,
  comparing,
  declineToAnswer,
  mayNowRead,
  opensByCommitment,
  revealsIn,
} from '#domain/record/reveal.ts'
import { formRights } from '#storage/session/form-rights.ts'
import {
  coach,
  entryFrom,
  monday,
  newRecordId,
  stranger,
  teacher,
  uuid,
  verified,
} from '../../support/written-record.ts'

const host = AccountId.parse(uuid(0x405))
const third = AccountId.parse(uuid(0x3d))
const people = [coach, teacher, third, host, stranger]
const observers = [coach, teacher, third]
const DAY = 86_400_000
const framework = 'ts4-2026-draft/1'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const commitmentOf = (state: RecordState) => sha256(commitmentText(state) ?? '')

/** A visit of a coach, two observers and a host, before anybody has locked. */
class Visit {
  readonly recordId = newRecordId()
  readonly entries: FoldEntry[] = []
  readonly observations: RecordState[] = []

  constructor() {
    this.by(coach, openDuoVisit(newRecordId(), 'b', { form: 'F06/1', framework, forms: [] }))
    for (const one of [teacher, third]) this.by(coach, bindParty(one, 'observer'))
    this.by(coach, bindParty(host, 'host'))
  }
  get state(): RecordState {
    return stateOf(this.entries)
  }
  by(author: AccountId, draft: EntryDraft): this {
    const seen = this.entries.length > 0 ? this.state : undefined
    this.entries.push(verified(entryFrom(draft, { recordId: this.recordId, author, owner: coach }, seen)))
    return this
  }
  /** The locked record, as an honest client makes it, without its commitment. */
  make(owner: AccountId, scores: Record<string, number>, salt = 'z'.repeat(43)): RecordState {
    const recordId = newRecordId()
    const changes = { visit: this.recordId, locked: { scores }, salt }
    const draft: EntryDraft = { birth: { kind: 'observation' }, instrument: framework, changes }
    const state = stateOf([verified(entryFrom(draft, { recordId, author: owner, owner }))])
    this.observations.push(state)
    return state
  }
  lock(owner: AccountId, scores: Record<string, number> = { SG1: 3 }): RecordState {
    const made = this.make(owner, scores)
    this.by(owner, commit(owner, commitmentOf(made)))
    return made
  }
  reveals(reader: AccountId, seen: readonly RecordState[] = this.observations, now = monday + DAY) {
    const digests = new Map(seen.map((one) => [one.recordId, commitmentOf(one)]))
    const all = revealsIn(this.state, seen, { kind: 'observation', reader, digests, now })
    return Object.fromEntries(all.map(({ account, status }) => [account, status]))
  }
  readersOf(own: RecordState, proven: readonly AccountId[] = []) {
    return mayNowRead(own, this.state, (one) => proven.includes(one)).map(({ account }) => account)
  }
}

function stateOf(entries: readonly FoldEntry[]): RecordState {
  const state = fold(entries, formRights)
  if (!state) throw new Error('a record without birth')
  return state
}

describe('two who lock apart', () => {
  it('open to each other once both have locked, whoever was first', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    expect(visit.readersOf(own)).toEqual([])
    expect(visit.reveals(teacher)).toMatchObject({ [teacher]: 'open', [coach]: 'waiting' })
    const other = visit.lock(coach)
    expect(visit.readersOf(own)).toEqual([coach])
    expect(visit.readersOf(other)).toEqual([teacher])
    expect(visit.reveals(teacher, [own])).toMatchObject({ [coach]: 'locked' })
    expect(visit.reveals(teacher)).toMatchObject({ [teacher]: 'open', [coach]: 'open', [third]: 'waiting' })
  })

  it('are read with the party that each has', () => {
    const visit = new Visit()
    const own = visit.lock(third)
    visit.lock(coach)
    visit.lock(teacher)
    expect(mayNowRead(own, visit.state, () => false)).toEqual([
      { account: teacher, party: 'observer' },
      { account: coach, party: 'coach' },
    ])
  })

  it('go on without the one who does not fill it in', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    visit.by(coach, declineToAnswer(coach))
    expect(visit.readersOf(own)).toEqual([coach])
    expect(visit.reveals(teacher)).toMatchObject({ [coach]: 'none' })
  })

  it('read after fourteen days that the other does not open', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    visit.lock(coach)
    const onDay = (days: number) => visit.reveals(teacher, [own], monday + days * DAY)[coach]
    expect(onDay(14)).toBe('locked')
    expect(onDay(16)).toBe('refused')
    expect(visit.reveals(host, [], monday + 16 * DAY)[coach]).toBe('locked')
  })

  it('open nothing to the host, to a stranger, or to somebody whose access ended', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    visit.lock(coach)
    visit.lock(third)
    visit.by(coach, endBinding(third, 'observer', []))
    visit.by(host, commit(host, 'x'.repeat(43)))
    visit.by(stranger, commit(stranger, 'x'.repeat(43)))
    expect(visit.readersOf(own)).toEqual([coach])
    visit.by(coach, endBinding(teacher, 'observer', []))
    expect(visit.readersOf(own)).toEqual([])
  })
})

describe('a liar', () => {
  it('who opens something else than was committed is named on both sides, and both versions are there', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    const first = visit.lock(coach, { SG1: 1 })
    const changed = visit.make(coach, { SG1: 3 })
    expect(visit.reveals(teacher)).toMatchObject({ [coach]: 'changed' })
    expect(visit.reveals(coach)).toEqual(visit.reveals(teacher))
    const digests = new Map([own, first, changed].map((one) => [one.recordId, commitmentOf(one)]))
    const facts = { kind: 'observation', reader: teacher, digests, now: monday } as const
    const shown = revealsIn(visit.state, [changed, own, first], facts).find(
      ({ account }) => account === coach,
    )
    expect(shown?.records).toEqual([first, changed])
  })

  it.each([
    ['the salt', (state: RecordState) => ({ ...state, paths: { ...state.paths, salt: state.paths.visit } })],
    ['the record', (state: RecordState) => ({ ...state, recordId: newRecordId() })],
    ['the author', (state: RecordState) => ({ ...state, owner: third })],
  ])('fits no commitment with a change of %s', (_, change) => {
    const state = new Visit().lock(coach)
    const changed = change(state)
    expect(commitmentText(changed as RecordState)).not.toBe(commitmentText(state))
  })

  it('who locks a second time, after reading, is named: the first commitment stays', () => {
    const visit = new Visit()
    visit.lock(teacher)
    const first = visit.lock(coach, { SG1: 1 })
    const second = visit.lock(coach, { SG1: 3 })
    expect(commitmentsBy(visit.state, coach).sort()).toEqual([first, second].map(commitmentOf).sort())
    expect(visit.reveals(teacher)).toMatchObject({ [coach]: 'twice' })
    visit.by(teacher, declineToAnswer(teacher))
    expect(visit.reveals(coach)).toMatchObject({ [teacher]: 'twice' })
  })

  it('who copies a commitment has locked nothing, and harms nobody', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    const others = visit.lock(third)
    visit.by(coach, commit(coach, commitmentOf(own)))
    expect(visit.readersOf(own)).toEqual([third])
    expect(visit.readersOf(others)).toEqual([])
    expect(visit.readersOf(others, [teacher])).toEqual([teacher])
    expect(visit.reveals(third)).toMatchObject({ [coach]: 'copied', [teacher]: 'open' })
  })

  it('cannot commit for another, and a record of a stranger is not compared', () => {
    const visit = new Visit()
    const own = visit.lock(teacher)
    visit.by(teacher, commit(coach, 'x'.repeat(43)))
    expect(visit.readersOf(own)).toEqual([])
    visit.make(stranger, { SG1: 4 })
    expect(comparing(visit.state, 'observation')).not.toContain(stranger)
    expect(visit.reveals(teacher)).not.toHaveProperty(stranger)
  })
})

type Step =
  | { is: 'lock' | 'forge' | 'decline' | 'steal'; by: number }
  | { is: 'end' | 'bind'; by: number; whom: number }

const person = fc.integer({ min: 0, max: people.length - 1 })
const stepOf: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('lock' as const), by: person }) },
  fc.record({ is: fc.constantFrom('forge' as const, 'decline' as const, 'steal' as const), by: person }),
  fc.record({ is: fc.constantFrom('end' as const, 'bind' as const), by: person, whom: person }),
)

function play(steps: readonly Step[]): Visit {
  const visit = new Visit()
  const at = (n: number) => people[n] ?? stranger
  for (const step of steps) {
    const author = at(step.by)
    switch (step.is) {
      case 'lock':
        visit.lock(author, { SG1: visit.observations.length })
        break
      case 'forge':
        visit.make(author, { SG1: 9 })
        break
      case 'decline':
        visit.by(author, declineToAnswer(author))
        break
      case 'steal': {
        const value = people.flatMap((one) => commitmentsBy(visit.state, one)).at(-1) ?? 'x'.repeat(43)
        visit.by(author, commit(author, value))
        break
      }
      case 'end':
        visit.by(author, endBinding(at(step.whom), 'observer', []))
        break
      case 'bind':
        visit.by(author, bindParty(at(step.whom), 'observer'))
    }
  }
  return visit
}

describe('whatever liars write', () => {
  it('nobody reads the answers of another before committing something that is not the other’s', () => {
    fc.assert(
      fc.property(fc.array(stepOf, { maxLength: 14 }), (steps) => {
        const visit = play(steps)
        for (const own of visit.observations) {
          const others = observers.filter((one) => one !== own.owner)
          for (const account of visit.readersOf(own)) {
            const values = commitmentsBy(visit.state, account)
            expect(values.some((value) => value === 'none' || value !== commitmentOf(own))).toBe(true)
            expect(account).not.toBe(own.owner)
            expect(visit.state.parties.get(account) ?? (account === coach ? 'coach' : undefined)).toMatch(
              /coach|observer/,
            )
            expect(others.includes(account) || visit.state.parties.has(account)).toBe(true)
          }
          if (commitmentsBy(visit.state, own.owner).length === 0) expect(visit.readersOf(own)).toEqual([])
        }
      }),
    )
  })

  it('any order of arrival ends the same, for every reader', () => {
    const shuffled = fc.array(stepOf, { maxLength: 10 }).chain((steps) => {
      const visit = play(steps)
      return fc.record({
        visit: fc.constant(visit),
        entries: fc.shuffledSubarray(visit.entries, { minLength: visit.entries.length }),
        seen: fc.shuffledSubarray(visit.observations, { minLength: visit.observations.length }),
      })
    })
    fc.assert(
      fc.property(shuffled, ({ visit, entries, seen }) => {
        const digests = new Map(seen.map((one) => [one.recordId, commitmentOf(one)]))
        for (const reader of people) {
          const facts = { kind: 'observation', reader, digests, now: monday + DAY } as const
          const here = revealsIn(visit.state, visit.observations, facts)
          expect(revealsIn(stateOf([...entries, ...entries]), seen, facts)).toEqual(here)
        }
      }),
    )
  })

  it('who is open has one commitment, and every record of that person fits it', () => {
    fc.assert(
      fc.property(fc.array(stepOf, { maxLength: 14 }), (steps) => {
        const visit = play(steps)
        const shown = visit.reveals(host)
        for (const [account, status] of Object.entries(shown)) {
          if (status !== 'open') continue
          const values = commitmentsBy(visit.state, AccountId.parse(account))
          const own = visit.observations.filter(({ owner }) => owner === account)
          expect([...new Set(own.map(commitmentOf))]).toEqual(values)
        }
      }),
    )
  })
})

it('every kind that opens when both have locked names where it is compared', () => {
  for (const kind of recordKinds) {
    const { comparedIn, fields } = recordTypeOf(kind)
    if (opensByCommitment(kind)) expect(comparedIn, kind).toBeDefined()
    const isSalted = fields.some(({ at, only }) => at === 'salt' && only === 'birth')
    expect(isSalted, `${kind} commits with a salt`).toBe(comparedIn !== undefined)
  }
})
