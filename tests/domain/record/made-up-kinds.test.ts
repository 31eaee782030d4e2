/**
 * New kinds of records need a row in the table only: a record of a teacher, paths of the author, a kind that stays on
 * the device, a record of more than two people. The made-up rows replace the real table in this file.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { AccountId } from '#domain/ground/id.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { Form } from '#domain/instrument/form.ts'
import { createFormRights } from '#domain/instrument/form-rights.ts'
import { formView } from '#domain/instrument/form-view.ts'
import { bindParty, endBinding, mayBind } from '#domain/record/binding.ts'
import { Entry, type EntryDraft, NewerEntry } from '#domain/record/entry.ts'
import { type FoldEntry, fold, isOwnersSide, type RecordState } from '#domain/record/fold.ts'
import { lockSheet, pointToLocked } from '#domain/record/locking.ts'
import { isCoOwner, opensTo, sightOf } from '#domain/record/opening.ts'
import { parties, type RecordType } from '#domain/record/record-type.ts'
import { isRecordKind, type RecordKind, recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  teacher,
  verified,
} from '../../support/written-record.ts'

const madeUp = vi.hoisted(
  (): Record<string, RecordType> => ({
    'self-view': {
      title: { nl: 'Zelfbeeld', en: 'Self-view' },
      bornBy: ['teacher'],
      ownerIs: 'teacher',
      binds: { coach: ['owner'] },
      privateFirst: 'self-view-sheet',
      form: 'ZZ',
      together: 'coach',
      fields: [
        { at: 'commit/{self}', by: ['teacher', 'coach'] },
        { at: 'talk/*/{self}', by: ['teacher', 'coach'] },
        { at: 'shared', by: ['teacher'] },
      ],
      opens: { coach: 'when shared' },
      keeps: { months: 12 },
    },
    'self-view-sheet': {
      title: { nl: 'Zelfbeeld in voorbereiding', en: 'Self-view in preparation' },
      bornBy: ['teacher'],
      ownerIs: 'teacher',
      form: 'ZZ',
      together: 'coach',
      fields: [{ at: 'locked/*', by: ['teacher'] }],
      keeps: { months: 12, daysAfterLock: 30 },
    },
    perspective: {
      title: { nl: 'Wat leerlingen zeiden', en: 'What pupils said' },
      bornBy: ['teacher', 'coach'],
      fields: [{ at: 'lines/*', by: ['owner'] }],
      keeps: { months: 1, isDeviceOnly: true },
    },
    duo: {
      title: { nl: 'Bij elkaar kijken', en: 'Watching each other' },
      bornBy: ['coach'],
      ownerIs: 'coach',
      binds: { coach: ['owner'], member: ['owner', 'coach'], observer: ['member'] },
      fields: [
        { at: 'question', by: ['member'] },
        { at: 'seen/{self}', by: ['observer'] },
      ],
      opens: { member: 'at birth', coach: 'when shared', observer: 'when shared' },
      coOwners: ['coach'],
      keeps: { months: 12 },
    },
  }),
)

vi.mock('#domain/record/record-types.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('#domain/record/record-types.ts')>()
  const real = original.recordKinds.map((kind) => [kind, original.recordTypeOf(kind)] as const)
  const rows: Record<string, RecordType> = { ...Object.fromEntries(real), ...madeUp }
  return {
    ...original,
    recordTypeOf: (kind: string) => rows[kind],
    isRecordKind: (kind: string) => Object.hasOwn(rows, kind),
    recordKinds: Object.keys(rows),
  }
})

const kindOf = (name: string): RecordKind => {
  if (!isRecordKind(name)) throw new Error(`no row for ${name}`)
  return name
}
const selfView = kindOf('self-view')
const sheetKind = kindOf('self-view-sheet')
const perspective = kindOf('perspective')
const duo = kindOf('duo')

const said = (text: string) => ({ nl: text, en: text })
const form = Form.parse({
  kind: 'form',
  instrumentId: 'ZZ/1',
  id: 'ZZ',
  key: 'self_view',
  ...{ title: said('Zelfbeeld'), status: said('proef'), origin: said('eigen'), purpose: said('proef') },
  ...{ who: said('zij'), when: said('na de les'), leftOut: [] },
  fields: [
    { id: 'look', type: 'text', label: said('Hoe ging het?'), required: true, max: 300, writer: ['teacher'] },
    {
      id: 'told',
      type: 'text',
      label: said('Wat zei de coach?'),
      required: false,
      max: 300,
      writer: ['coach'],
    },
    {
      ...{ id: 'steps', at: 'plan/steps', type: 'list', label: said('Stappen'), required: false },
      writer: ['teacher'],
      parts: [{ id: 'text', type: 'text', label: said('Stap'), required: true, max: 300 }],
    },
  ],
})
const formRights = createFormRights([form])
const other = AccountId.parse(newRecordId())

