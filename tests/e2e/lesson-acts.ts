/** What a coach does in the lesson room. Indicators are named by their short title, levels by their word. */
import type { Locator, Page } from 'playwright-core'
import { act } from './act.ts'

export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Wat zie of hoor je?' })
const timeline = (page: Page): Locator => page.getByRole('list', { name: 'Tijdlijn' })

/** From Vandaag. */
export const openLesson = act(async (page, title: string | RegExp): Promise<void> => {
  await page.getByRole('link', { name: title }).click()
  await field(page).waitFor()
})

/** From Vandaag, with a tap on a name. */
export const observeNow = act(async (page, teacher: string): Promise<void> => {
  await page.getByRole('button', { name: 'Nu observeren' }).click()
  await page.getByRole('dialog').getByRole('button', { name: teacher }).click()
  await page.getByRole('button', { name: 'Start de les' }).waitFor()
})

export const startLesson = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Start de les' }).click()
  await page.getByRole('tablist', { name: 'Indicatoren' }).waitFor()
})

export const note = act(async (page, text: string): Promise<void> => {
  await type(page, text)
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await timeline(page).getByText(text).waitFor()
})

/** Types a line and does not add it. */
export const type = act(async (page, text: string): Promise<void> => {
  await field(page).fill(text)
})

export const markMoment = act(async (page): Promise<void> => {
  await page.getByRole('button', { name: 'Kantelmoment', exact: true }).click()
  await timeline(page).getByRole('button', { name: 'Kantelmoment nog niet beschreven' }).first().waitFor()
})

export const chooseCoreSet = act(async (page): Promise<void> => {
  await page.getByRole('radio', { name: /^Kern \d+$/ }).check({ force: true })
})

const tabOf = (page: Page, block: string): Locator =>
  page.getByRole('tablist', { name: 'Indicatoren' }).getByRole('tab', { name: block })

/** The cards of a block, once all that its tab counts are on screen. */
const openBlock = async (page: Page, block: string): Promise<Locator[]> => {
  const tab = tabOf(page, block)
  await tab.click()
  await tab.and(page.locator('[aria-selected="true"]')).waitFor()
  const asked = Number(/\/(\d+)$/.exec((await tab.textContent()) ?? '')?.[1])
  const cards = page.getByRole('tabpanel', { name: block }).getByRole('article')
  await cards.nth(asked - 1).waitFor()
  return cards.all()
}

const levelOn = (card: Locator, level: string): Locator =>
  card.getByRole('button', { name: level, exact: true })

const choose = async (card: Locator, level: string): Promise<void> => {
  const button = levelOn(card, level)
  await button.click()
  await button.and(card.page().locator('[aria-pressed="true"]')).waitFor()
}

const cardOf = (page: Page, indicator: string): Locator =>
  page.getByRole('article', { name: `${indicator}: ` })

export type Scored = { block: string; indicator: string; level: string }

export const score = act(async (page, { block, indicator, level }: Scored): Promise<void> => {
  await openBlock(page, block)
  await choose(cardOf(page, indicator), level)
})

/** Whether the level carries its check, so that a choice is told by more than its colour. */
export const isChecked = act(async (page, { indicator, level }: Omit<Scored, 'block'>): Promise<boolean> => {
  return levelOn(cardOf(page, indicator), level).evaluate(
    (element) => getComputedStyle(element, '::before').clipPath !== 'none',
  )
})

const BLOCKS = ['Spelgevoel', 'Eigen kunnen', 'Gezag', 'Leerdoelen'] as const

/** Every indicator of the chosen set, block by block; the levels come round in order, where a card offers them. */
export const scoreAll = act(async (page, levels: readonly string[]): Promise<void> => {
  let place = 0
  for (const block of BLOCKS) {
    const cards = await openBlock(page, block)
    for (const card of cards) {
      const level = levels[place % levels.length] ?? ''
      place += 1
      if (await levelOn(card, level).isVisible()) await choose(card, level)
    }
  }
})

/** Links the line with these words to an indicator whose card is on screen. */
export const link = act(async (page, words: string, indicator: string): Promise<void> => {
  const row = timeline(page).getByRole('listitem').filter({ hasText: words })
  await row.getByRole('button', { name: /^Koppel de waarneming van/ }).click()
  await page.getByRole('button', { name: `Koppel de gekozen waarneming aan ${indicator}` }).click()
  await page.getByRole('button', { name: `Haal de koppeling met ${indicator} weg` }).waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Klaar' }).click()
})

/** What the dialog before closing holds. */
export const askToClose = act(async (page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Les afsluiten' }).click()
  const dialog = page.getByRole('dialog', { name: 'Les afsluiten' })
  await dialog.waitFor()
  return dialog
})

export const closeLesson = act(async (page): Promise<void> => {
  const dialog = await askToClose(page)
  await dialog.getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await page.getByRole('heading', { name: 'Afgesloten. Aanvullen kan.' }).waitFor()
})
