/** Every path of the app, once for everybody who has it, looked through by axe in the light and in the dark. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import {
  paths,
  toCompare,
  toConfidence,
  toConverse,
  toDuo,
  toDuoVisit,
  toFeedback,
  toObserve,
  toPair,
  toPaper,
  toPlan,
  toReview,
  toSelfView,
  toTeacher,
} from '#paths.ts'
import { type Bot, bookOf, createDevice, join, must, postOf, sync } from '../bots/bot.ts'
import { observe, plan, share, takeOn, write } from '../bots/coach-bot.ts'
import { demoNotes } from '../bots/demo-feedback.ts'
import { sendNote, writeFeedback } from '../bots/feedback-bot.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { next } from './conversation-acts.ts'
import { lockView, toLesson } from './duo-acts.ts'
import { claim, lock } from './entering.ts'
import { unmarkedIn } from './forced-colours.ts'
import { askToClose, startLesson } from './lesson-acts.ts'
import { type PreparedSchool, prepareConversation, prepareSchool, TEACHER, today } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

type Path = keyof typeof paths

describe('every page', () => {
  let school: PreparedSchool
  let teacher: Bot
  let tablet: Tablet
  let visit: RecordId
  let observed: RecordId
  let conversation: RecordId
  let duo: RecordId
  let duoVisit: RecordId
  let note: RecordId
  let sheet: RecordId
  let person: PersonId
  const visited = new Set<Path>()

  beforeAll(async () => {
    school = await prepareSchool()
    const { coach, server } = school
    person = school.teacher
    const prepared = await prepareConversation(school)
    observed = plan(coach, person, { ordinal: 2, date: today(), start: '10:30', class: '2B' })
    const pulses = [{ time: 120, value: 'samen' }]
    const scores = { SG1: 3, SG2: 3, SE1: 2, GZ1: 3, LD1: 3 } as const
    await observe(coach, observed, { set: 'core', minutes: 50, notes: [], scores, moments: [], pulses })
    visit = plan(coach, person, { ordinal: 'extra', date: today(), start: '13:00', class: '2B' })
    teacher = createDevice(server.origin, 'e2e-every-page', { now: Date.now })
    await join(teacher, await school.teacherLink(), TEACHER, '314159')
    await sync(coach)
    conversation = await share(coach, prepared)
    const [facts, another] = demoNotes.map((one) => one.facts)
    if (!facts || !another) throw new Error('the demo has no notes')
    const sent = await sendNote(coach, await writeFeedback(coach, person, facts))
    if (!sent) throw new Error('not sent')
    note = sent
    sheet = await writeFeedback(coach, person, another)
    await sync(coach)
    await prepareDuo()
    await sync(teacher)
    tablet = await openTablet('every-page')
    await tablet.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
  })

  afterAll(async () => {
    await tablet?.remove()
    await school?.stop()
  })

  /** A visit of the teacher at a colleague's, of which the coach has locked a view. */
  async function prepareDuo(): Promise<void> {
    const { coach, schoolId } = school
    const bram = takeOn(coach, { name: 'Bram Visser', schoolId, subject: 'Engels' })
    const people = [
      { personId: person, name: TEACHER },
      { personId: bram, name: 'Bram Visser' },
    ] as const
    duo = must(await pairUp(bookOf(coach), ...people))
    duoVisit = duosIn(bookOf(coach).records().values())[0]?.visits.b?.recordId ?? expect.fail('no visit')
    await write(coach, duoVisit, [
      planDuoVisit({ date: today(), start: '10:30', class: '3H' }),
      chooseFocus(['SG'], ['SG1', 'SG2']),
    ])
    const text = 'Knikt naar achteren.'
    const notes = [{ time: 65, speaker: 'docent' as const, text, links: ['SG1'] }]
    const seen = { notes, scores: { SG1: 4, SG2: 3 }, moments: [], pulses: [] }
    await lockPeer(coach, await watchPeer(coach, duoVisit, seen), ['SG1', 'SG2'])
    for (let round = 0; round < 2; round += 1) await sync(coach)
  }

  /** What is wrong with the page as it stands; in the dark only colours can differ. */
  async function look(): Promise<void> {
    const { page } = tablet
    const found = await axeOn(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    found.push(...(await axeOn(page, ['color-contrast'])).map((one) => `dark: ${one}`))
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    found.push(...(await unmarkedIn(page)).map((one) => `not seen as chosen in forced colours: ${one}`))
    expect(found.map((one) => `${page.url()} ${one}`)).toEqual([])
  }

  /** Within the open app, as a link does: opening an address anew would lock it. */
  async function visitPath(path: Path, at: string, shown: (page: Page) => Locator): Promise<void> {
    const { page } = tablet
    await page.evaluate((to) => history.pushState(null, '', to), at)
    await shown(page).first().waitFor()
    visited.add(path)
    await look()
  }

  async function come(bot: Bot): Promise<void> {
    await claim(tablet, must(await postOf(bot).linkDevice(), 'a device link').link)
  }

  const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 })
  const button = (name: string) => (page: Page) => page.getByRole('button', { name })

  async function settingsAndPrivacy(): Promise<void> {
    await visitPath('privacy', paths.privacy, heading('Wat er met je gegevens gebeurt'))
    await visitPath('settings', paths.settings, (page) => page.getByRole('list', { name: 'Jouw apparaten' }))
  }

  it('shows nobody a barrier before coming in', async () => {
    await tablet.open(school.server.origin)
    await visitPath('people', paths.people, heading('Welkom bij Lesspiegel'))
    await visitPath('join', paths.join, heading('Ik heb een uitnodiging'))
    await visitPath('device', paths.device, heading('Tweede apparaat'))
    await visitPath('recover', paths.recover, heading('Binnenkomen met je herstelcode'))
    await visitPath('help', paths.help, heading('Hulp'))
  })

  it('shows a coordinator no barrier', async () => {
    await come(school.coordinator)
    await visitPath('programme', paths.programme, (page) => page.getByRole('heading', { name: 'Scholen' }))
    await visitPath('figures', paths.figures, (page) => page.getByText('Nog geen cijfers'))
    await visitPath('roster', paths.roster, heading('Mensen'))
    await settingsAndPrivacy()
    await lock(tablet.page)
    await look()
  })

  it('shows a coach no barrier', async () => {
    const { page } = tablet
    await come(school.coach)
    await visitPath('code', paths.code, heading('Bewaar je herstelcode'))
    await visitPath('today', paths.today, button('Nu observeren'))
    await visitPath('practice', paths.practice, button('Start de les'))
    await visitPath('teachers', paths.teachers, button('Docent toevoegen'))
    await visitPath('teacher', toTeacher(person), heading(TEACHER))
    await visitPath('plan', toPlan(person), button('Plannen'))
    await visitPath('replan', toPlan(person, visit), button('Wijziging bewaren'))
    await visitPath('compare', toCompare(person), heading('Les 1 naast les 2'))
    await visitPath('converse', toConverse(school.lesson), (open) =>
      open.getByRole('navigation', { name: 'Stappen van het gesprek' }),
    )
    await next(page)
    await button('Aanvulling toevoegen')(page).waitFor()
    await look()
    await visitPath('pair', toPair(person), heading(`Een duo met ${TEACHER}`))
    await visitPath('duo', toDuo(duo), (open) => open.getByRole('list', { name: 'De twee bezoeken' }))
    await visitPath('duoVisit', toDuoVisit(duoVisit), (open) => open.getByText('Jij hebt vastgezet.'))
    await visitPath('feedback', toFeedback(sheet), button('Versturen'))
    await visitPath('feedback', toFeedback(note), (open) => open.getByText(/^Zonder antwoord verdwijnt/))
    await settingsAndPrivacy()
    await visitPath('observe', toObserve(visit), button('Start de les'))
    await startLesson(page)
    await look()
    const dialog = await askToClose(page)
    await dialog.getByLabel('Gekeken van').waitFor()
    await look()
    await dialog.getByRole('button', { name: 'Afsluiten', exact: true }).click()
    await heading('Afgesloten. Aanvullen kan.')(page)
      .or(button('Aanvulling toevoegen')(page))
      .first()
      .waitFor()
    await look()
    await page.getByRole('link', { name: 'Terug naar Vandaag' }).click()
    await lock(tablet.page)
  })

  it('shows a teacher no barrier', async () => {
    const { page } = tablet
    await come(teacher)
    await visitPath('progress', paths.progress, (open) =>
      open.getByRole('heading', { name: 'Mijn lessen en gesprekken' }),
    )
    await visitPath('confidence', toConfidence(person), heading('Hoe zeker ben je nu?'))
    await visitPath('selfView', toSelfView(observed), button('Begin'))
    await visitPath('review', toReview(conversation), (open) =>
      open.getByRole('heading', { name: 'De les, moment voor moment' }),
    )
    const print = button('Afdrukken of bewaren als PDF')
    await visitPath('paper', toPaper(person), print)
    await visitPath('paperOne', toPaper(person, conversation), print)
    await visitPath('feedback', toFeedback(note), button('ik probeer dit'))
    await settingsAndPrivacy()
    await visitPath('duo', toDuo(duo), (open) => open.getByRole('list', { name: 'De twee bezoeken' }))
    await visitPath('duoVisit', toDuoVisit(duoVisit), (open) =>
      open.getByRole('link', { name: 'Naar de les' }),
    )
    await toLesson(page)
    await look()
    await startLesson(page)
    await look()
    await page.getByRole('button', { name: 'Les afsluiten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Vastzetten' }).waitFor()
    await look()
    await page.getByRole('dialog').getByRole('button', { name: 'Nog niet' }).click()
    await lockView(page)
    await look()
    await page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
    await page.getByRole('button', { name: 'Vergelijk nu' }).click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await look()
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).first().click()
    await expect
      .poll(async () => {
        await sync(school.coach)
        return page.getByRole('heading', { name: 'Naast elkaar' }).count()
      })
      .toBe(1)
    for (const folded of ['Tabel met niveaus', /Alles wat jullie opschreven/, 'Wat vooraf is afgesproken'])
      await page.getByText(folded).click()
    await look()
  })

  it('left no path of the app unvisited, and no word on the console', () => {
    expect(Object.keys(paths).filter((path) => !([...visited] as string[]).includes(path))).toEqual([])
    expect(tablet.complaints).toEqual([])
  })
})
