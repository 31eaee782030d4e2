// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, cleanup, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lockLesson } from '#domain/programme/lesson.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { chooseSet, openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import { newestEdition } from '#instruments/editions.ts'
// Loaded on demand in the room. The first load takes long on a busy machine.
import '#workbench/on-demand.ts'
import {
  card,
  createLesson,
  noteField,
  noteOf,
  openRoom,
  shortOf,
  startedLesson,
  type TestLesson,
} from '../lesson-room.tsx'

/** Rendering a full room in jsdom is slow on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanup)

const guesses = () => screen.queryByRole('group', { name: 'Hoort bij?' })

async function addNote(lesson: TestLesson, user: UserEvent, text: string) {
  await user.type(noteField(), `${text}{Enter}`)
  await lesson.turn(100)
}

describe('the likely indicators of a new note', () => {
  it('are linked and unlinked with one tap, and the field keeps the focus', async () => {
    const { lesson, user } = await startedLesson()
    await addNote(lesson, user, 'Kijkt de hele klas rond')
    const group = await screen.findByRole('group', { name: 'Hoort bij?' })
    const chips = within(group).getAllByRole('button', { pressed: false })
    expect(chips.length).toBeLessThanOrEqual(3)
    const chip = within(group).getByRole('button', { name: shortOf('SG1') })
    await user.click(chip)
    expect(noteOf(lesson).links).toEqual(['SG1'])
    expect(chip).toHaveAttribute('aria-pressed', 'true')
    await user.click(chip)
    expect(noteOf(lesson).links).toEqual([])
    expect(noteField()).toHaveFocus()
  })

  it('go away with one tap, and at the next note', async () => {
    const { lesson, user } = await startedLesson()
    await addNote(lesson, user, 'Kijkt de hele klas rond')
    await screen.findByRole('group', { name: 'Hoort bij?' })
    await user.click(screen.getByRole('button', { name: 'Geen van deze' }))
    expect(guesses()).toBeNull()
    expect(noteField()).toHaveFocus()
    await addNote(lesson, user, 'Zet de timer op tien minuten')
    const group = await screen.findByRole('group', { name: 'Hoort bij?' })
    expect(within(group).getByRole('button', { name: shortOf('SE6') })).toBeVisible()
    expect(noteOf(lesson).links).toEqual([])
    await addNote(lesson, user, 'Dat is zo')
    expect(guesses()).toBeNull()
  })

  it('are only those of the chosen set', async () => {
    const { lesson, user } = await startedLesson()
    const outside = { name: shortOf('SG2') }
    await addNote(lesson, user, 'Zes fluisteren, een gebaar is genoeg; kijkt de klas rond')
    const group = await screen.findByRole('group', { name: 'Hoort bij?' })
    expect(within(group).getByRole('button', outside)).toBeVisible()
    await user.click(screen.getByRole('radio', { name: 'Kern 16' }))
    await addNote(lesson, user, 'Zes fluisteren, een gebaar is genoeg; kijkt de klas rond')
    const again = await screen.findByRole('group', { name: 'Hoort bij?' })
    expect(within(again).queryByRole('button', outside)).toBeNull()
  })

  it('include what this coach linked such a note to in an earlier lesson', async () => {
    const lesson = createLesson()
    const other = lesson.book.create(
      openWorksheet({
        visit: lesson.visitId,
        person: lesson.stranger as never,
        framework: newestEdition.framework.instrumentId,
        set: 'full',
      }),
    ).recordId
    const write = (at: number, text: string, link: string) =>
      lesson.book.append(other, {
        changes: { [`notes/n${at}/text`]: text, [`notes/n${at}/time`]: at, [`notes/n${at}/links`]: [link] },
      })
    for (const at of [1, 2, 3]) await write(at, 'Gebruikt de zoemer', 'SE6')
    for (const [at, { id }] of newestEdition.framework.items.slice(0, 12).entries())
      await write(at + 10, `Regel ${at}`, id)
    const { user } = openRoom(lesson)
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    await addNote(lesson, user, 'Daar is de zoemer')
    const group = await screen.findByRole('group', { name: 'Hoort bij?' })
    expect(within(group).getByRole('button', { name: shortOf('SE6') })).toBeVisible()
  })
})

describe('the bin', () => {
  it('holds what was removed until the lesson is closed, and gives it back', async () => {
    const { lesson, user } = await startedLesson()
    await addNote(lesson, user, 'Wacht bij het raam')
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    expect(screen.queryByRole('button', { name: /^Prullenbak/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: /leraar Wacht/ }))
    await user.click(screen.getByRole('button', { name: 'Verwijderen' }))
    await user.click(screen.getByRole('button', { name: /nog niet beschreven/ }))
    await user.click(screen.getByRole('button', { name: 'Verwijderen' }))
    await lesson.turn(60_000)
    await user.click(screen.getByRole('button', { name: 'Prullenbak (2)' }))
    const bin = within(screen.getByRole('dialog', { name: 'Prullenbak' }))
    const row = bin.getByText('Wacht bij het raam').closest('li') ?? expect.fail('no row')
    await user.click(within(row).getByRole('button', { name: 'Zet terug: 00:00' }))
    expect(noteOf(lesson).text).toBe('Wacht bij het raam')
    await user.click(bin.getByRole('button', { name: 'Zet terug: 00:00' }))
    expect(lesson.sheet().moments).toHaveLength(1)
    expect(bin.getByText('De prullenbak is leeg.')).toBeVisible()
    await user.click(bin.getByRole('button', { name: 'Klaar' }))
    expect(screen.queryByRole('button', { name: /^Prullenbak/ })).toBeNull()
  })
})

describe('linking', () => {
  it('makes the whole card one target, which is reached by keyboard, and scores nothing', async () => {
    const { lesson, user } = await startedLesson()
    await addNote(lesson, user, 'Wacht tot het stil is')
    await user.click(screen.getByRole('button', { name: 'Koppel de waarneming van 00:00' }))
    const [target, ...others] = within(card('SG2'))
      .getAllByRole('button')
      .filter((one) => !one.closest('[inert]'))
    expect(others).toEqual([])
    expect(target).toHaveAccessibleName(`Koppel de gekozen waarneming aan ${shortOf('SG2')}`)
    target?.focus()
    await user.keyboard('3{Enter}')
    expect(noteOf(lesson).links).toEqual(['SG2'])
    expect(lesson.sheet().scores).toEqual({})
    await user.click(
      within(screen.getByText(/^Tik op de indicatoren/).parentElement ?? document.body).getByRole('button', {
        name: 'Klaar',
      }),
    )
    expect(within(card('SG2')).queryByRole('button', { name: /^Haal de koppeling/ })).toBeNull()
  })
})

describe('the time', () => {
  /** The world stands at 09:00 UTC on 23 November; the tests run in Phoenix. */
  const today = { date: '2026-11-23', start: '02:00', end: '02:50' } as const
  const header = () => screen.getByRole('banner')

  it('of the day and what is left stand in the header, and follow the minutes', async () => {
    const { lesson } = await startedLesson(today)
    expect(header()).toHaveTextContent('02:00nog 50 min')
    await lesson.turn(12 * 60_000)
    expect(header()).toHaveTextContent('02:12nog 38 min')
    await lesson.turn(40 * 60_000)
    expect(header()).toHaveTextContent('02:52')
    expect(header()).not.toHaveTextContent('nog')
  })

  it('that is left counts from the start in a lesson that was moved, and is not told without an end', async () => {
    const { lesson } = await startedLesson({ ...today, date: '2026-12-09' })
    await lesson.turn(10 * 60_000)
    expect(header()).toHaveTextContent('nog 40 min')
    cleanup()
    await startedLesson({ date: '2026-11-23', start: '02:00' })
    expect(header()).toHaveTextContent('02:00')
    expect(header()).not.toHaveTextContent('nog')
  })
})