/** A record of a made-up kind, written entry by entry by one or another account. */
function written(owner: AccountId, birth: EntryDraft, ...writes: [AccountId, EntryDraft][]) {
  const recordId = newRecordId()
  const entries: FoldEntry[] = [verified(entryFrom(birth, { recordId, author: owner, owner }))]
  const state = (): RecordState => {
    const folded = fold(entries, formRights)
    if (!folded) throw new Error('a record without birth')
    return folded
  }
  for (const [author, draft] of writes)
    entries.push(verified(entryFrom(draft, { recordId, author, owner }, state())))
  return state()
}
const born = (kind: RecordKind, changes: EntryDraft['changes'] = {}): EntryDraft => ({
  birth: { kind, person: anna },
  instrument: form.instrumentId,
  changes,
})
const firstAnswer = answer('look', 'Het begon goed.')

describe('a row in the table', () => {
  it('is enough for a kind to be born and read', () => {
    expect(recordKinds).toEqual(expect.arrayContaining(Object.keys(madeUp)))
    const entry = entryFrom(born(selfView), { recordId: newRecordId(), author: teacher, owner: teacher })
    expect(Entry.safeParse(entry).success).toBe(true)
    expect(NewerEntry.safeParse(entry).success).toBe(false)
    const unknown = { ...entry, birth: { ...entry.birth, kind: 'diary' } }
    expect([Entry.safeParse(unknown).success, NewerEntry.safeParse(unknown).success]).toEqual([false, true])
  })
})

describe('a record that a teacher owns', () => {
  it("is answered by the teacher; the coach reads it after sharing and writes the coach's fields", () => {
    const state = written(
      teacher,
      born(selfView, firstAnswer.changes),
      [teacher, bindParty(coach, 'coach')],
      [coach, answer('look', 'Ik zag het anders.')],
      [coach, answer('told', 'Kijk eens naar de start.')],
    )
    expect(state).toMatchObject({ owner: teacher, refused: [{ author: coach, path: 'look' }] })
    expect([state.paths.look?.value, state.paths.told?.value]).toEqual([
      'Het begon goed.',
      'Kijk eens naar de start.',
    ])
    expect([teacher, coach].map((one) => isOwnersSide(one, state))).toEqual([true, false])
    expect(parties.map((party) => opensTo(selfView, party)).filter(Boolean)).toEqual(['when shared'])
    expect((['teacher', 'coach', 'coordinator'] as const).map((role) => sightOf(selfView, role))).toEqual([
      ...['own', 'when shared', 'never'],
    ])
  })

  it('shows each of the two the own fields as writable', () => {
    const state = written(teacher, born(selfView), [teacher, bindParty(coach, 'coach')])
    const mine = (account: AccountId) =>
      formView(form, state, account).fields.flatMap(({ field, isMine }) => (isMine ? [field.id] : []))
    expect(mine(teacher)).toEqual(['look', 'steps'])
    expect(mine(coach)).toEqual(['told'])
    expect(mine(stranger)).toEqual([])
  })

  it('binds a coach by the teacher only, and no second teacher', () => {
    expect(mayBind(selfView, 'coach', ['owner', 'teacher'])).toBe(true)
    expect(mayBind(selfView, 'coach', ['coach'])).toBe(false)
    expect(mayBind(selfView, 'teacher', ['owner', 'teacher'])).toBe(false)
  })

  it("is locked from the teacher's sheet, without removed steps, and with what was typed for the coach", () => {
    const sheet = written(
      teacher,
      born(sheetKind, firstAnswer.changes),
      [teacher, answerRow('plan/steps', 'k1', { text: 'Eerst wachten' })],
      [teacher, answerRow('plan/steps', 'k2', { text: 'Toch maar niet' })],
      [teacher, removeRow('plan/steps', 'k2')],
      [teacher, answer('told', 'Kijk eens naar de start.', 'coach')],
      [teacher, pointToLocked(newRecordId())],
    )
    expect(sheet.refused).toEqual([])
    const { birth, onBehalf } = lockSheet(sheet, selfView, { shared: '2026-11-23T10:00:00Z' })
    expect(birth).toEqual({
      birth: { kind: selfView, person: anna },
      instrument: form.instrumentId,
      changes: {
        look: 'Het begon goed.',
        'plan/steps/k1/text': 'Eerst wachten',
        shared: '2026-11-23T10:00:00Z',
      },
    })
    expect(onBehalf).toEqual({ changes: { told: 'Kijk eens naar de start.' }, onBehalf: 'coach' })
    if (!onBehalf) throw new Error('typed for the coach')
    const locked = written(teacher, birth, [teacher, onBehalf])
    expect(locked.refused).toEqual([])
    expect(locked.paths.told?.heads[0]?.onBehalf).toBe(true)
  })
})

