// @vitest-environment jsdom
/** A teacher who was handed over: the coach who takes over reads what was shared, and leads only her own visits. */

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

/** Two lessons of the coach before, the first with a shared report, and a visit that coach had planned for today. */
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

describe('the coach who takes over', () => {
  it('finds her own day: what the coach before planned and has to discuss is not hers', () => {
    const { book, person } = createTakenOver()
    book.create(planVisit(person, { ordinal: 'extra', date: '2026-11-23', start: '16:00', class: '3C' }))
    openRoom(<TodayPage />, { book })
    expect(screen.getByRole('link', { name: /3C/ })).toBeDefined()
    expect(screen.queryByText(/9Z/)).toBeNull()
    expect(screen.queryByText('Wacht op jou')).toBeNull()
  })

  it('sees on the teacher’s page whose a visit is, and can read it but not begin it', () => {
    const { book, person } = createTakenOver()
    openRoom(<TeacherPage personId={person} />, { book })
    expect(screen.getAllByText(/bezoek van/)).toHaveLength(3)
    expect(screen.getAllByRole('link', { name: /^Nabespreking: / })).toHaveLength(2)
    expect(screen.queryByRole('link', { name: /^Openen: / })).toBeNull()
    expect(screen.queryByRole('link', { name: /^Wijzigen: / })).toBeNull()
  })

  it('reads the report and the lesson of the coach before, and writes nothing in them', () => {
    const { book, lesson } = createTakenOver()
    openRoom(<ConversePage lessonId={lesson} />, { book })
    expect(screen.getByText('Dit gesprek wordt door de coach geleid')).toBeDefined()
    expect(screen.getByText('Je noemde het doel twee keer')).toBeDefined()
    expect(screen.getByRole('list', { name: 'Tijdlijn' })).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('lays the two lessons side by side as those of the teacher, not as her own', () => {
    const { book, person } = createTakenOver()
    openRoom(<ComparePage personId={person} />, { book })
    expect(screen.getByText(/Twee momenten bij Maryam Visser/)).toBeDefined()
    expect(screen.getByRole('link', { name: /Naar de docent/ })).toBeDefined()
  })
})