describe('the list of shortcuts', () => {
  it('opens by its key and its button, and each key of the room does what it says', async () => {
    const { lesson, user } = await startedLesson()
    await addNote(lesson, user, 'Wacht tot het stil is')
    await user.keyboard('{Escape}?')
    const list = screen.getByRole('dialog', { name: 'Sneltoetsen' })
    const keys = [...list.querySelectorAll('kbd')].map(({ textContent }) => textContent)
    expect(keys).toEqual(['/', 'k', 'l', '↑', '↓', '←', '→', '?', '1–4', 'n', 't', 'Enter', 'Esc'])
    await user.keyboard('k')
    expect(lesson.sheet().moments, 'a dialog has keys of its own').toEqual([])
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('button', { name: 'Sneltoetsen' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Klaar' }))
    await user.keyboard('l')
    expect(screen.getByText(/^Tik op de indicatoren/)).toBeVisible()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('tab', { name: /Eigen kunnen/ })).toHaveAttribute('aria-selected', 'true')
    await user.keyboard('{ArrowLeft}')
    expect(screen.getByRole('tab', { name: /Spelgevoel/ })).toHaveAttribute('aria-selected', 'true')
  })
})

describe('the set of lesson 2', () => {
  async function secondLesson(
    begin: (lesson: TestLesson, sheet: ReturnType<TestLesson['sheetId']>) => Promise<unknown>,
  ) {
    const lesson = createLesson()
    const first = { ordinal: 1, date: '2026-10-06', start: '08:30' } as const
    const visit = lesson.book.create(planVisit(lesson.person, first)).recordId
    const framework = newestEdition.framework.instrumentId
    const sheet = lesson.book.create(
      openWorksheet({ visit, person: lesson.person, framework, set: 'full' }),
    ).recordId
    await begin(lesson, sheet)
    const state = lesson.book.record(visit)
    const planned = (state && visitOf(state)) ?? expect.fail('a visit was planned')
    const used = lesson.book.record(sheet) ?? expect.fail('no sheet')
    lesson.book.create(lockLesson(worksheetOf(used), planned, lesson.world.now()))
    openRoom(lesson)
    return screen.getByRole('radio', { name: 'Kern 16' })
  }

  it('is that of lesson 1 of the same teacher', async () => {
    const core = await secondLesson(async ({ book }, sheet) => {
      await book.append(sheet, score('SG1', 3))
      await book.append(sheet, chooseSet('core'))
    })
    expect(core).toBeChecked()
  })

  it('is the whole framework after a first lesson with all of it', async () => {
    expect(await secondLesson(({ book }, sheet) => book.append(sheet, score('SG1', 3)))).not.toBeChecked()
  })
})

describe('the keyboard on screen', () => {
  it('stays open when a speaker is tapped, and when the meter is turned on and answered', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(121_000)
    await user.type(noteField(), 'Zes praten')
    await user.click(screen.getByRole('radio', { name: 'klas' }))
    expect(noteField()).toHaveFocus()
    await user.click(screen.getByRole('button', { name: /Lestijdmeter/ }))
    expect(noteField()).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'deels' }))
    expect(noteField()).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(noteOf(lesson).speaker).toBe('klas')
    await act(async () => undefined)
  })

  it('does not keep a keyboard from the choice of a speaker', async () => {
    const { user } = await startedLesson()
    const first = screen.getByRole('radio', { name: 'leraar' })
    first.focus()
    await user.keyboard('{ArrowRight}')
    expect(screen.getByRole('radio', { name: 'leerling' })).toBeChecked()
  })
})

it('keeps the question of the teacher on screen during the lesson', async () => {
  await startedLesson({ focus: 'Hoe lang wacht ik bij de start?' })
  expect(screen.getByText('Hoe lang wacht ik bij de start?')).toBeVisible()
})
