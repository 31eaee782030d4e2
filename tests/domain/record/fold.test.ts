/** The fold gives the same state in any order of arrival, and ignores writes without the right. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json } from '#domain/ground/canonical.ts'
import { type AccountId, DeviceId, EntryId, RecordId } from '#domain/ground/id.ts'
import { createFormRights } from '#domain/instrument/form-rights.ts'
import { familyOf } from '#domain/instrument/heading.ts'
import { openAccountBook } from '#domain/programme/account.ts'
import { planVisit, replanVisit } from '#domain/programme/visit.ts'
import { openWorksheet, score, writeNote } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { Entry, EntryDraft, Path } from '#domain/record/entry.ts'
import { accountsAs, type FoldEntry, fold as foldWith, type RecordState } from '#domain/record/fold.ts'
import { conflictsOf, isReadOnly } from '#domain/record/path-view.ts'
import { type Party, parties } from '#domain/record/record-type.ts'
import { type RecordKind, recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { forms } from '#instruments/forms.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  tablet,
  teacher,
  uuid,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const formRights = createFormRights(forms)
const fold = (entries: Iterable<FoldEntry>) => foldWith(entries, formRights)
const recordId = RecordId.parse(uuid(1))
const idOf = (one: FoldEntry) => (one.is === 'verified' ? one.entry.entryId : one.entryId)
const people: Record<string, AccountId> = { coach, teacher, stranger }
const openedSheet = (): EntryDraft =>
  openWorksheet({ visit: newRecordId(), person: anna, framework: 'ts4-2026-draft/1', set: 'full' })

const sheetOfConversation = ['s1', 's2/k1/text', 's4', 's6/k1/action', 's7', 'agree', 'passages/p1']
const noteOfFeedback = ['saw', 'level', 'feed_up', 'feedforward/step/action', 'about']
const selfViewAnswers = ['scores/SG1', 'moment_good', 'talk_about', 'share']
const selfViewFacts = ['visit', 'framework', 'words', 'forms']
const paths: Record<RecordKind, Path[]> = {
  account: ['name', 'informed', 'contacts/x'],
  introduction: ['introduced/x'],
  trajectory: ['name', 'secret', 'informed', 'objection', 'counts', 'closed'],
  visit: ['date', 'focus', 'cancelled', 'class', `commit/${coach}`, `commit/${teacher}`],
  worksheet: ['scores/SG1', 'notes/n1/text', 'notes/n1/gone', 'visit'],
  lesson: ['visit', 'locked', 'salt', 'amend/a1', 'shared', 'opened'],
  'self-view-sheet': [...selfViewAnswers, ...selfViewFacts, 'locked/x'],
  'self-view': [...selfViewAnswers, ...selfViewFacts, 'salt'],
  'self-view-together': [...selfViewAnswers, ...selfViewFacts, 'done'],
  confidence: ['moment', 'words', 'scores/ZE01', 'shared'],
  'conversation-sheet': [...sheetOfConversation, 'lesson', 'noted/s1', 'locked/x'],
  conversation: [
    ...[...sheetOfConversation, 's1/feed_up', 's3/k1/text', 's5/k1/text', 'statement'],
    ...['duration', 'nextVisit', 'lesson', 'forms', 'shared', 'opened', 'another', 'outcome/k1', 'read'],
    ...[`end/${coach}`, `end/${teacher}`, 'noted/s1/feed_up'],
  ],
  duo: ['people/a', 'seats/b', 'introduced/x', 'ended'],
  'duo-visit': [
    'duo',
    'date',
    'cancelled',
    'host_question',
    'answer',
    `commit/${coach}`,
    `commit/${teacher}`,
  ],
  'observation-sheet': ['scores/SG1', 'notes/n1/text', 'visit', 'locked/x'],
  observation: ['visit', 'locked', 'salt', 'shared'],
  'feedback-sheet': [...noteOfFeedback, 'receiver_answer', 'locked/x'],
  feedback: [
    ...noteOfFeedback,
    'receiver_answer',
    'receiver_does',
    'receiver_plan',
    'opened',
    'closed',
    'forms',
    'outcome/own',
  ],
}

/** `binds` is the value of a path that is a binding. */
type Step = {
  author: string
  onBehalf: Party | undefined
  isBirth: boolean
  isOwnerWrong: boolean
  binds: Json
  changes: { path: Path; replaces: number[] }[]
}
const plainStep = { onBehalf: undefined, isBirth: false, isOwnerWrong: false, binds: null }

