/**
 * Three people, three tablets and the real server: a coach pairs two teachers; the guest and the coach observe a lesson of
 * the host offline at the same time, and read each other only once both have locked; then the roles turn.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { bookOf, sync } from '../bots/bot.ts'
import { inviteTeacher, takeOn } from '../bots/coach-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { delivered, goTo, openTeacher } from './acts.ts'
import {
  askQuestion,
  compared,
  decline,
  lockView,
  openTo,
  openVisit,
  pairWith,
  planVisit,
  takeHome,
  toLesson,
} from './duo-acts.ts'
import { claim, join, takeUp } from './entering.ts'
import { answerFeedback, giveFeedback } from './feedback-acts.ts'
import { link, note, score, startLesson } from './lesson-acts.ts'
import { COACH, type PreparedSchool, prepareSchool, TEACHER, today } from './prepared-school.ts'
import { readableIn, storesOf, tellScreens, tracesOf } from './witness.ts'

const HOST = 'Bram Visserman'
const QUESTION = 'Wanneer haken ze af bij de uitleg?'
const guestsNote = 'Zes leerlingen leggen hun pen neer.'
const coachsNote = 'Loopt langs de achterste rij en knikt.'
const turnedNote = 'Wacht elf tellen tot het stil is.'
const HOME_TAKEN = 'Ik ga ook bij de deur staan.'
const NOTE = {
  effect: 'Drie leerlingen pakten hun pen weer op.',
  feedback: 'Zo hield je ook de achterste rij bij de uitleg.',
  step: { action: 'Tel tot tien', situation: 'na een vraag', moment: 'morgen in 3H' },
}
const ANSWER = 'Dat had ik zelf niet gezien.'
const words = [QUESTION, guestsNote, coachsNote, 'Voorbeeldig', 'In aanzet', 'scores', '"SG1"']
const inView = { block: 'Spelgevoel', indicator: 'Hele klas in beeld' }
const steered = { block: 'Spelgevoel', indicator: 'Klein bijgestuurd' }

describe('a duo', () => {
  let school: PreparedSchool
  let coach: Tablet
  let guest: Tablet
  let host: Tablet
  /** What lay on the two tablets and with the server, each time while not both had locked. */
  const beforeBoth = { guest: '', coach: '', server: '' }

  beforeAll(async () => {
    school = await prepareSchool()
    const bram = takeOn(school.coach, { name: HOST, schoolId: school.schoolId, subject: 'Engels' })
    await sync(school.coach)
    const links = [await school.teacherLink(), await inviteTeacher(school.coach, bram)] as const
    coach = await openTablet('duo-coach')
    guest = await openTablet('duo-guest')
    host = await openTablet('duo-host')
    await join(guest, links[0], TEACHER, 'teacher')
    await join(host, links[1], HOST, 'teacher')
    for (let round = 0; round < 2; round += 1) await sync(school.coach)
    await claim(coach, await school.coachLink())
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([coach, guest, host])
  })

  afterAll(async () => {
    await Promise.all([coach, guest, host].map((tablet) => tablet?.remove()))
    await school?.stop()
  })

  /** The observations that the coach reads by now, on a device that nobody looks at. */
  async function observationsBy(author: 'coach' | 'guest'): Promise<RecordId[]> {
    await sync(school.coach)
    const me = bookOf(school.coach).me.accountId
    return [...bookOf(school.coach).records().values()].flatMap(({ kind, owner, recordId }) =>
      kind === 'observation' && (owner === me) === (author === 'coach') ? [recordId] : [],
    )
  }

  it('is made by the coach, planned by the guest, and the host asks what to watch', async () => {
    await openTeacher(coach.page, TEACHER)
    await pairWith(coach.page, HOST)
    await delivered(coach.page)
    expect(await axeOn(coach.page)).toEqual([])

    await takeUp(guest.page)
    await openVisit(guest.page, new RegExp(`bezoek aan ${HOST} schuldig|kijkt bij ${HOST}`))
    await planVisit(guest.page, { date: today(), start: '10:30', group: '3H' })
    await delivered(guest.page)

    await takeUp(host.page)
    await openVisit(host.page, new RegExp(`${TEACHER} (is jou nog een bezoek schuldig|kijkt bij jou)`))
    await host.page.getByText('3H').waitFor()
    await askQuestion(host.page, {
      ...{ question: QUESTION, block: 'Spelgevoel' },
      swap: { out: 'Wisseling aangekondigd', in: steered.indicator },
    })
    await delivered(host.page)
    expect(await axeOn(host.page)).toEqual([])
  })

  it('is observed by two people offline at the same time', async () => {
    await takeUp(coach.page)
    await openVisit(coach.page, `${TEACHER} kijkt bij ${HOST}`)
    for (const { page } of [coach, guest]) await page.getByText(QUESTION).waitFor()
    for (const tablet of [coach, guest]) await tablet.goOffline(true)
    for (const { page } of [coach, guest]) {
      await toLesson(page)
      await startLesson(page)
      await page.getByText(QUESTION).waitFor()
    }
    await note(guest.page, guestsNote)
    await note(coach.page, coachsNote)
    await link(guest.page, guestsNote, inView.indicator)
    await score(guest.page, { ...inView, level: 'In aanzet' })
    await score(coach.page, { ...inView, level: 'Voorbeeldig' })
    for (const { page } of [coach, guest]) await score(page, { ...steered, level: 'Zichtbaar' })
    expect(await axeOn(guest.page)).toEqual([])
    await lockView(guest.page)
    beforeBoth.guest = await storesOf(guest.page)
  })

  it('shows neither of the two to the other before both have locked', async () => {
    await guest.goOffline(false)
    await delivered(guest.page)
    await guest.page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
    await guest.page.getByText(`${COACH} heeft nog niet vastgezet.`).waitFor()
    expect(await axeOn(guest.page)).toEqual([])

    await coach.goOffline(false)
    await coach.page.getByRole('link', { name: 'Terug naar het duo' }).click()
    await coach.page.getByText(`${TEACHER} heeft vastgezet.`).waitFor()
    await delivered(coach.page)
    expect(await coach.page.getByText(guestsNote).count()).toBe(0)
    beforeBoth.coach = await storesOf(coach.page)
    beforeBoth.guest += await storesOf(guest.page)
    beforeBoth.server = tracesOf(school.server)

    await coach.goOffline(true)
    await toLesson(coach.page)
    await lockView(coach.page)
    expect(await guest.page.getByText(coachsNote).count()).toBe(0)
    beforeBoth.guest += await storesOf(guest.page)
    beforeBoth.server += tracesOf(school.server)
  })

  it('opens by itself on both once the network is back', async () => {
    await coach.page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
    await coach.goOffline(false)
    for (const { page } of [coach, guest]) {
      const [first, ...rest] = await compared(page)
      expect(first).toBe(`${inView.indicator}: meer verschil`)
      expect(rest).toContain(`${steered.indicator}: gelijk`)
      for (const line of [guestsNote, coachsNote])
        await page.getByText(line).first().waitFor({ state: 'attached' })
      expect(await axeOn(page)).toEqual([])
      await delivered(page)
    }
    const byGuest = await observationsBy('guest')
    const byCoach = await observationsBy('coach')
    expect([byGuest.length, byCoach.length]).toEqual([1, 1])
    expect(readableIn(await storesOf(coach.page), byGuest)).toEqual(byGuest)
    expect(readableIn(beforeBoth.coach, [...byGuest, ...words])).toEqual([])
    expect(readableIn(await storesOf(guest.page), byCoach)).toEqual(byCoach)
    expect(readableIn(beforeBoth.guest, [...byCoach, ...words])).toEqual([])
    expect(readableIn(beforeBoth.server, words)).toEqual([])
    expect(readableIn(tracesOf(school.server), words)).toEqual([])
  })

  it('shows the host exactly what was opened to her', async () => {
    const { page } = host
    await takeUp(page)
    await page.getByText(`${TEACHER} heeft vastgezet, en kan het voor jou openen.`).waitFor()
    expect(await page.getByText(guestsNote).count()).toBe(0)
    await takeUp(guest.page)
    await openTo(guest.page, HOST)
    await takeHome(guest.page, `${TEACHER} neemt mee`, HOME_TAKEN)
    await delivered(guest.page)
    await page.getByRole('heading', { name: `Het beeld van ${TEACHER}` }).waitFor()
    await page.getByText(guestsNote).first().waitFor()
    await page.getByText(HOME_TAKEN).first().waitFor()
    expect(await page.getByText(coachsNote).count()).toBe(0)
    const byCoach = await observationsBy('coach')
    expect(readableIn(await storesOf(page), byCoach)).toEqual([])
    expect(await axeOn(page)).toEqual([])
  })

  it('carries a note of the guest: sent, answered, and an agreement of the host', async () => {
    const { page } = guest
    await giveFeedback(page, { ...NOTE, moment: guestsNote })
    await delivered(page)
    expect(await axeOn(page)).toEqual([])
    await goTo(page, 'Mijn weg')

    await takeUp(host.page)
    await goTo(host.page, 'Mijn weg')
    await answerFeedback(host.page, TEACHER, ANSWER)
    await delivered(host.page)
    expect(await axeOn(host.page)).toEqual([])
    await goTo(host.page, 'Mijn weg')
    const agreements = host.page.getByRole('list', { name: 'Mijn afspraken' })
    await agreements.getByText(Object.values(NOTE.step).join(', ')).waitFor()

    await takeUp(page)
    await page.getByRole('link', { name: `${HOST} heeft geantwoord op je feedback` }).click()
    await page.getByText(ANSWER).waitFor()
    await goTo(page, 'Mijn weg')
    expect(await page.getByText(/heeft geantwoord op je feedback/).count()).toBe(0)
    await openVisit(page, `Jij kijkt bij ${HOST}`)
    await page.getByRole('link', { name: `Feedback voor ${HOST}` }).waitFor()
    expect(readableIn(tracesOf(school.server), [NOTE.effect, NOTE.step.action, ANSWER])).toEqual([])
  })

  it('turns the roles: the host is the guest now', async () => {
    await takeUp(host.page)
    await goTo(host.page, 'Mijn weg')
    await openVisit(host.page, new RegExp(`bezoek aan ${TEACHER} schuldig|kijkt bij ${TEACHER}`))
    await planVisit(host.page, { date: today(), start: '13:30', group: '2B' })
    await toLesson(host.page)
    await startLesson(host.page)
    await note(host.page, turnedNote)
    await lockView(host.page)
    await delivered(host.page)

    await takeUp(coach.page)
    await goTo(coach.page, 'Vandaag')
    await openVisit(coach.page, `${HOST} kijkt bij ${TEACHER}`)
    await decline(coach.page)
    await delivered(coach.page)

    await host.page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
    await host.page.getByText(`${COACH} vult niets in.`).waitFor()
    await openTo(host.page, TEACHER)
    await delivered(host.page)
    await takeUp(guest.page)
    await goTo(guest.page, 'Mijn weg')
    await openVisit(guest.page, `${HOST} kijkt bij jou`)
    await guest.page.getByText(turnedNote).first().waitFor()
  })

  it('left nothing readable with the server, and no word on a console', () => {
    expect(readableIn(tracesOf(school.server), [...words, turnedNote, HOME_TAKEN])).toEqual([])
    expect([coach, guest, host].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
