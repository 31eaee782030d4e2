// @vitest-environment jsdom
/** Settings and the privacy page. */

import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ItemId } from '#domain/ground/id.ts'
import {
  accountBookOf,
  keepRecoveryCode,
  PRIVACY_PAGE_VERSION,
  readPrivacyPage,
} from '#domain/programme/account.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { sightOf } from '#domain/record/opening.ts'
import { recordKinds } from '#domain/record/record-types.ts'
import { Me } from '#domain/wire/session.ts'
import { PrivacyPage } from '#features/privacy/privacy-page.tsx'
import { pictureRows, readers } from '#features/privacy/sight-picture.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { RecoveryCodePage } from '#features/settings/recovery-code-page.tsx'
import { SettingsPage } from '#features/settings/settings-page.tsx'
import { en } from '#ui/text/en.ts'
import { nl } from '#ui/text/nl.ts'
import { teachersOf } from '../support/answers.ts'
import { createCoachWeek, createOwnBook, joinAs, takeOn } from '../support/coach-week.ts'
import { agreeAlone, createConversationCast } from '../support/conversation-cast.ts'
import { shareByFinger } from '../support/handheld.ts'
import { createMemoryBook, type MemoryBook } from '../support/memory-book.ts'
import { createMemoryEntrance, PIN } from '../support/memory-entrance.ts'
import {
  CODE,
  createMemoryPost,
  DEVICE_LINK,
  programmeAnswer,
  programmeSettings,
} from '../support/memory-post.ts'
import { button, expectAccessible, field, fill, openRoom, user } from './room.tsx'

afterEach(cleanup)

/** The server's answer: the number of teachers at each of the first schools, and two devices. */
function serverMe({ me }: MemoryBook, teachers: number[]): Me {
  const schools = programmeSettings.schools.map(({ schoolId }) => schoolId)
  return Me.parse({
    ...{ protocol: 1, accountId: me.accountId, deviceId: me.deviceId, roles: ['coach'], schoolIds: [] },
    ...{ epoch: 1, head: 0 },
    devices: [
      {
        deviceId: crypto.randomUUID(),
        createdAt: '2026-10-12T08:00:00.000Z',
        lastSeenAt: '2026-11-19T15:00:00.000Z',
      },
      { deviceId: me.deviceId, createdAt: '2026-11-20T08:00:00.000Z', lastSeenAt: null },
    ],
    enrolled: teachers.map((count, place) => ({ schoolId: schools[place], teachers: count })),
  })
}

function openSettings(book: MemoryBook, entrance = createMemoryEntrance(), post = createMemoryPost()) {
  const hands = { onLanguage: vi.fn(), onTheme: vi.fn(), onTextSize: vi.fn() }
  const pwa = { isInstalled: true, isPersistent: true, isOfflineReady: true }
  openRoom(<SettingsPage release="0.1.0" pwa={pwa} {...hands} />, { book, post, entrance })
  return { ...hands, post, entrance }
}

/** A book without outgoing items, because everything in it came from elsewhere. */
async function allSent(): Promise<MemoryBook> {
  const book = await createOwnBook()
  const quiet = { count: 0, oldestAt: undefined, parked: [] }
  return { ...book, outgoing: () => quiet }
}

describe('the page of the recovery code', () => {
  afterEach(() => window.history.replaceState(null, '', '/'))

  it('asks two groups back before the code counts as kept, and goes on to the privacy page', async () => {
    const book = await createOwnBook()
    window.history.replaceState(null, '', '/recovery-code')
    openRoom(<RecoveryCodePage />, { book })
    await screen.findByText('AB12')
    await user.click(button('Ik heb de code bewaard'))
    const asked = screen.getAllByLabelText(/^Groep \d$/)
    expect(asked).toHaveLength(2)
    await user.click(button('Klaar'))
    expect(window.location.pathname).toBe('/recovery-code')
    for (const input of asked) {
      const label = document.querySelector(`label[for="${input.id}"]`)?.textContent ?? ''
      fill(input, CODE.split('-')[Number(label.slice(-1)) - 1] ?? '')
    }
    await user.click(button('Klaar'))
    expect(window.location.pathname).toBe('/privacy')
    const account = book.record(book.me.accountRecord)
    expect(account && accountBookOf(account).recoveryKeptAt).toBeDefined()
  })

  it('can be left for later, and is passed over once the code is kept', async () => {
    const book = await createOwnBook()
    window.history.replaceState(null, '', '/recovery-code')
    openRoom(<RecoveryCodePage />, { book })
    await screen.findByText('AB12')
    await expectAccessible()
    await user.click(button('Straks'))
    expect(window.location.pathname).toBe('/privacy')
    cleanup()
    await book.append(book.me.accountRecord, readPrivacyPage(PRIVACY_PAGE_VERSION))
    await book.append(book.me.accountRecord, keepRecoveryCode('2026-11-24T08:00:00.000Z'))
    window.history.replaceState(null, '', '/recovery-code')
    openRoom(<RecoveryCodePage />, { book })
    expect(window.location.pathname).toBe('/')
  })
})

