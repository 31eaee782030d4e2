/** The fast fold of one new entry equals the full fold, or returns undefined. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer } from '#domain/instrument/answering.ts'
import { createFormRights } from '#domain/instrument/form-rights.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { openConversationSheet } from '#domain/programme/conversation.ts'
import { openWorksheet, score, writeNote } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { Entry, EntryDraft } from '#domain/record/entry.ts'
import { type FoldEntry, fold as foldWith } from '#domain/record/fold.ts'
import { foldFresh, freshStepTo } from '#domain/record/fold-fresh.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { forms } from '#instruments/forms.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const formRights = createFormRights(forms)
const fold = (entries: Iterable<FoldEntry>) => foldWith(entries, formRights)

const birth = openWorksheet({
  visit: newRecordId(),
  person: anna,
  framework: 'ts4-2019-draft/1',
  set: 'full',
})
const note = (key: string, text: string) => writeNote({ key, time: 1, speaker: 'klas', text, links: [] })

/** A write on a path. It replaces what is on screen, or nothing when `isBlind`. */
const step = fc.record({
  path: fc.constantFrom('SG1', 'SG2', 'n1', 'n2'),
  value: fc.nat(3),
  isBlind: fc.boolean(),
})

describe('the fast fold of a new entry', () => {
  it('gives the state of a full fold', () => {
    let answered = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const recordId = newRecordId()
        const entries: FoldEntry[] = [verified(entryFrom(birth, { recordId, author: coach }))]
        for (const { path, value, isBlind } of steps) {
          const state = fold(entries)
          const draft = path.startsWith('n')
            ? note(path, `tekst ${value}`)
            : score(path, value === 0 ? null : 3)
          const entry: Entry = entryFrom(draft, { recordId, author: coach }, isBlind ? undefined : state)
          const quick = state && foldFresh(state, entry)
          entries.push(verified(entry))
          if (quick) {
            answered++
            expect(quick).toEqual(fold(entries))
          }
        }
      }),
    )
    expect(answered).toBeGreaterThan(200)
  })

  it('keeps the identity of every other path', () => {
    const record = new WrittenRecord(birth).write(score('SG1', 2), note('n1', 'Loopt naar het raam.'))
    const { state } = record
    const entry = entryFrom(score('SG2', 3), { recordId: record.recordId, author: coach }, state)
    const quick = foldFresh(state, entry)
    expect(quick?.paths['scores/SG1']).toBe(state.paths['scores/SG1'])
    expect(quick?.paths['notes/n1/text']).toBe(state.paths['notes/n1/text'])
    expect(quick?.paths['scores/SG2']?.value).toBe(3)
  })

  it('tells which paths differ from those before', () => {
    const record = new WrittenRecord(birth).write(score('SG1', 2))
    const { state } = record
    const entry = entryFrom(note('n1', 'Stil'), { recordId: record.recordId, author: coach }, state)
    const { paths = {} } = foldFresh(state, entry) ?? {}
    const step = freshStepTo(paths)
    expect(step?.before).toBe(state.paths)
    const differing = Object.keys(paths).filter((path) => paths[path] !== state.paths[path])
    expect(step?.changed.toSorted()).toEqual(differing.toSorted())
    expect(freshStepTo(state.paths)).toBeUndefined()
  })

  it('returns undefined when only a full fold can decide', () => {
    const record = new WrittenRecord(birth).write(score('SG1', 2))
    const blind = entryFrom(score('SG1', 3), { recordId: record.recordId, author: coach })
    expect(foldFresh(record.state, blind)).toBeUndefined()
  })

  it('returns undefined for a binding, a birth, another owner, or words of the teacher', () => {
    const form = formWords(conversation2026)
    const sheet = openConversationSheet({
      lesson: newRecordId(),
      person: anna,
      at: '2026-11-23T10:00:00Z',
      form,
    })
    const record = new WrittenRecord(sheet)
    const { recordId, state } = record
    const answers = (draft: EntryDraft, more: Partial<Entry> = {}) =>
      foldFresh(state, entryFrom(draft, { recordId, author: coach, ...more }, state)) !== undefined
    expect(answers(answer('s4', 'wij'))).toBe(true)
    expect(answers(answer('s7', 'zij', 'teacher'))).toBe(false)
    expect(answers(bindParty(stranger, 'coach'))).toBe(false)
    expect(answers(answer('s4', 'wij'), { owner: stranger })).toBe(false)
    expect(answers(sheet)).toBe(false)
  })
})
