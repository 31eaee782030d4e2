/**
 * From the link in the mail to the running clock, counted in taps and keys; and how many screens a teacher sees before
 * she is at home. It was 14 taps and 41 keys, and six screens.
 */
import type { Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths.ts'
import { inviteCoach } from '../bots/coordinator-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { PIN, unlock } from './entering.ts'
import { askToClose, field } from './lesson-acts.ts'
import { COACH, type PreparedSchool, prepareSchool, TEACHER } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

describe('the first minute', () => {
  let school: PreparedSchool
  let tablet: Tablet
  let taps = 0
  let keys = 0

  beforeAll(async () => {
    school = await prepareSchool()
    tablet = await openTablet('first-minute')
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
  })

  afterAll(async () => {
    await tablet?.remove()
    await school?.stop()
  })

  async function tap(one: Locator): Promise<void> {
    await one.click()
    taps += 1
  }
  async function type(one: Locator, text: string): Promise<void> {
    await tap(one)
    await one.fill(text)
    keys += text.length
  }
  const button = (name: string) => tablet.page.getByRole('button', { name, exact: true })

  async function joinWithPin(): Promise<void> {
    await type(tablet.page.getByLabel('Kies een pincode'), PIN)
    await type(tablet.page.getByLabel('Nog een keer'), PIN)
    await tap(button('Doe mee'))
  }

  /** Databases of practice lessons on this device. */
  const practised = () =>
    tablet.page.evaluate(async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.includes('practice')).map(({ name }) => name),
    )

  it('brings a coach from the link to the running lesson in ten taps and thirty keys', async () => {
    const { page } = tablet
    await tablet.open(await inviteCoach(school.coordinator, 'Rachid Benali', [school.schoolId]))
    taps = 1
    expect(await page.getByLabel('Je naam').inputValue()).toBe('Rachid Benali')
    await joinWithPin()
    await tap(button('Straks'))
    await tap(button('Gelezen'))
    await tap(button('Nu observeren').first())
    await type(page.getByRole('dialog').getByLabel('Naam'), 'Soraya el Amrani')
    await tap(page.getByRole('dialog').getByRole('button', { name: 'Begin de les' }))
    await tap(button('Start de les'))
    await page.getByRole('tablist', { name: 'Indicatoren' }).waitFor()
    expect(taps).toBeLessThanOrEqual(10)
    expect(keys).toBeLessThanOrEqual(30)
    expect(tablet.complaints).toEqual([])
  })

  it('says plainly that a practice lesson has to wait for the real one', async () => {
    const { page } = tablet
    await page.evaluate((to) => history.pushState(null, '', to), paths.practice)
    await page.getByText('Je echte les loopt nog').waitFor()
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('link', { name: 'Terug naar de les' }).click()
    const dialog = await askToClose(page)
    await dialog.getByRole('button', { name: 'Afsluiten', exact: true }).click()
    await page.getByRole('link', { name: 'Terug naar Vandaag' }).click()
    await button('Nu observeren').first().waitFor()
  })

  it('lets a coach practise in the real lesson room, and nothing of it is left', async () => {
    const { page } = tablet
    await page.evaluate((to) => history.pushState(null, '', to), paths.practice)
    await button('Oefenles · stoppen').waitFor()
    expect(await practised()).toHaveLength(1)
    await button('Start de les').click()
    await field(page).fill('De klas zwaait.')
    await button('Toevoegen').click()
    await page.getByRole('list', { name: 'Tijdlijn' }).getByText('De klas zwaait.').waitFor()
    await button('Oefenles · stoppen').click()
    await button('Nu observeren').first().waitFor()
    await expect.poll(practised).toEqual([])
    expect(await page.getByText('Robin Voorbeeld').count()).toBe(0)
    await page.evaluate((to) => history.pushState(null, '', to), paths.practice)
    await button('Start de les').click()
    await tablet.openAgain()
    await unlock(page)
    await button('Start de les').waitFor()
    expect(await practised()).toHaveLength(1)
    await button('Oefenles · stoppen').click()
    await expect.poll(practised).toEqual([])
    expect(tablet.complaints).toEqual([])
  })

  it('comes back to the recovery code after a reload, and offers it on the home page until it is kept', async () => {
    const { page } = tablet
    await tablet.open(`${school.server.origin}/recovery-code`)
    await unlock(page)
    await page.getByRole('list', { name: 'Je herstelcode' }).waitFor()
    await tablet.openAgain()
    await unlock(page)
    await page.getByRole('list', { name: 'Je herstelcode' }).waitFor()
    await button('Straks').click()
    await page.getByText('Je hebt nog geen herstelcode').waitFor()
    await page.getByRole('link', { name: 'Maak een herstelcode' }).click()
    await page.getByRole('list', { name: 'Je herstelcode' }).waitFor()
    expect(await axeOn(page)).toEqual([])
  })

  it('brings a teacher home in two screens, and who reads what is the third', async () => {
    const other = await openTablet('first-minute-teacher')
    const { page } = other
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 })
    await other.open(await school.teacherLink())
    expect(await page.getByLabel('Je naam').inputValue()).toBe(TEACHER)
    await heading('Ik heb een uitnodiging').waitFor()
    await page.getByText(`${COACH} nodigt je uit`).waitFor()
    await page.getByLabel('Kies een pincode').fill(PIN)
    await page.getByLabel('Nog een keer').fill(PIN)
    await page.getByRole('button', { name: 'Doe mee' }).click()
    await heading('Mijn weg').waitFor()
    await page.getByRole('link', { name: /^Lezen/ }).click()
    await heading('Wat er met je gegevens gebeurt').waitFor()
    await page.getByRole('table', { name: 'Wie ziet wat' }).waitFor()
    await page.getByRole('button', { name: 'Gelezen' }).click()
    expect(await page.getByText('Je hebt nog geen herstelcode').count()).toBe(0)
    await other.remove()
  })
})
