/** A duo on real tablets with the real server: who reads it from when, across two coaches, and after it ended. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import {
  type DuoPerson,
  endDuo,
  giveSeat,
  isWithHerself,
  namePerson,
  pairTeachers,
} from '#domain/programme/duo.ts'
import { type DuoProgress, duosIn, owedVisits } from '#domain/programme/duo-progress.ts'
import { openDuoVisit, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { type RecordKind, recordKinds } from '#domain/record/record-types.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { duoVisitWords } from '#instruments/forms.ts'
import { bookOf, join, must, opened, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { inviteCoach } from '../bots/coordinator-bot.ts'
import { type FeedbackFacts, sendNote, writeFeedback } from '../bots/feedback-bot.ts'
import type { Tablet } from '../support/post-office.ts'
import { lessonAndConversation, openStaff, PIN, SCHOOL, type Staff, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const BRAM = 'Bram Visser'
const aNote: FeedbackFacts = {
  ...{ time: 95, saw: 'Begroet iedereen bij de deur.', indicators: ['SG1'], effect: 'Iedereen gaat zitten.' },
  ...{ feedback: 'De begroeting bracht rust.', level: 'aanpak' },
  step: { action: 'Noem de eerste opdracht', situation: 'bij de start', moment: 'morgen' },
}
const thursday = { date: '2026-12-03', start: '10:30' }

let all: Staff
let bram: PersonId
beforeEach(async () => {
  all = await openStaff()
  bram = takeOn(all.coach, { name: BRAM, schoolId: SCHOOL, subject: 'groep 8' })
})
afterEach(() => all.office.close())

const accountOf = (tablet: Tablet): AccountId => bookOf(tablet).me.accountId
const soraya = (): DuoPerson => ({ personId: all.personId, name: TEACHER })
const bramInDuo = (): DuoPerson => ({ personId: bram, name: BRAM })
const duosOn = (tablet: Tablet): DuoProgress[] => duosIn(bookOf(tablet).records().values())
const duoOn = (tablet: Tablet): DuoProgress => duosOn(tablet)[0] ?? expect.fail('no duo here')
/** Everything but what belongs to nobody, to a duo, or to its author alone. */
const kindsAboutATeacher = recordKinds.filter(
  (kind: RecordKind) =>
    ![
      ...['account', 'introduction', 'duo', 'duo-visit', 'observation-sheet', 'observation'],
      // A teacher's own records, which are tested in `self-view.test.ts`.
      ...['self-view-sheet', 'self-view', 'self-view-together', 'confidence'],
    ].includes(kind),
)
const kindsOn = (tablet: Tablet) =>
  [...bookOf(tablet).records().values()].map(({ kind }) => kind).filter((kind) => kind !== 'account')
async function syncAll(...tablets: Tablet[]) {
  for (const tablet of [...tablets, ...tablets, ...tablets]) await sync(tablet)
}

async function bramJoins(coach = all.coach, person = bram): Promise<Tablet> {
  const tablet = all.office.tablet()
  await join(tablet, await inviteTeacher(coach, person), BRAM, PIN)
  return tablet
}

async function secondCoach(): Promise<Tablet> {
  const { office, coordinator, coach } = all
  const other = office.tablet()
  await join(other, await inviteCoach(coordinator, 'Ruben Tjon', [SCHOOL]), 'Ruben Tjon', PIN)
  for (const tablet of [other, coordinator, other, coach]) await sync(tablet)
  return other
}

