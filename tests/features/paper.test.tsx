// @vitest-environment jsdom
/** Everything about one teacher on paper, for herself and for her coach. */
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { openConversation } from '#domain/programme/conversation.ts'
import { closeAgreement } from '#domain/programme/outcome.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { openWorksheet } from '#domain/programme/worksheet.ts'
import { PaperPage } from '#features/paper/paper-page.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import {
  agreeAlone,
  createConversationCast,
  firstScores,
  lockedLesson,
} from '../support/conversation-cast.ts'
import { FRAMEWORK_2019 } from '../support/full-sheet.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

afterEach(cleanup)

const paper = (book: MemoryBook, personId: string, recordId?: RecordId) =>
  openRoom(<PaperPage personId={personId} {...(recordId ? { recordId } : {})} />, { book })

async function agreed() {
  const cast = createConversationCast()
  const conversationId = cast.share(cast.fillSheet())
  const teacher = cast.teacherBook()
  await agreeAlone(teacher, conversationId)
  await teacher.append(conversationId, closeAgreement('a1', { how: 'done', words: 'De boeken lagen open.' }))
  cast.coach.merge(...teacher.entries(conversationId))
  return { ...cast, conversationId, teacher }
}

describe('the whole way on paper', () => {
  it('has a summary first, then the letter with both voices, the lesson and the rest', async () => {
    const { teacher, person } = await agreed()
    paper(teacher, person)
    expect(screen.getByRole('heading', { name: 'De weg van Maryam Visser', level: 1 })).toBeDefined()
    expect(
      await within(screen.getByRole('region', { name: 'Lessen' })).findByText('Les 1 · 2B · Akkoord'),
    ).toBeDefined()
    const agreements = within(screen.getByRole('region', { name: 'Afspraken' }))
    expect(agreements.getByText(/^Gelukt · “De boeken lagen open\.”/)).toBeDefined()
    const report = within(screen.getByRole('region', { name: /^Verslag van les 1/ }))
    for (const text of [
      'Je wachtte bij de deur tot het stil was',
      'De overgang naar zelfstandig werken',
      'Ik neem het wachten bij de deur mee.',
      'De start was onrustig, daarna ging het.',
      'Bij de start praatten zes leerlingen door; jij wachtte bij de deur.',
    ])
      expect(report.getAllByText(text).length).toBeGreaterThan(0)
    expect(report.getAllByText('6 leerlingen praten door, 2 kijken naar de deur').length).toBeGreaterThan(0)
    expect(report.queryByRole('textbox')).toBeNull()
    expect(report.queryByRole('group', { name: /^Klopt dit/ })).toBeNull()
    await expectAccessible()
  })

  it('says of every record who reads it, who opened it and when it disappears', async () => {
    const { teacher, person, conversationId } = await agreed()
    await teacher.append(conversationId, openConversation('2026-11-24T09:00:00.000Z'))
    paper(teacher, person)
    const kept = within(screen.getByRole('region', { name: 'Wie leest wat, en tot wanneer' }))
    expect(kept.getByText(/^Verslag van les 1 van/)).toBeDefined()
    expect(kept.getByText(/Geopend door jij op 24 november 2026\./)).toBeDefined()
    expect(kept.getByText(/Verdwijnt op 1 december 2027, als er niets bij komt\./)).toBeDefined()
  })

  it('prints by the browser', async () => {
    const { teacher, person } = await agreed()
    const print = vi.spyOn(window, 'print').mockImplementation(() => {})
    paper(teacher, person)
    await user.click(button('Afdrukken of bewaren als PDF'))
    expect(print).toHaveBeenCalledOnce()
    print.mockRestore()
  })

  it('is one report or one lesson where that is asked for, and nothing of somebody else', async () => {
    const { coach, person, conversationId, lesson } = await agreed()
    paper(coach, person, conversationId)
    expect(screen.queryByRole('region', { name: 'Lessen' })).toBeNull()
    expect(screen.getByRole('region', { name: 'Woorden van de docent' })).toBeDefined()
    cleanup()
    paper(coach, person, lesson)
    expect(screen.getAllByText('6 leerlingen praten door, 2 kijken naar de deur').length).toBeGreaterThan(0)
    expect(screen.queryByText('De overgang naar zelfstandig werken')).toBeNull()
    cleanup()
    const other = createConversationCast()
    paper(coach, other.person)
    expect(screen.getByText('Dit is hier niet te vinden', { selector: 'h1' })).toBeDefined()
    cleanup()
    paper(coach, person, other.lesson)
    expect(screen.getByText('Dit is hier niet te vinden', { selector: 'h1' })).toBeDefined()
  })

  it('keeps lesson 1 closed for a coach who is observing lesson 2, and not for the teacher', async () => {
    const { coach, teacher, person, conversationId } = await agreed()
    const second = coach.create(planVisit(person, { ordinal: 2, date: '2026-11-24', start: '10:00' }))
    const { words, forms } = lockedLesson(2, firstScores)
    coach.create(
      openWorksheet({
        ...{ visit: second.recordId, person, framework: FRAMEWORK_2019, set: 'full' },
        ...(words ? { words } : {}),
        ...(forms ? { forms } : {}),
      }),
    )
    paper(coach, person)
    expect(screen.getByText('Les 1 komt hier pas op als les 2 is afgesloten.')).toBeDefined()
    expect(screen.queryByText('Je wachtte bij de deur tot het stil was')).toBeNull()
    cleanup()
    paper(coach, person, conversationId)
    expect(screen.getByText('Dit is hier niet te vinden', { selector: 'h1' })).toBeDefined()
    cleanup()
    paper(teacher, person)
    expect(screen.getByText('Je wachtte bij de deur tot het stil was')).toBeDefined()
  })

  it('shows words that the teacher has not left yet only once they are written', async () => {
    const { teacher, person, conversationId } = await agreed()
    paper(teacher, person)
    await act(async () => teacher.append(conversationId, answer('s7', 'Een ander slot.')))
    expect(screen.getByText('Een ander slot.')).toBeDefined()
  })
})

describe('what is folded', () => {
  it('is open on paper, and folded again afterwards', () => {
    openRoom(<Disclosure summary="Meer">Tekst</Disclosure>)
    const details = document.querySelector('details')
    act(() => void window.dispatchEvent(new Event('beforeprint')))
    expect(details?.open).toBe(true)
    act(() => void window.dispatchEvent(new Event('afterprint')))
    expect(details?.open).toBe(false)
  })
})
