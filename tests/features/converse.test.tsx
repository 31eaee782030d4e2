import type { Party } from '#domain/record/entry.ts'

// @vitest-environment jsdom
/** The coach holds the conversation. The teacher's fields are written by the teacher only. */

import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { EntryId, type RecordId } from '#domain/ground/id.ts'
import { done } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { conversationEnd, shownText } from '#domain/programme/conversation-end.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { ConversePage } from '#features/converse/converse-page.tsx'
import { HandOver } from '#features/converse/hand-over.tsx'
import { BookProvider } from '#storage/live.ts'
import type { Entrance, EntranceState } from '#sync/entrance/entrance.ts'
import { EntranceProvider } from '#sync/live.ts'
import { reportOf } from '#workbench/conversation/report.ts'
import { LivingForm } from '#workbench/form/living-form.tsx'
import { rowsAt, teachersOf } from '../support/answers.ts'
import {
  agreeAlone,
  createConversationCast,
  firstScores,
  lockedLesson,
} from '../support/conversation-cast.ts'
import { conversationSheet, fullSheet } from '../support/full-sheet.ts'
import type { MemoryBook } from '../support/memory-book.ts'
import { fill, openRoom } from './room.tsx'

afterEach(cleanup)

function createEntrance() {
  let locks = 0
  const entrance: Entrance = {
    state: createStore<EntranceState>(() => ({ people: [], open: undefined, problem: undefined })),
    unlock: async () => done(undefined),
    lock: async () => {
      locks += 1
    },
    lookUp: async () => ({ ok: false, problem: 'offline' }),
    join: async () => done(undefined),
    add: async () => done(undefined),
    claimDevice: async () => done(undefined),
    recover: async () => done(undefined),
    changePin: async () => done(undefined),
    remove: async () => done(undefined),
  }
  return { entrance, locks: () => locks }
}

function open(book: MemoryBook, lesson: RecordId) {
  const door = createEntrance()
  const page = openRoom(<ConversePage lessonId={lesson} />, { book, entrance: door.entrance })
  return { ...page, ...door }
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const toStep = (name: RegExp) =>
  userEvent.click(
    within(screen.getByRole('navigation', { name: 'Stappen van het gesprek' })).getByRole('button', { name }),
  )
const conversationIn = (book: MemoryBook, id: RecordId) => {
  const state = book.record(id)
  if (!state) throw new Error('no record')
  return conversationOf(state)
}
const sharedIn = (book: MemoryBook) =>
  [...book.records().values()].find(({ kind }) => kind === 'conversation')

describe('a new step', () => {
  it('is scrolled to its top by the button at the bottom, and not by the list at the top', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    const moved: (boolean | undefined)[] = []
    Element.prototype.scrollIntoView = function (this: Element) {
      moved.push(this.contains(screen.getByRole('navigation', { name: 'Stappen van het gesprek' })))
    }
    open(coach, lesson)
    await toStep(/Waarnemingen/)
    expect(moved).toEqual([])
    await press(/Volgende/)
    expect(moved).toEqual([true])
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView')
  })
})

describe('lesson 1 while lesson 2 is being observed', () => {
  it('stays closed with its conversation, so that the coach is not influenced', () => {
    const { coach, person, lesson } = createConversationCast()
    const visit = coach.create(planVisit(person, { ordinal: 2, date: '2026-11-23', start: '09:00' }))
    coach.create(fullSheet(visit.recordId, person))
    open(coach, lesson)
    expect(screen.getByRole('heading', { name: 'Les 1 blijft nog even dicht', level: 1 })).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Tijdlijn' })).toBeNull()
  })
})

