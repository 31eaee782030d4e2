// @vitest-environment jsdom
/** A teacher who was handed over: the new coach reads what was shared, and holds only own visits. */

import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { planVisit } from '#domain/programme/visit.ts'
import { bindParty } from '#domain/record/binding.ts'
import { ComparePage } from '#features/compare/compare-page.tsx'
import { ConversePage } from '#features/converse/converse-page.tsx'
import { TeacherPage } from '#features/teachers/teacher-page.tsx'
import { TodayPage } from '#features/today/today-page.tsx'
import { createConversationCast, lockedLesson, secondScores } from '../support/conversation-cast.ts'
import { createMemoryBook, newAccountId } from '../support/memory-book.ts'
import { openRoom } from './room.tsx'

afterEach(cleanup)

/** Two lessons of the previous coach, the first with a shared report, and a visit planned for today. */
function createTakenOver() {
  const cast = createConversationCast()
  const { coach, person, world } = { ...cast, world: cast.coach.world }
  cast.share(cast.fillSheet())
  cast.lockAgain(lockedLesson(2, secondScores))
  coach.create(planVisit(person, { ordinal: 'extra', date: '2026-11-23', start: '15:00', class: '9Z' }))
  const accountId = newAccountId()
  const shared = [...coach.records().values()].filter(({ kind }) => kind !== 'conversation-sheet')
  for (const { recordId } of shared) void coach.append(recordId, bindParty(accountId, 'coach'))
  const book = createMemoryBook({
    world,
    me: { accountId, roles: ['coach'] },
    entries: shared.flatMap(({ recordId }) => [...coach.entries(recordId)]),
  })
  return { ...cast, book }
}

describe('the coach who takes a teacher over', () => {
  it("does not see the previous coach's planned visit and conversations on the home page", () => {
    const { book, person } = createTakenOver()
    book.create(planVisit(person, { ordinal: 'extra', date: '2026-11-23', start: '16:00', class: '3C' }))
    openRoom(<TodayPage />, { book })
    expect(screen.getByRole('link', { name: /3C/ })).toBeDefined()
    expect(screen.queryByText(/9Z/)).toBeNull()
    expect(screen.queryByText('Wacht op jou')).toBeNull()
  })

  it("sees whose a visit is on the teacher's page, and can read it but not begin it", () => {
    const { book, person } = createTakenOver()
    openRoom(<TeacherPage personId={person} />, { book })
    expect(screen.getAllByText(/bezoek van/)).toHaveLength(3)
    expect(screen.getAllByRole('link', { name: /^Nabespreking: / })).toHaveLength(2)
    expect(screen.queryByRole('link', { name: /^Openen: / })).toBeNull()
    expect(screen.queryByRole('link', { name: /^Wijzigen: / })).toBeNull()
  })

  it("reads the previous coach's report and lesson, and writes nothing in them", () => {
    const { book, lesson } = createTakenOver()
    openRoom(<ConversePage lessonId={lesson} />, { book })
    expect(screen.getByText('Dit gesprek wordt door de coach geleid')).toBeDefined()
    expect(screen.getByText('Je noemde het doel twee keer')).toBeDefined()
    expect(screen.getByRole('list', { name: 'Tijdlijn' })).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('compares the two lessons of the teacher', () => {
    const { book, person } = createTakenOver()
    openRoom(<ComparePage personId={person} />, { book })
    expect(screen.getByText(/Twee momenten bij Maryam Visser/)).toBeDefined()
    expect(screen.getByRole('link', { name: /Naar de docent/ })).toBeDefined()
  })
})
