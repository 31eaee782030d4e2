/** The view of a form on one record: what is filled or missing, who may write it, and what is in conflict. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, EntryId } from '#domain/ground/id.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { Field, Form } from '#domain/instrument/form.ts'
import { createFormRights } from '#domain/instrument/form-rights.ts'
import { type FormView, formView, missingFor, textPaths } from '#domain/instrument/form-view.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { openConversationSheet, shareConversationSheet } from '#domain/programme/conversation.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import { fieldsUnder } from '#domain/record/path-view.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  teacher,
  verified,
} from '../../support/written-record.ts'

const label = { nl: 'Vraag', en: 'Question' }
const options = ['a', 'b', 'c'].map((code) => ({ code, label }))
const parts = [
  { id: 'text', type: 'text', label, required: true, max: 300 },
  { id: 'sure', type: 'boolean', label, required: true },
  { id: 'when', type: 'date', label, required: false },
]
/** One field of each type, with the type as its id. */
const asked: Record<Field['type'], object> = {
  text: { max: 600 },
  choice: { options, maxChosen: 2 },
  scale: { min: 0, max: 10 },
  number: { min: 1, max: 240 },
  boolean: {},
  date: {},
  time: {},
  timecode: { format: 'mm:ss' },
  person: {},
  indicator: { set: 'full' },
  evidence: {},
  slider: { min: 0, max: 100 },
  triad: { corners: [label, label, label] },
  time_range: {},
  scores: { set: 'core', voice: 'self' },
  list: { parts, min: 2, max: 4 },
  note: { parts },
  tipping_point: { parts },
  pulse: { parts, everySeconds: 120 },
  computed: {},
}
const fields = Object.entries(asked).map(([type, more]) => ({
  id: type,
  type,
  label,
  required: false,
  ...more,
}))
const formOf = (given: readonly object[], more: object = {}): Form =>
  Form.parse({
    ...{
      kind: 'form',
      instrumentId: 'F08/99',
      id: 'F08',
      key: 'any',
      title: label,
      status: label,
      origin: label,
    },
    ...{ who: label, when: label, purpose: label, leftOut: [], fields: given, ...more },
  })
const form = formOf(fields)

type Write = readonly [AccountId, EntryDraft]
/** A shared conversation on this form with the teacher bound, and these writes. */
function answered(of: Form, ...writes: Write[]): RecordState {
  const rights = createFormRights([of])
  const recordId = newRecordId()
  const at = '2026-11-23T10:00:00Z'
  const words = formWords(of)
  const sheetEntry = entryFrom(
    openConversationSheet({ lesson: newRecordId(), person: anna, at, form: words }),
    { recordId, author: coach },
  )
  const sheet = fold([verified(sheetEntry)], rights)
  if (!sheet) throw new Error('a sheet')
  const { birth } = shareConversationSheet(sheet, at)
  const entries: FoldEntry[] = [verified(entryFrom(birth, { recordId, author: coach }))]
  for (const [author, draft] of [[coach, bindParty(teacher, 'teacher')] as const, ...writes])
    entries.push(verified(entryFrom(draft, { recordId, author }, fold(entries, rights))))
  const state = fold(entries, rights)
  if (!state) throw new Error('a conversation')
  return state
}
const viewOf = (of: Form, ...writes: Write[]): FormView => formView(of, answered(of, ...writes), coach)
const fieldIn = (view: FormView, id: string) =>
  view.fields.find(({ field }) => field.id === id) ?? expect.fail(`no field ${id}`)

const elsewhere = ['scores', 'list', 'note', 'tipping_point', 'pulse', 'computed'] as const
type OneValue = Exclude<Field['type'], (typeof elsewhere)[number]>