const oneInTen = fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
const stepOf = (kind: RecordKind, bindings: Path[] = []): fc.Arbitrary<Step> =>
  fc.record({
    author: fc.constantFrom('coach', 'teacher', 'teacher', 'stranger'),
    onBehalf: fc.constantFrom<(Party | undefined)[]>(
      ...[undefined, undefined, 'teacher' as const, 'teacher' as const, 'coach' as const],
      ...['host' as const, 'receiver' as const],
    ),
    isBirth: oneInTen,
    isOwnerWrong: oneInTen,
    binds: fc.constantFrom<Json[]>(
      ...['coach', 'teacher', 'teacher', 'member', 'pupil', true],
      ...['coach', 'teacher'].map((was) => ({ was, stillCounts: [3, 5, 7].map(entryIdAt) })),
    ),
    changes: fc.uniqueArray(
      fc.record({
        path: fc.constantFrom(...paths[kind], ...bindings),
        // Any entry, also a later one or itself, because a forger could make cycles.
        replaces: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { maxLength: 4 }),
      }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 4 },
    ),
  })

const handOf = ({ author, onBehalf }: Step) => `${author} ${onBehalf ?? 'self'}`
/** The value names its author, so that it can be recognised in the state. */
const valueAt = (step: Step, at: number, path: Path): Json =>
  path.startsWith('bind/') ? step.binds : `${handOf(step)} ${at} ${path}`

const entryIdAt = (index: number) => EntryId.parse(index === 0 ? recordId : uuid(0x100 + ((index * 7) % 31)))

const newestFormOf = (kind: RecordKind) =>
  forms.findLast(({ instrumentId }) => familyOf(instrumentId) === recordTypeOf(kind).form)

/** The party that the owner of such a record can bind the teacher to at its birth. */
const boundAs = (kind: RecordKind): Party | undefined =>
  (['teacher', 'member', 'host', 'receiver'] as const).find((party) => recordTypeOf(kind).binds?.[party])

/** A record of this kind with these entries. Its birth binds the teacher where the kind allows it. */
function entriesOf(kind: RecordKind, steps: Step[]): Entry[] {
  const party = boundAs(kind)
  const birth = entryFrom(
    {
      birth: { kind },
      instrument: newestFormOf(kind)?.instrumentId ?? 'ts4-2026-draft/1',
      changes: party ? bindParty(teacher, party).changes : {},
    },
    { recordId, author: coach },
  )
  return [birth, ...steps.map((step, i) => forgedEntry(kind, step, i + 1))]
}

function forgedEntry(kind: RecordKind, step: Step, at: number): Entry {
  const changes = step.changes.map(({ path, replaces }) => [
    path,
    { value: valueAt(step, at, path), replaces: replaces.map(entryIdAt) },
  ])
  return {
    ...entryFrom({ changes: {} }, { recordId, author: people[step.author] ?? stranger }),
    entryId: entryIdAt(at),
    at: `2026-11-23T09:00:${String(at).padStart(2, '0')}Z`,
    device: DeviceId.parse(uuid(0xd0 + (at % 3))),
    changes: Object.fromEntries(changes),
    ...(step.isOwnerWrong ? { owner: stranger } : {}),
    ...(step.onBehalf ? { onBehalf: step.onBehalf } : {}),
    ...(step.isBirth ? { birth: { kind } } : {}),
  }
}

