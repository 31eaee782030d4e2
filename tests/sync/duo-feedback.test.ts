/** A note of feedback between the two teachers of a duo, after a visit, on real tablets with the real server. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { endDuo } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { feedbackOf, openFeedbackAfter, receiversFor, stepIn } from '#domain/programme/feedback.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { ownAgreements, ownProgress } from '#features/review/own-progress.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { bookOf, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, write } from '../bots/coach-bot.ts'
import { answerNote, type FeedbackFacts, notesFor, sendNote, writeNote } from '../bots/feedback-bot.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import type { Tablet } from '../support/post-office.ts'
import { lessonAndConversation, openStaff, PIN, SCHOOL, type Staff, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const BRAM = 'Bram Visser'
const note: FeedbackFacts = {
  ...{ time: 95, saw: 'Jij wachtte bij de deur.', indicators: ['SG1'], effect: 'Iedereen ging zitten.' },
  ...{ feedback: 'De begroeting bracht rust.', level: 'aanpak' },
  step: { action: 'Noem de eerste opdracht', situation: 'bij de start', moment: 'morgen' },
}

/** The teacher of the coach watches Bram. */
let all: Staff & { bram: Tablet; bramId: PersonId; duo: RecordId; duoVisit: RecordId }
beforeEach(async () => {
  const staff = await openStaff()
  const { coach, teacher, personId, office } = staff
  const bramId = takeOn(coach, { name: BRAM, schoolId: SCHOOL, subject: 'groep 8' })
  const bram = office.tablet()
  await join(bram, await inviteTeacher(coach, bramId), BRAM, PIN)
  const duo = must(await pairUp(bookOf(coach), { personId, name: TEACHER }, { personId: bramId, name: BRAM }))
  await syncAll(coach, teacher, bram)
  const [found] = duosIn(bookOf(teacher).records().values())
  all = { ...staff, bram, bramId, duo, duoVisit: found?.visits.b?.recordId ?? expect.fail('no visit') }
})
afterEach(() => all.office.close())

async function syncAll(...tablets: Tablet[]) {
  for (const tablet of [...tablets, ...tablets, ...tablets]) await sync(tablet)
}
const receiversOn = (tablet: Tablet) =>
  receiversFor(bookOf(tablet).records().values(), bookOf(tablet).me.accountId)
const begin = async (giver: Tablet): Promise<RecordId> => {
  const draft = openFeedbackAfter(all.bramId, formWords(feedback2026), all.duoVisit)
  return writeNote(giver, draft, note)
}

it('is given after a visit, answered and made an agreement, and opens nothing else of the receiver', async () => {
  const { coach, teacher, bram, bramId, duoVisit } = all
  const bramsVisit = plan(coach, bramId, { ordinal: 1, date: '2026-11-24', start: '11:15' })
  await lessonAndConversation({ coach, visit: bramsVisit })
  const sheet = await watchPeer(teacher, duoVisit, { notes: [], scores: { SG1: 3 }, moments: [], pulses: [] })
  await lockPeer(teacher, sheet, ['SG1'])
  await syncAll(coach, teacher, bram)
  expect(receiversOn(teacher).map(({ name }) => name)).toEqual([BRAM])

  const sent = (await sendNote(teacher, await begin(teacher))) ?? expect.fail('not sent')
  await syncAll(teacher, bram, coach)
  expect(notesFor(bram)).toEqual([sent])
  expect(feedbackOf(stateOf(bram, sent))).toMatchObject({ about: duoVisit, saw: note.saw })
  expect(stateOf(bram, sent)).toMatchObject({ unverified: [], refused: [] })
  expect(bookOf(coach).record(sent)).toBeUndefined()

  await answerNote(bram, sent, {
    ...{ does: 'proberen', words: 'Dat ga ik doen.', lookBackOn: '2026-12-08', isClosed: true },
  })
  await syncAll(bram, teacher)
  expect(feedbackOf(stateOf(teacher, sent))).toMatchObject({
    ...{ does: 'proberen', ownStep: { words: stepIn(stateOf(teacher, sent)), lookBackOn: '2026-12-08' } },
  })
  expect(stateOf(teacher, sent).paths.receiver_answer?.value).toBe('Dat ga ik doen.')
  const { me, records, world } = bookOf(bram)
  const agreed = ownAgreements(ownProgress(records(), me, world.now())).map(({ action }) => action)
  expect(agreed).toContain('Noem de eerste opdracht, bij de start, morgen')
  const aboutBram = [...bookOf(teacher).records().values()].filter(({ person }) => person === bramId)
  expect(aboutBram.map(({ kind }) => kind).sort()).toEqual(['feedback', 'feedback-sheet'])
})

it('may also come from the coach, and from nobody after the duo ended: a sheet stays, a sent note is answered', async () => {
  const { coach, teacher, bram, duo } = all
  expect(
    receiversOn(coach)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([BRAM, TEACHER].sort())
  const sent = (await sendNote(teacher, await begin(teacher))) ?? expect.fail('not sent')
  const sheet = await begin(teacher)
  await syncAll(teacher, bram)
  await write(bram, duo, [endDuo(instantOf(bookOf(bram).world.now()), 'andere school')])
  await syncAll(bram, coach, teacher)
  for (const tablet of [teacher, bram]) expect(receiversOn(tablet)).toEqual([])
  expect(await sendNote(teacher, sheet)).toBeUndefined()
  expect(feedbackOf(stateOf(teacher, sheet)).sentAs).toEqual([])
  await answerNote(bram, sent, { does: 'later', words: 'Ik kom erop terug.', isClosed: true })
  await syncAll(bram, teacher)
  expect(feedbackOf(stateOf(teacher, sent))).toMatchObject({ does: 'later' })
})
