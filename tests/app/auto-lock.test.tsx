// @vitest-environment jsdom
/** The automatic lock of an idle app, and what prevents it. */
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { useAutoLock } from '#app/auto-lock.ts'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { lockLesson } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { BookProvider } from '#storage/live.ts'
import { EntranceProvider } from '#sync/live.ts'
import { fullSheet } from '../support/full-sheet.ts'
import { createMemoryBook, createStillWorld } from '../support/memory-book.ts'
import { createMemoryEntrance } from '../support/memory-entrance.ts'
import { WrittenRecord } from '../support/written-record.ts'

afterEach(() => {
  cleanup()
  window.history.replaceState(null, '', '/')
  Reflect.deleteProperty(document, 'visibilityState')
})

const MINUTE_MS = 60_000

function open() {
  const world = createStillWorld()
  const book = createMemoryBook({ world })
  const entrance = createMemoryEntrance()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <EntranceProvider entrance={entrance}>
      <BookProvider book={book}>{children}</BookProvider>
    </EntranceProvider>
  )
  const { result } = renderHook(useAutoLock, { wrapper })
  const turn = (ms: number) => act(async () => world.turn(ms))
  const touch = () => act(async () => void window.dispatchEvent(new Event('pointerdown')))
  const hide = () =>
    act(async () => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
  const startLesson = async () => {
    const person = PersonId.parse(world.newId())
    const about = { ordinal: 1, date: '2026-11-23', start: '10:00' } as const
    const visit = book.create(planVisit(person, about)).recordId
    const { recordId } = book.create(fullSheet(visit, person))
    const start = { action: 'start', lessonTime: 0, at: instantOf(world.now()) } as const
    await book.append(recordId, tapClock(book.newKey(), start))
    return visit
  }
  /** Locks another worksheet of this visit, while the first one still runs. */
  const lockElsewhere = async (visit: RecordId) => {
    const state = book.record(visit)
    const planned = (state && visitOf(state)) ?? expect.fail('a visit was planned')
    const other = new WrittenRecord(fullSheet(visit, planned.personId ?? expect.fail('of somebody')))
    await book.create(lockLesson(worksheetOf(other.state), planned, world.now())).kept
  }
  return {
    turn,
    touch,
    hide,
    startLesson,
    lockElsewhere,
    isSoon: () => result.current.isSoon,
    calls: entrance.calls,
    result,
  }
}

describe('an unlocked app', () => {
  it('gives a conversation twenty minutes, because two people who talk do not touch the tablet', async () => {
    window.history.replaceState(null, '', '/conversation/1')
    const { turn, isSoon, calls } = open()
    await turn(19 * MINUTE_MS)
    expect(calls).toEqual([])
    await turn(30_000)
    expect(isSoon()).toBe(true)
    await turn(MINUTE_MS)
    expect(calls).toMatchObject([{ what: 'lock' }])
  })

  it('warns 45 seconds before it locks, after five idle minutes', async () => {
    const { turn, isSoon, calls } = open()
    await turn(4 * MINUTE_MS)
    expect(isSoon()).toBe(false)
    await turn(20_000)
    expect(isSoon()).toBe(true)
    expect(calls).toEqual([])
    await turn(40_000)
    expect(calls).toEqual([{ what: 'lock', facts: undefined }])
  })

  it('stays open when touched, and shows the warning long enough to tap its button', async () => {
    const { turn, touch, isSoon, calls } = open()
    await turn(4 * MINUTE_MS + 50_000)
    await touch()
    expect(isSoon()).toBe(true)
    await turn(500)
    expect(isSoon()).toBe(false)
    await turn(4 * MINUTE_MS)
    expect(calls).toEqual([])
  })

  it('removes the warning at once on request', async () => {
    const { turn, isSoon, result } = open()
    await turn(4 * MINUTE_MS + 50_000)
    act(() => result.current.stayOpen())
    expect(isSoon()).toBe(false)
  })

  it('locks although a worksheet runs whose visit was locked from another worksheet', async () => {
    const { turn, startLesson, lockElsewhere, calls } = open()
    const visit = await startLesson()
    await lockElsewhere(visit)
    await turn(6 * MINUTE_MS)
    expect(calls).toEqual([{ what: 'lock', facts: undefined }])
  })

  it('does not lock during a running lesson on screen, and locks once the page is hidden', async () => {
    const { turn, hide, startLesson, isSoon, calls } = open()
    await act(startLesson)
    await turn(45 * MINUTE_MS)
    expect(calls).toEqual([])
    expect(isSoon()).toBe(false)
    await hide()
    expect(calls).toEqual([{ what: 'lock', facts: undefined }])
  })
})