const anyKind = fc.constantFrom(...recordKinds)
const history = (kind: RecordKind, bindings: Path[] = []) =>
  fc.array(stepOf(kind, bindings), { maxLength: 14 })
const anyBindings = [coach, teacher, stranger].map((account) => `bind/${account}`)
const anyEntries = anyKind.chain((kind) => history(kind, anyBindings).map((steps) => entriesOf(kind, steps)))

/** Some entries cannot be verified, or are newer than this release, with or without a known author. */
const anyArrivals = fc
  .tuple(
    anyEntries,
    fc.array(fc.constantFrom('verified', 'verified', 'unverified', 'newer', 'signed'), { minLength: 15 }),
  )
  .map(([entries, kinds]) =>
    entries.map((entry, i): FoldEntry => {
      const is = i === 0 ? 'verified' : (kinds[i] ?? 'verified')
      const { entryId, author } = entry
      if (is === 'signed') return { is: 'newer', entryId, recordId, author }
      return is === 'unverified' || is === 'newer' ? { is, entryId, recordId } : verified(entry)
    }),
  )

const stateOf = (entries: Entry[]): RecordState => {
  const state = fold(entries.map(verified))
  if (!state) throw new Error('a history has its birth')
  return state
}

describe('folding', () => {
  it('gives the same state in any order and with repetitions', () => {
    const shuffledTwice = anyArrivals.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
      ),
    )
    fc.assert(
      fc.property(shuffledTwice, ([all, other]) => {
        expect(fold(other)).toEqual(fold(all))
      }),
    )
  })

  it('gives every device the same state, however the entries arrived in parts', () => {
    const inPieces = anyArrivals.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: all.length, maxLength: all.length }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      ),
    )
    fc.assert(
      fc.property(inPieces, ([all, deviceByEntry, order]) => {
        const expected = fold(all)
        const kept = new Map<EntryId, FoldEntry>()
        for (const device of order) {
          for (const [i, one] of all.entries()) if (deviceByEntry[i] === device) kept.set(idOf(one), one)
          const sofar = fold(kept.values())
          if (sofar) expect(sofar.kind).toBe(expected?.kind)
        }
        expect(fold(kept.values())).toEqual(expected)
      }),
    )
  })

  it('needs the birth, and includes entries that arrived before it', () => {
    const [birth, ...rest] = entriesOf('conversation', [
      { ...plainStep, author: 'teacher', changes: [{ path: 's1', replaces: [] }] },
    ])
    expect(fold(rest.map(verified))).toBeUndefined()
    expect(birth && fold([...rest, birth].map(verified))?.paths.s1?.value).toBe('teacher self 1 s1')
  })

  it('shows one of two contents with the same id, the same on every device', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), fc.string(), (entries, at, text) => {
        const one = entries[at % entries.length]
        if (!one) return
        const other = { ...one, changes: { ...one.changes, s1: { value: text, replaces: [] } } }
        const all = entries.map(verified)
        expect(fold([...all, verified(other)])).toEqual(fold([verified(other), ...all]))
      }),
    )
  })

  it('prefers a verified entry, then a newer one, with the same id', () => {
    const [birth, note] = entriesOf('worksheet', [
      { ...plainStep, author: 'coach', changes: [{ path: 'visit', replaces: [] }] },
    ])
    if (!birth || !note) throw new Error('two entries')
    const unverified: FoldEntry = { is: 'unverified', entryId: note.entryId, recordId }
    const newer: FoldEntry = { is: 'newer', entryId: note.entryId, recordId }
    for (const all of [
      [unverified, newer],
      [newer, unverified],
    ]) {
      expect(fold([verified(birth), ...all])).toMatchObject({
        unverified: [],
        newer: [{ entryId: note.entryId, author: undefined }],
      })
      expect(fold([...all, verified(note), verified(birth)])).toMatchObject({ unverified: [], newer: [] })
    }
  })

  it('keeps unverified entries apart', () => {
    const sheet = new WrittenRecord(openedSheet()).write(score('SG1', 3))
    sheet.entries.push({ is: 'unverified', entryId: entryIdAt(3), recordId: sheet.recordId })
    expect(sheet.state.unverified).toEqual([entryIdAt(3)])
    expect(isReadOnly(sheet.state, coach)).toBe(false)
    expect(sheet.state.paths['scores/SG1']?.value).toBe(3)
  })
})

