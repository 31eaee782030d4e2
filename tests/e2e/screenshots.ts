/**
 * `npm run screenshots`: every room as a coach, a teacher and a coordinator see it, on a tablet (both ways up) and a phone, light and dark, each
 * looked through by axe as well. Ends with what axe found.
 */
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import type { Page } from 'playwright-core'
import { type Demo, startDemo } from '../bots/demo.ts'
import { LONG_STEP_MS } from '../support/patience.ts'
import { openTablet, type Tablet } from '../support/tablet.ts'
import { goTo, openTeacher, planLesson } from './acts.ts'
import { beginConversation, handOver } from './conversation-acts.ts'
import { duoScreens } from './duo-screens.ts'
import { choosePin, claim, lock, readPrivacyPage, unlock } from './entering.ts'
import { askToClose, markMoment, note, openLesson, scoreAll, startLesson, type } from './lesson-acts.ts'
import { found, looks, shoot } from './looks.ts'
import { prepareSchool, TEACHER } from './prepared-school.ts'

type Role = Demo['links'][number]['role']

/** A tablet of the first person with this role, with the ways in shot on the way. */
async function arrive(demo: Demo, role: Role): Promise<Tablet> {
  const person = demo.links.find((one) => one.role === role)
  if (!person) throw new Error(`the demo has no ${role}`)
  const tablet = await openTablet(`screenshots-${role}`)
  const { page } = tablet
  await tablet.open(person.link)
  await choosePin(page)
  if (role === 'coach') await shoot(page, 'locked-device')
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click()
  await page.getByRole('button', { name: /^(Verder|Gelezen)$/ }).waitFor()
  await shoot(page, `${role}-privacy`)
  await readPrivacyPage(page)
  return tablet
}

async function outside(demo: Demo): Promise<void> {
  const tablet = await openTablet('screenshots-nobody')
  const { page } = tablet
  for (const [path, heading] of [
    ['', 'Welkom bij Lesspiegel'],
    ['join', 'Ik heb een uitnodiging'],
    ['device', 'Tweede apparaat'],
    ['recover', 'Binnenkomen met je herstelcode'],
  ] as const) {
    await tablet.open(`${demo.origin}/${path}`)
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
    await shoot(page, `locked-${path || 'nobody'}`)
  }
  await tablet.open(`${demo.origin}/join`)
  await page.getByRole('textbox').fill('Hoi, hier is de link')
  await page.getByRole('button', { name: 'Bekijken' }).click()
  await page.getByText('Deze link is niet compleet.').waitFor()
  await shoot(page, 'locked-join-pasted-wrong')
  await tablet.remove()
}

