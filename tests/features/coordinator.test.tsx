// @vitest-environment jsdom
/** The coordinator's pages: the programme, the roster, the figures. */
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AggregateCell, type AggregatesAnswer, aggregates } from '#domain/disclosure/aggregates.ts'
import { SchoolId } from '#domain/ground/id.ts'
import { blocksOf } from '#features/figures/figure-words.ts'
import { toCsv } from '#features/figures/figures-file.ts'
import { FiguresPage } from '#features/figures/figures-page.tsx'
import { ProgrammePage } from '#features/programme/programme-page.tsx'
import { RosterPage } from '#features/roster/roster-page.tsx'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { nl } from '#ui/text/nl.ts'
import { createOwnBook } from '../support/coach-week.ts'
import { createMemoryPost, INVITE_LINK, programmeAnswer, programmeSettings } from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

const newBook = () => createOwnBook({ roles: ['coordinator'] })

describe('the programme', () => {
  it('starts with default values and is saved once a school is filled in', async () => {
    const post = createMemoryPost({ programme: { revision: 0, settings: null, startedPeriods: [] } })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    expect(await screen.findByText(/Bewaar eerst het programma/)).toBeDefined()
    await user.click(button('Bewaren'))
    expect((await screen.findAllByText('Vul dit nog in.')).length).toBeGreaterThan(0)
    fill(screen.getAllByLabelText('Naam')[0] ?? document.body, 'De Viaan')
    fill(field('Verwachte deelnemers'), '9')
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/Coaches krijgen dit bij hun volgende verbinding/)).toBeDefined()
    expect(post.programme()?.settings).toMatchObject({
      schoolYear: '2026-2027',
      schools: [{ name: 'De Viaan', type: 'VO', expectedParticipants: 9 }],
    })
    await expectAccessible()
  })

  it('refuses no participants, a name that is there already, and a year far away, each with a sentence', async () => {
    const post = createMemoryPost({ programme: programmeAnswer })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    await user.click(await screen.findByRole('button', { name: 'School toevoegen' }))
    const last = (label: string, place: number) =>
      screen.getAllByLabelText(label)[place] ?? expect.fail(label)
    fill(last('Naam', 3), ' de  VIAAN')
    fill(last('Verwachte deelnemers', 3), '0')
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/^Deze naam staat er al/)).toBeDefined()
    expect(screen.getByText(/^Vul in hoeveel docenten je verwacht/)).toBeDefined()
    expect(post.programme()?.settings?.schools).toHaveLength(3)
    await expectAccessible()
    fill(last('Naam', 3), 'De Regenboog')
    fill(last('Verwachte deelnemers', 3), '1')
    await user.click(button('Bewaren'))
    await waitFor(() => expect(post.programme()?.settings?.schools).toHaveLength(4))
  })

  it('names the date that a mistyped year made', async () => {
    openRoom(<ProgrammePage />, {
      book: await newBook(),
      post: createMemoryPost({ programme: programmeAnswer }),
    })
    fill(await screen.findByLabelText('Eindigt op'), '0027-01-31')
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/^31 januari 27: /)).toBeDefined()
  })

  it('shows a problem beside the date that it is about', async () => {
    const post = createMemoryPost({ programme: programmeAnswer })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    fill(await screen.findByLabelText('Eindigt op'), '2027-03-31')
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/nog geen peildatum/)).toBeDefined()
    expect(field('Eindigt op').getAttribute('aria-invalid')).toBe('true')
  })

  it('is fixed while a period runs, and says why', async () => {
    const post = createMemoryPost({ programme: { ...programmeAnswer, startedPeriods: ['p1'] } })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    expect(await screen.findByText(/De datums liggen nu vast/)).toBeDefined()
    expect(field('Begint op').hasAttribute('disabled')).toBe(true)
    expect(screen.queryByRole('button', { name: 'School toevoegen' })).toBeNull()
    expect(screen.getAllByLabelText('Naam')[0]?.hasAttribute('disabled')).toBe(false)
  })

  it('says that somebody else changed it, and overwrites nothing', async () => {
    const post = createMemoryPost({ programme: programmeAnswer })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    await screen.findByLabelText('Eindigt op')
    await post.putProgramme({ revision: 3, settings: { ...programmeSettings, k: 6 } })
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/heeft het programma intussen gewijzigd/)).toBeDefined()
    expect(post.programme()?.settings?.k).toBe(6)
  })

  it('keeps its draft after navigation, but not for newer settings', async () => {
    const book = await newBook()
    const post = createMemoryPost({ programme: programmeAnswer })
    const open = () => openRoom(<ProgrammePage />, { book, post })
    const first = open()
    await user.click(await screen.findByRole('button', { name: 'School toevoegen' }))
    fill(screen.getAllByLabelText('Naam')[3] ?? document.body, 'De Regenboog')
    first.unmount()
    const second = open()
    expect(await screen.findByText('Je was hier bezig; dit is nog niet bewaard.')).toBeDefined()
    expect(screen.getByDisplayValue('De Regenboog')).toBeDefined()
    second.unmount()
    await post.putProgramme({ revision: 3, settings: { ...programmeSettings, k: 6 } })
    open()
    expect(await screen.findByDisplayValue('6')).toBeDefined()
    expect(screen.queryByDisplayValue('De Regenboog')).toBeNull()
  })

  it('has no draft after it was saved', async () => {
    const book = await newBook()
    const post = createMemoryPost({ programme: programmeAnswer })
    const first = openRoom(<ProgrammePage />, { book, post })
    await screen.findByLabelText('Eindigt op')
    fill(screen.getAllByLabelText('Naam')[0] ?? document.body, 'De Regenboog')
    first.unmount()
    const second = openRoom(<ProgrammePage />, { book, post })
    await screen.findByDisplayValue('De Regenboog')
    await user.click(button('Bewaren'))
    expect(await screen.findByText(/Coaches krijgen dit/)).toBeDefined()
    expect(post.programme()?.settings?.schools[0]?.name).toBe('De Regenboog')
    second.unmount()
    openRoom(<ProgrammePage />, { book, post })
    await screen.findByDisplayValue('De Regenboog')
    expect(screen.queryByText(/Je was hier bezig/)).toBeNull()
  })

  it('keeps the draft of an invitation', async () => {
    const book = await newBook()
    const post = createMemoryPost({ programme: programmeAnswer })
    const first = openRoom(<ProgrammePage />, { book, post })
    fill((await screen.findAllByLabelText('Naam')).at(-1) ?? document.body, 'Jolanda Prins')
    await user.click(field('De Viaan'))
    first.unmount()
    openRoom(<ProgrammePage />, { book, post })
    expect(await screen.findByDisplayValue('Jolanda Prins')).toBeDefined()
    expect(screen.getByRole('checkbox', { name: 'De Viaan', checked: true })).toBeDefined()
  })

  it('invites a coach for chosen schools', async () => {
    const post = createMemoryPost({ programme: programmeAnswer })
    openRoom(<ProgrammePage />, { book: await newBook(), post })
    const names = await screen.findAllByLabelText('Naam')
    fill(names.at(-1) ?? document.body, 'Jolanda Prins')
    await user.click(button('Maak de uitnodiging'))
    expect(screen.getByText('Kies minstens één school.')).toBeDefined()
    await user.click(field('De Viaan'))
    await user.click(button('Maak de uitnodiging'))
    expect(await screen.findByText(INVITE_LINK)).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: /Jolanda Prins/ }))
    expect(post.invited).toEqual([
      { role: 'coach', schoolIds: ['22222222-2222-4222-8222-222222222222'], name: 'Jolanda Prins' },
    ])
  })
})

