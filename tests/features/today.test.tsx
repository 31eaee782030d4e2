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
    expect(screen.getByText('Er loopt een les, één ding wacht op jou.')).toBeDefined()
    cleanup()
    await lock(book, visit, sheet)
    open(book)
    expect(screen.getByText('Geen lessen meer vandaag, één ding wacht op jou.')).toBeDefined()
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

  it('waits for the coach when it is not agreed, until the coach opened the conversation', async () => {
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