describe('settings', () => {
  it('show how much is unsent, and send on request', async () => {
    const { post } = openSettings(await createCoachWeek())
    expect(screen.getByText(/stukken zijn nog niet verzonden/)).toBeDefined()
    await user.click(button('Nu verzenden'))
    expect(post.sent.count).toBe(1)
    await expectAccessible()
  })

  it('show what the server refused, and offer it as a file', async () => {
    const book = await createOwnBook()
    const parked = [
      {
        itemId: ItemId.parse(crypto.randomUUID()),
        recordId: book.me.accountRecord,
        problem: 'not_allowed' as const,
      },
    ]
    const outgoing = { count: 0, oldestAt: undefined, parked }
    openSettings({ ...book, outgoing: () => outgoing })
    expect(screen.getByText('Eén stuk kan niet worden verzonden')).toBeDefined()
    expect(button('Bewaar als bestand')).toBeDefined()
  })

  it('list the bin of this device: restored with one tap, erased for everybody after a second question', async () => {
    const book = await allSent()
    const [anna, bram] = [await takeOn(book, 'Anna Kuipers'), await takeOn(book, 'Bram Sikkema')]
    openSettings(book)
    expect(screen.queryByText('Verwijderd op dit apparaat')).toBeNull()
    await book.bin.put({ title: 'Anna Kuipers', records: [], person: anna })
    await book.bin.put({ title: 'Bram Sikkema', records: [], person: bram })
    expect(await screen.findAllByText(/terug te zetten tot/)).toHaveLength(2)
    await expectAccessible()
    await user.click(button('Terugzetten: Anna Kuipers'))
    await user.click(button('Nu wissen: Bram Sikkema'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/kan niet ongedaan worden gemaakt/)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Nu wissen' }))
    await waitFor(() => expect(screen.queryByText('Verwijderd op dit apparaat')).toBeNull())
    const left = [...book.records().values()].flatMap(({ person }) => person ?? [])
    expect(left).toEqual([anna])
  })

  it('show why something stays in the bin when the disk refuses to restore it', async () => {
    const book = await allSent()
    const anna = await takeOn(book, 'Anna Kuipers')
    await book.bin.put({ title: 'Anna Kuipers', records: [], person: anna })
    openSettings(book)
    book.failWith('disk_full')
    await user.click(button('Terugzetten: Anna Kuipers'))
    expect((await screen.findByRole('alert')).textContent).toContain('Het apparaat is vol.')
    expect(book.bin.view()).toHaveLength(1)
  })

  it('do not list the copy of an erased report, and export it with the rest', async () => {
    const cast = createConversationCast()
    const conversation = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await agreeAlone(teacher, conversation)
    await teacher.erasedBy(cast.coach.me.accountId, conversation)
    openSettings(teacher)
    expect(screen.queryByText('Verwijderd op dit apparaat')).toBeNull()
    expect(teacher.records().has(conversation)).toBe(false)
    expect(ownRecordsText(teacher, 'now')).toContain('Ik neem het wachten bij de deur mee.')
  })

  it('change language, theme and text size, and keep them', async () => {
    const book = await allSent()
    const { onLanguage, onTheme, onTextSize } = openSettings(book)
    await user.click(screen.getByRole('radio', { name: 'English' }))
    await user.click(screen.getByRole('radio', { name: 'Donker' }))
    await user.click(screen.getByRole('radio', { name: 'Groot' }))
    expect([onLanguage, onTheme, onTextSize].map((hand) => hand.mock.calls[0]?.[0])).toEqual([
      'en',
      'dark',
      'large',
    ])
    expect(['language', 'theme', 'text-size'].map((name) => book.keepsake(name))).toEqual([
      'en',
      'dark',
      'large',
    ])
  })

  it('change the PIN only with the old PIN', async () => {
    const { entrance } = openSettings(await allSent())
    await user.click(button('Wijzigen'))
    fill(field('Je huidige pincode of wachtzin'), '111111')
    fill(field('Kies een pincode'), PIN)
    fill(field('Nog een keer'), PIN)
    const form = within(field('Nog een keer').closest('form') ?? document.body)
    await user.click(form.getByRole('button', { name: 'Wijzigen' }))
    expect(entrance.calls).toEqual([{ what: 'changePin', facts: { old: '111111', pin: PIN } }])
    expect(await screen.findByText(/nieuwe pincode geldt vanaf nu/)).toBeDefined()
  })

  it('give a link for a second device, and a recovery code', async () => {
    openSettings(await allSent())
    await user.click(button('Voeg een apparaat toe'))
    expect(await screen.findByText(DEVICE_LINK)).toBeDefined()
    await user.click(button('Maak een herstelcode'))
    expect(await screen.findByText('AB12')).toBeDefined()
  })

  it('show a teacher how many take part at the school, also without a network', async () => {
    const book = await allSent()
    const post = createMemoryPost({ programme: programmeAnswer, me: serverMe(book, [7]) })
    post.cut('offline')
    openSettings(book, createMemoryEntrance(), post)
    expect(screen.getByText('Aan jouw school doen nu 7 docenten mee.')).toBeDefined()
  })

  it('show a coach of several schools the number of each by name', async () => {
    const book = await allSent()
    openSettings(
      book,
      createMemoryEntrance(),
      createMemoryPost({ programme: programmeAnswer, me: serverMe(book, [7, 1]) }),
    )
    expect(await screen.findByText('Van der Meij College: 7 docenten doen mee.')).toBeDefined()
    expect(screen.getByText('De Viaan: 1 docent doet mee.')).toBeDefined()
  })

  it("list the person's devices with their dates, this one first", async () => {
    const book = await allSent()
    openSettings(book, createMemoryEntrance(), createMemoryPost({ me: serverMe(book, []) }))
    const devices = await screen.findByRole('list', { name: 'Jouw apparaten' })
    const lines = within(devices).getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'Dit apparaattoegevoegd op 20 november 2026',
      'Een ander apparaattoegevoegd op 12 oktober 2026, laatst gezien op 19 november 2026',
    ])
    await expectAccessible()
  })

  it('sign out, and say so until the next unlocking', async () => {
    const book = await allSent()
    const post = createMemoryPost()
    openSettings(book, createMemoryEntrance(), post)
    await user.click(button('Afmelden bij de server'))
    expect(
      await screen.findByText(/^Je bent afgemeld\. Je werk blijft op dit apparaat\. Verzenden wacht/),
    ).toBeDefined()
    cleanup()
    openSettings(book, createMemoryEntrance(), post)
    expect(screen.getByText(/^Je bent afgemeld\./)).toBeDefined()
    expect(screen.getByText(/Vergrendel en open opnieuw om te verzenden/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Afmelden bij de server' })).toBeNull()
  })

  it('refuse to remove a person while work is unsent', async () => {
    const { entrance } = openSettings(await createCoachWeek())
    await user.click(button('Verwijder mij van dit apparaat'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/nog werk dat niet verzonden is/)).toBeDefined()
    expect(dialog.queryByRole('button', { name: 'Verwijderen' })).toBeNull()
    expect(entrance.calls).toEqual([])
  })

  it('remove a person with unsent work after an export and a warning, and leave no trace', async () => {
    const book = await createCoachWeek()
    const trace = (id: string) => `lp-unsent-${id}=3; path=/`
    // biome-ignore lint/suspicious/noDocumentCookie: the server's cookie, as the page may read it
    document.cookie = trace(book.me.deviceId)
    const share = async () => {}
    const stopSharing = shareByFinger(share)
    const { entrance } = openSettings(book)
    await user.click(button('Bewaar al mijn gegevens'))
    await screen.findByText('Doorgegeven.')
    stopSharing()
    await user.click(button('Verwijder mij van dit apparaat'))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: 'Toch verwijderen' }))
    expect(entrance.calls).toEqual([])
    expect(dialog.getByText(/komt dan nooit bij de ander/)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Verwijderen' }))
    expect(entrance.calls).toEqual([{ what: 'remove', facts: { evenUnsent: true } }])
    await waitFor(() => expect(document.cookie).not.toContain('lp-unsent'))
  })

  it('remove a person when everything is sent, with a warning when there is no recovery code', async () => {
    const { entrance } = openSettings(await allSent())
    await user.click(button('Verwijder mij van dit apparaat'))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/nog geen herstelcode bewaard/)).toBeDefined()
    await user.click(dialog.getByRole('button', { name: 'Verwijderen' }))
    expect(entrance.calls.map(({ what }) => what)).toEqual(['remove'])
  })

  it('export everything that this person can open, without secrets', async () => {
    const book = await createCoachWeek()
    const text = ownRecordsText(book, '2026-11-23T09:00:00.000Z')
    expect(text).toContain('Anna Kuipers')
    expect(text).not.toContain('"secret"')
    expect(JSON.parse(text).records).toHaveLength(book.records().size)
  })
})

