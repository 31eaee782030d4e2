// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { score, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { BookProvider } from '#storage/live.ts'
import { usePathState, useView } from '#workbench/living/record-part.ts'
import { fullSheet } from '../support/full-sheet.ts'
import { createMemoryBook } from '../support/memory-book.ts'

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
})
