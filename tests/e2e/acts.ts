/** What people do in the browser, told once: filling in the programme, inviting, planning, sending. */
import type { Locator } from 'playwright-core'
import { saved } from '../support/saved.ts'
import { act } from './act.ts'

/** One school, the proposed periods and moments, and a coach for it. Returns the coach's link. */
export const setUpProgramme = act(async (page, school: string, coach: string): Promise<string> => {
  const first = page.getByRole('group', { name: 'School 1' })
  await first.getByLabel('Naam').fill(school)
  await first.getByLabel('Soort').selectOption('VO')
  await first.getByRole('spinbutton', { name: 'Verwachte deelnemers' }).fill('8')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByText('Coaches krijgen dit bij hun volgende verbinding').waitFor()
  return inviteCoach(page, school, coach)
})

/** On the coordinator's programme page. Returns the link. */
export const inviteCoach = act(async (page, school: string, coach: string): Promise<string> => {
  const form = page.getByRole('region', { name: 'Coaches en coördinatoren uitnodigen' })
  await form.getByLabel('Naam', { exact: true }).fill(coach)
  await form.getByRole('checkbox', { name: school }).check()
  await form.getByRole('button', { name: 'Maak de uitnodiging' }).click()
  return linkOn(page.getByRole('region', { name: `Uitnodiging voor ${coach}` }))
})

async function linkOn(place: Locator): Promise<string> {
  const link = await place
    .getByText(/^https?:\S+#\S+$/)
    .last()
    .textContent()
  return link?.trim() ?? ''
}

export type NewTeacher = { name: string; school: string; subject: string }

/** From any room of the coach; ends on the teacher's page. */
export const addTeacher = act(async (page, { name, school, subject }: NewTeacher): Promise<void> => {
  await goTo(page, 'Docenten')
  await page.getByRole('button', { name: 'Docent toevoegen' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam').fill(name)
  await dialog.getByLabel('School').selectOption({ label: school })
  await dialog.getByLabel('Vak of groep').fill(subject)
  await dialog.getByRole('button', { name: /Bewaren|Toevoegen/ }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
})

export type PlannedLesson = { lesson: 'Les 1' | 'Les 2'; start: string; group: string }

/** From the teacher's page; comes back to it. */
export const planLesson = act(async (page, { lesson, start, group }: PlannedLesson): Promise<void> => {
  await page.getByRole('link', { name: 'Les plannen' }).click()
  await page.getByRole('radio', { name: lesson, exact: true }).check({ force: true })
  await page.getByLabel('Begin', { exact: true }).fill(start)
  await page.getByLabel('Klas of groep').fill(group)
  await page.getByRole('button', { name: 'Plannen', exact: true }).click()
  await page.getByRole('link', { name: `Openen: ${lesson}` }).waitFor()
})

/** From the teacher's page. Returns her link. */
export const inviteTeacher = act(async (page): Promise<string> => {
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  const dialog = page.getByRole('dialog')
  const link = await linkOn(dialog)
  await dialog.getByRole('button', { name: 'Sluiten' }).click()
  await dialog.waitFor({ state: 'hidden' })
  return link
})

/** In the settings. Returns a link for another device of the same person. */
export const linkDevice = act(async (page): Promise<string> => {
  await page.getByRole('button', { name: 'Voeg een apparaat toe' }).click()
  return linkOn(page.getByRole('region', { name: 'Apparaten' }))
})

/** By the side bar. A conversation has none, so that its way back comes first. */
export const goTo = act(async (page, room: string): Promise<void> => {
  const rooms = page.getByRole('navigation', { name: 'Ruimtes' })
  const back = page.getByRole('link', { name: 'Naar de docent' })
  await rooms.or(back).first().waitFor()
  if (!(await rooms.isVisible())) await back.click()
  const link = rooms.getByRole('link', { name: room })
  await link.click()
  await link.and(page.locator('[aria-current="page"]')).waitFor()
})

export const openTeacher = act(async (page, name: string): Promise<void> => {
  await goTo(page, 'Docenten')
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
})

/** Waits until everything this person wrote is with the server. */
export const delivered = act(async (page): Promise<void> => {
  await saved(page)
  await page.getByText(/\d+ niet verzonden/).waitFor({ state: 'hidden' })
})

/** By the state of the work: sends and fetches at once instead of in a while. */
export const sendNow = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: /Bekijk hoe het met je werk staat/ }).click()
  const panel = page.getByRole('dialog', { name: 'Hoe het met je werk staat' })
  await panel.getByRole('button', { name: 'Nu verzenden' }).click()
  await panel.getByRole('button', { name: 'Sluiten' }).click()
  await panel.waitFor({ state: 'hidden' })
})
