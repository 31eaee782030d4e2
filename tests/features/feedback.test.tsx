// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
/** A note of feedback: its giver fills in and sends it, its receiver answers, takes the step and closes. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { meet, openAccountBook, readPrivacyPage } from '#domain/programme/account.ts'
import { closeFeedback, feedbackOf, openFeedbackSheet, takeAsOwnStep } from '#domain/programme/feedback.ts'
import { closeAgreement } from '#domain/programme/outcome.ts'
import { FeedbackPage } from '#features/feedback/feedback-page.tsx'
import { sendFeedback } from '#features/feedback/send-feedback.ts'
import { LockedView } from '#features/observe/locked-view.tsx'
import { ObservePage } from '#features/observe/observe-page.tsx'
import { PeerLocked } from '#features/observe/peer-locked.tsx'
import { ProgressPage } from '#features/review/progress-page.tsx'
import { TeacherPage } from '#features/teachers/teacher-page.tsx'
import { TodayPage } from '#features/today/today-page.tsx'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { paths, toFeedback } from '#paths.ts'
import { createConversationCast } from '../support/conversation-cast.ts'
import { createMemoryBook, createStillWorld, type MemoryBook } from '../support/memory-book.ts'
import { button, expectAccessible, openRoom, user } from './room.tsx'

afterEach(cleanup)
beforeEach(() => history.replaceState(null, '', '/'))

/** An older edition is loaded while the room opens. */
const open = (room: ReactNode, book: MemoryBook) => act(async () => openRoom(room, { book }))

const KEY = 'A'.repeat(87)
const box = (name: string | RegExp) => screen.getByRole('textbox', { name })
const write = async (name: string | RegExp, words: string) => {
  await user.type(box(name), words)
  await user.tab()
}
const noteIn = (book: MemoryBook, id: RecordId) => {
  const state = book.record(id)
  if (!state) throw new Error('no note')
  return feedbackOf(state)
}
const ofKind = (book: MemoryBook, kind: string) =>
  [...book.records().values()].filter((state) => state.kind === kind)

function beginSheet({ coach, person }: Pick<ReturnType<typeof createConversationCast>, 'coach' | 'person'>) {
  return coach.create(openFeedbackSheet(person, formWords(feedback2026))).recordId
}

const filled = [
  answer('time', 95),
  answer('saw', 'Wacht zonder te praten.'),
  answer('effect', 'Na elf tellen is het stil.'),
  answer('feedback', 'Dat wachten bracht rust.'),
  answer('level', 'aanpak'),
  answerRow('feedforward', 'step', { action: 'Wacht eerst', situation: 'bij de start', moment: 'morgen' }),
]

/** A sent note, in the books of both. */
async function sentNote() {
  const cast = createConversationCast()
  const { coach, teacherAccount } = cast
  const sheet = beginSheet(cast)
  for (const draft of filled) await coach.append(sheet, draft)
  const outcome = await sendFeedback(coach, sheet, [teacherAccount])
  if (!outcome?.ok) throw new Error('not sent')
  const teacher = cast.teacherBook()
  const { recordId } = teacher.create(openAccountBook('Maryam Visser'))
  teacher.merge(...coach.entries(outcome.value))
  const own = createMemoryBook({
    world: coach.world,
    me: { ...teacher.me, accountRecord: recordId },
    entries: [...teacher.records().keys()].flatMap((id) => [...teacher.entries(id)]),
  })
  await own.append(
    recordId,
    meet({
      ...{ accountId: coach.me.accountId, name: 'Marijke de Vries', role: 'coach', metBy: 'invited-by' },
      ...{ sealKey: KEY, signKey: KEY, at: '2026-11-23T09:00:00.000Z' },
    }),
  )
  await own.append(recordId, readPrivacyPage('2026'))
  return { ...cast, sheet, note: outcome.value, teacher: own }
}

