// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { EntryId } from '#domain/ground/id.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { score, writeNote } from '#domain/programme/worksheet.ts'
import { FRAMEWORK_2019 } from '../support/full-sheet.ts'
import { newerFramework } from '../support/newer-framework.ts'
import {
  card,
  createLesson,
  level,
  newUuid,
  noteField,
  noteOf,
  openRoom,
  shortOf,
  startedLesson,
} from './lesson-room.tsx'

/** Rendering a full room in jsdom is slow on a busy machine. */
vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanup)

describe('before the lesson', () => {
  it('shows the coach what was planned, and starts the clock with one tap', async () => {
    const lesson = createLesson({ focus: 'Hoe krijg ik de klas mee?' })
    const { user } = openRoom(lesson)
    expect(screen.getByText('Hoe krijg ik de klas mee?')).toBeVisible()
    expect(screen.getByText('docent MV · 2B')).toBeVisible()
    expect(lesson.sheet().clock.state).toBe('not-started')
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    expect(lesson.sheet().clock.state).toBe('running')
    expect(screen.getByRole('tab', { name: /Spelgevoel/ })).toBeVisible()
  })

  it('starts the clock when the coach types at once, and keeps the focus in the note field', async () => {
    const lesson = createLesson()
    const { user } = openRoom(lesson)
    await user.type(noteField(), 'Bel gaat')
    expect(noteField()).toHaveFocus()
    expect(noteField()).toHaveValue('Bel gaat')
    expect(lesson.sheet().clock.state).toBe('running')
  })

  it('says before lesson 2 that lesson 1 stays closed, and shows nothing of lesson 1', async () => {
    const lesson = createLesson()
    lesson.book.create(
      planVisit(lesson.person, { ordinal: 1, date: '2026-10-06', start: '08:30', class: '9Z' }),
    )
    openRoom(lesson)
    expect(screen.getByText(/Les 1 blijft dicht/)).toBeVisible()
    expect(screen.queryByText(/9Z/)).toBeNull()
  })

  it('says what may be the cause when a visit is unknown', () => {
    const lesson = createLesson()
    openRoom({ ...lesson, visitId: lesson.person as never })
    expect(screen.getByText('Dit lesbezoek is hier niet te vinden')).toBeVisible()
  })
})

describe('scoring', () => {
  it('is done with one tap; a tap on the chosen level clears it, but not within 400 ms', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG1', 'Zichtbaar'))
    expect(level('SG1', 'Zichtbaar')).toHaveAttribute('aria-pressed', 'true')
    await user.click(level('SG1', 'Zichtbaar'))
    expect(lesson.sheet().scores).toEqual({ SG1: 3 })
    await lesson.turn(400)
    await user.click(level('SG1', 'Zichtbaar'))
    expect(lesson.sheet().scores).toEqual({})
  })

  it('works with the keys of the focused card', async () => {
    const { lesson, user } = await startedLesson()
    await user.keyboard('{ArrowDown}4')
    await user.keyboard('{ArrowDown}n{ArrowDown}nt')
    expect(lesson.sheet().scores, 'the third item applies in every ordinary lesson').toEqual({
      ...{ SG1: 4, SG2: 'nvt', SG3: 'ntz' },
    })
    await user.keyboard('k')
    expect(lesson.sheet().moments).toHaveLength(1)
    await user.keyboard('/')
    expect(noteField()).toHaveFocus()
  })

  it('in the core set has fewer indicators, and keeps those scored outside it visible and counted', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG2', 'In aanzet'))
    expect(screen.getAllByRole('article')).toHaveLength(7)
    expect(screen.getByRole('tab', { name: /Spelgevoel/ })).toHaveTextContent('1/7')
    await user.click(screen.getByRole('radio', { name: 'Kern 16' }))
    expect(screen.getAllByRole('article')).toHaveLength(5)
    expect(card('SG2')).toHaveTextContent('buiten de kernset')
    expect(screen.getByRole('tab', { name: /Spelgevoel/ })).toHaveTextContent('1/5')
    expect(lesson.sheet().scores).toEqual({ SG2: 2 })
  })

  it('on two devices at once shows both scores, and the coach chooses', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG2', 'In aanzet'))
    await lesson.writeElsewhere(lesson.sheetId(), score('SG2', 4))
    const both = within(card('SG2')).getByRole('group', { name: /twee versies/ })
    expect(both).toHaveTextContent('In aanzet')
    expect(both).toHaveTextContent('Voorbeeldig')
    await user.click(within(both).getAllByRole('button', { name: 'Deze houden' })[0] ?? both)
    expect(within(card('SG2')).queryByRole('group', { name: /twee versies/ })).toBeNull()
  })
})

