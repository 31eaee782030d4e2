/** What coach and teacher do with the conversation after a lesson. */
import type { Locator, Page } from 'playwright-core'

export type ConversationWords = {
  seen: string
  works: [string, string]
  difference: string
  chance: string
  agreement: string
}

/** From the locked lesson: the coach's side of all eight steps, up to the last. */
export async function holdConversation(page: Page, words: ConversationWords): Promise<void> {
  await page.getByRole('link', { name: 'Naar de nabespreking' }).click()
  await page.getByRole('button', { name: 'Begin de nabespreking' }).click()
  await page.getByText('Deze woorden zijn van de docent. Jij kunt hier niet typen.').waitFor()
  await next(page)
  await addLine(page, 1, 'Wat zagen jullie?', words.seen)
  await next(page)
  await addLine(page, 1, 'Wat werkte, en waaraan zag je dat?', words.works[0])
  await addLine(page, 2, 'Wat werkte, en waaraan zag je dat?', words.works[1])
  await next(page)
  await page.getByRole('textbox', { name: 'Wat viel op in het verschil?' }).fill(words.difference)
  await next(page)
  await addLine(page, 1, 'Waar ligt een kans?', words.chance)
  await next(page)
  await page.getByRole('button', { name: 'Afspraak toevoegen' }).click()
  const agreement = page.getByRole('group', { name: 'Afspraak 1' })
  await agreement.getByRole('textbox', { name: 'Wat ga je doen?' }).fill(words.agreement)
  await next(page)
  await page.getByText('Deze woorden zijn van de docent. Jij kunt hier niet typen.').waitFor()
  await next(page)
}

const next = (page: Page) => page.getByRole('button', { name: 'Volgende', exact: true }).click()

async function addLine(page: Page, place: number, label: string, words: string) {
  await page.getByRole('button', { name: 'Regel toevoegen' }).click()
  const line = page.getByRole('group', { name: `Regel ${place}`, exact: true })
  await line.getByRole('textbox', { name: label }).fill(words)
}

/** From step 8: looks at what the teacher will read, and shares it. */
export async function shareConversation(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bekijken en delen' }).click()
  await page
    .getByRole('dialog', { name: 'Dit leest de docent' })
    .getByRole('button', { name: 'Delen', exact: true })
    .click()
  await page.getByText('Wacht op de docent').waitFor()
}

export async function writeOwnWords(
  place: Page | Locator,
  words: { lookBack: string; reflection: string },
): Promise<void> {
  await place.getByRole('textbox', { name: 'Hoe kijk je op de les terug?' }).fill(words.lookBack)
  const reflection = place.getByRole('textbox', { name: 'Wat neem je hieruit mee?' })
  await reflection.fill(words.reflection)
  await reflection.blur()
}

/** Says of the first passage on screen that it was different, in own words. */
export async function markDifferent(place: Page | Locator, words: string): Promise<void> {
  const mark = place.getByRole('group', { name: /^Klopt dit\?/ }).first()
  await mark.getByRole('button', { name: 'anders' }).click()
  await mark.getByRole('textbox', { name: 'Hoe was het volgens jou?' }).fill(words)
}

export async function agree(place: Page | Locator): Promise<void> {
  await place.getByRole('radio', { name: 'Akkoord', exact: true, disabled: false }).check({ force: true })
  await place.getByRole('button', { name: 'Vastleggen' }).click()
}