describe('an entry of a newer release', () => {
  const isNewer = (one: FoldEntry) => one.is === 'newer'

  it('makes a record read-only for its author only', () => {
    fc.assert(
      fc.property(anyArrivals, fc.constantFrom(coach, teacher, stranger), (all, me) => {
        const state = fold(all)
        if (!state) return
        const own = all.some((one) => one.is === 'newer' && one.author === me)
        expect(isReadOnly(state, me)).toBe(own)
      }),
    )
  })

  it('is listed, with its author if known, and changes nothing else', () => {
    fc.assert(
      fc.property(anyArrivals, (all) => {
        const state = fold(all)
        const without = fold(all.filter((one) => !isNewer(one)))
        expect(state?.newer.map(({ entryId }) => entryId)).toEqual(all.filter(isNewer).map(idOf).sort())
        for (const one of all)
          if (one.is === 'newer')
            expect(state?.newer).toContainEqual({ entryId: one.entryId, author: one.author })
        expect(state && { ...state, newer: [] }).toEqual(without)
      }),
    )
  })

  it('has one author, the same in any order, however often its id is used', () => {
    const [birth] = entriesOf('conversation', [])
    if (!birth) throw new Error('a birth')
    const authors = fc.array(fc.constantFrom(undefined, coach, teacher, stranger), { minLength: 1 })
    fc.assert(
      fc.property(
        authors.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, other]) => {
          const under = (list: (AccountId | undefined)[]) =>
            fold([
              verified(birth),
              ...list.map((author): FoldEntry => ({ is: 'newer', entryId: entryIdAt(1), recordId, author })),
            ])?.newer
          expect(under(other)).toEqual(under(some))
          expect(under(some)?.[0]?.author === undefined).toBe(some.every((author) => !author))
        },
      ),
    )
  })
})

describe('the birth', () => {
  const born = entryFrom({ birth: { kind: 'lesson' }, changes: { visit: 'a' } }, { recordId, author: coach })

  it("is the owner's first entry, and a second birth changes nothing", () => {
    const second = { ...born, entryId: entryIdAt(2), birth: { kind: 'worksheet' as const }, changes: {} }
    const late = { ...second, entryId: entryIdAt(3), changes: { locked: { value: 'b', replaces: [] } } }
    const state = stateOf([second, late, born])
    expect(state).toMatchObject({ kind: 'lesson', owner: coach })
    expect(state.paths.visit?.value).toBe('a')
    expect(state.paths.locked).toBeUndefined()
    expect(state.refused).toEqual([{ entryId: late.entryId, author: coach, path: 'locked' }])
  })

  it('cannot be made in the name of another owner', () => {
    expect(fold([verified({ ...born, author: teacher })])).toBeUndefined()
  })

  it('fixes the owner: entries with another owner are ignored', () => {
    const other = { ...born, entryId: entryIdAt(2), owner: teacher, author: teacher }
    const { birth: _, ...plain } = { ...other, changes: { shared: { value: 'x', replaces: [] } } }
    const state = stateOf([born, { ...plain }])
    expect(state.owner).toBe(coach)
    expect(state.paths.shared).toBeUndefined()
    expect(state.changedAt).toBe(born.at)
  })
})

/**
 * Written independently of the table: which author may write which of these paths, in a record that binds the
 * teacher.
 */
