/** What a coach and two teachers do in a duo. A visit is named by its title, an indicator by its short title. */
import type { Page } from 'playwright-core'
import { act } from './act.ts'
import { field } from './lesson-acts.ts'

/** From the page of the first teacher; ends on the page of the duo. */
export const pairWith = act(async (page, partner: string): Promise<void> => {
  await page.getByRole('link', { name: 'Duo maken' }).click()
  await page.getByRole('radio', { name: partner }).check({ force: true })
  await page.getByRole('button', { name: 'Duo maken' }).click()
  await page.getByRole('list', { name: 'De twee bezoeken' }).waitFor()
})

/** From a list of visits. */
export const openVisit = act(async (page, title: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
})

export type PlannedVisit = { date: string; start: string; group: string }

/** On the page of a visit without a date. */
export const planVisit = act(async (page, { date, start, group }: PlannedVisit): Promise<void> => {
  await page.getByLabel('Datum').fill(date)
  await page.getByLabel('Begin', { exact: true }).fill(start)
  await page.getByLabel('Klas of groep').fill(group)
  await page.getByRole('button', { name: 'Bezoek plannen' }).click()
  await page.getByRole('button', { name: 'Verzetten' }).waitFor()
})

export type Focus = { question: string; block: string; swap: { out: string; in: string } }

/** The host on the page of her visit: what she asks, and a block with one of its core swapped. */
export const askQuestion = act(async (page, { question, block, swap }: Focus): Promise<void> => {
  await page.getByLabel('Waar wil je dat we naar kijken?').fill(question)
  await page.getByRole('button', { name: block, exact: true }).click()
  const chosen = page.getByRole('group', { name: /^Indicatoren:/ })
  for (const [indicator, isChosen] of [
    [swap.out, false],
    [swap.in, true],
  ] as const) {
    const chip = chosen.getByRole('button', { name: new RegExp(`^${indicator}`) })
    await chip.click()
    await chip.and(page.locator(`[aria-pressed="${isChosen}"]`)).waitFor()
  }
})

/** From the page of a visit; ends in the lesson room, before the lesson. */
export const toLesson = act(async (page): Promise<void> => {
  await page.getByRole('link', { name: 'Naar de les' }).click()
  await field(page).waitFor()
})

/** In the lesson room; ends on the own locked view. */
export const lockView = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Les afsluiten' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Vastzetten' }).click()
  await page.getByRole('heading', { name: 'Jouw beeld ligt vast' }).waitFor()
})

export const decline = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Ik vul niets in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Niets invullen' }).click()
  await page.getByText('Jij vult niets in.').waitFor()
})

export const openTo = act(async (page, host: string): Promise<void> => {
  await page.getByRole('button', { name: `Open voor ${host}` }).click()
  await page.getByText(`Jouw beeld is open voor ${host}.`).waitFor()
})

/** On the page of a visit that was watched. `label` names the field by its person. */
export const takeHome = act(async (page, label: string, words: string): Promise<void> => {
  await page.getByLabel(label).fill(words)
  await page.getByLabel(label).blur()
})

/** Which indicators are laid side by side, with how far apart they are, in the order of the page. */
export const compared = act(async (page: Page): Promise<string[]> => {
  await page.getByRole('heading', { name: 'Naast elkaar' }).waitFor()
  const rows = page.getByRole('listitem').filter({ has: page.locator('[data-apart]') })
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [row.querySelector('b'), row.querySelector('[data-apart]')].map((one) => one?.textContent).join(': '),
    ),
  )
})
