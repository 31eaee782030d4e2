/** Who stands beside a record's owner: the teacher, a coach it was handed over to, and whose access was ended. */
import { describe, expect, it } from 'vitest'
import { EntryId, RecordId, SchoolId } from '#domain/ground/id.ts'
import { agree, conversationOf, writeField } from '#domain/programme/conversation.ts'
import { introduce, introducedIn } from '#domain/programme/introduction.ts'
import {
  bindCoach,
  bindTeacher,
  startTrajectory,
  trajectoryOf,
  unbind,
} from '#domain/programme/trajectory.ts'
import { fold } from '#domain/record/fold.ts'
import { Digest } from '#domain/wire/item.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  teacher,
  uuid,
  WrittenRecord,
} from '../../support/written-record.ts'

const openConversation = () =>
  new WrittenRecord({ birth: { kind: 'conversation', person: anna }, changes: { lesson: newRecordId() } })

const idsBy = (record: WrittenRecord, author: string): EntryId[] =>
  record.entries.flatMap((one) =>
    one.is === 'verified' && one.entry.author === author ? [one.entry.entryId] : [],
  )

describe('a teacher whose access is ended', () => {
  it('keeps the words she wrote until then, as her own, and writes no more', () => {
    const record = openConversation()
      .write(bindTeacher(teacher))
      .by(teacher, writeField('s7', 'Ik neem het mee.'))
    record.write(unbind(teacher, idsBy(record, teacher))).by(teacher, writeField('s1', 'Later.'))
    expect(record.state).toMatchObject({ teachers: [], refused: [{ path: 's1' }] })
    expect(conversationOf(record.state)).toMatchObject({ s7: 'Ik neem het mee.', s1: '' })
    expect(record.state.paths.s7?.heads[0]?.author).toBe(teacher)
  })

  it('counts for nothing where it was the wrong person', () => {
    const record = openConversation().write(bindTeacher(teacher)).by(teacher, writeField('s7', 'Grapje.'))
    expect(conversationOf(record.write(unbind(teacher, [])).state).s7).toBe('')
  })

  it('is ended too where another tablet bound her again at the same time', () => {
    const record = openConversation().write(bindTeacher(teacher))
    const first = EntryId.parse(record.state.paths[`bind/${teacher}`]?.heads[0]?.entryId)
    const replaces = { [`bind/${teacher}`]: [first] }
    record.write({ ...unbind(teacher, []), replaces }, { ...bindTeacher(teacher), replaces })
    expect(record.state.teachers).toEqual([])
    expect(record.write(bindTeacher(teacher)).state.teachers).toEqual([teacher])
  })
})

describe('two accounts that are both bound as the teacher', () => {
  const shown = Digest.parse('a'.repeat(43))
  const chosen = (choice: 'agreed' | 'not_agreed') => agree({ choice, shown, how: 'own-device' })

  /** The coach bound an account of his own as well, and it writes over hers. */
  const spokenFor = () =>
    openConversation()
      .write(bindTeacher(teacher))
      .by(teacher, writeField('statement', 'Ik ben het niet eens.'), chosen('not_agreed'))
      .write(bindTeacher(stranger))
      .by(stranger, writeField('statement', ''), chosen('agreed'))

  it('cannot speak in each other’s place: both words stand, and nobody has agreed', () => {
    const { state } = spokenFor()
    expect(state.paths.statement?.heads.map(({ author }) => author).toSorted()).toEqual(
      [teacher, stranger].toSorted(),
    )
    expect(state.paths.statement?.isConflict).toBe(true)
    expect(conversationOf(state).agreement).toBeUndefined()
  })

  it('are one again when the coach ends the other: what she wrote is what stands', () => {
    const record = spokenFor().write(unbind(stranger, []))
    expect(conversationOf(record.state)).toMatchObject({
      ...{ statement: 'Ik ben het niet eens.' },
      agreement: { choice: 'not_agreed', by: teacher },
    })
  })

  it('go on from an account that was ended: she lost her tablet and writes on from another', () => {
    const record = openConversation()
      .write(bindTeacher(teacher))
      .by(teacher, writeField('s7', 'Ik neem het mee.'))
    record.write(unbind(teacher, idsBy(record, teacher)), bindTeacher(stranger))
    record.by(stranger, writeField('s7', 'Ik neem het wachten mee.'))
    expect(conversationOf(record.state).s7).toBe('Ik neem het wachten mee.')
    expect(record.state.paths.s7?.isConflict).toBe(false)
  })
})

describe('a coach to whom a record was handed over', () => {
  it('writes what the owner writes and binds the teacher, and hands it to nobody else', () => {
    const record = openConversation()
      .write(bindCoach(stranger))
      .by(stranger, writeField('s4', 'We keken naar de start.'), bindTeacher(teacher), bindCoach(teacher))
    expect(record.state).toMatchObject({ coaches: [stranger], refused: [] })
    expect(conversationOf(record.state).s4).toBe('We keken naar de start.')
    expect(record.by(stranger, bindTeacher(teacher), unbind(coach, [])).state).toMatchObject({
      ...{ teachers: [teacher], former: {}, owner: coach },
    })
  })

  it('is nobody who appoints himself', () => {
    const record = openConversation()
      .write(bindTeacher(teacher))
      .by(teacher, bindCoach(teacher))
      .by(stranger, bindCoach(stranger))
    expect(record.state).toMatchObject({ coaches: [], teachers: [teacher] })
    expect(record.state.refused).toHaveLength(2)
  })
})

describe('an introduction', () => {
  const KEY = 'A'.repeat(87)
  const card = { accountId: stranger, name: 'Ruben', role: 'coach' as const, sealKey: KEY, signKey: KEY }
  const facts = { personId: anna, name: 'Anna', schoolId: SchoolId.parse(uuid(4)), secret: 'A' }

  it('is the owner’s word, and bears her name', () => {
    const record = new WrittenRecord(startTrajectory(facts)).write(introduce([{ ...card, personId: anna }]))
    expect(introducedIn(record.state)).toEqual([{ card, by: coach }])
  })

  it('of a teacher, or under another account than the card’s, introduces nobody', () => {
    const record = new WrittenRecord(startTrajectory(facts))
      .write(bindTeacher(teacher), { changes: { [`introduced/${teacher}`]: card } })
      .by(teacher, introduce([card]))
    expect(introducedIn(record.state)).toEqual([])
  })

  it('with two cards for one account introduces neither', () => {
    const record = new WrittenRecord(startTrajectory(facts)).write(introduce([card]))
    record.write({
      ...introduce([{ ...card, name: 'Iemand' }]),
      replaces: { [`introduced/${stranger}`]: [] },
    })
    expect(introducedIn(record.state)).toEqual([])
  })
})

it('a trajectory says who coaches and whose accounts are no longer hers', () => {
  const recordId = RecordId.parse(uuid(0x99))
  const birth = entryFrom(
    { birth: { kind: 'trajectory', person: anna }, changes: { name: 'Anna' } },
    { recordId, author: coach },
  )
  const state = fold([{ is: 'verified', entry: birth }])
  expect(state && trajectoryOf(state)).toMatchObject({ coaches: [coach], accounts: [], formerAccounts: [] })
})
