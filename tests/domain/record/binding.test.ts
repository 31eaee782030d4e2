/**
 * The parties of a record beside its owner: the teacher, a coach it was handed over to, and accounts whose access
 * ended.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '#domain/ground/canonical.ts'
import { AccountId, EntryId, SchoolId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import {
  agree,
  conversationOf,
  endNotCompleted,
  openConversationSheet,
  shareConversationSheet,
} from '#domain/programme/conversation.ts'
import { introduce, introducedIn } from '#domain/programme/introduction.ts'
import { startTrajectory, trajectoryOf } from '#domain/programme/trajectory.ts'
import { planVisit, replanVisit } from '#domain/programme/visit.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import { accountsAs, isOwnersSide } from '#domain/record/fold.ts'
import type { Party } from '#domain/record/record-type.ts'
import { Digest } from '#domain/wire/item.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import {
  anna,
  coach,
  monday,
  newRecordId,
  stranger,
  teacher,
  uuid,
  WrittenRecord,
} from '../../support/written-record.ts'

const at = instantOf(monday)
const newAccount = (): AccountId => AccountId.parse(newRecordId())
const openConversation = () =>
  new WrittenRecord(
    shareConversationSheet(
      new WrittenRecord(
        openConversationSheet({
          lesson: newRecordId(),
          person: anna,
          at,
          form: formWords(conversation2026),
        }),
      ).state,
      at,
    ).birth,
  )
const withTeacher = () => openConversation().write(bindParty(teacher, 'teacher'))
const answersIn = (record: WrittenRecord) => conversationOf(record.state).answers

const idsBy = (record: WrittenRecord, author: string): EntryId[] =>
  record.entries.flatMap((one) =>
    one.is === 'verified' && one.entry.author === author ? [one.entry.entryId] : [],
  )

describe('a teacher whose access is ended', () => {
  it('keeps earlier entries under the own name, and may not write any more', () => {
    const record = withTeacher().by(teacher, answer('s7', 'Ik neem het mee.'))
    record.write(endBinding(teacher, 'teacher', idsBy(record, teacher))).by(teacher, answer('s1', 'Later.'))
    expect(record.state.parties.size).toBe(0)
    expect(record.state.former.get(teacher)?.was).toBe('teacher')
    expect(record.state.refused).toMatchObject([{ path: 's1', author: teacher }])
    expect(answersIn(record)).toEqual({ s7: 'Ik neem het mee.' })
    expect(record.state.paths.s7?.heads[0]?.author).toBe(teacher)
  })

  it('loses all entries when it was the wrong person', () => {
    const record = withTeacher().by(teacher, answer('s7', 'Grapje.'))
    expect(answersIn(record.write(endBinding(teacher, 'teacher', [])))).toEqual({})
  })

  it('is ended although another tablet bound the account again at the same time', () => {
    const record = withTeacher()
    const first = EntryId.parse(record.state.paths[`bind/${teacher}`]?.heads[0]?.entryId)
    const replaces = { [`bind/${teacher}`]: [first] }
    record.write(
      { ...endBinding(teacher, 'teacher', []), replaces },
      { ...bindParty(teacher, 'teacher'), replaces },
    )
    expect(accountsAs('teacher', record.state)).toEqual([])
    expect(accountsAs('teacher', record.write(bindParty(teacher, 'teacher')).state)).toEqual([teacher])
  })

  it('on two tablets keeps the entries that either of them lets count', () => {
    const record = withTeacher().by(teacher, answer('s7', 'Ik neem het mee.'))
    const ids = idsBy(record, teacher)
    const [first] = record.state.paths[`bind/${teacher}`]?.heads ?? []
    if (!first) throw new Error('she was bound')
    const replaces = { [`bind/${teacher}`]: [first.entryId] }
    record.write(
      { ...endBinding(teacher, 'teacher', []), replaces },
      { ...endBinding(teacher, 'teacher', ids), replaces },
    )
    expect(record.state.former.get(teacher)).toEqual({ was: 'teacher', stillCounts: ids })
    expect(answersIn(record)).toEqual({ s7: 'Ik neem het mee.' })
  })
})

describe('two accounts that are both bound as the teacher', () => {
  const shown = Digest.parse('a'.repeat(43))
  const chosen = (choice: 'agreed' | 'not_agreed') => agree({ choice, shown, how: 'own-device' })

  /** The coach binds a second account as the teacher, which replaces the teacher's entries. */
  const spokenFor = () =>
    withTeacher()
      .by(teacher, answer('statement', 'Ik ben het niet eens.'), chosen('not_agreed'))
      .write(bindParty(stranger, 'teacher'))
      .by(stranger, answer('statement', ''), chosen('agreed'))

  it("cannot replace each other's entries: both are shown, and there is no agreement", () => {
    const { state } = spokenFor()
    expect(state.paths.statement?.heads.map(({ author }) => author).toSorted()).toEqual(
      [teacher, stranger].toSorted(),
    )
    expect(state.paths.statement?.isConflict).toBe(true)
    expect(conversationOf(state).agreement).toBeUndefined()
  })

  it("are one again after the coach ends the other: the teacher's entries are current", () => {
    const record = spokenFor().write(endBinding(stranger, 'teacher', []))
    expect(conversationOf(record.state)).toMatchObject({
      ...{ statement: 'Ik ben het niet eens.' },
      agreement: { choice: 'not_agreed', by: teacher },
    })
  })

  it('continue from an ended account, such as after the loss of a tablet', () => {
    const record = withTeacher().by(teacher, answer('s7', 'Ik neem het mee.'))
    record.write(endBinding(teacher, 'teacher', idsBy(record, teacher)), bindParty(stranger, 'teacher'))
    record.by(stranger, answer('s7', 'Ik neem het wachten mee.'))
    expect(answersIn(record)).toEqual({ s7: 'Ik neem het wachten mee.' })
    expect(record.state.paths.s7?.isConflict).toBe(false)
  })
})