describe('a duo of two teachers of one coach', () => {
  it('opens to a teacher with an account at once, and to one who joins later in the same round as her records', async () => {
    const { coach, teacher } = all
    await pairUp(bookOf(coach), soraya(), bramInDuo())
    await syncAll(coach, teacher)
    expect(duoOn(teacher).duo.people.b?.name).toBe(BRAM)
    expect(duoOn(teacher).visits.b?.observers).toEqual([accountOf(teacher)])
    const other = await bramJoins()
    await sync(coach)
    await sync(other)
    expect(duoOn(other).visits.a?.observers).toEqual([accountOf(other)])
    expect(duoOn(other).visits.b?.hosts).toEqual([accountOf(other)])
    await syncAll(coach, teacher, other)
    expect(duoOn(teacher).duo.seats).toEqual({ a: accountOf(teacher), b: accountOf(other) })
  })

  it('lets the two verify what the other wrote', async () => {
    const { coach, teacher } = all
    const other = await bramJoins()
    await pairUp(bookOf(coach), soraya(), bramInDuo())
    await syncAll(coach, teacher, other)
    const visit = duoOn(other).visits.b?.recordId ?? expect.fail('no visit')
    await write(other, visit, [answer('host_question', 'Wanneer haken ze af?')])
    await write(teacher, visit, [planDuoVisit(thursday)])
    await syncAll(coach, teacher, other)
    for (const tablet of [coach, teacher, other]) {
      expect(duoOn(tablet).visits.b).toMatchObject({ question: 'Wanneer haken ze af?', planned: thursday })
      expect(stateOf(tablet, visit)).toMatchObject({ unverified: [], refused: [] })
    }
  })

  it('lets neither read or write anything of the other but the duo, in any kind of record', async () => {
    const { coach, teacher, personId } = all
    const other = await bramJoins()
    await pairUp(bookOf(coach), soraya(), bramInDuo())
    const bramsVisit = plan(coach, bram, { ordinal: 1, date: '2026-11-24', start: '11:15' })
    for (const visit of [all.visit, bramsVisit]) await lessonAndConversation({ coach, visit })
    await syncAll(coach, teacher, other)
    for (const person of [personId, bram]) await sendNote(coach, await writeFeedback(coach, person, aNote))
    await syncAll(coach, teacher, other)
    const about = (person: PersonId) =>
      [...bookOf(coach).records().values()].filter((one) => one.person === person)
    for (const [tablet, own, theirs] of [
      [teacher, personId, bram],
      [other, bram, personId],
    ] as const) {
      const closed = about(theirs)
      expect(new Set(closed.map(({ kind }) => kind))).toEqual(new Set(kindsAboutATeacher))
      const { keyring, readers, connection } = opened(tablet).book.session
      for (const { recordId, kind, paths } of closed) {
        expect(bookOf(tablet).record(recordId), kind).toBeUndefined()
        expect(keyring.keysOf(recordId), kind).toEqual([])
        expect(readers.of(recordId)?.readers.has(accountOf(tablet)), kind).not.toBe(true)
        const kept = await connection.read((db) => db.envelopes.where('recordId').equals(recordId).count())
        expect(kept, kind).toEqual({ ok: true, value: 0 })
        for (const path of ['opened', ...Object.keys(paths)]) {
          const written = await bookOf(tablet).append(recordId, { changes: { [path]: true } })
          expect(written.ok, `${kind} ${path}`).toBe(false)
        }
      }
      for (const { kind, person } of bookOf(tablet).records().values())
        if (!['duo', 'duo-visit', 'account'].includes(kind)) expect(person, kind).toBe(own)
      const open = [
        'conversation',
        'duo',
        'duo-visit',
        'duo-visit',
        'feedback',
        'lesson',
        'trajectory',
        'visit',
      ]
      expect(kindsOn(tablet).sort()).toEqual(open)
    }
  })

  it('is refused with herself, also when a changed client made it', async () => {
    const { coach, teacher } = all
    expect(await pairUp(bookOf(coach), soraya(), soraya())).toEqual({ ok: false, problem: 'same_person' })
    const book = bookOf(coach)
    const { recordId } = book.create(pairTeachers(soraya(), soraya()))
    book.create(openDuoVisit(recordId, 'a', duoVisitWords))
    await syncAll(coach, teacher)
    expect(duosOn(teacher)).toEqual([])
    expect(stateOf(coach, recordId).parties.size).toBe(0)
  })

  it('is made once when it is asked for twice', async () => {
    const book = bookOf(all.coach)
    const first = must(await pairUp(book, soraya(), bramInDuo()))
    expect(must(await pairUp(book, bramInDuo(), soraya()))).toBe(first)
    expect(duosOn(all.coach)).toHaveLength(1)
  })
})

