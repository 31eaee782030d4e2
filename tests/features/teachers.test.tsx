// @vitest-environment jsdom
/** The list of teachers, the page of one teacher, and planning a visit. */

import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { answerRow } from '#domain/instrument/answering.ts'
import { type Contact, meet } from '#domain/programme/account.ts'
import { progressByPerson } from '#domain/programme/progress.ts'
import { replanVisit } from '#domain/programme/visit.ts'
import { Me } from '#domain/wire/session.ts'
import { PlanPage } from '#features/plan/plan-page.tsx'
import { TeacherPage } from '#features/teachers/teacher-page.tsx'
import { TeachersPage } from '#features/teachers/teachers-page.tsx'
import { createCoachWeek, createOwnBook, MONDAY, takeOn } from '../support/coach-week.ts'
import { agreeAlone, createConversationCast } from '../support/conversation-cast.ts'
import { shareByFinger } from '../support/handheld.ts'
import { createStillWorld, type MemoryBook, newAccountId } from '../support/memory-book.ts'
import { createMemoryPost, INVITE_LINK, programmeAnswer } from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

const KEY = 'A'.repeat(87)

const newPost = () => createMemoryPost({ programme: programmeAnswer })

function progressOf(book: MemoryBook, name: string) {
  const allProgress = [...progressByPerson(book.records().values()).values()]
  const progress = allProgress.find(({ trajectory }) => trajectory.name === name)
  if (!progress?.trajectory.personId) throw new Error(`no ${name}`)
  return { ...progress, personId: progress.trajectory.personId }
}

describe('planned visits in a calendar', () => {
  it('are a file without names, of what this coach has planned from today on', async () => {
    const shared: File[] = []
    const stopSharing = shareByFinger(async ({ files = [] }) => void shared.push(...files))
    openRoom(<TeachersPage />, { book: await createCoachWeek(), post: newPost() })
    await user.click(button('Geplande bezoeken in mijn agenda'))
    expect(await screen.findByText('Doorgegeven.')).toBeDefined()
    stopSharing()
    const [file] = shared
    const text = (await file?.text()) ?? ''
    expect([file?.name, file?.type]).toEqual(['lesbezoeken.ics', 'text/calendar'])
    expect(text.match(/^BEGIN:VEVENT/gm)?.length).toBeGreaterThan(1)
    expect(text).not.toMatch(/Anna|Kuipers|Milan|Roos/)
  })

  it('are not offered when nothing is planned', async () => {
    openRoom(<TeachersPage />, { book: await createOwnBook(), post: newPost() })
    expect(screen.queryByRole('button', { name: 'Geplande bezoeken in mijn agenda' })).toBeNull()
  })
})

describe("a teacher's timetable", () => {
  const upload = async (text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (!input) throw new Error('no file field')
    const file = new File([text], 'rooster.ics', { type: 'text/calendar' })
    await user.upload(input, file)
  }
  const openPlan = async () => {
    const book = await createCoachWeek()
    openRoom(<PlanPage personId={progressOf(book, 'Anna Kuipers').personId} />, { book, post: newPost() })
  }
  const lessons = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR'].join('\r\n')
  const one = (day: string, title: string) =>
    [
      'BEGIN:VEVENT',
      `UID:${day}`,
      `DTSTART:${day}T103000`,
      'DURATION:PT50M',
      `SUMMARY:${title}`,
      'END:VEVENT',
    ].join('\r\n')

  it('offers her lessons, and a tap fills in date, time and class', async () => {
    await openPlan()
    await upload(lessons(one('20261201', 'na 3H'), one('20261202', 'wi 2B lok 12')))
    expect(await screen.findByText(/^2 lessen van 23 november 2026/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /wi 2B lok 12/ }))
    expect(field('Datum')).toHaveProperty('value', '2026-12-02')
    expect([typedIn('Begin'), typedIn(/^Einde?/), typedIn(/^Klas of groep/)]).toEqual([
      '10:30',
      '11:20',
      '2B',
    ])
    expect(screen.getByRole('list', { name: 'Lessen op woensdag 2 december' })).toBeDefined()
    await expectAccessible()
  })

  it('says what cannot be read, and of another year which days it has', async () => {
    await openPlan()
    await upload('<html>')
    expect(await screen.findByText(/^Dit is geen agendabestand/)).toBeDefined()
    await upload(lessons(one('20250902', 'wi 2B'), 'rommel'))
    expect(await screen.findByText(/^In dit bestand staan geen lessen/)).toBeDefined()
    expect(screen.getByText(/Het loopt van 2 september 2025 tot en met 2 september 2025/)).toBeDefined()
    expect(screen.getByText('Eén regel was niet te lezen en is overgeslagen.')).toBeDefined()
  })
})