describe('people', () => {
  it('are counted per school and role, without a name', async () => {
    const schools = programmeSettings.schools.map(({ schoolId }, place) => ({
      schoolId: SchoolId.parse(schoolId),
      coaches: 2,
      teachers: 12 - place,
      invited: place,
    }))
    const people = { schools, coordinators: 1, coaches: 3, teachers: 33 }
    const post = createMemoryPost({ programme: programmeAnswer, people })
    openRoom(<RosterPage />, { book: await newBook(), post })
    const row = await screen.findByRole('row', { name: /De Viaan/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['2', '11', '1', '8'])
    await expectAccessible()
  })

  it('cannot be counted offline, and says so', async () => {
    const post = createMemoryPost({ programme: programmeAnswer })
    post.cut('offline')
    openRoom(<RosterPage />, { book: await newBook(), post })
    expect(await screen.findByText('De aantallen konden niet worden opgehaald')).toBeDefined()
  })
})

const cells = (level: AggregateCell, growth: AggregateCell) => ({ level, growth, lesson2: growth })
const hidden = { hidden: 'pooled' } as const

function picture(): AggregatesAnswer {
  const empty = aggregates(programmeSettings, ['SG', 'SE', 'GZ', 'LD'], [])
  const rows = empty.rows.map((row) => {
    if (row.unitId !== 'school:11111111-1111-4111-8111-111111111111') return row
    const block = cells({ n: 14, kind: 'atMost', mean: 1.3 }, { n: 12, kind: 'value', mean: 0.4 })
    return { ...row, n: 14, blocks: { SG: block, SE: block, GZ: block, LD: cells(hidden, hidden) } }
  })
  return { ...empty, rows, lastRelease: '2026-11-01', nextRelease: '2026-12-01' }
}

const openFigures = async (answer: AggregatesAnswer, cut = false) => {
  const post = createMemoryPost({ aggregates: { answer, fetchedAt: Date.parse('2026-11-22T15:00:00Z') } })
  if (cut) post.cut('offline')
  openRoom(<FiguresPage />, { book: await newBook(), post })
  await screen.findByText(new RegExp(`Schooljaar ${answer.schoolYear}`))
}

describe('the figures', () => {
  it('show a mean with its n and its sign, or the reason why there is none', async () => {
    await openFigures(picture())
    const row = screen.getByRole('row', { name: /Van der Meij College/ })
    expect(within(row).getAllByText('≤ 1,3')).toHaveLength(3)
    expect(within(row).getAllByText('n = 14')).toHaveLength(3)
    expect(within(row).getByText('telt later mee in een groep')).toBeDefined()
    await user.click(screen.getByRole('radio', { name: 'Verandering les 1 → 2' }))
    expect(within(row).getAllByText('+0,4')).toHaveLength(3)
    expect(screen.getByText(/dit is niet het effect van het programma/)).toBeDefined()
    await expectAccessible()
  })

  it.each([
    ['ts4-2026-draft/1', 'minder dan 1,2 punten'],
    ['ts4-2019-draft/1', 'minder dan 1 punt'],
  ])('explain the scale and the change in the words of %s', async (instrument, change) => {
    await openFigures({ ...picture(), instrument })
    const note = await screen.findByText(/De schaal loopt van 1 \(nog niet zichtbaar\) tot 4 \(voorbeeldig\)/)
    expect(note.textContent).toContain(`Een verandering van ${change} per docent`)
  })

  it('explain no scale of a framework that this release does not know', async () => {
    await openFigures({ ...picture(), instrument: 'ts4-2031/1' })
    expect(screen.queryByText(/De schaal loopt/)).toBeNull()
  })

  it('show their date, the next date, and the age of the copy without a connection', async () => {
    await openFigures(picture(), true)
    expect(screen.getByText(/Peildatum 1 november 2026. Volgende peildatum: 1 december 2026/)).toBeDefined()
    expect(screen.getByText(/Geen verbinding. Dit zijn de cijfers zoals ze 22 november 2026/)).toBeDefined()
  })

  it('link to the programme while there is none, without calling it a failure', async () => {
    openRoom(<FiguresPage />, { book: await newBook(), post: createMemoryPost() })
    expect(await screen.findByText('Vul eerst het programma in')).toBeDefined()
    expect(screen.getByRole('link', { name: 'Programma' }).getAttribute('href')).toBe('/programme')
    expect(screen.queryByText(/kon niet worden opgehaald/)).toBeNull()
    await expectAccessible()
  })

  it('are empty with a reason before there are enough teachers', async () => {
    await openFigures(aggregates(programmeSettings, ['SG'], []))
    expect(screen.getByText('Nog geen cijfers')).toBeDefined()
    expect(screen.getByText(/minstens 5 docenten/)).toBeDefined()
  })

  it('are downloaded as CSV with the values on screen, and never as a formula', () => {
    const answer = picture()
    const schools = answer.schools.map((school, place) =>
      place === 0 ? { ...school, name: '=1+1;"x"' } : school,
    )
    const told = { ...answer, schools }
    const csv = toCsv(told, blocksOf(told, framework2026), nl.figures, 'nl')
    const lines = csv.split('\r\n')
    expect(lines[0]).toContain('eenheid;type;scholen;periode;bouwsteen;wat;n;teken;gemiddelde;reden')
    expect(lines.find((line) => line.includes(';≤;'))).toBe(
      `"'=1+1;""x""";VO;1;p1;Spelgevoel;Les 1;14;≤;"1,3";`,
    )
    expect(csv).toContain(';telt later mee in een groep')
  })

  it('are downloaded without a second request', async () => {
    const made = vi.fn((_: Blob) => 'blob:picture')
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => {} })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await openFigures(picture())
    await user.click(button('JSON'))
    await waitFor(() => expect(made).toHaveBeenCalledOnce())
    expect(JSON.parse((await made.mock.calls[0]?.[0]?.text()) ?? '{}')).toMatchObject({
      schoolYear: '2026-2027',
    })
  })

  it('have a file for outside the organisation after the year, about ten people or more', async () => {
    await openFigures(picture())
    const outside = () => within(screen.getByRole('region', { name: 'Voor buiten de organisatie' }))
    expect(outside().getByText(/als dit schooljaar en de laatste peildatum voorbij zijn/)).toBeDefined()
    expect(outside().queryByRole('button')).toBeNull()
    cleanup()
    await openFigures({ ...picture(), schoolYear: '2025-2026', nextRelease: null })
    expect(outside().getByText(/minstens 10 docenten/)).toBeDefined()
    expect(outside().getAllByRole('button')).toHaveLength(2)
  })
})
