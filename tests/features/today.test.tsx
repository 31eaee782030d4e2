// @vitest-environment jsdom
/** A coach's day, and beginning a lesson that nobody planned. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { waysByPerson } from '#domain/way.ts'
import { TodayPage } from '#features/today/today-page.tsx'
import { createCoachWeek, createOwnBook } from '../support/coach-week.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { createMemoryPost, programmeAnswer } from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

const open = (book: MemoryBook) =>
  openRoom(<TodayPage />, { book, post: createMemoryPost({ programme: programmeAnswer }) })
const list = (name: string) => within(screen.getByRole('list', { name }))
const wayOf = (book: MemoryBook, name: string) =>
  [...waysByPerson(book.records().values()).values()].find(({ trajectory }) => trajectory.name === name)

describe('today', () => {
  it('shows the lessons of the day, what waits for me, and what waits for the teacher', async () => {
    open(await createCoachWeek())
    expect(screen.getByRole('heading', { level: 1, name: 'Maandag 23 november' })).toBeDefined()
    expect(screen.getByText('2 lessen vandaag, 2 dingen wachten op jou.')).toBeDefined()
    expect(list('Vandaag').getByText('Les 1 · Anna Kuipers')).toBeDefined()
    expect(list('Vandaag').getByText(/Hoe start ik zonder gedoe/)).toBeDefined()
    expect(list('Later deze week').getByText('Extra les · Milan Verhoeven')).toBeDefined()
    const mine = list('Wacht op jou')
    expect(mine.getByText('Les van Roos Bakker afsluiten')).toBeDefined()
    expect(mine.getByText(/3 van 16 ingevuld · 2× bewijs nodig/)).toBeDefined()
    expect(mine.getByText('Nabespreking met Sem de Haan')).toBeDefined()
    expect(list('Wacht op de docent').getByText('Lotte Jansen')).toBeDefined()
    await expectAccessible()
  })

  it('tells a new coach where to begin', async () => {
    open(await createOwnBook())
    expect(screen.getByText('Begin met je eerste docent')).toBeDefined()
  })

  it('begins a planned lesson of today instead of making another one', async () => {
    const book = await createCoachWeek()
    const before = book.records().size
    open(book)
    await user.click(button('Nu observeren'))
    await user.click(await screen.findByRole('button', { name: /Anna Kuipers/ }))
    expect(book.records().size).toBe(before)
    expect(window.location.pathname).toBe(`/lesson/${wayOf(book, 'Anna Kuipers')?.visits[0]?.visit.recordId}`)
  })

  it('names whoever is being watched or planned for today first, and an extra lesson last', async () => {
    const book = await createCoachWeek()
    open(book)
    await user.click(button('Nu observeren'))
    const dialog = await screen.findByRole('dialog', { name: 'Nu observeren' })
    const rows = within(dialog)
      .getAllByRole('listitem')
      .map((row) => row.textContent ?? '')
    const rank = (row: string) =>
      /nog niet afgesloten/.test(row) ? 0 : /staat gepland/.test(row) ? 1 : /extra les/.test(row) ? 3 : 2
    expect(rows.map(rank)).toEqual(rows.map(rank).sort())
    expect(rank(rows[0] ?? '')).toBe(0)
  })

  it('takes on a new teacher and begins her first lesson in one go', async () => {
    const book = await createOwnBook()
    open(book)
    await user.click(button('Nu observeren'))
    fill(await screen.findByLabelText('Naam'), 'Bram Visser')
    fill(field('School'), '22222222-2222-4222-8222-222222222222')
    await user.click(button('Begin de les'))
    const way = wayOf(book, 'Bram Visser')
    expect(way?.trajectory.secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(way?.visits[0]?.visit).toMatchObject({ ordinal: 1, date: '2026-11-23' })
    expect(window.location.pathname).toBe(`/lesson/${way?.visits[0]?.visit.recordId}`)
  })
})
