// @vitest-environment jsdom
/** Notices above every room. */

import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { Notices } from '#app/notices.tsx'
import { RecordId } from '#domain/ground/id.ts'
import type { Language } from '#domain/ground/localized.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { keepRecoveryCode } from '#domain/programme/account.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { button, expectAccessible, openRoom, user } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'
import { createConversationCast } from '../support/conversation-cast.ts'
import { shareByFinger } from '../support/handheld.ts'
import { createStillWorld, type MemoryBook } from '../support/memory-book.ts'
import { createMemoryEntrance } from '../support/memory-entrance.ts'

afterEach(() => {
  cleanup()
  history.replaceState(null, '', '/')
  Reflect.deleteProperty(navigator, 'canShare')
  Reflect.deleteProperty(navigator, 'share')
})

const DAY_MS = 86_400_000

const workerBridge = (): WorkerBridge => ({
  state: createStore(() => ({ offline: 'ready' as const, hasUpdate: false, isStale: false })),
  acceptUpdate: vi.fn(),
})

function open(
  book: MemoryBook,
  { isLockSoon = false, isInTabOnApple = false } = {},
  language: Language = 'nl',
) {
  const entrance = createMemoryEntrance()
  const onStayOpen = vi.fn()
  const home = { isInstalled: !isInTabOnApple, isInTabOnApple }
  const notices = <Notices {...{ workerBridge: workerBridge(), home, isLockSoon, onStayOpen }} />
  return { entrance, onStayOpen, ...openRoom(notices, { book, entrance, language }) }
}

const typeSomething = (book: MemoryBook) =>
  act(async () => {
    await book.saveDraft(book.me.accountRecord, 'name', { value: 'Half getypte naam', replaces: [], at: 1 })
  })

describe('a notice', () => {
  it('says that a draft is not saved, why, and that the screen must stay open', async () => {
    const book = await createOwnBook()
    open(book)
    expect(screen.queryByRole('alert')).toBeNull()
    book.failWith('disk_full')
    await typeSomething(book)
    const { textContent } = screen.getByRole('alert')
    expect(textContent).toContain('Niet bewaard: houd dit scherm open')
    expect(textContent).toContain('Het apparaat is vol.')
    expect(textContent).not.toContain('noodkopie')
    await expectAccessible()
    book.failWith(undefined)
    await typeSomething(book)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says when there is no emergency copy', async () => {
    const book = await createOwnBook()
    const refused = { problem: 'disk_full' as const, hasCopy: false }
    open({ ...book, refused: () => refused })
    expect(screen.getByRole('alert').textContent).toContain('noodkopie')
  })

  it('offers a copy of what could not be saved', async () => {
    const shared: File[] = []
    const share = async ({ files = [] }: ShareData) => void shared.push(...files)
    const stopSharing = shareByFinger(share)
    const book = await createOwnBook()
    open(book)
    book.failWith('disk_full')
    await typeSomething(book)
    await user.click(button('Maak een kopie'))
    await vi.waitFor(() => expect(shared).toHaveLength(1))
    stopSharing()
    const content = JSON.parse((await shared[0]?.text()) ?? '')
    expect(content.drafts).toEqual([
      { recordId: book.me.accountRecord, path: 'name', value: 'Half getypte naam' },
    ])
    expect(content.records.length).toBeGreaterThan(0)
  })

  it('says that a write was refused and why, and offers the typed text to copy until it is marked as read', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText')
    const cast = createConversationCast()
    const conversation = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await teacher.endAccess(conversation)
    open(teacher)
    await act(async () => teacher.write(conversation, answer('s7', 'Ik wacht\nbij de deur')))
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toContain('Dit is niet bewaard: “Nabespreking, zienswijze, afspraken”')
    expect(alert.textContent).toContain('Je mag hier niet (meer) in schrijven.')
    expect(alert.textContent).toContain('Ik wacht\nbij de deur')
    await expectAccessible()
    await user.click(button('Kopieer je tekst'))
    expect(copied).toHaveBeenCalledWith('Ik wacht\nbij de deur')
    expect(await screen.findByRole('button', { name: 'Gekopieerd' })).toBeDefined()
    await user.click(button('Gelezen'))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('says that a tap was refused, in the words of the problem and with nothing to copy', async () => {
    const book = await createOwnBook()
    open(book, {}, 'en')
    await act(async () => book.write(RecordId.parse(crypto.randomUUID()), { changes: { closed: null } }))
    expect(await screen.findByText('This is not saved')).toBeDefined()
    expect(screen.getByText('This has been erased meanwhile.')).toBeDefined()
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['I have read this'])
  })

  it('warns before locking, with buttons to stay open and to lock', async () => {
    const { entrance, onStayOpen } = open(await createOwnBook(), { isLockSoon: true })
    await user.click(button('Open houden'))
    expect(onStayOpen).toHaveBeenCalled()
    await user.click(button('Nu vergrendelen'))
    expect(entrance.calls).toEqual([{ what: 'lock', facts: undefined }])
  })

  it('reminds of the recovery code on home pages, once a day until it is kept', async () => {
    const world = createStillWorld()
    const book = await createOwnBook({ world })
    const missing = () => screen.queryByText(/^Je hebt nog geen herstelcode/)
    const look = (path: string) => {
      cleanup()
      history.replaceState(null, '', path)
      open(book)
      return missing()
    }
    expect(look('/settings')).toBeNull()
    expect(look('/progress')).not.toBeNull()
    expect(look('/programme')).not.toBeNull()
    expect(screen.getByRole('link', { name: 'Maak een herstelcode' }).getAttribute('href')).toBe(
      '/recovery-code',
    )
    await expectAccessible()
    await user.click(button('Straks'))
    expect(missing()).toBeNull()
    expect(look('/today')).toBeNull()
    world.turn(DAY_MS)
    expect(look('/today')).not.toBeNull()
    await book.append(book.me.accountRecord, keepRecoveryCode(instantOf(book.world.now())))
    expect(look('/today')).toBeNull()
  })

  it('reminds a teacher of the recovery code from the second day on', async () => {
    const world = createStillWorld()
    const book = await createOwnBook({ world, roles: ['teacher'] })
    history.replaceState(null, '', '/progress')
    open(book)
    expect(screen.queryByText(/^Je hebt nog geen herstelcode/)).toBeNull()
    cleanup()
    world.turn(DAY_MS)
    open(book)
    expect(screen.queryByText(/^Je hebt nog geen herstelcode/)).not.toBeNull()
  })

  it('asks to install the app in a tab on an iPad, on home pages, until put off for the day', async () => {
    const book = await createOwnBook()
    history.replaceState(null, '', '/settings')
    open(book, { isInTabOnApple: true })
    expect(screen.queryByText(/Zet op beginscherm/)).toBeNull()
    cleanup()
    history.replaceState(null, '', '/today')
    open(book, { isInTabOnApple: true })
    expect(screen.getByText(/Zet op beginscherm/)).toBeDefined()
    await user.click(button('Straks'))
    expect(screen.queryByText(/Zet op beginscherm/)).toBeNull()
    cleanup()
    open(book, { isInTabOnApple: true })
    expect(screen.queryByText(/Zet op beginscherm/)).toBeNull()
  })
})