const byBoth = ['s4', 's6/k1/action']
const hers = ['s1', 's1/feed_up', 's7', 'statement', 'agree', 'passages/p1']
const allowed: Partial<Record<RecordKind, Record<string, Path[]>>> = {
  account: { 'coach self': paths.account },
  introduction: { 'coach self': paths.introduction },
  trajectory: {
    'coach self': ['name', 'secret', 'closed'],
    'teacher self': ['informed', 'objection', 'counts'],
  },
  visit: {
    'coach self': ['date', 'focus', 'cancelled', 'class', `commit/${coach}`],
    'teacher self': ['focus', `commit/${teacher}`],
  },
  worksheet: { 'coach self': paths.worksheet },
  lesson: { 'coach self': ['amend/a1', 'shared'], 'teacher self': ['opened'] },
  'self-view-sheet': { 'coach self': paths['self-view-sheet'] },
  'self-view': {},
  confidence: { 'coach self': ['scores/ZE01', 'shared'] },
  'self-view-together': {
    'coach self': ['done'],
    'coach teacher': selfViewAnswers,
    'teacher self': selfViewAnswers,
  },
  'conversation-sheet': {
    'coach self': [...byBoth, 's2/k1/text', 'lesson', 'noted/s1', 'locked/x'],
    'coach teacher': ['s1', 's7', 'agree', 'passages/p1'],
  },
  conversation: {
    'coach self': [
      ...[...byBoth, 's2/k1/text', 's3/k1/text', 's5/k1/text', 'duration', 'nextVisit', 'shared'],
      ...[`end/${coach}`, 'outcome/k1', 'read', 'noted/s1/feed_up'],
    ],
    'coach teacher': hers,
    'teacher self': [...hers, ...byBoth, 'opened', `end/${teacher}`, 'outcome/k1'],
  },
  duo: { 'coach self': paths.duo, 'teacher self': ['ended'] },
  'duo-visit': {
    'coach self': ['date', 'cancelled', 'answer', `commit/${coach}`],
    'coach host': ['host_question'],
    'teacher self': ['date', 'cancelled', 'host_question'],
  },
  'observation-sheet': { 'coach self': paths['observation-sheet'] },
  observation: { 'coach self': ['shared'] },
  'feedback-sheet': {
    'coach self': ['saw', 'level', 'feedforward/step/action', 'about', 'locked/x'],
    'coach receiver': ['feed_up'],
  },
  feedback: {
    'coach receiver': ['feed_up'],
    'teacher self': [
      ...['feed_up', 'receiver_answer', 'receiver_does', 'receiver_plan', 'opened', 'closed'],
      'outcome/own',
    ],
  },
}