describe('a duo that ended', () => {
  it('brings its teachers nothing more, whoever ended it, and keeps what they wrote', async () => {
    const { coach, teacher } = all
    const other = await bramJoins()
    await pairUp(bookOf(coach), soraya(), bramInDuo())
    await syncAll(coach, teacher, other)
    const { duo, visits } = duoOn(other)
    const visit = visits.b?.recordId ?? expect.fail('no visit')
    await write(other, visit, [answer('host_question', 'Wanneer haken ze af?')])
    await write(other, duo.recordId, [endDuo(instantOf(bookOf(other).world.now()), 'andere school')])
    await syncAll(other, coach, teacher)
    for (const tablet of [coach, teacher, other])
      expect(duoOn(tablet).duo.ended?.reason).toBe('andere school')
    expect(duoOn(coach).visits.b?.question).toBe('Wanneer haken ze af?')
    await write(coach, visit, [planDuoVisit(thursday)])
    await syncAll(coach, teacher, other)
    for (const tablet of [teacher, other]) {
      expect(duoOn(tablet).visits.b?.planned).toBeUndefined()
      const late = await bookOf(tablet).append(visit, planDuoVisit(thursday))
      expect(late).toEqual({ ok: false, problem: 'may_not_write' })
    }
    expect(stateOf(coach, visit).former.size).toBe(2)
  })

  it('ends for an account that is withdrawn from its trajectory', async () => {
    const { coach, teacher } = all
    const duo = must(await pairUp(bookOf(coach), soraya(), bramInDuo()))
    await syncAll(coach, teacher)
    const { recordId } = trajectoryFor(coach, all.personId)
    must(await bookOf(coach).withdraw(recordId, accountOf(teacher), true))
    await write(coach, duo, [namePerson('b', { ...bramInDuo(), name: 'Bram V.' })])
    await syncAll(coach, teacher)
    expect(stateOf(coach, duo).former.has(accountOf(teacher))).toBe(true)
    expect(duoOn(teacher).duo.people.b?.name).toBe(BRAM)
  })
})

describe('a duo across two coaches', () => {
  it('opens to both teachers, and neither coach learns more of the other’s teachers', async () => {
    const { coach, teacher } = all
    const ruben = await secondCoach()
    const rubens = takeOn(ruben, { name: BRAM, schoolId: SCHOOL, subject: 'groep 8' })
    takeOn(ruben, { name: 'Iemand anders', schoolId: SCHOOL, subject: 'groep 3' })
    const other = await bramJoins(ruben, rubens)
    await syncAll(ruben, other)
    const duo = must(await pairUp(bookOf(coach), soraya(), { coach: accountOf(ruben) }))
    await syncAll(coach, ruben, teacher)
    expect(duoOn(ruben).duo.people).toEqual({ a: soraya(), b: undefined })
    expect(duosOn(other)).toEqual([])
    await write(ruben, duo, [namePerson('b', { personId: rubens, name: BRAM })])
    await syncAll(ruben, coach, teacher, other)
    for (const tablet of [coach, ruben, teacher, other]) {
      const { duo: shown, visits } = duoOn(tablet)
      expect(shown.seats).toEqual({ a: accountOf(teacher), b: accountOf(other) })
      expect(visits.a?.hosts).toEqual([accountOf(teacher)])
      expect(visits.a?.observers).toEqual([accountOf(other)])
    }
    const visit = duoOn(other).visits.b?.recordId ?? expect.fail('no visit')
    await write(other, visit, [answer('host_question', 'Wanneer haken ze af?')])
    await syncAll(other, ruben, coach, teacher)
    for (const tablet of [coach, ruben, teacher])
      expect(duoOn(tablet).visits.b?.question).toBe('Wanneer haken ze af?')
    const persons = (tablet: Tablet) =>
      new Set([...bookOf(tablet).records().values()].map(({ person }) => person))
    expect(persons(coach).has(rubens)).toBe(false)
    expect(persons(ruben).has(all.personId)).toBe(false)
    const namesOn = (tablet: Tablet) =>
      accountBookOf(stateOf(tablet, bookOf(tablet).me.accountRecord)).contacts.map(({ name }) => name)
    expect(namesOn(coach)).not.toContain('Iemand anders')
    expect(kindsOn(other).sort()).toEqual(['duo', 'duo-visit', 'duo-visit', 'trajectory'])
  })

  it('of which the other coach names the same person opens to nobody more', async () => {
    const { coach, teacher } = all
    const ruben = await secondCoach()
    const duo = must(await pairUp(bookOf(coach), soraya(), { coach: accountOf(ruben) }))
    await syncAll(coach, ruben, teacher)
    await write(ruben, duo, [namePerson('b', soraya())])
    await syncAll(ruben, coach, teacher)
    expect(isWithHerself(duoOn(teacher).duo)).toBe(true)
    expect(duoOn(teacher).visits.b?.hosts).toEqual([])
    expect(owedVisits(duoOn(teacher))).toEqual([])
  })
})

it('a member cannot take the seat of the other or name people', async () => {
  const { coach, teacher } = all
  const duo = must(await pairUp(bookOf(coach), soraya(), bramInDuo()))
  await syncAll(coach, teacher)
  for (const draft of [giveSeat('b', accountOf(teacher)), namePerson('b', soraya())])
    expect((await bookOf(teacher).append(duo, draft)).ok).toBe(false)
})
