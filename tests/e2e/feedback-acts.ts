/** What the giver and the receiver of a note of feedback do. */
import { act } from './act.ts'

export type GivenNote = {
  /** A part of the words of the own timeline. */
  moment: string
  effect: string
  feedback: string
  step: { action: string; situation: string; moment: string }
}

/** From the page of a visit that was watched; ends on the sent note. */
export const giveFeedback = act(async (page, given: GivenNote): Promise<void> => {
  await page.getByRole('button', { name: 'Feedback geven' }).click()
  await page.getByRole('button', { name: 'Kies uit de les' }).click()
  await page.getByRole('dialog').getByRole('button', { name: given.moment }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByLabel('Daarna gebeurde').fill(given.effect)
  await page.getByLabel('Feedback: wat deed dit voor dat doel?').fill(given.feedback)
  await page.getByRole('button', { name: 'de aanpak' }).click()
  await page.getByLabel('Wat doe je? (werkwoord)').fill(given.step.action)
  await page.getByLabel('In welke situatie?').fill(given.step.situation)
  await page.getByLabel('Op welk moment?').fill(given.step.moment)
  await page.getByRole('button', { name: 'Versturen' }).click()
  await page.getByText(/^Verstuurd op/).waitFor()
})

/** From the next task on the home page of the receiver; the step becomes an agreement, and the note is closed. */
export const answerFeedback = act(async (page, giver: string, words: string): Promise<void> => {
  await page.getByText(`Lees de feedback van ${giver}`).waitFor()
  await page
    .getByRole('region', { name: /gevraagd/ })
    .getByRole('link', { name: 'Openen' })
    .click()
  await page.getByRole('button', { name: 'ik probeer dit' }).click()
  await page.getByLabel('Antwoord in eigen woorden').fill(words)
  await page.getByRole('button', { name: 'Maak er mijn afspraak van' }).click()
  await page.getByLabel('Mijn stap in eigen woorden').waitFor()
  await page.getByRole('button', { name: 'Afsluiten' }).click()
  await page.getByText(/^Afgesloten op/).waitFor()
})
