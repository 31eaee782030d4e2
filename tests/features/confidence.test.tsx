// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
/** How certain a teacher is: offered, filled in by half, shared, changed afterwards, and read by the coach. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import { openAccountBook, readPrivacyPage } from '#domain/programme/account.ts'
import { confidenceOf } from '#domain/programme/confidence.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { bindParty } from '#domain/record/binding.ts'
import { ConfidencePage } from '#features/confidence/confidence-page.tsx'
import { ProgressPage } from '#features/review/progress-page.tsx'
import { createConversationCast } from '../support/conversation-cast.ts'
import { createMemoryBook, createStillWorld, type MemoryBook, newAccountId } from '../support/memory-book.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

afterEach(cleanup)

const press = (name: string | RegExp) => user.click(button(name))
const person = PersonId.parse(crypto.randomUUID())
const filledIn = (book: MemoryBook) => [...book.records().values()].flatMap((one) => confidenceOf(one) ?? [])

/** A teacher with a trajectory and no lesson yet, who has read the privacy page. */
function newTeacher() {
  const world = createStillWorld()
  const coach = createMemoryBook({ world })
  const teacherAccount = newAccountId()
  const { recordId } = coach.create(
    startTrajectory({
      ...{ personId: person, name: 'Maryam', framework: 'ts4-2026-draft/1', secret: 'A'.repeat(43) },
      schoolId: SchoolId.parse(crypto.randomUUID()),
    }),
  )
  void coach.append(recordId, bindParty(teacherAccount, 'teacher'))
  const book = createMemoryBook({
    world,
    me: { accountId: teacherAccount, roles: ['teacher'] },
    entries: [...coach.entries(recordId)],
  })
  const account = book.create(openAccountBook('Maryam'))
  book.write(account.recordId, readPrivacyPage('2026-11'))
  return { book: { ...book, me: { ...book.me, accountRecord: account.recordId } }, world }
}

const open = (book: MemoryBook, of = person) => openRoom(<ConfidencePage personId={of} />, { book })
const rate = async (place: number, level: string) => {
  const group = screen.getAllByRole('group', { name: /^… / })[place] ?? expect.fail('a sentence')
  await user.click(within(group).getByRole('button', { name: level }))
}

describe('on Mijn weg', () => {
  it('is offered before the first lesson, can be refused, and is found again', async () => {
    const { book } = newTeacher()
    openRoom(<ProgressPage />, { book })
    expect(screen.getByText(/^Vóór het eerste bezoek, ongeveer vier minuten/)).toBeVisible()
    await press('Liever niet')
    expect(screen.queryByText(/^Vóór het eerste bezoek/)).toBeNull()
    expect(screen.getByRole('link', { name: /^Hoe zeker ben je nu\?/ })).toHaveAttribute(
      ...['href', `/confidence/${person}`],
    )
    await expectAccessible()
  })

  it('is not offered between the first lesson and the end of the programme', () => {
    openRoom(<ProgressPage />, { book: createConversationCast().teacherBook() })
    expect(screen.queryByText(/Hoe zeker/)).toBeNull()
  })
})

describe('the page of the teacher', () => {
  it('keeps what is half filled in private, and says where a mean is missing', async () => {
    const { book } = newTeacher()
    open(book)
    expect(filledIn(book)).toEqual([])
    await press('Invullen')
    expect(await screen.findByText('0 van 16 ingevuld')).toBeVisible()
    await press('Deel met je coach')
    expect(screen.getByText('Vul eerst minstens één zin in.')).toBeVisible()
    for (const place of [0, 1, 2]) await rate(place, '6')
    expect(screen.getByText('3 van 16 ingevuld')).toBeVisible()
    expect(screen.getByText('Alleen jij ziet dit.')).toBeVisible()
    expect(screen.getByText('6,0 · 3 van 4 zinnen')).toBeVisible()
    expect(screen.getAllByText('0 van 4 zinnen: te weinig voor een gemiddelde')).toHaveLength(3)
    expect(filledIn(book)[0]?.sharedAt).toBeUndefined()
    await expectAccessible()
  })

  it('shares by an act of its own, and marks what is changed afterwards', async () => {
    const { book, world } = newTeacher()
    open(book)
    await press('Invullen')
    await screen.findByText('0 van 16 ingevuld')
    await rate(0, '6')
    await press('Deel met je coach')
    expect(filledIn(book)[0]?.sharedAt).toBeUndefined()
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delen' }))
    expect(await screen.findByText(/^Gedeeld met je coach op/)).toBeVisible()
    expect(screen.queryByText(/Gewijzigd na het delen/)).toBeNull()
    world.turn(60_000)
    await rate(0, '2')
    expect(await screen.findByText(/Gewijzigd na het delen, op/)).toBeVisible()
  })
})

it('is nothing for anybody else, before it is shared', () => {
  const { coach, person: hers } = createConversationCast()
  openRoom(<ConfidencePage personId={hers} />, { book: coach })
  expect(screen.getByText('Hier is niets te lezen.')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
})
