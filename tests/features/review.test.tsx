// @vitest-environment jsdom
/** The teacher reads the report, marks passages, fills in the own fields and chooses. */

import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { type AccountId, EntryId, type RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { meet, openAccountBook, readPrivacyPage } from '#domain/programme/account.ts'
import { agree, conversationOf, endNotCompleted, markPassage } from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { amendLesson, lessonOf, linkLater } from '#domain/programme/lesson.ts'
import { closeAgreement } from '#domain/programme/outcome.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { FoldEntry } from '#domain/record/fold.ts'
import { PublicKey } from '#domain/wire/item.ts'
import { ProgressPage } from '#features/review/progress-page.tsx'
import { ReviewPage } from '#features/review/review-page.tsx'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { toReview } from '#paths.ts'
import { agreeAlone, createConversationCast } from '../support/conversation-cast.ts'
import { conversationSheet } from '../support/full-sheet.ts'
import { createMemoryBook, type MemoryBook, newAccountId } from '../support/memory-book.ts'
import { createMemoryPost } from '../support/memory-post.ts'
import { newerConversation, newerMarker } from '../support/newer-framework.ts'
import { expectAccessible, openRoom } from './room.tsx'

afterEach(cleanup)

const review = (book: MemoryBook, conversationId: RecordId) =>
  openRoom(<ReviewPage conversationId={conversationId} />, { book })
const progress = (book: MemoryBook) => openRoom(<ProgressPage />, { book })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const conversationIn = (book: MemoryBook, id: RecordId) => {
  const state = book.record(id)
  if (!state) throw new Error('no record')
  return conversationOf(state)
}

function createShared(typedTogether?: string) {
  const cast = createConversationCast()
  const sheet = cast.fillSheet()
  if (typedTogether) void cast.coach.append(sheet, answer('s7', typedTogether, 'teacher'))
  const conversationId = cast.share(sheet)
  return { ...cast, conversationId, teacher: cast.teacherBook() }
}

describe('reading a report', () => {
  it('tells the coach once that the report was opened', () => {
    const { teacher, conversationId, lesson } = createShared()
    review(teacher, conversationId)
    const opened = conversationIn(teacher, conversationId).openedAt
    expect(opened).toBeDefined()
    const state = teacher.record(lesson)
    expect(state && lessonOf(state)?.openedAt).toBeDefined()
    const count = teacher.entries(conversationId).length
    cleanup()
    review(teacher, conversationId)
    expect(teacher.entries(conversationId)).toHaveLength(count)
  })

  it('lets the teacher describe one passage differently', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    const passage = screen.getByRole('group', { name: /Klopt dit\? 11:58/ })
    await userEvent.click(within(passage).getByRole('button', { name: 'anders' }))
    await userEvent.type(
      within(screen.getByRole('group', { name: /Klopt dit\? 11:58/ })).getByRole('textbox'),
      'Vier leerlingen; twee overlegden over de som.',
    )
    await userEvent.tab()
    await waitFor(() =>
      expect(conversationIn(teacher, conversationId).passages['note-note-deur']).toMatchObject({
        mark: 'different',
        words: 'Vier leerlingen; twee overlegden over de som.',
      }),
    )
  })

  it('says when the record is not bound to the account that opens it', () => {
    const { coach, conversationId } = createShared()
    const somebody = createMemoryBook({ entries: coach.entries(conversationId) })
    review(somebody, conversationId)
    expect(screen.getByText('Dit verslag is niet aan jou gekoppeld')).toBeDefined()
    expect(screen.queryByRole('tab', { name: 'Afronden' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

describe('a mark on a passage', () => {
  const mark = (book: MemoryBook, conversationId: RecordId) =>
    conversationIn(book, conversationId).passages['s3-l3a']

  it("is marked as typed on the coach's screen until the teacher chooses a mark", async () => {
    const { coach, conversationId, teacherBook } = createShared()
    await coach.append(conversationId, markPassage('s3-l3a', { mark: 'right' }, 'teacher'))
    const teacher = teacherBook()
    review(teacher, conversationId)
    const passage = screen.getByRole('group', { name: /Klopt dit\? Je wachtte/ })
    expect(within(passage).getByText('op het scherm van de coach')).toBeDefined()
    await userEvent.click(within(passage).getByRole('button', { name: 'anders' }))
    expect(within(passage).queryByText('op het scherm van de coach')).toBeNull()
    expect(mark(teacher, conversationId)).toMatchObject({ mark: 'different', onBehalf: false })
  })

  it('shows the text that was marked when the passage has changed since', async () => {
    const { coach, teacher, conversationId } = createShared()
    review(teacher, conversationId)
    await userEvent.click(
      within(screen.getByRole('group', { name: /Klopt dit\? Je wachtte/ })).getByRole('button', {
        name: 'klopt',
      }),
    )
    expect(screen.queryByText(/De tekst is daarna veranderd/)).toBeNull()
    await coach.append(conversationId, answerRow('s3', 'l3a', { text: 'Je verloor de klas.' }))
    await act(async () => teacher.merge(...coach.entries(conversationId)))
    expect(screen.getByText(/De tekst is daarna veranderd/)).toBeDefined()
    expect(screen.getByText('Je wachtte bij de deur tot het stil was')).toBeDefined()
  })

  it('does not conflict with its explanation when the teacher taps right after typing', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    const passage = () => within(screen.getByRole('group', { name: /Klopt dit\? Je wachtte/ }))
    await userEvent.click(passage().getByRole('button', { name: 'anders' }))
    await userEvent.type(passage().getByRole('textbox'), 'Het was al stil.')
    await userEvent.click(passage().getByRole('button', { name: 'klopt' }))
    await waitFor(() => expect(mark(teacher, conversationId)?.words).toBe('Het was al stil.'))
    expect(mark(teacher, conversationId)?.mark).toBe('right')
    const state = teacher.record(conversationId)
    expect(Object.values(state?.paths ?? {}).some(({ isConflict }) => isConflict)).toBe(false)
  })
})

describe("the teacher's own words", () => {
  it("can be taken over from what was typed on the coach's screen", async () => {
    const { teacher, conversationId } = createShared('Wachten bij de deur')
    review(teacher, conversationId)
    expect(screen.getByText('op het scherm van de coach')).toBeDefined()
    await press('Dit zijn mijn woorden')
    const state = teacher.record(conversationId)
    expect(state?.paths.s7?.heads.map(({ onBehalf }) => onBehalf)).toEqual([false])
    expect(screen.queryByText('op het scherm van de coach')).toBeNull()
  })
})

describe('an amendment of the coach', () => {
  it('is shown to the teacher as added later, and can be marked', async () => {
    const { coach, teacher, conversationId, lesson } = createShared()
    await coach.append(lesson, amendLesson('a1', 'De bel ging te vroeg.'))
    teacher.merge(...coach.entries(lesson))
    review(teacher, conversationId)
    const added = screen.getByRole('region', { name: 'Later toegevoegd door de coach' })
    expect(within(added).getByText('De bel ging te vroeg.')).toBeDefined()
    expect(within(added).getByText(/toegevoegd op 23 november 2026, na het afsluiten/)).toBeDefined()
    expect(within(added).getByRole('group', { name: /Klopt dit\? De bel ging te vroeg/ })).toBeDefined()
    expect(within(added).queryByRole('button', { name: /Aanvulling/ })).toBeNull()
    await userEvent.click(within(added).getByRole('button', { name: 'klopt' }))
    await act(async () => coach.append(lesson, amendLesson('a1', 'De bel ging op tijd.')))
    act(() => teacher.merge(...coach.entries(lesson)))
    expect(within(added).getByText('De bel ging op tijd.')).toBeDefined()
    expect(within(added).getByText('De bel ging te vroeg.')).toBeDefined()
  })
})

describe('a later link of the coach', () => {
  it('is read by the teacher in words, with its date, beside the links of the lock', async () => {
    const { coach, teacher, conversationId, lesson } = createShared()
    const state = coach.record(lesson)
    const [note] = (state && lessonOf(state)?.locked.notes) ?? []
    if (!note) throw new Error('the lesson has no note')
    await coach.append(lesson, linkLater(note.key, ['SE1', ...note.links]))
    teacher.merge(...coach.entries(lesson))
    review(teacher, conversationId)
    const added = screen.getByRole('region', { name: 'Later toegevoegd door de coach' })
    expect(within(added).getByText(/hoort ook bij/)).toBeDefined()
    expect(within(added).getByText(/toegevoegd op 23 november 2026, na het afsluiten/)).toBeDefined()
    expect(screen.getAllByText(/later gekoppeld/)[0]).toBeDefined()
  })
})

describe('a report of a form that this release does not know', () => {
  it('is read-only for the teacher: no mark, no input, no choice', async () => {
    const { coach, lesson, person, teacherAccount } = createConversationCast()
    const { recordId } = coach.create({
      birth: { kind: 'conversation', person },
      instrument: 'F08/9',
      changes: {
        ...{ lesson, shared: '2026-11-23T14:00:00.000Z', forms: newerConversation },
        ...{ s4: 'Uit een nieuwer formulier', 's4/why': 'Wij zaten op een andere plek' },
      },
    })
    await coach.append(recordId, bindParty(teacherAccount, 'teacher'))
    const entries = [...coach.records().keys()].flatMap((id) => [...coach.entries(id)])
    review(createMemoryBook({ me: { accountId: teacherAccount, roles: ['teacher'] }, entries }), recordId)
    expect(screen.getByText('Werk de app bij')).toBeDefined()
    expect(screen.queryByRole('group', { name: /Klopt dit/ })).toBeNull()
    const partOf = (name: string) => within(screen.getByRole('region', { name }))
    expect(partOf('Twee blikken naast elkaar').getByText('Uit een nieuwer formulier')).toBeDefined()
    expect(partOf('Waar komt het verschil vandaan?').getByText('Wij zaten op een andere plek')).toBeDefined()
    expect(screen.getByText(/Nabespreking van later \(F08\/9\)/)).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})

describe('a report with an entry of a newer release', () => {
  const newerBy = (recordId: RecordId, author?: AccountId): FoldEntry => ({
    is: 'newer',
    entryId: EntryId.parse(crypto.randomUUID()),
    recordId,
    author,
  })
  const ready = async () => {
    const shared = createShared()
    await shared.teacher.append(shared.conversationId, answer('s1', 'Onrustig'))
    await shared.teacher.append(shared.conversationId, answer('s7', 'Wachten'))
    return shared
  }
  const notYet = /werk eerst de app bij, om het hele verslag te zien/

  it('by the coach can be answered, with a message, and only agreeing is not possible', async () => {
    const { coach, teacher, conversationId } = await ready()
    teacher.merge(newerBy(conversationId, coach.me.accountId))
    review(teacher, conversationId)
    expect(screen.getByText(/Werk de app bij om het te zien; verder schrijven kan gewoon/)).toBeDefined()
    expect(screen.getByRole('textbox', { name: /hoe kijk jij op de les terug/ })).toBeDefined()
    expect(screen.getAllByText(notYet)).toHaveLength(2)
    expect(screen.getByRole('radio', { name: 'Akkoord' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('radio', { name: 'Akkoord met zienswijze' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('button', { name: 'Niet afgerond beëindigen' })).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: 'Niet akkoord' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Zienswijze docent/ }), 'Ik zie niet alles.')
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: niet akkoord')).toBeDefined()
    expect(conversationIn(teacher, conversationId)).toMatchObject({ statement: 'Ik zie niet alles.' })
  })

  it('of an unknown author in its lesson cannot be agreed to', async () => {
    const { teacher, conversationId, lesson } = await ready()
    teacher.merge(newerBy(lesson))
    review(teacher, conversationId)
    expect(screen.getByText(/Werk de app bij om het te zien; verder schrijven kan gewoon/)).toBeDefined()
    expect(screen.getAllByText(notYet)).toHaveLength(2)
  })

  it('that arrives while the teacher chooses is not agreed to', async () => {
    const { coach, teacher, conversationId } = await ready()
    const late: MemoryBook = {
      ...teacher,
      flush: async () => {
        await teacher.flush()
        teacher.merge(newerBy(conversationId, coach.me.accountId))
      },
    }
    review(late, conversationId)
    await userEvent.click(screen.getByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    expect(await screen.findAllByText(notYet)).not.toHaveLength(0)
    expect(conversationIn(teacher, conversationId).agreement).toBeUndefined()
  })

  it("by the teacher's other device is read-only here", async () => {
    const { teacher, conversationId } = await ready()
    teacher.merge(newerBy(conversationId, teacher.me.accountId))
    review(teacher, conversationId)
    expect(screen.getByText('Werk de app bij')).toBeDefined()
    expect(screen.queryByText(/verder schrijven kan gewoon/)).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('tab', { name: 'Afronden' })).toBeNull()
  })
})

describe('a lesson observed with an instrument that this release does not know', () => {
  it('cannot be agreed to in words that only the record carries; not agreeing is possible', async () => {
    const { coach, lesson, fillSheet, share, lockAgain, teacherAccount } = createConversationCast()
    const seen = coach.record(lesson)
    const locked = seen && lessonOf(seen)?.locked
    if (!locked) throw new Error('a lesson was locked')
    const other = lockAgain({ ...locked, forms: newerMarker })
    const conversationId = share(fillSheet(other))
    await coach.append(other, bindParty(teacherAccount, 'teacher'))
    const entries = [...coach.records().keys()].flatMap((id) => [...coach.entries(id)])
    review(
      createMemoryBook({ me: { accountId: teacherAccount, roles: ['teacher'] }, entries }),
      conversationId,
    )
    expect(screen.getAllByText(/werk eerst de app bij/)).toHaveLength(2)
    expect(screen.getByRole('radio', { name: 'Akkoord' })).toHaveProperty('disabled', true)
    expect(screen.getByRole('radio', { name: 'Niet akkoord' })).toHaveProperty('disabled', false)
  })
})

describe('a second account that is bound as the teacher', () => {
  it('is reported to the teacher', async () => {
    const { coach, teacher, conversationId } = createShared()
    await teacher.append(conversationId, answer('statement', 'Ik zag het anders.'))
    await act(async () => coach.append(conversationId, bindParty(newAccountId(), 'teacher')))
    act(() => teacher.merge(...coach.entries(conversationId)))
    review(teacher, conversationId)
    expect(screen.getByText(/Nog een account leest en schrijft hier als jij/)).toBeDefined()
  })
})

describe('the choice', () => {
  it('is open while her own words are empty: they may stay empty', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    for (const name of ['Akkoord', 'Akkoord met zienswijze', 'Niet akkoord'])
      expect(screen.getByRole('radio', { name })).toHaveProperty('disabled', false)
    await userEvent.click(screen.getByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: akkoord')).toBeDefined()
    expect(conversationIn(teacher, conversationId).agreement?.choice).toBe('agreed')
  })

  it('prefers none of the three, and stays open after it was made', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    const checked = () =>
      screen
        .getAllByRole('radio')
        .flatMap((radio) => (radio instanceof HTMLInputElement && radio.checked ? [radio.value] : []))
    expect(checked()).toEqual([])
    await userEvent.click(screen.getByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    await screen.findByText('Vastgelegd: akkoord')
    expect(checked()).toEqual(['agreed'])
    expect(screen.queryByRole('button', { name: 'Vastleggen' })).toBeNull()
    await userEvent.click(screen.getByRole('radio', { name: 'Niet akkoord' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Zienswijze docent/ }), 'Toch niet.')
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: niet akkoord')).toBeDefined()
    expect(conversationIn(teacher, conversationId).agreement?.choice).toBe('not_agreed')
  })

  it('says which steps wait for the coach when the shared conversation is empty', () => {
    const cast = createConversationCast()
    const { recordId } = cast.coach.create(
      conversationSheet(cast.lesson, cast.person, instantOf(cast.coach.world.now())),
    )
    const conversationId = cast.share(recordId)
    review(cast.teacherBook(), conversationId)
    const agreed = screen.getByRole('radio', { name: 'Akkoord' })
    expect(agreed).toHaveProperty('disabled', true)
    const why = 'Nog niet mogelijk: je coach moet nog invullen: “Wat werkt” en “Afspraken”.'
    expect(screen.getAllByText(why)).toHaveLength(2)
    expect(screen.getByRole('radio', { name: 'Niet akkoord' })).toHaveProperty('disabled', false)
    expect(screen.getByText('In het gesprek is hierover nog niets opgeschreven.')).toBeDefined()
  })

  it('is bound to what was shown, with the text that is being typed', async () => {
    const { teacher, conversationId, lesson } = createShared()
    review(teacher, conversationId)
    await userEvent.type(screen.getByRole('textbox', { name: /hoe kijk jij op de les terug/ }), 'Onrustig')
    await userEvent.type(screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ }), 'Wachten')
    await userEvent.tab()
    await userEvent.click(await screen.findByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: akkoord')).toBeDefined()
    const conversation = conversationIn(teacher, conversationId)
    const state = teacher.record(lesson)
    expect(conversation.agreement?.how).toBe('own-device')
    expect(document.activeElement?.textContent).toContain('Vastgelegd: akkoord')
    expect(conversation.agreement?.shown).toBe(
      await teacher.digest(shownText(conversation, state && lessonOf(state))),
    )
  })

  it('makes the report read-only until the teacher reopens it', async () => {
    const { teacher, conversationId } = createShared()
    await agreeAlone(teacher, conversationId)
    review(teacher, conversationId)
    expect(screen.queryByRole('tab', { name: 'Mijn terugblik' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'anders' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    await press('Toch aanpassen (vraagt een nieuw akkoord)')
    expect(screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ })).toBeDefined()
  })

  it('includes text that was typed before the page was closed', async () => {
    const { teacher, conversationId } = createShared()
    await teacher.saveDraft(conversationId, 's7', { value: 'Wachten bij de deur', replaces: [], at: 0 })
    review(teacher, conversationId)
    expect(conversationIn(teacher, conversationId)).toMatchObject({
      answers: { s7: 'Wachten bij de deur' },
      onBehalf: [],
    })
    expect(screen.getByRole('textbox', { name: /wat neem ik hieruit mee/ })).toHaveProperty(
      'value',
      'Wachten bij de deur',
    )
    await waitFor(() => expect(teacher.drafts().length).toBe(0))
  })

  it('becomes changed after agreement when the coach changes something, and is asked again', async () => {
    const { coach, teacher, conversationId } = createShared()
    await agreeAlone(teacher, conversationId)
    review(teacher, conversationId)
    expect(screen.getByText('Vastgelegd: akkoord')).toBeDefined()
    await coach.append(conversationId, answerRow('s5', 'l5', { text: 'Iets anders' }))
    teacher.merge(...coach.entries(conversationId))
    expect(await screen.findByText('Gewijzigd na akkoord')).toBeDefined()
    await press('Lees het gesprek')
    expect(screen.getByRole('button', { name: 'Vastleggen' })).toBeDefined()
  })

  it('is given again with one tap, below what the coach changed, old and new', async () => {
    const { coach, teacher, conversationId, lesson } = createShared()
    await agreeAlone(teacher, conversationId)
    coach.merge(...teacher.entries(conversationId))
    await coach.append(conversationId, answerRow('s5', 'l5', { text: 'Iets anders' }))
    await coach.append(conversationId, answerRow('s3', 'l3c', { text: 'Namen noemen' }))
    await coach.append(lesson, amendLesson('amend-1', 'De bel ging te vroeg.'))
    teacher.merge(...coach.entries(conversationId), ...coach.entries(lesson))
    review(teacher, conversationId)
    const changed = within(await screen.findByRole('region', { name: 'Wat er veranderde' }))
    const field = within(changed.getByRole('region', { name: /verder te ontwikkelen|kansen|beter/i }))
    expect(field.getByText('De overgang naar zelfstandig werken')).toBeDefined()
    expect(field.getByText('Iets anders')).toBeDefined()
    expect(field.getByText(/^door de coach, 23 nov/)).toBeDefined()
    expect(changed.getByText('Namen noemen')).toBeDefined()
    expect(changed.queryByText('Je noemde het doel twee keer')).toBeNull()
    expect(changed.getByText('De bel ging te vroeg.')).toBeDefined()
    await expectAccessible()
    await press('Nog steeds akkoord')
    expect(await screen.findByText('Vastgelegd: akkoord')).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Wat er veranderde' })).toBeNull()
  })

  it('shows old and new of a change that the coach wrote before and that arrived after', async () => {
    const { coach, teacher, conversationId } = createShared()
    const early = coach.entryBy(
      coach.me.accountId,
      conversationId,
      answerRow('s5', 'l5', { text: 'Eerder geschreven' }),
    )
    await agreeAlone(teacher, conversationId)
    teacher.merge(early)
    review(teacher, conversationId)
    const changed = within(await screen.findByRole('region', { name: 'Wat er veranderde' }))
    expect(changed.getByText('De overgang naar zelfstandig werken')).toBeDefined()
    expect(changed.getByText('Eerder geschreven')).toBeDefined()
  })

  it('says that something was removed, and does not offer agreeing again after not agreed', async () => {
    const { coach, teacher, conversationId } = createShared()
    await teacher.append(conversationId, answer('statement', 'Zo ging het niet.'))
    const { conversation, lesson } = {
      conversation: conversationIn(teacher, conversationId),
      lesson: teacher.record(conversationIn(teacher, conversationId).lesson ?? conversationId),
    }
    const shown = await teacher.digest(shownText(conversation, lesson && lessonOf(lesson)))
    await teacher.append(conversationId, agree({ choice: 'not_agreed', shown, how: 'own-device' }))
    coach.merge(...teacher.entries(conversationId))
    await coach.append(conversationId, removeRow('s3', 'l3b'))
    teacher.merge(...coach.entries(conversationId))
    review(teacher, conversationId)
    const changed = within(await screen.findByRole('region', { name: 'Wat er veranderde' }))
    expect(changed.getByText('Je noemde het doel twee keer')).toBeDefined()
    expect(changed.getByText('Dit is weggehaald.')).toBeDefined()
    expect(changed.getByText(/^door de coach/)).toBeDefined()
    expect(screen.queryByRole('button', { name: /^Nog steeds/ })).toBeNull()
  })

  it('is not recorded when the report changes at the same time', async () => {
    const { coach, teacher, conversationId } = createShared()
    await teacher.append(conversationId, answer('s1', 'Onrustig'))
    await teacher.append(conversationId, answer('s7', 'Wachten'))
    await coach.append(conversationId, answerRow('s5', 'l5', { text: 'Iets anders' }))
    const late: MemoryBook = {
      ...teacher,
      flush: async () => {
        await teacher.flush()
        teacher.merge(...coach.entries(conversationId))
      },
    }
    review(late, conversationId)
    await userEvent.click(screen.getByRole('radio', { name: 'Akkoord' }))
    await press('Vastleggen')
    expect(await screen.findByText('Er is iets veranderd sinds je het las')).toBeDefined()
    expect(conversationIn(teacher, conversationId).agreement).toBeUndefined()
  })

  it('is withdrawn when the coach changes something meanwhile, until she looked at it', async () => {
    const { coach, teacher, conversationId } = createShared()
    await teacher.append(conversationId, answer('s1', 'Onrustig'))
    await teacher.append(conversationId, answer('s7', 'Wachten'))
    review(teacher, conversationId)
    await userEvent.click(screen.getByRole('radio', { name: 'Akkoord' }))
    await coach.append(conversationId, answerRow('s5', 'l5', { text: 'Iets heel anders' }))
    await act(async () => teacher.merge(...coach.entries(conversationId)))
    expect(screen.getByText('Er is iets veranderd sinds je het las')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Vastleggen' })).toBeNull()
    await press('Lees het gesprek')
    expect(screen.getByText('Iets heel anders')).toBeDefined()
    expect(screen.getByRole('radio', { name: 'Akkoord' })).toHaveProperty('checked', false)
  })

  it("is withdrawn when the coach types in the teacher's name meanwhile", async () => {
    const { coach, teacher, conversationId } = createShared()
    review(teacher, conversationId)
    for (const draft of [
      answer('statement', 'De coach heeft gelijk.', 'teacher'),
      markPassage('s3-l3a', { mark: 'right' }, 'teacher'),
    ]) {
      await coach.append(conversationId, draft)
      await act(async () => teacher.merge(...coach.entries(conversationId)))
      expect(screen.getByText('Er is iets veranderd sinds je het las')).toBeDefined()
      await press('Lees het gesprek')
      expect(screen.getByRole('radio', { name: 'Akkoord' })).toBeDefined()
    }
  })

  it('links to the lesson when the coach added an amendment', async () => {
    const { coach, teacher, conversationId, lesson } = createShared()
    review(teacher, conversationId)
    await coach.append(lesson, amendLesson('amend-1', 'Nog iets over de start'))
    await act(async () => teacher.merge(...coach.entries(lesson)))
    await press('Lees de les')
    expect(screen.getByText('Nog iets over de start')).toBeDefined()
  })

  it('needs a statement with not agreed, which is then a valid end', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    await userEvent.click(screen.getByRole('radio', { name: 'Niet akkoord' }))
    await press('Vastleggen')
    expect(await screen.findByText(/Schrijf eerst je zienswijze/)).toBeDefined()
    expect(conversationIn(teacher, conversationId).agreement).toBeUndefined()
    await userEvent.type(
      screen.getByRole('textbox', { name: /^Zienswijze docent/ }),
      'De les werd onderbroken door een ontruiming.',
    )
    await press('Vastleggen')
    expect(await screen.findByText('Vastgelegd: niet akkoord')).toBeDefined()
    expect(conversationIn(teacher, conversationId).statement).toBe(
      'De les werd onderbroken door een ontruiming.',
    )
  })

  it('can be to end without agreement, and to continue after all', async () => {
    const { teacher, conversationId } = createShared()
    review(teacher, conversationId)
    await press('Niet afgerond beëindigen')
    const reason = screen.getByRole('textbox', { name: 'Reden' })
    const end = edition2019.conversation.fields.find(({ at }) => at === 'end')
    expect(end).toMatchObject({ parts: [{ id: 'reason', max: Number(reason.getAttribute('maxlength')) }] })
    await userEvent.type(reason, 'Ik ga met verlof')
    await press('Beëindigen als niet afgerond')
    expect(screen.getByText('Niet afgerond')).toBeDefined()
    expect(conversationIn(teacher, conversationId).notCompleted).toMatchObject({
      by: 'teacher',
      reason: 'Ik ga met verlof',
    })
    await press('Toch verder gaan')
    expect(conversationIn(teacher, conversationId).notCompleted).toBeUndefined()
  })
})

describe('a report that the coach erased after the teacher wrote in it', () => {
  async function erased() {
    const { coach, teacher, conversationId, lesson } = createShared()
    const account = teacher.create(openAccountBook('Maryam'))
    const me = { ...teacher.me, accountRecord: account.recordId }
    const key = PublicKey.parse('A'.repeat(87))
    const { accountId } = coach.me
    await teacher.append(
      account.recordId,
      meet({
        ...{ accountId, name: 'Marijke de Vries', role: 'coach', sealKey: key, signKey: key },
        ...{ metBy: 'invited-by', at: '2026-11-02T09:00:00.000Z' },
      }),
    )
    await agreeAlone(teacher, conversationId)
    await teacher.erasedBy(accountId, conversationId, lesson)
    return { teacher: { ...teacher, me }, conversationId, lesson }
  }
  const sentence =
    'Marijke de Vries heeft dit verslag op 23 november 2026 gewist. Je schreef er zelf in: jouw exemplaar blijft op dit apparaat tot 23 december 2026. Meenemen kan bij Instellingen.'

  it('is reported on the progress page in one sentence, with a link to the copy', async () => {
    const { teacher, conversationId } = await erased()
    progress(teacher)
    expect(screen.getByText(sentence)).toBeDefined()
    expect(screen.getByText(/^Verslag van les 1 van .*17 november/)).toBeDefined()
    const links = screen.getAllByRole('link', { name: 'Openen' })
    expect(links.map((link) => link.getAttribute('href'))).toContain(toReview(conversationId))
  })

  it("is read-only, with the teacher's answer and the lesson", async () => {
    const { teacher, conversationId } = await erased()
    review(teacher, conversationId)
    expect(screen.getByText(sentence)).toBeDefined()
    expect(screen.getByText('Vastgelegd: akkoord')).toBeDefined()
    expect(screen.getAllByText('6 leerlingen praten door, 2 kijken naar de deur')).not.toHaveLength(0)
    expect(screen.getByText('Ik neem het wachten bij de deur mee.')).toBeDefined()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('group', { name: /Klopt dit/ })).toBeNull()
    expect(screen.queryByRole('tab', { name: 'Afronden' })).toBeNull()
  })

  it('that the teacher had ended has its reason, and cannot be reopened', async () => {
    const { coach, teacher, conversationId, lesson } = createShared()
    await teacher.append(
      conversationId,
      endNotCompleted(teacher.me.accountId, 'Ik ga met verlof', '2026-11-24T09:00:00.000Z'),
    )
    await teacher.erasedBy(coach.me.accountId, conversationId, lesson)
    review(teacher, conversationId)
    expect(screen.getByText(/^Je coach heeft dit verslag op 23 november 2026 gewist/)).toBeDefined()
    expect(screen.getByText('“Ik ga met verlof”')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Toch verder gaan' })).toBeNull()
  })

  it('is gone once the teacher removes it, after a second question', async () => {
    const { teacher, conversationId, lesson } = await erased()
    review(teacher, conversationId)
    await press('Nu wissen')
    expect(screen.getByText('Dit kan niet ongedaan worden gemaakt.')).toBeDefined()
    await press('Annuleren')
    expect(teacher.record(conversationId)).toBeDefined()
    await press('Nu wissen')
    await press('Nu wissen')
    expect(await screen.findByText('Dit verslag is hier niet te vinden', { selector: 'h1' })).toBeDefined()
    for (const recordId of [conversationId, lesson]) expect(teacher.record(recordId)).toBeUndefined()
    cleanup()
    progress(teacher)
    expect(screen.queryByText(sentence)).toBeNull()
  })
})

describe('the progress page', () => {
  it('asks one thing at a time: the report, with the first sentence about her lesson, before the privacy page', async () => {
    const { teacher, conversationId } = createShared()
    progress(teacher)
    const asked = () => within(screen.getByRole('region', { name: 'Wat nu van je gevraagd wordt' }))
    expect(asked().getAllByRole('link')).toHaveLength(1)
    expect(asked().getByText('Van je coach, over les 1 van dinsdag 17 november')).toBeDefined()
    expect(asked().getByText('Je wachtte bij de deur tot het stil was')).toBeDefined()
    expect(asked().getByRole('link', { name: 'Lees verder' }).getAttribute('href')).toBe(
      toReview(conversationId),
    )
    cleanup()
    await agreeAlone(teacher, conversationId)
    progress(teacher)
    expect(await screen.findByText('Lees eerst één bladzijde over privacy')).toBeDefined()
    expect(asked().getAllByRole('link')).toHaveLength(1)
  })

  it('tells the coach that the privacy page was read', async () => {
    const { teacher, trajectory } = createShared()
    const account = teacher.create(openAccountBook('Maryam'))
    await teacher.append(account.recordId, readPrivacyPage('2026-11'))
    progress({ ...teacher, me: { ...teacher.me, accountRecord: account.recordId } })
    const state = teacher.record(trajectory)
    expect(state && trajectoryOf(state).informed?.version).toBe('2026-11')
  })

  it('shows the agreements with their look-back date', () => {
    const { teacher } = createShared()
    progress(teacher)
    expect(screen.getByText('Bij de start wacht ik bij de deur')).toBeDefined()
    expect(screen.getByText(/Terugkijken op 4 december 2026/)).toBeDefined()
  })

  /** The teacher has read the privacy page and agreed; today is this day. */
  const informedOn = async (day: string, lookBackOn?: string) => {
    const { coach, teacher, conversationId } = createShared()
    if (lookBackOn !== undefined) await coach.append(conversationId, answerRow('s6', 'a1', { lookBackOn }))
    teacher.merge(...coach.entries(conversationId))
    const account = teacher.create(openAccountBook('Maryam'))
    await teacher.append(account.recordId, readPrivacyPage('2026-11'))
    await agreeAlone(teacher, conversationId)
    const world = { ...teacher.world, now: () => Date.parse(`${day}T12:00:00Z`) }
    const book: MemoryBook = { ...teacher, world, me: { ...teacher.me, accountRecord: account.recordId } }
    return { book, conversationId }
  }

  it('asks for the agreement on its look-back day, and shows how it went afterwards', async () => {
    const { book, conversationId } = await informedOn('2026-12-05')
    progress(book)
    const asked = within(screen.getByRole('region', { name: 'Terugkijken op een afspraak' }))
    expect(
      asked.getByText(/Bij de start wacht ik bij de deur · Terugkijken kon vanaf 4 december/),
    ).toBeDefined()
    await userEvent.click(asked.getByRole('button', { name: /^Hoe ging het\?/ }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Hoe ging het?' }))
    await userEvent.click(dialog.getByRole('radio', { name: 'gelukt' }))
    await userEvent.type(dialog.getByRole('textbox'), 'De boeken lagen open.')
    await userEvent.click(dialog.getByRole('button', { name: 'Afronden' }))
    expect(screen.getByText('Je bent bij')).toBeDefined()
    const agreements = within(screen.getByRole('list', { name: 'Mijn afspraken' }))
    expect(agreements.getByText(/^Gelukt · “De boeken lagen open\.” · teruggekeken op/)).toBeDefined()
    expect(screen.getByText('akkoord')).toBeDefined()
    expect(conversationIn(book, conversationId).outcomes.a1).toMatchObject({ how: 'done' })
    await expectAccessible()
    await userEvent.click(agreements.getByRole('button', { name: /^Bij de start/ }))
    await press('Weer openzetten')
    expect(conversationIn(book, conversationId).outcomes.a1).toBeUndefined()
  })

  it('keeps what is typed about an agreement when the dialog closes, and an outcome that arrives meanwhile', async () => {
    const { book, conversationId } = await informedOn('2026-12-05')
    progress(book)
    const ask = () =>
      within(screen.getByRole('list', { name: 'Mijn afspraken' })).getByRole('button', {
        name: /^Bij de start/,
      })
    await userEvent.click(ask())
    await userEvent.type(await screen.findByRole('textbox', { name: 'Wat gebeurde er?' }), 'Half getypt')
    await press('Sluiten')
    const closing = closeAgreement('a1', { how: 'partly', words: 'De coach was eerder.' })
    const other = book.record(conversationId)?.owner ?? expect.fail('it has an owner')
    act(() => book.merge(book.entryBy(other, conversationId, closing)))
    await userEvent.click(ask())
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Half getypt')
    await userEvent.click(screen.getByRole('radio', { name: 'gelukt' }))
    await press('Afronden')
    expect(book.record(conversationId)?.paths['outcome/a1']?.isConflict).toBe(true)
    expect(
      within(screen.getByRole('list', { name: 'Mijn afspraken' })).getByText(/^Twee versies/),
    ).toBeDefined()
  })

  it('lists an agreement without a day as such, never asks for it, and lets it be closed', async () => {
    const { book, conversationId } = await informedOn('2027-05-01', '')
    progress(book)
    expect(screen.getByText('Je bent bij')).toBeDefined()
    const agreements = within(screen.getByRole('list', { name: 'Mijn afspraken' }))
    expect(agreements.getByText(/^Geen datum om terug te kijken/)).toBeDefined()
    await userEvent.click(agreements.getByRole('button', { name: /^Bij de start/ }))
    await userEvent.click(await screen.findByRole('radio', { name: 'niet' }))
    await userEvent.type(screen.getByRole('textbox'), 'Ander lokaal.')
    await press('Afronden')
    expect(conversationIn(book, conversationId).outcomes.a1).toMatchObject({
      how: 'not',
      words: 'Ander lokaal.',
    })
  })

  it('lets the teacher object to the figures, and end the objection', async () => {
    const { teacher, trajectory } = createShared()
    progress(teacher)
    const box = screen.getByRole('checkbox', { name: 'Ik wil niet dat mijn scores meetellen' })
    await userEvent.click(box)
    const objection = () => {
      const state = teacher.record(trajectory)
      return state && trajectoryOf(state).objection
    }
    expect(objection()).toBe(true)
    await userEvent.click(box)
    expect(objection()).toBe(false)
  })

  it('says that what is ready is being fetched until it is here, and what happens offline', async () => {
    const { coach } = createShared()
    const teacher = createMemoryBook({ me: { roles: ['teacher'] } })
    const { recordId } = teacher.create(openAccountBook('Maryam'))
    const key = PublicKey.parse('A'.repeat(87))
    const { accountId } = coach.me
    const card = { accountId, name: 'Marijke', role: 'coach', sealKey: key, signKey: key } as const
    const joinedAt = (hoursAgo: number) => instantOf(teacher.world.now() - hoursAgo * 3_600_000)
    await teacher.append(recordId, meet({ ...card, metBy: 'invited-by', at: joinedAt(1) }))
    const book: MemoryBook = { ...teacher, me: { ...teacher.me, accountRecord: recordId } }
    const post = createMemoryPost()
    openRoom(<ProgressPage />, { book, post })
    expect(screen.getByText('Wat er voor je klaarligt, wordt opgehaald…')).toBeDefined()
    expect(screen.queryByText('Er staat nog niets klaar')).toBeNull()
    act(() => post.cut('offline'))
    expect(screen.getByText('Je bent offline')).toBeDefined()
    await expectAccessible()
    act(() => post.cut(undefined))
    await act(async () => teacher.append(recordId, meet({ ...card, metBy: 'invited-by', at: joinedAt(30) })))
    expect(screen.queryByText('Wat er voor je klaarligt, wordt opgehaald…')).toBeNull()
    expect(screen.getByText('Er staat nog niets klaar')).toBeDefined()
  })

  it('asks nothing when there is nothing to do', () => {
    const account = createMemoryBook({ me: { roles: ['teacher'] } })
    const { recordId } = account.create(openAccountBook('Maryam'))
    void account.append(recordId, readPrivacyPage('2026-11'))
    progress({ ...account, me: { ...account.me, accountRecord: recordId } })
    expect(screen.getByText('Je bent bij')).toBeDefined()
    expect(screen.getByText('Er staat nog niets klaar')).toBeDefined()
  })
})
