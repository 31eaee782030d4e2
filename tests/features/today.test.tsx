// @vitest-environment jsdom
/** The coach's home page, and starting a lesson that was not planned. */

import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { InvitationId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { agree, conversationOf, endNotCompleted } from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { closeAgreement } from '#domain/programme/outcome.ts'
import { progressByPerson } from '#domain/programme/progress.ts'
import { inviteTeacher } from '#domain/programme/trajectory.ts'
import { endBinding } from '#domain/record/binding.ts'
import { ConversePage } from '#features/converse/converse-page.tsx'
import { TodayPage } from '#features/today/today-page.tsx'
import { createCoachWeek, createOwnBook, lock, MONDAY, observe, plan, takeOn } from '../support/coach-week.ts'
import { agreeAlone, createConversationCast } from '../support/conversation-cast.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { createMemoryPost, programmeAnswer } from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

const open = (book: MemoryBook) =>
  openRoom(<TodayPage />, { book, post: createMemoryPost({ programme: programmeAnswer }) })
const list = (name: string) => within(screen.getByRole('list', { name }))
const progressOf = (book: MemoryBook, name: string) =>
  [...progressByPerson(book.records().values()).values()].find(({ trajectory }) => trajectory.name === name)

describe('today', () => {
  it('shows the lessons of the day, what waits for the coach, and what waits for the teacher', async () => {
    open(await createCoachWeek())
    expect(screen.getByRole('heading', { level: 1, name: 'Maandag 23 november' })).toBeDefined()
    expect(screen.getByText('2 lessen vandaag, 2 dingen wachten op jou.')).toBeDefined()
    expect(list('Vandaag').getByText('Les 1 · Anna Kuipers')).toBeDefined()
    expect(list('Vandaag').getByText(/Hoe start ik zonder gedoe/)).toBeDefined()
    expect(list('Later deze week').getByText('Extra les · Milan Verhoeven')).toBeDefined()
    const mine = list('Wacht op jou')
    expect(mine.getByText('Les van Roos Bakker afsluiten')).toBeDefined()
    expect(mine.getByText(/3 van 16 ingevuld · 2× bewijs nodig/)).toBeDefined()
    expect(mine.getByText('Nabespreking met Sem de Haan')).toBeDefined()
    expect(list('Wacht op de docent').getByText('Lotte Jansen')).toBeDefined()
    await expectAccessible()
  })

  it('tells a new coach where to start', async () => {
    open(await createOwnBook())
    expect(screen.getByText('Begin met je eerste docent')).toBeDefined()
  })

  it('sends a new coach to adding teachers, not to a lesson', async () => {
    open(await createOwnBook())
    expect(screen.getByRole('link', { name: 'Docent toevoegen' }).getAttribute('href')).toBe('/teachers')
  })

  it('says that an invitation was not used yet, instead of asking for one', async () => {
    const book = await createCoachWeek()
    const lotte = progressOf(book, 'Lotte Jansen')?.trajectory
    if (!lotte) throw new Error('no Lotte')
    for (const account of lotte.accounts)
      await book.append(lotte.recordId, endBinding(account, 'teacher', []))
    open(book)
    expect(list('Wacht op de docent').getByText(/nodig uit/)).toBeDefined()
    cleanup()
    await book.append(lotte.recordId, inviteTeacher(InvitationId.parse(book.world.newId())))
    open(book)
    expect(list('Wacht op de docent').getByText('uitnodiging nog niet gebruikt')).toBeDefined()
  })

  it('does not say that there are no lessons while one runs, or after one was held', async () => {
    const book = await createOwnBook()
    const person = await takeOn(book, 'Anna Kuipers')
    const visit = await plan(book, person, { ordinal: 1, date: '2026-11-23', start: '09:00' })
    const sheet = await observe(book, person, visit)
    await book.append(sheet, tapClock('tap-1', { action: 'start', lessonTime: 0, at: instantOf(MONDAY) }))
    open(book)
    expect(screen.getByText('Er loopt een les, niets wacht op jou.')).toBeDefined()
    const running = within(screen.getByRole('region', { name: 'De les van Anna Kuipers loopt' }))
    expect(running.getByRole('link', { name: 'Verder met de les' }).getAttribute('href')).toBe(
      `/lesson/${visit}`,
    )
    expect(screen.queryByRole('list', { name: 'Wacht op jou' })).toBeNull()
    cleanup()
    await lock(book, visit, sheet)
    open(book)
    expect(screen.getByText('Geen lessen meer vandaag, één ding wacht op jou.')).toBeDefined()
  })

  it('asks to close a lesson whose clock nobody stopped, the day after', async () => {
    const book = await createOwnBook()
    const person = await takeOn(book, 'Anna Kuipers')
    const visit = await plan(book, person, { ordinal: 1, date: '2026-11-22', start: '09:00' })
    const sheet = await observe(book, person, visit)
    const yesterday = instantOf(MONDAY - 24 * 3600 * 1000)
    await book.append(sheet, tapClock('tap-1', { action: 'start', lessonTime: 0, at: yesterday }))
    open(book)
    expect(list('Wacht op jou').getByText('Les van Anna Kuipers afsluiten')).toBeDefined()
    expect(screen.queryByText('De les van Anna Kuipers loopt')).toBeNull()
  })

  it('opens a lesson that is planned for today instead of making another one', async () => {
    const book = await createCoachWeek()
    const before = book.records().size
    open(book)
    await user.click(button('Nu observeren'))
    await user.click(await screen.findByRole('button', { name: /Anna Kuipers/ }))
    expect(book.records().size).toBe(before)
    expect(window.location.pathname).toBe(
      `/lesson/${progressOf(book, 'Anna Kuipers')?.visits[0]?.visit.recordId}`,
    )
  })

  it('lists who is being observed or planned for today first, and an extra lesson last', async () => {
    const book = await createCoachWeek()
    open(book)
    await user.click(button('Nu observeren'))
    const dialog = await screen.findByRole('dialog', { name: 'Nu observeren' })
    const rows = within(dialog)
      .getAllByRole('listitem')
      .map((row) => row.textContent ?? '')
    const rank = (row: string) =>
      /nog niet afgesloten/.test(row) ? 0 : /staat gepland/.test(row) ? 1 : /extra les/.test(row) ? 3 : 2
    expect(rows.map(rank)).toEqual(rows.map(rank).sort())
    expect(rank(rows[0] ?? '')).toBe(0)
  })

  it('adds a teacher and starts the first lesson in one step', async () => {
    const book = await createOwnBook()
    open(book)
    await user.click(button('Nu observeren'))
    fill(await screen.findByLabelText('Naam'), 'Bram Visser')
    fill(field('School'), '22222222-2222-4222-8222-222222222222')
    await user.click(button('Begin de les'))
    const progress = progressOf(book, 'Bram Visser')
    expect(progress?.trajectory.secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(progress?.visits[0]?.visit).toMatchObject({ ordinal: 1, date: '2026-11-23' })
    expect(window.location.pathname).toBe(`/lesson/${progress?.visits[0]?.visit.recordId}`)
  })
})

describe("a teacher's answer", () => {
  const shared = () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    /** The teacher's entries arrive at the coach. */
    const deliver = () => cast.coach.merge(...teacher.entries(conversationId))
    return { ...cast, conversationId, teacher, deliver }
  }
  const readBy = (coach: MemoryBook, lesson: string) => {
    cleanup()
    const page = openRoom(<ConversePage lessonId={lesson} />, { book: coach })
    page.unmount()
    open(coach)
  }

  it('waits for the coach when it is not agreed, until the coach marked the statement as read', async () => {
    const { coach, teacher, conversationId, lesson, deliver } = shared()
    await teacher.append(conversationId, answer('statement', 'Zo ging het niet.'))
    const state = teacher.record(conversationId)
    const lessonState = teacher.record(lesson)
    if (!state || !lessonState) throw new Error('not shared')
    const shown = await teacher.digest(shownText(conversationOf(state), lessonOf(lessonState)))
    await teacher.append(conversationId, agree({ choice: 'not_agreed', shown, how: 'own-device' }))
    deliver()
    open(coach)
    const row = list('Wacht op jou').getByRole('link', {
      name: /Maryam Visser is niet akkoord: lees de zienswijze/,
    })
    expect(row.getAttribute('href')).toBe(`/conversation/${lesson}`)
    expect(screen.getByText(/één ding wacht op jou/)).toBeDefined()
    await expectAccessible()
    readBy(coach, lesson)
    expect(screen.getByText(/is niet akkoord/)).toBeDefined()
    cleanup()
    openRoom(<ConversePage lessonId={lesson} />, { book: coach })
    const statement = within(await screen.findByRole('region', { name: 'De zienswijze van de docent' }))
    expect(statement.getByText('Zo ging het niet.')).toBeDefined()
    expect(document.body.textContent).toMatch(/Dat is een geldig einde.*De zienswijze van de docentZo ging/)
    await user.click(statement.getByRole('button', { name: 'Gelezen' }))
    expect(statement.getByText(/^Gelezen op 23 november 2026/)).toBeDefined()
    await expectAccessible()
    cleanup()
    open(coach)
    expect(screen.queryByText(/is niet akkoord/)).toBeNull()
  })

  it('waits for the coach when the teacher ended the conversation, also after an earlier answer was read', async () => {
    const { coach, teacher, conversationId, lesson, deliver } = shared()
    await teacher.append(
      conversationId,
      endNotCompleted(teacher.me.accountId, 'Liever niet.', instantOf(MONDAY)),
    )
    deliver()
    open(coach)
    const said = 'Maryam Visser heeft het gesprek beëindigd zonder akkoord'
    expect(list('Wacht op jou').getByText(said)).toBeDefined()
    readBy(coach, lesson)
    expect(screen.queryByText(said)).toBeNull()
    await teacher.append(
      conversationId,
      endNotCompleted(teacher.me.accountId, 'Toch niet.', instantOf(MONDAY + 1000)),
    )
    deliver()
    cleanup()
    open(coach)
    expect(list('Wacht op jou').getByText(said)).toBeDefined()
  })

  it('is news when the teacher agrees, and waits for the coach when the report changed after that', async () => {
    const { coach, teacher, conversationId, lesson, deliver } = shared()
    await agreeAlone(teacher, conversationId)
    deliver()
    open(coach)
    expect(list('Nieuw').getByRole('link', { name: /Maryam Visser is akkoord/ })).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Wacht op jou' })).toBeNull()
    readBy(coach, lesson)
    expect(screen.queryByText(/is akkoord/)).toBeNull()
    await coach.append(conversationId, answerRow('s6', 'a1', { action: 'Bij de start wacht ik in de gang' }))
    cleanup()
    open(coach)
    expect(await screen.findByText('Het verslag met Maryam Visser is gewijzigd na akkoord')).toBeDefined()
  })
})

describe('agreements on the home page of the coach', () => {
  /** The coach's book on this day, with the entries of the teacher. */
  const on = (book: MemoryBook, day: string): MemoryBook => ({
    ...book,
    world: { ...book.world, now: () => Date.parse(`${day}T12:00:00Z`) },
  })

  it('return on their look-back day, and are closed with what happened, while the agreement stays valid', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await agreeAlone(teacher, conversationId)
    cast.coach.merge(...teacher.entries(conversationId))
    open(on(cast.coach, '2026-12-03'))
    expect(screen.queryByRole('list', { name: 'Terugkijken op een afspraak' })).toBeNull()
    cleanup()
    open(on(cast.coach, '2026-12-04'))
    expect(screen.getByText(/één ding wacht op jou/)).toBeDefined()
    const rows = list('Terugkijken op een afspraak')
    expect(rows.getByText('Maryam Visser: Bij de start wacht ik bij de deur')).toBeDefined()
    expect(rows.getByText(/^Vandaag terugkijken/)).toBeDefined()
    await user.click(rows.getByRole('button', { name: /Hoe ging het\?$/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Hoe ging het?' }))
    await user.click(dialog.getByRole('button', { name: 'Afronden' }))
    expect(dialog.getByText(/^Kies hoe het ging/)).toBeDefined()
    await user.click(dialog.getByRole('radio', { name: 'deels' }))
    fill(dialog.getByRole('textbox', { name: 'Wat gebeurde er?' }), 'Twee van de drie lessen.')
    await expectAccessible()
    await user.click(dialog.getByRole('button', { name: 'Afronden' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('list', { name: 'Terugkijken op een afspraak' })).toBeNull()
    const state = cast.coach.record(conversationId)
    expect(state && conversationOf(state).outcomes).toMatchObject({
      a1: { how: 'partly', words: 'Twee van de drie lessen.' },
    })
    cleanup()
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    expect(await screen.findByText('Akkoord')).toBeDefined()
    expect(screen.queryByText('Gewijzigd na akkoord')).toBeNull()
  })

  it('that the teacher closed are news until the coach opened the conversation', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await teacher.append(
      conversationId,
      closeAgreement('a1', { how: 'done', words: 'De boeken lagen open.' }),
    )
    cast.coach.merge(...teacher.entries(conversationId))
    open(cast.coach)
    const row = list('Nieuw').getByRole('link', { name: /Maryam Visser keek terug op een afspraak/ })
    expect(row.getAttribute('href')).toBe(`/conversation/${cast.lesson}`)
    expect(row.textContent).toContain('Bij de start wacht ik bij de deur · Gelukt · “De boeken lagen open.”')
    await expectAccessible()
    cleanup()
    openRoom(<ConversePage lessonId={cast.lesson} />, { book: cast.coach })
    await screen.findAllByText('Wacht op de docent')
    cleanup()
    open(cast.coach)
    expect(screen.queryByText(/keek terug op een afspraak/)).toBeNull()
  })

  it('that the coach closed are no news to that coach', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    await cast.coach.append(conversationId, closeAgreement('a1', { how: 'done', words: 'Gezien.' }))
    open(cast.coach)
    expect(screen.queryByText(/keek terug op een afspraak/)).toBeNull()
  })

  it('of more than two weeks ago are folded away and not counted', async () => {
    const cast = createConversationCast()
    cast.share(cast.fillSheet())
    open(on(cast.coach, '2026-12-19'))
    expect(screen.getByText(/niets wacht op jou/)).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Terugkijken op een afspraak' })).toBeNull()
    await user.click(screen.getByText('Nog 1 van langer geleden'))
    expect(list('Nog 1 van langer geleden').getByText(/Bij de start wacht ik bij de deur/)).toBeDefined()
    await expectAccessible()
  })

  it('that both sides closed at the same time return, and the coach chooses one', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await teacher.append(conversationId, closeAgreement('a1', { how: 'done', words: 'Het werkte.' }))
    await cast.coach.append(conversationId, closeAgreement('a1', { how: 'not', words: 'Nog niet gezien.' }))
    cast.coach.merge(...teacher.entries(conversationId))
    open(cast.coach)
    const rows = list('Terugkijken op een afspraak')
    expect(rows.getByText(/^Twee versies: kies welke blijft/)).toBeDefined()
    await user.click(rows.getByRole('button', { name: /Kies$/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Hoe ging het?' }))
    expect(dialog.getByText('Gelukt · “Het werkte.”')).toBeDefined()
    expect(dialog.getByText('Niet gelukt · “Nog niet gezien.”')).toBeDefined()
    await expectAccessible()
    await user.click(dialog.getAllByRole('button', { name: 'Deze houden' })[0] ?? dialog.getByRole('button'))
    expect(screen.queryByRole('list', { name: 'Terugkijken op een afspraak' })).toBeNull()
  })
})
