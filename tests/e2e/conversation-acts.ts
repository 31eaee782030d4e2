/** What coach and teacher do with the conversation after a lesson, on the form of 2026. */
import type { Page } from 'playwright-core'
import { act } from './act.ts'

export type ConversationWords = {
  seen: string
  works: [string, string]
  chance: string
  agreement: { action: string; situation: string; when: string; noticeableBy: string; lookBackOn: string }
}

export const beginConversation = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Begin de nabespreking' }).click()
  await page.getByRole('navigation', { name: 'Stappen van het gesprek' }).waitFor()
})

/** From the first step: the coach's side of the seven steps without a self-view, up to the last. */
export const holdConversation = act(async (page, words: ConversationWords): Promise<void> => {
  await teachersOwn(page)
  await next(page)
  await addLine(page, 1, 'Waarneming', words.seen)
  await next(page)
  await addLine(page, 1, 'Wat werkte', words.works[0])
  await addLine(page, 2, 'Wat werkte', words.works[1])
  await next(page)
  await addLine(page, 1, 'Kans', words.chance)
  await next(page)
  await addAgreement(page, words.agreement)
  await next(page)
  await teachersOwn(page)
  await next(page)
})

const teachersOwn = (page: Page) => page.getByText('Deze woorden zijn van de docent.').first().waitFor()

/** Leaving a step makes what was typed an entry. */
export const next = act(async (page): Promise<void> => {
  const current = page.getByRole('navigation', { name: 'Stappen van het gesprek' }).locator('[aria-current]')
  const before = (await current.textContent()) ?? ''
  await page.getByRole('button', { name: 'Volgende', exact: true }).click()
  await current.filter({ hasNotText: before }).waitFor()
})

const addLine = act(async (page, place: number, label: string, words: string): Promise<void> => {
  await page.getByRole('button', { name: 'Regel toevoegen' }).click()
  const line = page.getByRole('group', { name: `Regel ${place}`, exact: true })
  await line.getByRole('textbox', { name: label }).fill(words)
})

const addAgreement = act(async (page, words: ConversationWords['agreement']): Promise<void> => {
  await page.getByRole('button', { name: 'Afspraak toevoegen' }).click()
  const agreement = page.getByRole('group', { name: 'Afspraak 1', exact: true })
  await agreement.getByRole('textbox', { name: 'Wat ga je doen?' }).fill(words.action)
  await agreement.getByRole('textbox', { name: 'In welke situatie of klas?' }).fill(words.situation)
  await agreement.getByRole('textbox', { name: 'Op welk moment?' }).fill(words.when)
  await agreement.getByRole('textbox', { name: 'Waaraan merk je het?' }).fill(words.noticeableBy)
  await agreement.getByLabel('Terugkijken op').fill(words.lookBackOn)
})

/** From step 8: looks at what the teacher will read, and shares it. */
export const shareConversation = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Bekijken en delen' }).click()
  await page
    .getByRole('dialog', { name: 'Dit leest de docent' })
    .getByRole('button', { name: 'Delen', exact: true })
    .click()
  await page.getByText('Wacht op de docent').waitFor()
})

/** From step 1 of the coach. */
export const handOver = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Samen op dit scherm', exact: true }).click()
  await page.getByRole('button', { name: 'Geef de tablet', exact: true }).click()
  await page.getByRole('heading', { name: 'Jouw kant van het gesprek' }).waitFor()
})

export const lookBackField = (page: Page) =>
  page.getByRole('textbox', { name: 'Terugblik: hoe kijk jij op de les terug?' })
export const feedUpField = (page: Page) =>
  page.getByRole('textbox', { name: 'Feed up: waar wilde je met deze klas heen?' })
export const reflectionField = (page: Page) =>
  page.getByRole('textbox', { name: 'Reflectie: wat neem ik hieruit mee?' })

/** Types, and leaves the field when told to: only then do others get to read it. */
const write = async (field: ReturnType<typeof lookBackField>, words: string): Promise<void> => {
  await field.fill(words)
  await field.blur()
}

export const writeLookBack = act(async (page, words: { lookBack: string; feedUp: string }): Promise<void> => {
  await write(lookBackField(page), words.lookBack)
  await write(feedUpField(page), words.feedUp)
})

export const writeReflection = act(async (page, words: string): Promise<void> => {
  await write(reflectionField(page), words)
})

/** Says of the first passage on screen that it was different, in own words. */
export const markDifferent = act(async (page, words: string): Promise<void> => {
  const mark = page.getByRole('group', { name: /^Klopt dit\?/ }).first()
  await mark.getByRole('button', { name: 'anders' }).click()
  await write(mark.getByRole('textbox', { name: 'Hoe was het volgens jou?' }), words)
})

export const agree = act(async (page): Promise<void> => {
  await page.getByRole('radio', { name: 'Akkoord', exact: true, disabled: false }).check({ force: true })
  await page.getByRole('button', { name: 'Vastleggen' }).click()
  await page.getByText('Vastgelegd: akkoord', { exact: true }).waitFor()
})