describe('the giver', () => {
  it('begins on the page of a teacher, and finds the note there', async () => {
    const cast = createConversationCast()
    await open(<TeacherPage personId={cast.person} />, cast.coach)
    await user.click(button('Feedback geven'))
    const [sheet] = ofKind(cast.coach, 'feedback-sheet')
    expect(location.pathname).toBe(toFeedback(sheet?.recordId ?? ''))
    expect(await screen.findByText('nog niet verstuurd')).toBeVisible()
    await expectAccessible()
  })

  it('begins at a moment of a locked lesson: time, words and items come along', async () => {
    const { coach, visit, lesson } = createConversationCast()
    await open(<ObservePage visitId={visit} after={{ own: LockedView, peer: PeerLocked }} />, coach)
    await user.click(await screen.findByRole('button', { name: 'Feedback geven' }))
    await user.click(screen.getByRole('button', { name: /^Bij dit moment: 11:58/ }))
    const [sheet] = ofKind(coach, 'feedback-sheet')
    expect(sheet?.paths).toMatchObject({
      about: { value: lesson },
      time: { value: 718 },
      saw: { value: '6 leerlingen praten door, 2 kijken naar de deur' },
      indicators: { value: ['SG2', 'GZ1'] },
    })
  })

  it('fills everything in, picks the moment from the lesson, and sends it in one step', async () => {
    const cast = createConversationCast()
    const sheet = beginSheet(cast)
    await open(<FeedbackPage feedbackId={sheet} />, cast.coach)
    expect(button('Versturen')).toBeDisabled()
    await user.click(button('Kies uit de les'))
    await user.click(await screen.findByRole('button', { name: /praten door/ }))
    expect(await screen.findByText(/^Les 1 van/)).toBeVisible()
    expect(box(/^Ik zag of hoorde/)).toHaveValue('6 leerlingen praten door, 2 kijken naar de deur')
    await write(/^Daarna gebeurde/, 'Je wachtte elf tellen.')
    await user.click(button('Samen invullen'))
    await write(/^Feed up/, 'Een start zonder gedoe.')
    await write(/^Feedback/, 'Het wachten bracht rust.')
    await user.click(button('de aanpak'))
    await write(/^Wat doe je/, 'Wacht tot het stil is')
    await write(/^In welke situatie/, 'bij de start')
    await write(/^Op welk moment/, 'maandag in 2B')
    await waitFor(() => expect(button('Versturen')).toBeEnabled())
    await expectAccessible()
    await user.click(button('Versturen'))
    expect(await screen.findByText(/^Verstuurd op/)).toBeVisible()
    expect(screen.getByText(/Zonder antwoord verdwijnt deze notitie op/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    const [note] = ofKind(cast.coach, 'feedback')
    expect(note?.paths.feed_up).toMatchObject({ value: 'Een start zonder gedoe.' })
    expect(note?.parties.get(cast.teacherAccount)).toBe('receiver')
    expect(noteIn(cast.coach, sheet).sentAs).toEqual([note?.recordId])
    await expectAccessible()
  })

  it('keeps own words when a moment is picked afterwards', async () => {
    const cast = createConversationCast()
    const sheet = beginSheet(cast)
    await open(<FeedbackPage feedbackId={sheet} />, cast.coach)
    await write(/^Ik zag of hoorde/, 'In eigen woorden')
    await user.click(button('Kies uit de les'))
    await user.click(await screen.findByRole('button', { name: /praten door/ }))
    expect(cast.coach.record(sheet)?.paths.time?.value).toBe(718)
    expect(box(/^Ik zag of hoorde/)).toHaveValue('In eigen woorden')
  })

  it('reads why a teacher without an account cannot get it yet, and the note stays', async () => {
    const cast = createConversationCast({ hasAccount: false })
    const sheet = beginSheet(cast)
    for (const draft of filled) await cast.coach.append(sheet, draft)
    await open(<FeedbackPage feedbackId={sheet} />, cast.coach)
    expect(screen.getByText('Maryam Visser heeft nog geen eigen toegang')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Versturen' })).toBeNull()
    await expectAccessible()
  })

  it('throws a sheet away, into the bin of this device', async () => {
    const cast = createConversationCast()
    const sheet = beginSheet(cast)
    await open(<FeedbackPage feedbackId={sheet} />, cast.coach)
    await user.click(button('Weggooien'))
    await waitFor(() => expect(cast.coach.bin.view()).toMatchObject([{ records: [sheet] }]))
  })

  it('reads the answer, and on the page of the teacher what she does with it', async () => {
    const { coach, note, person, teacherAccount } = await sentNote()
    for (const draft of [
      ...[answer('receiver_does', 'niet'), answer('receiver_answer', 'Ik zag dat anders.')],
      closeFeedback('2026-11-24T09:00:00.000Z'),
    ])
      coach.merge(coach.entryBy(teacherAccount, note, draft))
    await open(<TodayPage />, coach)
    expect(screen.getByText('Maryam Visser heeft geantwoord op je feedback')).toBeVisible()
    cleanup()
    await open(<FeedbackPage feedbackId={note} />, coach)
    expect(screen.getByText(/^Maryam Visser heeft dit afgesloten op/)).toBeVisible()
    const said = within(screen.getByRole('region', { name: 'Antwoord van Maryam Visser' }))
    expect(said.getByText('Ik zag dat anders.')).toBeVisible()
    expect(screen.queryByText(/Zonder antwoord/)).toBeNull()
    cleanup()
    await open(<TeacherPage personId={person} />, coach)
    expect(screen.getByText('afgesloten: dit past niet bij mij')).toBeVisible()
    cleanup()
    await open(<TodayPage />, coach)
    expect(screen.queryByText(/heeft geantwoord op je feedback/)).toBeNull()
  })
})

describe('the giver, after the answer was read', () => {
  it('reads how the step went that the receiver made of it, as news and in the note', async () => {
    const { coach, note, teacherAccount } = await sentNote()
    const arrive = (draft: Parameters<typeof coach.entryBy>[2]) =>
      coach.merge(coach.entryBy(teacherAccount, note, draft))
    arrive(takeAsOwnStep('Eerst wachten', '2026-11-24'))
    await open(<FeedbackPage feedbackId={note} />, coach)
    cleanup()
    await open(<TodayPage />, coach)
    expect(screen.queryByRole('list', { name: 'Nieuw' })).toBeNull()
    cleanup()
    arrive(closeAgreement('own', { how: 'partly', words: 'De klas wachtte mee.' }))
    await open(<TodayPage />, coach)
    const news = within(screen.getByRole('list', { name: 'Nieuw' }))
    expect(news.getByText('Maryam Visser keek terug op de stap uit jouw feedback')).toBeVisible()
    expect(news.getByText(/^Eerst wachten · Deels gelukt · “De klas wachtte mee\.”/)).toBeVisible()
    cleanup()
    await open(<FeedbackPage feedbackId={note} />, coach)
    const said = within(screen.getByRole('region', { name: 'Antwoord van Maryam Visser' }))
    expect(said.getByText(/^Deels gelukt · “De klas wachtte mee\.”/)).toBeVisible()
    cleanup()
    await open(<TodayPage />, coach)
    expect(screen.queryByRole('list', { name: 'Nieuw' })).toBeNull()
  })
})

describe('the receiver', () => {
  it('finds a note that waits for an answer first among what is asked', async () => {
    const { teacher, note } = await sentNote()
    await open(<ProgressPage />, teacher)
    expect(screen.getByText('Lees de feedback van Marijke de Vries')).toBeVisible()
    expect(screen.getByRole('link', { name: 'Openen' })).toHaveAttribute('href', toFeedback(note))
    expect(screen.getByText(/wacht op antwoord, tot/)).toBeVisible()
    await expectAccessible()
  })

  it('answers, makes the step an own agreement with one tap, and closes', async () => {
    const { teacher, note } = await sentNote()
    await open(<FeedbackPage feedbackId={note} />, teacher)
    expect(screen.getByRole('heading', { name: 'Feedback van Marijke de Vries' })).toBeVisible()
    expect(screen.getByText(/^Zonder antwoord verdwijnt deze notitie op/)).toBeVisible()
    expect(noteIn(teacher, note).openedAt).toBeDefined()
    expect(button('Afsluiten')).toBeDisabled()
    await user.click(button('ik probeer dit'))
    await write(/^Antwoord in eigen woorden/, 'Dat merkte ik ook.')
    await user.click(button('Maak er mijn afspraak van'))
    expect(box(/^Mijn stap in eigen woorden/)).toHaveValue('Wacht eerst, bij de start, morgen')
    await expectAccessible()
    await waitFor(() => expect(button('Afsluiten')).toBeEnabled())
    await user.click(button('Afsluiten'))
    expect(await screen.findByText(/^Afgesloten op/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(noteIn(teacher, note)).toMatchObject({ does: 'proberen', isAnswered: true })
    cleanup()
    await open(<ProgressPage />, teacher)
    const agreements = within(screen.getByRole('list', { name: 'Mijn afspraken' }))
    expect(agreements.getByText('Wacht eerst, bij de start, morgen')).toBeVisible()
    expect(screen.getByText(/afgesloten: ik probeer dit/)).toBeVisible()
    cleanup()
    await open(<FeedbackPage feedbackId={note} />, teacher)
    await user.click(button('Toch nog aanpassen'))
    expect(button('Afsluiten')).toBeEnabled()
  })

  it('has words that were being typed when the page closed, once it opens again', async () => {
    const { teacher, note } = await sentNote()
    await teacher.saveDraft(note, 'receiver_answer', { value: 'Half get', replaces: [], at: 1 })
    await open(<FeedbackPage feedbackId={note} />, teacher)
    await waitFor(() => expect(teacher.record(note)?.paths.receiver_answer?.value).toBe('Half get'))
    expect(teacher.refusedWrites.view()).toEqual([])
  })

  it('finds nothing of it after thirty days without an answer', async () => {
    const { coach, note, teacher } = await sentNote()
    const later = (book: MemoryBook) =>
      createMemoryBook({
        world: createStillWorld(coach.world.now() + 30 * 86_400_000),
        me: book.me,
        entries: [...book.records().keys()].flatMap((id) => [...book.entries(id)]),
      })
    for (const book of [later(teacher), later(coach)]) {
      await open(<FeedbackPage feedbackId={note} />, book)
      expect(screen.getByRole('heading', { name: 'Deze notitie is er niet', level: 1 })).toBeVisible()
      cleanup()
    }
    await open(<ProgressPage />, later(teacher))
    expect(screen.queryByText(/Feedback van/)).toBeNull()
  })

  it('keeps the copy of an answered note that its giver erased', async () => {
    const { coach, note, teacher } = await sentNote()
    await teacher.append(note, answer('receiver_answer', 'Mijn woorden.'))
    await teacher.erasedBy(coach.me.accountId, note)
    await open(<ProgressPage />, teacher)
    expect(screen.getByText(/heeft deze feedback op/)).toBeVisible()
    cleanup()
    await open(<FeedbackPage feedbackId={note} />, teacher)
    expect(screen.getByText('Mijn woorden.')).toBeVisible()
    expect(screen.getByText(/heeft deze notitie gewist/)).toBeVisible()
    expect(screen.queryByRole('textbox')).toBeNull()
  })
})

it('says what is not here', async () => {
  const book = createMemoryBook()
  await open(<FeedbackPage feedbackId={PersonId.parse(crypto.randomUUID())} />, book)
  expect(screen.getByRole('link', { name: 'Naar het begin' })).toHaveAttribute('href', paths.people)
  await expectAccessible()
})
