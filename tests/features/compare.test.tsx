// @vitest-environment jsdom
/** The comparison of two lessons: what is shown, and what is not. */
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { planVisit } from '#domain/programme/visit.ts'
import type { Scores } from '#domain/programme/worksheet.ts'
import { Base64Url } from '#domain/wire/item.ts'
import { BlockPair } from '#features/compare/block-pair.tsx'
import { ComparePage } from '#features/compare/compare-page.tsx'
import { createConversationCast, lockedLesson, secondScores } from '../support/conversation-cast.ts'
import { fullSheet } from '../support/full-sheet.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { openRoom } from './room.tsx'

afterEach(cleanup)

const open = (book: MemoryBook, person: string) => openRoom(<ComparePage personId={person} />, { book })
const block = (name: string) => within(screen.getByRole('region', { name }))

function createTwo() {
  const cast = createConversationCast()
  cast.lockAgain(lockedLesson(2, secondScores))
  return cast
}

describe('lesson 1 beside lesson 2', () => {
  it('shows how many items were scored, and a mean only when enough were', () => {
    const { coach, person } = createTwo()
    open(coach, person)
    const game = block('Spelgevoel')
    expect(game.getByText('5 van 7 gescoord')).toBeDefined()
    expect(game.getByText(/gemiddeld 2,2/)).toBeDefined()
    expect(game.getByText('7 van 7 gescoord')).toBeDefined()
    const efficacy = block('Teacher self-efficacy')
    expect(efficacy.getByText('2 van 7 gescoord')).toBeDefined()
    expect(efficacy.getAllByText(/te weinig voor een gemiddelde \(vanaf 5\)/)).toHaveLength(2)
    expect(efficacy.queryByText(/gemiddeld \d/)).toBeNull()
  })

  it('shows a change only over items scored in both lessons, compared with the normal fluctuation', () => {
    const { coach, person } = createTwo()
    open(coach, person)
    const authority = block('Gezag')
    expect(authority.getByText(/over de 5 van 7 die beide keren zijn gescoord/)).toBeDefined()
    expect(authority.getByText(/binnen de normale wisseling/)).toBeDefined()
    expect(block('Spelgevoel').getByText(/over de 5 van 7/)).toBeDefined()
    expect(block('Teacher self-efficacy').getByText(/Beide keren gescoord: 1 van 7/)).toBeDefined()
  })

  it('shows not applicable, not seen and empty separately', () => {
    const { coach, person } = createTwo()
    open(coach, person)
    expect(screen.getByRole('img', { name: 'les 1: nvt; les 2: In aanzet', hidden: true })).toBeDefined()
    expect(screen.getAllByRole('img', { name: 'les 1: leeg; les 2: In aanzet', hidden: true })).toHaveLength(
      4,
    )
    expect(block('Spelgevoel').getByText('1× nvt · 1× leeg')).toBeDefined()
  })

  it('draws a block as two dots, with the mean over what was scored both times', () => {
    const { coach, person } = createTwo()
    open(coach, person)
    const said = /^les 1: 2,2; les 2: 3,2\. Dit is meer dan/
    expect(block('Spelgevoel').getByRole('img', { name: said })).toBeDefined()
    expect(block('Teacher self-efficacy').getByText('te weinig gescoord voor een gemiddelde')).toBeDefined()
  })

  it('keeps the numbers behind one button, and the evidence behind the block', async () => {
    const { coach, person } = createTwo()
    const user = userEvent.setup()
    open(coach, person)
    const game = block('Spelgevoel')
    const numbers = game.getByRole('button', { name: 'De getallen van Spelgevoel' })
    expect(numbers.getAttribute('aria-expanded')).toBe('false')
    await user.click(numbers)
    expect(numbers.getAttribute('aria-expanded')).toBe('true')
    await user.click(game.getByRole('button', { name: 'Spelgevoel' }))
    const seen = game.getAllByRole('list', { name: /^Wat er gezien is bij:/ })[0] ?? expect.fail()
    expect(within(seen).getAllByText(/6 leerlingen praten door/).length).toBeGreaterThan(0)
  })

  it('follows the levels and the reasons of any framework', () => {
    const said = (nl: string) => ({ nl, en: nl })
    const framework: QuestionnaireWords = {
      instrumentId: 'five/1',
      title: said('Vijf treden'),
      blocks: ['X', 'Y', 'Z'].map((id) => ({ id, name: said(`Blok ${id}`), short: said(id) })),
      scale: ['nooit', 'soms', 'geregeld', 'vaak', 'altijd'].map((label, value) => ({
        value,
        label: said(label),
      })),
      missing: [{ code: 'weg', means: 'not-applicable', short: said('geen kans') }],
      items: ['X1', 'X2', 'X3'].map((id) => ({ id, block: 'X', text: said(id) })),
    }
    const [block = expect.fail()] = framework.blocks
    const lesson = (ordinal: 1 | 2, scores: Scores) => ({
      ...lockedLesson(ordinal, scores),
      ...{ framework: framework.instrumentId, words: framework },
    })
    const pair = {
      first: lesson(1, { X1: 0, X2: 'weg' }),
      second: lesson(2, { X1: 4, X2: 'weg', X3: 'weg' }),
      evidence: [new Map(), new Map()] as const,
    }
    openRoom(<BlockPair framework={framework} block={block} {...pair} />, { book: createTwo().coach })
    expect(screen.getByRole('img', { name: 'les 1: nooit; les 2: altijd', hidden: true })).toBeDefined()
    expect(screen.getByText('1× geen kans · 1× leeg')).toBeDefined()
    expect(screen.getByText('2× geen kans')).toBeDefined()
  })

  it('has no total over the blocks', () => {
    const { coach, person } = createTwo()
    open(coach, person)
    expect(screen.getAllByRole('region')).toHaveLength(4)
    expect(screen.queryByText(/totaal|eindcijfer/i, { selector: 'b, h1, h2, h3' })).toBeNull()
  })

  it('stays closed while lesson 2 is being observed', () => {
    const { coach, person } = createConversationCast()
    const visit = coach.create(planVisit(person, { ordinal: 2, date: '2026-11-23', start: '09:00' }))
    coach.create(fullSheet(visit.recordId, person))
    open(coach, person)
    expect(screen.getByText('Les 1 blijft nog even dicht')).toBeDefined()
    expect(screen.queryByText('Spelgevoel')).toBeNull()
  })

  it('tells two teachers of one name apart', () => {
    const { coach, person } = createTwo()
    coach.create(
      startTrajectory({
        personId: PersonId.parse(crypto.randomUUID()),
        name: 'Maryam Visser',
        framework: lockedLesson(1, {}).framework,
        schoolId: SchoolId.parse(crypto.randomUUID()),
        secret: Base64Url.parse('c2VjcmV0'),
      }),
    )
    open(coach, person)
    expect(screen.getByText(/^Twee momenten bij Maryam Visser \([12]\), om samen/)).toBeDefined()
  })

  it('is available to the teacher too', () => {
    const { teacherBook, person } = createTwo()
    open(teacherBook(), person)
    expect(screen.getByText(/Twee momenten in jouw lessen/)).toBeDefined()
    expect(screen.getByText('7 van 7 gescoord')).toBeDefined()
  })

  it('says what is needed while there is only one lesson', () => {
    const { coach, person } = createConversationCast()
    open(coach, person)
    expect(screen.getByText('Nog niet naast elkaar te leggen')).toBeDefined()
  })
})
