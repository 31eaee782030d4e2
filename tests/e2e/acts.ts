/** What people do in the browser, told once: joining, unlocking, filling in the programme, inviting. */
import type { Page } from 'playwright-core'
import type { Tablet } from '../support/tablet.ts'

export const PIN = '271828'

/** Opens an invitation, joins, keeps the recovery code where one is given, and reads the privacy page. */
export async function join(
  { page }: Tablet,
  link: string,
  name: string,
  role: 'staff' | 'teacher',
): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Je naam').fill(name)
  await choosePin(page)
  await page.getByRole('button', { name: 'Doe mee' }).click()
  if (role === 'staff') await keepRecoveryCode(page)
  await page.getByRole('button', { name: 'Gelezen' }).click()
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
    const field = page.getByLabel(`Groep ${place + 1}`)
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
  await first.getByLabel('Verwachte deelnemers').fill('8')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByText('Coaches krijgen dit bij hun volgende verbinding').waitFor()
  await page.getByLabel('Naam', { exact: true }).last().fill(coach)
  await page.getByRole('checkbox', { name: school }).check()
  await page.getByRole('button', { name: 'Maak de uitnodiging' }).click()
  return linkOn(page)
}

/** The one-time link that is on the page or in its dialog. */
export async function linkOn(page: Page): Promise<string> {
  const link = await page
    .getByText(/^https?:\S+#\S+$/)
    .last()
    .textContent()
  return link?.trim() ?? ''
}

/** Waits until everything this person wrote is with the server. */
export async function delivered(page: Page): Promise<void> {
  await page.getByText(/\d+ niet verzonden/).waitFor({ state: 'hidden', timeout: 60_000 })
}