describe('a forging coach, a forging teacher and a stranger', () => {
  it.each(recordKinds)(
    'change nothing of a %s without the right, and the entry is shown as refused',
    (kind) => {
      const pathsByHand = allowed[kind] ?? {}
      fc.assert(
        fc.property(history(kind), (steps) => {
          const { paths: shown, refused } = stateOf(entriesOf(kind, steps))
          for (const [path, { heads }] of Object.entries(shown)) {
            if (path.startsWith('bind/')) continue
            for (const { value } of heads) {
              const [who = '', how = '', , written] = String(value).split(' ')
              expect(written).toBe(path)
              expect(pathsByHand[`${who} ${how}`] ?? []).toContain(path)
            }
          }
          const wanted = steps.flatMap((step, i) =>
            step.isOwnerWrong
              ? []
              : step.changes
                  .filter(({ path }) => !(pathsByHand[handOf(step)] ?? []).includes(path))
                  .map(({ path }) => `${entryIdAt(i + 1)} ${path}`),
          )
          expect(refused.map(({ entryId, path }) => `${entryId} ${path}`).sort()).toEqual(wanted.sort())
        }),
      )
    },
  )

  it("never replace the teacher's own text by text typed on the teacher's behalf", () => {
    fc.assert(
      fc.property(history('conversation'), (steps) => {
        const { paths: shown } = stateOf(entriesOf('conversation', steps))
        for (const field of hers) {
          const wroteHerself = steps.some(
            (step) =>
              step.author === 'teacher' &&
              !step.onBehalf &&
              !step.isOwnerWrong &&
              step.changes.some(({ path }) => path === field),
          )
          if (wroteHerself) {
            expect(shown[field]?.heads.every(({ author, onBehalf }) => author === teacher && !onBehalf)).toBe(
              true,
            )
          }
        }
      }),
    )
  })

  it('cannot write as the teacher before the owner has bound the account', () => {
    const record = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
    record
      .by(teacher, replanVisit({ focus: 'beurten' }))
      .by(stranger, bindParty(stranger, 'teacher'), replanVisit({ focus: 'rust' }))
    expect(record.state.paths.focus).toBeUndefined()
    expect(record.state.refused).toHaveLength(3)
    record.write(bindParty(teacher, 'teacher'))
    expect(accountsAs('teacher', record.state)).toEqual([teacher])
    expect(record.state.paths.focus?.value).toBe('beurten')
  })

  it('cannot open a private sheet by binding an account', () => {
    for (const kind of recordKinds.filter((kind) => !recordTypeOf(kind).binds)) {
      const bindings = parties.map((party) => bindParty(teacher, party))
      const record = new WrittenRecord({ birth: { kind }, changes: {} }).write(...bindings)
      record.by(teacher, { changes: { s1: 'van een ander', opened: true, name: 'x' } })
      expect(record.state.parties.size).toBe(0)
      expect(record.state.paths).toEqual({})
      expect(record.state.refused).toHaveLength(parties.length + 3)
    }
  })
})

describe('a path or a party that the table does not have', () => {
  const anyPath = fc
    .array(fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/), { minLength: 1, maxLength: 4 })
    .map((segments) => segments.join('/'))
  const known = ['name', 'contacts', 'invitations', 'informed', 'recoveryKept']

  it('is never folded and shown as refused, for any author: path', () => {
    fc.assert(
      fc.property(anyPath, fc.constantFrom(coach, teacher), (path, author) => {
        if (known.includes(path.split('/')[0] ?? '') || path.includes('__proto__')) return
        const record = new WrittenRecord(openAccountBook('Marijke')).by(author, { changes: { [path]: 'x' } })
        expect(Object.keys(record.state.paths)).toEqual(['name'])
        expect(record.state.refused).toMatchObject([{ path, author }])
      }),
    )
  })

  it('is never folded and shown as refused: party', () => {
    const anyBinding = fc.oneof(fc.string(), fc.constantFrom('pupil', 'owner', 'member', 'Teacher', 'coach '))
    const stillCounts: EntryId[] = []
    fc.assert(
      fc.property(anyBinding, fc.boolean(), (party, isEnd) => {
        if (party === 'coach' || party === 'teacher') return
        const record = new WrittenRecord({ birth: { kind: 'visit' }, changes: {} })
        record.write({
          changes: { [`bind/${teacher}`]: isEnd ? { was: party, stillCounts } : party },
        })
        expect([record.state.parties.size, record.state.former.size]).toEqual([0, 0])
        expect(record.state.paths).toEqual({})
        expect(record.state.refused).toMatchObject([{ path: `bind/${teacher}` }])
      }),
    )
  })
})

