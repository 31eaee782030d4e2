/**
 * The main job from end to end: three people, three Chromium profiles, the real server process. The coach observes a
 * whole lesson with the network cut and the server stopped, is killed in the middle and resumes; nothing is lost.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LONG_STEP_MS } from '../support/patience.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import {
  addTeacher,
  delivered,
  goTo,
  inviteTeacher,
  openTeacher,
  planLesson,
  sendNow,
  setUpProgramme,
} from './acts.ts'
import {
  agree,
  beginConversation,
  holdConversation,
  markDifferent,
  shareConversation,
  writeLookBack,
  writeReflection,
} from './conversation-acts.ts'
import { join, lock, PIN, takeUp, unlock } from './entering.ts'
import {
  askToClose,
  chooseCoreSet,
  closeLesson,
  field,
  isChecked,
  link,
  markMoment,
  note,
  openLesson,
  type Scored,
  score,
  scoreAll,
  startLesson,
  type,
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
  chance: 'Eerder naar de achterste tafels lopen.',
  agreement: {
    action: 'Eerst langs de achterste tafels lopen.',
    situation: 'De start van het blokuur.',
    when: 'Zodra de bel is gegaan.',
    noticeableBy: 'Achterin liggen de boeken open.',
    lookBackOn: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
  },
}
const own = {
  lookBack: 'Ik was tevreden over de start.',
  feedUp: 'Iedereen kon de wet van Ohm uitleggen.',
  reflection: 'Stil zijn helpt mij ook.',
}
const ALL_SEEN: Scored = { block: 'Spelgevoel', indicator: 'Hele klas in beeld', level: 'Voorbeeldig' }
const GOAL_TOLD: Scored = { block: 'Leerdoelen', indicator: 'Lesdoel genoemd', level: 'Nog niet zichtbaar' }
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
  words.chance,
  words.agreement.action,
  words.agreement.situation,
  words.agreement.when,
  words.agreement.noticeableBy,
  own.lookBack,
  own.feedUp,
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
    await page.getByText('Klaar voor offline').waitFor({ timeout: LONG_STEP_MS })
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

  it('lets her say how certain she is before the first lesson, for herself alone', async () => {
    const { page } = teacher
    await sendNow(page)
    await page.getByRole('heading', { name: 'Hoe zeker ben je nu?' }).waitFor()
    await page.getByRole('link', { name: 'Bekijken' }).click()
    await page.getByRole('button', { name: 'Invullen' }).click()
    const sentences = page.getByRole('group', { name: /^… / })
    for (const place of [0, 1, 2])
      await sentences.nth(place).getByRole('button', { name: '6', exact: true }).click()
    await page.getByText('6,0 · 3 van 4 zinnen').waitFor()
    await page.getByText('Alleen jij ziet dit.').waitFor()
    expect(await axeOn(page)).toEqual([])
    await goTo(page, 'Mijn weg')
    expect(await page.getByRole('heading', { name: 'Hoe zeker ben je nu?' }).count()).toBe(0)
  })

  it('starts cold without network and server, and carries half a lesson over a kill', async () => {
    await coach.goOffline(true)
    await coach.close()
    await server.stop()
    await coach.relaunch(server.origin)
    const { page } = coach
    await unlock(page)
    await openLesson(page, `Les 1 · ${TEACHER}`)
    expect(await axeOn(page)).toEqual([])
    await startLesson(page)
    await note(page, notes[0])
    await score(page, ALL_SEEN)
    expect(await isChecked(page, ALL_SEEN)).toBe(true)
    expect(await isChecked(page, { ...ALL_SEEN, level: 'In aanzet' })).toBe(false)
    await link(page, notes[0], ALL_SEEN.indicator)
    await markMoment(page)
    await note(page, notes[1])
    expect(await axeOn(page)).toEqual([])
    await type(page, HALF_TYPED)
    await coach.kill()
  })

  it('resumes with everything there, and closes the lesson still offline', async () => {
    await coach.relaunch(server.origin)
    await unlock(coach.page)
    await openLesson(coach.page, 'Verder met de les')
    const { page } = coach
    for (const text of notes.slice(0, 2)) await page.getByText(text).first().waitFor()
    await page.getByText('Kantelmoment', { exact: true }).first().waitFor()
    expect(await field(page).inputValue()).toBe(HALF_TYPED)
    await note(page, notes[2])
    await chooseCoreSet(page)
    await scoreAll(page, ['In aanzet', 'Zichtbaar'])
    await score(page, ALL_SEEN)
    await score(page, GOAL_TOLD)
    const dialog = await askToClose(page)
    const asked = dialog.getByRole('region', { name: 'Vraagt nog een regel bewijs' })
    await asked.waitFor()
    expect(await asked.getByRole('button').allTextContents()).toEqual([`Ga naar ${GOAL_TOLD.indicator}`])
    expect(await axeOn(page)).toEqual([])
    await asked.getByRole('button', { name: `Ga naar ${GOAL_TOLD.indicator}` }).click()
    await link(page, notes[2], GOAL_TOLD.indicator)
    await closeLesson(page)
    expect(await axeOn(page)).toEqual([])
    await page.getByText(/\d+ niet verzonden/).waitFor()
  })

  it('delivers everything once the server is back', async () => {
    await server.start()
    await coach.goOffline(false)
    await delivered(coach.page)
  })

  it('holds the conversation step by step and shares it', async () => {
    const { page } = coach
    await takeUp(page)
    await page.getByRole('link', { name: 'Naar de nabespreking' }).click()
    await beginConversation(page)
    await holdConversation(page, words)
    expect(await axeOn(page)).toEqual([])
    await shareConversation(page)
    await delivered(page)
  })

  it('lets the teacher read, mark a passage, write her own words and agree; the coach sees it', async () => {
    const { page } = teacher
    await takeUp(page)
    await sendNow(page)
    const asked = page.getByRole('region', { name: 'Wat nu van je gevraagd wordt' })
    await asked.getByText(words.works[0]).waitFor()
    expect(await axeOn(page)).toEqual([])
    await asked.getByRole('link', { name: 'Lees verder' }).click()
    await page.getByRole('heading', { name: `Beste Hanneke, dit namen we mee uit ons gesprek.` }).waitFor()
    for (const text of [...words.works, words.chance, words.agreement.action, notes[1]])
      await page.getByText(text).first().waitFor()
    await writeLookBack(page, own)
    await writeReflection(page, own.reflection)
    await markDifferent(page, DIFFERENT)
    expect(await axeOn(page)).toEqual([])
    await agree(page)
    await delivered(page)
    await takeUp(coach.page)
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
    await startLesson(page)
    await note(page, secondNote)
    await coach.open(`${server.origin}${progress.replace('teachers', 'compare')}`)
    await unlock(page)
    await page.getByText('Les 1 blijft nog even dicht').waitFor()
    await goTo(page, 'Vandaag')
    await openLesson(page, 'Verder met de les')
    await chooseCoreSet(page)
    await scoreAll(page, ['Zichtbaar', 'In aanzet', 'Zichtbaar'])
    await closeLesson(page)
    await page.getByRole('link', { name: 'Terug naar Vandaag' }).click()
    await openTeacher(page, TEACHER)
    await page.getByRole('link', { name: 'Les 1 en les 2 naast elkaar' }).click()
    await page.getByRole('heading', { name: 'Les 1 naast les 2', level: 1 }).waitFor()
    const block = page.getByRole('region', { name: 'Spelgevoel' })
    await block.getByRole('img', { name: /^les 1: .*; les 2: .*Dit valt binnen de normale/ }).waitFor()
    await block.getByRole('button', { name: 'De getallen van Spelgevoel' }).click()
    await block.getByText('Dit valt binnen de normale wisseling tussen twee lessen.').waitFor()
    await block.getByRole('button', { name: 'Spelgevoel', exact: true }).click()
    await block
      .getByRole('list', { name: /^Wat er gezien is bij:/ })
      .first()
      .waitFor()
    expect(await axeOn(page)).toEqual([])
    await delivered(page)
  })

  it('shows the coordinator no picture of one teacher', async () => {
    const { page } = coordinator
    await takeUp(page)
    await goTo(page, 'Cijfers')
    await page.getByText('Nog geen cijfers').waitFor()
    expect(await axeOn(page)).toEqual([])
    await goTo(page, 'Mensen')
    await page.getByRole('heading', { name: 'Mensen', level: 1 }).waitFor()
    expect(await axeOn(page)).toEqual([])
  })

  it('leaves nothing readable in the browser, in the server’s files or in its log', async () => {
    await takeUp(coach.page)
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
