// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lessonOf, lockLesson } from '#domain/programme/lesson.ts'
import { visitOf } from '#domain/programme/visit.ts'
import { score, takePulse } from '#domain/programme/worksheet.ts'
import {
  card,
  level,
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

function lockedIn(lesson: TestLesson) {
  const [state] = lesson.lessons()
  const locked = state && lessonOf(state)?.locked
  if (!locked) throw new Error('no lesson was locked')
  return locked
}

describe('the closing check', () => {
  it('says what is empty and what needs evidence, jumps there, and locks in one entry', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG1', 'Voorbeeldig'))
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    const check = screen.getByRole('dialog', { name: 'Les afsluiten' })
    expect(check).toHaveTextContent('6 nog leeg')
    const asks = within(check).getByRole('region', { name: 'Vraagt nog een regel bewijs' })
    await user.click(within(asks).getByRole('button', { name: `Ga naar ${shortOf('SG1')}` }))
    await waitFor(() => expect(card('SG1')).toHaveFocus())
    await user.type(noteField(), 'Staat bij het bord{Enter}')
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    expect(await screen.findByText('Afgesloten. Aanvullen kan.')).toBeVisible()
    const [state] = lesson.lessons()
    const locked = state && lessonOf(state)
    expect(locked?.locked).toMatchObject({ scores: { SG1: 4 }, notes: [{ text: 'Staat bij het bord' }] })
    expect(lesson.sheet().locked).toEqual([state?.recordId])
    const link = screen.getByRole('link', { name: 'Naar de nabespreking' })
    expect(link).toHaveAttribute('href', `/conversation/${state?.recordId}`)
  })

  it('needs a note in the field to be added or discarded before the lock', async () => {
    const { lesson, user } = await startedLesson()
    await user.type(noteField(), 'Nog niet klaar')
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    const check = screen.getByRole('dialog')
    expect(within(check).getByRole('button', { name: 'Afsluiten' })).toBeDisabled()
    await user.click(within(check).getByRole('button', { name: 'Toevoegen' }))
    expect(within(check).getByRole('button', { name: 'Afsluiten' })).toBeEnabled()
    expect(noteOf(lesson).text).toBe('Nog niet klaar')
  })

  it('opens a tipping point without description, and no longer lists it once it has one', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(90_000)
    await user.click(screen.getByRole('button', { name: 'Kantelmoment' }))
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: '1 kantelmoment is nog niet beschreven.' }))
    const sheet = screen.getByRole('dialog', { name: 'Kantelmoment van 01:30' })
    await user.click(within(sheet).getByRole('button', { name: 'naar de schoolladder' }))
    await user.click(within(sheet).getByRole('button', { name: 'Sluiten' }))
    expect(screen.getByRole('dialog', { name: 'Les afsluiten' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /nog niet beschreven\.$/ })).toBeNull()
  })

  it('needs a conflict to be resolved before the lock, in the same panel', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG2', 'In aanzet'))
    await lesson.writeElsewhere(lesson.sheetId(), score('SG2', 4))
    await user.click(screen.getByRole('button', { name: 'Op één plaats staan twee versies naast elkaar.' }))
    const check = screen.getByRole('dialog')
    expect(within(check).getByRole('button', { name: 'Afsluiten' })).toBeDisabled()
    await user.click(within(check).getAllByRole('button', { name: 'Deze houden' })[0] ?? check)
    expect(within(check).getByRole('button', { name: 'Afsluiten' })).toBeEnabled()
  })

  it('lets the coach choose when the lesson was locked on two devices', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    cleanup()
    const visit = lesson.book.record(lesson.visitId)
    const planned = (visit && visitOf(visit)) ?? expect.fail('a visit was planned')
    lesson.book.create(lockLesson(lesson.sheet(), planned, lesson.world.now()))
    const again = openRoom(lesson)
    expect(screen.getByText('Deze les is op twee apparaten afgesloten')).toBeVisible()
    await again.user.click(screen.getAllByRole('button', { name: 'Met deze verder' })[1] ?? again.container)
    expect(screen.getByRole('link', { name: 'Naar de nabespreking' })).toBeVisible()
  })
})

