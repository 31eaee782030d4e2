/** Rights to write an answer follow from the writers in the form, in the version that the record names. */
import { describe, expect, it } from 'vitest'
import { Form } from '#domain/instrument/form.ts'
import { createFormRights, rightsOfForm } from '#domain/instrument/form-rights.ts'
import type { Party } from '#domain/record/record-type.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { mayWrite, rightsOf } from '#domain/record/rights.ts'
import { conversation2019 } from '#instruments/edition-2019/conversation-2019.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { coach, teacher } from '../../support/written-record.ts'

const label = { nl: 'Vraag', en: 'Question' }
const formOf = (instrumentId: string, ...fields: object[]) =>
  Form.parse({
    ...{ kind: 'form', instrumentId, id: 'F08', key: 'any', title: label, status: label, origin: label },
    ...{ who: label, when: label, purpose: label, leftOut: [] },
    fields: fields.map((one) => ({
      ...('type' in one ? {} : { type: 'text', max: 300 }),
      ...{ label, required: false },
      ...one,
    })),
  })
const first = formOf(
  'F08/1',
  { id: 'look', writer: ['teacher'] },
  { id: 'talk', at: 's4', writer: ['coach'] },
)
const second = formOf('F08/2', { id: 'look' }, { id: 'sum', type: 'computed' })

describe('the rights of a form', () => {
  it('cover the place of a field and its rows; a field without writer belongs to both', () => {
    expect(rightsOfForm(first)).toEqual([
      { at: 'look', by: ['teacher'] },
      { at: 'look/**', by: ['teacher'] },
      { at: 's4', by: ['coach'] },
      { at: 's4/**', by: ['coach'] },
    ])
    expect(rightsOfForm(second).map(({ by }) => by)).toEqual([
      ['coach', 'teacher'],
      ['coach', 'teacher'],
    ])
  })

  it('follow the version that the record names, or all versions of the form for an unknown one', () => {
    const rights = createFormRights([first, second])
    expect(rights('F08', 'F08/1')).toEqual(rightsOfForm(first))
    expect(rights('F08', 'F08/2')).toEqual(rightsOfForm(second))
    const all = [...rightsOfForm(first), ...rightsOfForm(second)]
    for (const unknown of ['F08/9', undefined, 'ts4-2026-draft/1', 'F10/1'])
      expect(rights('F08', unknown)).toEqual(all)
    expect(rights('F10', 'F08/1')).toEqual([])
    expect(rights('F08', 'F08/1')).toBe(rights('F08', 'F08/1'))
    expect(rights('F08', 'F08/9')).toBe(rights('F08', 'F08/8'))
  })

  it('never cover paths that belong to the kind of record', () => {
    const greedy = formOf(
      'F08/3',
      ...['shared', 'bind', 'end', 'passages', 'lesson', 'opened'].map((id) => ({ id })),
    )
    const rights = rightsOf('conversation', 'F08/3', createFormRights([greedy]))
    const may = (path: string, own: Party[], author = coach) =>
      mayWrite(rights, path, own, { author, isBirth: false, onBehalf: undefined })
    expect(may('shared', ['teacher'], teacher)).toBe(false)
    expect(may('shared/x', ['owner', 'coach'])).toBe(false)
    expect(may(`bind/${teacher}/x`, ['owner', 'coach'])).toBe(false)
    expect(may(`end/${teacher}`, ['owner', 'coach'])).toBe(false)
    expect(may('passages/p1', ['owner', 'coach'])).toBe(false)
    expect(may('lesson', ['owner', 'coach'])).toBe(false)
    expect(may('opened', ['owner', 'coach'])).toBe(false)
  })

  it("give the teacher's words to the teacher only, in both versions of the conversation", () => {
    expect(recordTypeOf('conversation').form).toBe('F08')
    for (const form of [conversation2019, conversation2026])
      for (const { at, by } of rightsOfForm(form)) {
        const isHers = /^(s1|s7|agree|statement)(\/|$)/.test(at)
        expect(by.includes('teacher') && by.length === 1, `${form.instrumentId} ${at}`).toBe(isHers)
      }
  })
})