describe('holding the conversation', () => {
  it('writes nothing before the coach begins', async () => {
    const { coach, lesson } = createConversationCast()
    open(coach, lesson)
    expect([...coach.records().values()].some(({ kind }) => kind === 'conversation-sheet')).toBe(false)
    await press('Begin de nabespreking')
    expect([...coach.records().values()].filter(({ kind }) => kind === 'conversation-sheet')).toHaveLength(1)
    expect(screen.getByRole('navigation', { name: 'Stappen van het gesprek' })).toBeDefined()
  })

  it("has no input for the coach in the teacher's look-back and reflection", async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    expect(screen.queryByRole('textbox')).toBeNull()
    await toStep(/Reflectie/)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText(/Deze woorden zijn van de docent/)).toBeDefined()
  })

  it('keeps the typed text when the page reloads before the field is left', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    open(coach, lesson)
    await toStep(/Kansen/)
    const field = screen.getByRole('textbox', { name: 'Waar ligt een kans?' })
    await userEvent.type(field, ' na de uitleg')
    window.dispatchEvent(new Event('pagehide'))
    cleanup()
    open(coach, lesson)
    await toStep(/Kansen/)
    expect(screen.getByRole('textbox', { name: 'Waar ligt een kans?' })).toHaveProperty(
      'value',
      'De overgang naar zelfstandig werken na de uitleg',
    )
    expect(rowsAt(conversationIn(coach, sheet), 's5')).toHaveLength(1)
  })

  it('lets a line refer to an indicator and to a note of the timeline', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    open(coach, lesson)
    await toStep(/Kansen/)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Hoort bij/ }), 'GZ1')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Bewijs/ }), 'note-som')
    expect(rowsAt(conversationIn(coach, sheet), 's5')).toEqual([
      { key: 'l5', text: 'De overgang naar zelfstandig werken', indicator: 'GZ1', note: 'note-som' },
    ])
  })

  it('refuses a third opportunity with a sentence', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    await toStep(/Kansen/)
    const rows = () => screen.getAllByRole('group', { name: /^Regel \d$/ })
    await press('Regel toevoegen')
    expect(rows()).toHaveLength(2)
    await press('Regel toevoegen')
    expect(rows()).toHaveLength(2)
    expect(screen.getByText(/Hoogstens 2 is genoeg/)).toBeDefined()
  })

  it('restores a line that was removed', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    open(coach, lesson)
    await toStep(/Wat werkt/)
    await press('Regel weghalen: Regel 1')
    expect(rowsAt(conversationIn(coach, sheet), 's3')).toHaveLength(1)
    await press('Terugzetten')
    expect(rowsAt(conversationIn(coach, sheet), 's3')).toHaveLength(2)
  })

  it('has no step for a self-view that is not there, and counts on without a gap', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    const steps = within(screen.getByRole('navigation', { name: 'Stappen van het gesprek' }))
    const numbers = steps.getAllByRole('button').map(({ textContent }) => textContent?.match(/^\d/)?.[0])
    expect(numbers).toHaveLength(7)
    for (const [place, number] of numbers.entries()) if (number) expect(number).toBe(String(place + 1))
    expect(numbers.slice(4)).toContain('6')
    expect(document.body.textContent).not.toMatch(/zelfbeeld naast|niet ingevuld/i)
  })

  it('lays a tapped moment on the table of a step that has one, once, with the cursor in its words', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    open(coach, lesson)
    const tapAt = (second: number) => {
      const strip = document.querySelector('[data-strip]') ?? expect.fail('a strip')
      strip.getBoundingClientRect = () => new DOMRect(0, 0, 3000, 40)
      fireEvent.click(strip, { clientX: second })
    }
    const rows = () => rowsAt(conversationIn(coach, sheet), 's2')
    tapAt(751)
    expect(rows(), 'the look-back has no table').toHaveLength(1)
    expect(screen.getAllByText(/We wachten even tot iedereen er is/).length).toBeGreaterThan(0)
    await toStep(/Waarnemingen/)
    tapAt(751)
    expect(rows()).toHaveLength(2)
    expect(rows()).toContainEqual(expect.objectContaining({ note: 'note-wacht', indicator: 'SG2' }))
    const place = document.activeElement?.closest('[data-row]')
    expect(place).not.toBeNull()
    tapAt(751)
    expect(rows(), 'a second tap continues the row').toHaveLength(2)
    tapAt(718)
    expect(rows(), 'it was on the table already').toHaveLength(2)
    expect(document.activeElement?.closest('[data-row]')).not.toBe(place)
  })

  it('notes what the teacher said, which is no answer until she confirms it on her own device', async () => {
    const cast = createConversationCast()
    const sheet = cast.fillSheet()
    open(cast.coach, cast.lesson)
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Schrijf op wat je hoort' })[0] ?? document.body,
    )
    await userEvent.type(screen.getByRole('textbox'), 'Ik hoefde niet te praten.')
    await userEvent.tab()
    expect(cast.coach.record(sheet)?.paths['noted/s1']?.value).toBe('Ik hoefde niet te praten.')
    expect(conversationIn(cast.coach, sheet).hers).toEqual([])
    cleanup()
    const shared = cast.share(sheet)
    const teacher = cast.teacherBook()
    const state = teacher.record(shared) ?? expect.fail('the report')
    const view = reportOf(state, undefined, teacher.me.accountId).view ?? expect.fail('a form')
    openRoom(
      <LivingForm recordId={shared} fields={view.fields.filter(({ at }) => at === 's1')} material={{}} />,
      { book: teacher },
    )
    expect(screen.getByText('opgeschreven door de coach, nog niet bevestigd')).toBeDefined()
    await press('Zo zei ik het')
    const after = teacher.record(shared)
    expect(after?.paths.s1?.value).toBe('Ik hoefde niet te praten.')
    expect(after?.paths.s1?.heads[0]).toMatchObject({ author: teacher.me.accountId, onBehalf: false })
  })

  it('keeps that step when somebody wrote in it', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    void coach.append(fillSheet(), answer('s4', 'Zij zag het rustiger.'))
    open(coach, lesson)
    await toStep(/Zelfbeeld naast coachbeeld/)
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Zij zag het rustiger.')
  })
})

