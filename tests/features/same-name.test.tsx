// @vitest-environment jsdom
/** Teachers of one name are told apart by school, by subject, and last by a number. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PersonId } from '#domain/ground/id.ts'
import { type Duo, nameIn } from '#domain/programme/duo.ts'
import { receiverNames } from '#domain/programme/feedback.ts'
import { PairPage } from '#features/duo/pair-page.tsx'
import { TeacherPage } from '#features/teachers/teacher-page.tsx'
import { TeachersPage } from '#features/teachers/teachers-page.tsx'
import { TodayPage } from '#features/today/today-page.tsx'
import { createOwnBook, plan, takeOn } from '../support/coach-week.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { createMemoryPost, programmeAnswer } from '../support/memory-post.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

afterEach(cleanup)

const TODAY = '2026-11-23'
let book: MemoryBook
let ada: PersonId
beforeEach(async () => {
  book = await createOwnBook()
  await takeOn(book, 'Jan de Vries', 'Frans', 0)
  await takeOn(book, 'Jan de Vries', 'Frans', 1)
  await takeOn(book, 'Zoë Bos', 'Frans')
  await takeOn(book, 'Zoe\u0308 Bos', 'Duits')
  await takeOn(book, 'Kim Mol', 'Frans')
  await takeOn(book, 'Kim Mol', 'Frans')
  ada = await takeOn(book, 'Ada', 'Frans')
})

const facts = () => ({ book, post: createMemoryPost({ programme: programmeAnswer }) })
const spoken = (elements: readonly Element[]) =>
  elements.map((one) => (one.textContent ?? '').normalize('NFC'))
const about = (rows: readonly string[], name: string) => rows.filter((row) => row.includes(name))

it('when a lesson begins', async () => {
  openRoom(<TodayPage />, facts())
  await user.click(button('Nu observeren'))
  const dialog = await screen.findByRole('dialog', { name: 'Nu observeren' })
  const rows = spoken(within(dialog).getAllByRole('listitem'))
  expect(new Set(rows).size).toBe(7)
  const jan = about(rows, 'Jan de Vries').join()
  expect(jan).toContain('Van der Meij College')
  expect(jan).toContain('De Viaan')
  expect(jan).not.toContain('Frans')
  expect(about(rows, 'Zoë Bos').join()).toMatch(/College · (Frans|Duits).*College · (Frans|Duits)/)
  expect(about(rows, 'Kim Mol (1)')).toHaveLength(1)
  expect(about(rows, 'Kim Mol (2)')).toHaveLength(1)
  expect(about(rows, 'Ada').join()).not.toContain('College')
  await expectAccessible()
})

it('in the list of teachers', () => {
  openRoom(<TeachersPage />, facts())
  expect(new Set(spoken(screen.getAllByRole('link'))).size).toBe(7)
})

it('when a duo is made', () => {
  openRoom(<PairPage personId={ada} />, facts())
  const cards = screen.getAllByRole('radio').map((one) => one.closest('label') ?? expect.fail('no label'))
  expect(new Set(spoken(cards)).size).toBe(6)
})

it('on Vandaag and on the page of the teacher', async () => {
  const [first, second] = await Promise.all(
    [0, 1].map((school) => takeOn(book, 'Piet Smit', 'Frans', school)),
  )
  if (!first || !second) throw new Error('no teachers')
  for (const person of [first, second]) await plan(book, person, { ordinal: 1, date: TODAY, start: '23:15' })
  openRoom(<TodayPage />, facts())
  const rows = spoken(screen.getAllByRole('link'))
  expect(about(rows, 'Piet Smit (Van der Meij College)')).toHaveLength(1)
  expect(about(rows, 'Piet Smit (De Viaan)')).toHaveLength(1)
  cleanup()
  openRoom(<TeacherPage personId={second} />, facts())
  screen.getByRole('heading', { name: 'Piet Smit (De Viaan)', level: 1 })
})

it('in a duo of two who have one name', () => {
  const people = {
    a: { name: 'Jan de Vries', personId: ada },
    b: { name: 'Ján de Vries', personId: undefined },
  }
  const duo = { people } as unknown as Duo
  expect([nameIn(duo, 'a'), nameIn(duo, 'b')]).toEqual(['Jan de Vries (A)', 'Ján de Vries (B)'])
})

it('in the notes of feedback to two who have one name', () => {
  const names = [...receiverNames(book.records().values(), book.me.accountId).values()]
  expect(names.filter((name) => name.startsWith('Kim Mol')).sort()).toEqual(['Kim Mol (1)', 'Kim Mol (2)'])
  expect(names).toContain('Ada')
})
