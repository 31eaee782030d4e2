/** Every screen of a duo, as the coach, the guest and the host see it; taken by `screenshots.ts`. */
import type { Page } from 'playwright-core'
import type { SchoolId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus } from '#domain/programme/duo-visit.ts'
import { type Bot, bookOf, createDevice, join as joinAs, must, postOf, sync } from '../bots/bot.ts'
import { inviteTeacher, takeOn, write } from '../bots/coach-bot.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import { openTablet, type Tablet } from '../support/tablet.ts'
import { delivered, goTo, openTeacher } from './acts.ts'
import { lockView, openTo, openVisit, pairWith, planVisit, takeHome, toLesson } from './duo-acts.ts'
import { claim, join } from './entering.ts'
import { giveFeedback } from './feedback-acts.ts'
import { askToClose, link, note, score, startLesson } from './lesson-acts.ts'
import { shoot } from './looks.ts'
import { type PreparedSchool, prepareSchool, TEACHER, today } from './prepared-school.ts'

const HOST = 'Mieke Hoogendoorn-van Wijngaarden'
const QUESTION =
  'Wanneer haken ze af bij de uitleg, en wat doe ik dan waardoor de achterste rij zich weer verantwoordelijk voelt?'
const items = ['SG1', 'SG2', 'SE1', 'SE2']

export async function duoScreens(): Promise<void> {
  const school = await prepareSchool()
  const { coach, schoolId } = school
  const host = takeOn(coach, { name: HOST, schoolId, subject: 'maatschappijwetenschappen' })
  const hosts = createDevice(school.server.origin, 'e2e-duo-screens', { now: Date.now })
  await joinAs(hosts, await inviteTeacher(coach, host), HOST, '314159')
  const tablets = [await openTablet('screens-guest'), await openTablet('screens-coach')]
  const [guest, coachs] = tablets as [Tablet, Tablet]
  try {
    await join(guest, await school.teacherLink(), TEACHER, 'teacher')
    for (let round = 0; round < 2; round += 1) await sync(coach)
    await claim(coachs, await school.coachLink())
    await pairing(coachs, coach, schoolId)
    await preparing(guest, school, hosts)
    await observing(guest)
    await comparing({ guest, coachs, school, hosts })
  } finally {
    for (const tablet of tablets) await tablet.remove()
    await school.stop()
  }
}

async function pairing({ page }: Tablet, coach: Bot, schoolId: SchoolId): Promise<void> {
  for (const [name, subject] of [
    ['Bram de Vries', 'Engels'],
    ['Aïcha El Amrani', 'rekenen en burgerschap'],
  ] as const)
    takeOn(coach, { name, subject, schoolId: schoolId })
  await sync(coach)
  await openTeacher(page, TEACHER)
  await page.getByRole('link', { name: 'Duo maken' }).click()
  await page.getByRole('radio', { name: 'Aïcha El Amrani' }).waitFor()
  await page.getByRole('radio', { name: HOST }).check({ force: true })
  await shoot(page, 'duo-pair')
  await openTeacher(page, TEACHER)
  await pairWith(page, HOST)
  await delivered(page)
  await shoot(page, 'duo-page-coach')
  await goTo(page, 'Vandaag')
  await shoot(page, 'duo-today')
  await openTeacher(page, TEACHER)
  await shoot(page, 'duo-teacher-page')
}

/** The visit whose host is not the guest of these screens. */
const visitIn = (bot: Bot) => {
  const [duo] = duosIn(bookOf(bot).records().values())
  if (!duo?.visits.b) throw new Error('no visit')
  return duo.visits.b.recordId
}

async function preparing({ page }: Tablet, { coach }: PreparedSchool, hosts: Bot): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(HOST) })
    .first()
    .waitFor()
  await shoot(page, 'duo-way')
  await openVisit(page, new RegExp(`bezoek aan ${HOST} schuldig|kijkt bij ${HOST}`))
  await shoot(page, 'duo-visit-no-date')
  await page.getByRole('link', { name: ` en ${HOST}` }).click()
  await page.getByRole('list', { name: 'De twee bezoeken' }).waitFor()
  await shoot(page, 'duo-page-guest')
  await openVisit(page, `${HOST} kijkt bij jou`)
  await page.getByRole('button', { name: 'Spelgevoel' }).click()
  await page.getByRole('group', { name: 'Indicatoren: 4 van 8' }).waitFor()
  await shoot(page, 'duo-visit-host')
  await page.getByRole('link', { name: ` en ${HOST}` }).click()
  await openVisit(page, `Jij kijkt bij ${HOST}`)
  await planVisit(page, { date: today(), start: '10:30', group: '3H' })
  await delivered(page)
  for (const bot of [coach, hosts, coach]) await sync(bot)
  await write(hosts, visitIn(hosts), [answer('host_question', QUESTION), chooseFocus(['SG', 'SE'], items)])
  for (const bot of [hosts, coach]) await sync(bot)
  await page.getByText(QUESTION).waitFor()
  await shoot(page, 'duo-visit-guest')
}

