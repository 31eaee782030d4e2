// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { EntryId, PersonId, type RecordId } from '#domain/ground/id.ts'
import { planVisit, replanVisit } from '#domain/programme/visit.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { BookProvider } from '#storage/live.ts'
import { useLivingText } from '#workbench/living/living-text.tsx'
import { usePathState } from '#workbench/living/record-part.ts'
import { createMemoryBook, createStillWorld } from '../support/memory-book.ts'

afterEach(cleanup)

const toDraft = (focus: string): EntryDraft => replanVisit({ focus })

function Field({ recordId }: { recordId: RecordId }) {
  const value = String(usePathState(recordId, 'focus')?.value ?? '')
  const living = useLivingText({ recordId, path: 'focus', value, toDraft })
  return (
    <>
      <input
        aria-label="focus"
        value={living.text}
        onChange={(event) => living.setText(event.target.value)}
        onBlur={living.onBlur}
      />
      <output>{living.state}</output>
    </>
  )
}

function openField() {
  const world = createStillWorld()
  const book = createMemoryBook({ world })
  const person = PersonId.parse(crypto.randomUUID())
  const facts = { ordinal: 1, date: '2026-11-24', start: '10:20', focus: 'oud' } as const
  const { recordId } = book.create(planVisit(person, facts))
  const user = userEvent.setup({ delay: null })
  const show = () =>
    render(
      <BookProvider book={book}>
        <Field recordId={recordId} />
      </BookProvider>,
    )
  const focus = () => book.record(recordId)?.paths.focus
  const turn = (ms: number) => act(async () => world.turn(ms))
  return { world, book, recordId, user, show, focus, turn, entries: () => book.entries(recordId).length }
}

const field = () => screen.getByRole('textbox')

describe('a text in a living form', () => {
  it('is a draft 250 ms after the last key, and no entry', async () => {
    const { user, show, book, recordId, turn, entries } = openField()
    show()
    await user.type(field(), '!')
    await turn(249)
    expect(book.draft(recordId, 'focus')).toBeUndefined()
    await turn(1)
    expect(book.draft(recordId, 'focus')?.value).toBe('oud!')
    expect(entries()).toBe(1)
    expect(screen.getByText('draft')).toBeVisible()
  })

  it('is a draft every second while somebody types without a pause', async () => {
    const { user, show, book, recordId, turn } = openField()
    show()
    for (let keys = 0; keys < 10; keys += 1) {
      await user.type(field(), '!')
      await turn(100)
    }
    expect(book.draft(recordId, 'focus')?.value).toBe(`oud${'!'.repeat(10)}`)
    expect(book.saving()).toBe('saving')
    await turn(250)
    expect(book.saving()).toBe('saved')
  })

  it('is being saved from the first key until its draft is on the device', async () => {
    const { user, show, book, turn } = openField()
    show()
    await turn(0)
    expect(book.saving()).toBe('saved')
    await user.type(field(), '!')
    expect(book.saving()).toBe('saving')
    await user.type(field(), '!')
    await turn(249)
    expect(book.saving()).toBe('saving')
    await turn(1)
    expect(book.saving()).toBe('saved')
  })

  it('is being saved without a pause from the field that is left to its entry', async () => {
    const { user, show, book } = openField()
    show()
    await user.type(field(), ' en nieuw')
    const told: string[] = []
    book.subscribe(() => told.push(book.saving()))
    await user.tab()
    await waitFor(() => expect(book.saving()).toBe('saved'))
    expect(told.indexOf('saved')).toBe(told.length - 1)
  })

  it('becomes one entry when the field is left, and the draft is dropped', async () => {
    const { user, show, focus, book, recordId, turn, entries } = openField()
    show()
    await user.type(field(), ' en nieuw')
    await turn(250)
    await user.tab()
    expect(focus()?.value).toBe('oud en nieuw')
    expect(entries()).toBe(2)
    expect(book.draft(recordId, 'focus')).toBeUndefined()
    expect(screen.getByText('saved')).toBeVisible()
  })

  it('becomes an entry after twenty idle seconds', async () => {
    const { user, show, focus, turn } = openField()
    show()
    await user.type(field(), '!')
    await turn(19_999)
    expect(focus()?.value).toBe('oud')
    await turn(1)
    expect(focus()?.value).toBe('oud!')
  })

  it('is written at once when the page is hidden or the book is flushed', async () => {
    const { user, show, focus, book } = openField()
    show()
    await user.type(field(), '!')
    await act(async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
      Reflect.deleteProperty(document, 'visibilityState')
    })
    expect(focus()?.value).toBe('oud!')
    await user.type(field(), '?')
    await act(() => book.flush())
    expect(focus()?.value).toBe('oud!?')
  })

  it('that is changed and changed back makes no entry', async () => {
    const { user, show, turn, entries, book, recordId } = openField()
    show()
    await user.type(field(), '!{Backspace}')
    await turn(250)
    await user.tab()
    expect(entries()).toBe(1)
    expect(book.draft(recordId, 'focus')).toBeUndefined()
  })

  it('is restored from its draft, and still replaces what was seen when typing began', async () => {
    const { user, show, focus, book, recordId } = openField()
    const replaces = book.seen(recordId, 'focus')
    await book.saveDraft(recordId, 'focus', { value: 'half', replaces, at: 0 })
    await act(async () => {
      book.merge(book.entryBy(book.me.accountId, recordId, replanVisit({ focus: 'elders' })))
    })
    show()
    expect(field()).toHaveValue('half')
    await user.click(field())
    await user.tab()
    expect(focus()?.isConflict).toBe(true)
    expect(
      focus()
        ?.heads.map(({ value }) => value)
        .sort(),
    ).toEqual(['elders', 'half'])
  })

  it('that another device wrote meanwhile is a conflict, and is not overwritten', async () => {
    const { user, show, focus, book, recordId } = openField()
    show()
    await user.type(field(), '!')
    await act(async () => {
      book.merge(book.entryBy(book.me.accountId, recordId, replanVisit({ focus: 'elders' })))
    })
    expect(field()).toHaveValue('oud!')
    await user.tab()
    expect(focus()?.isConflict).toBe(true)
  })

  it('stays a draft on screen when it is refused, which is reported once', async () => {
    const { user, show, book, recordId } = openField()
    show()
    await user.type(field(), '!')
    const { accountId: author } = book.me
    book.merge({ is: 'newer', entryId: EntryId.parse(crypto.randomUUID()), recordId, author })
    await user.tab()
    expect(field()).toHaveValue('oud!')
    expect(book.draft(recordId, 'focus')?.value).toBe('oud!')
    const told = () => book.refusedWrites.view()
    expect(told()).toMatchObject([{ problem: 'app_outdated', texts: ['oud!'] }])
    await act(() => book.refusedWrites.markRead(told()[0]?.key ?? ''))
    await user.click(field())
    await user.tab()
    expect(told()).toEqual([])
    await user.type(field(), '?')
    await user.tab()
    expect(told()).toMatchObject([{ texts: ['oud!?'] }])
  })

  it('stays a draft on screen when it cannot be saved', async () => {
    const { user, show, book, recordId } = openField()
    show()
    await user.type(field(), '!')
    book.failWith('disk_full')
    await user.tab()
    expect(field()).toHaveValue('oud!')
    expect(screen.getByText('draft')).toBeVisible()
    expect(book.draft(recordId, 'focus')?.value).toBe('oud!')
  })
})
