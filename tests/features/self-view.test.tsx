// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
/** The teacher's own view of a lesson: on an own device, on the coach's screen, and beside the coach's view. */
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { openAccountBook, readPrivacyPage } from '#domain/programme/account.ts'
import { selfViewOf } from '#domain/programme/self-view.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { ConversePage } from '#features/converse/converse-page.tsx'
import { ProgressPage } from '#features/review/progress-page.tsx'
import { SelfViewPage } from '#features/self-view/self-view-page.tsx'
import { type ConversationCast, createConversationCast } from '../support/conversation-cast.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

beforeAll(() => import('#workbench/on-demand.ts'))
afterEach(cleanup)

/** The page waits for the older framework of the cast. */
const openPage = (visitId: RecordId, book: MemoryBook) =>
  act(async () => {
    openRoom(<SelfViewPage visitId={visitId} />, { book })
    await import('#workbench/on-demand.ts')
  })
const press = (name: string | RegExp) => user.click(button(name))
const ofKind = (book: MemoryBook, kind: RecordState['kind']) =>
  [...book.records().values()].filter((one) => one.kind === kind)
const entriesOf = (book: MemoryBook, ...records: RecordId[]) =>
  records.flatMap((recordId) => [...book.entries(recordId)])

/** She has read the privacy page, which is asked first. */
function informed(book: MemoryBook): MemoryBook {
  const { recordId } = book.create(openAccountBook('Maryam'))
  book.write(recordId, readPrivacyPage('2026-11'))
  return { ...book, me: { ...book.me, accountRecord: recordId } }
}

/** The first items of the core set, as the page names them. */
async function tapThree(level = 'Voorbeeldig') {
  const groups = screen.getAllByRole('group').slice(0, 3)
  for (const group of groups) await user.click(within(group).getByRole('button', { name: level }))
}

async function fillIn(book: MemoryBook, visit: RecordId) {
  await openPage(visit, book)
  await press('Begin')
  await screen.findAllByRole('group')
  await tapThree()
}

/** What the teacher locked reaches the coach, as the sync rounds of both bring it. */
function bringToCoach({ coach, visit }: ConversationCast, book: MemoryBook) {
  const own = ofKind(book, 'self-view').map(({ recordId }) => recordId)
  const known = new Set(coach.entries(visit).map((one) => (one.is === 'verified' ? one.entry.entryId : '')))
  const news = entriesOf(book, visit).filter((one) => one.is === 'verified' && !known.has(one.entry.entryId))
  coach.merge(...news, ...entriesOf(book, ...own))
}

describe('on her own device', () => {
  it('is offered after the lesson, once, and can be refused with one tap', async () => {
    const cast = createConversationCast()
    const book = informed(cast.teacherBook())
    openRoom(<ProgressPage />, { book })
    expect(screen.getByText('Hoe zag jij les 1 van dinsdag 17 november?')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Kijk terug' })).toHaveAttribute(
      'href',
      `/self-view/${cast.visit}`,
    )
    await expectAccessible()
    await press('Liever niet')
    expect(screen.queryByText(/Hoe zag jij/)).toBeNull()
    cleanup()
    openRoom(<ProgressPage />, { book })
    expect(screen.queryByText(/Hoe zag jij/)).toBeNull()
  })

  it('is offered before no lesson, and not beside a report', () => {
    const cast = createConversationCast()
    cast.share(cast.fillSheet())
    openRoom(<ProgressPage />, { book: informed(cast.teacherBook()) })
    expect(screen.queryByText(/Hoe zag jij/)).toBeNull()
  })

  it('writes nothing before it is begun, shows the line of a chosen level, and locks', async () => {
    const cast = createConversationCast()
    const book = cast.teacherBook()
    await openPage(cast.visit, book)
    expect(ofKind(book, 'self-view-sheet')).toEqual([])
    await press('Begin')
    await screen.findAllByRole('group')
    await tapThree()
    expect(screen.getByText('3 van 16 aangetikt')).toBeVisible()
    await expectAccessible()
    await press('Vastzetten en naast elkaar leggen')
    expect(
      await screen.findByText(/^Vastgezet op .* Je coach ziet het naast het eigen beeld\.$/),
    ).toBeVisible()
    expect(screen.queryByRole('group')).toBeNull()
    const [own] = ofKind(book, 'self-view')
    expect(Object.values(own ? (selfViewOf(own)?.scores ?? {}) : {})).toEqual([4, 4, 4])
    expect(book.record(cast.visit)?.paths[`commit/${book.me.accountId}`]).toBeDefined()
  })

  it('is kept for herself, without a word to the coach, and opened later', async () => {
    const cast = createConversationCast()
    const book = cast.teacherBook()
    await fillIn(book, cast.visit)
    await press('Vastzetten, alleen voor mij')
    expect(await screen.findByText(/Alleen jij ziet dit\.$/)).toBeVisible()
    expect(book.record(cast.visit)?.paths[`commit/${book.me.accountId}`]).toBeUndefined()
    await press('Toch naast elkaar leggen')
    expect(await screen.findByText(/Je coach ziet het naast het eigen beeld\.$/)).toBeVisible()
    expect(book.record(cast.visit)?.paths[`commit/${book.me.accountId}`]).toBeDefined()
  })

  it('is not locked while it is empty', async () => {
    const cast = createConversationCast()
    const book = cast.teacherBook()
    await openPage(cast.visit, book)
    await press('Begin')
    await screen.findAllByRole('group')
    await press('Vastzetten en naast elkaar leggen')
    expect(screen.getByText('Tik eerst minstens één regel aan.')).toBeVisible()
    expect(ofKind(book, 'self-view')).toEqual([])
  })

  it('of a lesson that is not hers, or not here, is not to be found', async () => {
    const cast = createConversationCast()
    await openPage(cast.visit, cast.coach)
    expect(screen.getByRole('heading', { name: 'Deze les is hier niet te vinden', level: 1 })).toBeVisible()
  })
})

