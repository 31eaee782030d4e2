// @vitest-environment jsdom
/** The lock screen. */
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { LockScreenPage } from '#features/lock-screen/lock-screen-page.tsx'
import { createMemoryEntrance, PIN } from '../support/memory-entrance.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const jolanda = { personKey: 'a', initials: 'JP', colour: 1, lastUsedAt: 0 }
const milan = { personKey: 'b', initials: 'MV', colour: 3, lastUsedAt: 0 }

describe('the lock screen', () => {
  it('opens for the chosen person with the right PIN', async () => {
    const entrance = createMemoryEntrance({ people: [jolanda, milan] })
    openRoom(<LockScreenPage />, { entrance })
    await user.click(button('MV, openen met pincode'))
    fill(field('Pincode van MV'), PIN)
    expect(entrance.calls).toEqual([{ what: 'unlock', facts: { personKey: 'b' } }])
  })

  it('shows longer initials in full', () => {
    const people = ['MD', 'MDe', 'MDekker'].map((initials, place) => ({
      ...milan,
      personKey: `${place}`,
      initials,
    }))
    openRoom(<LockScreenPage />, { entrance: createMemoryEntrance({ people }) })
    const list = within(screen.getByRole('list', { name: 'Mensen op dit apparaat' }))
    expect(list.getAllByRole('button').map((one) => one.textContent)).toEqual(['MD', 'MDe', 'MDekker'])
  })

  it('asks a single person for the PIN at once, and lets somebody else in', async () => {
    openRoom(<LockScreenPage />, { entrance: createMemoryEntrance({ people: [jolanda] }) })
    expect(field('Pincode van JP')).toBeDefined()
    await user.click(button('Iemand anders'))
    expect(screen.getByRole('link', { name: /Ik heb een uitnodiging/ }).getAttribute('href')).toBe('/join')
  })

  it('makes a wrong PIN wait with a countdown, and deletes nothing', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const entrance = createMemoryEntrance({ people: [jolanda], waitMs: 2000 })
    openRoom(<LockScreenPage />, { entrance })
    fill(field('Pincode van JP'), '111111')
    await act(() => vi.advanceTimersByTimeAsync(1))
    expect(screen.getByText(/Nog 2 seconden/)).toBeDefined()
    expect(button('1').hasAttribute('disabled')).toBe(true)
    await act(() => vi.advanceTimersByTimeAsync(1000))
    await act(() => vi.advanceTimersByTimeAsync(1100))
    expect(screen.getByText(/Er wordt nooit iets gewist/)).toBeDefined()
    expect(button('1').hasAttribute('disabled')).toBe(false)
  })

  it('takes a passphrase instead of a PIN', async () => {
    const entrance = createMemoryEntrance({ people: [jolanda] })
    openRoom(<LockScreenPage />, { entrance })
    await user.click(button('Ik gebruik een wachtzin'))
    fill(field('Wachtzin van JP'), PIN)
    await user.click(button('Openen'))
    expect(entrance.calls).toHaveLength(1)
  })

  it.each([
    ['database_wiped', /heeft de opslag van dit apparaat gewist/],
    ['database_damaged', /De opslag op dit apparaat is beschadigd/],
    ['storage_blocked', /laat ons niets bewaren/],
    ['database_unreadable', /gaat niet open/],
  ] as const)('explains %s and what to do', (problem, words) => {
    openRoom(<LockScreenPage />, { entrance: createMemoryEntrance({ people: [], problem }) })
    expect(screen.getByText(words)).toBeDefined()
    expect(screen.getByRole('link', { name: /Herstelcode/ }).getAttribute('href')).toBe('/recover')
    expect(screen.queryByText(/nog niemand/)).toBeNull()
  })

  it('says how many items were unsent when the browser deleted its storage', () => {
    const entrance = createMemoryEntrance({ people: [], problem: 'database_wiped' })
    entrance.state.setState({ lost: 3 })
    openRoom(<LockScreenPage />, { entrance })
    expect(screen.getByText(/3 niet verzonden/)).toBeDefined()
  })

  it('is accessible', async () => {
    openRoom(<LockScreenPage />, { entrance: createMemoryEntrance({ people: [jolanda, milan] }) })
    await expectAccessible()
    await user.click(button('JP, openen met pincode'))
    await expectAccessible()
  })
})