const LEFT = 'Je was hier bezig; dit is nog niet bewaard.'
const typedIn = (name: string | RegExp) => field(name).getAttribute('value') ?? ''

describe('the list of teachers', () => {
  it('is sorted by name, with the progress in words', async () => {
    openRoom(<TeachersPage />, { book: await createCoachWeek(), post: newPost() })
    const names = screen.getAllByRole('link').map((link) => link.textContent ?? '')
    expect(names.map((name) => name.slice(2, 6))).toEqual(['Anna', 'Lott', 'Mila', 'Roos', 'Sem '])
    expect(screen.getAllByRole('img', { name: '1 van 4 stappen gedaan, nu: nabespreking 1' })).toHaveLength(2)
    await expectAccessible()
  })

  it('finds a name with marks by its plain letters', async () => {
    const book = await createOwnBook()
    const names = ['Françoise', 'Işık', 'Łukasz', 'Øystein', 'Zoe\u0308', 'Straße', 'Ibrahim', 'Pim']
    for (const name of names) await takeOn(book, name)
    openRoom(<TeachersPage />, { book, post: newPost() })
    for (const [typed, name] of [
      ...[['francoise', 'Françoise'] as const, ['isik', 'Işık'] as const, ['lukasz', 'Łukasz'] as const],
      ...[['oystein', 'Øystein'] as const, ['zoë', 'Zoe\u0308'] as const, ['strasse', 'Straße'] as const],
    ]) {
      fill(screen.getByRole('searchbox'), typed)
      expect(screen.getAllByRole('link').map((link) => link.textContent?.includes(name))).toEqual([true])
    }
  })

  it('can get a new teacher without a connection once the schools are known', async () => {
    const book = await createOwnBook()
    const post = newPost()
    post.cut('offline')
    openRoom(<TeachersPage />, { book, post })
    await user.click(button('Docent toevoegen'))
    fill(await screen.findByLabelText('Naam'), 'Noor de Boer')
    await user.click(button('Toevoegen'))
    expect(screen.getByText('Kies een school.')).toBeDefined()
    fill(field('School'), '11111111-1111-4111-8111-111111111111')
    await user.click(button('Toevoegen'))
    expect(progressOf(book, 'Noor de Boer').trajectory.schoolId).toBe('11111111-1111-4111-8111-111111111111')
  })

  it("offers the schools of the coach's invitation, because only there the coach's figures count", async () => {
    const book = await createOwnBook()
    const { accountId, deviceId } = book.me
    const me = Me.parse({
      ...{ protocol: 1, accountId, deviceId, roles: ['coach'], epoch: 1, head: 0, devices: [], enrolled: [] },
      schoolIds: [programmeAnswer.settings?.schools[1]?.schoolId],
    })
    openRoom(<TeachersPage />, { book, post: createMemoryPost({ programme: programmeAnswer, me }) })
    await user.click(button('Docent toevoegen'))
    const offered = () => [...field('School').querySelectorAll('option')].map((one) => one.textContent)
    await waitFor(() => expect(offered()).toEqual(['Kies een school', 'De Viaan', 'Een andere school…']))
    fill(field('School'), 'other')
    expect(offered()).toEqual(['Kies een school', 'Van der Meij College', 'De Viaan', 'De Linde'])
  })
})