const toStep = (name: RegExp) =>
  user.click(
    within(screen.getByRole('navigation', { name: 'Stappen van het gesprek' })).getByRole('button', { name }),
  )

describe('in the conversation', () => {
  it('lies beside the coach’s view in a step of its own, with the differences first', async () => {
    const cast = createConversationCast()
    const book = cast.teacherBook()
    await fillIn(book, cast.visit)
    await press('Vastzetten en naast elkaar leggen')
    await screen.findByText(/^Vastgezet op/)
    cleanup()
    bringToCoach(cast, book)
    cast.fillSheet()
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    await screen.findByRole('button', { name: /Zelfbeeld naast coachbeeld/ })
    await toStep(/Zelfbeeld naast coachbeeld/)
    const openings = within(screen.getByRole('region', { name: 'Hier kijken jullie verschillend' }))
    expect(openings.getAllByRole('img')[0]).toHaveAccessibleName(/^jij: .*; Maryam Visser: Voorbeeldig$/)
    expect(openings.getAllByRole('img').length).toBeLessThanOrEqual(3)
    expect(screen.queryByText(/Ingevuld nadat/)).toBeNull()
    await expectAccessible()
  })

  it('is filled in on the coach’s screen by a teacher without an account, and shown when it is done', async () => {
    const cast = createConversationCast({ hasAccount: false })
    cast.fillSheet()
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    expect(screen.queryByRole('button', { name: /Zelfbeeld naast/ })).toBeNull()
    await press('Zelfbeeld samen invullen')
    await press('Geef de tablet')
    const side = within(await screen.findByRole('dialog', { name: 'Hoe zag jij de les?' }))
    await press('Klaar, leg het naast elkaar')
    expect(side.getByText('Tik eerst minstens één regel aan.')).toBeVisible()
    await tapThree('In aanzet')
    const [record] = ofKind(cast.coach, 'self-view-together')
    const scores = Object.entries(record?.paths ?? {}).filter(([path]) => path.startsWith('scores/'))
    expect(scores.map(([, { heads }]) => heads[0]?.onBehalf)).toEqual([true, true, true])
    cleanup()
    // The tablet came back before it was done: nothing of it is shown.
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    expect(screen.queryByRole('button', { name: /Zelfbeeld naast/ })).toBeNull()
    await press('Zelfbeeld samen invullen')
    await press('Geef de tablet')
    await screen.findByRole('dialog', { name: 'Hoe zag jij de les?' })
    await press('Klaar, leg het naast elkaar')
    await screen.findByText(/^Vastgezet\. Geef de tablet terug/)
    await expectAccessible()
    cleanup()
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    await toStep(/Zelfbeeld naast coachbeeld/)
    expect(screen.getByText('op het scherm van de coach')).toBeVisible()
    expect(ofKind(cast.coach, 'self-view-together')).toHaveLength(1)
  })
})
