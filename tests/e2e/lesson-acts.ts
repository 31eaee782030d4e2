/** What a coach does in the lesson room. */
import type { Locator, Page } from 'playwright-core'

export const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Wat zie of hoor je?' })
const timeline = (page: Page): Locator => page.getByRole('list', { name: 'Tijdlijn' })

/** From Vandaag. */
export async function openLesson(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await field(page).waitFor()
}

export async function note(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await page.getByRole('button', { name: 'Toevoegen' }).click()
  await timeline(page).getByText(text).waitFor()
}

export async function openBlock(page: Page, block: string): Promise<void> {
  await page.getByRole('tablist', { name: 'Indicatoren' }).getByRole('tab', { name: block }).click()
}

const levelOf = (page: Page, indicator: string, level: string): Locator =>
  page
    .getByRole('article', { name: new RegExp(`^${indicator} `) })
    .getByRole('button', { name: level, exact: true })

export async function score(page: Page, indicator: string, level: string): Promise<void> {
  await levelOf(page, indicator, level).click()
}

/** Whether the level carries its check, so that a choice is told by more than its colour. */
export async function isChecked(page: Page, indicator: string, level: string): Promise<boolean> {
  return levelOf(page, indicator, level).evaluate(
    (element) => getComputedStyle(element, '::before').clipPath !== 'none',
  )
}

const BLOCKS = ['Spelgevoel', 'Self-efficacy', 'Gezag', 'Leerdoelen'] as const

/** Every indicator of the chosen set, block by block; the words come round in order. Returns the codes by level. */
export async function scoreAll(page: Page, levels: readonly string[]): Promise<Map<string, string>> {
  const given = new Map<string, string>()
  for (const block of BLOCKS) {
    await openBlock(page, block)
    const cards = page.getByRole('tabpanel').getByRole('article')
    for (const card of await cards.all()) {
      const code = ((await card.getAttribute('aria-label')) ?? '').split(' ')[0] ?? ''
      const level = levels[given.size % levels.length] ?? ''
      await card.getByRole('button', { name: level, exact: true }).click()
      given.set(code, level)
    }
  }
  return given
}

/** Links the line with these words to an indicator whose card is on screen. */
export async function link(page: Page, words: string, indicator: string): Promise<void> {
  const row = timeline(page).getByRole('listitem').filter({ hasText: words })
  await row.getByRole('button', { name: /^Koppel de waarneming van/ }).click()
  await page.getByRole('button', { name: `Koppel de gekozen waarneming aan ${indicator}` }).click()
  await page.getByRole('status').getByRole('button', { name: 'Klaar' }).click()
}

export async function closeLesson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Les afsluiten' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Afsluiten', exact: true }).click()
  await page.getByRole('heading', { name: 'Deze les is afgesloten' }).waitFor()
}