describe('the draft of a new teacher', () => {
  it('survives a tap beside the dialog, and Escape', async () => {
    const book = await createOwnBook()
    openRoom(<TeachersPage />, { book, post: newPost() })
    await user.click(button('Docent toevoegen'))
    await user.type(await screen.findByLabelText('Naam'), 'Noor de Boer')
    await user.click(document.body)
    expect(typedIn('Naam')).toBe('Noor de Boer')
    await user.click(field('Naam'))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByLabelText('Naam')).toBeNull())
    await user.click(button('Docent toevoegen'))
    expect(typedIn('Naam')).toBe('Noor de Boer')
    expect(screen.getByText(LEFT)).toBeDefined()
    await user.click(button('Begin opnieuw'))
    expect(typedIn('Naam')).toBe('')
    expect(screen.queryByText(LEFT)).toBeNull()
  })

  it('is dropped once the teacher is added, and is not offered when another teacher is changed', async () => {
    const book = await createCoachWeek()
    const first = openRoom(<TeachersPage />, { book, post: newPost() })
    await user.click(button('Docent toevoegen'))
    fill(await screen.findByLabelText('Naam'), 'Noor de Boer')
    first.unmount()
    const second = openRoom(<TeacherPage personId={progressOf(book, 'Anna Kuipers').personId} />, {
      book,
      post: newPost(),
    })
    await user.click(button('Gegevens wijzigen'))
    await waitFor(() => expect(typedIn('Naam')).toBe('Anna Kuipers'))
    second.unmount()
    const third = openRoom(<TeachersPage />, { book, post: newPost() })
    await user.click(button('Docent toevoegen'))
    await waitFor(() => expect(typedIn('Naam')).toBe('Noor de Boer'))
    fill(field('School'), '11111111-1111-4111-8111-111111111111')
    await user.click(button('Toevoegen'))
    third.unmount()
    openRoom(<TeachersPage />, { book, post: newPost() })
    await user.click(button('Docent toevoegen'))
    await waitFor(() => expect(typedIn('Naam')).toBe(''))
  })
})

