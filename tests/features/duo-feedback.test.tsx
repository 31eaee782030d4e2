// @vitest-environment jsdom
/** A note of feedback after a duo visit, on the screens of the partner who gives and the partner who receives it. */
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { meet, openAccountBook } from '#domain/programme/account.ts'
import { endDuo, giveSeat } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { planDuoVisit } from '#domain/programme/duo-visit.ts'
import { sendFeedbackSheet } from '#domain/programme/feedback.ts'
import { lockObservation, openObservationSheet } from '#domain/programme/observation.ts'
import { worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { bindParty } from '#domain/record/binding.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { commit } from '#domain/record/reveal.ts'
import { DuoVisitPage } from '#features/duo/duo-visit-page.tsx'
import { pairUp } from '#features/duo/pair-up.ts'
import { FeedbackPage } from '#features/feedback/feedback-page.tsx'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { toDuoVisit } from '#paths.ts'
import { createOwnBook, takeOn } from '../support/coach-week.ts'
import { createMemoryBook, type MemoryBook, newAccountId } from '../support/memory-book.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

afterEach(cleanup)

const KEY = 'A'.repeat(87)
const open = (room: ReactNode, book: MemoryBook) => act(async () => openRoom(room, { book }))

/** Aïcha hosts and watches in turn. `visit` is the one in which she watched Bram, and it has been. */
async function watched() {
  const coach = await createOwnBook()
  const a = { personId: await takeOn(coach, 'Aïcha'), name: 'Aïcha' }
  const b = { personId: await takeOn(coach, 'Bram'), name: 'Bram' }
  const made = await pairUp(coach, a, b)
  const duo = made.ok ? made.value : expect.fail(made.problem)
  const visit = duosIn(coach.records().values())[0]?.visits.b?.recordId ?? expect.fail('no visit')
  const accounts = { a: newAccountId(), b: newAccountId() }
  for (const side of ['a', 'b'] as const) {
    await coach.append(duo, bindParty(accounts[side], 'member'))
    await coach.append(duo, giveSeat(side, accounts[side]))
    await coach.append(visit, bindParty(accounts[side], side === 'b' ? 'host' : 'observer'))
  }
  await coach.append(visit, planDuoVisit({ date: '2026-11-19', start: '10:30' }))
  coach.merge(coach.entryBy(accounts.a, visit, commit(accounts.a, 'x'.repeat(43))))
  const bookFor = async (own: AccountId, name: string, partner: AccountId, partnerName: string) => {
    const { world } = coach
    const maker = createMemoryBook({ world, me: { accountId: own } })
    const { recordId } = maker.create(openAccountBook(name))
    const me = { accountId: own, accountRecord: recordId, roles: ['teacher'] } as const
    const entries = [...maker.entries(recordId), ...coach.entries(duo), ...coach.entries(visit)]
    const book = createMemoryBook({ world, me, entries })
    const card = {
      accountId: partner,
      name: partnerName,
      role: 'teacher',
      sealKey: KEY,
      signKey: KEY,
    } as const
    await book.append(
      me.accountRecord,
      meet({ ...card, metBy: 'introduced', at: '2026-11-16T09:00:00.000Z' }),
    )
    return book
  }
  return {
    ...{ duo, visit, accounts },
    aicha: await bookFor(accounts.a, 'Aïcha', accounts.b, 'Bram'),
    bram: await bookFor(accounts.b, 'Bram', accounts.a, 'Aïcha'),
  }
}

/** She locks what she wrote down in this lesson. */
async function recordView(book: MemoryBook, visit: RecordId) {
  const { framework } = edition2026
  const words = questionnaireWords(framework)
  const sheet = book.create(
    openObservationSheet({ visit, framework: framework.instrumentId, words, forms: [] }),
  ).recordId
  await book.append(
    sheet,
    writeNote({
      ...{ key: 'n1', time: 65, speaker: 'klas', links: ['SG1'] },
      text: 'Zes leerlingen leggen hun pen neer.',
    }),
  )
  const state = book.record(sheet) ?? expect.fail('no sheet')
  await book.create(lockObservation(worksheetOf(state), ['SG1'], book.world.now())).kept
}

const sheetIn = (book: MemoryBook): RecordId =>
  [...book.records().values()].find(({ kind }) => kind === 'feedback-sheet')?.recordId ??
  expect.fail('no sheet')

it('is begun with one button, and leads back to the visit', async () => {
  const { aicha, visit } = await watched()
  await open(<DuoVisitPage visitId={visit} />, aicha)
  await user.click(button('Feedback geven'))
  const sheet = sheetIn(aicha)
  expect(aicha.record(sheet)?.paths.about?.value).toBe(visit)
  cleanup()
  await open(<FeedbackPage feedbackId={sheet} />, aicha)
  expect(screen.getByRole('heading', { name: 'Feedback voor Bram', level: 1 })).toBeDefined()
  expect(screen.getByText(/kijkt bij Bram, .*19 nov/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Aïcha en Bram' }).getAttribute('href')).toBe(toDuoVisit(visit))
  expect(button('Versturen')).toBeDefined()
  await expectAccessible()
})

it('takes its moment from what its giver wrote down in that lesson', async () => {
  const { aicha, visit } = await watched()
  await recordView(aicha, visit)
  await open(<DuoVisitPage visitId={visit} />, aicha)
  await user.click(button('Feedback geven'))
  cleanup()
  const sheet = sheetIn(aicha)
  await open(<FeedbackPage feedbackId={sheet} />, aicha)
  await user.click(button('Kies uit de les'))
  await user.click(await screen.findByRole('button', { name: /leggen hun pen neer/ }))
  expect(aicha.record(sheet)?.paths).toMatchObject({
    about: { value: visit },
    time: { value: 65 },
    saw: { value: 'Zes leerlingen leggen hun pen neer.' },
    indicators: { value: ['SG1'] },
  })
})

it('is found on the visit by both, with the stamp of the giver', async () => {
  const { aicha, bram, visit, accounts } = await watched()
  await open(<DuoVisitPage visitId={visit} />, aicha)
  await user.click(button('Feedback geven'))
  cleanup()
  const sheet = aicha.record(sheetIn(aicha)) ?? expect.fail('no sheet')
  const sent = aicha.create(sendFeedbackSheet(sheet, [accounts.b]).birth)
  await sent.kept
  await aicha.append(sheet.recordId, pointToLocked(sent.recordId))
  await aicha.append(sent.recordId, answer('feed_up', 'Een rustige start.', 'receiver'))
  bram.merge(...aicha.entries(sent.recordId))
  await open(<DuoVisitPage visitId={visit} />, bram)
  await waitFor(() => expect(screen.getByText('Feedback van Aïcha')).toBeDefined())
  await expectAccessible()
  cleanup()
  await open(<FeedbackPage feedbackId={sent.recordId} />, bram)
  expect(screen.getByText('op het scherm van de gever')).toBeDefined()
  expect(screen.queryByText('op het scherm van de coach')).toBeNull()
  cleanup()
  await open(<DuoVisitPage visitId={visit} />, aicha)
  expect(screen.getByText('Feedback voor Bram')).toBeDefined()
})

it('is not offered after the duo ended, and a sheet then says why it cannot be sent', async () => {
  const { aicha, duo, visit } = await watched()
  await open(<DuoVisitPage visitId={visit} />, aicha)
  await user.click(button('Feedback geven'))
  cleanup()
  await aicha.append(duo, endDuo('2026-11-23T09:00:00Z', 'andere school'))
  await open(<DuoVisitPage visitId={visit} />, aicha)
  expect(screen.queryByRole('button', { name: 'Feedback geven' })).toBeNull()
  expect(screen.getByText('Feedback voor Bram')).toBeDefined()
  cleanup()
  await open(<FeedbackPage feedbackId={sheetIn(aicha)} />, aicha)
  expect(screen.getByRole('heading', { name: 'Feedback voor Bram', level: 1 })).toBeDefined()
  expect(screen.getByText('Het duo is beëindigd: versturen kan niet meer')).toBeDefined()
  expect(screen.queryByText(/nog geen eigen toegang/)).toBeNull()
})
