// @vitest-environment jsdom
/** The frame around the rooms: an empty room on a new device waits for the first fetching before it says that it is empty. */
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { Hall } from '#app/hall.tsx'
import '#app/coach-chunk.ts'
import { openRoom } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'
import { createMemoryPost } from '../support/memory-post.ts'

vi.stubGlobal('__RELEASE__', '0')
beforeEach(() => history.replaceState(null, '', '/today'))
afterEach(cleanup)

const EMPTY = 'Begin met je eerste docent'
const FILLING = 'Je werk wordt opgehaald…'

async function open() {
  const post = createMemoryPost()
  post.status.setState({ hasPulled: false, phase: 'fetching' })
  const workerBridge = {
    state: createStore(() => ({ offline: 'ready' as const, hasUpdate: false, isStale: false })),
    acceptUpdate: vi.fn(),
    checkForUpdate: vi.fn(),
  }
  const home = { isInstalled: true, isInTabOnApple: false }
  const looks = { language: 'nl', theme: 'auto', textSize: 'normal' } as const
  openRoom(<Hall {...{ workerBridge, home, looks }} onLooks={vi.fn()} />, {
    book: await createOwnBook(),
    post,
  })
  return post
}

it('says that the work is being fetched, and that there is none once it was', async () => {
  const post = await open()
  expect(await screen.findByText(FILLING)).toBeDefined()
  expect(screen.queryByText(EMPTY)).toBeNull()
  act(() => post.status.setState({ hasPulled: true, phase: 'idle' }))
  expect(screen.getByText(EMPTY)).toBeDefined()
  expect(screen.queryByText(FILLING)).toBeNull()
})

it('does not wait for a network that is not there', async () => {
  const post = await open()
  act(() => post.status.setState({ problem: 'offline', phase: 'waiting' }))
  expect(await screen.findByText(EMPTY)).toBeDefined()
})
