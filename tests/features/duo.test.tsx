// @vitest-environment jsdom
/** The rooms of a duo, for the coach and for both teachers. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { endDuo, giveSeat } from '#domain/programme/duo.ts'
import { type DuoProgress, duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, openDuoVisit, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { declineToAnswer } from '#domain/record/reveal.ts'
import { DuoPage } from '#features/duo/duo-page.tsx'
import { DuoVisitPage } from '#features/duo/duo-visit-page.tsx'
import { PairPage } from '#features/duo/pair-page.tsx'
import { pairUp } from '#features/duo/pair-up.ts'
import { ProgressPage } from '#features/review/progress-page.tsx'
import { TodayPage } from '#features/today/today-page.tsx'
import { duoVisitWords } from '#instruments/forms.ts'
import { createOwnBook, takeOn } from '../support/coach-week.ts'
import { createMemoryBook, createStillWorld, type MemoryBook, newAccountId } from '../support/memory-book.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

const THURSDAY = '2026-12-03'
let book: MemoryBook
let people: { aicha: PersonId; bram: PersonId }
beforeEach(async () => {
  book = await createOwnBook()
  people = { aicha: await takeOn(book, 'Aïcha', 'Frans'), bram: await takeOn(book, 'Bram', 'Duits') }
})

const duoIn = (one: MemoryBook = book): DuoProgress =>
  duosIn(one.records().values())[0] ?? expect.fail('there is a duo')
const visitHostedBy = (side: 'a' | 'b'): RecordId =>
  duoIn().visits[side]?.recordId ?? expect.fail('there is a visit')

async function paired(): Promise<RecordId> {
  const outcome = await pairUp(
    book,
    { personId: people.aicha, name: 'Aïcha' },
    { personId: people.bram, name: 'Bram' },
  )
  return outcome.ok ? outcome.value : expect.fail(outcome.problem)
}

/** The book of Aïcha on her own device, with what her coach shares of the duo. */
async function bookOfAicha(): Promise<MemoryBook> {
  const her: AccountId = newAccountId()
  const { duo, visits } = duoIn()
  await book.append(duo.recordId, bindParty(her, 'member'))
  await book.append(duo.recordId, giveSeat('a', her))
  for (const visit of [visits.a, visits.b])
    if (visit) await book.append(visit.recordId, bindParty(her, visit.host === 'a' ? 'host' : 'observer'))
  const ids = [duo.recordId, visits.a?.recordId, visits.b?.recordId]
  const entries = ids.flatMap((id) => (id ? book.entries(id) : []))
  return createMemoryBook({ world: createStillWorld(), me: { accountId: her, roles: ['teacher'] }, entries })
}

describe('pairing', () => {
  it('offers the other teachers of the coach, and never the teacher herself', async () => {
    openRoom(<PairPage personId={people.aicha} />, { book })
    expect(screen.queryByRole('radio', { name: 'Aïcha' })).toBeNull()
    expect(button('Duo maken').hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'Bram' }))
    await expectAccessible()
    await user.click(button('Duo maken'))
    await waitFor(() => expect(duoIn().duo.people.b?.name).toBe('Bram'))
    expect(duoIn().visits).toMatchObject({ a: { host: 'a' }, b: { host: 'b' } })
  })
})

describe('what is owed', () => {
  it('stands on the home page of the coach, with the date once there is one', async () => {
    await paired()
    await book.append(visitHostedBy('b'), planDuoVisit({ date: THURSDAY, start: '10:30' }))
    openRoom(<TodayPage />, { book })
    const list = screen.getByRole('list', { name: 'Duo' })
    expect(within(list).getByText('Bram is nog een bezoek aan Aïcha schuldig')).toBeDefined()
    expect(within(list).getByText('Aïcha kijkt bij Bram')).toBeDefined()
    expect(within(list).getByText(/donderdag 3 december, 10:30/)).toBeDefined()
  })

  it('is said to the teacher as “jij”, on her own page', async () => {
    await paired()
    openRoom(<ProgressPage />, { book: await bookOfAicha() })
    expect(screen.getByText('Jij bent nog een bezoek aan Bram schuldig')).toBeDefined()
    expect(screen.getByText('Bram is jou nog een bezoek schuldig')).toBeDefined()
    await expectAccessible()
  })
})