describe('noting', () => {
  it('gives a note the lesson time of its first keystroke, not of Enter', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(65_000)
    await user.type(noteField(), 'D')
    await lesson.turn(20_000)
    await user.type(noteField(), 'rie leerlingen kijken op{Enter}')
    expect(noteOf(lesson)).toMatchObject({ time: 65, speaker: 'docent', text: 'Drie leerlingen kijken op' })
    expect(noteField()).toHaveValue('')
  })

  it('keeps the draft of a note that the disk refuses, and drops it when the note is saved', async () => {
    const { lesson, user } = await startedLesson()
    lesson.book.failWith('disk_full')
    await user.type(noteField(), 'Zes praten{Enter}')
    await lesson.turn(1000)
    expect([...lesson.book.drafts()].map(({ value }) => value)).toMatchObject([{ text: 'Zes praten' }])
    lesson.book.failWith(undefined)
    await user.type(noteField(), 'Drie kijken op{Enter}')
    await lesson.turn(1000)
    expect(lesson.book.drafts()).toHaveLength(0)
  })

  it('restores half a sentence with its time after the room was left', async () => {
    const { lesson, user, unmount } = await startedLesson()
    await lesson.turn(30_000)
    await user.click(screen.getByRole('radio', { name: 'klas' }))
    await user.type(noteField(), 'Zes praten')
    unmount()
    await lesson.turn(60_000)
    const again = openRoom(lesson)
    expect(noteField()).toHaveValue('Zes praten')
    expect(screen.getByText('Je tekst van daarnet staat er weer.')).toBeVisible()
    await again.user.type(noteField(), '{Enter}')
    expect(noteOf(lesson)).toMatchObject({ time: 30, speaker: 'klas', text: 'Zes praten' })
  })

  it('asks a question about a judging word and never refuses the note', async () => {
    const { lesson, user } = await startedLesson()
    await user.type(noteField(), 'De sfeer is goed')
    expect(await screen.findByText(/Wat zag of hoorde je precies/)).toBeVisible()
    await user.keyboard('{Enter}')
    expect(noteOf(lesson).text).toBe('De sfeer is goed')
    expect(within(screen.getByRole('list', { name: 'Tijdlijn' })).getByText('nog eens lezen')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    const again = screen.getByRole('region', { name: 'Nog eens lezen' })
    expect(screen.getByRole('button', { name: 'Afsluiten' })).toBeEnabled()
    await user.click(within(again).getByRole('button', { name: '00:00' }))
    expect(screen.getByRole('dialog', { name: 'Waarneming van 00:00' })).toHaveTextContent(
      /Wat zag of hoorde/,
    )
  })

  it('a note linked by tapping is evidence of the indicator', async () => {
    const { lesson, user } = await startedLesson()
    await user.type(noteField(), 'Wacht tot het stil is{Enter}')
    await user.click(screen.getByRole('button', { name: 'Koppel de waarneming van 00:00' }))
    await user.click(
      screen.getByRole('button', { name: `Koppel de gekozen waarneming aan ${shortOf('SG2')}` }),
    )
    expect(noteOf(lesson).links).toEqual(['SG2'])
    const evidence = within(card('SG2')).getByRole('list', { name: 'Bewijs' })
    expect(evidence).toHaveTextContent('00:00')
    await user.click(screen.getByRole('button', { name: `Haal de koppeling met ${shortOf('SG2')} weg` }))
    expect(noteOf(lesson).links).toEqual([])
  })

  it('can rewrite, remove and restore a note', async () => {
    const { lesson, user } = await startedLesson()
    await user.type(noteField(), 'Wacht{Enter}')
    await user.click(screen.getByRole('button', { name: /leraar Wacht/ }))
    const sheet = screen.getByRole('dialog', { name: 'Waarneming van 00:00' })
    await user.type(within(sheet).getByLabelText('Tekst'), ' bij het raam')
    await user.click(within(sheet).getByRole('button', { name: 'Klaar' }))
    await waitFor(() => expect(noteOf(lesson).text).toBe('Wacht bij het raam'))
    await user.click(screen.getByRole('button', { name: /Wacht bij het raam/ }))
    await user.click(screen.getByRole('button', { name: 'Verwijderen' }))
    expect(lesson.sheet().notes).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Terughalen' }))
    expect(noteOf(lesson).text).toBe('Wacht bij het raam')
  })
})