describe('an answer to each type of field', () => {
  const anyCode = fc.stringMatching(/^[a-z0-9-]{1,20}$/)
  const anyTime = fc.integer({ min: 0, max: 21_600 })
  const right: Record<OneValue, fc.Arbitrary<Json>> = {
    text: fc.string({ minLength: 1, maxLength: 6000 }).filter((text) => text.trim() !== ''),
    choice: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
    scale: fc.integer({ min: 0, max: 10 }),
    number: fc.integer({ min: 1, max: 240 }),
    boolean: fc.boolean(),
    date: fc.constantFrom('2026-11-23', '2027-02-28'),
    time: fc.constantFrom('00:00', '09:05', '23:59'),
    timecode: fc.integer({ min: 0, max: 86_400 }),
    person: anyCode,
    indicator: anyCode,
    evidence: anyCode,
    slider: fc.integer({ min: 0, max: 100 }),
    triad: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 100 }))),
    time_range: fc.record({ from: anyTime, to: anyTime }),
  }
  const wrong: Record<OneValue, Json[]> = {
    text: [7, true, 'x'.repeat(6001), ['x'], {}],
    choice: ['a', [7], [['a']], {}, true],
    scale: ['3', true, [3], {}],
    number: ['40', true, {}],
    boolean: ['yes', 1, 0, []],
    date: ['23-11-2026', '2026-13-01', 20261123, true],
    time: ['9:05', '24:00', 905],
    timecode: [-1, 1.5, 86_401, '01:00'],
    person: [7, 'x'.repeat(121), ['x']],
    indicator: [['SG1'], 7],
    evidence: [7, {}],
    slider: ['50', {}],
    triad: [[1, 2], [1, 2, 3, 4], [50, 50, 101], ['a', 'b', 'c'], 100],
    time_range: [{ from: 60 }, { from: -1, to: 10 }, [0, 10], 60],
  }
  const types = Field.options.map((option) => option.unwrap().shape.type.value)

  it('is tested for every type', () => {
    expect(Object.keys(asked).sort()).toEqual([...types].sort())
    expect([...Object.keys(right), ...elsewhere].sort()).toEqual([...types].sort())
  })

  it.each(Object.entries(right))('of type %s is shown as given, and fills the field', (type, values) => {
    fc.assert(
      fc.property(values, (value) => {
        const view = fieldIn(viewOf(form, [coach, answer(type, value)]), type)
        expect(view).toMatchObject({ value, isFilled: true, isConflict: false, isOwnHand: true, rows: [] })
      }),
      { numRuns: 20 },
    )
  })

  it.each(Object.entries(wrong))('of type %s in another shape does not fill the field', (type, values) => {
    for (const value of [...values, null, '', '  ', []]) {
      const view = fieldIn(viewOf(form, [coach, answer(type, value)]), type)
      expect(view.isFilled, JSON.stringify(value)).toBe(false)
      if (values.includes(value)) expect(view.value, JSON.stringify(value)).toBeUndefined()
    }
  })

  it('of false fills a yes-or-no field', () => {
    expect(fieldIn(viewOf(form, [coach, answer('boolean', false)]), 'boolean').isFilled).toBe(true)
  })

  it('can be removed', () => {
    const view = viewOf(form, [coach, answer('text', 'x')], [coach, answer('text', null)])
    expect(fieldIn(view, 'text')).toMatchObject({ value: undefined, isFilled: false })
  })

  it('is a list of codes for a multiple choice, and one code for a single choice', () => {
    const one = formOf([{ id: 'one', type: 'choice', label, required: false, options }])
    expect(fieldIn(viewOf(one, [coach, answer('one', 'a')]), 'one').value).toBe('a')
    expect(fieldIn(viewOf(one, [coach, answer('one', ['a'])]), 'one').isFilled).toBe(false)
  })

  it('of type scores has the valid scores per item', () => {
    const view = viewOf(form, [
      coach,
      { changes: { 'scores/SG1': 3, 'scores/SG2': 'nvt', 'scores/SG3': 'Goed', 'scores/SG4': 11 } },
    ])
    expect(fieldIn(view, 'scores')).toMatchObject({ scores: { SG1: 3, SG2: 'nvt' }, isFilled: true })
    expect(fieldIn(viewOf(form), 'scores')).toMatchObject({ scores: {}, isFilled: false })
  })

  it('of a computed field belongs to nobody', () => {
    const state = answered(form, [coach, answer('computed', 'x')])
    expect(state.refused.map(({ path }) => path)).toEqual(['computed'])
    expect(fieldIn(formView(form, state, coach), 'computed')).toMatchObject({
      isFilled: false,
      isMine: false,
    })
  })
})

