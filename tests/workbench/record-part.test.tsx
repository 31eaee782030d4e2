// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { removeNote, score, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { freshStepTo } from '#domain/record/fold-fresh.ts'
import { BookProvider } from '#storage/live.ts'
import { createRecordStore } from '#storage/session/record-store.ts'
import { usePathState, useView } from '#workbench/living/record-part.ts'
import { fullSheet } from '../support/full-sheet.ts'
import { createMemoryBook } from '../support/memory-book.ts'
import { entryFrom, newRecordId, WrittenRecord } from '../support/written-record.ts'

afterEach(cleanup)

const notes = ['notes']
const draws: Record<string, number> = {}

function Score({ sheet, id }: { sheet: RecordId; id: string }) {
  const state = usePathState(sheet, `scores/${id}`)
  draws[id] = (draws[id] ?? 0) + 1
  return <p>{String(state?.value)}</p>
}

function Notes({ sheet }: { sheet: RecordId }) {
  const found = useView(sheet, notes, worksheetOf)
  draws.notes = (draws.notes ?? 0) + 1
  return <p>{found?.notes.map(({ text }) => text).join()}</p>
}

const everything = ['notes', 'scores']
const partsOf = (state: RecordState) => {
  const { notes: all, scores } = worksheetOf(state)
  return { notes: all, scores }
}
let shown: unknown

function Everything({ sheet }: { sheet: RecordId }) {
  shown = useView(sheet, everything, partsOf)
  return null
}

describe('a part of a record on screen', () => {
  it('is rendered again only for its own writes, even when the store recreates every object', async () => {
    const book = createMemoryBook()
    const person = PersonId.parse(crypto.randomUUID())
    const visit = book.create(planVisit(person, { ordinal: 1, date: '2026-11-24', start: '10:20' })).recordId
    const sheet = book.create(fullSheet(visit, person)).recordId
    const { container } = render(
      <BookProvider book={book}>
        <Score sheet={sheet} id="SG1" />
        <Score sheet={sheet} id="SG2" />
        <Notes sheet={sheet} />
      </BookProvider>,
    )
    const before = { ...draws }
    const grown = (name: string) => (draws[name] ?? 0) - (before[name] ?? 0)
    await act(async () => void book.append(sheet, score('SG1', 3)))
    expect([grown('SG1'), grown('SG2'), grown('notes')]).toEqual([1, 0, 0])
    await act(async () => book.merge(book.entryBy(book.me.accountId, sheet, score('SG2', 2))))
    expect([grown('SG1'), grown('SG2'), grown('notes')]).toEqual([1, 1, 0])
    const note = { key: 'abcd', time: 3, speaker: 'klas', text: 'Stil', links: [] } as const
    await act(async () => void book.append(sheet, writeNote({ ...note, links: [] })))
    expect([grown('SG1'), grown('SG2'), grown('notes')]).toEqual([1, 1, 1])
    expect(container).toHaveProperty('textContent', '32Stil')
  })

  it('has after every write what the whole record has, though only the written collections are made anew', async () => {
    const record = new WrittenRecord(fullSheet(newRecordId(), PersonId.parse(crypto.randomUUID())))
    const store = createRecordStore(() => true)
    store.put([...record.entries])
    const book = {
      ...createMemoryBook(),
      record: (id: RecordId) => store.records().get(id),
      subscribe: store.subscribe,
    }
    const { recordId } = record
    render(
      <BookProvider book={book}>
        <Everything sheet={recordId} />
      </BookProvider>,
    )
    const key = fc.constantFrom('n1', 'n2', 'n3')
    const write = fc.oneof(
      fc
        .tuple(fc.constantFrom('SG1', 'SG2', 'GZ1'), fc.integer({ min: 1, max: 4 }))
        .map(([id, one]) => score(id, one)),
      fc
        .tuple(key, fc.string({ minLength: 1, maxLength: 8 }), fc.subarray(['SG1', 'SG2']))
        .map(([one, text, links]) => writeNote({ key: one, time: 3, speaker: 'klas', text, links })),
      key.map(removeNote),
    )
    let fresh = 0
    for (const draft of fc.sample(write, 60)) {
      const state = store.records().get(recordId)
      if (!state) throw new Error('no sheet')
      await act(async () => store.write(entryFrom(draft, { recordId, author: state.owner }, state)))
      const now = store.records().get(recordId)
      if (now && freshStepTo(now.paths)) fresh += 1
      expect(shown).toEqual(now && partsOf(now))
    }
    expect(fresh).toBe(60)
  })
})