describe('the newest note', () => {
  it('is last in the list, next to the note field, and the field keeps the focus', async () => {
    const { lesson, user } = await startedLesson()
    await user.type(noteField(), 'Groet bij de deur{Enter}')
    await lesson.turn(60_000)
    await user.type(noteField(), 'Wacht bij het raam')
    await user.click(screen.getByRole('button', { name: 'Toevoegen' }))
    const rows = within(screen.getByRole('list', { name: 'Tijdlijn' })).getAllByRole('listitem')
    expect(rows.at(-1)).toHaveTextContent('Wacht bij het raam')
    expect(noteField()).toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    expect(noteField()).toHaveFocus()
  })
})

describe('the room around the lesson', () => {
  it('shows the help on an indicator on demand', async () => {
    const { user } = await startedLesson()
    const info = within(card('SG1')).getByRole('button', { name: /Ankers en waar je op let$/ })
    expect(info).toHaveAttribute('aria-expanded', 'false')
    expect(within(card('SG1')).queryByText('Let op')).toBeNull()
    await user.click(info)
    expect(info).toHaveAttribute('aria-expanded', 'true')
    expect(within(card('SG1')).getByText('Let op')).toBeVisible()
    const anchors = within(card('SG1')).getAllByRole('term')
    expect(anchors.map((one) => one.textContent)).toEqual(
      expect.arrayContaining(['Nog niet zichtbaar', 'In aanzet', 'Zichtbaar', 'Voorbeeldig']),
    )
  })

  it('has no button that is louder than marking what happens', async () => {
    await startedLesson()
    for (const name of ['Les afsluiten', 'Verberg'])
      expect(screen.getByRole('button', { name })).not.toHaveAttribute('data-look', 'primary')
  })

  it('has a strip whose tap shows the line, and opens the list where it is closed', async () => {
    const { user } = await startedLesson()
    await user.type(noteField(), 'Groet bij de deur{Enter}')
    const drawer = screen.getByRole('button', { name: 'Tijdlijn (1)' })
    expect(drawer).toHaveAttribute('aria-expanded', 'false')
    await user.click(document.querySelector('[data-strip]') ?? expect.fail('no strip'))
    expect(drawer).toHaveAttribute('aria-expanded', 'true')
    expect(noteField()).toHaveFocus()
  })
})

describe('tipping points and the meter', () => {
  it('one tap marks a tipping point at this second; describing it can wait', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(90_000)
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    expect(lesson.sheet().moments).toMatchObject([{ time: 90 }])
    await user.click(screen.getByRole('button', { name: /nog niet beschreven/ }))
    const sheet = screen.getByRole('dialog', { name: 'Kantelmoment van 01:30' })
    await user.click(within(sheet).getByRole('button', { name: 'lichte humor' }))
    await user.click(within(sheet).getByRole('button', { name: 'noemt naam' }))
    await user.click(within(sheet).getByRole('button', { name: 'naar de schoolladder' }))
    expect(lesson.sheet().moments[0]).toMatchObject({ direction: 'omhoog', responses: ['humor', 'naam'] })
  })

  it('the notice after marking a tipping point opens its description', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(90_000)
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    await user.click(screen.getByRole('button', { name: 'Beschrijven' }))
    expect(screen.getByRole('dialog', { name: 'Kantelmoment van 01:30' })).toBeVisible()
  })

  it('the two-minute question appears only when it is turned on, and disappears by itself', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(121_000)
    expect(screen.queryByText('Doet de klas mee?')).toBeNull()
    await user.click(screen.getByRole('button', { name: /Lestijdmeter/ }))
    await user.click(screen.getByRole('button', { name: 'deels' }))
    expect(lesson.sheet().pulses).toEqual([{ time: 121, value: 'deels' }])
    await lesson.turn(120_000)
    expect(screen.getByText('Doet de klas mee?')).toBeVisible()
    await lesson.turn(60_000)
    expect(screen.queryByText('Doet de klas mee?')).toBeNull()
  })

  it('a paused clock does not run', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(60_000)
    await user.click(screen.getByRole('button', { name: 'Klok pauzeren' }))
    await lesson.turn(60_000)
    await user.click(screen.getByRole('button', { name: 'Klok weer laten lopen' }))
    await lesson.turn(5_000)
    expect(screen.getByRole('group', { name: 'Lestijd' })).toHaveTextContent('01:05')
  })
})