describe('rows with parts', () => {
  const anyRow = fc.record({
    text: fc.option(fc.constantFrom('', ' ', 'kijken', 'wachten'), { nil: undefined }),
    sure: fc.option(fc.boolean(), { nil: undefined }),
    when: fc.option(fc.constantFrom('2026-12-01', 'ooit'), { nil: undefined }),
    isGone: fc.boolean(),
  })

  it.each(['list', 'note', 'tipping_point', 'pulse'])(
    'of a %s are those not removed, each complete when its required parts are filled',
    (at) => {
      fc.assert(
        fc.property(fc.array(anyRow, { maxLength: 5 }), (rows) => {
          const writes = rows.flatMap(({ isGone, ...given }, place): Write[] => {
            return [
              [coach, answerRow(at, `k${place}`, fieldsUnder('', given))],
              [coach, removeRow(at, `k${place}`, isGone)],
            ]
          })
          const view = fieldIn(viewOf(form, ...writes), at)
          const standing = rows.flatMap((row, place) => (row.isGone ? [] : [{ ...row, key: `k${place}` }]))
          expect(view.rows.map(({ key }) => key)).toEqual(standing.map(({ key }) => key))
          const isComplete = ({ text, sure }: (typeof standing)[number]) =>
            !!text?.trim() && sure !== undefined
          expect(view.rows.map((row) => row.isComplete)).toEqual(standing.map(isComplete))
          for (const [place, { text, sure, when }] of standing.entries()) {
            const cells = view.rows[place]?.parts ?? []
            expect(cells.map(({ part }) => part.id)).toEqual(['text', 'sure', 'when'])
            const shown = [text, sure, when === 'ooit' ? undefined : when]
            expect(cells.map(({ value }) => value)).toEqual(shown)
            const isFilled = !!text?.trim() || sure !== undefined || when === '2026-12-01'
            expect(view.rows[place]?.isFilled).toBe(isFilled)
          }
          const needed = at === 'list' ? 2 : 1
          expect(view.isFilled).toBe(standing.filter(isComplete).length >= needed)
          expect(view.value).toBeUndefined()
        }),
        { numRuns: 30 },
      )
    },
  )

  it('without required parts are complete as soon as one part is filled', () => {
    const loose = formOf([
      {
        id: 'list',
        type: 'list',
        label,
        required: true,
        parts: parts.map((one) => ({ ...one, required: false })),
      },
    ])
    const rowIn = (...writes: Write[]) => fieldIn(viewOf(loose, ...writes), 'list').rows[0]
    expect(rowIn([coach, answerRow('list', 'k1', { text: '' })])).toMatchObject({ isComplete: false })
    expect(rowIn([coach, answerRow('list', 'k1', { when: '2026-12-01' })])).toMatchObject({
      isComplete: true,
    })
  })

  it('of a later version keep unknown parts, which are not shown', () => {
    const view = viewOf(form, [coach, answerRow('list', 'k1', { text: 'kijken', weight: 3 })])
    const [row] = fieldIn(view, 'list').rows
    expect(row?.parts.map(({ at }) => at)).toEqual(['list/k1/text', 'list/k1/sure', 'list/k1/when'])
  })

  it('are at the path of the field, also when it has two segments', () => {
    const deep = formOf([{ id: 'steps', at: 'plan/steps', type: 'list', label, required: false, parts }])
    const view = viewOf(
      deep,
      [coach, answerRow('plan/steps', 'k1', { text: 'kijken' })],
      [coach, answerRow('plan/steps', 'k2', { text: 'wachten' })],
      [coach, removeRow('plan/steps', 'k2')],
    )
    expect(fieldIn(view, 'steps').rows.map(({ key }) => key)).toEqual(['k1'])
  })
})

describe('a choice of at least two', () => {
  const two = { type: 'choice', label, options, minChosen: 2, maxChosen: 3 }
  const of = formOf([
    { ...two, id: 'some', required: true },
    {
      ...{ id: 'list', type: 'list', label, required: true },
      parts: [
        { ...two, id: 'must', required: true },
        { ...two, id: 'may', required: false },
      ],
    },
  ])
  const isFilled = (value: Json) => fieldIn(viewOf(of, [coach, answer('some', value)]), 'some').isFilled
  const isComplete = (row: Record<string, Json>) =>
    fieldIn(viewOf(of, [coach, answerRow('list', 'k1', row)]), 'list').rows[0]?.isComplete

  it('is not answered with one', () => {
    expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(isFilled)).toEqual([false, true, true])
  })

  it('does not complete a row with one, and may stay empty where it is not required', () => {
    expect(isComplete({ must: ['a'] })).toBe(false)
    expect(isComplete({ must: ['a', 'b'] })).toBe(true)
    expect(isComplete({ must: ['a', 'b'], may: [] })).toBe(true)
    expect(isComplete({ must: ['a', 'b'], may: ['c'] })).toBe(false)
  })
})

describe('a field with a condition', () => {
  const base = [
    { id: 'yes', type: 'boolean', label, required: true },
    { id: 'one', type: 'choice', label, required: true, options },
    { id: 'many', type: 'choice', label, required: true, options, maxChosen: 3 },
  ]
  const shownWhen = (field: string, is: string | boolean) => ({
    ...{ id: 'more', type: 'text', label, required: true, max: 300, shownWhen: { field, is } },
  })
  const closing = [{ as: 'done', needs: ['more'] }]
  const isShown = (field: string, is: string | boolean, value: Json) => {
    const of = formOf([...base, shownWhen(field, is)], { closing })
    const view = viewOf(of, [coach, answer(field, value)], [coach, answer('more', '')])
    const isThere = view.fields.some((one) => one.field.id === 'more')
    expect(missingFor('done', view)).toHaveLength(isThere ? 1 : 0)
    return isThere
  }

  it.each([
    ['yes', true, true, false],
    ['yes', false, false, true],
    ['one', 'b', 'b', 'a'],
    ['many', 'b', ['a', 'b'], ['a', 'c']],
  ] as const)(
    'that %s is %s is shown with that answer, and hidden and not required with another',
    (...one) => {
      const [field, is, answerGiven, otherAnswer] = one
      expect(isShown(field, is, answerGiven)).toBe(true)
      expect(isShown(field, is, otherAnswer)).toBe(false)
      expect(isShown(field, is, null)).toBe(false)
    },
  )
})

