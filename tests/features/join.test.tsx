// @vitest-environment jsdom
/** Enrolment: an invitation, a second device, the recovery code. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DevicePage, JoinPage } from '#features/join/join-page.tsx'
import { RecoverPage } from '#features/join/recover-page.tsx'
import { paths } from '#paths.ts'
import { createOwnBook } from '../support/coach-week.ts'
import { createMemoryEntrance, type MemoryEntranceOptions, PIN } from '../support/memory-entrance.ts'
import { CODE, createMemoryPost } from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

beforeEach(() => {
  window.history.replaceState(null, '', '/join#6f1c2d3e.secret')
})
afterEach(cleanup)

const invitation = {
  is: 'join',
  state: 'open',
  role: 'coach',
  inviter: 'Karin de Wit',
  personName: undefined,
} as const

async function openJoin(options: MemoryEntranceOptions = {}, isInTab = false) {
  const entrance = createMemoryEntrance({ link: invitation, ...options })
  const onDone = vi.fn()
  openRoom(<JoinPage onDone={onDone} isInTab={isInTab} />, { entrance })
  return { entrance, onDone }
}

async function choosePin() {
  fill(field('Kies een pincode'), PIN)
  fill(field('Nog een keer'), PIN)
}

describe('an invitation on a device where somebody has an account', () => {
  const people = [{ personKey: 'a', initials: 'SA', colour: 0, lastUsedAt: 1 }]

  it('can be added to that account with its PIN, or used by a newcomer', async () => {
    const { entrance } = await openJoin({ people, link: { ...invitation, role: 'teacher' } })
    await screen.findByText('Heb je hier al een account?')
    expect(field('Je naam')).toBeDefined()
    await user.click(button('Voeg toe aan SA'))
    expect(screen.queryByLabelText('Je naam')).toBeNull()
    await expectAccessible()
    await user.click(button('Ik ben nieuw hier'))
    await user.click(button('Voeg toe aan SA'))
    fill(field('Pincode van SA'), PIN)
    await user.click(button('Voeg toe aan SA'))
    expect(entrance.calls).toEqual([{ what: 'add', facts: { personKey: 'a', pin: PIN } }])
  })

  it('says that the PIN is wrong, and asks it again', async () => {
    await openJoin({ people, refuse: 'pin_wrong' })
    await user.click(await screen.findByRole('button', { name: 'Voeg toe aan SA' }))
    fill(field('Pincode van SA'), '000000')
    await user.click(button('Voeg toe aan SA'))
    await screen.findByText('Deze pincode klopt niet.')
    expect(field('Pincode van SA')).toHaveProperty('value', '')
  })

  it('goes on where an answer got lost: for a newcomer with a new PIN, for an account with its own', async () => {
    const used = { ...invitation, state: 'used', personName: 'Jolanda Prins' } as const
    const { entrance } = await openJoin({ people, link: { ...used, begun: 'new' } })
    await screen.findByText(/Je was hier al begonnen als Jolanda Prins/)
    expect(screen.queryByText('Heb je hier al een account?')).toBeNull()
    await choosePin()
    await user.click(button('Ga verder'))
    expect(entrance.calls).toEqual([{ what: 'join', facts: { name: 'Jolanda Prins', pin: PIN } }])
    cleanup()
    await openJoin({ people, link: { ...used, begun: { personKey: 'a' } } })
    await screen.findByLabelText('Pincode van SA')
    expect(screen.queryByRole('button', { name: 'Ik ben nieuw hier' })).toBeNull()
  })
})

describe('an invitation', () => {
  it('says who invites and for what, before it is used', async () => {
    const { entrance } = await openJoin()
    expect(await screen.findByRole('heading', { name: 'Karin de Wit nodigt je uit' })).toBeDefined()
    expect(screen.getByText(/Je doet mee als TS-coach/)).toBeDefined()
    expect(entrance.calls).toEqual([])
    await expectAccessible()
  })

  it('enrols a coach with the name in the invitation, and goes to the recovery code', async () => {
    const book = await createOwnBook()
    const person = { book, post: createMemoryPost() }
    const link = { ...invitation, personName: 'Jolanda Prins' }
    const { entrance, onDone } = await openJoin({ person, link })
    await screen.findByDisplayValue('Jolanda Prins')
    await choosePin()
    await user.click(button('Doe mee'))
    expect(entrance.calls).toEqual([{ what: 'join', facts: { name: 'Jolanda Prins', pin: PIN } }])
    expect(onDone).toHaveBeenCalledExactlyOnceWith('/recovery-code')
  })

  it('takes a teacher home at once: the privacy page can wait until she read about her lesson', async () => {
    const teacher = await createOwnBook({ roles: ['teacher'] })
    const link = { ...invitation, role: 'teacher' as const, personName: 'Lotte Jansen' }
    const entrance = createMemoryEntrance({ link, person: { book: teacher, post: createMemoryPost() } })
    openRoom(<JoinPage />, { entrance })
    await screen.findByDisplayValue('Lotte Jansen')
    await choosePin()
    await user.click(button('Doe mee'))
    await waitFor(() => expect(window.location.pathname).toBe(paths.progress))
  })

  it('enrols a teacher with a name and a PIN', async () => {
    const book = await createOwnBook({ roles: ['teacher'] })
    const link = { ...invitation, role: 'teacher' as const, personName: 'Lotte Jansen' }
    const { onDone } = await openJoin({ link, person: { book, post: createMemoryPost() } })
    await screen.findByDisplayValue('Lotte Jansen')
    await choosePin()
    await user.click(button('Doe mee'))
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
  })

  it('warns about a weak PIN, and refuses two different PINs', async () => {
    const { entrance } = await openJoin()
    fill(await screen.findByLabelText('Je naam'), 'Jolanda')
    fill(field('Kies een pincode'), '123456')
    fill(field('Nog een keer'), '123456')
    await user.click(button('Doe mee'))
    expect(screen.getByText(/^Deze pincode is makkelijk te raden\./)).toBeDefined()
    fill(field('Kies een pincode'), PIN)
    expect(screen.getByText('De twee zijn niet gelijk.')).toBeDefined()
    expect(entrance.calls).toEqual([])
  })

  it.each([
    ['invitation_used', /al gebruikt/],
    ['invitation_expired', /verlopen/],
    ['invitation_unknown', /kennen we niet|niet bekend/],
    ['card_damaged', /onderweg veranderd/],
    ['link_malformed', /niet compleet/],
    ['offline', /geen verbinding/],
  ] as const)('that is %s says so and offers to enter another link', async (problem, words) => {
    await openJoin({ link: problem })
    expect(await screen.findByText(words)).toBeDefined()
    await user.click(button('Een andere link'))
    expect(field('Link uit het bericht')).toBeDefined()
  })

  it('in a tab on an iPad explains installing first, and never blocks', async () => {
    await openJoin({}, true)
    expect(screen.getByRole('heading', { name: /beginscherm/ })).toBeDefined()
    await user.click(button('Toch hier verdergaan'))
    expect(await screen.findByLabelText('Je naam')).toBeDefined()
  })

  it('can be pasted as a whole message, and the page says when there is no camera', async () => {
    window.history.replaceState(null, '', '/join')
    await openJoin()
    await user.click(button('Scan met de camera'))
    expect(screen.getByText(/geeft geen camera/)).toBeDefined()
    fill(field('Link uit het bericht'), 'Hoi! https://x.example/join#a.b groet')
    await user.click(button('Bekijken'))
    expect(await screen.findByText('Karin de Wit nodigt je uit')).toBeDefined()
  })
})

describe('a link that a mail program changed', () => {
  const ID = '6f1c2d3e-4a5b-4c6d-8e7f-0123456789ab'
  const SECRET = 'S'.repeat(43)
  const changed = /Je mailprogramma heeft deze link veranderd/

  it('in the address opens, and the page says that it was changed', async () => {
    window.history.replaceState({ isMended: true }, '', `/join#${ID}.${SECRET}`)
    await openJoin()
    expect(await screen.findByText('Karin de Wit nodigt je uit')).toBeDefined()
    expect(screen.getByText(changed)).toBeDefined()
    await expectAccessible()
  })

  it('in a pasted message opens, and the page says that it was changed', async () => {
    window.history.replaceState(null, '', '/join')
    await openJoin()
    fill(field('Link uit het bericht'), `https://x.example/join%23${ID}.\u200B${SECRET}`)
    await user.click(button('Bekijken'))
    expect(await screen.findByText('Karin de Wit nodigt je uit')).toBeDefined()
    expect(screen.getByText(changed)).toBeDefined()
  })

  it('is not spoken of when the link came as it was sent', async () => {
    window.history.replaceState(null, '', `/join#${ID}.${SECRET}`)
    await openJoin()
    expect(await screen.findByText('Karin de Wit nodigt je uit')).toBeDefined()
    expect(screen.queryByText(changed)).toBeNull()
  })
})

describe('a person who had an account before', () => {
  it('adds a second device with a PIN of its own', async () => {
    window.history.replaceState(null, '', '/device#6f1c2d3e.secret')
    const entrance = createMemoryEntrance({ link: { is: 'device', state: 'open', name: 'Jolanda' } })
    const onDone = vi.fn()
    openRoom(<DevicePage onDone={onDone} />, { entrance })
    await screen.findByText('Dit wordt een tweede apparaat van Jolanda')
    await choosePin()
    await user.click(button('Voeg dit apparaat toe'))
    expect(entrance.calls).toEqual([{ what: 'claimDevice', facts: { pin: PIN } }])
    expect(onDone).toHaveBeenCalledOnce()
  })

  it('without a code is told what a new invitation brings back, as a teacher and as a coach', () => {
    openRoom(<RecoverPage onDone={() => {}} />)
    const words = screen.getByText(/Geen code meer\?/).textContent
    expect(words).toContain(
      'Docent: je coach nodigt je opnieuw uit, en samen bevestigen jullie dat jij het bent.',
    )
    expect(words).toContain('Coach: de coördinator nodigt je opnieuw uit.')
    expect(words).toContain('wat je met docenten deelde, staat nog bij hen')
  })

  it('returns with the recovery code, and is told when the code is wrong', async () => {
    const entrance = createMemoryEntrance({ refuse: 'recovery_code_wrong' })
    openRoom(<RecoverPage onDone={() => {}} />, { entrance })
    await choosePin()
    await user.click(button('Open mijn werk'))
    expect(screen.getByText('Vul de hele herstelcode in.')).toBeDefined()
    fill(field('Je herstelcode'), CODE)
    await user.click(button('Open mijn werk'))
    expect(await screen.findByText('Deze herstelcode klopt niet.')).toBeDefined()
    await expectAccessible()
  })
})