describe('two concurrent writes', () => {
  const text = 'notes/n1/text'
  const twoTablets = () => {
    const sheet = new WrittenRecord(openedSheet())
    sheet.write(writeNote({ key: 'n1', time: 60, speaker: 'docent', text: 'eerst', links: [] }))
    const [before] = sheet.state.paths[text]?.heads ?? []
    if (!before) throw new Error('the note is there')
    const replaces = { [text]: [before.entryId] }
    sheet.write({ changes: { [text]: 'hier' }, replaces }, { changes: { [text]: 'daar' }, replaces })
    return sheet
  }
  const valuesOf = (state: RecordState) => state.paths[text]?.heads.map(({ value }) => value).sort()

  it('are a conflict with both values, the lower id first', () => {
    const { state } = twoTablets()
    expect(conflictsOf(state)).toEqual([text])
    expect(valuesOf(state)).toEqual(['daar', 'hier'])
    const [first, second] = state.paths[text]?.heads ?? []
    expect(first && second && first.entryId < second.entryId).toBe(true)
    expect(state.paths[text]?.value).toBe(first?.value)
  })

  it('are both kept until a write replaces both', () => {
    const sheet = twoTablets()
    const [first] = sheet.state.paths[text]?.heads ?? []
    if (!first) throw new Error('two heads')
    sheet.write({ changes: { [text]: 'half' }, replaces: { [text]: [first.entryId] } })
    expect(valuesOf(sheet.state)).toEqual(['daar', 'half'])
    sheet.write({ changes: { [text]: 'samen' } })
    expect(valuesOf(sheet.state)).toEqual(['samen'])
    expect(conflictsOf(sheet.state)).toEqual([])
  })

  it('are no conflict when their values are equal', () => {
    const sheet = new WrittenRecord(openedSheet())
    const replaces = { 'scores/SG1': [] }
    sheet.write({ ...score('SG1', 3), replaces }, { ...score('SG1', 3), replaces })
    expect(sheet.state.paths['scores/SG1']).toMatchObject({ value: 3, isConflict: false })
    expect(sheet.state.paths['scores/SG1']?.heads).toHaveLength(2)
  })
})

describe('a text', () => {
  const path = 'notes/n1/text'
  const write = (id: number, replaces: number[]): Entry => ({
    ...entryFrom({ changes: {} }, { recordId, author: coach, device: tablet }),
    entryId: entryIdAt(id),
    changes: { [path]: { value: `text ${id}`, replaces: replaces.map(entryIdAt) } },
  })
  const birth = entryFrom({ birth: { kind: 'worksheet' }, changes: {} }, { recordId, author: coach })
  const shown = (...writes: Entry[]) =>
    stateOf([birth, ...writes])
      .paths[path]?.heads.map(({ value }) => Number(String(value).slice(5)))
      .sort((a, b) => a - b)

  it('does not vanish in a cycle of writes that replace each other, or that replace themselves', () => {
    expect(shown(write(1, [1]))).toEqual([1])
    expect(shown(write(1, [2]), write(2, [1]))).toEqual([1, 2])
    expect(shown(write(1, [2]), write(2, [3]), write(3, [1]))).toEqual([1, 2, 3])
  })

  it('does not vanish in a cycle beside another text', () => {
    expect(shown(write(1, [2]), write(2, [1]), write(3, []))).toEqual([1, 2, 3])
    expect(shown(write(1, [2]), write(2, [1]), write(3, []), write(4, [3]))).toEqual([1, 2, 4])
  })

  it('in a cycle is replaced by a write outside that names all of them', () => {
    expect(shown(write(1, [2]), write(2, [1]), write(3, [1, 2]))).toEqual([3])
  })

  it('is shown, or was replaced through a text that is shown', () => {
    const writes = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(writes, (overs) => {
        const heads = shown(...overs.map((replaces, i) => write(i + 1, replaces))) ?? []
        const reached = new Set(heads)
        for (let size = 0; size !== reached.size; ) {
          size = reached.size
          for (const id of reached) for (const older of overs[id - 1] ?? []) reached.add(older)
        }
        for (let id = 1; id <= overs.length; id++) expect(reached).toContain(id)
        const isNamed = (id: number) => overs.some((replaces, i) => i + 1 !== id && replaces.includes(id))
        for (let id = 1; id <= overs.length; id++) if (!isNamed(id)) expect(heads).toContain(id)
      }),
    )
  })

  it('that is replaced in the normal way leaves one value', () => {
    const state = stateOf([birth, write(1, []), write(2, [1]), write(3, [2])])
    expect(canonical(state.paths[path]?.heads.map(({ value }) => value) ?? [])).toBe('["text 3"]')
  })
})