describe('a lesson begun on two devices', () => {
  const other = () => screen.queryByText('Deze les is op twee apparaten begonnen')
  const started = tapClock('elsewhere', { action: 'start', lessonTime: 0, at: '2026-11-23T09:00:00.000Z' })

  it('says nothing about a worksheet that was created elsewhere and is unused', async () => {
    const { lesson, user } = await startedLesson()
    await act(async () => lesson.beginSheet())
    await user.click(level('SG1', 'Zichtbaar'))
    expect(lesson.sheet().scores).toEqual({ SG1: 3 })
    expect(other()).toBeNull()
  })

  it('offers the other worksheet once it is used, and keeps the one in use open', async () => {
    const { lesson, user } = await startedLesson()
    const sheet = await act(async () => lesson.beginSheet())
    for (const draft of [started, score('SG1', 2), score('SG3', 2)]) await lesson.writeElsewhere(sheet, draft)
    expect(other()).toBeVisible()
    await user.click(level('SG1', 'Zichtbaar'))
    expect(lesson.sheet().scores).toEqual({ SG1: 3 })
    await user.click(screen.getByRole('button', { name: 'Toon het andere blad' }))
    expect(level('SG3', 'In aanzet')).toHaveAttribute('aria-pressed', 'true')
  })

  it('continues with the worksheet that is in use elsewhere while this one is unused', async () => {
    const lesson = createLesson()
    openRoom(lesson)
    const sheet = await act(async () => lesson.beginSheet())
    for (const draft of [started, score('SG1', 2)]) await lesson.writeElsewhere(sheet, draft)
    expect(level('SG1', 'In aanzet')).toHaveAttribute('aria-pressed', 'true')
    expect(other()).toBeNull()
  })
})