describe('a coach to whom a record was handed over', () => {
  it('writes as the owner does and binds the teacher, and cannot hand it over', () => {
    const record = openConversation()
      .write(bindParty(stranger, 'coach'))
      .by(stranger, answer('s4', 'We keken naar de start.'), bindParty(teacher, 'teacher'))
    expect(record.state.refused).toEqual([])
    expect(answersIn(record)).toEqual({ s4: 'We keken naar de start.' })
    const other = newAccount()
    record.by(stranger, bindParty(other, 'coach'), endBinding(coach, 'coach', []))
    expect(record.state.refused.map(({ path }) => path)).toEqual([`bind/${other}`, `bind/${coach}`])
    expect([...record.state.parties]).toEqual(
      [
        [teacher, 'teacher'],
        [stranger, 'coach'],
      ].toSorted(),
    )
    expect(record.state).toMatchObject({ owner: coach, former: new Map() })
    expect([coach, stranger, teacher].map((one) => isOwnersSide(one, record.state))).toEqual([
      ...[true, true, false],
    ])
  })

  it('cannot end or change the binding of another coach', () => {
    const other = newAccount()
    for (const write of [endBinding(other, 'teacher', []), bindParty(other, 'teacher')]) {
      const record = openConversation()
        .write(bindParty(stranger, 'coach'), bindParty(other, 'coach'))
        .by(stranger, write)
      expect(accountsAs('coach', record.state)).toEqual([stranger, other].toSorted())
      expect([accountsAs('teacher', record.state), record.state.former.size]).toEqual([[], 0])
    }
  })

  it("ends a teacher's binding, whoever made it", () => {
    const record = withTeacher().write(bindParty(stranger, 'coach'))
    record.by(stranger, endBinding(teacher, 'teacher', []))
    expect([...record.state.former.keys()]).toEqual([teacher])
  })

  it('counts as the coach who ended a conversation, also after the access ended', () => {
    const record = openConversation().write(bindParty(stranger, 'coach'))
    record.by(stranger, endNotCompleted(stranger, 'ziek', at))
    expect(conversationOf(record.state).notCompleted?.by).toBe('coach')
    record.write(endBinding(stranger, 'coach', idsBy(record, stranger)))
    expect(conversationOf(record.state).notCompleted).toMatchObject({ by: 'coach', reason: 'ziek' })
  })

  it('leaves the teacher bound whom that coach bound, when what was written still counts', () => {
    const bound = () =>
      openConversation().write(bindParty(stranger, 'coach')).by(stranger, bindParty(teacher, 'teacher'))
    const [kept, taken] = [bound(), bound()]
    kept.write(endBinding(stranger, 'coach', idsBy(kept, stranger))).by(teacher, answer('s7', 'Van mij.'))
    expect([...kept.state.parties]).toEqual([[teacher, 'teacher']])
    expect(answersIn(kept)).toEqual({ s7: 'Van mij.' })
    taken.write(endBinding(stranger, 'coach', [])).by(teacher, answer('s7', 'Van mij.'))
    expect([taken.state.parties.size, answersIn(taken)]).toEqual([0, {}])
  })

  it('cannot be appointed by the account itself', () => {
    const record = withTeacher()
      .by(teacher, bindParty(teacher, 'coach'))
      .by(stranger, bindParty(stranger, 'coach'))
    expect([...record.state.parties]).toEqual([[teacher, 'teacher']])
    expect(record.state.refused).toHaveLength(2)
  })
})

