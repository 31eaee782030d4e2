// @vitest-environment jsdom
/** A lesson time is kept when its field is left, in whatever way it is left. */
import '@testing-library/jest-dom/vitest'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Dialog } from '#ui/dialog.tsx'
import { LessonTimeField } from '#workbench/living/lesson-time-field.tsx'
import { field, openRoom, user } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'

afterEach(cleanup)

async function open(time: number | undefined) {
  const onChange = vi.fn()
  const book = await createOwnBook()
  const room = (given: number | undefined) => (
    <LessonTimeField label="Lestijd" time={given} onChange={onChange} />
  )
  const view = openRoom(room(time), { book })
  await user.clear(field('Lestijd'))
  return { onChange, book, view }
}

it.each(['12:40', '12.40', '12,40', '1240'])('leaving the field keeps “%s”, once', async (typed) => {
  const { onChange, view } = await open(0)
  await user.type(field('Lestijd'), `${typed}{Tab}`)
  view.unmount()
  expect(onChange.mock.calls).toEqual([[760]])
})

it('a time that cannot be read says so, stays, and is not kept', async () => {
  const { onChange, view } = await open(0)
  await user.type(field('Lestijd'), '1275{Tab}')
  expect(screen.getByRole('alert')).toHaveTextContent('Schrijf een tijd als 12:40.')
  expect(field('Lestijd')).toHaveValue('1275')
  view.unmount()
  expect(onChange).not.toHaveBeenCalled()
})

it('a field that is taken away while it has the focus keeps what was typed', async () => {
  const { onChange, view } = await open(0)
  await user.type(field('Lestijd'), '1240')
  view.unmount()
  expect(onChange.mock.calls).toEqual([[760]])
})

it('a page that closes keeps what was typed', async () => {
  const { onChange } = await open(0)
  await user.type(field('Lestijd'), '1240')
  window.dispatchEvent(new Event('pagehide'))
  expect(onChange.mock.calls).toEqual([[760]])
})

it('a panel that Escape closes keeps what was typed', async () => {
  const onChange = vi.fn()
  const panel = (isOpen: boolean) => (
    <Dialog open={isOpen} title="Waarneming" closeLabel="Sluiten" onClose={() => view.rerender(panel(false))}>
      <LessonTimeField label="Lestijd" time={0} onChange={onChange} />
    </Dialog>
  )
  const book = await createOwnBook()
  const view = openRoom(panel(true), { book })
  await user.clear(field('Lestijd'))
  await user.type(field('Lestijd'), '12:40{Escape}')
  expect(onChange.mock.calls).toEqual([[760]])
})
