/**
 * The main job from end to end: three people, three Chromium profiles, the real server process. The coach observes a
 * whole lesson with the network cut and the server stopped, is killed in the middle and resumes; nothing is lost.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bytesOf, type ServerProcess, startServer } from '../support/server-process.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { delivered, join, linkOn, setUpProgramme, unlock } from './acts.ts'

const SCHOOL = 'Van der Meij College'
const TEACHER = 'Hanneke Wolthuis'
const COACH = 'Marijke Zandloper'
const notes = [
  'Loopt naar het raam en wacht tot alle pennen liggen.',
  'Zes leerlingen praten, drie draaien zich om.',
  'Noemt het lesdoel en schrijft het op het bord.',
]

describe('the main job', () => {
  let server: ServerProcess
  let coordinator: Tablet
  let coach: Tablet
  let teacher: Tablet

  beforeAll(async () => {
    server = await startServer()
    coordinator = await openTablet('coordinator')
    coach = await openTablet('coach')
    teacher = await openTablet('teacher')
  })

  afterAll(async () => {
    await Promise.all([coordinator, coach, teacher].map((tablet) => tablet?.remove()))
    await server?.stop()
    server?.remove()
  })

  it('lets the coordinator in by the printed link, who enters the programme and invites a coach', async () => {
    await join(coordinator, server.link, 'Carla Bosman', 'staff')
    const link = await setUpProgramme(coordinator.page, SCHOOL, COACH)
    await join(coach, link, COACH, 'staff')
    await coach.page
      .getByRole('heading', { name: 'Vandaag', level: 1 })
      .or(coach.page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
    expect(await axeOn(coach.page)).toEqual([])
  })

  it('lets the coach add a teacher and plan a lesson, and the teacher in by the coach’s link', async () => {
    const { page } = coach
    await page.getByText('Klaar voor offline').waitFor({ timeout: 60_000 })
    await addTeacher()
    await page.getByRole('link', { name: 'Les plannen' }).click()
    await page.getByLabel('Begin', { exact: true }).fill('08:30')
    await page.getByLabel('Klas of groep').fill('2B')
    await page.getByRole('button', { name: 'Plannen', exact: true }).click()
    await page.getByRole('button', { name: 'Uitnodigen' }).click()
    const link = await linkOn(page)
    await page.getByRole('button', { name: 'Sluiten' }).last().click()
    await join(teacher, link, TEACHER, 'teacher')
    await teacher.page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
  })

  async function addTeacher() {
    const { page } = coach
    await page.getByRole('link', { name: 'Docenten' }).click()
    await page.getByRole('button', { name: 'Docent toevoegen' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Naam').fill(TEACHER)
    await dialog.getByLabel('School').selectOption({ label: SCHOOL })
    await dialog.getByRole('button', { name: /Bewaren|Toevoegen/ }).click()
    await page.getByRole('heading', { name: TEACHER }).waitFor()
  }

  it('carries a whole lesson without network and server, over a cold start and a kill', async () => {
    await delivered(coach.page)
    await coach.close()
    await server.stop()
    coach.page = await coach.relaunch(server.origin)
    await coach.goOffline(true)
    await unlock(coach.page)
    const { page } = coach
    await page.getByRole('link', { name: 'Vandaag' }).click()
    await page.getByRole('link', { name: 'Openen' }).first().click()
    await page.getByRole('button', { name: 'Start de les' }).click()
    await note(page, notes[0])
    await page
      .getByRole('group', { name: /SG1/ })
      .getByRole('button', { name: 'Zichtbaar', exact: true })
      .click()
    await page.getByRole('button', { name: 'Kantelmoment' }).click()
    await note(page, notes[1])
    await page.getByRole('textbox', { name: 'Wat zie of hoor je?' }).fill('Half getypt over de')
    await page.waitForTimeout(900)

    await coach.kill()
    coach.page = await coach.relaunch(server.origin)
    await unlock(coach.page)
    await resume()
  })

  const note = async (page: Tablet['page'], text: string | undefined) => {
    await page.getByRole('textbox', { name: 'Wat zie of hoor je?' }).fill(text ?? '')
    await page.getByRole('button', { name: 'Toevoegen' }).click()
    await page
      .getByText(text ?? '')
      .first()
      .waitFor()
  }

  async function resume() {
    const { page } = coach
    await page
      .getByRole('link', { name: /Verder|Openen/ })
      .first()
      .click()
    for (const text of notes.slice(0, 2)) await page.getByText(text).first().waitFor()
    const field = page.getByRole('textbox', { name: 'Wat zie of hoor je?' })
    expect(await field.inputValue()).toBe('Half getypt over de')
    await field.fill(notes[2] ?? '')
    await page.getByRole('button', { name: 'Toevoegen' }).click()
  }
})