describe('the picture of who reads what', () => {
  it('has a row for every way in which the table of record types lets people read, in both languages', () => {
    const patterns = pictureRows().map(({ pattern }) => pattern)
    for (const { picture } of [nl.privacy, en.privacy])
      expect(Object.keys(picture.rows).sort()).toEqual([...patterns].sort())
    expect(
      pictureRows()
        .flatMap(({ kinds }) => kinds)
        .sort(),
    ).toEqual([...recordKinds].sort())
    for (const { marks, kinds } of pictureRows())
      for (const kind of kinds)
        for (const role of readers)
          expect(marks[role] === 'never', `${role} and ${kind}`).toBe(sightOf(kind, role) === 'never')
  })

  it('shows it with dots and says it to a screen reader; the whole text is one tap away', async () => {
    openRoom(<PrivacyPage />, { book: await createOwnBook() })
    const picture = screen.getByRole('table', { name: 'Wie ziet wat' })
    const cellsOf = (name: string) =>
      within(within(picture).getByRole('row', { name: new RegExp(name) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    expect(cellsOf('Wat er in de les gezien is')).toEqual([
      ...['pas na delen of vastzetten', 'leest het', 'nooit', 'nooit', 'nooit'],
    ])
    expect(cellsOf('Werkaantekeningen')).toEqual(['nooit', 'leest het', 'nooit', 'nooit', 'nooit'])
    const all = screen.getByText('Lees alles').closest('details') ?? expect.fail('not folded')
    expect(all.open).toBe(false)
    vi.stubGlobal('print', () => expect(all.open).toBe(true))
    await user.click(button('Afdrukken'))
    expect(all.open).toBe(true)
    vi.unstubAllGlobals()
    await expectAccessible()
  })
})

describe('the privacy page', () => {
  it('is read once, and the confirmation is kept', async () => {
    const book = await createOwnBook()
    openRoom(<PrivacyPage />, { book })
    await expectAccessible()
    await user.click(button('Gelezen'))
    const account = book.record(book.me.accountRecord)
    expect(account && accountBookOf(account).informed).toBe(PRIVACY_PAGE_VERSION)
    expect(screen.queryByRole('button', { name: 'Gelezen' })).toBeNull()
  })

  it('cannot be read on a second device before the account has arrived there', async () => {
    const first = await createOwnBook()
    const second = createMemoryBook({ me: first.me })
    openRoom(<PrivacyPage />, { book: second })
    await user.click(button('Gelezen'))
    expect(screen.getByRole('status').textContent).toBe('Je werk wordt opgehaald…')
    expect(screen.queryByRole('alert')).toBeNull()
    act(() => second.merge(...first.entries(first.me.accountRecord)))
    await user.click(button('Gelezen'))
    expect(screen.queryByRole('button', { name: 'Gelezen' })).toBeNull()
  })

  it('tells the coach that the teacher was informed, and lets the teacher object', async () => {
    const coach = await createOwnBook()
    const person = await takeOn(coach, 'Lotte Jansen')
    await joinAs(coach, person)
    const trajectory = [...coach.records().values()].find(({ kind }) => kind === 'trajectory')
    const [account] = teachersOf(trajectory) ?? []
    if (!trajectory || !account) throw new Error('no teacher')
    const own = await createOwnBook({ roles: ['teacher'], name: 'Lotte Jansen' })
    const entries = [...coach.entries(trajectory.recordId), ...own.entries(own.me.accountRecord)]
    const teacher = createMemoryBook({
      me: { accountId: account, roles: ['teacher'], accountRecord: own.me.accountRecord },
      entries,
    })
    openRoom(<PrivacyPage />, { book: teacher })
    await user.click(field(/Ik maak bezwaar/))
    await user.click(button('Gelezen'))
    const state = teacher.record(trajectory.recordId)
    expect(state && trajectoryOf(state)).toMatchObject({
      objection: true,
      informed: { version: PRIVACY_PAGE_VERSION },
    })
  })
})
