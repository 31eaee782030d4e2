// @vitest-environment jsdom
/** A date of a living form is kept when it is nearby, and refused in words when it is not. */
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { PlanDateField } from '#workbench/living/plan-date-field.tsx'
import { field, fill, openRoom } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'

afterEach(cleanup)

it('keeps only a nearby date, and says at leaving which date it refused', async () => {
  const onChange = vi.fn()
  const book = await createOwnBook()
  openRoom(<PlanDateField label="Terugkijken op" date="2026-12-01" onChange={onChange} />, { book })
  const input = field('Terugkijken op')
  // The digits of a year pass through other years.
  for (const typed of ['0002-12-03', '0020-12-03', '0202-12-03']) fill(input, typed)
  expect(screen.queryByRole('alert')).toBeNull()
  fill(input, '2026-12-03')
  expect(onChange.mock.calls).toEqual([['2026-12-03']])
  fill(input, '0026-12-03')
  fireEvent.blur(input)
  expect(screen.getByRole('alert')).toHaveTextContent(/^3 december 26: Kies een datum in dit schooljaar/)
  expect(input).toHaveValue('0026-12-03')
  fill(input, '')
  expect(onChange.mock.calls).toEqual([['2026-12-03'], ['']])
  expect(screen.queryByRole('alert')).toBeNull()
})