describe('an introduction', () => {
  const KEY = 'A'.repeat(87)
  const card = { accountId: stranger, name: 'Ruben', role: 'coach' as const, sealKey: KEY, signKey: KEY }
  const facts = {
    ...{ personId: anna, name: 'Anna', schoolId: SchoolId.parse(uuid(4)), secret: 'A' },
    framework: framework2026.instrumentId,
  }

  it('is made by the owner, and names the owner', () => {
    const record = new WrittenRecord(startTrajectory(facts)).write(introduce([{ ...card, personId: anna }]))
    expect(introducedIn(record.state)).toEqual([{ card, by: coach }])
  })

  it('of a teacher, or under another account than that of the card, is ignored', () => {
    const record = new WrittenRecord(startTrajectory(facts))
      .write(bindParty(teacher, 'teacher'), { changes: { [`introduced/${teacher}`]: card } })
      .by(teacher, introduce([card]))
    expect(introducedIn(record.state)).toEqual([])
  })

  it('with two cards for one account is ignored', () => {
    const record = new WrittenRecord(startTrajectory(facts)).write(introduce([card]))
    record.write({
      ...introduce([{ ...card, name: 'Iemand' }]),
      replaces: { [`introduced/${stranger}`]: [] },
    })
    expect(introducedIn(record.state)).toEqual([])
  })

  it('leaves a trajectory that has its coaches, accounts and former accounts', () => {
    const record = new WrittenRecord(startTrajectory(facts))
    expect(trajectoryOf(record.state)).toMatchObject({ coaches: [coach], accounts: [], formerAccounts: [] })
    record.write(bindParty(teacher, 'teacher'), bindParty(stranger, 'coach'))
    expect(trajectoryOf(record.state)).toMatchObject({ coaches: [coach, stranger], accounts: [teacher] })
    record.write(endBinding(teacher, 'teacher', []))
    expect(trajectoryOf(record.state)).toMatchObject({ accounts: [], formerAccounts: [teacher] })
  })
})