describe('a path of the author’s own', () => {
  const accounts = [teacher, coach, stranger, other]
  /** Another account, or undefined for the author's own. */
  const anyCommit = fc.record({
    author: fc.constantFrom(...accounts),
    account: fc.option(fc.constantFrom(...accounts), { nil: undefined }),
    at: fc.constantFrom('commit/', 'talk/k1/', `talk/${teacher}/`),
    value: fc.nat(9),
    onBehalf: fc.constantFrom(undefined, undefined, undefined, 'teacher' as const, 'coach' as const),
    isBlind: fc.boolean(),
  })

  it('is written by its author only, whatever an entry replaces and on whose behalf it claims to be', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(anyCommit, { maxLength: 10 }), (drawn) => {
        const commits = drawn.map((one) => ({ ...one, account: one.account ?? one.author }))
        const bindings: [AccountId, EntryDraft][] = [
          [teacher, bindParty(coach, 'coach')],
          [teacher, bindParty(other, 'coach')],
        ]
        const state = written(
          teacher,
          born(selfView),
          ...bindings,
          ...commits.map(({ author, account, at, value, onBehalf, isBlind }): [AccountId, EntryDraft] => [
            author,
            {
              changes: { [`${at}${account}`]: value },
              ...(isBlind ? { replaces: { [`${at}${account}`]: [] } } : {}),
              ...(onBehalf ? { onBehalf } : {}),
            },
          ]),
        )
        for (const [path, { heads }] of Object.entries(state.paths)) {
          if (path.startsWith('bind/')) continue
          for (const { author } of heads) expect(path.endsWith(`/${author}`)).toBe(true)
          accepted++
        }
        const right = commits.filter(
          ({ author, account, onBehalf }) => author === account && author !== stranger && !onBehalf,
        )
        expect(state.refused).toHaveLength(commits.length - right.length)
        const paths = new Set(right.map(({ at, account }) => `${at}${account}`))
        expect(new Set(Object.keys(state.paths).filter((path) => !path.startsWith('bind/')))).toEqual(paths)
      }),
    )
    expect(accepted).toBeGreaterThan(50)
  })
})

describe('a kind that never leaves the device', () => {
  it('has no party to bind and nothing to grant', () => {
    expect(recordTypeOf(perspective).keeps.isDeviceOnly).toBe(true)
    for (const party of parties) {
      expect(opensTo(perspective, party)).toBeUndefined()
      expect(isCoOwner(perspective, party)).toBe(false)
      expect(mayBind(perspective, party, parties)).toBe(false)
    }
    expect((['teacher', 'coach', 'coordinator'] as const).map((role) => sightOf(perspective, role))).toEqual([
      ...['own', 'own', 'never'],
    ])
  })

  it('is written by its owner only', () => {
    const line = { changes: { 'lines/k1': 'Ik vond het druk.' } }
    const state = written(
      coach,
      born(perspective),
      [coach, line],
      [coach, bindParty(teacher, 'teacher')],
      [teacher, line],
    )
    expect(Object.keys(state.paths)).toEqual(['lines/k1'])
    expect(state.refused.map(({ path }) => path)).toEqual([`bind/${teacher}`, 'lines/k1'])
  })
})

describe('a record of more than two people', () => {
  it('lets a member bring an observer, who writes under the own name until the binding ends', () => {
    const seen = (account: AccountId) => ({ changes: { [`seen/${account}`]: 'Drie kansen' } })
    const writes: [AccountId, EntryDraft][] = [
      [coach, bindParty(teacher, 'member')],
      [teacher, { changes: { question: 'Hoe begin ik?' } }],
      [teacher, bindParty(stranger, 'observer')],
      [stranger, seen(stranger)],
      [stranger, seen(teacher)],
      [stranger, bindParty(other, 'observer')],
    ]
    const state = written(coach, born(duo), ...writes)
    expect([...state.parties].toSorted()).toEqual(
      [
        [teacher, 'member'],
        [stranger, 'observer'],
      ].toSorted(),
    )
    expect(state.refused.map(({ path }) => path)).toEqual([`seen/${teacher}`, `bind/${other}`])
    const ended = written(coach, born(duo), ...writes, [teacher, endBinding(stranger, 'observer', [])])
    expect(ended.paths[`seen/${stranger}`]).toBeUndefined()
    expect(ended.former.get(stranger)?.was).toBe('observer')
  })
})