async function observing({ page }: Tablet): Promise<void> {
  await toLesson(page)
  await shoot(page, 'duo-room-start')
  await startLesson(page)
  await note(page, 'Zes leerlingen leggen hun pen neer en kijken naar buiten.')
  await link(page, 'Zes leerlingen', 'Hele klas in beeld')
  await note(page, '“We wachten tot iedereen de pen neerlegt.”')
  await score(page, { block: 'Spelgevoel', indicator: 'Hele klas in beeld', level: 'In aanzet' })
  await score(page, { block: 'Spelgevoel', indicator: 'Klein bijgestuurd', level: 'Zichtbaar' })
  await shoot(page, 'duo-room')
  const dialog = await askToClose(page)
  await shoot(page, 'duo-closing')
  await dialog.getByRole('button', { name: 'Nog niet' }).click()
  await lockView(page)
  await shoot(page, 'duo-locked')
  await delivered(page)
}

type Cast = { guest: Tablet; coachs: Tablet; school: PreparedSchool; hosts: Bot }

async function comparing({ guest: { page }, coachs, school: { coach }, hosts }: Cast): Promise<void> {
  await page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
  await page.getByText('heeft nog niet vastgezet.').waitFor()
  await shoot(page, 'duo-waiting')
  await page.getByRole('button', { name: 'Vergelijk nu' }).click()
  await page.getByRole('dialog').getByRole('img').waitFor()
  await shoot(page, 'duo-qr')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).first().click()
  await sync(coach)
  const visit = visitIn(coach)
  const sheet = await watchPeer(coach, visit, {
    notes: [
      {
        time: 65,
        speaker: 'docent',
        text: 'Loopt langs de achterste rij en knikt naar drie tafels.',
        links: ['SG1'],
      },
      { time: 731, speaker: 'docent', text: 'Wacht elf tellen tot het stil is.', links: ['SE1', 'SG2'] },
    ],
    scores: { SG1: 4, SG2: 3, SE1: 2, SE2: 'ntz' },
    moments: [{ time: 731 }],
    pulses: [],
  })
  await lockPeer(coach, sheet, items)
  for (let round = 0; round < 3; round += 1) await sync(coach)
  await page.getByRole('heading', { name: 'Naast elkaar' }).waitFor()
  await shoot(page, 'duo-joint')
  await takeHome(page, `${TEACHER} neemt mee`, 'Ik ga ook bij de deur staan aan het begin.')
  await shoot(page, 'duo-take-home')
  await page.getByText(/Alles wat jullie opschreven/).click()
  await page.getByText('Tabel met niveaus').click()
  await page.getByText('Wat vooraf is afgesproken').click()
  await shoot(page, 'duo-joint-all')
  await openTo(page, HOST)
  await giving(page)
  await delivered(page)
  await sync(hosts)
  await hostsSide(hosts)
  await openTeacher(coachs.page, TEACHER)
  await coachs.page.getByRole('link', { name: `${TEACHER} en ${HOST}` }).click()
  await coachs.page
    .getByText(/is geweest op/)
    .first()
    .waitFor()
  await shoot(coachs.page, 'duo-page-after')
}

async function giving(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Feedback geven' }).click()
  await page.getByRole('button', { name: 'Kies uit de les' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /leggen hun pen neer/ })
    .waitFor()
  await shoot(page, 'duo-feedback-moment')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).first().click()
  await page.getByRole('link', { name: ` en ${HOST}` }).click()
  await giveFeedback(page, {
    moment: 'Zes leerlingen leggen hun pen neer',
    effect: 'Bij de volgende vraag keken vier van hen weer naar het bord.',
    feedback: 'Je zag het en stelde de vraag opnieuw. Zo deed de achterste rij weer mee.',
    step: { action: 'Tel tot vijf', situation: 'na een vraag', moment: 'morgen in 3H' },
  })
  await shoot(page, 'duo-feedback-sent')
  await page.getByRole('link', { name: ` en ${HOST}` }).click()
  await page
    .getByRole('link', { name: `Feedback voor ${HOST}` })
    .first()
    .waitFor()
  await shoot(page, 'duo-visit-notes')
}

async function hostsSide(hosts: Bot): Promise<void> {
  const tablet = await openTablet('screens-host')
  const { page } = tablet
  try {
    await claim(tablet, must(await postOf(hosts).linkDevice(), 'a device link').link)
    await goTo(page, 'Mijn weg')
    await page.evaluate((to) => history.pushState(null, '', to), `/duo-visit/${visitIn(hosts)}`)
    await page.getByText('Zes leerlingen').first().waitFor()
    await shoot(page, 'duo-opened-to-host')
  } finally {
    await tablet.remove()
  }
}