describe('closing in place', () => {
  const check = () => within(screen.getByRole('dialog', { name: 'Les afsluiten' }))
  const close = () => screen.getByRole('button', { name: 'Les afsluiten' })
  const evidenceOf = (id: string) =>
    check().getByRole('textbox', { name: `Wat zag of hoorde je bij ${shortOf(id)}?` })

  it('shows each indicator in words with its level, and a tap on a note opens it and returns', async () => {
    const { user } = await startedLesson()
    await user.type(noteField(), 'Staat bij het bord{Enter}')
    await user.keyboard('{Escape}l')
    await user.click(screen.getByRole('button', { name: /^Koppel de gekozen waarneming aan Hele klas/ }))
    await user.keyboard('{Escape}l')
    await user.click(level('SG1', 'Zichtbaar'))
    await user.click(close())
    const all = within(check().getByRole('region', { name: 'Alle indicatoren' }))
    const item = all.getByText('Kijkt zichtbaar de hele klas rond.').closest('li') ?? expect.fail('no item')
    expect(item).toHaveTextContent('Zichtbaar')
    await user.click(within(item).getByRole('button', { name: /Staat bij het bord/ }))
    const note = screen.getByRole('dialog', { name: 'Waarneming van 00:00' })
    await user.click(within(note).getByRole('button', { name: 'Klaar' }))
    expect(check().getByRole('button', { name: 'Afsluiten' })).toBeVisible()
  })

  it('takes a line of evidence, which is a note of its indicator', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG1', 'Voorbeeldig'))
    await lesson.turn(90_000)
    await user.click(close())
    await user.type(evidenceOf('SG1'), 'Kijkt op tijdens hulp{Enter}')
    expect(noteOf(lesson)).toMatchObject({ text: 'Kijkt op tijdens hulp', links: ['SG1'], time: 90 })
    expect(evidenceOf('SG1')).toHaveFocus()
    expect(check().getByText('Toegevoegd: Kijkt op tijdens hulp')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(within(card('SG1')).getByRole('list', { name: 'Bewijs' })).toHaveTextContent('01:30')
  })

  it('loses no line that was typed and not added, neither at the lock nor when the panel is closed', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(level('SG1', 'Voorbeeldig'))
    await user.click(level('SG3', 'Nog niet zichtbaar'))
    await user.click(close())
    await user.type(evidenceOf('SG1'), 'Kijkt op tijdens hulp')
    await user.keyboard('{Escape}')
    expect(noteOf(lesson)).toMatchObject({ text: 'Kijkt op tijdens hulp', links: ['SG1'] })
    await user.click(close())
    await user.type(evidenceOf('SG3'), 'Blijft bij het bord')
    await user.click(check().getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    expect(
      lockedIn(lesson)
        .notes.map(({ links }) => links)
        .sort(),
    ).toEqual([['SG1'], ['SG3']])
  })

  it.each(['Gekeken tot', 'Eerste lesinhoud'])(
    'names a half-typed time in “%s”, goes there, and does not lock',
    async (field) => {
      const { lesson, user } = await startedLesson()
      await user.click(close())
      await user.clear(check().getByLabelText(new RegExp(field)))
      await user.type(check().getByLabelText(new RegExp(field)), '12:4')
      await user.click(check().getByRole('button', { name: 'Afsluiten' }))
      expect(check().getByText(`‘${field}’ klopt nog niet. Pas dat eerst aan.`)).toBeVisible()
      expect(check().getByLabelText(new RegExp(field))).toHaveFocus()
      expect(lesson.lessons()).toEqual([])
      await user.keyboard('0')
      expect(check().queryByText(/klopt nog niet/)).toBeNull()
      await user.click(check().getByRole('button', { name: 'Afsluiten' }))
      expect(await screen.findByText('Afgesloten. Aanvullen kan.')).toBeVisible()
    },
  )
})

describe('the facts at closing', () => {
  it('include the phases that the coach taps, which are locked and shown with the lesson', async () => {
    const { lesson, user } = await startedLesson()
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    const check = screen.getByRole('dialog', { name: 'Les afsluiten' })
    const phases = within(check).getByRole('group', { name: 'Lesfasen gezien' })
    await user.click(within(phases).getByRole('button', { name: 'afsluiting' }))
    await user.click(within(phases).getByRole('button', { name: 'begin' }))
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    expect(lockedIn(lesson).lessonParts).toEqual(['begin', 'afsluiting'])
    expect(screen.getByText(/begin, afsluiting/)).toBeVisible()
  })

  it('include from when to when the coach watched', async () => {
    const { lesson, user } = await startedLesson()
    await lesson.turn(2_400_000)
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    const [from, to] = [screen.getByLabelText('Gekeken van'), screen.getByLabelText('Gekeken tot')]
    expect([from, to].map((field) => field.getAttribute('value'))).toEqual(['00:00', '40:00'])
    await user.clear(from)
    await user.type(from, '45:00{Tab}')
    expect(screen.getByText(/begin moet voor het einde liggen/)).toBeVisible()
    await user.clear(from)
    await user.type(from, '05:30{Tab}')
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    expect(await screen.findByText(/Gekeken van 05:30 tot 40:00/)).toBeVisible()
    expect(lockedIn(lesson)).toMatchObject({ observedFrom: 330, observedTo: 2400 })
  })

  it('include the answers to the meter, shown afterwards as counts of moments', async () => {
    const { lesson, user } = await startedLesson()
    for (const [time, value] of [
      [120, 'samen'],
      [240, 'samen'],
      [360, 'deels'],
      [480, 'nvt'],
    ] as const)
      await lesson.book.append(lesson.sheetId(), takePulse({ time, value }))
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    expect(screen.getByText(/Lestijdmeter: 4 momenten, 2× samen, 1× deels, 1× nvt/)).toBeVisible()
    expect(document.body).not.toHaveTextContent('%')
  })
})

