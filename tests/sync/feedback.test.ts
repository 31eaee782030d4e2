/** A note of feedback over the real server: written offline, sent, answered, closed, and gone without an answer. */
import { afterEach, expect, it, vi } from 'vitest'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { type Feedback, feedbackOf, stepIn } from '#domain/programme/feedback.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { ownAgreements, ownProgress } from '#features/review/own-progress.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { bookOf, comeBack, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, observe, stateOf, takeOn, write } from '../bots/coach-bot.ts'
import { answerNote, type FeedbackFacts, notesFor, sendNote, writeFeedback } from '../bots/feedback-bot.ts'
import type { PostOffice, Tablet } from '../support/post-office.ts'
import { aLesson, openColleague, openStaff, PIN, SCHOOL, secondTablet, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let office: PostOffice | undefined
afterEach(async () => {
  await office?.close()
  office = undefined
})

async function staff() {
  const all = await openStaff()
  office = all.office
  return all
}

const DAY_MS = 86_400_000
const note: FeedbackFacts = {
  ...{ time: 95, saw: 'Staat bij de deur en begroet iedereen.', indicators: ['SG1'] },
  effect: 'Alle leerlingen gaan meteen zitten.',
  feedUp: 'Ik wil rustig beginnen.',
  feedback: 'De begroeting bracht de rust die je zocht.',
  level: 'aanpak',
  step: { action: 'Noem bij de deur de eerste opdracht', situation: 'bij de start', moment: 'morgen' },
}
const ofKind = (tablet: Tablet, kind: RecordState['kind']) =>
  [...bookOf(tablet).records().values()].filter((state) => state.kind === kind)
const feedbackIn = (tablet: Tablet): Feedback[] => ofKind(tablet, 'feedback').map(feedbackOf)
const everythingIn = (tablet: Tablet) => ownRecordsText(bookOf(tablet), 'now')

/** A sent note that has arrived. */
async function sentNote() {
  const all = await staff()
  const { coach, teacher, personId } = all
  const sent = await sendNote(coach, await writeFeedback(coach, personId, note))
  if (!sent) throw new Error('not sent')
  await sync(coach)
  await sync(teacher)
  return { ...all, sent }
}

it('a note is private until it is sent, and is answered, made an agreement and closed on two devices', async () => {
  const { office, coach, teacher, personId, visit } = await staff()
  const second = await secondTablet(office, teacher)
  coach.network.isCut = true
  const lesson = await observe(coach, visit, aLesson)
  const sheet = await writeFeedback(coach, personId, note, lesson)
  await comeBack(coach, PIN)
  coach.network.isCut = false
  await sync(coach)
  await sync(teacher)
  expect(everythingIn(teacher)).not.toContain(note.feedback)

  const sent = await sendNote(coach, sheet)
  if (!sent) throw new Error('not sent')
  await sync(coach)
  await sync(teacher)
  expect(notesFor(teacher)).toEqual([sent])
  expect(feedbackOf(stateOf(teacher, sent))).toMatchObject({ about: lesson, saw: note.saw })
  expect(stateOf(teacher, sent).paths.feed_up).toMatchObject({ value: note.feedUp, isConflict: false })
  expect(ofKind(teacher, 'feedback-sheet')).toEqual([])

  teacher.network.isCut = true
  await answerNote(teacher, sent, {
    ...{ does: 'proberen', words: 'Dat merkte ik ook.', lookBackOn: '2026-12-08', isClosed: true },
  })
  await comeBack(teacher, PIN)
  teacher.network.isCut = false
  await sync(teacher)
  for (const tablet of [coach, second]) {
    await sync(tablet)
    expect(feedbackOf(stateOf(tablet, sent))).toMatchObject({
      ...{ isAnswered: true, does: 'proberen' },
      ownStep: { words: stepIn(stateOf(coach, sent)), lookBackOn: '2026-12-08' },
    })
    expect(feedbackOf(stateOf(tablet, sent)).closedAt).toBeDefined()
  }
  for (const tablet of [teacher, second]) {
    const { me, records, world } = bookOf(tablet)
    expect(ownAgreements(ownProgress(records(), me, world.now()))).toMatchObject([
      { action: 'Noem bij de deur de eerste opdracht, bij de start, morgen', lookBackOn: '2026-12-08' },
    ])
  }
  expect(everythingIn(teacher)).toContain('ik probeer dit')
})

it('neither device can write the words of the other', async () => {
  const { coach, teacher, sent } = await sentNote()
  const refused = { ok: false, problem: 'may_not_write' }
  for (const path of ['saw', 'feedback', 'level', 'question'])
    for (const tablet of [coach, teacher])
      expect(await bookOf(tablet).append(sent, answer(path, 'x'))).toEqual(refused)
  for (const tablet of [coach, teacher])
    expect(await bookOf(tablet).append(sent, answerRow('feedforward', 'step', { action: 'x' }))).toEqual(
      refused,
    )
  for (const path of ['receiver_answer', 'receiver_does', 'receiver_plan', 'closed']) {
    expect(await bookOf(coach).append(sent, answer(path, 'x'))).toEqual(refused)
    expect(await bookOf(coach).append(sent, answer(path, 'x', 'receiver'))).toEqual(refused)
  }
  await write(teacher, sent, [answer('feed_up', 'In mijn woorden')])
  await write(coach, sent, [answer('feed_up', 'Iets anders', 'receiver')])
  await sync(teacher)
  await sync(coach)
  await sync(teacher)
  for (const tablet of [coach, teacher])
    expect(stateOf(tablet, sent).paths.feed_up).toMatchObject({ value: 'In mijn woorden', isConflict: false })
})

it('a note without an answer is gone from both devices after thirty days, and a new device of the giver finds nothing', async () => {
  const { office, coach, teacher, sent } = await sentNote()
  office.pass(29 * DAY_MS)
  for (const tablet of [coach, teacher]) {
    await comeBack(tablet, PIN)
    await sync(tablet)
  }
  expect(notesFor(teacher)).toEqual([sent])
  office.pass(DAY_MS)
  expect(notesFor(teacher)).toEqual([])
  await sync(coach)
  await sync(coach)
  await sync(teacher)
  for (const tablet of [coach, teacher]) {
    expect(feedbackIn(tablet)).toEqual([])
    expect(everythingIn(tablet)).not.toContain(note.feedback)
    expect(bookOf(tablet).bin.view()).toEqual([])
  }
  const fresh = await secondTablet(office, coach)
  for (const tablet of [coach, fresh])
    expect([...ofKind(tablet, 'feedback-sheet'), ...ofKind(tablet, 'feedback')]).toEqual([])
})

it('an answer that waits on the server saves the note, also when the giver unlocks after thirty days', async () => {
  const { office, coach, teacher, sent } = await sentNote()
  office.pass(20 * DAY_MS)
  await answerNote(teacher, sent, { does: 'niet', words: 'Ik doe dit liever anders.', isClosed: false })
  await sync(teacher)
  office.pass(15 * DAY_MS)
  await comeBack(coach, PIN)
  await sync(coach)
  await sync(teacher)
  for (const tablet of [coach, teacher])
    expect(feedbackOf(stateOf(tablet, sent))).toMatchObject({ isAnswered: true, does: 'niet' })
})

it('an answer that was given offline and came too late stays with its writer for thirty days', async () => {
  const { office, coach, teacher, sent } = await sentNote()
  teacher.network.isCut = true
  office.pass(29 * DAY_MS)
  await answerNote(teacher, sent, { does: 'proberen', words: 'Dat ga ik doen.', isClosed: false })
  office.pass(2 * DAY_MS)
  await sync(coach)
  await sync(coach)
  teacher.network.isCut = false
  await sync(teacher)
  await sync(teacher)
  expect(feedbackIn(teacher)).toEqual([])
  const [copy] = bookOf(teacher).bin.view()
  expect(copy?.copy?.states[0]?.paths.receiver_answer?.value).toBe('Dat ga ik doen.')
})

it('a teacher without an account gets nothing yet, the sheet stays, and it is sent once she joined', async () => {
  const { office, coach } = await staff()
  const person = takeOn(coach, { name: 'Wim Bos', schoolId: SCHOOL, subject: '' })
  const sheet = await writeFeedback(coach, person, note)
  expect(await sendNote(coach, sheet)).toBeUndefined()
  expect(feedbackOf(stateOf(coach, sheet)).sentAs).toEqual([])
  await sync(coach)
  const wim = office.tablet()
  await join(wim, await inviteTeacher(coach, person), 'Wim Bos', PIN)
  await sync(coach)
  const sent = await sendNote(coach, sheet)
  await sync(coach)
  await sync(wim)
  expect(notesFor(wim)).toEqual([sent])
})

it('a new account of the same teacher reads the older notes, and the ended one gets nothing more', async () => {
  const { office, coach, teacher, personId, sent } = await sentNote()
  const again = office.tablet()
  await join(again, await inviteTeacher(coach, personId), TEACHER, PIN)
  await sync(coach)
  const [trajectory] = ofKind(coach, 'trajectory')
  if (!trajectory) throw new Error('no trajectory')
  const old = bookOf(teacher).me.accountId
  must(await bookOf(coach).withdraw(trajectory.recordId, old, true))
  must(await bookOf(coach).share(trajectory.recordId, bookOf(again).me.accountId, 'teacher'))
  for (const tablet of [coach, coach, again]) await sync(tablet)
  expect(notesFor(again)).toEqual([sent])
  expect(feedbackOf(stateOf(coach, sent)).receivers).toEqual([bookOf(again).me.accountId])
  const later = await sendNote(coach, await writeFeedback(coach, personId, note))
  for (const tablet of [coach, again, teacher]) await sync(tablet)
  expect(notesFor(again)).toHaveLength(2)
  expect(later && bookOf(teacher).record(later)).toBeUndefined()
})

it('another coach of the same teacher reads nothing of a note', async () => {
  const all = await sentNote()
  const { coach, sent } = all
  const other = await openColleague(all)
  const [trajectory] = ofKind(coach, 'trajectory')
  if (!trajectory) throw new Error('no trajectory')
  must(await bookOf(coach).handOver(trajectory.recordId, bookOf(other).me.accountId))
  for (const tablet of [coach, other]) await sync(tablet)
  expect(ofKind(other, 'trajectory')).toHaveLength(1)
  expect(bookOf(other).record(sent)).toBeUndefined()
})
