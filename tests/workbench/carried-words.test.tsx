// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
/** Questions of a later release: their answers are shown in the words of the record, and cannot be written. */
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { lessonWords } from '#domain/instrument/edition.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { describeMoment, markMoment, openWorksheet, takePulse } from '#domain/programme/worksheet.ts'
import { lockSheet } from '#features/observe/closing.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { LessonReading } from '#workbench/lesson/lesson-reading.tsx'
import { createLesson, openRoom } from '../features/lesson-room.tsx'
import { newerMarker } from '../support/newer-framework.ts'

afterEach(cleanup)

/** A worksheet that an updated device of the coach began with its own marker. */
function createNewerSheet() {
  const lesson = createLesson()
  const { book, visitId: visit, person } = lesson
  const framework = 'ts4-2026-draft/1'
  const facts = { visit, person, framework, set: 'full', forms: newerMarker } as const
  const sheetId = book.create(openWorksheet(facts)).recordId
  void book.append(sheetId, tapClock('t', { action: 'start', lessonTime: 0, at: '2026-11-24T09:20:00Z' }))
  void book.append(sheetId, markMoment('m', 90))
  void book.append(sheetId, {
    changes: { 'moments/m/mood': ['stil', 'anders'], 'moments/m/direction': 'op' },
  })
  return { lesson, sheetId }
}

describe('a lesson with a later marker', () => {
  it('is shown in the words of that marker, with its further question', async () => {
    const { lesson: room, sheetId } = createNewerSheet()
    const { book, visitId } = room
    const locked = await lockSheet(book, sheetId, visitId)
    const state = locked.ok ? book.record(locked.value) : undefined
    const lesson = state && lessonOf(state)
    if (!lesson) throw new Error('the lesson was locked')
    render(
      <TextProvider language="nl">
        <LessonReading lesson={lesson} only="timeline" />
      </TextProvider>,
    )
    expect(screen.getByText('de goede kant op')).toBeVisible()
    expect(screen.getByText('stil geworden · anders')).toBeVisible()
    expect(screen.getByText(/Kantelmoment van later \(kantelmoment\/9\)/)).toBeVisible()
  })

  it('is read-only in the room, and its tipping point opens with its own questions', async () => {
    const { user } = openRoom(createNewerSheet().lesson)
    expect(screen.getByText(/Werk de app bij om verder te schrijven/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Kantelmoment' })).toBeNull()
    await user.click(screen.getByRole('button', { name: /stil geworden/ }))
    const chip = screen.getByRole('button', { name: 'stil geworden' })
    expect(chip).toBeDisabled()
    expect(chip).toHaveAttribute('aria-pressed', 'true')
  })
})

describe('a lesson of this release', () => {
  it('carries the words of everything that it asks', async () => {
    const lesson = createLesson()
    openRoom(lesson)
    const sheetId = lesson.sheetId()
    await lesson.book.append(sheetId, markMoment('m', 90))
    await lesson.book.append(sheetId, describeMoment('m', { direction: 'omhoog' }))
    await lesson.book.append(sheetId, takePulse({ time: 120, value: 'samen' }))
    expect(lesson.sheet().forms).toEqual(lessonWords(edition2026))
  })

  it('shows class and subject in words, not in codes', () => {
    openRoom(createLesson({ subjectGroup: 'mens_maatschappij', sectorYear: 'vmbo_onderbouw' }))
    expect(screen.getAllByText(/mens & maatschappij/)).toHaveLength(2)
    expect(screen.getByText('2B · VO vmbo onderbouw')).toBeVisible()
    expect(document.body).not.toHaveTextContent(/mens_maatschappij|vmbo_onderbouw/)
  })
})