async function asCoach(demo: Demo): Promise<void> {
  const tablet = await arrive(demo, 'coach')
  const { page } = tablet
  await goTo(page, 'Vandaag')
  await page.getByRole('button', { name: 'Nu observeren' }).waitFor()
  await shoot(page, 'coach-today')
  await goTo(page, 'Docenten')
  await page.getByRole('button', { name: 'Docent toevoegen' }).first().waitFor()
  await shoot(page, 'coach-teachers')
  await page
    .getByRole('link', { name: /alle 4 stappen gedaan/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Les 1 en les 2 naast elkaar' }).waitFor()
  await shoot(page, 'coach-teacher')
  await conversation(page)
  await page.getByRole('link', { name: 'Les plannen' }).click()
  await page.getByLabel('Klas of groep').waitFor()
  await shoot(page, 'coach-plan')
  await tablet.back()
  await page.getByRole('link', { name: 'Les 1 en les 2 naast elkaar' }).click()
  await page.getByRole('heading', { name: 'Les 1 naast les 2', level: 1 }).waitFor()
  await shoot(page, 'coach-compare')
  await feedbackGiven(page)
  await lesson(page)
  await goTo(page, 'Instellingen')
  await page.getByRole('heading', { name: 'Instellingen', level: 1 }).waitFor()
  await shoot(page, 'coach-settings')
  await page.getByRole('link', { name: 'Wat er met je gegevens gebeurt' }).click()
  await page.getByRole('heading', { name: 'Wat er met je gegevens gebeurt', level: 1 }).waitFor()
  await shoot(page, 'coach-privacy-again')
  await lock(page)
  await shoot(page, 'locked-unlock')
  await tablet.remove()
}

/** From a teacher's page and back to it. */
async function conversation(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Nabespreking: Les 1' }).click()
  await page.getByRole('button', { name: /^Toch aanpassen/ }).waitFor()
  await shoot(page, 'coach-converse-concluded')
  await page.getByRole('button', { name: /^Toch aanpassen/ }).click()
  const steps = page.getByRole('navigation', { name: 'Stappen van het gesprek' }).getByRole('button')
  await steps.first().waitFor()
  for (const [place, step] of (await steps.all()).entries()) {
    await step.click()
    await shoot(page, `coach-converse-${place + 1}`)
  }
  await page.getByRole('link', { name: 'Naar de docent' }).click()
}

/** The notes of one teacher: one that was answered, one that is not sent yet, and a new one. */
async function feedbackGiven(page: Page): Promise<void> {
  await goTo(page, 'Docenten')
  await page.getByRole('link', { name: /Soraya el Amrani/ }).click()
  await page.getByRole('link', { name: /afgesloten: ik probeer dit/ }).click()
  await page.getByRole('region', { name: 'Antwoord van Soraya el Amrani' }).waitFor()
  await shoot(page, 'coach-feedback-answered')
  await page.getByRole('link', { name: 'Soraya el Amrani' }).click()
  await goTo(page, 'Docenten')
  await page.getByRole('link', { name: /Esther Nieuwland/ }).click()
  await page.getByRole('link', { name: /wacht op antwoord/ }).click()
  await page.getByText(/^Zonder antwoord verdwijnt/).waitFor()
  await shoot(page, 'coach-feedback-sent')
  await page.getByRole('link', { name: 'Esther Nieuwland' }).click()
  await page.getByRole('button', { name: 'Feedback geven' }).click()
  await page.getByRole('button', { name: 'Kies uit de les' }).click()
  const choice = page.getByRole('dialog', { name: 'Kies een moment' })
  await choice.getByRole('listitem').getByRole('button').first().waitFor()
  await shoot(page, 'coach-feedback-moment')
  await choice.getByRole('listitem').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Samen invullen' }).click()
  await shoot(page, 'coach-feedback-sheet')
  await page.getByRole('button', { name: 'Weggooien' }).click()
  await goTo(page, 'Docenten')
  await page.getByRole('link', { name: /Lotte Brinkman/ }).click()
  await page.getByRole('link', { name: /nog niet verstuurd/ }).click()
  await page.getByText('Lotte Brinkman heeft nog geen eigen toegang').waitFor()
  await shoot(page, 'coach-feedback-no-account')
}

/** From the teacher's way and back to it. */
async function feedbackReceived(page: Page): Promise<void> {
  await page.getByRole('link', { name: /wacht op antwoord/ }).click()
  await page.getByRole('button', { name: 'ik probeer dit' }).waitFor()
  await shoot(page, 'teacher-feedback')
  await page.getByRole('button', { name: 'ik probeer dit' }).click()
  await page.getByRole('button', { name: 'Maak er mijn afspraak van' }).click()
  await shoot(page, 'teacher-feedback-own-step')
  await goTo(page, 'Mijn weg')
  await page.getByRole('link', { name: /afgesloten: ik probeer dit/ }).click()
  await page.getByRole('button', { name: 'Toch nog aanpassen' }).waitFor()
  await shoot(page, 'teacher-feedback-closed')
  await goTo(page, 'Mijn weg')
}

async function lesson(page: Page): Promise<void> {
  await goTo(page, 'Vandaag')
  await page.getByRole('button', { name: 'Nu observeren' }).click()
  const choice = page.getByRole('dialog', { name: 'Nu observeren' })
  await choice.waitFor()
  await shoot(page, 'coach-observe-now')
  await choice
    .getByRole('button', { name: /wordt (les|een extra les)/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Start de les' }).waitFor()
  await shoot(page, 'coach-lesson-start')
  await startLesson(page)
  await note(page, 'Staat bij de deur en groet leerlingen met een knik.')
  await markMoment(page)
  await note(page, 'Wacht zonder te praten tot het stil is; duurt elf tellen.')
  await scoreAll(page, ['Zichtbaar', 'In aanzet', 'Voorbeeldig', 'nvt'])
  await type(page, 'Iedereen is altijd onrustig')
  await shoot(page, 'coach-lesson')
  const dialog = await askToClose(page)
  await shoot(page, 'coach-lesson-closing')
  await dialog.getByRole('button', { name: 'Weglaten' }).click()
  await dialog.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await page.getByRole('heading', { name: 'Afgesloten. Aanvullen kan.' }).waitFor()
  await page.getByRole('button', { name: 'Aanvulling toevoegen' }).click()
  await page.getByRole('textbox', { name: 'Aanvulling' }).fill('De bel ging vijf minuten te vroeg.')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByText(/na het afsluiten$/).waitFor()
  await shoot(page, 'coach-lesson-locked')
  await page.getByRole('link', { name: 'Naar de nabespreking' }).click()
  await page.getByRole('button', { name: 'Begin de nabespreking' }).waitFor()
  await shoot(page, 'coach-converse-start')
  await beginConversation(page)
  await handOver(page)
  await shoot(page, 'coach-hand-over')
  await page.getByRole('button', { name: 'Klaar, geef de tablet terug' }).click()
  await unlock(page)
}

/** What the demo's people have behind them: a visit that is changed, a way that is over, a new release in the lesson. */
async function onTheWay(): Promise<void> {
  const served = mkdtempSync(joinPath(tmpdir(), 'lesspiegel-served-'))
  cpSync('dist/client', served, { recursive: true })
  const school = await prepareSchool({ CLIENT_DIR: served })
  const tablet = await openTablet('screenshots-prepared')
  const { page } = tablet
  try {
    await claim(tablet, await school.coachLink())
    await page.getByText('Klaar voor offline').waitFor({ timeout: LONG_STEP_MS })
    await openTeacher(page, TEACHER)
    await planLesson(page, { lesson: 'Les 2', start: '10:30', group: '2B' })
    await page.getByRole('link', { name: 'Wijzigen: Les 2' }).click()
    await page.getByLabel('Klas of groep').waitFor()
    await shoot(page, 'coach-replan')
    await tablet.back()
    await page.getByText('Afsluiten, toegang, overdragen en verwijderen').click()
    await page.getByRole('button', { name: 'Traject afsluiten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Traject afsluiten' }).click()
    await page.getByRole('button', { name: 'Traject heropenen' }).waitFor()
    await shoot(page, 'coach-teacher-closed')
    await page.getByRole('button', { name: 'Traject heropenen' }).click()
    await goTo(page, 'Vandaag')
    await openLesson(page, /Les 2/)
    appendFileSync(joinPath(served, 'sw.js'), '\n// another release\n')
    for (const suffix of ['br', 'gz']) rmSync(joinPath(served, `sw.js.${suffix}`))
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    await page.getByText('Er is een nieuwe versie').waitFor({ timeout: LONG_STEP_MS })
    await shoot(page, 'coach-lesson-update')
  } finally {
    await tablet.remove()
    await school.stop()
    rmSync(served, { recursive: true, force: true })
  }
}

async function asTeacher(demo: Demo): Promise<void> {
  const tablet = await arrive(demo, 'teacher')
  const { page } = tablet
  await goTo(page, 'Mijn weg')
  await page.getByRole('heading', { name: 'Mijn lessen en gesprekken' }).waitFor()
  await shoot(page, 'teacher-way')
  await feedbackReceived(page)
  await page
    .getByRole('link', { name: /Les 1 ·/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'De les, moment voor moment' }).waitFor()
  await shoot(page, 'teacher-review')
  await page.getByRole('button', { name: /^Toch aanpassen/ }).click()
  await shoot(page, 'teacher-review-open')
  await page.getByRole('button', { name: /^Lees de les/ }).click()
  await shoot(page, 'teacher-review-lesson')
  await tablet.remove()
}

async function asCoordinator(demo: Demo): Promise<void> {
  const tablet = await arrive(demo, 'coordinator')
  const { page } = tablet
  for (const [room, shown, file] of [
    ['Programma', page.getByRole('group', { name: 'School 1' }), 'programme'],
    ['Cijfers', page.getByRole('row', { name: /Wilgenroos/ }), 'figures'],
    ['Mensen', page.getByRole('listitem'), 'people'],
  ] as const) {
    await goTo(page, room)
    await shown.first().waitFor()
    await shoot(page, `coordinator-${file}`)
  }
  await tablet.remove()
}

async function main(): Promise<void> {
  const demo = await startDemo({ port: 0 })
  try {
    await onTheWay()
    await duoScreens()
    await outside(demo)
    await asCoordinator(demo)
    await asTeacher(demo)
    await asCoach(demo)
  } finally {
    await demo.stop()
  }
  process.stdout.write(`Every room is in screenshots/, in ${looks.length} looks.\n`)
  if (found.length > 0) throw new Error(`axe found:\n${found.join('\n')}`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  },
)