describe('a visit that was watched', () => {
  it('stays on the home page of the coach until she has locked or says that she does not', async () => {
    await paired()
    const visit = visitHostedBy('b')
    const guest = newAccountId()
    await book.append(visit, bindParty(guest, 'observer'))
    book.merge(book.entryBy(guest, visit, declineToAnswer(guest)))
    openRoom(<TodayPage />, { book })
    expect(screen.getByRole('link', { name: /Aïcha kijkt bij Bram.*wacht op jou/ })).toBeDefined()
    await act(async () => void (await book.append(visit, declineToAnswer(book.me.accountId))))
    expect(screen.queryByRole('link', { name: /Aïcha kijkt bij Bram/ })).toBeNull()
  })

  it('is a way back on the page of the teacher, with what was agreed folded', async () => {
    await paired()
    const visit = visitHostedBy('a')
    const hers = await bookOfAicha()
    const bram = newAccountId()
    await book.append(visit, bindParty(bram, 'observer'))
    book.merge(book.entryBy(bram, visit, declineToAnswer(bram)))
    hers.merge(...book.entries(visit))
    openRoom(<ProgressPage />, { book: hers })
    expect(screen.getByRole('link', { name: /Bram kijkt bij jou.*is geweest/ })).toBeDefined()
    cleanup()
    openRoom(<DuoVisitPage visitId={visit} />, { book: hers })
    const folded = (await screen.findByText('Wat vooraf is afgesproken')).closest('details')
    expect(folded?.open).toBe(false)
  })
})