/** Accounts write bindings of other accounts one after another, each replacing what it saw. */
describe('any history of bindings', () => {
  const accounts = [teacher, stranger, newAccount(), newAccount()]
  const anyValue = fc.oneof(
    fc.constantFrom<Party>('teacher', 'coach', 'teacher', 'coach', 'owner', 'member', 'observer', 'host'),
    fc
      .record({ was: fc.constantFrom<Party>('teacher', 'coach', 'member'), counts: fc.boolean() })
      .map(({ was, counts }) => ({ was, counts })),
    fc.constantFrom<Json>(true, null, 'pupil', 7, {}, []),
  )
  const anyWrite = fc.record({
    author: fc.constantFrom(coach, coach, coach, coach, ...accounts),
    account: fc.constantFrom(coach, ...accounts),
    value: anyValue,
    isBlind: fc.boolean(),
    isOnBehalf: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  })
  type AnyWrite = typeof anyWrite extends fc.Arbitrary<infer W> ? W : never

  function written(writes: readonly AnyWrite[]): WrittenRecord {
    const record = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
    for (const account of accounts) record.by(account, replanVisit({ focus: `van ${account}` }))
    for (const { author, account, value, isBlind, isOnBehalf } of writes) {
      const isEnd = typeof value === 'object' && value !== null && 'was' in value && 'counts' in value
      const stillCounts = isEnd && value.counts === true ? idsBy(record, account) : []
      record.by(author, {
        changes: { [`bind/${account}`]: isEnd ? { was: value.was ?? null, stillCounts } : value },
        ...(isBlind ? { replaces: { [`bind/${account}`]: [] } } : {}),
        ...(isOnBehalf ? { onBehalf: 'teacher' as const } : {}),
      })
    }
    return record
  }

  it('gives a party only by an account that may give it, and never to the owner', () => {
    let [bound, ended] = [0, 0]
    fc.assert(
      fc.property(fc.array(anyWrite, { maxLength: 12 }), (writes) => {
        const { state } = written(writes)
        // An end by the owner also says who was a coach, and whose bindings still count.
        const isCoach = (value: Json) =>
          canonical(value) === '"coach"' || canonical(value).includes(':"coach"')
        const ownersCoaches = new Set(
          writes.flatMap((one) =>
            one.author === coach && !one.isOnBehalf && isCoach(one.value) ? [one.account] : [],
          ),
        )
        for (const [account, party] of state.parties) {
          expect(['coach', 'teacher']).toContain(party)
          expect(account).not.toBe(coach)
          const given = writes.filter(
            (one) => one.account === account && one.value === party && !one.isOnBehalf,
          )
          const mayGive = (author: AccountId) =>
            author === coach || (party === 'teacher' && ownersCoaches.has(author))
          expect(given.some(({ author }) => mayGive(author))).toBe(true)
          bound++
        }
        for (const [account] of state.former) {
          expect(state.parties.has(account)).toBe(false)
          expect(account).not.toBe(coach)
          ended++
        }
      }),
      { numRuns: 300 },
    )
    expect(Math.min(bound, ended)).toBeGreaterThan(20)
  })

  it('counts the entries that an end of a binding names, and none of a stranger', () => {
    fc.assert(
      fc.property(fc.array(anyWrite, { maxLength: 12 }), (writes) => {
        const record = written(writes)
        const { state } = record
        for (const account of accounts) {
          const [own] = idsBy(record, account)
          const isRefused = state.refused.some(({ entryId, path }) => entryId === own && path === 'focus')
          const former = state.former.get(account)
          const counts = former
            ? own !== undefined && former.stillCounts.includes(own)
            : state.parties.has(account)
          expect(isRefused).toBe(!counts)
          const isShown = state.paths.focus?.heads.some(({ author }) => author === account)
          if (!counts) expect(isShown ?? false).toBe(false)
        }
      }),
    )
  })

  it('is the same in any order of arrival', () => {
    const shuffled = fc.array(anyWrite, { maxLength: 10 }).chain((writes) => {
      const record = written(writes)
      return fc
        .shuffledSubarray(record.entries, { minLength: record.entries.length })
        .map((entries) => ({ record, entries }))
    })
    fc.assert(
      fc.property(shuffled, ({ record, entries }) => {
        const expected = record.state
        record.entries.splice(0, record.entries.length, ...entries)
        expect(record.state).toEqual(expected)
      }),
    )
  })
})
