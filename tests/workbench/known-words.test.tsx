// @vitest-environment jsdom
/** A word that is no name of a pupil is dismissed once, for every note, and is remembered on this device. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { LintMarks } from '#workbench/living/lint-marks.tsx'
import { button, expectAccessible, openRoom, user } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'
import { createMemoryBook } from '../support/memory-book.ts'

afterEach(cleanup)

const NO_NAME = '‘Eratosthenes’ is geen naam van een leerling'
const notes = (
  <>
    <LintMarks text="De klas bewijst de stelling van Eratosthenes samen met Getal" />
    <LintMarks text="Ze schrijven ERATOSTHENES op, en de stelling van Eratosthenes" />
  </>
)

it('is asked about until it is dismissed, then in no note', async () => {
  const book = await createOwnBook()
  openRoom(notes, { book })
  expect(await screen.findAllByRole('button', { name: NO_NAME })).toHaveLength(2)
  await expectAccessible()
  await user.click(screen.getAllByRole('button', { name: NO_NAME })[0] ?? expect.fail('no button'))
  await waitFor(() => expect(screen.queryAllByRole('button', { name: /eratosthenes/i })).toHaveLength(0))
  expect(button(/Getal/)).toBeDefined()
  expect(book.keepsake('note-help/known-words')).toEqual(['eratosthenes'])
})

it('stays dismissed the next time', async () => {
  const book = createMemoryBook()
  await book.keep('note-help/known-words', ['eratosthenes'])
  openRoom(notes, { book })
  expect(await screen.findByRole('button', { name: /Getal/ })).toBeDefined()
  expect(screen.queryByRole('button', { name: NO_NAME })).toBeNull()
})