describe('an amendment during the conversation', () => {
  it('is written beside the material, and shown to the teacher with its date', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    await toStep(/Waarnemingen/)
    await press('Aanvulling toevoegen')
    await userEvent.type(screen.getByRole('textbox', { name: 'Aanvulling' }), 'De bel ging te vroeg.')
    await press('Klaar')
    await toStep(/Wat werkt/)
    const material = screen.getByRole('complementary')
    expect(await within(material).findByText('De bel ging te vroeg.')).toBeDefined()
    expect(within(material).getByText(/toegevoegd op 23 november 2026, na het afsluiten/)).toBeDefined()
  })
})

describe('the conversation after lesson 2', () => {
  it('shows the earlier agreements beside the look-back and beside the new agreements', async () => {
    const { coach, fillSheet, share, lockAgain } = createConversationCast()
    share(fillSheet())
    open(coach, lockAgain(lockedLesson(2, firstScores)))
    await press('Begin de nabespreking')
    const beside = () => within(screen.getByRole('complementary'))
    expect(beside().getByRole('heading', { name: 'Afgesproken de vorige keer' })).toBeDefined()
    expect(beside().getByText('Bij de start wacht ik bij de deur')).toBeDefined()
    await toStep(/Afspraken/)
    expect(beside().getByText('Bij de start wacht ik bij de deur')).toBeDefined()
  })

  it('says how the earlier agreements went, and closes them there', async () => {
    const { coach, fillSheet, share, lockAgain } = createConversationCast()
    const first = share(fillSheet())
    open(coach, lockAgain(lockedLesson(2, firstScores)))
    await press('Begin de nabespreking')
    const beside = within(screen.getByRole('complementary'))
    expect(beside.getByText('Terugkijken op 4 december 2026')).toBeDefined()
    await userEvent.click(beside.getByRole('button', { name: /^Hoe ging het/ }))
    await userEvent.click(await screen.findByRole('radio', { name: 'gelukt' }))
    fill(screen.getByRole('textbox', { name: 'Wat gebeurde er?' }), 'Het was stil.')
    await press('Afronden')
    expect(beside.getByText(/^Gelukt · “Het was stil\.”/)).toBeDefined()
    expect(coach.record(first)?.paths['outcome/a1']?.value).toEqual({ how: 'done', words: 'Het was stil.' })
  })

  it('does not show earlier agreements after lesson 1', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    expect(screen.queryByText('Afgesproken de vorige keer')).toBeNull()
  })
})