describe('a closing rule', () => {
  const ids = ['text', 'boolean', 'list', 'scores', 'date']
  const filledWith: Record<string, EntryDraft[]> = {
    text: [answer('text', 'x')],
    boolean: [answer('boolean', false)],
    list: ['k1', 'k2'].map((key) => answerRow('list', key, { text: 'x', sure: true })),
    scores: [{ changes: { 'scores/SG1': 3 } }],
    date: [answer('date', '2026-12-01')],
  }

  it('misses exactly the fields that it needs and that are not filled', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), fc.subarray(ids), (needs, filled) => {
        const of = formOf(fields, { closing: [{ as: 'done', needs }] })
        const writes = filled.flatMap((id) => (filledWith[id] ?? []).map((draft): Write => [coach, draft]))
        const missing = missingFor('done', viewOf(of, ...writes)).map(({ field }) => field.id)
        expect(missing.sort()).toEqual(needs.filter((id) => !filled.includes(id)).sort())
      }),
      { numRuns: 40 },
    )
  })

  it('that the form does not have needs nothing', () => {
    expect(missingFor('agreed', viewOf(form))).toEqual([])
  })
})

describe('who may write a field', () => {
  const of = formOf([
    { id: 'his', type: 'text', label, required: false, max: 300, writer: ['coach'] },
    { id: 'hers', type: 'text', label, required: false, max: 300, writer: ['teacher'] },
    { id: 'both', type: 'text', label, required: false, max: 300 },
    { id: 'rows', type: 'list', label, required: false, parts, writer: ['teacher'] },
  ])
  const mineIn = (state: RecordState, account: AccountId) =>
    formView(of, state, account).fields.flatMap(({ field, isMine }) => (isMine ? [field.id] : []))

  it('depends on the account, and a stranger may write none', () => {
    const state = answered(of)
    expect(mineIn(state, coach)).toEqual(['his', 'both'])
    expect(mineIn(state, teacher)).toEqual(['hers', 'both', 'rows'])
    expect(mineIn(state, stranger)).toEqual([])
  })

  it('is nobody for an account that wrote with a newer release', () => {
    const state = answered(of)
    const newer = [{ entryId: EntryId.parse(newRecordId()), author: teacher }]
    expect(mineIn({ ...state, newer }, teacher)).toEqual([])
    expect(mineIn({ ...state, newer }, coach)).toEqual(['his', 'both'])
  })

  it('is told apart from whose words they are and where they were typed', () => {
    const typed = fieldIn(viewOf(of, [coach, answer('hers', 'zij', 'teacher')]), 'hers')
    expect(typed).toMatchObject({ value: 'zij', isInOwnWords: true, isOnBehalf: true, isOwnHand: false })
    const own = viewOf(of, [coach, answer('hers', 'zij', 'teacher')], [teacher, answer('hers', 'ik')])
    expect(fieldIn(own, 'hers')).toMatchObject({ value: 'ik', isOnBehalf: false, isOwnHand: true })
    expect(fieldIn(own, 'both').isInOwnWords).toBe(false)
    expect(fieldIn(own, 'rows').isInOwnWords).toBe(true)
  })

  it('shows a conflict of two answers', () => {
    const blind = { replaces: { both: [] } }
    const view = viewOf(
      of,
      [coach, { ...answer('both', 'wij'), ...blind }],
      [teacher, { ...answer('both', 'jij'), ...blind }],
    )
    expect(fieldIn(view, 'both').isConflict).toBe(true)
    expect(fieldIn(view, 'his').isConflict).toBe(false)
  })
})

it('text paths are those of text fields, and of the rows that were not removed', () => {
  const view = viewOf(
    form,
    [coach, answerRow('list', 'k1', { text: 'x' })],
    [coach, answerRow('note', 'k2', { text: 'y' })],
    [coach, answerRow('list', 'k3', { text: 'z' })],
    [coach, removeRow('list', 'k3')],
  )
  const expected: Path[] = ['text', 'person', 'list/k1/text', 'note/k2/text']
  expect(textPaths(view).sort()).toEqual(expected.sort())
})