describe('one teacher', () => {
  it('is invited with a code to scan and a link to send', async () => {
    const book = await createCoachWeek()
    const post = newPost()
    const { personId } = progressOf(book, 'Anna Kuipers')
    openRoom(<TeacherPage personId={personId} />, { book, post })
    await user.click(button('Uitnodigen'))
    expect(await screen.findByRole('img', { name: 'QR-code van de link' })).toBeDefined()
    expect(screen.getByText(INVITE_LINK)).toBeDefined()
    expect(post.invited).toMatchObject([{ role: 'teacher', name: 'Anna Kuipers', personId }])
    await expectAccessible()
  })

  it('cannot be invited offline, and the page says that nothing was sent', async () => {
    const book = await createCoachWeek()
    const post = newPost()
    post.cut('offline')
    openRoom(<TeacherPage personId={progressOf(book, 'Anna Kuipers').personId} />, { book, post })
    await user.click(button('Uitnodigen'))
    expect(await screen.findByText(/Er is nog niets verstuurd/)).toBeDefined()
  })

  it('who takes part can be invited again, and the trajectory can be closed and reopened', async () => {
    const book = await createCoachWeek()
    openRoom(<TeacherPage personId={progressOf(book, 'Lotte Jansen').personId} />, { book, post: newPost() })
    expect(screen.getByText(/Deze docent doet mee/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Uitnodigen' })).toBeNull()
    expect(button('Opnieuw uitnodigen')).toBeDefined()
    await user.click(screen.getByText('Afsluiten, toegang, overdragen en verwijderen'))
    await user.click(button('Traject afsluiten'))
    const asked = within(await screen.findByRole('dialog', { name: 'Traject van Lotte Jansen afsluiten?' }))
    expect(asked.getByText(/De scores van dit traject worden uit de groepscijfers gewist/)).toBeDefined()
    expect(progressOf(book, 'Lotte Jansen').trajectory.closedAt).toBeUndefined()
    await user.click(asked.getByRole('button', { name: 'Annuleren' }))
    expect(progressOf(book, 'Lotte Jansen').trajectory.closedAt).toBeUndefined()
    await user.click(button('Traject afsluiten'))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Traject afsluiten' }))
    await waitFor(() => expect(progressOf(book, 'Lotte Jansen').trajectory.closedAt).toBeDefined())
    expect(screen.getByText(/Daarom tellen de scores niet mee/)).toBeDefined()
    await user.click(button('Traject heropenen'))
    expect(progressOf(book, 'Lotte Jansen').trajectory.closedAt).toBeUndefined()
    expect(screen.queryByText(/Daarom tellen de scores niet mee/)).toBeNull()
  })

  it('who used a new invitation is bound only when the coach confirms the person', async () => {
    const book = await createCoachWeek()
    const { personId, trajectory } = progressOf(book, 'Lotte Jansen')
    const accountId = newAccountId()
    const card = { accountId, name: 'Lotte Jansen', role: 'teacher' as const, sealKey: KEY, signKey: KEY }
    await book.append(
      book.me.accountRecord,
      meet({ ...card, personId, metBy: 'invited', at: '2026-11-23T09:00:00.000Z' }),
    )
    openRoom(<TeacherPage personId={personId} />, { book, post: newPost() })
    expect(screen.getByText(/Is dit dezelfde docent/)).toBeDefined()
    expect(progressOf(book, 'Lotte Jansen').trajectory.accounts).toEqual(trajectory.accounts)
    await expectAccessible()
    await user.click(button('Dit is dezelfde docent'))
    expect(progressOf(book, 'Lotte Jansen').trajectory.accounts).toContain(accountId)
    expect(screen.queryByText(/Is dit dezelfde docent/)).toBeNull()
  })

  it('whose earlier account could not be ended is not bound to another one, and the coach sees why', async () => {
    const book = await createCoachWeek()
    const { personId } = progressOf(book, 'Lotte Jansen')
    const accountId = newAccountId()
    const card = { accountId, name: 'Lotte Jansen', role: 'teacher' as const, sealKey: KEY, signKey: KEY }
    await book.append(
      book.me.accountRecord,
      meet({ ...card, personId, metBy: 'invited', at: '2026-11-23T09:00:00.000Z' }),
    )
    openRoom(<TeacherPage personId={personId} />, { book, post: newPost() })
    book.failWith('disk_full')
    await user.click(button('Dit is dezelfde docent'))
    expect((await screen.findByRole('alert')).textContent).toContain('Het apparaat is vol.')
    expect(progressOf(book, 'Lotte Jansen').trajectory.accounts).not.toContain(accountId)
    book.failWith(undefined)
    await user.click(button('Dit is dezelfde docent'))
    expect(progressOf(book, 'Lotte Jansen').trajectory.accounts).toEqual([accountId])
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('loses access only after the coach said why', async () => {
    const book = await createCoachWeek()
    const { personId, trajectory } = progressOf(book, 'Lotte Jansen')
    openRoom(<TeacherPage personId={personId} />, { book, post: newPost() })
    await user.click(screen.getByText('Afsluiten, toegang, overdragen en verwijderen'))
    await user.click(button('Toegang intrekken'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Wat al gelezen is, kan bewaard zijn/)).toBeDefined()
    const act = dialog.getByRole('button', { name: 'Toegang intrekken' })
    expect(act).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('radio', { name: 'Het apparaat is kwijt of gestolen' }))
    await expectAccessible()
    await user.click(act)
    const { accounts, formerAccounts } = progressOf(book, 'Lotte Jansen').trajectory
    expect({ accounts, formerAccounts }).toEqual({ accounts: [], formerAccounts: trajectory.accounts })
  })

  it('is handed over to a coach whom the coordinator introduced', async () => {
    const book = await createCoachWeek()
    const at = '2026-11-23T09:00:00.000Z'
    const [by, accountId] = [newAccountId(), newAccountId()]
    const keys = { sealKey: KEY, signKey: KEY, at }
    const cards: Contact[] = [
      { ...keys, accountId: by, name: 'Ton Verhoef', role: 'coordinator', metBy: 'invited-by' },
      { ...keys, accountId, name: 'Ruben Tjon', role: 'coach', metBy: 'introduced', by },
    ]
    for (const card of cards) await book.append(book.me.accountRecord, meet(card))
    const { personId } = progressOf(book, 'Anna Kuipers')
    openRoom(<TeacherPage personId={personId} />, { book, post: newPost() })
    await user.click(screen.getByText('Afsluiten, toegang, overdragen en verwijderen'))
    await user.click(button('Overdragen aan een andere coach'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('voorgesteld door Ton Verhoef')).toBeDefined()
    await user.click(dialog.getByRole('radio', { name: 'Ruben Tjon' }))
    await user.click(dialog.getByRole('button', { name: 'Overdragen' }))
    expect(progressOf(book, 'Anna Kuipers').trajectory.coaches).toContain(accountId)
  })

  it('goes to the bin with all records, and a planned visit goes alone', async () => {
    const book = await createCoachWeek()
    const { personId } = progressOf(book, 'Anna Kuipers')
    openRoom(<TeacherPage personId={personId} />, { book, post: newPost() })
    await user.click(button(/^Verwijderen: Anna Kuipers/))
    let dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Verwijderen' }))
    await waitFor(() => expect(progressOf(book, 'Anna Kuipers').visits).toEqual([]))
    await user.click(screen.getByText('Afsluiten, toegang, overdragen en verwijderen'))
    await user.click(button('Docent verwijderen'))
    dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/Dertig dagen lang/)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Verwijderen' }))
    await waitFor(() => expect(() => progressOf(book, 'Anna Kuipers')).toThrow())
    expect(book.bin.view().map(({ title }) => title)).toEqual([
      expect.stringContaining('Anna Kuipers · '),
      'Anna Kuipers',
    ])
  })

  it('has a report that is shown as changed after agreement', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await agreeAlone(teacher, conversationId)
    cast.coach.merge(...teacher.entries(conversationId))
    await cast.coach.append(conversationId, answerRow('s5', 'l5', { text: 'Iets anders' }))
    openRoom(<TeacherPage personId={cast.person} />, { book: cast.coach, post: newPost() })
    expect(await screen.findByText(/gewijzigd na akkoord/)).toBeDefined()
  })

  it('that is not on this device is reported as such', async () => {
    openRoom(<TeacherPage personId="nobody" />, { book: await createOwnBook(), post: newPost() })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/niet op dit apparaat/)
  })
})

describe('planning a visit', () => {
  it('keeps its draft after navigation, for this teacher only, until it is planned', async () => {
    const book = await createCoachWeek()
    const { personId } = progressOf(book, 'Roos Bakker')
    const open = (person = personId) => openRoom(<PlanPage personId={person} />, { book, post: newPost() })
    const first = open()
    fill(field(/^Klas/), '3A')
    fill(screen.getByRole('textbox', { name: /kijk|Waar/i }), 'Waar kijken de leerlingen als ik uitleg?')
    first.unmount()
    const other = open(progressOf(book, 'Anna Kuipers').personId)
    expect(typedIn(/^Klas/)).toBe('')
    other.unmount()
    const second = open()
    expect(typedIn(/^Klas/)).toBe('3A')
    expect(screen.getByDisplayValue('Waar kijken de leerlingen als ik uitleg?')).toBeDefined()
    expect(screen.getByText(LEFT)).toBeDefined()
    await expectAccessible()
    fill(field('Begin'), '10:00')
    await user.click(button('Plannen'))
    await waitFor(() => expect(progressOf(book, 'Roos Bakker').visits.at(-1)?.visit.class).toBe('3A'))
    second.unmount()
    open()
    expect(typedIn(/^Klas/)).toBe('')
    expect(screen.queryByText(LEFT)).toBeNull()
  })

  it('can start again, and keeps its draft 250 ms after the last key or when the page is hidden', async () => {
    const world = createStillWorld(MONDAY)
    const book = await createCoachWeek(world)
    const name = `form/plan/${progressOf(book, 'Roos Bakker').trajectory.recordId}`
    openRoom(<PlanPage personId={progressOf(book, 'Roos Bakker').personId} />, { book, post: newPost() })
    fill(field(/^Klas/), '3A')
    expect(book.keepsake(name)).toBeUndefined()
    world.turn(250)
    expect(book.keepsake(name)).toEqual({ class: '3A' })
    fill(field(/^Klas/), '3B')
    fireEvent(window, new Event('pagehide'))
    expect(book.keepsake(name)).toEqual({ class: '3B' })
    cleanup()
    openRoom(<PlanPage personId={progressOf(book, 'Roos Bakker').personId} />, { book, post: newPost() })
    await user.click(button('Begin opnieuw'))
    expect(typedIn(/^Klas/)).toBe('')
    expect(book.keepsake(name)).toBeNull()
  })

  it.each([
    ['0026-12-03', /^3 december 26: Kies een datum in dit schooljaar/],
    ['2024-12-03', /^3 december 2024: Kies een datum in dit schooljaar/],
    ['2028-08-01', /^1 augustus 2028: Kies een datum in dit schooljaar/],
  ])('refuses %s, and says in words which date that is', async (date, sentence) => {
    const book = await createCoachWeek()
    const count = progressOf(book, 'Roos Bakker').visits.length
    openRoom(<PlanPage personId={progressOf(book, 'Roos Bakker').personId} />, { book, post: newPost() })
    fill(field('Begin'), '10:00')
    fill(field('Datum'), date)
    await user.click(button('Plannen'))
    expect(await screen.findByText(sentence)).toBeDefined()
    expect(progressOf(book, 'Roos Bakker').visits).toHaveLength(count)
    fill(field('Datum'), '2027-09-03')
    await user.click(button('Plannen'))
    await waitFor(() => expect(progressOf(book, 'Roos Bakker').visits).toHaveLength(count + 1))
  })

  it('changes a visit of long ago without asking for another date', async () => {
    const book = await createCoachWeek()
    const { personId, visits } = progressOf(book, 'Roos Bakker')
    const visitId = visits[0]?.visit.recordId ?? expect.fail('no visit')
    await book.append(visitId, replanVisit({ date: '2024-12-03' }))
    openRoom(<PlanPage {...{ personId, visitId }} />, { book, post: newPost() })
    fill(field(/^Klas/), '3A')
    await user.click(button('Wijziging bewaren'))
    await waitFor(() => expect(progressOf(book, 'Roos Bakker').visits[0]?.visit.class).toBe('3A'))
  })

  it('needs a date and a time, and proposes the next lesson', async () => {
    const book = await createCoachWeek()
    openRoom(<PlanPage personId={progressOf(book, 'Roos Bakker').personId} />, { book, post: newPost() })
    expect(screen.getByRole('radio', { name: 'Les 2', checked: true })).toBeDefined()
    await user.click(button('Plannen'))
    expect(await screen.findByText('Kies een tijd.')).toBeDefined()
    expect(document.activeElement).toBe(field('Begin'))
    fill(field('Begin'), '10:00')
    fill(field(/^Einde/), '09:00')
    await user.click(button('Plannen'))
    expect(await screen.findByText('Dit ligt voor het begin.')).toBeDefined()
    fill(field(/^Einde/), '10:50')
    fill(field(/^Aantal leerlingen/), '20_27')
    await user.click(button('Plannen'))
    await waitFor(() =>
      expect(progressOf(book, 'Roos Bakker').visits.at(-1)?.visit).toMatchObject({
        ordinal: 2,
        date: '2026-11-23',
        start: '10:00',
        end: '10:50',
        pupilsBand: '20_27',
      }),
    )
    await expectAccessible()
  })

  it('does not overwrite the focus that a teacher wrote meanwhile', async () => {
    const book = await createCoachWeek()
    const { personId, visits } = progressOf(book, 'Milan Verhoeven')
    const visit = visits[0]?.visit
    if (!visit) throw new Error('no visit')
    openRoom(<PlanPage personId={personId} visitId={visit.recordId} />, { book, post: newPost() })
    await book.append(visit.recordId, replanVisit({ focus: 'Let op mijn uitleg' }))
    fill(field('Begin'), '13:20')
    await user.click(button('Wijziging bewaren'))
    await waitFor(() =>
      expect(progressOf(book, 'Milan Verhoeven').visits[0]?.visit).toMatchObject({
        start: '13:20',
        focus: 'Let op mijn uitleg',
      }),
    )
  })

  it('can be cancelled and restored', async () => {
    const book = await createCoachWeek()
    const { personId, visits } = progressOf(book, 'Anna Kuipers')
    const visitId = visits[0]?.visit.recordId
    openRoom(<PlanPage personId={personId} visitId={visitId} />, { book, post: newPost() })
    await user.click(button('Bezoek laten vervallen'))
    expect(screen.getByText('Dit bezoek is vervallen.')).toBeDefined()
    await user.click(button('Toch laten doorgaan'))
    expect(within(document.body).queryByText('Dit bezoek is vervallen.')).toBeNull()
  })
})