describe('sharing', () => {
  it('first shows exactly what the teacher will read, and shares only when the coach confirms', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    await toStep(/Akkoord/)
    await press('Bekijken en delen')
    const preview = screen.getByRole('dialog', { name: 'Dit leest de docent' })
    expect(within(preview).getByText('Je noemde het doel twee keer')).toBeDefined()
    expect(within(preview).getByText('Bij de start wacht ik bij de deur')).toBeDefined()
    const evidence = within(preview).getAllByText('6 leerlingen praten door, 2 kijken naar de deur')
    expect(evidence.length).toBeGreaterThan(0)
    expect(sharedIn(coach)).toBeUndefined()
    await userEvent.click(within(preview).getByRole('button', { name: 'Delen' }))
    expect(await screen.findByText('Wacht op de docent')).toBeDefined()
    const shared = sharedIn(coach)
    expect(shared && rowsAt(conversationOf(shared), 's3')).toHaveLength(2)
    const state = coach.record(lesson)
    expect(state && lessonOf(state)?.sharedAt).toBeDefined()
  })

  it('grants the lesson and the conversation to every account of the teacher', async () => {
    const { coach, lesson, fillSheet, teacherAccount } = createConversationCast()
    fillSheet()
    const granted: [RecordId, string, Party][] = []
    const book: MemoryBook = {
      ...coach,
      share: async (record, account, party) => {
        granted.push([record, account, party])
        return done(undefined)
      },
    }
    open(book, lesson)
    await toStep(/Akkoord/)
    await press('Bekijken en delen')
    await press('Delen')
    await screen.findByText('Wacht op de docent')
    const shared = sharedIn(coach)
    expect(granted).toEqual([
      [lesson, teacherAccount, 'teacher'],
      [shared?.recordId, teacherAccount, 'teacher'],
    ])
    expect(teachersOf(shared)).toEqual([teacherAccount])
  })

  it("says which of the coach's steps are empty, and shares anyway", async () => {
    const { coach, lesson } = createConversationCast()
    open(coach, lesson)
    await press('Begin de nabespreking')
    await toStep(/Akkoord/)
    await press('Bekijken en delen')
    const preview = screen.getByRole('dialog', { name: 'Dit leest de docent' })
    expect(
      within(preview).getByText(/^Nog niet ingevuld: “Wat werkt” en “Afspraken”. Zonder dat/),
    ).toBeDefined()
    await userEvent.click(within(preview).getByRole('button', { name: 'Delen' }))
    expect(await screen.findByText('Wacht op de docent')).toBeDefined()
    expect(sharedIn(coach)).toBeDefined()
  })

  it('says that a teacher without an account gets it after joining', async () => {
    const { coach, lesson, fillSheet } = createConversationCast({ hasAccount: false })
    fillSheet()
    open(coach, lesson)
    await toStep(/Akkoord/)
    expect(screen.getByText(/bezorgd zodra de docent meedoet/)).toBeDefined()
    expect(screen.getByRole('button', { name: 'Samen op dit scherm afronden' })).toBeDefined()
  })

  it('asks first which of two locked versions the conversation is about', async () => {
    const { coach, lesson, visit, lockAgain } = createConversationCast()
    lockAgain(lockedLesson(1, { ...firstScores, SG1: 4 }), visit)
    open(coach, lesson)
    expect(screen.getByText('Deze les is op twee apparaten afgesloten')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Begin de nabespreking' })).toBeNull()
    expect(screen.getAllByRole('button', { name: /gebruiken$/ })).toHaveLength(2)
  })

  it('can end as not completed, with a reason that is shared', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    open(coach, lesson)
    await toStep(/Akkoord/)
    await press('Niet afgerond beëindigen')
    await press('Beëindigen als niet afgerond')
    expect(screen.getByText('Schrijf kort waarom jullie niet afronden.')).toBeDefined()
    await userEvent.type(screen.getByRole('textbox', { name: 'Reden' }), 'Het rooster is gewijzigd')
    await press('Beëindigen als niet afgerond')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('textbox', { name: 'Reden' })).toHaveProperty('value', 'Het rooster is gewijzigd')
    await press('Beëindigen als niet afgerond')
    await press('Delen en beëindigen')
    const shared = sharedIn(coach)
    expect(shared && conversationOf(shared).notCompleted?.reason).toBe('Het rooster is gewijzigd')
  })
})

