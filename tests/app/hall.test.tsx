// @vitest-environment jsdom
/** The frame around the rooms: the first fetch of a new device, and refused writes. */
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { Hall } from '#app/hall.tsx'
import '#app/observe-chunk.ts'
import '#app/today-chunk.ts'
import '#app/teacher-chunk.ts'
import { toReview } from '#paths.ts'
import { button, openRoom, user } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'
import { createConversationCast } from '../support/conversation-cast.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { createMemoryPost } from '../support/memory-post.ts'

vi.stubGlobal('__RELEASE__', '0')
beforeEach(() => history.replaceState(null, '', '/today'))
afterEach(cleanup)

const EMPTY = 'Begin met je eerste docent'
const FILLING = 'Je werk wordt opgehaald…'

async function open(book?: MemoryBook) {
  const post = createMemoryPost()
  if (!book) post.status.setState({ hasPulled: false, phase: 'fetching' })
  const workerBridge = {
    state: createStore(() => ({ offline: 'ready' as const, hasUpdate: false, isStale: false })),
    acceptUpdate: vi.fn(),
  }
  const home = { isInstalled: true, isInTabOnApple: false }
  const looks = { language: 'nl', theme: 'auto', textSize: 'normal' } as const
  openRoom(<Hall {...{ workerBridge, home, looks }} onLooks={vi.fn()} />, {
    book: book ?? (await createOwnBook()),
    post,
  })
  return post
}

it('says that the work is being fetched, and shows the empty state only after that', async () => {
  const post = await open()
  expect(await screen.findByText(FILLING)).toBeDefined()
  expect(screen.queryByText(EMPTY)).toBeNull()
  act(() => post.status.setState({ hasPulled: true, phase: 'idle' }))
  expect(screen.getByText(EMPTY)).toBeDefined()
  expect(screen.queryByText(FILLING)).toBeNull()
})

it('does not wait for the first fetch without a network', async () => {
  const post = await open()
  act(() => post.status.setState({ problem: 'offline', phase: 'waiting' }))
  expect(await screen.findByText(EMPTY)).toBeDefined()
})

it('tells a teacher in every room that words typed after the access ended are not saved', async () => {
  const cast = createConversationCast()
  const conversation = cast.share(cast.fillSheet())
  const teacher = cast.teacherBook()
  history.replaceState(null, '', toReview(conversation))
  await open(teacher)
  const [field = expect.fail('no field')] = await screen.findAllByRole('textbox')
  await user.type(field, 'Ik wacht bij de deur')
  await teacher.endAccess(conversation)
  await user.tab()
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('Je mag hier niet (meer) in schrijven.')
  expect(alert.textContent).toContain('Ik wacht bij de deur')
  expect(field).toHaveProperty('value', 'Ik wacht bij de deur')
  act(() => history.pushState(null, '', '/settings'))
  expect(screen.getByRole('alert').textContent).toContain('Ik wacht bij de deur')
  await user.click(button('Gelezen'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
