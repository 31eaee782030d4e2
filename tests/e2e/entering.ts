/** How people come in and go: by an invitation, by a link for another device, by the PIN. */
import type { Page } from 'playwright-core'
import { saved } from '../support/saved.ts'
import type { Tablet } from '../support/tablet.ts'

export const PIN = '271828'

const pinPad = (page: Page) => page.getByLabel(/^Pincode van/)

/**
 * Opens an invitation, joins, keeps the recovery code where one is given, and reads the privacy page. A teacher comes
 * home first, where she is asked to.
 */
export async function join(
  tablet: Tablet,
  link: string,
  name: string,
  role: 'staff' | 'teacher',
  pin = PIN,
): Promise<void> {
  await tablet.open(link)
  await enter(tablet.page, name, pin)
  if (role === 'staff') await keepRecoveryCode(tablet.page)
  else await tablet.page.getByRole('link', { name: 'Lezen', exact: true }).click()
  await readPrivacyPage(tablet.page)
}

/** On the page of an invitation. */
export async function enter(page: Page, name: string, pin = PIN): Promise<void> {
  await page.getByLabel('Je naam').fill(name)
  await choosePin(page, pin)
  await page.getByRole('button', { name: 'Doe mee' }).click()
}

/** Opens a second-device link and makes this device one's own; the privacy page may have been read on the first one. */
export async function claim(tablet: Tablet, link: string, pin = PIN): Promise<void> {
  await tablet.open(link)
  await choosePin(tablet.page, pin)
  await tablet.page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click()
  await readPrivacyPage(tablet.page)
}

export async function choosePin(page: Page, pin = PIN): Promise<void> {
  await page.getByLabel('Kies een pincode').fill(pin)
  await page.getByLabel('Nog een keer').fill(pin)
}

export async function readPrivacyPage(page: Page): Promise<void> {
  const read = page.getByRole('button', { name: /^(Verder|Gelezen)$/ })
  await read.click()
  await read.waitFor({ state: 'hidden' })
  await saved(page)
}

async function keepRecoveryCode(page: Page): Promise<void> {
  const isKept = page.getByRole('button', { name: 'Ik heb de code bewaard' })
  await isKept.waitFor()
  const shown = await page
    .getByRole('list', { name: 'Je herstelcode' })
    .getByRole('listitem')
    .allTextContents()
  const groups = shown.map((text) => text.trim().slice(-4))
  await isKept.click()
  const done = page.getByRole('button', { name: 'Klaar', exact: true })
  await done.waitFor()
  for (const [place, group] of groups.entries()) {
    const field = page.getByLabel(`Groep ${place + 1}`, { exact: true })
    if (await field.isVisible()) await field.fill(group)
  }
  await done.click()
}

/** Types the PIN; what comes then is the caller's to wait for. */
export async function unlock(page: Page, pin = PIN): Promise<void> {
  await pinPad(page).fill(pin)
}

/** Somebody takes up a tablet that lay still: after five minutes the app has locked. */
export async function takeUp(page: Page, pin = PIN): Promise<void> {
  const inside = page.getByTitle('Bekijk hoe het met je werk staat')
  await pinPad(page).or(inside).first().waitFor()
  if (await pinPad(page).isVisible()) await unlock(page, pin)
  await saved(page)
}

/** Ends at the PIN of the only one on this device, or at the choice of several. */
export async function lock(page: Page): Promise<void> {
  await saved(page)
  await page.getByRole('button', { name: 'Vergrendelen' }).first().click()
  const people = page.getByRole('list', { name: 'Mensen op dit apparaat' })
  await pinPad(page).or(people).first().waitFor()
}