describe('after sharing', () => {
  it('shows the coach that a report changed after the agreement', async () => {
    const cast = createConversationCast()
    const conversationId = cast.share(cast.fillSheet())
    const teacher = cast.teacherBook()
    await agreeAlone(teacher, conversationId)
    cast.coach.merge(...teacher.entries(conversationId))
    open(cast.coach, cast.lesson)
    expect(screen.getByText('Je noemde het doel twee keer')).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    await press('Toch aanpassen (vraagt een nieuw akkoord)')
    await toStep(/Kansen/)
    await userEvent.type(screen.getByRole('textbox', { name: 'Waar ligt een kans?' }), ', rustiger')
    await userEvent.tab()
    expect(await screen.findByText('Gewijzigd na akkoord')).toBeDefined()
    await userEvent.click(screen.getByText('Bekijk wat er veranderde'))
    const changed = within(await screen.findByRole('region', { name: 'Wat er veranderde' }))
    expect(changed.getByText('Bij het akkoord')).toBeDefined()
    expect(changed.getByText(/, rustiger$/)).toBeDefined()
    expect(changed.getByText(/^door jou, 23 nov/)).toBeDefined()
  })
})

describe('samen op dit scherm', () => {
  const handOver = async (book: MemoryBook, lesson: RecordId) => {
    const page = open(book, lesson)
    await press('Samen op dit scherm')
    await userEvent.click(
      within(screen.getByRole('dialog', { name: 'Geef de tablet nu aan Maryam Visser' })).getByRole(
        'button',
        {
          name: 'Geef de tablet',
        },
      ),
    )
    await screen.findByRole('dialog', { name: 'Jouw kant van het gesprek' })
    return page
  }

  it("shows only the teacher's fields", async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    await handOver(coach, lesson)
    const fields = screen.getAllByRole('textbox').map((field) => field.getAttribute('id'))
    expect(fields).toHaveLength(2)
    expect(screen.getByRole('textbox', { name: /hoe kijk jij op de les terug/ })).toBeDefined()
    expect(screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ })).toBeDefined()
    expect(screen.queryByRole('link')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Bekijken en delen' })).toBeNull()
  })

  it("marks text as typed on the coach's screen, and the agreement as given together", async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    await handOver(coach, lesson)
    await userEvent.type(
      screen.getByRole('textbox', { name: /hoe kijk jij op de les terug/ }),
      'Onrustige start',
    )
    await userEvent.type(
      screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ }),
      'Wachten bij de deur',
    )
    await userEvent.tab()
    await userEvent.click(await screen.findByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: akkoord')).toBeDefined()
    const conversation = conversationIn(coach, sheet)
    expect(conversation.answers.s7).toBe('Wachten bij de deur')
    expect(conversation.onBehalf).toEqual(expect.arrayContaining(['s1', 's7']))
    const state = coach.record(lesson)
    expect(conversation.agreement).toMatchObject({ how: 'together', onBehalf: true })
    expect(conversation.agreement?.shown).toBe(
      await coach.digest(shownText(conversation, state && lessonOf(state))),
    )
  })

  it("begins with the field of the coach's step, and folds the rest", async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    await handOver(coach, lesson)
    const isFolded = (name: RegExp) =>
      screen.getByRole('textbox', { name }).closest('details')?.open === false
    expect(isFolded(/wat neem ik hieruit mee/)).toBe(true)
    expect(isFolded(/hoe kijk jij op de les terug/)).toBe(false)
  })

  it('keeps typed text when the tablet reloads before the field is left', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    await coach.saveDraft(sheet, 's1', { value: 'Onrustige start', replaces: [], at: 0 })
    open(coach, lesson)
    expect(screen.getByText('Onrustige start')).toBeDefined()
    expect(screen.getByText('op het scherm van de coach')).toBeDefined()
    expect(conversationIn(coach, sheet)).toMatchObject({
      answers: { s1: 'Onrustige start' },
      onBehalf: ['s1'],
    })
    await coach.saveDraft(sheet, 's7', { value: 'Wachten bij de deur', replaces: [], at: 0 })
    await toStep(/Akkoord/)
    await press('Bekijken en delen')
    await press('Delen')
    await screen.findByText('Wacht op de docent')
    const shared = sharedIn(coach)
    expect(shared && conversationOf(shared).answers.s7).toBe('Wachten bij de deur')
    expect(coach.drafts().length).toBe(0)
  })

  it('locks by its button, and by the back button of the browser', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    const sheet = fillSheet()
    const byButton = await handOver(coach, lesson)
    expect(coach.keepsake('handover')).toEqual({ conversationOrSheetId: sheet })
    await press('Klaar, geef de tablet terug')
    expect(byButton.locks()).toBe(1)
    cleanup()
    const byBack = await handOver(coach, lesson)
    window.dispatchEvent(new PopStateEvent('popstate'))
    expect(byBack.locks()).toBe(1)
  })

  it('locks when the page is left in another way, and ends when the PIN was entered', async () => {
    const { coach, lesson, fillSheet } = createConversationCast()
    fillSheet()
    const page = await handOver(coach, lesson)
    page.unmount()
    if ('turn' in coach.world && typeof coach.world.turn === 'function') coach.world.turn(1)
    expect(page.locks()).toBe(1)
    expect(coach.keepsake('handover')).not.toBeNull()
    open(coach, lesson)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(coach.keepsake('handover')).toBeNull()
  })

  it('shows a report of an unknown form without inputs', async () => {
    const { coach, lesson, person } = createConversationCast()
    const sheet = conversationSheet(lesson, person, instantOf(coach.world.now()))
    const { recordId } = coach.create({ ...sheet, instrument: 'F08/9' })
    await coach.keep('handover', { conversationOrSheetId: recordId })
    render(
      <EntranceProvider entrance={createEntrance().entrance}>
        <BookProvider book={coach}>
          <HandOver step={7} onEnd={() => {}} />
        </BookProvider>
      </EntranceProvider>,
    )
    expect(await screen.findByText('Werk de app bij')).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('keeps its fields when the teacher wrote with a newer release, and does not allow agreeing to hidden entries', async () => {
    const cast = createConversationCast()
    const sheet = cast.fillSheet()
    await cast.coach.append(sheet, answer('s1', 'Onrustig', 'teacher'))
    await cast.coach.append(sheet, answer('s7', 'Wachten', 'teacher'))
    const conversationId = cast.share(sheet)
    const entryId = EntryId.parse(crypto.randomUUID())
    cast.coach.merge({ is: 'newer', entryId, recordId: conversationId, author: cast.teacherAccount })
    open(cast.coach, cast.lesson)
    expect(screen.getByText(/Werk de app bij om het te zien; verder schrijven kan gewoon/)).toBeDefined()
    await cast.coach.append(conversationId, answer('s4', 'Van de coach'))
    expect(conversationIn(cast.coach, conversationId).answers.s4).toBe('Van de coach')
    cleanup()
    await handOver(cast.coach, cast.lesson)
    expect(screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ })).toBeDefined()
    expect(screen.getByRole('radio', { name: 'Akkoord', hidden: true })).toHaveProperty('disabled', true)
    expect(screen.getByRole('radio', { name: 'Niet akkoord', hidden: true })).toHaveProperty(
      'disabled',
      false,
    )
  })

  it('never replaces text that the teacher wrote on an own device', async () => {
    const cast = createConversationCast()
    const sheet = cast.fillSheet()
    await cast.coach.append(sheet, answer('s7', 'Getypt bij de coach', 'teacher'))
    const conversationId = cast.share(sheet)
    const teacher = cast.teacherBook()
    await teacher.append(conversationId, answer('s7', 'Mijn eigen woorden'))
    cast.coach.merge(...teacher.entries(conversationId))
    await cast.coach.append(conversationId, answer('s7', 'Toch anders', 'teacher'))
    expect(conversationIn(cast.coach, conversationId).answers.s7).toBe('Mijn eigen woorden')
    await handOver(cast.coach, cast.lesson)
    expect(screen.queryByRole('textbox', { name: /wat neem ik hieruit mee/ })).toBeNull()
    expect(screen.getByText('Mijn eigen woorden')).toBeDefined()
    expect(conversationEnd(conversationIn(cast.coach, conversationId), undefined)).toBe('shared')
  })
})
