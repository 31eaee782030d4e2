/** Samen op dit scherm: the tablet in the teacher's hands holds her side of one conversation, and no way to anything else. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { agree, handOver, lookBackField, writeLookBack, writeReflection } from './conversation-acts.ts'
import { claim, unlock } from './entering.ts'
import { type PreparedSchool, prepareConversation, prepareSchool, TEACHER } from './prepared-school.ts'
import { tapLevels } from './self-view-acts.ts'
import { tellScreens } from './witness.ts'

const own = {
  lookBack: 'Ik was tevreden over de start.',
  feedUp: 'Iedereen kon de stelling uitleggen.',
  reflection: 'Stil zijn helpt mij ook.',
}

describe('together on the coach’s screen, with a teacher who has no account', () => {
  let school: PreparedSchool
  let coach: Tablet

  beforeAll(async () => {
    school = await prepareSchool()
    await prepareConversation(school)
    coach = await openTablet('samen')
    await claim(coach, await school.coachLink())
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([coach])
  })

  afterAll(async () => {
    await coach?.remove()
    await school?.stop()
  })

  const pinPad = () => coach.page.getByLabel(/^Pincode van/)

  /** Opened at step 1, the rest of the conversation is folded beneath her look-back. */
  const unfold = () => coach.page.getByText('Het hele gesprek, en wat nog van jou is').click()

  /** Every link and button that the Tab key comes to, and that a tap would hit. */
  async function reachable(): Promise<string[]> {
    const { page } = coach
    const found = new Set<string>()
    for (let times = 0; times < 60; times += 1) {
      await page.keyboard.press('Tab')
      found.add(await page.evaluate('document.activeElement.closest("a, button")?.textContent ?? ""'))
    }
    const hit: string[] = await page.evaluate(`[...document.querySelectorAll('a, button')].flatMap((one) => {
      const { left, top, width, height } = one.getBoundingClientRect()
      const there = document.elementFromPoint(left + width / 2, top + height / 2)
      return there && one.contains(there) ? [one.textContent] : []
    })`)
    for (const one of hit) found.add(one)
    return [...found].filter((one) =>
      /Vergrendelen|Verberg|werk|Stap|Vorige|Volgende|tablet|Vandaag|Docenten|Instellingen/.test(one),
    )
  }

  it('takes her own view of the lesson first, and has a step for it once she is done', async () => {
    const { page } = coach
    await page.getByRole('link', { name: `Nabespreking met ${TEACHER}` }).click()
    const step = page.getByRole('button', { name: /Zelfbeeld naast coachbeeld/ })
    await page.getByRole('button', { name: 'Zelfbeeld samen invullen' }).click()
    expect(await step.count()).toBe(0)
    await page.getByRole('button', { name: 'Geef de tablet', exact: true }).click()
    await page.getByRole('heading', { name: 'Hoe zag jij de les?' }).waitFor()
    await tapLevels(page, ['Voorbeeldig', 'In aanzet', 'weet ik niet'])
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Klaar, leg het naast elkaar' }).click()
    await page.getByText(/^Vastgezet\. Geef de tablet terug/).waitFor()
    await page.getByRole('button', { name: 'Klaar, geef de tablet terug' }).click()
    await unlock(page)
    await step.click()
    await page.getByRole('region', { name: 'Hier kijken jullie verschillend' }).waitFor()
    await page.getByText('op het scherm van de coach').first().waitFor()
    await page
      .getByRole('button', { name: /^1?\s*Terugblik/ })
      .first()
      .click()
  })

  it('shows her fields and the report, and nothing of the coach’s rooms', async () => {
    const { page } = coach
    await handOver(coach.page)
    expect(await reachable()).toEqual(['Klaar, geef de tablet terug'])
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape')
    expect(await reachable()).toEqual(['Klaar, geef de tablet terug'])
    await unfold()
    const fields = await page
      .getByRole('textbox')
      .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).labels?.[0]?.textContent))
    expect(fields).toEqual([
      'Terugblik: hoe kijk jij op de les terug?',
      'Feed up: waar wilde je met deze klas heen?',
      'Reflectie: wat neem ik hieruit mee?',
    ])
    expect(await axeOn(page)).toEqual([])
  })

  it('ends at the PIN by the browser’s back, and keeps what she wrote', async () => {
    const { page } = coach
    await writeLookBack(page, own)
    await writeReflection(page, own.reflection)
    await coach.back()
    await pinPad().waitFor()
    expect(await page.getByText(own.lookBack).count()).toBe(0)
    await unlock(page)
    await page.getByText(own.lookBack).first().waitFor()
    await page.getByText('op het scherm van de coach').first().waitFor()
  })

  it('ends at the PIN by opening the page again, and keeps the word she was typing', async () => {
    await handOver(coach.page)
    const whole = `${own.lookBack} De tweede helft schuurde.`
    await lookBackField(coach.page).fill(whole)
    await coach.openAgain()
    await pinPad().waitFor()
    await unlock(coach.page)
    await coach.page.getByText(whole).first().waitFor()
    await coach.page.getByRole('button', { name: 'Samen op dit scherm', exact: true }).waitFor()
  })

  it('ends at the PIN by another address', async () => {
    await handOver(coach.page)
    const conversation = coach.page.url()
    await coach.open(`${school.server.origin}/teachers`)
    await pinPad().waitFor()
    expect(await coach.page.getByText(TEACHER).count()).toBe(0)
    await unlock(coach.page)
    await coach.page.getByRole('link', { name: TEACHER }).waitFor()
    await coach.open(conversation)
    await unlock(coach.page)
  })

  it('is agreed together, and given back with the button', async () => {
    const { page } = coach
    await handOver(coach.page)
    await unfold()
    await agree(page)
    await page.getByRole('button', { name: 'Klaar, geef de tablet terug' }).click()
    await pinPad().waitFor()
    await unlock(page)
    await page.getByText(/^Samen vastgelegd op .*, op het scherm van de coach\.$/).waitFor()
    expect(coach.complaints).toEqual([])
  })
})