describe('a visit', () => {
  it('is planned, moved and dropped with a reason', async () => {
    await paired()
    const visit = visitHostedBy('b')
    openRoom(<DuoVisitPage visitId={visit} />, { book })
    await user.click(button('Bezoek plannen'))
    expect(screen.getByText('Vul een datum in.')).toBeDefined()
    fill(field('Begin'), '10:30')
    fill(field('Datum'), '0026-12-03')
    await user.click(button('Bezoek plannen'))
    expect(screen.getByText(/^3 december 26: Kies een datum in dit schooljaar/)).toBeDefined()
    expect(duoIn().visits.b?.planned).toBeUndefined()
    fill(field('Datum'), THURSDAY)
    await user.click(button('Bezoek plannen'))
    await user.click(await screen.findByRole('button', { name: 'Verzetten' }))
    fill(field('Begin'), '11:30')
    await user.click(button('Bewaren'))
    await waitFor(() => expect(duoIn().visits.b?.planned).toEqual({ date: THURSDAY, start: '11:30' }))
    await user.click(await screen.findByRole('button', { name: 'Gaat niet door' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Gaat niet door' }).hasAttribute('disabled')).toBe(true)
    fill(dialog.getByLabelText('Reden'), 'ziek')
    await user.click(dialog.getByRole('button', { name: 'Gaat niet door' }))
    expect(await screen.findByText(/gaat niet door: ziek/)).toBeDefined()
    await user.click(await screen.findByRole('button', { name: 'Toch laten doorgaan' }))
    await waitFor(() => expect(duoIn().visits.b?.dropped).toBeUndefined())
  })

  it('says in the form that somebody else moved it meanwhile', async () => {
    await paired()
    const visit = visitHostedBy('b')
    await book.append(visit, planDuoVisit({ date: '2026-11-26', start: '10:30' }))
    openRoom(<DuoVisitPage visitId={visit} />, { book })
    await user.click(button('Verzetten'))
    expect(screen.queryByText(/^Intussen is dit bezoek/)).toBeNull()
    await book.append(visit, planDuoVisit({ date: '2026-11-27', start: '11:30' }))
    expect(await screen.findByText(/^Intussen is dit bezoek gepland op .*27 november, 11:30/)).toBeDefined()
  })

  it('has the core of the chosen blocks ready, and at most eight indicators', async () => {
    await paired()
    openRoom(<DuoVisitPage visitId={visitHostedBy('b')} />, { book })
    await user.click(button('Spelgevoel'))
    await waitFor(() => expect(duoIn().visits.b?.indicators).toHaveLength(4))
    await user.click(button('Gezag'))
    await waitFor(() => expect(duoIn().visits.b?.indicators).toHaveLength(8))
    const others = within(screen.getByRole('group', { name: /^Indicatoren/ }))
      .getAllByRole('button')
      .filter((chip) => chip.getAttribute('aria-pressed') === 'false')
    await user.click(others[0] ?? expect.fail('there is a ninth'))
    expect(screen.getByText('Er passen er niet meer bij. Haal er eerst één weg.')).toBeDefined()
    expect(duoIn().visits.b?.indicators).toHaveLength(8)
    await expectAccessible()
  })

  it('keeps the words of a host without account as hers, and not as those of the coach', async () => {
    await paired()
    const visit = visitHostedBy('b')
    openRoom(<DuoVisitPage visitId={visit} />, { book })
    const question = field('Waar wil Bram dat er gekeken wordt?')
    fill(question, 'Wanneer haken ze af?')
    question.focus()
    question.blur()
    await waitFor(() => expect(duoIn().visits.b?.question).toBe('Wanneer haken ze af?'))
    expect(book.record(visit)?.paths.host_question?.heads[0]?.onBehalf).toBe(true)
  })

  it('asks the host on her own device, and shows her question to the guest without a field', async () => {
    await paired()
    const hers = await bookOfAicha()
    openRoom(<DuoVisitPage visitId={visitHostedBy('a')} />, { book: hers })
    expect(field('Waar wil je dat we naar kijken?')).toBeDefined()
    expect(button('Spelgevoel')).toBeDefined()
    cleanup()
    openRoom(<DuoVisitPage visitId={visitHostedBy('b')} />, { book: hers })
    expect(screen.queryByRole('button', { name: 'Spelgevoel' })).toBeNull()
    expect(screen.getByText(/Nog geen vraag/)).toBeDefined()
    expect(button('Bezoek plannen')).toBeDefined()
  })
})

describe('what two people wrote apart', () => {
  /** The same path, written by Aïcha without having seen what is here. */
  const meanwhile = (her: MemoryBook, record: RecordId, changes: EntryDraft['changes']) => {
    const replaces = Object.fromEntries(Object.keys(changes).map((path) => [path, []]))
    book.merge(book.entryBy(her.me.accountId, record, { changes, replaces }))
  }

  it('stands on the page of the visit in words, and the chosen version stays', async () => {
    await paired()
    const hers = await bookOfAicha()
    const visit = visitHostedBy('a')
    await book.append(visit, planDuoVisit({ date: THURSDAY, start: '10:30' }))
    await book.append(visit, chooseFocus(['SG'], ['SG1', 'SG2']))
    meanwhile(hers, visit, { date: '2026-12-04', focus_indicators: ['SG3'] })
    openRoom(<DuoVisitPage visitId={visit} />, { book })
    const date = within(screen.getByRole('group', { name: /^Datum: / }))
    expect(date.getByText('Datum: donderdag 3 december')).toBeDefined()
    const items = within(screen.getByRole('group', { name: /^Indicatoren: \D/ }))
    expect(items.getByText('Indicatoren: Hele klas in beeld, Klein bijgestuurd')).toBeDefined()
    await expectAccessible()
    const friday = date.getByText('Datum: vrijdag 4 december').parentElement ?? expect.fail('no version')
    await user.click(within(friday).getByRole('button'))
    await waitFor(() => expect(duoIn().visits.a?.planned?.date).toBe('2026-12-04'))
    expect(screen.queryByRole('group', { name: /^Datum: / })).toBeNull()
  })

  it('about who takes part stands on the page of the duo', async () => {
    const duo = await paired()
    const other = { name: 'Chris' }
    book.merge(
      book.entryBy(book.me.accountId, duo, { changes: { 'people/b': other }, replaces: { 'people/b': [] } }),
    )
    openRoom(<DuoPage duoId={duo} />, { book })
    const choice = within(screen.getByRole('group', { name: /^Wie van jouw docenten/ }))
    const bram = choice.getByText('Bram').parentElement ?? expect.fail('no version')
    await user.click(within(bram).getByRole('button'))
    await waitFor(() => expect(duoIn().duo.people.b?.name).toBe('Bram'))
    expect(screen.queryByRole('group', { name: /^Wie van jouw docenten/ })).toBeNull()
  })
})

describe('a duo', () => {
  it('is ended with a reason, and then read only', async () => {
    const duo = await paired()
    openRoom(<DuoPage duoId={duo} />, { book })
    await user.click(screen.getByText('Meer'))
    await user.click(button('Duo beëindigen'))
    const dialog = within(await screen.findByRole('dialog'))
    fill(dialog.getByLabelText('Reden'), 'andere school')
    await user.click(dialog.getByRole('button', { name: 'Duo beëindigen' }))
    expect(await screen.findByText(/Reden: andere school/)).toBeDefined()
    cleanup()
    openRoom(<DuoVisitPage visitId={visitHostedBy('b')} />, { book })
    expect(screen.queryByRole('button', { name: 'Bezoek plannen' })).toBeNull()
  })

  it('that ended while a visit was open says so there', async () => {
    const duo = await paired()
    const hers = await bookOfAicha()
    openRoom(<DuoVisitPage visitId={visitHostedBy('b')} />, { book: hers })
    hers.merge(hers.entryBy(book.me.accountId, duo, endDuo('2026-11-23T09:00:00Z', 'ziek')))
    expect(await screen.findByText(/Reden: ziek/)).toBeDefined()
  })

  it('that was made twice is one, and says that the other is kept', async () => {
    const first = await paired()
    const { paths } = book.record(first) ?? expect.fail('it is here')
    const changes = {
      'people/a': paths['people/a']?.value ?? null,
      'people/b': paths['people/b']?.value ?? null,
    }
    const second = book.create({ birth: { kind: 'duo' }, changes })
    await second.kept
    await book.create(openDuoVisit(second.recordId, 'a', duoVisitWords)).kept
    openRoom(<DuoPage duoId={second.recordId} />, { book })
    expect(screen.getByRole('heading', { name: 'Aïcha en Bram', level: 1 })).toBeDefined()
    expect(screen.getByText(/Dit duo is twee keer gemaakt/)).toBeDefined()
  })

  it('is said not to be here when it is not', async () => {
    openRoom(<DuoPage duoId="nothing" />, { book })
    expect(
      screen.getByRole('heading', { name: 'Dit duo staat niet op dit apparaat', level: 1 }),
    ).toBeDefined()
  })
})
