/** What people do in the browser, told once: joining, unlocking, filling in the programme, inviting, planning. */
import type { Locator, Page } from 'playwright-core'
import type { Tablet } from '../support/tablet.ts'

export const PIN = '271828'

/** Opens an invitation, joins, keeps the recovery code where one is given, and reads the privacy page. */
export async function join(
  { page }: Tablet,
  link: string,
  name: string,
  role: 'staff' | 'teacher',
  pin = PIN,
): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await choosePin(page, pin)
  await page.getByRole('button', { name: 'Doe mee' }).click()
  if (role === 'staff') await keepRecoveryCode(page)
  await page.getByRole('button', { name: 'Gelezen' }).click()
}

/** Opens a second-device link and makes this device one's own; the privacy page may have been read on the first one. */
export async function claim(page: Page, link: string, pin = PIN): Promise<void> {
  await page.goto(link)
  await choosePin(page, pin)
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click()
  await page.getByRole('button', { name: /^(Verder|Gelezen)$/ }).click()
}

export async function choosePin(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel('Kies een pincode').fill(pin)
  await page.getByLabel('Nog een keer').fill(pin)
}

async function keepRecoveryCode(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).waitFor()
  const shown = await page
    .getByRole('list', { name: 'Je herstelcode' })
    .getByRole('listitem')
    .allTextContents()
  const groups = shown.map((text) => text.trim().slice(-4))
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click()
  for (const [place, group] of groups.entries()) {
    const field = page.getByLabel(`Groep ${place + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group)
  }
  await page.getByRole('button', { name: 'Klaar' }).click()
}

export async function unlock(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel(/^Pincode van/).fill(pin)
}

/** One school, the proposed periods and moments, and a coach for it. Returns the coach's link. */
export async function setUpProgramme(page: Page, school: string, coach: string): Promise<string> {
  const first = page.getByRole('group', { name: 'School 1' })
  await first.getByLabel('Naam').fill(school)
  await first.getByLabel('Soort').selectOption('VO')
  await first.getByRole('spinbutton', { name: 'Verwachte deelnemers' }).fill('8')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByText('Coaches krijgen dit bij hun volgende verbinding').waitFor()
  return inviteCoach(page, school, coach)
}

/** On the coordinator's programme page. Returns the link. */
export async function inviteCoach(page: Page, school: string, coach: string): Promise<string> {
  const form = page.getByRole('region', { name: 'Coaches en coördinatoren uitnodigen' })
  await form.getByLabel('Naam', { exact: true }).fill(coach)
  await form.getByRole('checkbox', { name: school }).check()
  await form.getByRole('button', { name: 'Maak de uitnodiging' }).click()
  return linkOn(page.getByRole('region', { name: `Uitnodiging voor ${coach}` }))
}

/** The one-time link that is on the page or in its dialog. */
export async function linkOn(page: Page | Locator): Promise<string> {
  const link = await page
    .getByText(/^https?:\S+#\S+$/)
    .last()
    .textContent()
  return link?.trim() ?? ''
}

export type NewTeacher = { name: string; school: string; subject: string }

/** From any room of the coach; ends on the teacher's page. */
export async function addTeacher(page: Page, { name, school, subject }: NewTeacher): Promise<void> {
  await goTo(page, 'Docenten')
  await page.getByRole('button', { name: 'Docent toevoegen' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Naam').fill(name)
  await dialog.getByLabel('School').selectOption({ label: school })
  await dialog.getByLabel('Vak of groep').fill(subject)
  await dialog.getByRole('button', { name: /Bewaren|Toevoegen/ }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

export type PlannedLesson = { lesson: 'Les 1' | 'Les 2'; start: string; group: string }

/** From the teacher's page; comes back to it. */
export async function planLesson(page: Page, { lesson, start, group }: PlannedLesson): Promise<void> {
  await page.getByRole('link', { name: 'Les plannen' }).click()
  await page.getByRole('radio', { name: lesson, exact: true }).check({ force: true })
  await page.getByLabel('Begin', { exact: true }).fill(start)
  await page.getByLabel('Klas of groep').fill(group)
  await page.getByRole('button', { name: 'Plannen', exact: true }).click()
  await page.getByRole('link', { name: `Openen: ${lesson}` }).waitFor()
}

/** From the teacher's page. Returns her link. */
export async function inviteTeacher(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  const dialog = page.getByRole('dialog')
  const link = await linkOn(dialog)
  await dialog.getByRole('button', { name: 'Sluiten' }).click()
  return link
}

/** By the side bar. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ruimtes' }).getByRole('link', { name: room }).click()
}

export async function openTeacher(page: Page, name: string): Promise<void> {
  await goTo(page, 'Docenten')
  await page.getByRole('link', { name }).click()
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Waits until everything this person wrote is with the server. */
export async function delivered(page: Page): Promise<void> {
  await page.getByText('Bewaard', { exact: true }).waitFor()
  await page.getByText(/\d+ niet verzonden/).waitFor({ state: 'hidden', timeout: 60_000 })
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vergrendelen' }).first().click()
  await page.getByLabel(/^Pincode van/).waitFor()
}

/** By the state of the work: sends and fetches at once instead of in a while. */
export async function sendNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Bekijk de stand van je werk/ }).click()
  const sheet = page.getByRole('dialog', { name: 'Stand van je werk' })
  await sheet.getByRole('button', { name: 'Nu verzenden' }).click()
  await sheet.getByRole('button', { name: 'Sluiten' }).click()
}
