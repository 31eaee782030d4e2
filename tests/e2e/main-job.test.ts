/**
 * The main job from end to end: three people, three Chromium profiles, the real server process. The coach observes a
 * whole lesson with the network cut and the server stopped, is killed in the middle and resumes; nothing is lost.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import {
  addTeacher,
  delivered,
  goTo,
  inviteTeacher,
  join,
  lock,
  openTeacher,
  PIN,
  planLesson,
  sendNow,
  setUpProgramme,
  unlock,
} from './acts.ts'
import { agree, holdConversation, markDifferent, shareConversation } from './conversation-acts.ts'
import {
  closeLesson,
  field,
  isChecked,
  link,
  note,
  openBlock,
  openLesson,
  score,
  scoreAll,
} from './lesson-acts.ts'
import { readableIn, storesOf, tellScreens, tracesOf } from './witness.ts'

const SCHOOL = 'Van der Meij College'
const TEACHER = 'Hanneke Wolthuis'
const COACH = 'Marijke Zandloper'
const COORDINATOR = 'Carla Bosman'
const GROUP = '2Bkaderwis'
const SUBJECT = 'natuurkunde-plus'
const notes = [
  'Loopt naar het raam en wacht tot alle pennen liggen.',
  'Zes leerlingen praten, drie draaien zich om.',
  'Noemt het lesdoel en schrijft het op het bord.',
] as const
const HALF_TYPED = 'Half getypt over de'
const words = {
  seen: 'De stilte bij het raam duurde lang.',
  works: ['Wachten zonder iets te zeggen.', 'Het doel stond op het bord.'] as [string, string],
  difference: 'Zij zag meer rust dan ik.',
  chance: 'Eerder naar de achterste tafels lopen.',
  agreement: 'Bij de start eerst langs de achterste tafels.',
}
const own = { lookBack: 'Ik was tevreden over de start.', reflection: 'Stil zijn helpt mij ook.' }
const DIFFERENT = 'Het waren er volgens mij vier.'
const secondNote = 'Begint meteen en loopt langs de achterste rij.'
const everythingTyped = [
  TEACHER,
  COACH,
  COORDINATOR,
  GROUP,
  SUBJECT,
  ...notes,
  HALF_TYPED,
  words.seen,
  ...words.works,
  words.difference,
  words.chance,
  words.agreement,
  own.lookBack,
  own.reflection,
  DIFFERENT,
  secondNote,
  PIN,
]
const scoreWords = [
  'Voorbeeldig',
  'Nog niet zichtbaar',
  'scores/',
  'notes/',
  '"SG1"',
  'agreed',
  'tippingPoint',
]

describe('the main job', () => {
  let server: ServerProcess
  let coordinator: Tablet
  let coach: Tablet
  let teacher: Tablet

  beforeAll(async () => {
    server = await startServer()
    const opened = await Promise.all(['coordinator', 'coach', 'teacher'].map((name) => openTablet(name)))
    ;[coordinator, coach, teacher] = opened as [Tablet, Tablet, Tablet]
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([coordinator, coach, teacher])
  })

  afterAll(async () => {
    await Promise.all([coordinator, coach, teacher].map((tablet) => tablet?.remove()))
    await server?.stop()
    server?.remove()
  })

  it('lets the coordinator in by the printed link, who enters the programme and invites a coach', async () => {
    await join(coordinator, server.link, COORDINATOR, 'staff')
    const invitation = await setUpProgramme(coordinator.page, SCHOOL, COACH)
    expect(await axeOn(coordinator.page)).toEqual([])
    await join(coach, invitation, COACH, 'staff')
    await coach.page.getByText('Begin met je eerste docent').waitFor()
    expect(await axeOn(coach.page)).toEqual([])
  })

  it('lets the coach add a teacher and plan a lesson, and the teacher in by the coach’s link', async () => {
    const { page } = coach
    await page.getByText('Klaar voor offline').waitFor({ timeout: 60_000 })
    await addTeacher(page, { name: TEACHER, school: SCHOOL, subject: SUBJECT })
    await planLesson(page, { lesson: 'Les 1', start: '08:30', group: GROUP })
    expect(await axeOn(page)).toEqual([])
    await join(teacher, await inviteTeacher(page), TEACHER, 'teacher')
    await teacher.page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
    expect(await axeOn(teacher.page)).toEqual([])
    await sendNow(page)
    await page.getByText('Deze docent doet mee').waitFor()
    await delivered(page)
  })

  it('starts cold without network and server, and carries half a lesson over a kill', async () => {
    await coach.goOffline(true)
    await coach.close()
    await server.stop()
    await coach.relaunch(server.origin)
    await unlock(coach.page)
    await openLesson(coach.page, `Les 1 · ${TEACHER}`)
    expect(await axeOn(coach.page)).toEqual([])
    await coach.page.getByRole('button', { name: 'Start de les' }).click()
    await note(coach.page, notes[0])
    await score(coach.page, 'SG1', 'Voorbeeldig')
    expect(await isChecked(coach.page, 'SG1', 'Voorbeeldig')).toBe(true)
    expect(await isChecked(coach.page, 'SG1', 'In aanzet')).toBe(false)
    await link(coach.page, notes[0], 'SG1')
    await coach.page.getByRole('button', { name: 'Kantelmoment', exact: true }).click()
    await note(coach.page, notes[1])
    expect(await axeOn(coach.page)).toEqual([])
    await coach.page.getByText('Bewaard', { exact: true }).waitFor()
    await field(coach.page).fill(HALF_TYPED)
    await coach.page.waitForTimeout(900)
    await coach.kill()
  })

  it('resumes with everything there, and closes the lesson still offline', async () => {
    await coach.relaunch(server.origin)
    await unlock(coach.page)
    await openLesson(coach.page, `De les van ${TEACHER} loopt`)
    const { page } = coach
    for (const text of notes.slice(0, 2)) await page.getByText(text).first().waitFor()
    await page.getByText('Kantelmoment', { exact: true }).first().waitFor()
    expect(await field(page).inputValue()).toBe(HALF_TYPED)
    await note(page, notes[2])
    await scoreTheRest()
    await page.getByRole('button', { name: 'Les afsluiten' }).click()
    const asked = page.getByRole('dialog').getByRole('region', { name: 'Vraagt nog een regel bewijs' })
    expect(await asked.getByRole('button').allTextContents()).toEqual(['LD1'])
    expect(await axeOn(page)).toEqual([])
    await asked.getByRole('button', { name: 'Ga naar LD1' }).click()
    await link(page, notes[2], 'LD1')
    await closeLesson(page)
    expect(await axeOn(page)).toEqual([])
    await page.getByText(/\d+ niet verzonden/).waitFor()
  })

  /** The core set, all in the middle but for the two ends of the scale. */
  async function scoreTheRest() {
    const { page } = coach
    await page.getByRole('radio', { name: 'Kern 16' }).check({ force: true })
    await scoreAll(page, ['In aanzet', 'Zichtbaar'])
    await openBlock(page, 'Spelgevoel')
    await score(page, 'SG1', 'Voorbeeldig')
    await openBlock(page, 'Leerdoelen')
    await score(page, 'LD1', 'Nog niet zichtbaar')
  }

  it('delivers everything once the server is back', async () => {
    await server.start()
    await coach.goOffline(false)
    await delivered(coach.page)
  })

  it('holds the conversation in eight steps and shares it', async () => {
    const { page } = coach
    await holdConversation(page, words)
    expect(await axeOn(page)).toEqual([])
    await shareConversation(page)
    await delivered(page)
  })

  it('lets the teacher read, mark a passage, write her own words and agree; the coach sees it', async () => {
    const { page } = teacher
    await sendNow(page)
    await page.getByRole('heading', { name: 'Lees het verslag van les 1' }).waitFor()
    await page
      .getByRole('region', { name: 'Wat nu van je gevraagd wordt' })
      .getByRole('link', { name: 'Openen' })
      .click()
    await page.getByRole('textbox', { name: 'Hoe kijk je op de les terug?' }).fill(own.lookBack)
    await page.getByRole('tab', { name: 'De les' }).click()
    await page.getByText(notes[1]).first().waitFor()
    await markDifferent(page, DIFFERENT)
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('tab', { name: 'Het gesprek' }).click()
    await page.getByText(words.agreement).first().waitFor()
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('tab', { name: 'Afronden' }).click()
    const reflection = page.getByRole('textbox', { name: 'Wat neem je hieruit mee?' })
    await reflection.fill(own.reflection)
    await reflection.blur()
    expect(await axeOn(page)).toEqual([])
    await agree(page)
    await page.getByText('Vastgelegd: akkoord', { exact: true }).waitFor()
    await delivered(page)
    await sendNow(coach.page)
    await coach.page.getByText('Docent en coach hebben hetzelfde verslag voor zich.').waitFor()
    expect(await axeOn(coach.page)).toEqual([])
  })

  it('hides lesson 1 during lesson 2, and lays them side by side afterwards', async () => {
    const { page } = coach
    await openTeacher(page, TEACHER)
    await planLesson(page, { lesson: 'Les 2', start: '10:30', group: GROUP })
    const progress = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Openen: Les 2' }).click()
    await page.getByText('Les 1 blijft dicht zolang je les 2 bekijkt.').waitFor()
    await page.getByRole('button', { name: 'Start de les' }).click()
    await note(page, secondNote)
    await page.goto(`${server.origin}${progress.replace('teachers', 'compare')}`)
    await unlock(page)
    await page.getByText('Les 1 blijft nog even dicht').waitFor()
    await goTo(page, 'Vandaag')
    await openLesson(page, `De les van ${TEACHER} loopt`)
    await page.getByRole('radio', { name: 'Kern 16' }).check({ force: true })
    await scoreAll(page, ['Zichtbaar', 'In aanzet', 'Zichtbaar'])
    await closeLesson(page)
    await page.getByRole('link', { name: 'Terug naar Vandaag' }).click()
    await openTeacher(page, TEACHER)
    await page.getByRole('link', { name: 'Les 1 en les 2 naast elkaar' }).click()
    await page.getByRole('heading', { name: 'Les 1 naast les 2', level: 1 }).waitFor()
    await page.getByText('Dit valt binnen de normale wisseling tussen twee lessen.').first().waitFor()
    expect(await axeOn(page)).toEqual([])
    await delivered(page)
  })

  it('shows the coordinator no picture of one teacher', async () => {
    const { page } = coordinator
    await goTo(page, 'Beeld')
    await page.getByText('Nog geen beeld').waitFor()
    expect(await axeOn(page)).toEqual([])
    await goTo(page, 'Mensen')
    await page.getByRole('heading', { name: 'Mensen', level: 1 }).waitFor()
    expect(await axeOn(page)).toEqual([])
  })

  it('leaves nothing readable in the browser, in the server’s files or in its log', async () => {
    await lock(coach.page)
    const stores = await storesOf(coach.page)
    expect(readableIn(stores, ['MZ'])).toEqual(['MZ'])
    expect(readableIn(stores, [...everythingTyped, ...scoreWords])).toEqual([])
    const traces = tracesOf(server)
    expect(readableIn(traces, [SCHOOL])).toEqual([SCHOOL])
    expect(readableIn(traces, everythingTyped)).toEqual([])
  })

  it('complained to nobody’s console', () => {
    expect([coordinator, coach, teacher].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