describe('a read-only lesson', () => {
  it('shows an unknown instrument in its codes, without inputs', async () => {
    const lesson = createLesson({}, { framework: 'ts4-2031/1' })
    const sheetId = lesson.beginSheet()
    await lesson.book.append(sheetId, score('XY7', 2))
    await lesson.book.append(
      sheetId,
      writeNote({ key: 'abcd', time: 5, speaker: 'klas', text: 'Zit', links: [] }),
    )
    openRoom(lesson)
    expect(screen.getByText(/kijkkader dat deze versie van de app niet kent/)).toBeVisible()
    expect(screen.getByText('XY7')).toBeVisible()
    expect(screen.queryByRole('article')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('shows an unknown instrument in the words that the worksheet carries', async () => {
    const lesson = createLesson({}, { framework: newerFramework.instrumentId, words: newerFramework })
    const sheetId = lesson.beginSheet()
    await lesson.book.append(sheetId, score('XY7', 2))
    await lesson.book.append(
      sheetId,
      writeNote({ key: 'abcd', time: 5, speaker: 'klas', text: 'Zit', links: ['XY7'] }),
    )
    openRoom(lesson)
    expect(screen.getByText(/Kader van later \(ts4-2031\/1\)/)).toBeVisible()
    const block = screen.getByRole('region', { name: 'Vijfde bouwsteen' })
    const item = within(block).getByText('Laat leerlingen elkaar vragen stellen').closest('li')
    expect(item).toHaveTextContent('Soms te zien')
    expect(item).toHaveTextContent('Zit')
    expect(screen.queryByRole('article')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it("is caused by an entry of the coach's other tablet with a newer release", async () => {
    const { lesson } = await startedLesson()
    const entryId = EntryId.parse(newUuid())
    await lesson.writeElsewhere(lesson.sheetId(), score('SG1', 2))
    const author = lesson.book.me.accountId
    lesson.book.merge({ is: 'newer', entryId, recordId: lesson.sheetId(), author })
    expect(await screen.findByText(/Werk de app bij om verder te schrijven/)).toBeVisible()
    expect(level('SG1', 'Zichtbaar')).toBeDisabled()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('is not caused by an item that only the server calls newer; a message is shown', async () => {
    const { lesson } = await startedLesson()
    lesson.book.merge({ is: 'newer', entryId: EntryId.parse(newUuid()), recordId: lesson.sheetId() })
    expect(
      await screen.findByText(/Werk de app bij om het te zien; verder schrijven kan gewoon/),
    ).toBeVisible()
    expect(level('SG1', 'Zichtbaar')).toBeEnabled()
  })

  it('the coach covers the room with one tap', async () => {
    const onHide = vi.fn()
    const { user } = openRoom(createLesson(), onHide)
    await user.click(screen.getByRole('button', { name: 'Verberg' }))
    expect(onHide).toHaveBeenCalledOnce()
  })
})

describe('accessibility', () => {
  it('finds no violation before, during and at closing of the lesson', async () => {
    const lesson = createLesson()
    const { user } = openRoom(lesson)
    const check = async () => {
      const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
    await check()
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    await user.type(noteField(), 'Wacht bij het raam{Enter}')
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    await check()
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await check()
  })
})

describe('a trajectory that began with the previous framework', () => {
  it('keeps it: the room loads that edition, and notes use it', async () => {
    const lesson = createLesson({}, { framework: FRAMEWORK_2019 })
    lesson.beginSheet()
    const { user } = await act(async () => openRoom(lesson))
    await user.click(await screen.findByRole('button', { name: 'Start de les' }))
    const first = await screen.findByRole('article', { name: /^SG1: / })
    expect(first).toHaveTextContent('SG1')
    expect(screen.queryByRole('button', { name: 'Eerste lesinhoud' })).toBeNull()
  })
})

describe('what the edition of 2026 asks of a lesson', () => {
  it('takes the first content with one tap, undone as easily, and then asks for the end of the last task', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(95_000)
    await user.click(screen.getByRole('button', { name: 'Eerste lesinhoud' }))
    expect(lesson.sheet().watched.began).toBe(95)
    expect(screen.getByText('Eerste lesinhoud op 01:35')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Terughalen' }))
    expect(lesson.sheet().watched.began).toBeUndefined()
    await user.click(screen.getByRole('button', { name: 'Eerste lesinhoud' }))
    expect(screen.getByRole('button', { name: 'Einde van de laatste taak' })).toBeVisible()
  })

  it('asks whether the lesson stood still at a tipping point, and a second tap takes the answer away', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    await user.click(screen.getByRole('button', { name: 'Beschrijven' }))
    const stood = within(screen.getByRole('group', { name: 'Lag de les stil?' }))
    await user.click(stood.getByRole('button', { name: 'ja' }))
    expect(lesson.sheet().moments[0]?.standstill).toBe(true)
    await user.click(stood.getByRole('button', { name: 'ja' }))
    expect(lesson.sheet().moments[0]?.standstill).toBeUndefined()
    await user.click(stood.getByRole('button', { name: 'nee' }))
    expect(lesson.sheet().moments[0]?.standstill).toBe(false)
  })

  it('offers “nvt” where the item names an opportunity, and everywhere in a lesson that is not ordinary', async () => {
    await startedLesson()
    const offered = (id: string) => within(card(id)).queryByRole('button', { name: 'nvt' })
    expect([offered('SG1'), offered('SG2')].map((one) => one !== null)).toEqual([false, true])
    cleanup()
    await startedLesson({ lessonType: 'toets' })
    expect(offered('SG1')).toBeVisible()
  })

  it('tells what a block, a level and a reason without a level mean, one tap away', async () => {
    const { user } = await startedLesson()
    await user.click(screen.getByText('Over Spelgevoel en de schaal'))
    expect(screen.getByText(/Bij de meeste kansen in deze les/)).toBeVisible()
    expect(screen.getByText(/zichtbaar als vooruitkijken/)).toBeVisible()
  })
})
