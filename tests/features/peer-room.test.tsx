// @vitest-environment jsdom
/** Observing at a colleague's and comparing afterwards, through the page. The observer on this device is the coach. */
import '@testing-library/jest-dom/vitest'
import { createHash } from 'node:crypto'
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answer } from '#domain/instrument/answering.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { endDuo, giveSeat } from '#domain/programme/duo.ts'
import { chooseFocus, dropDuoVisit, duoVisitOf, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { lockObservation, observationOf, openObservationSheet } from '#domain/programme/observation.ts'
import { score, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { commit, commitmentText, declineToAnswer } from '#domain/record/reveal.ts'
import { JointView } from '#features/duo/joint-view.tsx'
import { pairUp } from '#features/duo/pair-up.ts'
import { LockedView } from '#features/observe/locked-view.tsx'
import { ObservePage } from '#features/observe/observe-page.tsx'
import { PeerLocked } from '#features/observe/peer-locked.tsx'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { BookProvider } from '#storage/live.ts'
import { PostProvider } from '#sync/live.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { createMemoryBook, createStillWorld, newAccountId } from '../support/memory-book.ts'
import { createMemoryPost } from '../support/memory-post.ts'
import { entryFrom, newRecordId, verified, WrittenRecord } from '../support/written-record.ts'

vi.setConfig({ testTimeout: 60_000 })
afterEach(cleanup)

const { framework } = edition2026
const guest = newAccountId()
const chosen = ['SG1', 'SG2', 'SE1']

/** A visit at Bram's, planned by the coach on this device; Aïcha observes too. */
async function aVisit() {
  const world = createStillWorld()
  const book = createMemoryBook({ world })
  await pairUp(book, { name: 'Aïcha Bakr' }, { name: 'Bram Visser' })
  const of = (kind: string) => [...book.records().values()].filter((one) => one.kind === kind)
  const duo = of('duo')[0] ?? expect.fail('no duo')
  const visit = of('duo-visit').find((one) => duoVisitOf(one)?.host === 'b') ?? expect.fail('no visit')
  const { recordId } = visit
  await book.append(duo.recordId, giveSeat('a', guest))
  for (const draft of [
    bindParty(guest, 'observer'),
    planDuoVisit({ date: '2026-11-26', start: '10:30', class: '3H' }),
    chooseFocus(['SG', 'SE'], chosen),
    answer('host_question', 'Wanneer haken ze af?', 'host'),
  ])
    await book.append(recordId, draft)
  const state = () => book.record(recordId) ?? expect.fail('no visit')
  const byGuest = (draft: EntryDraft) => book.merge(book.entryBy(guest, recordId, draft))
  /** The guest's record, as it arrives once it was opened. */
  const guestsView = (scores: Record<string, number>) => {
    const sheet = new WrittenRecord(
      openObservationSheet({
        ...{ visit: recordId, framework: framework.instrumentId, forms: [] },
        words: questionnaireWords(framework),
      }),
    ).write(
      ...Object.entries(scores).map(([item, level]) => score(item, level)),
      writeNote({ key: 'n1', time: 718, speaker: 'klas', text: 'Zes leerlingen praten.', links: ['SG1'] }),
    )
    const draft = lockObservation(worksheetOf(sheet.state), chosen, 0)
    const changes = { ...draft.changes, salt: 'z'.repeat(43) }
    const made = verified(
      entryFrom({ ...draft, changes }, { recordId: newRecordId(), author: guest, owner: guest }),
    )
    return made
  }
  const commitmentTo = (made: ReturnType<typeof guestsView>) => {
    book.merge(made)
    const made_ = of('observation').find(({ owner }) => owner === guest) ?? expect.fail('no view')
    return createHash('sha256')
      .update(commitmentText(made_) ?? '')
      .digest('base64url')
  }
  return { world, book, recordId, state, of, byGuest, guestsView, commitmentTo }
}

type TestVisit = Awaited<ReturnType<typeof aVisit>>

function open({ book, recordId }: TestVisit, page: 'room' | 'joint') {
  const user = userEvent.setup({ delay: null })
  render(
    <PostProvider post={createMemoryPost()}>
      <BookProvider book={book}>
        <TextProvider language="nl">
          {page === 'room' ? (
            <ObservePage visitId={recordId} after={{ own: LockedView, peer: PeerLocked }} />
          ) : (
            <JointView visitId={recordId} />
          )}
        </TextProvider>
      </BookProvider>
    </PostProvider>,
  )
  return user
}

describe('the lesson room at a colleague’s', () => {
  it('shows the question, the chosen indicators and, the first time, how to watch', async () => {
    const visit = await aVisit()
    open(visit, 'room')
    expect(screen.getByText('Wanneer haken ze af?')).toBeVisible()
    expect(screen.getByText(/Eerst zetten jullie allebei vast/)).toBeVisible()
    expect(screen.queryByText(/Alle 28/)).toBeNull()
    const back = screen.getByRole('link', { name: 'Terug naar het duo' })
    expect(back).toHaveAttribute('href', `/duo-visit/${visit.recordId}`)
    cleanup()
    open(visit, 'room')
    expect(screen.getByText(/Eerst zetten jullie allebei vast/)).not.toBeVisible()
  })

  it('has only the chosen indicators, with their help open, and the question stays in sight', async () => {
    const visit = await aVisit()
    const user = open(visit, 'room')
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    expect(screen.getAllByRole('tab')).toHaveLength(2)
    expect(document.querySelectorAll('[data-indicator]')).toHaveLength(2)
    expect(screen.getByText('Wanneer haken ze af?')).toBeVisible()
    const anchor =
      framework.items.find(({ id }) => id === 'SG1')?.anchors?.[0]?.text.nl ?? expect.fail('no anchor')
    expect(screen.getByText(anchor)).toBeVisible()
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })

  it('locks the sheet into a committed observation that nobody reads yet', async () => {
    const visit = await aVisit()
    const user = open(visit, 'room')
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    await user.type(screen.getByLabelText('Wat zie of hoor je?'), 'Wacht elf tellen.{Enter}')
    await user.click(screen.getByRole('button', { name: 'Les afsluiten' }))
    await user.click(screen.getByRole('button', { name: 'Vastzetten' }))
    await screen.findByText('Jouw beeld ligt vast')
    const [made] = visit.of('observation')
    expect(made && observationOf(made)?.locked.words?.items.map(({ id }) => id)).toEqual(chosen)
    expect(made?.parties.size).toBe(0)
    expect(duoVisitOf(visit.state())?.committed).toEqual([visit.book.me.accountId])
    expect(visit.of('lesson')).toEqual([])
  })

  it('says that the visit was dropped, and keeps what was written on the sheet', async () => {
    const visit = await aVisit()
    const user = open(visit, 'room')
    await user.type(screen.getByLabelText('Wat zie of hoor je?'), 'Bel gaat.{Enter}')
    await act(async () => visit.byGuest(dropDuoVisit('ziek')))
    expect(screen.getByText('Dit lesbezoek is afgezegd')).toBeVisible()
    expect(screen.getByText('Bel gaat.')).toBeVisible()
    cleanup()
  })
})

describe('a duo that ends while its guest observes', () => {
  it('says so in the lesson room, and what was written stays to be read', async () => {
    const visit = await aVisit()
    const user = open(visit, 'room')
    await user.click(screen.getByRole('button', { name: 'Start de les' }))
    await user.type(screen.getByLabelText('Wat zie of hoor je?'), 'Wacht elf tellen.{Enter}')
    const duo = visit.of('duo')[0] ?? expect.fail('no duo')
    await visit.book.append(duo.recordId, endDuo('2026-11-26T10:40:00Z', 'ziek'))
    expect(await screen.findByText('Dit duo is beëindigd')).toBeVisible()
    expect(screen.getByText('Wacht elf tellen.')).toBeVisible()
  })

  it('begins no sheet in the room of a duo that ended before', async () => {
    const visit = await aVisit()
    const duo = visit.of('duo')[0] ?? expect.fail('no duo')
    await visit.book.append(duo.recordId, endDuo('2026-11-26T10:10:00Z', 'ziek'))
    open(visit, 'room')
    expect(await screen.findByText('Dit duo is beëindigd')).toBeVisible()
    expect(visit.of('observation-sheet')).toEqual([])
  })
})

describe('the joint view', () => {
  const lockOwn = async (visit: TestVisit, scores: Record<string, number>) => {
    const { recordId } = visit.book.create(
      openObservationSheet({
        ...{ visit: visit.recordId, framework: framework.instrumentId, forms: [] },
        words: questionnaireWords(framework),
      }),
    )
    for (const [item, level] of Object.entries(scores)) await visit.book.append(recordId, score(item, level))
    const sheet = visit.book.record(recordId) ?? expect.fail('no sheet')
    expect((await visit.book.lockApart(lockObservation(worksheetOf(sheet), chosen, 0))).ok).toBe(true)
  }

  it('says in words who is waited for', async () => {
    const visit = await aVisit()
    await lockOwn(visit, { SG1: 2 })
    open(visit, 'joint')
    expect(await screen.findByText('Aïcha Bakr heeft nog niet vastgezet.')).toBeVisible()
    expect(screen.getByText('Jij hebt vastgezet.')).toBeVisible()
    expect(screen.queryByText('Naast elkaar')).toBeNull()
    await act(async () => visit.byGuest(declineToAnswer(guest)))
    expect(await screen.findByText('Aïcha Bakr vult niets in.')).toBeVisible()
  })

  it('puts differences first, counted in levels, with the evidence beside them and no percentage', async () => {
    const visit = await aVisit()
    await lockOwn(visit, { SG1: 4, SG2: 3, SE1: 2 })
    visit.byGuest(commit(guest, visit.commitmentTo(visit.guestsView({ SG1: 2, SG2: 3, SE1: 3 }))))
    open(visit, 'joint')
    await screen.findByText('Naast elkaar')
    const rows = screen.getAllByRole('img').map((one) => one.closest('li')?.textContent ?? '')
    expect(rows.map((row) => /meer verschil|één niveau verschil|gelijk/.exec(row)?.[0])).toEqual([
      'meer verschil',
      'één niveau verschil',
      'gelijk',
    ])
    expect(rows[0]).toContain('Zes leerlingen praten.')
    expect(document.body.textContent).not.toMatch(/%|kappa/i)
    expect(within(screen.getByRole('table', { hidden: true })).getAllByText('1')).toHaveLength(3)
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
  })

  it('says that a view is not what was locked, and keeps both versions readable', async () => {
    const visit = await aVisit()
    await lockOwn(visit, { SG1: 4 })
    const first = visit.guestsView({ SG1: 2 })
    visit.byGuest(commit(guest, visit.commitmentTo(first)))
    visit.book.merge(visit.guestsView({ SG1: 4 }))
    open(visit, 'joint')
    expect(await screen.findByText(/dit is niet wat is vastgelegd/)).toBeVisible()
    expect(screen.getByText('Aïcha Bakr, versie 2')).toBeVisible()
  })

  it('names who has locked and does not open for fourteen days, to somebody who has locked', async () => {
    const visit = await aVisit()
    await lockOwn(visit, { SG1: 4 })
    visit.byGuest(commit(guest, 'x'.repeat(43)))
    visit.world.turn(13 * 86_400_000)
    open(visit, 'joint')
    expect(await screen.findByText(/heeft vastgezet\. Het beeld gaat vanzelf open/)).toBeVisible()
    cleanup()
    visit.world.turn(2 * 86_400_000)
    open(visit, 'joint')
    expect(await screen.findByText(/opent al veertien dagen niet/)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Jouw beeld' })).toBeVisible()
    expect(screen.getByText('Wat nemen jullie mee?')).toBeVisible()
  })

  it('offers comparing without a network once the own view is locked, and no longer when both are open', async () => {
    const visit = await aVisit()
    open(visit, 'joint')
    await screen.findByRole('button', { name: 'Ik vul niets in' })
    expect(screen.queryByRole('button', { name: 'Vergelijk nu' })).toBeNull()
    cleanup()
    await lockOwn(visit, { SG1: 4 })
    const user = open(visit, 'joint')
    await user.click(await screen.findByRole('button', { name: 'Vergelijk nu' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Eerste code: het slot' }))
    expect(await dialog.findByRole('img')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Naar de tweede code' })).toBeDisabled()
    expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Sluiten' }))
    await act(async () => void visit.byGuest(commit(guest, visit.commitmentTo(visit.guestsView({ SG1: 2 })))))
    await screen.findByText('Naast elkaar')
    expect(screen.queryByRole('button', { name: 'Vergelijk nu' })).toBeNull()
  })

  it('lets the one who does not fill it in say so, once', async () => {
    const visit = await aVisit()
    const user = open(visit, 'joint')
    await user.click(await screen.findByRole('button', { name: 'Ik vul niets in' }))
    await user.click(screen.getByRole('button', { name: 'Niets invullen' }))
    expect(await screen.findByText('Jij vult niets in.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Ik vul niets in' })).toBeNull())
  })
})
