/** Two people on one tablet, and one person on two: stores of their own, PINs of their own, a wrong PIN that only waits. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#paths.ts'
import { sync } from '../bots/bot.ts'
import { LONG_STEP_MS } from '../support/patience.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { delivered, goTo, linkDevice, openTeacher, sendNow } from './acts.ts'
import { beginConversation } from './conversation-acts.ts'
import { claim, enter, join, lock, PIN, takeUp, unlock } from './entering.ts'
import { COACH, type PreparedSchool, prepareReport, prepareSchool, TEACHER } from './prepared-school.ts'
import { tapLevels } from './self-view-acts.ts'
import { tellScreens } from './witness.ts'

const OTHER_PIN = '161803'
/** Without being told, the coach's tablet asks every two minutes. */
const WITHOUT_A_POLL_S = 60

describe('two people, two tablets', () => {
  let school: PreparedSchool
  let first: Tablet
  let second: Tablet
  let third: Tablet

  beforeAll(async () => {
    school = await prepareSchool()
    first = await openTablet('first')
    second = await openTablet('second')
    third = await openTablet('third')
    await claim(first, await school.coachLink())
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([first, second, third])
  })

  afterAll(async () => {
    await Promise.all([first, second, third].map((tablet) => tablet?.remove()))
    await school?.stop()
  })

  const stores = () => first.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

  it('lets the coach’s second tablet read what the first one reads', async () => {
    await goTo(first.page, 'Instellingen')
    const link = await linkDevice(first.page)
    expect(await axeOn(first.page)).toEqual([])
    await claim(second, link, OTHER_PIN)
    await goTo(second.page, 'Docenten')
    await second.page.getByRole('link', { name: TEACHER }).waitFor()
    await lock(second.page)
    await unlock(second.page, OTHER_PIN)
    await second.page.getByRole('link', { name: TEACHER }).waitFor()
  })

  it('covers the screen at once, and gives a half-filled form back', async () => {
    const { page } = first
    await openTeacher(page, TEACHER)
    await page.getByRole('link', { name: 'Les plannen' }).click()
    const group = page.getByLabel('Klas of groep')
    await group.fill('2B half')
    await page.getByRole('button', { name: 'Verberg' }).first().click()
    await page.getByRole('button', { name: 'Hervatten' }).waitFor()
    expect(await group.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Hervatten' }).click()
    expect(await group.inputValue()).toBe('2B half')
  })

  it('lets a teacher join on the coach’s tablet, with a store of her own', async () => {
    const before = await stores()
    await lock(first.page)
    expect(await axeOn(first.page)).toEqual([])
    await join(first, await school.teacherLink(), TEACHER, 'teacher', OTHER_PIN)
    await first.page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
    expect((await stores()).length).toBe(before.length + 1)
    expect(await first.page.getByRole('link', { name: 'Docenten' }).count()).toBe(0)
  })

  it('offers her the own view of an observed lesson, and lays it beside the coach’s once she has locked it', async () => {
    const { page } = first
    const offer = page.getByRole('heading', { name: /^Hoe zag jij les 1/ })
    const coachs = second.page.getByRole('button', { name: /Zelfbeeld naast coachbeeld/ })
    await delivered(page)
    // The coach's device fetches her joining, and then opens to her what is hers.
    for (let rounds = 0; rounds < 2; rounds += 1) await sync(school.coach)
    await sendNow(page)
    await offer.waitFor()
    await page.getByRole('link', { name: 'Kijk terug' }).click()
    await page.getByRole('button', { name: 'Begin', exact: true }).click()
    await tapLevels(page, ['Voorbeeldig', 'In aanzet', 'weet ik niet'])
    expect(await axeOn(page)).toEqual([])
    await goTo(second.page, 'Vandaag')
    await second.page.getByRole('link', { name: `Nabespreking met ${TEACHER}` }).click()
    await beginConversation(second.page)
    expect(await coachs.count()).toBe(0)
    await page.getByRole('button', { name: 'Vastzetten en naast elkaar leggen' }).click()
    await page.getByText(/^Vastgezet op .* Je coach ziet het/).waitFor()
    await delivered(page)
    await sendNow(second.page)
    await sendNow(page)
    await delivered(page)
    await sendNow(second.page)
    await coachs.click()
    await second.page.getByRole('region', { name: 'Hier kijken jullie verschillend' }).waitFor()
    expect(await axeOn(second.page)).toEqual([])
    await goTo(page, 'Mijn weg')
    expect(await offer.count()).toBe(0)
  })

  it('lets each in with the own PIN only', async () => {
    const { page } = first
    await lock(page)
    const people = page.getByRole('list', { name: 'Mensen op dit apparaat' })
    await people.getByRole('button').nth(1).waitFor()
    expect(await people.getByRole('button').count()).toBe(2)
    expect(await axeOn(page)).toEqual([])
    expect(await page.getByText(COACH).count()).toBe(0)
    await people.getByRole('button', { name: 'HW, openen met pincode' }).click()
    await unlock(page, PIN)
    await page.getByText(/Deze pincode klopt niet/).waitFor()
    await unlock(page, OTHER_PIN)
    await page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
  })

  it('makes a wrong PIN wait, and wipes nothing', async () => {
    const { page } = first
    await lock(page)
    await page.getByRole('button', { name: 'MZ, openen met pincode' }).click()
    const waits = page.getByText(/Nog \d+ seconden?, dan kun je het opnieuw proberen/)
    const wrong = page.getByText(/Deze pincode klopt niet/)
    let isMadeToWait = false
    for (let tries = 0; tries < 12 && !isMadeToWait; tries += 1) {
      await unlock(page, OTHER_PIN)
      await page.getByText('Je werk gaat open…').waitFor({ state: 'hidden' })
      await waits.or(wrong).first().waitFor()
      isMadeToWait = await waits.isVisible()
    }
    expect(isMadeToWait).toBe(true)
    expect(await axeOn(page)).toEqual([])
    await waits.waitFor({ state: 'hidden', timeout: LONG_STEP_MS })
    await unlock(page, PIN)
    await page.getByRole('navigation', { name: 'Ruimtes' }).getByRole('link', { name: 'Docenten' }).waitFor()
  })

  it('gives a teacher who joins after her lesson the first sentence about it, two screens after the link', async () => {
    await takeUp(second.page, OTHER_PIN)
    const link = await prepareReport(school, 'Noor Dekker')
    await sendNow(second.page)
    await third.open(link)
    await enter(third.page, 'Noor Dekker')
    const joinedAt = performance.now()
    await third.page.getByText(/^(Wachten zonder praten|Het doel op het bord)\.$/).waitFor()
    const seconds = (performance.now() - joinedAt) / 1000
    expect(new URL(third.page.url()).pathname).toBe(paths.progress)
    expect(await axeOn(third.page)).toEqual([])
    expect(seconds).toBeLessThan(WITHOUT_A_POLL_S)
    await third.page.getByRole('link', { name: 'Lees verder' }).click()
    await third.page.getByRole('heading', { name: 'Beste Noor, dit namen we mee uit ons gesprek.' }).waitFor()
    expect(await third.page.evaluate(() => [window.scrollY, document.activeElement?.tagName])).toEqual([
      0,
      'H1',
    ])
    expect([first, second, third].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