describe('after the lock', () => {
  async function lockedRoom() {
    const started = await startedLesson()
    await started.user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await started.user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    return started
  }
  const addition = () => screen.getByRole('textbox', { name: 'Aanvulling' })

  it('lets the coach add an amendment with its date, and does not change the locked lesson', async () => {
    const { lesson, user } = await lockedRoom()
    const before = lockedIn(lesson)
    await user.click(screen.getByRole('button', { name: 'Aanvulling toevoegen' }))
    await user.type(addition(), 'De bel ging vijf minuten te vroeg.')
    await user.click(screen.getByRole('button', { name: 'Klaar' }))
    const added = await screen.findByRole('region', { name: 'Later toegevoegd door de coach' })
    expect(within(added).getByText('De bel ging vijf minuten te vroeg.')).toBeVisible()
    expect(within(added).getByText(/toegevoegd op 23 november 2026, na het afsluiten/)).toBeVisible()
    expect(lockedIn(lesson)).toEqual(before)
  })

  it('restores half an amendment after the page was closed', async () => {
    const { lesson, user, unmount } = await lockedRoom()
    await user.click(screen.getByRole('button', { name: 'Aanvulling toevoegen' }))
    await user.type(addition(), 'De bel gi')
    await lesson.turn(300)
    lesson.book.append = () => new Promise(() => {})
    unmount()
    openRoom(lesson)
    expect(addition()).toHaveValue('De bel gi')
  })

  it('lets the coach correct an amendment, and add a second one', async () => {
    const { lesson, user } = await lockedRoom()
    for (const words of ['Eerste', 'Tweede']) {
      await user.click(screen.getByRole('button', { name: 'Aanvulling toevoegen' }))
      await user.type(addition(), words)
      await user.click(screen.getByRole('button', { name: 'Klaar' }))
      await screen.findByText(words)
    }
    await user.click(screen.getAllByRole('button', { name: /Aanvulling wijzigen/ })[0] ?? document.body)
    await user.type(addition(), ' verbeterd')
    await user.click(screen.getByRole('button', { name: 'Klaar' }))
    await screen.findByText('Eerste verbeterd')
    const [state] = lesson.lessons()
    const texts = (state && lessonOf(state)?.amendments.map(({ text }) => text)) ?? []
    expect(texts.sort()).toEqual(['Eerste verbeterd', 'Tweede'])
  })

  it('lets the coach link a note to further indicators, which is named as added later and can be undone', async () => {
    const started = await startedLesson()
    const { lesson, user } = started
    await user.type(noteField(), 'Wacht tot het stil is{Enter}')
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: 'Afsluiten' }))
    await screen.findByText('Afgesloten. Aanvullen kan.')
    const before = lockedIn(lesson)
    await user.click(screen.getByRole('button', { name: 'Waarneming koppelen' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Waarneming koppelen' }))
    await user.click(dialog.getByRole('button', { name: /Wacht tot het stil is/ }))
    const chip = dialog.getByRole('button', { name: 'Begint de les pas als de klas luistert.' })
    await user.click(chip)
    await user.click(dialog.getByRole('button', { name: 'Klaar' }))
    const name = shortOf('SE1')
    expect(lockedIn(lesson)).toEqual(before)
    const added = within(screen.getByRole('region', { name: 'Later toegevoegd door de coach' }))
    expect(added.getByText(`00:00 ‘Wacht tot het stil is’ hoort ook bij ${name}`)).toBeVisible()
    expect(added.getByText(/toegevoegd op 23 november 2026, na het afsluiten/)).toBeVisible()
    expect(screen.getByText(`${name} (later gekoppeld)`)).toBeVisible()
    const item = screen.getByText('Begint de les pas als de klas luistert.').closest('li')
    expect(item).toHaveTextContent('Wacht tot het stil is (later gekoppeld)')
    await user.click(screen.getByRole('button', { name: 'Waarneming koppelen' }))
    await user.click(
      dialog.queryByRole('button', { name: /Wacht/ }) ??
        screen.getByRole('button', { name: /Wacht tot het stil is/ }),
    )
    await user.click(screen.getByRole('button', { name: 'Begint de les pas als de klas luistert.' }))
    expect(screen.queryByText(/later gekoppeld/)).toBeNull()
  })
})
